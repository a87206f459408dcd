import type { Case } from "../../case/case.ts";
import { type Confidential, type DocumentId, decisionsInForce, type Span, textOf } from "../../model/index.ts";
import { sameSource, sourceKey } from "../../reconcile/index.ts";
import type { Derived } from "../derived.ts";
import { fold } from "./fold.ts";
import { Redactor } from "./redactor.ts";

/** What people made confidential in a case, ready to be looked for. */
export interface Confidentials {
  readonly acts: readonly Confidential[];
  /** Documents of which nothing is shown. */
  readonly documents: ReadonlySet<DocumentId>;
  /** Words withheld where they stand, by document. */
  readonly spans: ReadonlyMap<DocumentId, readonly Span[]>;
  /** Keys of the sources whose claims must not name them. */
  readonly sources: ReadonlySet<string>;
  /** Finds every name and every withheld passage in any text. */
  readonly redactor: Redactor;
}

/** Shorter passages are only withheld where they stand: they say too little to be looked for elsewhere. */
const shortestPassage = 4;

/** What is confidential in the case; null where nothing is. */
export function confidentials(kase: Case, { evidence, identity }: Derived): Confidentials | null {
  const acts = decisionsInForce(kase.decisions()).flatMap(({ what }) =>
    what.kind === "withhold" ? [what.confidential] : [],
  );
  if (acts.length === 0) return null;
  // The map is kept: a word that is also a place's or a side's name is not looked for by itself.
  const kept = new Set(
    [
      ...identity.places.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...identity.sides.flatMap(({ names }) => names),
    ].flatMap((name) => fold(name).text.trim()),
  );
  const said = new Set(
    evidence.readings.flatMap(({ claims }) => claims.flatMap(({ attribution }) => attribution.source ?? [])),
  );
  const documents = new Set<DocumentId>();
  const spans = new Map<DocumentId, Span[]>();
  const sources = new Set<string>();
  const phrases: string[] = [];
  for (const act of acts) {
    if (act.what === "document") {
      documents.add(act.document);
      const { title = null, url = null } = kase.document(act.document) ?? {};
      // A title of one word may be any word.
      for (const words of [title, url])
        if (words !== null && fold(words).text.trim().includes(" ")) phrases.push(words);
    } else if (act.what === "span") {
      phrases.push(...[kase.document(act.document)?.url ?? []].flat());
      spans.set(act.document, [...(spans.get(act.document) ?? []), act.span]);
      const words = textOf(kase.document(act.document)?.text ?? "", act.span);
      const folded = fold(words).text.trim();
      if (folded.length >= shortestPassage && !kept.has(folded)) phrases.push(words);
    } else if (act.what === "person") {
      for (const name of act.names) phrases.push(name, ...familyName(name, kept));
    } else {
      for (const name of act.names) {
        const also = [...said].filter((other) => sameSource(sourceKey(other), sourceKey(name)));
        for (const each of [name, ...also]) {
          phrases.push(each, sourceKey(each));
          sources.add(sourceKey(each));
        }
      }
    }
  }
  return { acts, documents, spans, sources, redactor: new Redactor(phrases) };
}

/** The last of several names, by which a person goes in the next sentence. */
function familyName(name: string, kept: ReadonlySet<string>): string[] {
  const words = fold(name).text.trim().split(" ");
  const last = words.at(-1)!;
  return words.length > 1 && last.length > 2 && !kept.has(last) ? [last] : [];
}
