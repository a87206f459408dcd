import { afterAll, describe, expect, test } from "vitest";
import {
  at,
  changes,
  claims,
  findPlace,
  history,
  overviewCounts,
  places,
  refreshControlLayers,
  ribbons,
  sources,
} from "../../src/ask/index.ts";
import { openCase } from "../../src/case/index.ts";
import { Problem } from "../../src/model/index.ts";
import { type DocumentWords, entry } from "../reconcile/build.ts";
import { addTo, caseOf } from "./build.ts";

const story: DocumentWords = {
  title: "First digest",
  published: "2031-04-01",
  places: [{ name: "Orlan district", aliases: ["Orlan"], type: "district" }, { name: "Gorst" }, { name: "Gorst Mill" }],
  claims: [
    { place: "Orlan district", change: "capture", holder: "reds", on: "2031-03-05" },
    { place: "Gorst", change: "advance", holder: "reds", on: "2031-03-06", extent: 0.3 },
    { place: "Gorst", change: "encircle", holder: "reds", on: "2031-03-08" },
    { place: "Gorst Mill", change: "contest", holder: null, on: "2031-03-07" },
    {
      place: "Orlan district",
      change: "hold",
      holder: "reds",
      on: "2031-03-09",
      modality: "claimed",
      source: "the N. Monitor",
    },
    { place: "Gorst", change: "capture", holder: "blues", on: "2031-03-12", modality: "planned" },
  ],
};
const other: DocumentWords = {
  title: "Second digest",
  published: "2031-05-01",
  sides: { red: ["the Reds"], blue: ["Blue Army"] },
  claims: [{ place: "Orlan", change: "capture", holder: "blue", on: "2031-04-20" }],
};
const point = { type: "Point", coordinates: [30, 40] } as const;
const { kase, remove } = caseOf(
  [story, other],
  [entry("Gorst", { geometry: { ...point, coordinates: [30, 40] }, source: "The Survey" })],
);
afterAll(remove);

describe("at", () => {
  test("tells every place of which something is known that day, in the case's sides", () => {
    const [day] = at(kase, ["2031-03-07"]);
    expect(Object.keys(day!.sides)).toEqual(
      ["blue", "red"].every((key) => key in day!.sides) ? ["blue", "red"] : ["blues", "reds"],
    );
    const states = day!.places.map(({ id, status, parts, since }) => [id, status, parts, since]);
    const [blues, reds] = Object.keys(day!.sides);
    expect(states).toEqual([
      ["gorst", "divided", { [blues!]: 0.7, [reds!]: 0.3 }, "2031-03-06"],
      ["gorst-mill", "contested", {}, "2031-03-07"],
      ["orlan-district", "held", { [reds!]: "whole" }, "2031-03-05"],
    ]);
  });

  test("names the claims for and against, and who surrounds", () => {
    const [before, day, after] = at(kase, ["2031-03-04", "2031-03-10", "2031-04-20"], { place: "Orlan" });
    expect(before!.places[0]).toMatchObject({ inferred: true, since: null, claims: ["First digest-1"] });
    expect(day!.places[0]!.claims).toEqual(["First digest-1", "First digest-5"]);
    expect(after!.places[0]).toMatchObject({ since: "2031-04-20", claims: ["Second digest-1"] });
    expect(at(kase, ["2031-03-09"], { place: "gorst" })[0]!.places[0]!.encircled).toMatch(/^red/);
  });

  test("answers for a place that is asked for even where nothing is known", () => {
    expect(at(kase, ["2031-03-20"], { place: "Gorst Mill" })[0]!.places).toMatchObject([
      { status: "unknown", holder: null, claims: [] },
    ]);
    expect(at(kase, ["2031-03-20"])[0]!.places.map(({ id }) => id)).not.toContain("gorst-mill");
  });

  test.each(["2031-02-30", "2031-3-5", "yesterday", ""])("%s is a problem, said in one line", (day) => {
    expect(() => at(kase, [day])).toThrow(Problem);
    expect(() => at(kase, ["2031-03-05"], { view: { knownBy: day } })).toThrow(Problem);
  });
});

describe("places by a user's words", () => {
  test.each([["orlan-district"], ["Orlan district"], ["orlan"], ["ORLAN DISTRICT"], ["Orlaan"]])("%s", (words) => {
    expect(findPlace(kase, words).id).toBe("orlan-district");
  });

  test("a name that begins another's is its own place's", () => expect(findPlace(kase, "Gorst").id).toBe("gorst"));

  test("unknown words list near names", () => {
    expect(() => findPlace(kase, "Gorst Hill")).toThrow(
      /no place of this case is called "Gorst Hill"; near it are .*gorst-mill/,
    );
    expect(() => findPlace(kase, "Xyzzy")).toThrow('no place of this case is called "Xyzzy"');
  });
});

