import { describe, expect, test } from "vitest";
import { histories, identify } from "../../src/reconcile/index.ts";
import { type ClaimWords, type DocumentWords, evidence, told } from "./build.ts";

const orlan = (
  change: ClaimWords["change"],
  holder: string | null,
  on: string,
  rest: Partial<ClaimWords> = {},
): ClaimWords => ({ place: "Orlan", change, holder, on, ...rest });
const history = (...claims: ClaimWords[]) => told([{ title: "A", claims }], "Orlan");

describe("what one claim tells", () => {
  test("a capture implies who held the place before", () => {
    expect(history(orlan("capture", "reds", "2031-03-05"))).toEqual([
      "2031-02-02..2031-03-04 blues (inferred)",
      "2031-03-05.. reds",
    ]);
  });

  test("the side named as the loser held it, not the usual opponent", () => {
    const sides = { reds: ["Reds"], blues: ["Blues"], greens: ["Greens"] };
    const claims = [orlan("capture", "reds", "2031-03-05", { against: "greens" })];
    expect(told([{ title: "A", sides, claims }], "Orlan")[0]).toBe("2031-02-02..2031-03-04 greens (inferred)");
  });

  test("with three sides and no word on who fights whom, nobody is guessed", () => {
    const sides = { reds: ["Reds"], blues: ["Blues"], greens: ["Greens"] };
    expect(told([{ title: "A", sides, claims: [orlan("capture", "reds", "2031-03-05")] }], "Orlan")).toEqual([
      "2031-03-05.. reds",
    ]);
  });

  test("an advance divides, and before it the other side held all", () => {
    expect(history(orlan("advance", "reds", "2031-03-05"))).toEqual([
      "2031-02-02..2031-03-04 blues (inferred)",
      "2031-03-05.. divided blues part reds part",
    ]);
  });

  test("a share is kept, and the rest is the other side's", () => {
    expect(history(orlan("hold", "reds", "2031-03-05", { extent: 0.75 }))).toEqual([
      "2031-03-05.. divided blues 0.25 reds 0.75",
    ]);
  });

  test("a repelled attack tells that the defender held it", () => {
    expect(history(orlan("repel", "blues", "2031-03-05"))).toEqual([
      "2031-02-02..2031-03-04 blues (inferred)",
      "2031-03-05.. blues",
    ]);
  });

  test("what a document states to be held was held before, what a side announces need not have been", () => {
    expect(history(orlan("hold", "reds", "2031-03-05"))[0]).toBe("2031-02-02..2031-03-04 reds (inferred)");
    expect(history(orlan("hold", "reds", "2031-03-05", { modality: "claimed", source: "a Red spokesman" }))).toEqual([
      "2031-03-05.. reds",
    ]);
  });

  test("fighting without outcome is contested for its days, and nothing else", () => {
    expect(history(orlan("contest", null, "2031-03-05/2031-03-06"))).toEqual(["2031-03-05..2031-03-06 contested"]);
  });

  test("fighting of which no end is told is over after two weeks, and weeks of it sum up what others tell", () => {
    expect(history(orlan("contest", null, "2031-03-05/.."))).toEqual(["2031-03-05..2031-03-19 contested"]);
    const held = orlan("hold", "reds", "2031-03-01");
    expect(history(held, orlan("contest", null, "2031-03-05/2031-04-25")).at(-1)).toBe("2031-03-01.. reds");
    expect(history(held, orlan("contest", null, "2031-03-05/2031-03-09"))).toContain(
      "2031-03-05..2031-03-09 contested reds whole",
    );
  });

  test("who takes a place on the day it is stated to hold it had not held it before", () => {
    const words = [orlan("hold", "reds", "2031-03-05"), orlan("capture", "reds", "2031-03-05")];
    expect(history(...words)).toEqual(["2031-02-02..2031-03-04 blues (inferred)", "2031-03-05.. reds"]);
  });

  test("an attack beaten back over days undoes the advance it began with", () => {
    const words = [orlan("advance", "reds", "2031-03-05"), orlan("repel", "blues", "2031-03-04/2031-03-25")];
    expect(history(...words).at(-1)).toBe("2031-03-25.. blues");
  });

  test("what is surrounded is the other side's", () => {
    expect(history(orlan("encircle", "reds", "2031-03-05"))).toEqual([
      "2031-02-02..2031-03-04 blues (inferred)",
      "2031-03-05.. blues encircled by reds (inferred)",
    ]);
  });

  test.each(["planned", "denied"] as const)("a %s capture moves nothing", (modality) => {
    expect(history(orlan("capture", "reds", "2031-03-05", { modality }))).toEqual([]);
    const held = orlan("hold", "blues", "2031-03-01");
    expect(history(held, orlan("capture", "reds", "2031-03-05", { modality }))).toEqual(history(held));
  });

  test("an interval of days stays one: the change is certain from its last day", () => {
    const all = evidence([{ title: "A", claims: [orlan("capture", "reds", "2031-03-05/2031-03-09")] }]);
    const intervals = histories(all, identify(all)).places.get("orlan")!;
    expect(intervals[1]).toMatchObject({
      first: "2031-03-09",
      began: { earliest: "2031-03-05", latest: "2031-03-09" },
    });
  });
});

