import { describe, expect, it } from "vitest";
import { contested, fakeTerminal } from "./fake-context.ts";
import { valley } from "./valley.ts";

interface State {
  readonly date: string;
  readonly sides: Record<string, string[]>;
  readonly places: { readonly id: string; readonly name: string; readonly holder: string; readonly claims: string[] }[];
}

describe("contested at", () => {
  it("prints one JSON object a day, in the order asked for", async () => {
    const { folder } = await valley();
    const { json, err, code } = await contested(["at", "2031-05-15,2031-05-04", "--json"], { folder });
    const states = json() as State[];
    expect({ code, err, dates: states.map(({ date }) => date) }).toEqual({
      code: 0,
      err: "",
      dates: ["2031-05-15", "2031-05-04"],
    });
    const oldmill = states.map(({ places }) => places.find(({ name }) => name === "Oldmill")!);
    expect(oldmill.map(({ holder }) => holder)).toEqual(["crown-army", "league"]);
    expect(oldmill[0]!.claims.length).toBeGreaterThan(0);
    expect(states[0]!.sides["crown-army"]).toContain("Crown army");
  });

  it("tells a person the same in words, of one place named without quotes", async () => {
    const { folder } = await valley();
    const { out } = await contested(["at", "2031-05-05", "lower", "tarn"], { folder });
    expect(out.replace(/\s+/g, " ")).toMatch(
      /^Lower Tarn on 5 May 2031: held by (the )?League since 3 May 2031; so say/,
    );
  });

  it("names near places where there is none of that name", async () => {
    const { folder } = await valley();
    expect(await contested(["at", "2031-05-05", "Lowr Tarn"], { folder })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^contested: no place of this case is called "Lowr Tarn".+Lower Tarn.*\n$/),
    });
  });

  it("refuses a source that says nothing", async () => {
    const { folder } = await valley();
    expect(await contested(["at", "2031-05-05", "--according-to", "Nobody"], { folder })).toMatchObject({
      code: 2,
      out: "",
      err: 'contested: no source of this case is called "Nobody"; "contested sources" lists them\n',
    });
  });

  it("looks through one source's eyes", async () => {
    const { folder } = await valley();
    const words = ["at", "2031-05-25", "Stonebridge", "--json", "--according-to"];
    const holder = async (source: string) =>
      ((await contested([...words, source], { folder })).json()[0] as State).places[0]!.holder;
    expect(await holder("Valley Digest")).toBe("league");
    expect(await holder("Crown army holds the valley")).toBe("crown-army");
  });
});

describe("contested history", () => {
  it("tells each state under the day it began", async () => {
    const { folder } = await valley();
    const { out } = await contested(["history", "Oldmill"], { folder });
    expect(out).toMatch(/^Oldmill/);
    expect(out).toMatch(/^4 May 2031 {9}held by (the )?League; so says 1 claim, none disagrees$/m);
    expect(out).toMatch(/^at first {11}held by (the )?Crown( army)? \(inferred\)$/m);
  });

  it("is one JSON object with the intervals", async () => {
    const { folder } = await valley();
    const [found] = (await contested(["history", "Oldmill", "--json"], { folder })).json() as {
      intervals: unknown[];
    }[];
    expect(found!.intervals.length).toBeGreaterThanOrEqual(3);
  });
});

describe("contested changes", () => {
  it("tells what changed hands, day by day", async () => {
    const { folder } = await valley();
    const { out, code } = await contested(["changes", "2031-05-03", "2031-05-04"], { folder });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^3 May 2031\n {2}Lower Tarn {2}held by (the )?League, before held by (the )?Crown( army)?\n\n4 May 2031\n/,
    );
    expect(out).not.toContain("Stonebridge");
  });

  it("says so where nothing did", async () => {
    const { folder } = await valley();
    const { out } = await contested(["changes", "2032-01-01", "2032-01-02"], { folder });
    expect(out).toBe("Nothing changed hands from 1 to 2 January 2032.\n");
  });

  it("refuses a period that ends before it begins", async () => {
    const { err, code } = await contested(["changes", "2031-05-04", "2031-05-03"]);
    expect({ err, code }).toEqual({
      code: 2,
      err: "contested: the period begins on 2031-05-04, after it ends on 2031-05-03; give the earlier day first\n",
    });
  });
});

