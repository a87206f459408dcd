import type { Token } from "../../../../text/sentence.ts";
import { placeNouns, singular } from "../../nouns.ts";
import { isCapitalised } from "./letters.ts";

const OPENING = new Set(['"', "“", "„", "‘", "'"]);
const CLOSING = new Set(['"', "”", "“", "’", "'"]);

/** A label has so many words at most; what is longer is speech. */
const LONGEST = 3;

/** The tokens of a sentence, and those among them that are names because marks stood around them. */
interface Unmarked {
  readonly tokens: readonly Token[];
  readonly labels: ReadonlySet<Token>;
}

const NONE: ReadonlySet<Token> = new Set();

/**
 * The tokens without the quotation marks around names and numbers that places go by: the "700" neighbourhood, the
 * "North" and "South" buildings. All other marks stay.
 */
export function withoutLabelMarks(tokens: readonly Token[]): Unmarked {
  if (!tokens.some(({ text }) => OPENING.has(text))) return { tokens, labels: NONE };
  const marks = new Set<number>();
  const labels = new Set<Token>();
  for (let at = 0; at < tokens.length; at++) {
    const end = labelEnd(tokens, at);
    if (end === null || !standsBeforeHead(tokens, end + 1)) continue;
    marks.add(at);
    marks.add(end);
    for (const token of tokens.slice(at + 1, end)) labels.add(token);
    at = end;
  }
  return { tokens: marks.size === 0 ? tokens : tokens.filter((_, at) => !marks.has(at)), labels };
}

/** The index of the mark that closes the label which this one opens; null where it opens none. */
function labelEnd(tokens: readonly Token[], from: number): number | null {
  if (!OPENING.has(tokens[from]!.text)) return null;
  for (let at = from + 1; at <= from + LONGEST + 1; at++) {
    const token = tokens[at];
    if (!token) return null;
    if (CLOSING.has(token.text)) return at > from + 1 ? at : null;
    if (token.kind !== "number" && !(token.kind === "word" && isCapitalised(token.text))) return null;
  }
  return null;
}

/** Whether a kind of place stands here, or behind another label: "North" and "South" buildings. */
function standsBeforeHead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  if (next.kind === "word") {
    if (placeNouns.has(singular(next.lower))) return true;
    if (next.lower !== "and" && next.lower !== "or") return false;
  } else if (next.text !== ",") return false;
  const end = tokens[at + 1] ? labelEnd(tokens, at + 1) : null;
  return end !== null && standsBeforeHead(tokens, end + 1);
}
