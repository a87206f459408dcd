import type { Span } from "../../../../model/index.ts";
import type { DateScan } from "../../../clock/language.ts";
import { NUMBER, WordCutter } from "../../../clock/words.ts";
import { calendarHead } from "./calendar-heads.ts";
import { clauseCues } from "./clauses.ts";
import { clockTimeHead } from "./clock-times.ts";
import { Collector } from "./collector.ts";
import { findEvents } from "./events.ts";
import { heads } from "./heads.ts";
import { lexicon } from "./lexicon.ts";
import { partHead } from "./part-heads.ts";
import { quantityHead } from "./quantity-heads.ts";
import { ordinalDayHead } from "./short-heads.ts";
import { unitHead } from "./unit-heads.ts";

const cutter = new WordCutter(lexicon);
/** By the place of a word in the lexicon. */
const headAt = [...lexicon.values()].map(({ word }) => heads[word] ?? null);

/**
 * Finds the English date expressions and clause cues of a stretch of text: one pass over its words; at each word the
 * patterns that begin with such a word are tried, and each looks at a bounded number of words.
 */
export function scanEnglish(text: string, span: Span, skip: readonly Span[] = []): DateScan {
  const words = cutter.cut(text, span, skip);
  const found = new Collector(words);
  for (let at = 0; at < words.count; ) {
    const end = readAt(found, at);
    at = end > at ? end : at + 1;
  }
  return { mentions: found.mentions, cues: clauseCues(words, found.mentions), events: findEvents(words) };
}

/** Reads the expression whose core begins at a word; the index behind it, 0 where none begins. */
function readAt(found: Collector, at: number): number {
  const { words } = found;
  if (words.kind[at] === NUMBER)
    return clockTimeHead(found, at) || calendarHead(found, at) || quantityHead(found, at) || ordinalDayHead(found, at);
  const entry = words.entry[at];
  if (entry === undefined) return 0;
  if (entry.month || entry.season || entry.weekday || entry.feast || entry.ordinal || entry.word === "ad") {
    const end = calendarHead(found, at);
    if (end) return end;
  }
  if (entry.number !== undefined || entry.vague || entry.word === "a" || entry.word === "an" || entry.word === "half") {
    const end = quantityHead(found, at);
    if (end) return end;
  }
  if (entry.unit) return unitHead(found, at);
  if (entry.part) return partHead(found, at);
  return headAt[entry.index]?.(found, at) ?? 0;
}
