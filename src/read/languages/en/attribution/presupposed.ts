import type { Span } from "../../../../model/index.ts";
import type { Token } from "../../../text/sentence.ts";
import { PAST, verbForms } from "../verbs.ts";
import { auxiliaries } from "../words.ts";

/** How many tokens must stand before "before" so that it does not open what is said. */
const LEAST = 3;
const TIMES = new Set("day days hour hours week weeks month months year years shortly just never long soon".split(" "));
const CLOSES = new Set([",", ";", ")", "and", "while", "but", "although"]);

const tellsOfEvent = ({ lower }: Token): boolean =>
  auxiliaries.has(lower) || ((verbForms.get(lower)?.forms ?? 0) & PAST) !== 0;

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
    // "from 170 before the strike to 600 after it" dates, it tells nothing.
    const tells = token.lower === "prior" || tokens.slice(at + 1, end).some(tellsOfEvent);
    if (tells) known.push({ start: token.start, end: (tokens[end - 1] as Token).end });
    at = end;
  }
  return known;
}
