import type { Claim, DocumentId, SideKey } from "../model/index.ts";
import type { Evidence } from "./evidence.ts";
import type { Identity } from "./identity/identity.ts";
import { originals } from "./ledger/copies.ts";
import { alignmentsOf, documentName, initials, sourceKey } from "./sources.ts";

/** Who says something: a document, or a source that documents quote. */
export interface Voice {
  /** The document's id, or the source's key. */
  readonly key: string;
  readonly name: string;
  readonly kind: "document" | "quoted";
  readonly document: DocumentId | null;
  /** The side it is aligned with; null: none, or not known. */
  readonly side: SideKey | null;
}

/** Tells the voice of every claim: spellings of one quoted source are one voice, and a copied passage is its first document's. */
export class Voices {
  readonly #byKey = new Map<string, Voice>();
  readonly #canonical: ReadonlyMap<string, string>;
  readonly #originOf: ReadonlyMap<string, DocumentId>;

  constructor(evidence: Evidence, identity: Identity) {
    const alignments = alignmentsOf(evidence, identity.sides);
    const spellings = spellingsOf(evidence);
    const written = (key: string) => [...(spellings.get(key)?.keys() ?? [])].some((name) => isAcronym(name));
    this.#canonical = canonicalKeys([...spellings.keys()].sort(), written);
    this.#originOf = originals(evidence.readings);
    for (const document of evidence.documents) {
      const side = [document.publisher, document.title]
        .map((name) => (name === null ? undefined : alignments.get(sourceKey(name))))
        .find((found) => found !== undefined && found !== null);
      const { id } = document;
      this.#byKey.set(id, {
        key: id,
        name: documentName(document),
        kind: "document",
        document: id,
        side: side ?? null,
      });
    }
    const named = new Map<string, Map<string, number>>();
    for (const [key, names] of spellings) {
      const canonical = this.#canonical.get(key) ?? key;
      const all = named.get(canonical) ?? new Map<string, number>();
      named.set(canonical, all);
      for (const [name, count] of names) all.set(name, (all.get(name) ?? 0) + count);
    }
    const spelt = Map.groupBy([...spellings.keys()].sort(), (key) => this.#canonical.get(key) ?? key);
    for (const [key, names] of named) {
      const name = [...names].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
      const side =
        (spelt.get(key) ?? []).map((each) => alignments.get(each)).find((found) => found !== undefined) ?? null;
      this.#byKey.set(key, { key, name, kind: "quoted", document: null, side });
    }
  }

  /** The voice of a claim: the source it quotes, else its document, or the document it was copied from. */
  of(claim: Claim): Voice {
    const { source } = claim.attribution;
    if (source !== null) return this.quoted(source);
    return this.document(this.#originOf.get(claim.id) ?? claim.document);
  }

  /** The voice of a source by any spelling of its name. */
  quoted(name: string): Voice {
    const key = sourceKey(name);
    return (
      this.#byKey.get(this.#canonical.get(key) ?? key) ?? { key, name, kind: "quoted", document: null, side: null }
    );
  }

  document(id: DocumentId): Voice {
    return this.#byKey.get(id) ?? { key: id, name: id.slice(0, 12), kind: "document", document: id, side: null };
  }
}

/** The spellings of every quoted source by its key, with how often each stands. */
function spellingsOf({ readings }: Evidence): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const { claims } of readings) {
    for (const { attribution } of claims) {
      if (attribution.source === null) continue;
      const key = sourceKey(attribution.source);
      const names = found.get(key) ?? new Map<string, number>();
      found.set(key, names);
      names.set(attribution.source, (names.get(attribution.source) ?? 0) + 1);
    }
  }
  return found;
}

/** "NRM", "the NRM". */
const isAcronym = (name: string) => /(?:^|\s)\p{Lu}{2,}$/u.test(name) && name.split(" ").length <= 2;

/** Initials and descriptions that end in a known name ("the human rights group NRM") under that name's key. */
function canonicalKeys(keys: readonly string[], isShort: (key: string) => boolean): ReadonlyMap<string, string> {
  const byInitials = new Map<string, string>();
  for (const key of keys) {
    const short = initials(key);
    if (short !== null && !byInitials.has(short)) byInitials.set(short, key);
  }
  const found = new Map<string, string>();
  for (const key of keys) {
    const full = byInitials.get(key);
    if (full !== undefined && full !== key) found.set(key, full);
  }
  for (const key of keys) {
    const words = key.split(" ");
    const last = words.at(-1)!;
    if (words.length >= 3 && isShort(last)) found.set(key, found.get(last) ?? last);
  }
  return found;
}
