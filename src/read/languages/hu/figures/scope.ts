import type { FigureScope, Span } from "../../../../model/index.ts";
import type { Token } from "../../../text/sentence.ts";

const RUNNING = /^(összesen|eddig|mindeddig|összességében)$/u;
const CAMPAIGN = /^(hadművelet|offenzíva|támadás|csata|ostrom|háború|harc|hadjárat)/u;

/** What a Hungarian quantity covers: "összesen", "november 12-ig" run up to a day; "a hadművelet során" is of the whole. */
export function scopeOf(tokens: readonly Token[], _quantity: Span): FigureScope | null {
  for (const [index, { lower }] of tokens.entries()) {
    if (RUNNING.test(lower) || /^\d{1,2}-?(ig|éig|áig|jéig|jáig)$/u.test(lower)) return "running";
    if (/^(során|alatt|folyamán)$/u.test(lower) && CAMPAIGN.test(tokens[index - 1]?.lower ?? "")) return "total";
  }
  return null;
}
