import type { Modality } from "../../../../model/index.ts";
import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { nameOf } from "./names.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";
const CLAIMS = new Set(
  "claim claims claimed estimate estimates estimated figure figures source sources reports sources version".split(" "),
);
const LABELS = new Set("claim claims estimate estimates source sources reports version figures".split(" "));
const COUNTED = new Set(
  (
    "killed wounded injured captured dead missing casualties losses deaths fatalities soldiers troops civilians fighters men people tanks destroyed lost " +
    "prisoners surrendered displaced evacuated militants rebels"
  ).split(" "),
);

/** What a bracket behind a number dates it to, and no source: "400 fighters (July)". */
const TIMES = new Set(
  "january february march april may june july august september october november december spring summer autumn winter initially today total".split(
    " ",
  ),
);

/** "Per Vell: …", "Vellian claim: …", "According to X: …" at the head of a line. */
export function labelFrame(
  tokens: readonly Token[],
): { next: number; modality: Modality; source: string | null } | null {
  for (let colon = 1; colon < Math.min(tokens.length, 9); colon++) {
    if (lowerAt(tokens, colon) !== ":") continue;
    let start = 0;
    if (lowerAt(tokens, 0) === "per") start = 1;
    else if (lowerAt(tokens, 0) === "according" && lowerAt(tokens, 1) === "to") start = 2;
    // "X claimed:" is a sentence of X's, no label.
    if (start === 0 && !LABELS.has(lowerAt(tokens, colon - 1))) return null;
    const source = sourceIn(tokens, start, colon, start > 0);
    return source === undefined ? null : { next: colon + 1, modality: "claimed", source };
  }
  return null;
}

/** "(VMN claim)", "(per the VMN)", "(claimed by X)", "500 killed (VMN)": what stands before the bracket, back to the bracket before. */
export function bracketFrames(
  tokens: readonly Token[],
): { from: number; to: number; modality: Modality; source: string | null }[] {
  const frames: { from: number; to: number; modality: Modality; source: string | null }[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at++) {
    const word = lowerAt(tokens, at);
    if (word === ";") from = at + 1;
    if (word !== "(") continue;
    let close = at + 1;
    while (close < tokens.length && close < at + 12 && lowerAt(tokens, close) !== ")") close++;
    if (lowerAt(tokens, close) !== ")") continue;
    const source = bracketSource(tokens, at, close);
    if (source !== undefined) frames.push({ from, to: close + 1, modality: "claimed", source });
    if (source !== undefined) from = close + 1;
    at = close;
  }
  return frames;
}

/** The source a bracket names; null where a pronoun stands for it ("by his estimate"), undefined where it names none. */
function bracketSource(tokens: readonly Token[], open: number, close: number): string | null | undefined {
  let start = open + 1;
  let marked = false;
  if (lowerAt(tokens, start) === "as") start++;
  if (lowerAt(tokens, start) === "per") {
    start++;
    marked = true;
  } else if (lowerAt(tokens, start) === "according" && lowerAt(tokens, start + 1) === "to") {
    start += 2;
    marked = true;
  } else if (CLAIMS.has(lowerAt(tokens, start)) && lowerAt(tokens, start + 1) === "by") {
    start += 2;
    marked = true;
  }
  for (let i = start; i < close - 1; i++) {
    if (
      lowerAt(tokens, i) === "by" &&
      /^(his|her|their|its)$/.test(lowerAt(tokens, i + 1)) &&
      CLAIMS.has(lowerAt(tokens, i + 2))
    )
      return null;
  }
  const named = sourceIn(tokens, start, close, marked);
  if (named !== undefined) return named;
  // A bare name in brackets is a source only behind a loss: "500 killed (The Observer)".
  if (!COUNTED.has(lowerAt(tokens, open - 1))) return undefined;
  for (let i = start; i < close; i++) {
    const token = tokens[i] as Token;
    if (
      token.kind === "number" ||
      TIMES.has(token.lower) ||
      !(
        isCapital(token.text) ||
        token.lower === "of" ||
        token.lower === "for" ||
        token.lower === "and" ||
        token.lower === "the" ||
        token.lower === "'s"
      )
    )
      return undefined;
  }
  return nameOf(tokens, { start: lowerAt(tokens, start) === "the" ? start + 1 : start, end: close });
}

/** A stretch that names a source: marked by "per" and the like, or ending in "claim", "estimate", "sources". */
function sourceIn(tokens: readonly Token[], from: number, to: number, marked: boolean): string | undefined {
  let start = from;
  let end = to;
  while (CLAIMS.has(lowerAt(tokens, end - 1)) && end - 1 > start) end--;
  if (!marked && end === to) return undefined;
  if (/^sources?$/.test(lowerAt(tokens, end))) end++;
  while (lowerAt(tokens, start) === "the" || lowerAt(tokens, start) === "by") start++;
  if (lowerAt(tokens, end - 1) === "'s") end--;
  if (start >= end) return undefined;
  for (let i = start; i < end; i++) if ((tokens[i] as Token).kind === "number") return undefined;
  return nameOf(tokens, { start, end }) ?? undefined;
}
