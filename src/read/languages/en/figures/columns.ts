import type { FigureWhat } from "../../../../model/index.ts";
import type { Count } from "../../../figures/count.ts";
import type { FigureColumn } from "../../../figures/table-cells.ts";
import type { Token } from "../../../text/sentence.ts";
import { englishPieces, quantitiesIn } from "../numbers/index.ts";

const COUNTED: readonly (readonly [FigureWhat, RegExp])[] = [
  ["evacuated", /^(?:people |civilians |persons )?evacuat(?:ed|ees)$/],
  ["killed", /^(?:people |civilians |soldiers |fighters )?(?:killed|dead|deaths|fatalities)$/],
  ["wounded", /^(?:people |civilians |soldiers |fighters )?(?:wounded|injured)$/],
  ["displaced", /^(?:people |civilians |persons )?displaced$/],
  ["missing", /^missing$/],
  ["captured", /^(?:prisoners|taken prisoner)$/],
];

/** What a column of an English table of figures tells by its head. */
export function columnOf(head: string): FigureColumn | null {
  const plain = head.trim().toLowerCase();
  const what = COUNTED.find(([, pattern]) => pattern.test(plain))?.[0];
  if (what) return { what };
  if (/^(?:source|sources|according to|claimed by|reported by)$/.test(plain)) return "source";
  if (/^(?:up to|until|by)$/.test(plain)) return "until";
  return /^(?:date|day|as of|on)$/.test(plain) ? "day" : null;
}

/** The number a cell begins with. */
export function amountOf(tokens: readonly Token[]): Pick<Count, "span" | "low" | "best" | "high"> | null {
  const pieces = englishPieces(tokens);
  const [first] = quantitiesIn(pieces);
  if (!first || first.first > MOST_BEFORE) return null;
  const { span, low, best, high } = first;
  return { span, low, best, high };
}

/** So many words may stand before a cell's number: "more than", "at least". */
const MOST_BEFORE = 2;
