import type { ActionCount } from "../../../../../model/index.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { quantitiesOf } from "../../numbers/index.ts";
import type { SentenceView } from "../view.ts";

/** How many a phrase counts ("three air strikes", "at least 20 shells"); null where it tells no number. */
export function countOf(chunk: Chunk, view: SentenceView): ActionCount | null {
  let number = false;
  for (let index = chunk.from; index < chunk.to && !number; index++) number = view.words[index]!.tag === "number";
  if (!number) return null;
  const from = Math.max(0, chunk.from - 3);
  const tokens = view.words.slice(from, chunk.to).map(({ token }) => token);
  const quantity = quantitiesOf(tokens).find(({ span, share }) => share !== true && span.end > chunk.span.start);
  if (!quantity || quantity.vague === true) return null;
  const { low, best, high } = quantity;
  return { low, best, high };
}
