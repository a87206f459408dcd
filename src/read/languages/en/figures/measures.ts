import type { Count } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { auxiliaries } from "../words.ts";
import type { Counted } from "./counted.ts";
import { lowerAt, made, type Situation } from "./situation.ts";

const RELATIVE_BEFORE = new Set(
  "next last past previous following first coming these those preceding every each final".split(" "),
);
const RELATIVE_AFTER = new Set(
  "later earlier ago before prior after following into old since previously beforehand afterwards afterward hence apart".split(
    " ",
  ),
);

/** A length of time; null where it only dates something ("two days later", "over the next two days"). */
export function durationOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity, phrase } = counted[index] as Counted;
  const noun = phrase.noun;
  if (noun === null || quantity.vague === true || quantity.pair === true) return null;
  if (RELATIVE_BEFORE.has(lowerAt(pieces, quantity.first - 1))) return null;
  // "the four previous weeks" dates as "the previous four weeks" does, and "57 Days" is a title.
  for (let i = phrase.start; i < phrase.head; i++) if (RELATIVE_BEFORE.has(lowerAt(pieces, i))) return null;
  if (pieces[phrase.head]?.capital === true) return null;
  if (!phrase.attributive && RELATIVE_AFTER.has(lowerAt(pieces, phrase.end))) return null;
  if (
    lowerAt(pieces, phrase.end) === "-" ||
    (lowerAt(pieces, phrase.head + 1) === "of" && lowerAt(pieces, phrase.head + 2) === "age")
  )
    return null;
  if (
    lowerAt(pieces, quantity.first - 1) === "after" &&
    !phrase.attributive &&
    !isOutcome(pieces, quantity, phrase.end)
  )
    return null;
  // "one day" as often means "some day" as a length of time.
  const measured = quantity.article === true || MEASURED.has(lowerAt(pieces, quantity.first - 1));
  if (quantity.best === 1 && !phrase.attributive && !measured && lowerAt(pieces, phrase.end) !== "of") return null;
  return made(situation, "duration", noun.unit, "duration");
}

/** "after two days of shelling", "they were defeated after ten days.": how long it took; "After two days they left" dates. */
function isOutcome(pieces: readonly Piece[], quantity: Quantity, end: number): boolean {
  if (lowerAt(pieces, end) === "of") return true;
  const opens = quantity.first < 2 || lowerAt(pieces, quantity.first - 2) === ",";
  return !opens && !/^(just|only|shortly)$/.test(lowerAt(pieces, quantity.first - 2)) && isEnd(pieces[end]);
}
const isEnd = (piece: Piece | undefined): boolean => piece === undefined || piece.text === "." || piece.text === ";";
const MEASURED = new Set(
  "in within for of by than after over under only just about lasting lasted last least ( or and".split(" "),
);

const WHOLE = new Set("of the its their his her".split(" "));

/** A share of a whole; null for "half-destroyed", "half brothers" and the like. */
export function shareOf(situation: Situation): Count | null {
  const { pieces, counted, index } = situation;
  const { quantity } = counted[index] as Counted;
  const next = pieces[quantity.next];
  const word = (pieces[quantity.next - 1] as Piece).lower;
  if (word === "half") {
    if (next?.text === "-" && next.glued) return null;
    const before = lowerAt(pieces, quantity.first - 1);
    const follows = next === undefined || next.kind === "sign" || WHOLE.has(next.lower) || auxiliaries.has(next.lower);
    if (!follows && before !== "in") return null;
  }
  return made(situation, "share", "share", "share");
}

/** How many of the smaller unit the larger one has, for "2 weeks and 1 day". */
const LARGER: Readonly<Record<string, readonly [string, number]>> = {
  weeks: ["days", 7],
  years: ["months", 12],
  days: ["hours", 24],
  hours: ["minutes", 60],
};

/** Joins two measures that are one: "2 weeks and 1 day" is 15 days, "one day or two days" and "15 km–20 km" are ranges. */
export function joinMeasures(pieces: readonly Piece[], counts: readonly Count[]): readonly Count[] {
  const joined: Count[] = [];
  for (const count of counts) {
    const before = joined[joined.length - 1];
    const one = before === undefined ? null : together(pieces, before, count);
    if (one === null) joined.push(count);
    else joined[joined.length - 1] = one;
  }
  return joined;
}

const RANGES = new Set(["or", "to", "–", "-", "—"]);

function together(pieces: readonly Piece[], a: Count, b: Count): Count | null {
  if (a.what !== b.what || !(a.what === "duration" || a.what === "distance")) return null;
  if (b.span.start - a.span.end > 6) return null;
  const joint = pieces.find((piece) => piece.start >= a.span.end)?.lower;
  const span = { start: a.span.start, end: b.span.end };
  if (a.unit === b.unit && RANGES.has(joint ?? "") && b.low !== null)
    return { ...b, span, low: a.low, best: null, high: b.high };
  const [unit, factor] = LARGER[a.unit] ?? ["", 0];
  if (
    a.what !== "duration" ||
    unit !== b.unit ||
    !(joint === "and" || joint === ",") ||
    a.best === null ||
    b.best === null
  )
    return null;
  const best = a.best * factor + b.best;
  return { ...b, span, low: a.low === null ? null : best, best, high: a.high === null ? null : best };
}
