import type { Token } from "../../../../text/sentence.ts";
import { numberWords } from "../../words.ts";

const QUANTIFYING = new Set("more less fewer at up than least most to around about over some".split(" "));

const QUANTIFIERS = new Set(["more than", "less than", "fewer than", "at least", "at most", "up to"]);

/** Whether a word can belong to a number behind it at all. */
export function mayQuantify(lower: string): boolean {
  return QUANTIFYING.has(lower);
}

/** "more than", "at least", "up to" before a number: they belong to the number, not to the clause. */
export function quantifying(tokens: readonly Token[], index: number): boolean {
  const { lower } = tokens[index]!;
  if (!QUANTIFYING.has(lower)) return false;
  const next = tokens[index + 1];
  const numeric = (token: Token | undefined): boolean =>
    token !== undefined && (token.kind === "number" || numberWords.has(token.lower));
  if (lower === "than" || lower === "least" || lower === "most")
    return numeric(next) && index > 0 && QUANTIFIERS.has(`${tokens[index - 1]!.lower} ${lower}`);
  if (lower === "to") return numeric(next) && tokens[index - 1]?.lower === "up";
  if (lower === "around" || lower === "about" || lower === "over" || lower === "some")
    return numeric(next) || ((next?.lower === "a" || next?.lower === "an") && numeric(tokens[index + 2]));
  return numeric(tokens[index + 2]) && QUANTIFIERS.has(`${lower} ${next!.lower}`);
}
