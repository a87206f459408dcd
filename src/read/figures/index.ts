import {
  type Block,
  type FigureGroup,
  type FigureScope,
  type FigureWhat,
  whatHappensToPeople,
} from "../../model/index.ts";
import type { Sentence } from "../text/sentence.ts";
import type { SentenceAttribution, Speaker } from "./attribution.ts";
import { belligerentsOf } from "./belligerents.ts";
import type { Count, CountMemory } from "./count.ts";
import type { FigureContext, FigureDraft, FigureField, FigureLanguage } from "./draft.ts";
import { countsOfCell, figureCells } from "./table-cells.ts";
import { SidesInText, whoOf } from "./who.ts";

export {
  type AttributionReader,
  rememberAttributions,
  type SentenceAttribution,
  type SpanAttribution,
  type Speaker,
} from "./attribution.ts";
export type { FigureContext, FigureDraft, FigureLanguage } from "./draft.ts";

/** Blocks whose sentences tell figures; titles and headings repeat what the text says. */
const TELLING: ReadonlySet<Block["kind"]> = new Set<Block["kind"]>(["paragraph", "item", "field", "caption", "cell"]);
/** What is counted up over days; of a strength or a share there is only one at a time. */
const ADDING_UP: ReadonlySet<FigureWhat> = new Set<FigureWhat>([...whatHappensToPeople, "vehicles", "munitions"]);
const NOTHING: CountMemory = { what: null };

/**
 * The figures of a document in the order of its text: people killed, wounded, moved or under arms, vehicles, munitions,
 * places, shares, areas, distances, lengths of time; from prose, captions, cells and the fields of an infobox. Dates and
 * ids are not its business.
 */
export function readFigures(context: FigureContext): FigureDraft[] {
  const { document, sentences, language } = context;
  const drafts: FigureDraft[] = [];
  const belligerents = belligerentsOf(context);
  const sides = new SidesInText(context);
  const cells = figureCells(context);
  let at = -1;
  let memory = NOTHING;
  let speaker: Speaker | null = null;
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence;
    const block = document.blocks[sentence.block];
    if (block === undefined || !TELLING.has(block.kind)) continue;
    if (sentence.block !== at) {
      // A paragraph begins anew; the lines of one field go on, so that "Per A:" holds for the lines below it.
      const listed = document.blocks[at]?.kind === "item" && block.kind === "item" && at === sentence.block - 1;
      if (listed) [memory, speaker] = [{ ...memory, listed: true }, null];
      else if (!continuesField(document.blocks[at], block)) [memory, speaker] = [NOTHING, null];
      at = sentence.block;
    }
    const field = block.kind === "field" ? language.fieldOf(block.key ?? "") : null;
    if (block.kind === "field" && (field === null || field.kind === "belligerent")) continue;
    const read = language.countsOf(sentence.tokens, memory, listOf(field));
    memory = read.memory;
    const cell = cells.get(sentence.block);
    const attribution: SentenceAttribution = cell?.attribution ?? language.attribution(sentence.tokens, speaker);
    speaker = attribution.speaker;
    const side = field === null ? null : (belligerents.get(field.side) ?? null);
    let before: string | null = null;
    const counts = cell ? countsOfCell(read.counts, cell, language.amountOf?.(sentence.tokens) ?? null) : read.counts;
    for (const count of counts) {
      if (field?.kind === "date" && count.what !== "duration") continue;
      // Civilians in a column of losses are nobody's losses of it.
      const column = groupOf(count, null, language) === "civilians" ? null : side;
      const who = whoOf(count, sentence, sides, before, column);
      if (count.unit === "people" || count.unit === "fighters") before = who;
      const meaning = {
        scope:
          cell?.running && ADDING_UP.has(count.what) ? ("running" as const) : scopeOf(count, sentence, block, language),
        side: count.what === "vehicles" ? (side ?? sides.ofPhrase(count)) : null,
        group: groupOf(count, who, language),
      };
      const draft = draftOf(count, attribution, who, meaning, sentence, i);
      drafts.push(cell?.dated ? { ...draft, dated: cell.dated } : draft);
    }
  }
  return drafts;
}

const listOf = (field: FigureField | null): "losses" | "strength" | null =>
  field?.kind === "losses" || field?.kind === "strength" ? field.kind : null;

const continuesField = (before: Block | undefined, block: Block): boolean =>
  before?.kind === "field" && block.kind === "field" && before.key === block.key;

/** What a figure means beyond its number. */
interface Meaning {
  readonly scope: FigureScope | null;
  readonly side: string | null;
  readonly group: FigureGroup | null;
}

/** A toll ("the number rose to 30") runs, and what an infobox tells is of the whole. */
function scopeOf(count: Count, sentence: Sentence, block: Block, language: FigureLanguage): FigureScope | null {
  if (count.what === "strength") return block.kind === "field" ? "total" : null;
  if (!ADDING_UP.has(count.what)) return null;
  const told = language.scopeOf?.(sentence.tokens, count.span) ?? null;
  if (told !== null) return told;
  if (block.kind === "field") return "total";
  return count.rule === "toll" || count.rule === "memory" ? "running" : null;
}

function groupOf(count: Count, who: string | null, language: FigureLanguage): FigureGroup | null {
  if (count.unit !== "people" && count.unit !== "fighters") return null;
  for (const words of [count.noun, who, count.phrase]) {
    const group = words === null ? null : (language.groupOf?.(words) ?? null);
    if (group !== null) return group;
  }
  return null;
}

function draftOf(
  count: Count,
  attribution: SentenceAttribution,
  who: string | null,
  meaning: Meaning,
  sentence: Sentence,
  index: number,
): FigureDraft {
  const { what, low, best, high, unit, span, trigger } = count;
  const apart = trigger !== null && (trigger.start < span.start || trigger.end > span.end);
  return {
    figure: {
      what,
      who,
      low,
      best,
      high,
      ...(meaning.scope === null || meaning.scope === "event" ? {} : { scope: meaning.scope }),
      ...(meaning.side === null ? {} : { side: meaning.side }),
      ...(meaning.group === null ? {} : { group: meaning.group }),
      unit,
    },
    evidence: apart ? [span, trigger] : [span],
    sentence: index,
    ...attribution.of(span),
    citations: sentence.footnotes.find((footnote) => footnote.at >= span.end)?.labels ?? [],
    confidence: count.confidence,
    rule: `figure/${count.rule}`,
  };
}