describe("what claims tell after each other", () => {
  const taken = orlan("capture", "reds", "2031-03-05");
  const last = (...claims: ClaimWords[]) => history(...claims).at(-1);

  test("the state is carried until a claim changes it", () => {
    expect(history(taken, orlan("capture", "blues", "2031-03-09"))).toEqual([
      "2031-02-02..2031-03-04 blues (inferred)",
      "2031-03-05..2031-03-08 reds",
      "2031-03-09.. blues",
    ]);
  });

  test("on one day the text's order decides", () => {
    expect(last(taken, orlan("capture", "blues", "2031-03-05"))).toBe("2031-03-05.. blues");
  });

  test("an attack that got in and was thrown out the same day leaves the defender all", () => {
    expect(last(orlan("advance", "reds", "2031-03-05"), orlan("repel", "blues", "2031-03-05"))).toBe(
      "2031-03-05.. blues",
    );
  });

  test("a new attack repelled leaves an old division as it was", () => {
    expect(last(orlan("advance", "reds", "2031-03-05"), orlan("repel", "blues", "2031-03-15"))).toBe(
      "2031-03-05.. divided blues part reds part",
    );
  });

  test("fighting ends as it began where nothing is said of its outcome", () => {
    expect(history(taken, orlan("contest", null, "2031-03-10"))).toEqual([
      "2031-02-02..2031-03-04 blues (inferred)",
      "2031-03-05..2031-03-09 reds",
      "2031-03-10..2031-03-10 contested reds whole",
      "2031-03-11.. reds (inferred)",
    ]);
  });

  test("who holds a place after fighting over it tells who held it before", () => {
    expect(history(orlan("contest", null, "2031-03-01"), taken)).toEqual([
      "2031-01-29..2031-02-28 blues (inferred)",
      "2031-03-01..2031-03-01 contested blues whole",
      "2031-03-02..2031-03-04 blues (inferred)",
      "2031-03-05.. reds",
    ]);
  });

  test("control divided in half stays divided", () => {
    expect(last(taken, orlan("contest", null, "2031-03-10", { extent: 0.5 }))).toBe(
      "2031-03-10.. divided blues 0.5 reds 0.5",
    );
  });

  test("a withdrawal gives the place to the taker, or to nobody until one comes", () => {
    expect(last(taken, orlan("withdraw", "blues", "2031-03-10", { by: "reds" }))).toBe("2031-03-10.. blues");
    expect(last(taken, orlan("withdraw", null, "2031-03-10", { by: "reds" }))).toBe("2031-03-10.. unknown");
  });

  test("who has just taken a place is not the one that leaves it unnamed", () => {
    expect(last(taken, orlan("withdraw", "blues", "2031-03-06"))).toBe("2031-03-05.. reds");
    expect(last(taken, orlan("withdraw", "blues", "2031-03-06", { by: "reds" }))).toBe("2031-03-06.. blues");
    expect(last(taken, orlan("withdraw", "blues", "2031-03-26"))).toBe("2031-03-26.. blues");
  });

  test("the side that does not hold a place cannot leave it", () => {
    expect(last(taken, orlan("withdraw", null, "2031-03-10", { by: "blues" }))).toBe("2031-03-05.. reds");
  });

  test("of a divided place, what one side leaves is the other's", () => {
    const claims = [orlan("advance", "reds", "2031-03-05"), orlan("withdraw", null, "2031-03-10", { by: "blues" })];
    expect(last(...claims)).toBe("2031-03-10.. reds (inferred)");
  });

  test("a statement against the carried state opens a new one, from some day after the last claim", () => {
    const all = evidence([{ title: "A", claims: [taken, orlan("hold", "blues", "2031-04-01")] }]);
    const interval = histories(all, identify(all)).places.get("orlan")!.at(-1)!;
    expect(interval).toMatchObject({
      holder: "blues",
      first: "2031-04-01",
      began: { earliest: "2031-03-06", latest: "2031-04-01" },
    });
  });

  test("a side that advances in what it has just taken does not lose any of it", () => {
    expect(last(taken, orlan("advance", "reds", "2031-03-06"))).toBe("2031-03-05.. reds");
  });

  test("a summary of a time supports the exact claim, and moves nothing", () => {
    const all = evidence([
      {
        title: "A",
        claims: [orlan("capture", "reds", "2031-03-01/2031-03-31"), taken, orlan("capture", "blues", "2031-03-09")],
      },
    ]);
    const intervals = histories(all, identify(all)).places.get("orlan")!;
    expect(intervals.map(({ first, holder }) => `${first} ${holder}`)).toEqual([
      "2031-01-29 blues",
      "2031-03-05 reds",
      "2031-03-09 blues",
    ]);
    expect(intervals[1]!.supports).toEqual(["A-1"]);
  });

  test("what only its document's period dates moves nothing where anything else is known", () => {
    const vague = orlan("capture", "blues", "2031-01-01/2031-12-31", { basis: "document" });
    expect(history(taken, vague)).toEqual(history(taken).map((line) => line.replace("2031-02-02", "2030-12-01")));
    expect(history(vague).at(-1)).toBe("2031-12-31.. blues");
    expect(history(taken, orlan("contest", null, "2031-01-01/2031-12-31")).at(-1)).toBe("2031-03-05.. reds");
  });

  test("who beat back an attack is doubted where the place was just said to be the other's", () => {
    expect(last(taken, orlan("repel", "blues", "2031-03-06"))).toBe("2031-03-05.. reds");
    expect(last(taken, orlan("repel", "blues", "2031-03-26"))).toBe("2031-03-26.. blues");
  });

  test("an encirclement ends with the fall of the place, or when the text says so", () => {
    const ring = orlan("encircle", "reds", "2031-03-01");
    expect(history(ring, taken).at(-1)).toBe("2031-03-05.. reds");
    expect(history(ring, orlan("encircle", null, "2031-03-03", { extent: "none" })).at(-1)).toBe(
      "2031-03-03.. blues (inferred)",
    );
  });

  test("one stretch of words has only one taker", () => {
    const sure = orlan("capture", "reds", "2031-03-05", { span: { start: 100, end: 150 } });
    const misread = orlan("capture", "blues", "2031-03-05", { span: { start: 110, end: 150 }, confidence: 0.5 });
    expect(history(sure, misread)).toEqual(history(sure));
    const next = { ...misread, span: { start: 160, end: 190 } };
    expect(history(sure, next)).not.toEqual(history(sure));
  });

  test("days in the wrong order are put right", () => {
    expect(history(orlan("contest", null, "2031-03-06/2031-03-05"))).toEqual(["2031-03-05..2031-03-06 contested"]);
  });

  test("claims without any day have no place in time", () => {
    expect(history(orlan("capture", "reds", "../.."))).toEqual([]);
  });
});

