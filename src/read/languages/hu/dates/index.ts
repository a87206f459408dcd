import type { Span } from "../../../../model/index.ts";
import type { DateLanguage, DateScan } from "../../../clock/language.ts";
import { calendarHead } from "./calendar.ts";
import { Collector } from "./collector.ts";
import { clauseCues } from "./cues.ts";
import { relativeHead } from "./relative.ts";
import { dateWords } from "./words.ts";

/** Labels of infobox fields, in Hungarian and as the capture stage names them. */
const periodFields = new Set(["date", "dates", "dátum", "időpont", "időszak", "idő"]);
const resultFields = new Set([
  "result",
  "results",
  "outcome",
  "status",
  "eredmény",
  "kimenetel",
  "területi változások",
]);

/** Hungarian date expressions: "2031. október 28-án", "november közepére", "másnap", "két nappal később". */
export const hungarianDates: DateLanguage = {
  code: "hu",
  isPeriodField: (label) => periodFields.has(label.trim().toLowerCase()),
  isResultField: (label) => resultFields.has(label.trim().toLowerCase()),
  scan,
};

/** One pass over the words; the patterns tried at each look at a bounded number of words. */
function scan(text: string, span: Span, skip: readonly Span[] = []): DateScan {
  const words = dateWords(text, span, skip);
  const found = new Collector(words);
  for (let at = 0; at < words.length; ) {
    const end = calendarHead(found, at) || relativeHead(found, at);
    at = end > at ? end : at + 1;
  }
  return { mentions: found.mentions, cues: clauseCues(words, found.mentions) };
}
