import type { Modality, Span } from "../../../../model/index.ts";
import type { AttributionReader, SpanAttribution, Speaker } from "../../../figures/attribution.ts";
import type { Token } from "../../../text/sentence.ts";
import { plain, words } from "../words.ts";

/** A stretch of a sentence that somebody else says. */
interface Frame {
  readonly start: number;
  readonly end: number;
  readonly modality: Modality;
  readonly source: string | null;
}

const SAYING = words(
  "قال قالت قالوا أعلن أعلنت أعلنوا ذكر ذكرت أفاد أفادت أكد أكدت زعم زعمت زعموا ادعى ادعت أشار أشارت أوضح أوضحت صرح صرحت نقل نقلت كشف كشفت أضاف أضافت يقول تقول",
);
const DENYING = words("نفى نفت ينفي تنفي");
const BY = words("بحسب حسب وفقا وفق نقلا");
/** Sources that name nobody. */
const NEWS = /^(?:ال)?(?:انباء|تقارير|تقرير|مصادر|معلومات|وسائل|ناشطون|ناشطين)/;
const REPORTED = words("يقال تردد ترددت يعتقد");
const CONTENT = words("إن أن بأن أنه إنه أنها إنها بأنه بأنها أنهم إنهم");
const SIGN = /^[،,؛;:().–—«»"]$/;
/** The most words a source's name has. */
const LONGEST = 9;

const isVerb = (word: string, list: ReadonlySet<string>): boolean =>
  list.has(word) || (/^[وف]/.test(word) && list.has(word.slice(1)));

/**
 * Who says what in an Arabic sentence: "قال X إن …" and "بحسب X" claim, reports of nobody in particular are reported,
 * "نفى X أن …" denies.
 */
export const attribution: AttributionReader = (tokens, before) => {
  const list = tokens.map(({ text }) => plain(text));
  const frames: Frame[] = [];
  let speaker: Speaker | null = before ? { source: before.source, quoting: false } : null;
  const start = tokens[0]?.start ?? 0;
  const end = tokens[tokens.length - 1]?.end ?? 0;
  for (const [index, word] of list.entries()) {
    const says = isVerb(word, SAYING);
    const denies = isVerb(word, DENYING);
    if (says || denies) {
      const content = contentAt(list, index);
      if (content < 0) continue;
      const source =
        sourceBetween(tokens, list, index + 1, list[content] === ":" ? content : content) ?? speaker?.source ?? null;
      const news = source !== null && NEWS.test(plain(source));
      frames.push({
        start: tokens[content]!.start,
        end,
        modality: denies ? "denied" : source === null || news ? "reported" : "claimed",
        source: news ? null : source,
      });
      if (source && !news) speaker = { source, quoting: false };
    } else if (isVerb(word, BY)) {
      let last = index + 1;
      while (last < list.length && !SIGN.test(list[last]!) && last - index <= LONGEST) last++;
      const source = sourceBetween(tokens, list, index + 1, last);
      if (!source) continue;
      const news = NEWS.test(plain(source));
      frames.push({ start, end, modality: news ? "reported" : "claimed", source: news ? null : source });
      if (!news) speaker = { source, quoting: false };
    } else if (isVerb(word, REPORTED))
      frames.push({ start: tokens[index]!.start, end, modality: "reported", source: null });
  }
  const of = (span: Span): SpanAttribution => {
    const middle = (span.start + span.end) / 2;
    const covering = frames.filter((one) => middle >= one.start && middle < one.end);
    const best = covering.findLast(({ source }) => source !== null) ?? covering[covering.length - 1];
    return best ? { modality: best.modality, source: best.source } : { modality: "stated", source: null };
  };
  return { of, spoken: of, speaker };
};

/** Where what is said begins: at "أن", "إن" or a colon behind the verb, before the clause ends; -1 where nothing said follows. */
function contentAt(list: readonly string[], index: number): number {
  for (let at = index + 1; at < Math.min(list.length, index + 2 + LONGEST * 2); at++) {
    if (CONTENT.has(list[at]!) || list[at] === ":") return at;
    if (list[at] === "؛" || list[at] === ".") return -1;
  }
  return -1;
}

/** The words of a source, without "ل" and "عن" before it, up to a sign. */
function sourceBetween(tokens: readonly Token[], list: readonly string[], from: number, to: number): string | null {
  let first = from;
  while (first < to && /^(?:عن|ل|ما|في|ذلك)$/.test(list[first]!)) first++;
  let last = first;
  while (
    last < to &&
    last - first < LONGEST &&
    !SIGN.test(list[last]!) &&
    !/^(?:في|اليوم|امس|يوم|مساء|صباح|علي)$/.test(list[last]!)
  )
    last++;
  if (last === first) return null;
  const text = tokens
    .slice(first, last)
    .map((token) => token.text)
    .join(" ");
  // "وفقا للمرصد": the article's alif is not written behind "ل".
  return text.replace(/^لل/, "ال").replace(/^ل(?=ا)/, "");
}
