import type { FigureWhat } from "../../../../model/index.ts";
import type { Count, CountMemory, CountReader } from "../../../figures/count.ts";
import type { FigureLanguage } from "../../../figures/draft.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { readAttribution } from "../attribution/index.ts";
import { englishPieces, mayHoldQuantity, quantitiesIn } from "../numbers/index.ts";
import { fieldOf } from "./fields.ts";
import { withIndefinites } from "./indefinite.ts";
import { type Counted, type Link, linkEvents } from "./link.ts";
import { countOf } from "./meaning.ts";
import { phraseAfter } from "./phrase.ts";
import { triggersIn } from "./triggers.ts";

/** What the quantities of one English sentence count. */
export const countsOf: CountReader = (tokens, memory, field) => {
  if (!mayHoldQuantity(tokens)) return { counts: [], memory };
  const pieces = englishPieces(tokens);
  const quantities = withIndefinites(pieces, quantitiesIn(pieces));
  if (quantities.length === 0) return { counts: [], memory };
  const counted = quantities.map((quantity, i) => phrased(pieces, quantity, quantities[i + 1]?.first ?? pieces.length));
  const triggers = triggersIn(pieces, quantities);
  const links = linkEvents(pieces, counted, triggers);
  const counts: Count[] = [];
  let last: CountMemory = memory;
  for (let i = 0; i < counted.length; i++) {
    const count = countOf({ pieces, counted, links, triggers, index: i, memory: last, field });
    if (count === null) continue;
    counts.push(count);
    if (REMEMBERED.has(count.what)) last = { what: count.what };
  }
  return { counts, memory: last };
};

const REMEMBERED: ReadonlySet<FigureWhat> = new Set<FigureWhat>([
  "killed",
  "wounded",
  "evacuated",
  "displaced",
  "captured",
  "surrendered",
  "executed",
  "missing",
  "strength",
]);

function phrased(pieces: readonly Piece[], quantity: Quantity, limit: number): Counted {
  const phrase = phraseAfter(pieces, quantity, limit);
  const people =
    quantity.share !== true &&
    quantity.currency === undefined &&
    (phrase.noun === null ? !phrase.unknown : PEOPLE.has(phrase.noun.class));
  return { quantity, phrase, people };
}
const PEOPLE: ReadonlySet<string> = new Set(["fighters", "people", "captured", "displaced", "evacuated", "wounded"]);

export type { Link };

/** Everything figures need to know of English. */
export const englishFigures: FigureLanguage = { countsOf, attribution: readAttribution, fieldOf };
