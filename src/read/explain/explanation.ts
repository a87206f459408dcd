import {
  type Attribution,
  type Claim,
  type Document,
  type Modality,
  type Span,
  textOf,
  type When,
} from "../../model/index.ts";
import type { DateSource } from "../clock/timeline.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Inspection } from "./inspection.ts";

/** A stretch of the document's text, offsets in UTF-16 code units. */
export interface Words extends Span {
  readonly text: string;
}

/** Why a claim says what it says: which words made it so. */
export interface Explanation {
  readonly claim: string;
  readonly kind: Claim["kind"];
  readonly document: string;
  readonly reader: string;
  /** The rule that made it; null where its reader tells none. */
  readonly rule: string | null;
  readonly confidence: number;
  /** The sentence it stands in, or the block where the evidence covers more. */
  readonly sentence: Words;
  readonly evidence: readonly Words[];
  /** The words with the part each plays, in the order of the text. */
  readonly words: readonly (Words & { readonly role: string })[];
  /** When it was so, and the words that say so; `words` null where none in particular do. */
  readonly date: { readonly when: When; readonly how: DateSource["how"] | "untold"; readonly words: Words | null };
  readonly modality: Modality;
  /** Who says so, with the words that name them; null: the document itself. */
  readonly source: { readonly name: string; readonly words: Words | null } | null;
  readonly citations: readonly { readonly label: string; readonly text: string | null; readonly url: string | null }[];
  /** What could not be told, and why; null where all could. */
  readonly note: string | null;
}

/**
 * Explains a claim by what its reader made it of.
 *
 * @param claim the claim as it was stored
 * @param inspection the same document read again by today's reader; null where no grammar reads it
 */
export function explain(claim: Claim, document: Document, inspection: Inspection | null): Explanation {
  const again = inspection?.reading.claims.find(({ id }) => id === claim.id) ?? null;
  const told = again === null ? null : (inspection!.toldBy.get(claim.id) ?? null);
  const first = claim.evidence[0]!;
  const at = inspection?.sentences.findIndex(({ span }) => span.start <= first.start && first.start < span.end) ?? -1;
  const sentence = around(document, inspection?.sentences[at], claim.evidence);
  const dated = told === null ? null : inspection!.timeline.sourceAt(told.dated);
  const words = (span: Span): Words => ({ start: span.start, end: span.end, text: textOf(document.text, span) });
  return {
    claim: claim.id,
    kind: claim.kind,
    document: claim.document,
    reader: claim.reader,
    rule: claim.rule ?? null,
    confidence: claim.confidence,
    sentence: words(sentence),
    evidence: claim.evidence.map(words),
    words: (told?.words ?? []).map(({ role, span }) => ({ role, ...words(span) })),
    date: {
      when: claim.when,
      how: dated?.how ?? "untold",
      words: dated?.span ? words(dated.span) : null,
    },
    modality: claim.modality,
    source: sourceOf(claim.attribution, document, sentence),
    citations: claim.attribution.citations.map((label) => {
      const reference = document.references.find((one) => one.label === label);
      return { label, text: reference?.text ?? null, url: reference?.url ?? null };
    }),
    note: noteOn(claim, inspection, again, told !== null),
  };
}

function noteOn(claim: Claim, inspection: Inspection | null, again: Claim | null, told: boolean): string | null {
  if (!claim.reader.startsWith("grammar/"))
    return `It was made by ${claim.reader}, which applies no rules of grammar: the words it stands on are all there is to show.`;
  if (inspection === null) return "There is no reader for the language of its document any more.";
  if (again === null)
    return "Today's reader does not make this claim: it was read by an earlier one. Read the document again to bring the case up to date.";
  return told
    ? null
    : "It was made from a field, a heading or a table of the document, not from the words of a sentence.";
}

/** The sentence of the first evidence; where other evidence stands outside it, all of them and what lies between. */
function around(document: Document, sentence: Sentence | undefined, evidence: readonly Span[]): Span {
  const { start, end } = sentence?.span ?? evidence[0]!;
  const near = evidence.filter((span) => Math.abs(span.start - start) < NEAR);
  return {
    start: Math.min(start, ...near.map((span) => span.start)),
    end: Math.min(document.text.length, Math.max(end, ...near.map((span) => span.end))),
  };
}

/** Evidence further away than this is quoted by itself. */
const NEAR = 1000;
/** How far before its sentence a speaker may be named who is only meant in it. */
const BEFORE = 2000;

/** Who says so, and where they are named: in the sentence, or last before it. */
function sourceOf({ source }: Attribution, { text }: Document, sentence: Span): Explanation["source"] {
  if (source === null) return null;
  const inside = text.slice(sentence.start, sentence.end).indexOf(source);
  const start = inside >= 0 ? sentence.start + inside : text.slice(0, sentence.start).lastIndexOf(source);
  if (start < 0 || start < sentence.start - BEFORE) return { name: source, words: null };
  return { name: source, words: { start, end: start + source.length, text: source } };
}
