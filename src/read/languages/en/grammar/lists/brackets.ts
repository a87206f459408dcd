import type { Chunks } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";

/** "(al-Lipa)", "(also known as Lypa)", "(NLF)". */
export function bracketNames(
  words: readonly Word[],
  chunks: Chunks,
  open: number,
): { names: string[]; to: number } | null {
  let at = open + 1;
  if (words[at]?.token.lower === "also" || words[at]?.token.lower === "formerly") at++;
  if (words[at]?.token.lower === "known" || words[at]?.token.lower === "called") {
    at++;
    if (words[at]?.token.lower === "as") at++;
  }
  while (words[at]?.tag === "punctuation" && words[at]!.token.text !== ")") at++;
  const inner = chunks[at];
  if (!inner?.name) return null;
  let close = inner.to;
  while (words[close]?.tag === "punctuation" && words[close]!.token.text !== ")") close++;
  return words[close]?.token.text === ")" ? { names: [inner.name, ...inner.aliases], to: close + 1 } : null;
}
