import { describe, expect, it } from "vitest";
import { displayWidth, drawRibbons } from "../../../src/export/ribbons/index.ts";
import type { Day } from "../../../src/model/index.ts";
import { interval, ribbons, row } from "./interval.ts";

const plain = { width: 80, colours: "none" } as const;
const rowsOf = (lines: readonly string[]) => lines.slice(3, lines.indexOf(""));

describe("ribbons without colour", () => {
  const oldmill = row(
    "Oldmill",
    [
      interval("2016-11-01", "2016-11-09", { holder: "south", inferred: true }),
      interval("2016-11-10", "2016-11-19", { holder: "north" }),
      interval("2016-11-20", null, { status: "divided", parts: { north: "part", south: "part" } }),
    ],
    ["2016-11-10", "2016-11-15", "2016-11-20"],
  );

  it("show a place's holders by letter, large where a claim stands", () => {
    const lines = drawRibbons(ribbons("2016-11-01", "2016-12-10", [oldmill]), plain);
    expect(lines[0]).toBe("1 November to 10 December 2016: 1 place, one column a day");
    expect(rowsOf(lines)).toEqual(["Oldmill s.s.s.s.sNnnnnNnnnn%////////////////////"]);
  });

  it("explain only what occurs", () => {
    const legend = drawRibbons(ribbons("2016-11-01", "2016-12-10", [oldmill]), plain)
      .join("\n")
      .split("\n\n")[1];
    expect(legend).toContain("Nn north (Northern Army)");
    expect(legend).toContain("// divided");
    expect(legend).toContain("s. inferred, no sentence says so");
    expect(legend).toContain("capital % a claim stands here");
    expect(legend).not.toContain("disagree");
    expect(legend).not.toContain("encircled");
  });

  it.each([
    ["contested", { status: "contested" }, "Xxxx"],
    ["disputed", { status: "disputed", holder: "south" }, "?s?s"],
    ["encircled", { holder: "south", encircled: { by: "north", claims: ["c"] } }, "@s@s"],
    ["unknown", { status: "unknown" }, "'"],
    ["held by nobody told", { holder: null }, "????"],
  ] as const)("mark what is %s", (_, state, drawn) => {
    const place = row("Y", [interval("2016-11-01", null, state)], ["2016-11-01"]);
    const period = ribbons("2016-11-01", "2016-12-20", [place]);
    expect(rowsOf(drawRibbons(period, plain))[0]?.slice(0, 2 + drawn.length)).toBe(`Y ${drawn}`);
  });

  it("are never wider than asked, whatever the names", () => {
    const names = ["東部工業地区の中央市場と旧市街", "مدينة الشرق الصناعية القديمة والجديدة", "a".repeat(200), "x"];
    const rows = names.map((name) => row(name, [interval("2014-01-01", null, { holder: "north" })], ["2014-01-01"]));
    for (const width of [60, 80, 120]) {
      for (const line of drawRibbons(ribbons("2014-01-01", "2016-12-10", rows), { ...plain, width })) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  it("hold no escape sequence", () => {
    expect(drawRibbons(ribbons("2016-11-01", "2016-12-10", [oldmill]), plain).join("\n")).not.toContain("\u001b");
  });
});

describe("the order of ribbons", () => {
  const change = (name: string, first: string, others = 0) =>
    row(
      name,
      [
        interval("2016-10-01", "2016-10-31", { holder: "south", inferred: true }),
        interval(first, "2016-12-01", { holder: "north" }),
        ...Array.from({ length: others }, () => interval("2016-12-02", null, { holder: "south" })),
      ],
      [first],
    );

  it("is by first stated change, then by name", () => {
    const rows = [change("C", "2016-11-05"), change("B", "2016-11-02"), change("A", "2016-11-05"), row("Z", [])];
    const drawn = rowsOf(drawRibbons(ribbons("2016-10-01", "2016-12-10", rows), plain));
    expect(drawn.map((line) => line[0])).toEqual(["B", "A", "C", "Z"]);
  });

  it("puts what has no name last, under a heading and in quotation marks, and keeps it last where not all fit", () => {
    const change = (name: string, day: Day) => row(name, [interval(day, null, { holder: "north" })], [day]);
    const described = { ...change("two hills", "2016-11-02"), described: true };
    const all = ribbons("2016-11-01", "2016-12-10", [described, change("Vesk", "2016-11-09")]);
    const shown = rowsOf(drawRibbons(all, plain));
    expect(shown.map((line) => line.slice(0, 12))).toEqual(["Vesk        ", "Unnamed plac", '"two hills" ']);
    expect(drawRibbons(all, { ...plain, most: 1 }).join("\n")).not.toContain("two hills");
  });

  it("keeps the places that changed most where not all fit, and says how to see the others", () => {
    const rows = [change("A", "2016-11-01"), change("B", "2016-11-02", 2), change("C", "2016-11-03")];
    const lines = drawRibbons(ribbons("2016-10-01", "2016-12-10", rows), { ...plain, most: 1, seeAll: "show --all" });
    expect(rowsOf(lines).map((line) => line[0])).toEqual(["B"]);
    expect(lines[0]).toContain("3 places");
    expect(lines.at(-1)).toBe("2 more places with fewer changes are not shown; all: show --all");
  });
});

describe("ribbons in colour", () => {
  const place = row("Oldmill", [interval("2016-11-01", null, { holder: "north" })], ["2016-11-03"]);
  const drawn = (colours: "16" | "256" | "full") =>
    rowsOf(drawRibbons(ribbons("2016-11-01", "2016-12-20", [place]), { width: 80, colours }))[0];

  it.each([
    ["16", "\u001b[0;30;44mn N"],
    ["256", "\u001b[0;38;5;16;48;5;74mn N"],
    ["full", "\u001b[0;38;2;0;0;0;48;2;115;163;224mn N"],
  ] as const)("with %s colours paint the holder's ground", (colours, expected) => {
    expect(drawn(colours)).toContain(expected);
    expect(drawn(colours)?.endsWith("\u001b[0m")).toBe(true);
  });

  it("use the colours a person chose", () => {
    const lines = drawRibbons(ribbons("2016-11-01", "2016-12-20", [place]), {
      width: 80,
      colours: "full",
      chosen: { north: "#102030" },
    });
    expect(rowsOf(lines)[0]).toContain("38;2;255;255;255;48;2;16;32;48m");
  });
});

describe("the period of ribbons", () => {
  const place = row("Oldmill", [interval("2016-11-01", null, { holder: "north" })], ["2016-11-01"]);

  it("can be narrowed", () => {
    const narrowed = { ...plain, from: "2016-11-05", to: "2016-11-08" };
    expect(drawRibbons(ribbons("2016-11-01", "2016-12-20", [place]), narrowed)[0]).toMatch(/^5 to 8 November 2016/);
  });

  it("says so where nothing is known of it", () => {
    const outside = { ...plain, from: "2020-01-01", to: "2020-02-01" };
    const lines = drawRibbons(ribbons("2016-11-01", "2016-12-20", [place]), outside);
    expect(lines).toEqual(["Nothing is known of 1 January to 1 February 2020."]);
  });

  it("says so where there is no place", () => {
    expect(drawRibbons(ribbons("2016-11-01", "2016-12-20", []), plain)).toEqual([
      "Nothing is known of who held what on any day.",
    ]);
  });
});