describe("parts and wholes", () => {
  const places = [
    { name: "Vardan", type: "city" },
    { name: "Orlan", parent: "Vardan" },
    { name: "Gorst", parent: "Vardan" },
  ];
  const claim = (place: string, change: ClaimWords["change"], holder: string, on: string): ClaimWords => ({
    place,
    change,
    holder,
    on,
  });
  const of = (place: string, ...claims: ClaimWords[]) => told([{ title: "A", places, claims }], place);

  test("the fall of the whole is the fall of its parts", () => {
    const claims = [claim("Orlan", "capture", "blues", "2031-03-01"), claim("Vardan", "capture", "reds", "2031-03-09")];
    expect(of("Orlan", ...claims).at(-1)).toBe("2031-03-09.. reds (inferred)");
  });

  test("a claim about the part that day or later counts for more", () => {
    const claims = [claim("Vardan", "capture", "reds", "2031-03-09"), claim("Orlan", "hold", "blues", "2031-03-09")];
    expect(of("Orlan", ...claims).at(-1)).toBe("2031-03-09.. blues");
  });

  test("the taking of a part divides the whole for as long as it lasts", () => {
    const claims = [
      claim("Vardan", "hold", "blues", "2031-03-01"),
      claim("Orlan", "capture", "reds", "2031-03-05"),
      claim("Orlan", "capture", "blues", "2031-03-09"),
    ];
    expect(of("Vardan", ...claims)).toEqual([
      "2031-01-29..2031-02-28 blues (inferred)",
      "2031-03-01..2031-03-04 blues",
      "2031-03-05..2031-03-08 divided blues part reds part (inferred)",
      "2031-03-09.. blues",
    ]);
  });

  test("who admits that all of it is the other side's ends what was said of a part before, who boasts of it does not", () => {
    const parts = [claim("Vardan", "capture", "reds", "2031-03-01"), claim("Orlan", "capture", "blues", "2031-03-05")];
    const says = (source: string) => ({
      ...claim("Vardan", "hold", "reds", "2031-03-09"),
      modality: "claimed" as const,
      source,
    });
    expect(of("Vardan", ...parts, says("Blue Army")).at(-1)).toBe("2031-03-09.. reds");
    expect(of("Vardan", ...parts, says("Red Guard")).at(-1)).toContain("2031-03-05.. divided");
  });

  test("the fall of the whole ends what was said of a part before", () => {
    const claims = [claim("Orlan", "capture", "blues", "2031-03-01"), claim("Vardan", "capture", "reds", "2031-03-09")];
    expect(of("Vardan", ...claims).at(-1)).toBe("2031-03-09.. reds");
  });
});

