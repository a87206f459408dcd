import { afterAll, describe, expect, test } from "vitest";
import { type Advance, advances } from "../../src/ask/index.ts";
import { type DocumentWords, entry } from "../reconcile/build.ts";
import { square } from "../reconcile/connectivity/map.ts";
import { caseOf } from "./build.ts";

/** Quarters in a row from west to east; the blues come from the east. Hedge stands nowhere, Lone far off. */
const row = ["Aster", "Birch", "Cedar", "Dogwood", "Elder", "Fir"];
const gazetteer = [
  ...row.map((name, column) => entry(name, { id: name.toLowerCase(), geometry: square(column, 0) })),
  entry("Lone", { id: "lone", geometry: square(40, 0) }),
];
const capture = { change: "capture", holder: "blues", by: "blues", against: "reds" } as const;
const hold = (place: string, holder: string) => ({ place, change: "hold" as const, holder, on: "2031-03-01" });
const story: DocumentWords = {
  title: "The row",
  publisher: "The Red Voice",
  places: [...row, "Lone", "Hedge"].map((name) => ({ name, type: "district" })),
  claims: [
    ...row.slice(0, 5).map((place) => hold(place, "reds")),
    hold("Fir", "blues"),
    hold("Lone", "reds"),
    { place: "Elder", ...capture, on: "2031-03-05" },
    // On one day through Dogwood to Cedar.
    { place: "Cedar", ...capture, on: "2031-03-07" },
    { place: "Dogwood", ...capture, on: "2031-03-07" },
    { place: "Lone", ...capture, on: "2031-03-08" },
    { place: "Hedge", ...capture, on: "2031-03-08" },
    { place: "Birch", change: "advance", holder: "blues", by: "blues", extent: "part", on: "2031-03-09" },
    { place: "Aster", change: "repel", holder: "reds", by: "reds", against: "blues", on: "2031-03-10" },
    // Told to hold it, on a day on which nobody came there.
    { place: "Aster", change: "hold", holder: "blues", on: "2031-03-12" },
  ],
};
/** The same ground, and a sentence that names where they came from, two borders away; what is planned is no advance. */
const way: DocumentWords = {
  title: "The way from Fir",
  publisher: "The Courier",
  places: row.map((name) => ({ name, type: "district" })),
  claims: [
    ...row.slice(0, 4).map((place) => hold(place, "reds")),
    hold("Elder", "blues"),
    hold("Fir", "blues"),
    { place: "Dogwood", ...capture, on: "2031-03-04" },
    { place: "Cedar", ...capture, on: "2031-03-05", modality: "planned" },
    { place: "Birch", change: "repel", holder: "reds", by: "reds", against: "blues", on: "2031-03-06" },
  ],
};
const first = caseOf([story], gazetteer);
const second = caseOf([{ ...story, claims: story.claims!.slice(0, 7) }, way], gazetteer);
afterAll(() => {
  first.remove();
  second.remove();
});

const inWords = ({ day, place, side, outcome, from, basis }: Advance) =>
  `${day.slice(8)} ${side} ${outcome} ${place} from ${from ?? "nowhere"} (${basis ?? "none"})`;

describe("advances", () => {
  test("come from the nearest ground held before, by a chain where several fall on a day, else from nowhere", () => {
    expect(advances(first.kase).map(inWords)).toEqual([
      "05 blues taken elder from fir (adjacent)",
      "07 blues taken cedar from dogwood (same day)",
      "07 blues taken dogwood from elder (adjacent)",
      "08 blues taken hedge from nowhere (none)",
      "08 blues taken lone from nowhere (none)",
      "09 blues entered birch from cedar (adjacent)",
      "10 blues repelled aster from birch (adjacent)",
    ]);
  });

  test("name the claims that tell of them, and no others", () => {
    const taken = advances(first.kase).find(({ place }) => place === "elder")!;
    expect(taken.claims).toEqual(["The row-8"]);
  });

  test("come from the ground that the sentence names, and follow the source that is asked", () => {
    const according = (source: string) => advances(second.kase, { accordingTo: source }).map(inWords);
    expect(according("The way from Fir")).toEqual([
      "04 blues taken dogwood from fir (named)",
      // What is two borders away and not named is no start.
      "06 blues repelled birch from nowhere (none)",
    ]);
    expect(according("The row")).toEqual([]);
  });
});
