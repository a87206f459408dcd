import type { Span } from "../../../../model/index.ts";
import type { DateLanguage, DateScan } from "../../../clock/language.ts";
import { plain, words } from "../words.ts";
import { calendarHead } from "./calendar.ts";
import { Collector } from "./collector.ts";
import { clauseCues } from "./cues.ts";
import { relativeHead } from "./relative.ts";
import { dateWords } from "./words.ts";

/** Labels of infobox fields, in Arabic and as the capture stage names them. */
const PERIOD_FIELDS = words("date dates التاريخ تاريخ الزمن");
const RESULT_FIELDS = words("result results outcome status النتيجة نتيجة الوضع");

/** Arabic date expressions: "26 تشرين الثاني 2031", "في اليوم التالي", "بعد يومين", "أوائل أكتوبر". */
export const arabicDates: DateLanguage = {
  code: "ar",
  isPeriodField: (label) => PERIOD_FIELDS.has(plain(label.trim())),
  isResultField: (label) => RESULT_FIELDS.has(plain(label.trim())),
  scan,
};

/** One pass over the words; the patterns tried at each look at a bounded number of words. */
function scan(text: string, span: Span, skip: readonly Span[] = []): DateScan {
  const found = new Collector(dateWords(text, span, skip));
  for (let at = 0; at < found.words.length; ) {
    const end = calendarHead(found, at) || relativeHead(found, at);
    at = end > at ? end : at + 1;
  }
  return { mentions: found.mentions, cues: clauseCues(found.words, found.mentions) };
}
