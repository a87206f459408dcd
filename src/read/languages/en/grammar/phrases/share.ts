import type { Extent } from "../../../../../model/index.ts";
import { partNouns, singular } from "../../nouns.ts";
import type { Word } from "../tagging/word.ts";

const SHARES: ReadonlyMap<string, number> = new Map([
  ["half", 0.5],
  ["third", 0.33],
  ["quarter", 0.25],
  ["two-thirds", 0.67],
  ["three-quarters", 0.75],
]);

/** What a phrase that names a portion ("75 percent", "large parts", "most", "the rest", "half") says of the extent. */
export function extentOfPart(words: readonly Word[], from: number, to: number): Extent | null {
  let share: number | null = null;
  for (let index = from; index < to; index++) {
    const word = words[index]!;
    const { lower } = word.token;
    const next = words[index + 1]?.token.lower;
    if (
      word.token.kind === "number" &&
      (next === "percent" || next === "%" || (next === "per" && words[index + 2]?.token.lower === "cent"))
    )
      share = Number.parseFloat(lower.replace(/,/g, "")) / 100;
    const known = SHARES.get(lower) ?? SHARES.get(singular(lower));
    if (known !== undefined && share === null) share = lower === "thirds" ? 0.67 : lower === "quarters" ? 0.75 : known;
  }
  if (share !== null && share >= 0 && share <= 1) return share;
  for (let index = from; index < to; index++) {
    const { lower } = words[index]!.token;
    if (lower === "rest" || lower === "remainder" || lower === "almost" || lower === "nearly") return "part";
    if (lower === "all" || lower === "whole" || lower === "entire" || lower === "entirety") return "whole";
  }
  for (let index = from; index < to; index++) if (partNouns.has(words[index]!.singular)) return "part";
  return null;
}

/** What the words before a phrase's head say of the extent: "all the", "half the". */
export function partBefore(words: readonly Word[], body: number, to: number): Extent | null {
  if (
    words[body - 1]?.token.lower === "all" ||
    words[body - 1]?.token.lower === "every" ||
    (words[body - 1]?.tag === "determiner" && words[body - 2]?.token.lower === "all")
  )
    return "whole";
  // "half the district", "most Lipa neighbourhoods": the portion stands before the head without "of".
  const first = words[body];
  if (first === undefined || to - body < 2) return null;
  return first.token.lower === "half" ? 0.5 : null;
}
