import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDayOf } from "../../../src/export/ribbons/days.ts";
import { scaleFor, ticks } from "../../../src/export/ribbons/scale.ts";

describe("the scale of ribbons", () => {
  it.each([
    ["2016-10-28", "2016-12-12", 54, "a day", 46],
    ["2016-07-01", "2016-10-01", 54, "2 days", 47],
    ["2016-01-01", "2016-12-31", 54, "a week", 53],
    ["2012-01-01", "2016-06-30", 54, "a month", 54],
    ["1914-07-28", "1918-11-11", 20, "3 months", 18],
    ["1914-07-28", "1960-11-11", 54, "a year", 47],
    ["1096-08-15", "1099-07-15", 54, "a month", 36],
    ["-0490-01-01", "2016-01-01", 54, "50 years", 51],
  ])("from %s to %s in %i columns: one column %s", (first, last, width, name, columns) => {
    const scale = scaleFor(first, last, width);
    expect([scale.unit.name, scale.columns.length]).toEqual([name, columns]);
  });

  it("makes the columns of a short period wider", () => {
    expect(scaleFor("2016-11-01", "2016-11-10", 54).cellWidth).toBe(3);
    expect(scaleFor("2016-11-01", "2016-11-27", 54).cellWidth).toBe(2);
  });

  it("covers every day of the period exactly once, within the width", () => {
    const day = fc.integer({ min: -900_000, max: 40_000 });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 10, max: 120 }),
        (from, length, width) => {
          const written = (number: number) => {
            const { year, month, day: date } = calendarDayOf(number);
            const digits = String(Math.abs(year)).padStart(4, "0");
            return `${year < 0 ? "-" : ""}${digits}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
          };
          const { columns, cellWidth } = scaleFor(written(from), written(from + length), width);
          expect(columns.length * cellWidth).toBeLessThanOrEqual(width);
          expect(columns[0]?.first).toBe(from);
          expect(columns.at(-1)?.last).toBe(from + length);
          columns.slice(1).forEach((column, index) => {
            expect(column.first).toBe((columns[index]?.last ?? Number.NaN) + 1);
          });
        },
      ),
    );
  });

  it("puts dates above columns without letting them touch", () => {
    const found = ticks(scaleFor("2016-10-28", "2016-12-12", 54));
    expect(found.map(({ label }) => label)).toEqual(["28 Oct", "7 Nov", "17 Nov", "27 Nov", "7 Dec"]);
    const years = ticks(scaleFor("2012-03-01", "2016-06-30", 54));
    expect(years.map(({ label }) => label)).toEqual(["2013", "2014", "2015", "2016"]);
    found.slice(1).forEach((tick, index) => {
      const before = found[index]!;
      expect(tick.at).toBeGreaterThan(before.at + before.label.length);
    });
  });
});
