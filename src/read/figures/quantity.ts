import type { Span } from "../../model/index.ts";

/** A number or a range as a sentence words it, before anyone knows what it counts. */
export interface Quantity {
  /** From the first approximating word ("more than") to the end of the number; without the noun. */
  readonly span: Span;
  /** The pieces it covers, `[first, next)`. */
  readonly first: number;
  readonly next: number;
  /** As gold and model have it: an exact number is all three, "at least 36" only `low`, "about 50,000" only `best`. */
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly approximate: boolean;
  /** A share of a whole, 0..1 ("75 percent", "a third"). */
  readonly share?: true;
  /** Only an order of magnitude ("dozens", "several hundred"). */
  readonly vague?: true;
  /** "both": a number only where something countable follows. */
  readonly pair?: true;
  /** "triple", "twin": counts a noun in the singular ("a triple bombing"). */
  readonly multiple?: true;
  /** The currency in front of or behind the number, as an ISO code or a sign. */
  readonly currency?: string;
  /** Only an article stands for the number: "less than a kilometre". */
  readonly article?: true;
  /** Only an article stands for one of what was lost: "a tank was destroyed". */
  readonly indefinite?: true;
}