describe("contested claims", () => {
  it("shows each claim's sentence with the evidence marked", async () => {
    const { folder } = await valley();
    const { out } = await contested(["claims", "Stonebridge"], { folder });
    expect(out).toMatch(/^ {2}On 20 May, the League «.*captured Stonebridge.*»\.$/m);
    expect(out).toMatch(/^ {2}On 21 May 2031 the Crown army «.*captured Stonebridge.*»\.$/m);
    expect(out).not.toContain("Oldmill");
  });

  it("underlines it where the terminal can", async () => {
    const { folder } = await valley();
    const stdout = fakeTerminal({ colours: "256", isTerminal: true, rows: 30 });
    await contested(["claims", "Stonebridge"], { folder, stdout });
    expect(stdout.text()).toContain("\u001b[1;4m");
    expect(stdout.text()).not.toContain("«");
  });

  it("can be of one kind", async () => {
    const { folder } = await valley();
    const { json } = await contested(["claims", "--kind", "figure", "--json"], { folder });
    const claims = json() as { kind: string; figure: { best: number }; sentence: { text: string } }[];
    expect(claims.map(({ kind }) => kind)).toEqual(["figure"]);
    expect(claims[0]).toMatchObject({ figure: { best: 36 }, sentence: { text: expect.stringContaining("36 Crown") } });
  });
});

describe("contested sources", () => {
  it("lists documents and whom they quote", async () => {
    const { folder } = await valley();
    const { out } = await contested(["sources"], { folder });
    expect(out).toMatch(/^ {2}The spring offen…\S.*2 June 2031/m);
    expect(out).toMatch(/^Sources they quote$/m);
    expect(out).toMatch(/^ {2}(the )?Valley Monitor +1 +0 +1$/m);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});

describe("contested disputes", () => {
  it("sets the versions side by side", async () => {
    const { folder } = await valley();
    const { out } = await contested(["disputes"], { folder });
    expect(out).toContain("Oldmill: when it changed hands, 10 to 12 May 2031");
    expect(out.replace(/\s+/g, " ")).toMatch(/Crown( army)? since 12 May 2031: Crown army holds the valley/);
  });
});

describe("contested figures", () => {
  it("tells a number with who gives it", async () => {
    const { folder } = await valley();
    const { out } = await contested(["figures"], { folder });
    expect(out).toMatch(/^Single events\n {2}10 May 2031\n {4}Crown( army)? killed: 36 – (the )?Valley Monitor$/m);
    const { json } = await contested(["figures", "killed", "--json"], { folder });
    expect(json()).toMatchObject([{ what: "killed", scope: "event", low: 36, best: 36, high: 36, agree: true }]);
  });

  it("says what can be counted", async () => {
    const { folder } = await valley();
    const { code, err } = await contested(["figures", "deaths"], { folder });
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(/"deaths" is nothing that is counted; choose one of killed,/),
    });
  });
});

describe("contested ribbons", () => {
  it("draws one row a place", async () => {
    const { folder } = await valley();
    const { out } = await contested(["ribbons"], { folder });
    expect(out.split("\n")[0]).toMatch(/^3 to 22 May 2031: \d+ places, one column a day$/);
    expect(out).toMatch(/^Lower Tarn +L/m);
  });

  it("fits the terminal, and says how to see the rest", async () => {
    const { folder, case: path } = await valley();
    const stdout = fakeTerminal({ isTerminal: true, rows: 5, colours: "full" });
    await contested(["ribbons"], { folder, stdout });
    expect(stdout.text()).toContain("\u001b[0;38;2;");
    const many = fakeTerminal({ isTerminal: true, rows: 5 });
    await contested(["ribbons", "--all", "--case", path], { stdout: many });
    expect(many.text()).not.toContain("not shown");
  });
});

describe("contested gazetteer add", () => {
  it("puts places on the map", async () => {
    const { folder } = await valley();
    const { writeFileSync } = await import("node:fs");
    writeFileSync(`${folder}/places.csv`, "name,lat,lon\nOldmill,46.21,7.13\nLower Tarn,46.2,7.1\n");
    const added = await contested(["gazetteer", "add", "places.csv", "--json"], { folder });
    expect(added).toMatchObject({ code: 0, err: "" });
    expect(added.json()).toEqual([{ added: 2, replaced: 0, leftOut: 0 }]);
    const { json } = await contested(["history", "Oldmill", "--json"], { folder });
    expect(json()[0]).toMatchObject({ geometry: { type: "Point", coordinates: [7.13, 46.21] } });
  });
});

describe("a case that cannot be opened", () => {
  it.each([
    [["at", "2031-05-05", "--case", "missing.gpkg"], /missing\.gpkg: there is no such case/],
    [["at", "2031-05-05", "--case", "."], /this is a folder/],
    [["sources", "--case", "league.md"], /this is no case/],
  ])("%j gets one line and exit code 2", async (words, line) => {
    const { folder } = await valley();
    const { code, out, err } = await contested(words, { folder });
    expect({ code, out, lines: err.split("\n").length }).toEqual({ code: 2, out: "", lines: 2 });
    expect(err).toMatch(line);
  });
});
