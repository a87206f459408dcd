import type { FigureWhat } from "../../../../model/index.ts";
import type { Count, CountMemory, CountReader } from "../../../figures/count.ts";
import type { FigureLanguage } from "../../../figures/draft.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { readAttribution } from "../attribution/index.ts";
import { englishPieces, mayHoldQuantity, quantitiesIn } from "../numbers/index.ts";
import { prepositions } from "../words.ts";
import { EVENTS } from "./events.ts";
import { fieldOf } from "./fields.ts";
import { withIndefinites } from "./indefinite.ts";
import { type Counted, type Link, linkEvents } from "./link.ts";
import { countOf } from "./meaning.ts";
import { joinMeasures } from "./measures.ts";
import { phraseAfter } from "./phrase.ts";
import { triggersIn } from "./triggers.ts";

/** What the quantities of one English sentence count. */
export const countsOf: CountReader = (tokens, memory, field) => {
  if (!mayHoldQuantity(tokens)) return { counts: [], memory };
  const pieces = englishPieces(tokens);
  const quantities = withIndefinites(pieces, quantitiesIn(pieces));
  if (quantities.length === 0) return { counts: [], memory };
  const phrases = quantities.map((quantity, i) => phrased(pieces, quantity, quantities[i + 1]?.first ?? pieces.length));
  const counted = withSharedNouns(pieces, phrases);
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
  return { counts: joinMeasures(pieces, counts), memory: last };
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
const PEOPLE: ReadonlySet<string> = new Set(["fighters", "people", "captured", "displaced", "evacuated"]);

/** "20 Peloponnesian and 30 Athenian ships": the first number counts the noun of the second. */
function withSharedNouns(pieces: readonly Piece[], counted: Counted[]): readonly Counted[] {
  for (let i = counted.length - 2; i >= 0; i--) {
    const item = counted[i] as Counted;
    const next = counted[i + 1] as Counted;
    const { quantity, phrase } = item;
    if (phrase.noun !== null || phrase.anaphoric || quantity.share === true || next.phrase.noun === null) continue;
    const last = next.quantity.first - 1;
    const joint = pieces[last]?.lower;
    if (!(joint === "and" || joint === "or") || last <= quantity.next || last - quantity.next > 3) continue;
    const modifiers = pieces.slice(quantity.next, last);
    if (
      !modifiers.every((piece) => piece.kind === "word" && !EVENTS.has(piece.lower) && !prepositions.has(piece.lower))
    )
      continue;
    const { noun, head } = next.phrase;
    const people = PEOPLE.has(noun.class);
    counted[i] = { quantity, people, phrase: { ...phrase, noun, head, start: quantity.next, end: last } };
  }
  return counted;
}

export type { Link };

/** Everything figures need to know of English. */
export const englishFigures: FigureLanguage = { countsOf, attribution: readAttribution, fieldOf };
