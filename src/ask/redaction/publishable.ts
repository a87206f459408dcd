import { createHmac, randomBytes } from "node:crypto";
import type { Case, DocumentSummary } from "../../case/case.ts";
import { type Document, type DocumentId, Problem, type Reading } from "../../model/index.ts";
import { sourceKey } from "../../reconcile/index.ts";
import { type Derived, derived, isDerivedFrom } from "../derived.ts";
import { type Confidentials, confidentials } from "./confidential.ts";
import { blocks, withheldWords } from "./redactor.ts";
import { Rewriter, spansWithin } from "./rewrite.ts";

/** What an export leaves out, in numbers and in words. */
export interface Withheld {
  readonly documents: number;
  readonly passages: number;
  readonly persons: number;
  readonly sources: number;
  /** Claims whose words are left out; what they say of the ground stays on the map. */
  readonly claims: number;
  /** A sentence that every export carries. */
  readonly note: string;
}

/** A case as it may be handed out: everything that exports and static sites show comes from here. */
export interface PublishableCase extends Case {
  /** What is left out of it; null where nothing is confidential. */
  readonly withheld: Withheld | null;
}

/** The setting that keeps what pseudonyms are made with; it never leaves the case. */
export const pseudonymKey = "pseudonym key";

const views = new WeakMap<Case, PublishableCase>();

/**
 * The case without what people made confidential: words are blacked out, names, quotes and addresses left out, hashes
 * that would give them away exchanged for others; who held which place when stays exactly as it is. It can be asked
 * everything and changed in nothing. Valid for one revision of the case; ask again after a change.
 */
export function publishable(kase: Case): PublishableCase {
  if ("withheld" in kase) return kase as PublishableCase;
  const known = views.get(kase);
  if (known && known.revision === kase.revision) return known;
  const all = derived(kase);
  const confidential = confidentials(kase, all);
  const view = confidential === null ? wholeCase(kase) : redactedCase(kase, all, confidential);
  views.set(kase, view);
  return view;
}

function refuse(): never {
  throw new Problem("what is to be published cannot be changed; change the case itself");
}

const readOnly = {
  addDocument: refuse,
  together: refuse,
  addCapture: refuse,
  removeDocument: refuse,
  addGazetteer: refuse,
  addTerrain: refuse,
  setSetting: refuse,
  saveControl: refuse,
  decide: refuse,
  verify: refuse,
  merge: refuse,
  addTimestamp: refuse,
  hasDocument: () => false,
  close: () => {},
};

/** Settings that are the case's own affair. */
const privateSettings = new Set(["author", pseudonymKey]);

/** Nothing is confidential: the case itself, to be read only. */
function wholeCase(kase: Case): PublishableCase {
  const view: PublishableCase = {
    ...readOnly,
    path: kase.path,
    revision: kase.revision,
    withheld: null,
    captures: (document) => kase.captures(document),
    decisions: () => [],
    head: () => kase.head(),
    timestamps: () => kase.timestamps(),
    settings: () => kase.settings().filter((key) => !privateSettings.has(key)),
    documents: () => kase.documents(),
    document: (id) => kase.document(id),
    original: (id) => kase.original(id),
    readings: () => kase.readings(),
    gazetteer: () => kase.gazetteer(),
    terrain: () => kase.terrain(),
    setting: (key) => (privateSettings.has(key) ? undefined : kase.setting(key)),
  };
  isDerivedFrom(view, kase, (value) => value);
  return view;
}

function redactedCase(kase: Case, all: Derived, confidential: Confidentials): PublishableCase {
  const { documents: hidden, spans, redactor } = confidential;
  const secret = secretOf(kase);
  const pseudonym = (words: string, length: number) =>
    createHmac("sha256", secret).update(words).digest("hex").slice(0, length);
  const ids = new Map<string, string>();
  const touched = new Set<DocumentId>();
  for (const { id } of kase.documents()) {
    const { text, title } = kase.document(id)!;
    if (
      !hidden.has(id) &&
      !spans.has(id) &&
      redactor.find(text).length === 0 &&
      redactor.replace(title ?? "") === title
    )
      continue;
    touched.add(id);
    ids.set(id, pseudonym(id, 64));
  }
  // Every claim and phase of such a document: ids are hashes that its words go into.
  for (const reading of [...kase.readings(), ...all.evidence.readings]) {
    if (!touched.has(reading.document)) continue;
    for (const claim of reading.claims) ids.set(claim.id, pseudonym(`claim ${claim.id}`, 16));
  }
  const rewriter = new Rewriter(confidential, ids, unsaidNames(kase, hidden));
  const realId = new Map([...ids].map(([id, shown]) => [shown, id]));

  const summary = (document: DocumentSummary): DocumentSummary => {
    const { id } = document;
    if (!hidden.has(id)) {
      // The address of a document with a withheld passage leads to the passage.
      const placed = spans.has(id) ? { url: null, origin: withheldWords } : {};
      return rewriter.value({ ...document, ...placed });
    }
    return { ...document, ...nameless, id: ids.get(id)!, captured: dayOfInstant(document.captured), notes: [] };
  };
  const reading = (own: Reading): Reading => {
    const notes = hidden.has(own.document) ? [] : own.notes;
    const rest = rewriter.value({ ...own, notes, claims: [] as Reading["claims"] });
    return { ...rest, claims: own.claims.map((claim) => rewriter.claim(claim)) };
  };
  const document = (id: string): Document | null => {
    const own = kase.document(realId.get(id) ?? shownPrefix(id, realId) ?? id);
    if (own === null) return null;
    // What is shown under another id is not found under its own.
    if (touched.has(own.id) && !ids.get(own.id)!.startsWith(id.toLowerCase())) return null;
    if (hidden.has(own.id)) {
      const bare = own.blocks.map(({ kind, span, level }) =>
        level === undefined ? { kind, span } : { kind, span, level },
      );
      const { id: real, captured, text } = own;
      return {
        ...own,
        ...nameless,
        id: ids.get(real)!,
        captured: dayOfInstant(captured),
        text: blocks(text),
        blocks: bare,
        marks: [],
        references: [],
      };
    }
    const { text, ...rest } = own;
    const placed = spans.has(own.id) ? { url: null, origin: withheldWords } : {};
    return {
      ...rewriter.value({ ...rest, ...placed }),
      text: redactor.blackOut(text, spansWithin(spans.get(own.id), text)),
    };
  };
  const view: PublishableCase = {
    ...readOnly,
    path: rewriter.text(kase.path),
    revision: kase.revision,
    withheld: summed(all, confidential),
    captures: (id) => {
      const shown = kase.captures(id === undefined ? undefined : (realId.get(id) ?? id));
      return shown.filter((each) => !touched.has(each.document)).map((each) => rewriter.value(each));
    },
    decisions: () => [],
    head: () => kase.head(),
    timestamps: () => kase.timestamps(),
    settings: () => kase.settings().filter((key) => !privateSettings.has(key)),
    documents: () =>
      kase
        .documents()
        .map(summary)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    document,
    // Originals hold more than their text: comments, addresses, what the page was made with.
    original: () => null,
    readings: () =>
      kase
        .readings()
        .map(reading)
        .sort((a, b) => (a.document < b.document ? -1 : 1)),
    gazetteer: () => rewriter.value(kase.gazetteer()),
    terrain: () => rewriter.value(kase.terrain()),
    setting: (key) => (privateSettings.has(key) ? undefined : rewriter.value(kase.setting(key))),
  };
  isDerivedFrom(view, kase, <T>(value: T): T => redactDerived(value, rewriter, reading, summary));
  return view;
}