describe("statements over sets", () => {
  const claim = (
    place: string,
    change: ClaimWords["change"],
    holder: string,
    on: string,
    rest: Partial<ClaimWords> = {},
  ): ClaimWords => ({ place, change, holder, on, ...rest });
  const regained = claim("all areas lost", "capture", "blues", "2031-04-01", { set: true, scope: "lost" });
  const lost = [
    claim("Orlan", "capture", "reds", "2031-03-01"),
    claim("Gorst", "advance", "reds", "2031-03-02"),
    claim("Menvar", "capture", "reds", "2031-03-03"),
    claim("Menvar", "capture", "blues", "2031-03-09"),
    claim("Tarn", "capture", "blues", "2031-03-09"),
  ];

  test("are resolved to what the side had lost and not regained", () => {
    const all = evidence([{ title: "A", claims: [...lost, regained] }]);
    const result = histories(all, identify(all));
    expect(result.sets).toEqual([{ claim: "A-6", places: ["gorst", "orlan"], unresolved: [], by: "ledger" }]);
    expect(told([{ title: "A", claims: [...lost, regained] }], "Gorst").at(-1)).toBe("2031-04-01.. blues (inferred)");
    expect(told([{ title: "A", claims: [...lost, regained] }], "Menvar").at(-1)).toBe("2031-03-09.. blues");
  });

  test("with named members are about those, and say which are no places of the case", () => {
    const named = { ...regained, members: ["Orlan", "Nowhere"] };
    const all = evidence([{ title: "A", claims: [...lost, named] }]);
    expect(histories(all, identify(all)).sets).toEqual([
      { claim: "A-6", places: ["orlan"], unresolved: ["Nowhere"], by: "named" },
    ]);
  });

  test("that confirm what is known leave it as it is", () => {
    const back = claim("Orlan", "capture", "blues", "2031-03-20");
    const named = { ...regained, members: ["Orlan"] };
    expect(told([{ title: "A", claims: [...lost, back, named] }], "Orlan").at(-1)).toBe("2031-03-20.. blues");
  });

  test("about a part of the set say nothing of any one place", () => {
    const all = evidence([{ title: "A", claims: [...lost, { ...regained, extent: 0.6 }] }]);
    expect(histories(all, identify(all)).sets).toEqual([{ claim: "A-6", places: [], unresolved: [], by: "nothing" }]);
  });
});

