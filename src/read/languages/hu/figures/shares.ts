import type { Count } from "../../../figures/count.ts";
import type { Token } from "../../../text/sentence.ts";
import { isCapital, normal } from "../words.ts";

/** Words that are a share of what stands before them, bare or as an object: where something happens in a half, no share is told. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ["fele", 0.5],
  ["felét", 0.5],
  ["harmada", 1 / 3],
  ["harmadát", 1 / 3],
  ["kétharmada", 2 / 3],
  ["kétharmadát", 2 / 3],
  ["negyede", 0.25],
  ["negyedét", 0.25],
  ["háromnegyede", 0.75],
  ["háromnegyedét", 0.75],
  ["fele-fele", 0.5],
]);
/** How many words may stand between a share and what it is a share of: "Tarvas nyugati felét". */
const REACH = 3;

/** "a kerület felét", "a lakosság harmada", "fele-fele arányban". */
export function sharesIn(tokens: readonly Token[]): Count[] {
  return tokens.flatMap((token, at): Count[] => {
    const word = normal(token.text);
    const value = SHARES.get(word);
    if (value === undefined) return [];
    const from = word === "fele-fele" ? at : ownerAt(tokens, at);
    if (from < 0) return [];
    const share = Math.round(value * 1000) / 1000;
    return [
      {
        span: { start: tokens[from]!.start, end: token.end },
        what: "share",
        low: share,
        best: share,
        high: share,
        unit: "share",
        phrase: null,
        noun: null,
        trigger: null,
        confidence: 0.75,
        rule: "share",
      },
    ];
  });
}

/** Index of the noun or name right before a share; -1 where "fele" is none ("fele ment"). */
function ownerAt(tokens: readonly Token[], at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - REACH); index--) {
    const { text, kind } = tokens[index]!;
    const lower = normal(text);
    if (kind !== "word" || /^(?:a|az|és|is|de|hogy)$/.test(lower)) return -1;
    if (/i$/.test(lower) && !isCapital(text)) continue;
    return index;
  }
  return -1;
}
