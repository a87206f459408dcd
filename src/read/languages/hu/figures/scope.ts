import type { FigureScope, Span } from "../../../../model/index.ts";
import { firstFrom } from "../../../figures/who.ts";
import type { Token } from "../../../text/sentence.ts";

/** How many words away a word can stand that says what a number covers. */
const REACH = 20;
const RUNNING = /^(összesen|eddig|mindeddig|összességében)$/u;
const CAMPAIGN = /^(hadművelet|offenzíva|támadás|csata|ostrom|háború|harc|hadjárat)/u;

/** What a Hungarian quantity covers by the words near it: "összesen", "november 12-ig" run up to a day; "a hadművelet során" is of the whole. */
export function scopeOf(tokens: readonly Token[], quantity: Span): FigureScope | null {
  const at = firstFrom(tokens, quantity.start);
  for (let index = Math.max(0, at - REACH); index < Math.min(tokens.length, at + REACH); index++) {
    const { lower } = tokens[index]!;
    if (RUNNING.test(lower) || /^\d{1,2}-?(ig|éig|áig|jéig|jáig)$/u.test(lower)) return "running";
    if (/^(során|alatt|folyamán)$/u.test(lower) && CAMPAIGN.test(tokens[index - 1]?.lower ?? "")) return "total";
  }
  return null;
}
