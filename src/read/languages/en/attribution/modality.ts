import type { Modality } from "../../../../model/index.ts";
import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import type { Stretch } from "./names.ts";
import { VAGUE_SOURCES } from "./words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** Words that open a sentence with a capital and name nobody. */
const NOBODY = new Set(
  (
    "local some several other another media various multiple many most unconfirmed early initial recent social press news independent " +
    "one two both conflicting these those different numerous military diplomatic reports sources report source"
  ).split(" "),
);

/** What nobody in particular says is reported; named media and officials claim. */
export function modalityOf(tokens: readonly Token[], stretch: Stretch): Modality {
  // "both Norvan and Vellian sources": what several sources have in common is reported.
  if (lowerAt(tokens, stretch.start) === "both" && VAGUE_SOURCES.has(lowerAt(tokens, stretch.end - 1)))
    return "reported";
  if (!VAGUE_SOURCES.has(lowerAt(tokens, stretch.end - 1))) return "claimed";
  for (let i = stretch.start; i < stretch.end; i++) {
    const token = tokens[i] as Token;
    if (isCapital(token.text) && !(i === 0 && NOBODY.has(token.lower))) return "claimed";
  }
  return "reported";
}
