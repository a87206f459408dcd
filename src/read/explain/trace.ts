import { type Document, Problem, type Span, textOf } from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import { type Explanation, explain } from "./explanation.ts";
import type { Inspection } from "./inspection.ts";
import type { Stage } from "./stage.ts";

/** All that was made of one sentence, stage by stage. */
export interface SentenceTrace {
  /** Its number in the document, from 1. */
  readonly number: number;
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string };
  readonly stages: readonly Stage[];
  readonly claims: readonly Explanation[];
}

/**
 * The traces of a document's sentences.
 *
 * @param which the number of a sentence, from 1, or words it holds, in any case and spacing; null: all sentences
 * @throws Problem where no sentence is meant by it
 */
export function trace(inspection: Inspection, which: string | null): SentenceTrace[] {
  const { document, sentences, reading } = inspection;
  return chosen(document, sentences, which).map((index) => {
    const sentence = sentences[index]!;
    const { span } = sentence;
    const made = reading.claims.filter(({ evidence }) => within(evidence[0]!, span));
    return {
      number: index + 1,
      sentence: { start: span.start, end: span.end, text: textOf(document.text, span) },
      stages: [...stagesOf(sentence, inspection), datesOf(sentence, inspection)],
      claims: made.map((claim) => explain(claim, document, inspection)),
    };
  });
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.start < outer.end;

/** A language that shows no stages still shows its tokens. */
function stagesOf(sentence: Sentence, inspection: Inspection): readonly Stage[] {
  const stages = inspection.stagesOf(sentence);
  if (stages.length > 0) return stages;
  const rows = sentence.tokens.map(({ start, end, kind }) => ({ span: { start, end }, facts: { kind } }));
  return [{ name: "tokens", rows }];
}

function datesOf(sentence: Sentence, { timeline }: Inspection): Stage {
  const rows = timeline.datesAt(sentence.span).map(({ span, when }) => ({
    span,
    facts: { days: when.edtf, basis: when.basis },
  }));
  return { name: "dates", rows };
}

function chosen(document: Document, sentences: readonly Sentence[], which: string | null): number[] {
  if (which === null) return [...sentences.keys()];
  const wanted = which.trim();
  if (/^\d{1,9}$/.test(wanted)) {
    const index = Number(wanted) - 1;
    if (sentences[index]) return [index];
    throw new Problem(`there is no sentence ${wanted}: ${document.origin} has ${sentences.length}`);
  }
  const words = plain(wanted);
  const found = [...sentences.keys()].filter((index) =>
    plain(textOf(document.text, sentences[index]!.span)).includes(words),
  );
  if (words === "" || found.length === 0)
    throw new Problem(`no sentence of ${document.origin} holds "${wanted}"; give words as the document has them`);
  return found;
}

const plain = (text: string): string => text.toLowerCase().split(/\s+/).filter(Boolean).join(" ");
