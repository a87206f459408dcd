import { describe, expect, it } from "vitest";
import type { Ribbons } from "../../src/ask/answers.ts";
import type { ControlInterval } from "../../src/model/index.ts";
import { segmentsOf } from "../../src/web/ribbons/segments.ts";
import { ageOf, intervalOn, ledgerOf, sidesOf, stateOn } from "../../src/web/state/ledger.ts";
import { dayNumber } from "../../src/web/time/day.ts";
import { changeFrom } from "../../src/web/time/steps.ts";

function interval(first: string, last: string | null, more: Partial<ControlInterval> = {}): ControlInterval {
  return {
    place: "hill",
    first,
    last,
    began: { earliest: first, latest: first },
    holder: "north",
    status: "held",
    extent: "whole",
    parts: {},
    encircled: null,
    opens: ["c"],
    supports: [],
    opposes: [],
    inferred: false,
    rule: "capture",
    ...more,
  };
}

function ledger(intervals: ControlInterval[], claimDays: string[] = []) {
  const ribbons: Ribbons = {
    first: "1931-03-01",
    last: "1931-06-30",
    sides: [],
    rows: [{ place: "hill", name: "Hill", intervals, claimDays, located: true }],
  };
  return ledgerOf(ribbons);
}
const on = (day: string) => dayNumber(day);

describe("the state of a place on a day", () => {
  const south = { holder: "south" };
  const { rows } = ledger([interval("1931-03-10", "1931-03-19"), interval("1931-03-20", null, south)]);
  const hill = rows[0]!;

  it("is that of the interval that covers the day, its first and last included", () => {
    expect(stateOn(hill, on("1931-03-10")).holder).toBe("north");
    expect(stateOn(hill, on("1931-03-19")).holder).toBe("north");
    expect(stateOn(hill, on("1931-03-20")).holder).toBe("south");
    expect(stateOn(hill, on("1931-06-30")).holder).toBe("south");
  });

  it("is unknown before the first interval and in a gap", () => {
    expect(stateOn(hill, on("1931-03-09")).status).toBe("unknown");
    const gap = ledger([interval("1931-03-10", "1931-03-12"), interval("1931-03-20", null)]).rows[0]!;
    expect(intervalOn(gap, on("1931-03-15"))).toBeNull();
  });

  it("reaches back without end where it must have been so before the first change", () => {
    const before = interval("1931-03-19", "1931-03-19", {
      inferred: true,
      began: { earliest: null, latest: "1931-03-19" },
    });
    expect(stateOn(ledger([before]).rows[0]!, on("1931-03-01")).holder).toBe("north");
  });
});

describe("changes", () => {
  it("are days on which the ground looks different, not days on which more is said of it", () => {
    const same = ledger([interval("1931-03-10", "1931-03-19"), interval("1931-03-20", null, { opens: ["d"] })]);
    expect(same.changeDays).toEqual([on("1931-03-10")]);
    const ring = { encircled: { by: "south", claims: ["d"] } };
    const other = ledger([interval("1931-03-10", "1931-03-19"), interval("1931-03-20", null, ring)]);
    expect(other.changeDays).toEqual([on("1931-03-10"), on("1931-03-20")]);
    expect(changeFrom(other, on("1931-03-15"), 1)).toBe(on("1931-03-20"));
    expect(changeFrom(other, on("1931-03-15"), -1)).toBe(on("1931-03-10"));
    expect(changeFrom(other, on("1931-03-20"), 1)).toBeNull();
  });
});

describe("the age of evidence", () => {
  const { rows } = ledger([interval("1931-03-10", null)], ["1931-03-10", "1931-05-20"]);
  const hill = rows[0]!;
  const age = (day: string) => ageOf(hill, hill.intervals[0]!, on(day));

  it("grows in steps, and a new claim makes it fresh", () => {
    expect([age("1931-03-24"), age("1931-03-25"), age("1931-04-25"), age("1931-05-20")]).toEqual([0, 1, 2, 0]);
  });

  it("is the same in the ribbon as on the map, on every day", () => {
    const segments = segmentsOf(hill, hill.intervals[0]!);
    for (let day = on("1931-03-10"); day <= on("1931-06-30"); day++) {
      const segment = segments.find((one) => one.first <= day && day <= one.last);
      expect(segment?.age, String(day)).toBe(ageOf(hill, hill.intervals[0]!, day));
    }
  });
});

describe("sidesOf", () => {
  it("names the holder first, then the others by their share", () => {
    const parts = { south: 0.2, north: 0.3, east: "whole" } as const;
    expect(sidesOf(interval("1931-03-10", null, { holder: null, status: "divided", parts }))).toEqual([
      "east",
      "north",
      "south",
    ]);
    expect(sidesOf(interval("1931-03-10", null, { holder: "south", parts }))[0]).toBe("south");
  });
});
