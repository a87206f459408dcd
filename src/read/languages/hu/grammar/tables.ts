import type { Column, Share, TableLanguage } from "../../../grammar/tables/language.ts";
import type { Token } from "../../../text/sentence.ts";

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  [
    "place",
    /^(?:hely|helyszín|helység|település|város|városrész|kerület|körzet|negyed|falu|község|terület)(?:ek|ak|k)?(?: neve)?$/,
  ],
  ["source", /^(?:forrás|források|ki állítja|szerinte)$/],
  ["holder", /^(?:ki (?:tartja|uralja|ellenőrzi|birtokolja)|birtokos|birtokosa|ellenőrzi|uralja|kinek a kezén|ura)$/],
  ["taker", /^(?:ki foglalta el|elfoglalta|bevette|visszafoglalta)$/],
  ["since", /^(?:mióta|mikortól|óta)$/],
  ["taken", /^(?:elfoglalás|elfoglalás napja|bevétel|elfoglalva|elesett)$/],
  ["day", /^(?:nap|dátum|kelt|mikor)$/],
];

const NOBODY = new Set(["vitatott", "megosztott", "harcok", "bizonytalan"]);
const DIVIDING = new Set([",", ";", "/", "és", "meg", "illetve"]);
const SHARES: ReadonlyMap<string, number | "part"> = new Map<string, number | "part">([
  ["fele", 0.5],
  ["félig", 0.5],
  ["felerészt", 0.5],
  ["felét", 0.5],
  ["harmada", 0.33],
  ["negyede", 0.25],
  ["nagyrészt", "part"],
  ["többnyire", "part"],
  ["részben", "part"],
  ["főleg", "part"],
]);

/** Hungarian headings of tables of control, and how their cells tell who holds what. */
export const hungarianTables: TableLanguage = {
  column: (head) => COLUMNS.find(([, pattern]) => pattern.test(head.trim().toLowerCase()))?.[0] ?? null,
  shares,
};

function shares(cell: readonly Token[]): readonly Share[] | "contested" {
  if (cell.some(({ lower }) => NOBODY.has(lower))) return "contested";
  const parts: Token[][] = [[]];
  for (const token of cell) {
    if (DIVIDING.has(token.lower)) parts.push([]);
    else parts[parts.length - 1]!.push(token);
  }
  const told = parts.map(shareOf).filter(({ who }) => who.length > 0);
  return told.length > 1 ? told.map((one) => (one.extent === "whole" ? { ...one, extent: "part" } : one)) : told;
}

/** "félig a felkelők", "nagyrészt a kormányerők" */
function shareOf(tokens: readonly Token[]): Share {
  const extent = tokens.map(({ lower }) => SHARES.get(lower)).find((one) => one !== undefined) ?? "whole";
  const who = tokens.filter(
    ({ lower, kind }) => kind === "word" && !SHARES.has(lower) && lower !== "a" && lower !== "az",
  );
  return { who, extent };
}
