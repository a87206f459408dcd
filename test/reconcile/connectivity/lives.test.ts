import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayOf, daysOfChange, type Ground, groundOn, livesOf } from "../../../src/reconcile/index.ts";
import { groundOf } from "./map.ts";

function livesOn(ground: Ground, last: string) {
  const days = daysOfChange(ground.histories, dayNumber("2031-03-01"), dayNumber(last));
  return livesOf(days.map((day) => ({ day, pockets: groundOn(ground, day).pockets })));
}

/** "r 1-4 from - into -: 5 3 5", the days within March. */
function brief({ lives }: ReturnType<typeof livesOf>): string[] {
  const day = (number: number) => Number(dayOf(number).slice(8));
  return lives.map(({ side, from, into, end, steps }) => {
    const sizes = steps.map(({ pocket }) => pocket.tracts.length).join(" ");
    return `${side} ${day(steps[0]!.day)}-${end === null ? "" : day(end)} from ${from.join()} into ${into.join()}: ${sizes}`;
  });
}

describe("areas through time", () => {
  test("the larger part of a split lives on, the other begins and ends where it is joined again", () => {
    const ground = groundOf(["ABCDEF"], {
      "2031-03-01": ["rrrrrr"],
      "2031-03-04": ["rrrbrr"],
      "2031-03-09": ["rrrrrr"],
    });
    expect(brief(livesOn(ground, "2031-03-12"))).toEqual([
      "r 1- from  into : 6 3 6",
      "b 4-9 from  into : 1",
      "r 4-9 from 0 into 0: 2",
    ]);
  });

  test("what is lost ends in nothing, and ground won elsewhere is another area", () => {
    const ground = groundOf(["ABCDEF"], {
      "2031-03-01": ["rrbbbb"],
      "2031-03-03": ["bbbbrr"],
    });
    expect(brief(livesOn(ground, "2031-03-05"))).toEqual([
      "b 1- from  into : 4 4",
      "r 1-3 from  into : 2",
      "r 3- from  into : 2",
    ]);
  });

  test("every area of every day is one step of one life, and a life has one area a day", () => {
    const letters = fc.constantFrom("r", "b", "?");
    const row = fc.array(letters, { minLength: 6, maxLength: 6 }).map((all) => all.join(""));
    fc.assert(
      fc.property(row, row, row, row, (a, b, c, d) => {
        const rows = (one: string) => [one.slice(0, 3), one.slice(3)];
        const ground = groundOf(["ABC", "DEF"], {
          "2031-03-01": rows(a),
          "2031-03-02": rows(b),
          "2031-03-03": rows(c),
          "2031-03-04": rows(d),
        });
        const days = daysOfChange(ground.histories, dayNumber("2031-03-01"), dayNumber("2031-03-04"));
        const on = days.map((day) => ({ day, pockets: groundOn(ground, day).pockets }));
        const { lives, numbers } = livesOf(on);
        for (const [index, { day, pockets }] of on.entries()) {
          expect(new Set(numbers[index]).size).toBe(pockets.length);
          for (const [at, pocket] of pockets.entries()) {
            const life = lives[numbers[index]![at]!]!;
            expect(life.side).toBe(pocket.side);
            expect(life.steps.find((step) => step.day === day)!.pocket).toBe(pocket);
          }
        }
        expect(lives.flatMap(({ steps }) => steps)).toHaveLength(on.flatMap(({ pockets }) => pockets).length);
      }),
      { numRuns: 200 },
    );
  });
});
