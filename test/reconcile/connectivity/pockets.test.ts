import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { courseOf, dayNumber, type Ground, groundOn, isCutOff } from "../../../src/reconcile/index.ts";
import { groundOf } from "./map.ts";

const map = ["ABCDE", "FGHIJ", "KLMNO", "PQRST", "UVWXY"];
const letters = (ground: Ground, tracts: readonly number[]) =>
  tracts.map((tract) => ground.adjacency.tracts[tract]!.id).join("");
const first = dayNumber("2031-03-01");

function areasOn(ground: Ground, day: string): string[] {
  return groundOn(ground, dayNumber(day)).pockets.map((pocket) => {
    const state = pocket.enclosed ? "enclosed" : isCutOff(pocket) ? "cut off" : "main";
    return `${pocket.side} ${letters(ground, pocket.tracts)} ${state}`;
  });
}

describe("the areas of a day", () => {
  test("ground in the middle of another side's is enclosed", () => {
    const ground = groundOf(map, { "2031-03-01": ["rrrrr", "rrbrr", "rbbrr", "rrrrr", "rrrrr"] });
    expect(areasOn(ground, "2031-03-05")).toEqual(["b HLM enclosed", "r ABCDEFGIJKNOPQRSTUVWXY main"]);
    const [enclosed] = groundOn(ground, first).pockets;
    expect(enclosed!.around).toEqual([{ side: "r", tracts: 7 }]);
    expect(enclosed!.area).toBeCloseTo(3, 1);
  });

  test("of two areas the one with less of the map's edge is cut off", () => {
    const ground = groundOf(map, { "2031-03-01": ["bbbbb", "bbbbb", "rrrrr", "rrrbb", "rrrrr"] });
    expect(areasOn(ground, "2031-03-01")).toEqual(["b ABCDEFGHIJ main", "b ST cut off", "r KLMNOPQRUVWXY main"]);
  });

  test("divided ground belongs to the areas of both sides", () => {
    const ground = groundOf(["ABC"], { "2031-03-01": ["rrb"] });
    const histories = new Map(ground.histories);
    const [b] = histories.get("B")!;
    histories.set("B", [{ ...b!, holder: null, status: "divided", parts: { r: "part", b: "part" } }]);
    expect(areasOn({ ...ground, histories }, "2031-03-01")).toEqual(["b BC main", "r AB main"]);
  });

  test("ground of which nothing is told is as the nearest told, or as none where two sides are as near", () => {
    const ground = groundOf(["ABCDE"], { "2031-03-01": ["r???b"] });
    const { presences, pockets } = groundOn(ground, first);
    expect(presences.map(({ sides, presumed }) => sides.join("") + (presumed ? "?" : ""))).toEqual([
      "r",
      "r?",
      "",
      "b?",
      "b",
    ]);
    expect(pockets.map(({ presumed }) => presumed)).toEqual([1, 1]);
  });

  test("an area that claims say is encircled is not the main body", () => {
    const ground = groundOf(["ABCDEFG"], { "2031-03-01": ["bbbrrbb"] });
    const ring = { tracts: [0, 1, 2], wide: false, by: "r", claims: ["c"] };
    const told = groundOn({ ...ground, ringsOn: () => [ring] }, first).pockets.filter(({ side }) => side === "b");
    expect(told.map((pocket) => `${letters(ground, pocket.tracts)} ${isCutOff(pocket)}`)).toEqual([
      "FG false",
      "ABC true",
    ]);
    expect(told[1]!.encircled).toEqual({ by: "r", claims: ["c"] });
  });

  test("every held tract is in exactly one area of each side that has it", () => {
    const row = fc
      .array(fc.constantFrom("r", "b", "g", "?"), { minLength: 5, maxLength: 5 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.array(row, { minLength: 5, maxLength: 5 }), (rows) => {
        const ground = groundOf(map, { "2031-03-01": rows });
        const { presences, pockets } = groundOn(ground, first);
        const found = pockets.flatMap(({ side, tracts }) => tracts.map((tract) => `${tract} ${side}`)).sort();
        const held = presences.flatMap(({ sides }, tract) => sides.map((side) => `${tract} ${side}`)).sort();
        expect(found).toEqual(held);
        for (const side of ["r", "b", "g"])
          expect(pockets.filter((pocket) => pocket.side === side && pocket.main).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the course of a period", () => {
  const told = (days: Readonly<Record<string, readonly string[]>>) => {
    const ground = groundOf(map, days);
    return courseOf(ground, first, dayNumber("2031-03-31")).map((event) => {
      const areas = (all: readonly (readonly number[])[]) => all.map((tracts) => letters(ground, tracts)).join("+");
      const cut = event.cutOff.map((at) => ` cut off ${letters(ground, event.after[at]!)}`).join("");
      const free = event.relieved.map((at) => ` relieved ${letters(ground, event.before[at]!)}`).join("");
      const { date, change, side } = event;
      return `${date} ${side} ${change} ${areas(event.before)} > ${areas(event.after)} by ${letters(ground, event.through)}${cut}${free}`;
    });
  };
  const whole = ["bbbbb", "bbbbb", "bbbbb", "rrbrr", "rbbbr"];

  test("a corridor that is cut splits an area, and one that is opened relieves it", () => {
    const cut = ["bbbbb", "bbbbb", "bbbbb", "rrrrr", "rbbbr"];
    expect(told({ "2031-02-20": whole, "2031-03-05": cut, "2031-03-09": whole })).toEqual([
      "2031-03-05 b split ABCDEFGHIJKLMNORVWX > ABCDEFGHIJKLMNO+VWX by R cut off VWX",
      "2031-03-05 r joined PQU+STY > PQRSTUY by R relieved STY",
      "2031-03-09 b joined ABCDEFGHIJKLMNO+VWX > ABCDEFGHIJKLMNORVWX by R relieved VWX",
      "2031-03-09 r split PQRSTUY > PQU+STY by R cut off STY",
    ]);
  });

  test("an area is encircled and then lost", () => {
    const open = ["rrrrr", "rbbrr", "rbrrr", "rbrrr", "rbbrr"];
    const ring = ["rrrrr", "rbbrr", "rbrrr", "rrrrr", "rrrrr"];
    const none = ["rrrrr", "rrrrr", "rrrrr", "rrrrr", "rrrrr"];
    expect(told({ "2031-02-20": open, "2031-03-05": ring, "2031-03-09": none })).toEqual([
      "2031-03-05 b encircled GHLQVW > GHL by QVW cut off GHL",
      "2031-03-09 b lost GHL >  by GHL",
    ]);
  });

  test("an area of which one place is left is lost but for that place, which is told", () => {
    const two = ["rrrrr", "rrrrr", "rrbbr", "rrrrr", "bbbbb"];
    const left = ["rrrrr", "rrrrr", "rrbrr", "rrrrr", "bbbbb"];
    expect(told({ "2031-02-20": two, "2031-03-05": left })).toEqual(["2031-03-05 b lost MN > M by N"]);
  });

  test("a day on which ground only changes hands at the edge is no event", () => {
    const less = ["bbbbr", "bbbbb", "bbbbb", "rrbrr", "rbbbr"];
    expect(told({ "2031-02-20": whole, "2031-03-05": less })).toEqual([]);
  });
});
