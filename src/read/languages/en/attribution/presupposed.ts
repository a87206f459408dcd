import type { Span } from "../../../../model/index.ts";
import type { Token } from "../../../text/sentence.ts";

/** How many tokens must stand before "before" so that it does not open what is said. */
const LEAST = 3;
const TIMES = new Set("day days hour hours week weeks month months year years shortly just never long soon".split(" "));
const CLOSES = new Set([",", ";", ")", "and", "while", "but", "although"]);

/**
 * The stretches of a sentence behind "before" or "prior to": "the ministry said that they had burned the mill before the town
 * fell". That it fell is known, whoever tells the rest.
 */
export function presupposedIn(tokens: readonly Token[]): readonly Span[] {
  const known: Span[] = [];
  for (let at = LEAST; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (!(token.lower === "before" || (token.lower === "prior" && tokens[at + 1]?.lower === "to"))) continue;
    const before = tokens[at - 1] as Token;
    if (before.kind === "punctuation" || before.lower === "that" || TIMES.has(before.lower)) continue;
    let end = at + 1;
    while (end < tokens.length && !CLOSES.has((tokens[end] as Token).lower)) end++;
    known.push({ start: token.start, end: (tokens[end - 1] as Token).end });
    at = end;
  }
  return known;
}
