import type { Column, Share, TableLanguage } from "../../../grammar/tables/language.ts";
import type { Token } from "../../../text/sentence.ts";
import { partNouns, placeNouns, singular } from "../nouns.ts";
import { extentOfPart } from "./phrases/share.ts";
import { tag } from "./tag.ts";

/** Heads of columns that are no kind of place, by what they tell. */
const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ["source", /^(?:source|sources|according to|claimed by|reported by|says who)$/],
  [
    "holder",
    /^(?:(?:now |currently )?(?:held|controlled|occupied|administered) by|(?:who|which side) (?:holds|controls)(?: it)?|(?:current )?(?:control|controller|holder|occupier)|in control|under (?:the )?control of|(?:controlling|holding) (?:side|party|force|faction|power))$/,
  ],
  ["taker", /^(?:captured|taken|seized|liberated|recaptured|retaken|overrun|conquered) by$|^(?:fell|lost) to$/],
  ["since", /^(?:(?:held |controlled |occupied |in control |under control )?since|held from)$/],
  [
    "taken",
    /^(?:(?:date |day )?(?:of )?(?:captured?|taken|seized|liberated|liberation|recaptured?|retaken|fell|fall)(?: on)?)$/,
  ],
  ["day", /^(?:date|day|as of|when|on)$/],
];

const JOINERS = new Set(["or", "and", "the", "name", "of", "/", "&", "area's"]);

/** English headings of tables of control, and how their cells tell who holds what. */
export const englishTables: TableLanguage = { column, shares };

function column(head: string): Column | null {
  const plain = head.toLowerCase().replace(/[:*]/g, " ").replace(/\s+/g, " ").trim();
  const words = plain.split(/[\s/]+/).filter((word) => !JOINERS.has(word));
  if (
    words.length > 0 &&
    words.every((word) => placeNouns.has(singular(word)) || word === "place" || word === "places")
  )
    return "place";
  return COLUMNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const NOBODY = new Set([
  "contested",
  "disputed",
  "divided",
  "split",
  "mixed",
  "fighting",
  "clashes",
  "unclear",
  "no-man",
]);
const DIVIDING = new Set([",", ";", "/", "&", "+", "and", "or", "with"]);
const PARTLY = new Set(["mostly", "mainly", "largely", "partly", "partially", "predominantly", "chiefly"]);
/** What a share is told with, and is no part of a name. */
const BESIDE = new Set([
  "of",
  "by",
  "it",
  "the",
  "percent",
  "per",
  "cent",
  "%",
  "(",
  ")",
  "about",
  "under",
  "held",
  "control",
]);

function shares(cell: readonly Token[]): readonly Share[] | "contested" {
  if (cell.some(({ lower }) => NOBODY.has(lower))) return "contested";
  const parts: Token[][] = [[]];
  for (const token of cell) {
    if (DIVIDING.has(token.lower)) parts.push([]);
    else parts[parts.length - 1]!.push(token);
  }
  const told = parts.map(shareOf).filter(({ who }) => who.length > 0);
  // "rebels and government": each has some of it.
  return told.length > 1 ? told.map((one) => (one.extent === "whole" ? { ...one, extent: "part" } : one)) : told;
}

/** "half rebels", "mostly government", "60% army" */
function shareOf(tokens: readonly Token[]): Share {
  const words = tag(tokens);
  const partly = tokens.some(({ lower }) => PARTLY.has(lower));
  const extent = extentOfPart(words, 0, words.length) ?? (partly ? "part" : "whole");
  const who = tokens.filter(
    ({ lower, kind }) =>
      kind === "word" &&
      !PARTLY.has(lower) &&
      !BESIDE.has(lower) &&
      !partNouns.has(singular(lower)) &&
      !WHOLE.has(lower),
  );
  return { who, extent };
}

const WHOLE = new Set([
  "all",
  "whole",
  "entire",
  "entirely",
  "fully",
  "wholly",
  "half",
  "third",
  "thirds",
  "quarter",
  "quarters",
]);