describe("history and changes", () => {
  test("a history has its intervals in order, and the geometry of the gazetteer", () => {
    const found = history(kase, "Gorst");
    expect(found.geometry).toEqual(point);
    expect(found.intervals.map(({ first }) => first)).toEqual(["2031-02-02", "2031-03-06", "2031-03-08"]);
  });

  test("changes are those of the days asked for, first holders that are only inferred left out", () => {
    const found = changes(kase, "2031-01-01", "2031-03-06");
    expect(found.map(({ date, place, to }) => `${date} ${place.id} ${to.status}`)).toEqual([
      "2031-03-05 orlan-district held",
      "2031-03-06 gorst divided",
    ]);
    expect(found[0]!.from).toMatchObject({ status: "held" });
    expect(found[0]!.claims).toEqual(["First digest-1"]);
    expect(() => changes(kase, "2031-03-06", "2031-01-01")).toThrow(Problem);
  });
});

describe("claims and sources", () => {
  test("each claim has the sentence that makes it, without the footnote after it", () => {
    const [first] = claims(kase, { place: "Orlan" });
    expect(first!.sentence.text).toBe("In First digest, on 2031-03-05, at Orlan district: capture by reds.");
    expect(first!.title).toBe("First digest");
    expect(first).toMatchObject({ place: { id: "orlan-district" } });
  });

  test("claims are chosen by place, kind and view", () => {
    expect(claims(kase, { place: "gorst" })).toHaveLength(3);
    expect(claims(kase, { kind: "figure" })).toHaveLength(0);
    expect(claims(kase, { view: { accordingTo: "N. Monitor" } }).map(({ id }) => id)).toEqual(["First digest-5"]);
    expect(claims(kase, { view: { knownBy: "2031-04-10" } })).toHaveLength(6);
  });

  test("a document's claims are its own, a quoted source's are counted under its name", () => {
    expect(sources(kase).map(({ name, kind, claims: count }) => `${name} ${kind} ${count}`)).toEqual([
      "First digest document 5",
      "Second digest document 1",
      "the N. Monitor quoted 1",
    ]);
  });
});

describe("ribbons and counts", () => {
  test("a row a place, in the order of the story", () => {
    const found = ribbons(kase);
    expect([found.first, found.last]).toEqual(["2031-03-05", "2031-04-20"]);
    expect(found.rows.map(({ place, claimDays, located }) => [place, claimDays.length, located])).toEqual([
      ["orlan-district", 3, false],
      ["gorst", 2, true],
      ["gorst-mill", 1, false],
    ]);
  });

  test("a chosen period keeps what reaches into it", () => {
    const found = ribbons(kase, { from: "2031-03-01", to: "2031-03-05" });
    expect(found.rows.map(({ place, intervals }) => [place, intervals.length])).toEqual([
      ["orlan-district", 2],
      ["gorst", 1],
    ]);
  });

  test("the case in numbers", () => {
    expect(overviewCounts(kase)).toEqual({
      documents: 2,
      claims: 7,
      places: { all: 3, located: 1, unlocated: 2 },
      disputes: 0,
    });
    expect(places(kase).find(({ id }) => id === "gorst")).toMatchObject({ source: "The Survey" });
  });
});

test("a new document changes the answers, and storing the layers does not", () => {
  const { kase: growing, remove: removeGrowing } = caseOf([story]);
  const holder = () => at(growing, ["2031-06-01"], { place: "Orlan" })[0]!.places[0]!.holder;
  expect(holder()).toMatch(/^red/);
  refreshControlLayers(growing);
  const kept = growing.revision;
  refreshControlLayers(growing);
  expect(growing.revision).toBe(kept);
  addTo(growing, other);
  expect(holder()).toMatch(/^blue/);
  removeGrowing();
});

describe("a case that goes on", () => {
  test("answers after each change as a case that had all of it from the start", () => {
    const first: DocumentWords = { ...story, title: "Growing digest" };
    const more: DocumentWords = { ...other, title: "Later digest" };
    const growing = caseOf([first]);
    const answers = (kase: typeof growing.kase) =>
      JSON.stringify([ribbons(kase), places(kase), history(kase, "Gorst")]);
    answers(growing.kase);
    addTo(growing.kase, more);
    const whole = caseOf([first, more]);
    expect(answers(growing.kase)).toBe(answers(whole.kase));
    const again: DocumentWords = {
      ...first,
      claims: [...first.claims!, { place: "Gorst", change: "capture", holder: "blues", on: "2031-03-20" }],
    };
    const { kase: reread, remove } = caseOf([again]);
    const reading = reread.readings()[0]!;
    const document = growing.kase.documents().find(({ title }) => title === "Growing digest")!;
    const claims = reading.claims.map((claim) => ({ ...claim, document: document.id }));
    const full = growing.kase.document(document.id)!;
    growing.kase.addDocument(full, growing.kase.original(document.id)!, { ...reading, document: document.id, claims });
    const anew = openCase(growing.kase.path, { readOnly: true });
    expect(answers(growing.kase)).toBe(answers(anew));
    expect(answers(growing.kase)).not.toBe(answers(whole.kase));
    anew.close();
    remove();
    growing.remove();
    whole.remove();
  });
});