/** Names of places and sides that only documents use of which nothing is shown. */
function unsaidNames(kase: Case, hidden: ReadonlySet<DocumentId>): Set<string> {
  if (hidden.size === 0) return new Set();
  const said = new Set(kase.gazetteer().flatMap(({ name, names }) => [name, ...names]));
  const unsaid = new Set<string>();
  for (const { document, places, sides } of kase.readings()) {
    const into = hidden.has(document) ? unsaid : said;
    for (const { name, aliases } of places) for (const each of [name, ...aliases]) into.add(each);
    for (const { names } of sides) for (const each of names) into.add(each);
  }
  return new Set([...unsaid].filter((name) => !said.has(name)));
}

/** What a document of which nothing is shown says of itself. */
const nameless = {
  title: "A withheld document",
  publisher: null,
  url: null,
  published: null,
  licence: null,
  origin: withheldWords,
};

function dayOfInstant(instant: string): string {
  return `${instant.slice(0, 10)}T00:00:00.000Z`;
}

function shownPrefix(id: string, realId: ReadonlyMap<string, string>): string | null {
  if (!/^[0-9a-f]{8,64}$/i.test(id)) return null;
  const found = [...realId.keys()].filter((shown) => shown.length === 64 && shown.startsWith(id.toLowerCase()));
  return found.length === 1 ? realId.get(found[0]!)! : null;
}

/** What was derived from the whole case, with evidence rewritten reading by reading and everything else word by word. */
function redactDerived<T>(
  value: T,
  rewriter: Rewriter,
  reading: (own: Reading) => Reading,
  summary: (own: DocumentSummary) => DocumentSummary,
): T {
  if (typeof value === "object" && value !== null && "readings" in value && "documents" in value) {
    const { readings, documents, decided, ...rest } = value as unknown as Derived["evidence"];
    return {
      ...rewriter.value(rest),
      // What was rejected is said nowhere, so nobody need be told its words.
      ...(decided === undefined ? {} : { decided: rewriter.value({ ...decided, rejected: new Map() }) }),
      readings: readings.map(reading),
      documents: documents.map((own) => {
        const shown = summary(own as DocumentSummary);
        return shown.title === nameless.title && "references" in shown ? { ...shown, references: [] } : shown;
      }),
    } as T;
  }
  return rewriter.value(value);
}

/** What pseudonyms are made with: kept in the case, so that they are the same in every export. */
function secretOf(kase: Case): string {
  const kept = kase.setting(pseudonymKey);
  return typeof kept === "string" ? kept : fallback;
}
const fallback = randomBytes(32).toString("hex");

function summed(all: Derived, { acts, documents, spans, sources }: Confidentials): Withheld {
  const count = (what: (typeof acts)[number]["what"]) => acts.filter((act) => act.what === what).length;
  const claims = all.evidence.readings
    .flatMap((reading) => reading.claims)
    .filter(
      ({ document, evidence, attribution }) =>
        documents.has(document) ||
        (attribution.source !== null && sources.has(sourceKey(attribution.source))) ||
        (spans.get(document) ?? []).some((span) =>
          evidence.some((own) => own.start < span.end && span.start < own.end),
        ),
    ).length;
  const counts = {
    documents: count("document"),
    passages: count("span"),
    persons: count("person"),
    sources: count("source"),
  };
  const told = [
    [counts.documents, "document", "documents"],
    [counts.passages, "passage", "passages"],
    [counts.persons, "person", "people"],
    [counts.sources, "source", "sources"],
  ] as const;
  const listed = told
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  const words = listed.length < 2 ? listed.join("") : `${listed.slice(0, -1).join(", ")} and ${listed.at(-1)}`;
  return { ...counts, claims, note: `Something is withheld here: ${words}. The map is complete.` };
}
