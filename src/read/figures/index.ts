import type { Block } from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import type { Speaker } from "./attribution.ts";
import type { Count, CountMemory } from "./count.ts";
import type { FigureContext, FigureDraft } from "./draft.ts";
import { whoOf } from "./who.ts";

export type { AttributionReader, SentenceAttribution, SpanAttribution, Speaker } from "./attribution.ts";
export type { FigureContext, FigureDraft, FigureLanguage } from "./draft.ts";

/** Blocks whose sentences tell figures; titles and headings repeat what the text says. */
const TELLING: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["paragraph", "item", "field", "caption", "cell"]);

/**
 * The figures of a document in the order of its text: people killed, wounded, moved or under arms, vehicles, munitions,
 * places, shares, areas, distances, lengths of time. Dates and ids are not its business.
 */
export function readFigures(context: FigureContext): FigureDraft[] {
  const { document, sentences, language } = context;
  const drafts: FigureDraft[] = [];
  const belligerents = belligerentsOf(context);
  let block = -1;
  let memory: CountMemory = { what: null };
  let speaker: Speaker | null = null;
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence;
    const of = document.blocks[sentence.block];
    if (of === undefined || !TELLING.has(of.kind)) continue;
    if (sentence.block !== block) {
      block = sentence.block;
      memory = { what: null };
      speaker = null;
    }
    const field = of.kind === "field" ? language.fieldOf(of.key ?? "") : null;
    if (of.kind === "field" && (field === null || field.kind === "belligerent")) continue;
    const read = language.countsOf(
      sentence.tokens,
      memory,
      field?.kind === "losses" || field?.kind === "strength" ? field.kind : null,
    );
    memory = read.memory;
    const attribution = language.attribution(sentence.tokens, speaker);
    speaker = attribution.speaker;
    for (const count of read.counts) {
      const { modality, source } = attribution.of(count.span);
      const side = field === null ? null : (belligerents.get(field.side) ?? null);
      drafts.push({
        figure: {
          what: count.what,
          who: side ?? whoOf(count, sentence, context.sideOf),
          low: count.low,
          best: count.best,
          high: count.high,
          unit: count.unit,
        },
        evidence: evidenceOf(count),
        sentence: i,
        modality,
        source,
        citations: citationsAfter(sentence, count.span.end),
        confidence: count.confidence,
        rule: `figure/${count.rule}`,
      });
    }
  }
  return drafts;
}

function evidenceOf(count: Count): FigureDraft["evidence"] {
  const { span, trigger } = count;
  if (trigger === null || (trigger.start >= span.start && trigger.end <= span.end)) return [span];
  return [span, trigger];
}

/** The side each numbered column of an infobox stands for. */
function belligerentsOf(context: FigureContext): ReadonlyMap<number, string> {
  const sides = new Map<number, string>();
  for (const block of context.document.blocks) {
    if (block.kind !== "field" || block.key === undefined) continue;
    const field = context.language.fieldOf(block.key);
    if (field?.kind !== "belligerent" || sides.has(field.side)) continue;
    for (const name of context.document.text.slice(block.span.start, block.span.end).split(/[,;\n•]/)) {
      const side = context.sideOf(name.trim());
      if (side !== null) {
        sides.set(field.side, side);
        break;
      }
    }
  }
  return sides;
}

/** The labels of the first footnote marks that follow a figure in its sentence. */
function citationsAfter(sentence: Sentence, end: number): readonly string[] {
  const mark = sentence.footnotes.find((footnote) => footnote.at >= end);
  return mark === undefined ? [] : mark.labels;
}