describe("several documents", () => {
  const says = (title: string, ...claims: ClaimWords[]): DocumentWords => ({ title, claims });

  test("agree, and both are named", () => {
    const all = evidence([
      says("A", orlan("capture", "reds", "2031-03-05")),
      says("B", orlan("capture", "reds", "2031-03-05")),
    ]);
    expect(histories(all, identify(all)).places.get("orlan")!.at(-1)).toMatchObject({
      holder: "reds",
      status: "held",
      opens: expect.arrayContaining(["A-1"]),
    });
  });

  test("that cannot be weighed against each other make the place disputed", () => {
    const found = told(
      [
        says("A", orlan("capture", "reds", "2031-03-05")),
        says("B", orlan("repel", "blues", "2031-03-05"), orlan("capture", "greens", "2031-03-05")),
      ],
      "Orlan",
    );
    expect(found.at(-1)).toMatch(/^2031-03-05\.\. disputed/);
  });

  test("of which one goes further are no dispute", () => {
    const short = says("A", orlan("capture", "reds", "2031-03-05"));
    const long = says("B", orlan("capture", "reds", "2031-03-05"), orlan("capture", "blues", "2031-03-05"));
    expect(told([short, long], "Orlan").at(-1)).toBe("2031-03-05.. blues");
    expect(told([says("C", orlan("advance", "reds", "2031-03-05")), short], "Orlan").at(-1)).toBe("2031-03-05.. reds");
  });

  test("that give different days leave the days between disputed, with both listed", () => {
    const all = evidence([
      says("A", orlan("capture", "reds", "2031-03-05")),
      says("B", orlan("capture", "reds", "2031-03-08")),
    ]);
    const intervals = histories(all, identify(all)).places.get("orlan")!;
    expect(intervals[1]).toMatchObject({
      first: "2031-03-05",
      last: "2031-03-07",
      status: "disputed",
      opens: ["A-1"],
      opposes: ["B-1"],
    });
    expect(intervals[2]).toMatchObject({ first: "2031-03-08", status: "held", holder: "reds" });
  });

  test("of which one has an attack beaten back that the other has succeed are weighed", () => {
    const held = ["C", "D"].map((title) => says(title, orlan("hold", "blues", "2031-02-20")));
    const taken = says("A", orlan("capture", "reds", "2031-03-05"));
    const beaten = says("B", orlan("repel", "blues", "2031-03-05"));
    expect(told([...held, taken, beaten], "Orlan").at(-1)).toBe("2031-03-05.. disputed blues whole reds whole");
    const again = says("E", orlan("repel", "blues", "2031-03-05"));
    expect(told([...held, taken, beaten, again], "Orlan").at(-1)).toBe("2031-02-20.. blues");
  });

  test("that tell again what was taken are not silent on one that says otherwise", () => {
    const before = says("A", orlan("capture", "reds", "2031-03-04"));
    const same = ["B", "C"].map((title) => says(title, orlan("capture", "reds", "2031-03-05")));
    const other = says("D", orlan("capture", "blues", "2031-03-05"));
    expect(told([before, ...same, other], "Orlan").at(-1)).toMatch(/ reds$/);
  });

  test("months apart are no two dates of one event", () => {
    const found = told(
      [says("A", orlan("capture", "reds", "2031-03-05")), says("B", orlan("capture", "reds", "2031-08-08"))],
      "Orlan",
    );
    expect(found.at(-1)).toBe("2031-03-05.. reds");
  });

  test("of an attack that got in and was beaten back the second tells the end", () => {
    const found = told(
      [says("A", orlan("advance", "reds", "2031-03-05")), says("B", orlan("repel", "blues", "2031-03-05"))],
      "Orlan",
    );
    expect(found.at(-1)).toBe("2031-03-05.. blues");
  });

  test("what one alone tells and others would have told is set against what they say", () => {
    const many = ["A", "B", "C"].map((title, index) =>
      says(
        title,
        orlan("capture", "reds", "2031-03-05", { span: { start: 40 * index, end: 40 * index + 20 } }),
        orlan("hold", "reds", "2031-03-12"),
      ),
    );
    const alone = says("D", orlan("capture", "blues", "2031-03-08"));
    const all = evidence([...many, alone]);
    const last = histories(all, identify(all)).places.get("orlan")!.at(-1)!;
    expect(last).toMatchObject({ first: "2031-03-05", holder: "reds", opposes: ["D-1"] });
    expect(told([many[0]!, alone], "Orlan")).toContain("2031-03-08..2031-03-11 blues");
  });

  test("what was firmly said by several is not undone by a mere claim days later", () => {
    const firm = ["A", "B"].map((title) => says(title, orlan("capture", "blues", "2031-03-05")));
    const boast = orlan("capture", "reds", "2031-03-07", { modality: "claimed", source: "Red Guard" });
    expect(told([...firm, says("C", boast)], "Orlan").at(-1)).toBe("2031-03-05.. blues");
    expect(told([...firm, says("C", { ...boast, on: "2031-05-07" })], "Orlan").at(-1)).toBe("2031-05-07.. reds");
  });

  test("a mere claim is outweighed by three that state the contrary", () => {
    const stated = ["A", "B", "C"].map((title) => says(title, orlan("capture", "blues", "2031-03-05")));
    const claimed = says("D", orlan("capture", "reds", "2031-03-05", { modality: "claimed", source: "the Reds" }));
    expect(told([...stated, claimed], "Orlan").at(-1)).toBe("2031-03-05.. blues");
  });
});

