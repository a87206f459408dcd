import { describe, expect, it } from "vitest";
import type { Ribbons } from "../../src/ask/answers.ts";
import { columnsOf, type RibbonColumns } from "../../src/ask/ribbon-columns.ts";
import type { ControlInterval } from "../../src/model/index.ts";
import { ribbonsOf } from "../../src/web/state/columns.ts";
import { largeWar } from "./fixtures/large.ts";
import { inventedWar } from "./fixtures/war.ts";

/** An interval with all that it tells, also what is looked up when it is asked for. */
const whole = ({ opens, supports, opposes, ...rest }: ControlInterval) => ({ ...rest, opens, supports, opposes });
const plain = (ribbons: Ribbons) => ({
  ...ribbons,
  rows: ribbons.rows.map((row) => ({
    ...row,
    intervals: row.intervals.map((one) => whole({ ...one, ...claimsOf(one) })),
  })),
});
const claimsOf = ({ opens, supports, opposes }: ControlInterval) => ({ opens, supports, opposes });
/** As it comes over the wire. */
const sent = (columns: RibbonColumns) => JSON.parse(JSON.stringify(columns)) as RibbonColumns;

describe("ribbons in columns", () => {
  it.each([
    ["an invented war", inventedWar().ribbons({})],
    ["a large one", largeWar(300, 20).ribbons({})],
    ["one of which nothing is known", { first: "1931-01-01", last: "1931-01-01", sides: [], rows: [] }],
  ])("are the same ribbons again: %s", (_name, ribbons) => {
    expect(plain(ribbonsOf(sent(columnsOf(ribbons))))).toEqual(plain(ribbons));
  });

  it("keep years before the first, open ends, rings and every claim in its list", () => {
    const interval: ControlInterval = {
      place: "tarn",
      first: "-0053-03-01",
      last: null,
      began: { earliest: null, latest: "-0053-03-01" },
      holder: null,
      status: "divided",
      extent: 0.5,
      parts: { north: 0.5, south: "part" },
      encircled: { by: "north", claims: ["🏔-1"] },
      opens: ["a"],
      supports: ["b", "a"],
      opposes: ["c"],
      inferred: true,
      rule: "told",
    };
    const row = {
      place: "tarn",
      name: "طارن",
      intervals: [interval, interval],
      claimDays: ["-0053-03-02"],
      located: false,
    };
    const ribbons: Ribbons = { first: "-0053-03-01", last: "-0053-04-01", sides: [], rows: [row] };
    expect(plain(ribbonsOf(sent(columnsOf(ribbons))))).toEqual(plain(ribbons));
  });

  it("take a small part of the characters where many claims stand behind every place", () => {
    const ribbons = largeWar(500, 60).ribbons({});
    expect(JSON.stringify(columnsOf(ribbons)).length).toBeLessThan(JSON.stringify(ribbons).length / 3);
  });
});
