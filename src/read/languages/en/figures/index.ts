import type { FigureWhat } from "../../../../model/index.ts";
import type { Count, CountMemory, CountReader } from "../../../figures/count.ts";
import type { FigureLanguage } from "../../../figures/draft.ts";
import { readAttribution } from "../attribution/index.ts";
import { englishPieces, mayHoldQuantity, quantitiesIn } from "../numbers/index.ts";
import { amountOf, columnOf } from "./columns.ts";
import { countedIn } from "./counted.ts";
import { fieldOf } from "./fields.ts";
import { groupOf } from "./groups.ts";
import { mayHoldIndefinite, withIndefinites } from "./indefinite.ts";
import { linkEvents } from "./link.ts";
import { countOf } from "./meaning.ts";
import { joinMeasures } from "./measures.ts";
import { scopeOf } from "./scope.ts";
import { triggersIn } from "./triggers.ts";

/** What the quantities of one English sentence count. */
export const countsOf: CountReader = (tokens, memory, field) => {
  if (!mayHoldQuantity(tokens) && !mayHoldIndefinite(tokens)) return { counts: [], memory };
  const pieces = englishPieces(tokens);
  const quantities = withIndefinites(pieces, quantitiesIn(pieces));
  if (quantities.length === 0) return { counts: [], memory };
  const counted = countedIn(pieces, quantities);
  const links = linkEvents(pieces, counted, triggersIn(pieces, quantities));
  const counts: Count[] = [];
  let last: CountMemory = memory;
  let before: Count | null = null;
  for (let i = 0; i < counted.length; i++) {
    const count: Count | null = countOf({ pieces, counted, links, index: i, memory: last, before, field });
    before = count;
    if (count === null) continue;
    counts.push(count);
    // What an item counts as the one before did is still of that one.
    if (REMEMBERED.has(count.what)) last = count.rule.endsWith("memory") ? last : { what: count.what };
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

/** Everything figures need to know of English. */
export const englishFigures: FigureLanguage = {
  countsOf,
  attribution: readAttribution,
  fieldOf,
  scopeOf,
  groupOf,
  columnOf,
  amountOf,
};