test("what is denied is set against the interval that says it", () => {
  const all = evidence([
    {
      title: "A",
      claims: [
        orlan("capture", "reds", "2031-03-05"),
        orlan("hold", "reds", "2031-03-07", { modality: "denied", source: "the Blues" }),
      ],
    },
  ]);
  expect(histories(all, identify(all)).places.get("orlan")!.at(-1)).toMatchObject({ holder: "reds", opposes: ["A-2"] });
});

describe("what a side claims in its own cause", () => {
  const says = (title: string, ...claims: ClaimWords[]): DocumentWords => ({ title, claims });
  const held = orlan("hold", "blues", "2031-03-01");
  const boast = orlan("capture", "reds", "2031-03-10", { modality: "claimed", source: "Red Guard" });

  test("is belied where others have the enemy leave only later", () => {
    const left = orlan("withdraw", "reds", "2031-04-25", { by: "blues" });
    expect(told([says("A", held, boast), says("B", left)], "Orlan").slice(-2)).toEqual([
      "2031-03-01..2031-04-24 blues",
      "2031-04-25.. reds",
    ]);
  });

  test("is belied where others have the enemy leave only a part later", () => {
    const partly = orlan("withdraw", "reds", "2031-04-05", { by: "blues", extent: "part" });
    const left = orlan("withdraw", "reds", "2031-04-25", { by: "blues" });
    expect(told([says("A", held, boast), says("B", partly, left)], "Orlan").slice(-2)).toEqual([
      "2031-03-01..2031-04-24 blues",
      "2031-04-25.. reds",
    ]);
    const soon = { ...partly, on: "2031-03-14" };
    expect(told([says("A", held, boast), says("B", soon)], "Orlan").at(-1)).toContain("divided");
  });

  test("stands where nothing belies it, and where the place was lost in between", () => {
    expect(told([says("A", held, boast)], "Orlan").at(-1)).toBe("2031-03-10.. reds");
    const lost = orlan("capture", "blues", "2031-03-20");
    const again = orlan("capture", "reds", "2031-04-05");
    const words = [says("A", held, boast), says("B", lost, again)];
    expect(told(words, "Orlan").map((line) => line.slice(0, 10))).toContain("2031-03-10");
  });

  test("takes no place of which others have just said that it is shared", () => {
    const half = orlan("hold", "reds", "2031-03-08", { extent: 0.5 });
    const state = told([says("A", held, half), says("B", boast)], "Orlan").at(-1)!;
    expect(state).toContain("divided");
    const entered = orlan("advance", "reds", "2031-03-08", { extent: "part" });
    expect(told([says("A", held, entered), says("B", boast)], "Orlan").at(-1)).toBe("2031-03-10.. reds");
  });
});
