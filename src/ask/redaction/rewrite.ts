import { type Claim, type Span, spansOverlap } from "../../model/index.ts";
import { sourceKey } from "../../reconcile/index.ts";
import type { Confidentials } from "./confidential.ts";
import { withheldWords } from "./redactor.ts";

/** Members whose texts are of a fixed vocabulary, days or numbers: nothing is looked for in them. */
const plainMembers = new Set([
  ...["kind", "change", "extent", "modality", "edtf", "first", "last", "earliest", "latest", "basis", "reader", "unit"],
  ...["action", "state", "fate", "act", "wrong", "relation", "outcome", "format", "language", "published", "captured"],
  ...["status", "since", "date", "precision", "coordinates", "what"],
]);

/** Rewrites anything that is derived from a case, so that nothing confidential is left in it. */
export class Rewriter {
  readonly #confidential: Confidentials;
  /** What stands for the ids of documents that are not shown as they are, and of their claims. */
  readonly #ids: ReadonlyMap<string, string>;
  /** Names that only documents use of which nothing is shown. */
  readonly #unsaid: ReadonlySet<string>;
  readonly #words = new Map<string, string>();

  constructor(confidential: Confidentials, ids: ReadonlyMap<string, string>, unsaid: ReadonlySet<string>) {
    this.#confidential = confidential;
    this.#ids = ids;
    this.#unsaid = unsaid;
  }

  /** A copy of any plain value, map or set, with ids and words exchanged; what needs no change is the same object. */
  value<T>(value: T, member?: string): T {
    if (typeof value === "string") {
      return (member !== undefined && plainMembers.has(member) ? value : this.text(value)) as T;
    }
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const named = member === "aliases" || member === "names";
      const said = named ? value.filter((item) => !this.#unsaid.has(item as string)) : value;
      const items = said.map((item) => this.value(item, member));
      return (
        items.length === value.length && items.every((item, index) => item === value[index]) ? value : items
      ) as T;
    }
    if (value instanceof Map) return new Map([...value].map(([key, item]) => [this.value(key), this.value(item)])) as T;
    if (value instanceof Set) return new Set([...value].map((item) => this.value(item))) as T;
    let changed = false;
    const entries = Object.entries(value).map(([name, item]) => {
      const [newName, newItem] = [this.text(name), this.value(item, name)];
      changed ||= newName !== name || newItem !== item;
      return [newName, newItem] as const;
    });
    return (changed ? Object.fromEntries(entries) : value) as T;
  }

  /** A text, other than a document's, with its ids and words exchanged. */
  text(text: string): string {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    // Ids stand alone, or as parts of others (a document's place, an estimate of one claim).
    const named = text.replaceAll(/[0-9a-f]{16,64}(?:-\d{1,4})?/g, (id) => this.#ids.get(id) ?? id);
    const result = this.#confidential.redactor.replace(named);
    // Short texts come again and again; long ones are documents.
    if (text.length <= 200) this.#words.set(text, result);
    return result;
  }

  /** A claim without the words of what it stands on, where that is confidential; place, holder and date stay. */
  claim<C extends Claim>(claim: C): C {
    const { documents, spans, sources } = this.#confidential;
    const hidden = documents.has(claim.document)
      ? "all"
      : (spans.get(claim.document) ?? []).some((span) => claim.evidence.some((own) => spansOverlap(own, span)));
    const source = claim.attribution.source;
    const unnamed = source !== null && (hidden !== false || sources.has(sourceKey(source)));
    const attribution = unnamed ? { ...claim.attribution, source: withheldWords } : claim.attribution;
    const told =
      hidden === false ? { ...claim, attribution } : withoutWords({ ...claim, attribution, rule: undefined });
    return this.value(told);
  }
}

/** Members of claims that hold words of the text: names of people and forces, what something is about. */
const wordMembers = new Set([
  "person",
  "role",
  "other",
  "about",
  "heading",
  "subject",
  "object",
  "citations",
  "members",
]);

function withoutWords<C extends Claim>(claim: C): C {
  const entries = Object.entries(claim).map(([name, value]: [string, unknown]) => {
    if (typeof value === "string") return [name, wordMembers.has(name) ? withheldWords : value];
    if (Array.isArray(value) && wordMembers.has(name)) return [name, []];
    const nameless = (actor: unknown) =>
      typeof actor === "object" && actor !== null && "side" in actor && "name" in actor
        ? { ...actor, name: (actor.side as string | null) ?? withheldWords }
        : actor;
    return [name, Array.isArray(value) ? value.map(nameless) : nameless(value)];
  });
  return Object.fromEntries(entries) as C;
}

/** The ranges of a text that are withheld: those decided on, within the text. */
export function spansWithin(spans: readonly Span[] | undefined, text: string): Span[] {
  return (spans ?? []).filter(({ end }) => end <= text.length);
}
