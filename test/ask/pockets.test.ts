import { afterAll, describe, expect, test } from "vitest";
import { connectivity, decide, pocketCourse, pockets, shareSeries, shares, terrain } from "../../src/ask/index.ts";
import { Problem, type TerrainFeature } from "../../src/model/index.ts";
import { type DocumentWords, entry } from "../reconcile/build.ts";
import { middle, square } from "../reconcile/connectivity/map.ts";
import { caseOf } from "./build.ts";

/** Six quarters in a row, and what becomes of the middle ones. */
const names = ["Aster", "Birch", "Cedar", "Dogwood", "Elder", "Fir"];
const story: DocumentWords = {
  title: "The row",
  places: names.map((name) => ({ name, type: "district" })),
  claims: [
    ...names.map((place) => ({ place, change: "hold" as const, holder: "reds", on: "2031-03-01" })),
    { place: "Dogwood", change: "capture", holder: "blues", by: "blues", against: "reds", on: "2031-03-05" },
    { place: "Elder", change: "encircle", holder: "blues", by: "blues", against: "reds", on: "2031-03-06" },
    { place: "Birch", change: "encircle", holder: "blues", by: "blues", against: "reds", on: "2031-03-03" },
    { place: "Dogwood", change: "capture", holder: "reds", by: "reds", against: "blues", on: "2031-03-09" },
  ],
  attacks: [{ place: "Birch", by: "blues", on: "2031-03-07" }],
};
const gazetteer = names.map((name, column) => entry(name, { id: name.toLowerCase(), geometry: square(column, 0) }));
const road: TerrainFeature = {
  ...{ id: "row-road", kind: "road", name: "Row Road", a: null, b: null, source: null },
  geometry: { type: "LineString", coordinates: [middle(1, 0), middle(4, 0)] },
};
const { kase, remove } = caseOf([story], gazetteer);
kase.addTerrain([road]);
afterAll(remove);

describe("pockets of a day", () => {
  test("are each side's connected areas, with their places, their size and what would split them", () => {
    const [before, after] = pockets(kase, ["2031-03-04", "2031-03-05"]);
    const brief = (answer: typeof before) =>
      answer!.pockets.map(
        ({ side, places, cutOff }) =>
          `${side} ${places.map(({ name }) => name[0]).join("")}${cutOff ? " cut off" : ""}`,
      );
    expect(brief(before)).toEqual(["reds ABCDEF"]);
    expect(brief(after)).toEqual(["blues D", "reds ABC", "reds EF cut off"]);
    expect(before!.pockets[0]!.splitBy.map(({ ground, parts }) => `${ground.name} ${parts.join("+")}`)).toEqual([
      "Cedar 3+2",
      "Dogwood 3+2",
      "Birch 4+1",
      "Elder 4+1",
    ]);
    expect(after!.pockets[1]!.area).toBeCloseTo(3, 1);
    expect(after!.sides).toHaveProperty("reds");
  });

  test("come with the roads, who can use them and who fires on them", () => {
    const roads = pockets(kase, ["2031-03-04", "2031-03-05", "2031-03-07"]).map(({ routes }) => routes[0]!);
    expect(roads.map(({ state, sides }) => `${state} ${sides.join(" ")}`)).toEqual([
      "open reds",
      "cut blues reds",
      "cut blues reds",
    ]);
    expect(roads.map(({ underFire }) => underFire.map(({ by }) => by).join(""))).toEqual(["", "", "blues"]);
    expect(roads[0]!.ground.map(({ name }) => name)).toEqual(["Birch", "Cedar", "Dogwood", "Elder"]);
  });

  test("follow what was decided about borders, and places that were put on the map", () => {
    const own = caseOf(
      [story],
      gazetteer.filter(({ id }) => id !== "cedar"),
    );
    try {
      const by = { author: "A" };
      const brief = () =>
        pockets(own.kase, ["2031-03-05"])[0]!
          .pockets.map(({ side, places }) => `${side} ${places.map(({ name }) => name[0]).join("")}`)
          .sort();
      expect(brief()).toEqual(["blues D", "reds AB", "reds EF"]);
      decide(own.kase, { kind: "locate", place: "Cedar", geometry: square(2, 0) }, by);
      expect(brief()).toEqual(["blues D", "reds ABC", "reds EF"]);
      decide(own.kase, { kind: "adjacency", places: ["Cedar", "Elder"], adjacent: true, by: "tunnel" }, by);
      expect(brief()).toEqual(["blues D", "reds ABCEF"]);
      decide(own.kase, { kind: "adjacency", places: ["Birch", "Aster"], adjacent: false, by: "river" }, by);
      expect(brief()).toEqual(["blues D", "reds A", "reds BCEF"]);
      decide(own.kase, { kind: "undo" }, by);
      expect(brief()).toEqual(["blues D", "reds ABCEF"]);
    } finally {
      own.remove();
    }
  });

  test("a day that is none is a Problem", () => expect(() => pockets(kase, ["2031-02-30"])).toThrow(Problem));
});

