import type { Span } from "../../../../model/index.ts";
import type { Count, CountReader } from "../../../figures/count.ts";
import type { Token } from "../../../text/sentence.ts";
import { monthAt } from "../dates/lexicon.ts";
import { type Amount, amountsIn } from "../numbers/quantities.ts";
import { plain } from "../words.ts";
import { type Counted, countedOf } from "./nouns.ts";
import { isDestroyed, triggerNear } from "./triggers.ts";

/** The counts of an Arabic sentence: number, noun behind it, the verb before them; and the duals, which are two. */
export const countsOf: CountReader = (tokens, memory) => {
  const list = tokens.map(({ text }) => plain(text));
  const counts: Count[] = [];
  let what = memory.what;
  let people: Counted | null = null;
  const put = (count: Count | null): void => {
    if (!count) return;
    counts.push(count);
    what = count.what;
  };
  const covered = new Set<number>();
  for (const amount of amountsIn(tokens)) {
    if (isDateOrYear(list, amount)) continue;
    const at = nounBehind(list, amount.next);
    const noun = at < 0 ? null : /^[%٪]$/.test(list[at]!) ? PERCENT : countedOf(list[at]!);
    if (noun?.class === "people" || noun?.class === "fighters") people = noun;
    put(noun ? countOf(tokens, list, amount, at, noun) : bare(tokens, list, amount, people));
    if (at >= 0) covered.add(at);
  }
  for (const [at, word] of list.entries()) {
    const noun = covered.has(at) ? null : countedOf(word);
    if (noun?.dual && noun.class !== "duration")
      put(countOf(tokens, list, { low: 2, best: 2, high: 2, first: at, next: at }, at, noun));
  }
  counts.sort((a, b) => a.span.start - b.span.start);
  return { counts, memory: { what } };
};

/** "26 تشرين الثاني", "عام 2031": no counts. */
function isDateOrYear(list: readonly string[], { first, next }: Amount): boolean {
  const behind = list[next] === "من" ? next + 1 : next;
  if (monthAt(list[behind] ?? "", list[behind + 1] ?? "")) return true;
  if (/^و?(?:عام|سنه|العام)$/.test(list[first - 1] ?? "")) return true;
  const before = list[first - 1] ?? "";
  return monthAt(before, "") !== null || monthAt(list[first - 2] ?? "", before) !== null;
}

/** The noun right behind a number, past "من" and "في" ("50 من المدنيين", "40 في المئة") and "%"; -1 for none. */
function nounBehind(list: readonly string[], from: number): number {
  for (let at = from; at < Math.min(list.length, from + 2); at++) {
    const word = list[at]!;
    if (word === "%" || word === "٪" || countedOf(word)) return at;
    if (word !== "من" && word !== "في") return -1;
  }
  return -1;
}

const PERCENT: Counted = { class: "share", what: "share", unit: "share", lemma: "%", dual: false };

function countOf(
  tokens: readonly Token[],
  list: readonly string[],
  amount: Amount,
  at: number,
  noun: Counted,
): Count | null {
  const make = (what: Count["what"], trigger: Span | null, confidence: number): Count => ({
    span: { start: tokens[amount.first]!.start, end: tokens[at]!.end },
    what,
    low: amount.low,
    best: amount.best,
    high: amount.high,
    unit: noun.class === "vehicles" || noun.class === "munitions" || noun.class === "places" ? noun.lemma : noun.unit,
    phrase: phraseOf(tokens, list, at),
    noun: noun.lemma,
    trigger,
    confidence,
    rule: noun.class,
  });
  switch (noun.class) {
    case "people":
    case "fighters": {
      if (noun.what === "killed" || noun.what === "wounded") return make(noun.what, null, 0.8);
      const trigger = triggerNear(list, amount.first, at + 1);
      if (trigger) return make(trigger.what, tokenSpan(tokens, trigger.index), 0.8);
      return noun.what ? make(noun.what, null, 0.7) : null;
    }
    case "vehicles":
      return isDestroyed(list, amount.first) || !noun.dual ? make("vehicles", null, 0.75) : null;
    case "share": {
      const value = amount.best ?? amount.low;
      if (value === null || value > 100) return null;
      return { ...make("share", null, 0.8), low: value / 100, best: value / 100, high: value / 100 };
    }
    case "duration":
      // "بعد يومين", "خلال ثلاثة أيام" are dates.
      return /^[وف]?(?:بعد|قبل|خلال|منذ)$/.test(list[amount.first - 1] ?? "") ? null : make("duration", null, 0.6);
    default:
      return noun.what ? make(noun.what, null, 0.75) : null;
  }
}

const tokenSpan = (tokens: readonly Token[], at: number): Span => ({ start: tokens[at]!.start, end: tokens[at]!.end });

/** The counted noun with the two words behind it, where they may say whose they are: "12 عنصرا من قوات النظام". */
function phraseOf(tokens: readonly Token[], list: readonly string[], at: number): string {
  const from = list[at + 1] === "من" ? at + 2 : at;
  let to = from;
  while (
    to < Math.min(tokens.length, from + 4) &&
    tokens[to]!.kind === "word" &&
    !/^[وف](?:قتل|اصيب|جرح)/.test(list[to]!)
  )
    to++;
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}

/** "قتل 12 وأصيب 20": those counted before in the sentence. */
function bare(tokens: readonly Token[], list: readonly string[], amount: Amount, people: Counted | null): Count | null {
  const verb = list[amount.first - 1] ?? "";
  const trigger = triggerNear(list, amount.first, amount.next);
  if (!trigger || trigger.index < amount.first - 2 || verb === "") return null;
  return {
    span: { start: tokens[amount.first]!.start, end: tokens[amount.next - 1]!.end },
    what: trigger.what,
    low: amount.low,
    best: amount.best,
    high: amount.high,
    unit: people?.unit ?? "people",
    phrase: people?.lemma ?? null,
    noun: people?.lemma ?? null,
    trigger: tokenSpan(tokens, trigger.index),
    confidence: 0.65,
    rule: "people left out",
  };
}
