import type { Piece } from "../../../figures/pieces.ts";
import { numberAt } from "./single.ts";
import type { Value } from "./value.ts";

const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** Both ends of the range that begins with a number; null where it stands alone. */
export function rangeFrom(pieces: readonly Piece[], at: number, first: Value): readonly [Value, Value] | null {
  const second = rangeEnd(pieces, at, first);
  if (second === null) return null;
  if (first.share !== true && second.share === true) {
    return [{ ...first, value: percentOf(first.value), share: true }, second];
  }
  const low = shareScale(first, second);
  return low.value < second.value ? [low, second] : null;
}

const percentOf = (value: number): number => Number((value / 100).toPrecision(12));

/** "two or three hundred", "1.5–2 million": the first number takes the scale of the second. */
function shareScale(first: Value, second: Value): Value {
  if (first.scale !== undefined || second.scale === undefined) return first;
  const scaled = first.value * second.scale;
  return scaled < second.value ? { ...first, value: scaled } : first;
}

/** The second number of a range whose first ends before `first.next`. */
function rangeEnd(pieces: readonly Piece[], at: number, first: Value): Value | null {
  const joint = pieces[first.next];
  if (joint === undefined) return null;
  let next = first.next + 1;
  if (joint.text === "+") {
    const dash = pieces[next];
    if (dash === undefined || !"–-—".includes(dash.text)) return null;
    next++;
  } else if ("–-—−‒".includes(joint.text)) {
    if (joint.glued !== (pieces[next]?.glued ?? false)) return null;
  } else if (joint.lower === "to") {
    if (lowerAt(pieces, at - 1) === "from" && changes(pieces, at - 2)) return null;
  } else if (joint.lower === "and") {
    if (lowerAt(pieces, at - 1) !== "between") return null;
  } else if (joint.lower !== "or") {
    return null;
  }
  if (first.share === true && lowerAt(pieces, next) === "a") next++;
  if (joint.lower === "to") next = behindBound(pieces, next);
  const second = numberAt(pieces, next);
  if (second === null || second.vague === true) return null;
  // "20 or 30 percent" is a range of shares; "five or half of them" is none.
  if (second.share === true && first.share !== true && second.value * 100 <= first.value) return null;
  if (first.share === true && second.share !== true) return null;
  return second.value > first.value || second.scale !== undefined || second.share === true ? second : null;
}

/** "2,000 to as many as 10,000": what bounds the end of a range says no more than the range. */
function behindBound(pieces: readonly Piece[], at: number): number {
  const word = lowerAt(pieces, at);
  if (word === "as" && lowerAt(pieces, at + 2) === "as") return at + 3;
  return END_BOUNDS.has(word) ? at + 1 : at;
}
const END_BOUNDS = new Set("about around nearly almost over perhaps approximately".split(" "));

/** "rose from 200 to 300": two numbers, no range. */
function changes(pieces: readonly Piece[], at: number): boolean {
  for (let i = at; i > Math.max(-1, at - 6); i--) {
    const word = lowerAt(pieces, i);
    if (word === "," || word === ".") return false;
    if (CHANGE.has(word)) return true;
  }
  return false;
}
const CHANGE = new Set(
  (
    "rose rise risen rising increase increased increasing grow grew grown growing fall fell fallen falling drop dropped dropping decrease decreased reduced " +
    "reducing reduce cut shrink shrank shrunk swell swelled swollen slumped slump climbed up down jumped went go raised raise declined dwindled dwindling doubled tripled quadrupled size"
  ).split(" "),
);