describe("the course of a period", () => {
  test("tells splits and junctions with their corridor and claims, roads, and how claims of encirclement agree", () => {
    const { first, last, events } = pocketCourse(kase);
    expect([first, last]).toEqual(["2031-03-01", "2031-03-09"]);
    const told = events.map((event) => {
      if (event.kind === "check")
        return `${event.date} check ${event.place.name} ${event.says} ${event.graph} ${event.agrees}`;
      if (event.kind === "route") return `${event.date} ${event.route.name} ${event.change} ${event.sides.join(" ")}`;
      return `${event.date} ${event.side} ${event.change} by way of ${event.through.map(({ name }) => name).join(" ")}`;
    });
    expect(told).toEqual([
      "2031-03-03 check Birch encircled connected false",
      "2031-03-05 reds split by way of Dogwood",
      "2031-03-05 Row Road cut blues reds",
      "2031-03-06 check Elder encircled cut off true",
      "2031-03-07 Row Road under fire blues reds",
      "2031-03-09 blues lost by way of Dogwood",
      "2031-03-09 reds joined by way of Dogwood",
      "2031-03-09 Row Road open reds",
    ]);
    const split = events.find((event) => event.kind === "pockets" && event.change === "split");
    expect(split!.claims).toHaveLength(1);
  });
});

describe("a whole period in one answer", () => {
  const { ground, areas, routes, fires, events } = connectivity(kase);

  test("is on each day what the answer for that day is", () => {
    const tractNames = terrain(kase).tracts.map(({ name }) => name);
    const at = <S extends { readonly from: string }>(stretches: readonly S[], day: string) =>
      stretches.findLast(({ from }) => from <= day);
    for (let date = 1; date <= 9; date++) {
      const day = `2031-03-0${date}`;
      const [answer] = pockets(kase, [day]);
      const alive = areas.flatMap((area, number) => {
        const stretch = at(area.stretches, day);
        if (stretch === undefined || (area.end !== null && area.end <= day)) return [];
        const own = ground.flatMap((stretches, piece) => (at(stretches, day)!.areas.includes(number) ? [piece] : []));
        const splits = stretch.splitBy.map(
          ({ ground: by, cutOff }) =>
            `${tractNames[by]}>${cutOff.map((part) => part.map((piece) => tractNames[piece])).join("|")}`,
        );
        expect(own).toHaveLength(stretch.pieces);
        return [`${area.side} ${own.map((piece) => tractNames[piece])} ${stretch.area} ${stretch.cutOff} ${splits}`];
      });
      const expected = answer!.pockets.map(({ side, ground: own, area, cutOff, splitBy }) => {
        const splits = splitBy.map(
          ({ ground: by, cutOff: parts }) =>
            `${by.name}>${parts.map((part) => part.map(({ name }) => name)).join("|")}`,
        );
        return `${side} ${own.map(({ name }) => name)} ${area} ${cutOff} ${splits}`;
      });
      expect(alive.sort()).toEqual(expected.sort());
      expect(at(routes[0]!.stretches, day)).toMatchObject({ state: answer!.routes[0]!.state });
    }
  });

  test("tells what a loss cuts off, areas that part and join, and attacks", () => {
    const [whole, lost] = areas.filter(({ side }) => side === "reds");
    const cedar = whole!.stretches[0]!.splitBy.find(({ ground: by }) => by === 2)!;
    expect(cedar.cutOff).toEqual([[0, 1]]);
    expect(lost).toMatchObject({ from: [areas.indexOf(whole!)], into: [areas.indexOf(whole!)], end: "2031-03-09" });
    expect(fires).toMatchObject([{ by: "blues", first: "2031-03-07", ground: [1], routes: [0] }]);
    expect(events).toEqual(pocketCourse(kase).events);
  });
});

describe("shares over a period", () => {
  test("are told for its ends and for the days on which they change, as the days alone are", () => {
    const series = shareSeries(kase);
    expect(series.map(({ date }) => date)).toEqual(["2031-03-01", "2031-03-05", "2031-03-09"]);
    const days = series.map(({ date }) => date);
    expect(series).toEqual(shares(kase, days));
    expect(series[1]!.ofFirst).toEqual({ reds: { reds: 0.833, blues: 0.167 } });
    expect(shareSeries(kase, { from: "2031-03-06", to: "2031-03-08" }).map(({ date }) => date)).toEqual([
      "2031-03-06",
      "2031-03-08",
    ]);
    expect(() => shareSeries(kase, { from: "2031-03-08", to: "2031-03-06" })).toThrow(Problem);
  });
});

describe("shares of the ground", () => {
  test("are areas by side, beside what the side had at first and what the documents say", () => {
    const [before, after] = shares(kase, ["2031-03-04", "2031-03-05"]);
    expect(before!.shares.map(({ side, ofKnown, ofFirst }) => [side, ofKnown, ofFirst])).toEqual([["reds", 1, 1]]);
    expect(after!.shares.map(({ side, ofKnown, ofFirst }) => [side, ofKnown, ofFirst])).toEqual([
      ["reds", 0.833, 0.833],
      ["blues", 0.167, null],
    ]);
    expect(after!.all).toBeCloseTo(6, 1);
    expect(after!.told).toEqual([]);
  });
});

describe("the ground", () => {
  test("says what borders on what, and how that is known", () => {
    const { tracts, borders, routes, unknown } = terrain(kase);
    expect(tracts.map(({ id, rim, drawn }) => `${id} ${rim} ${drawn}`)[0]).toBe("aster true false");
    expect(borders.map(({ a, b, basis }) => `${a} ${b} ${basis}`)[0]).toBe("aster birch outlines");
    expect(borders).toHaveLength(5);

    expect(routes).toMatchObject([
      { id: "row-road", name: "Row Road", tracts: ["birch", "cedar", "dogwood", "elder"] },
    ]);
    expect(unknown).toEqual([]);
  });

  test("without any place on the map there is none, and no error", () => {
    const empty = caseOf([story]);
    expect(pockets(empty.kase, ["2031-03-05"])[0]!.pockets).toEqual([]);
    expect(terrain(empty.kase).tracts).toEqual([]);
    expect(pocketCourse(empty.kase).events.every(({ kind }) => kind === "check")).toBe(true);
    empty.remove();
  });
});
