import { describe, expect, test } from "vitest";
import { type AttackWords, type ClaimWords, type DocumentWords, told } from "./build.ts";

const of = (place: string, change: ClaimWords["change"], holder: string | null, on: string): ClaimWords => ({
  place,
  change,
  holder,
  on,
});

describe("who held it at first, where its own claims do not tell", () => {
  const torvan = { name: "Torvan Province", type: "province" };
  const towns = ["Ast", "Brig", "Corm", "Dell"].map((name) => ({ name, type: "town", parent: torvan.name }));
  const inProvince = (...claims: ClaimWords[]): DocumentWords => ({ title: "A", claims, places: [torvan, ...towns] });

  test("the side that held the region it lies in", () => {
    const words = inProvince(of(torvan.name, "capture", "reds", "2031-03-09"));
    expect(told([words], "Dell")).toEqual(["2031-02-06..2031-03-08 blues (inferred)", "2031-03-09.. reds (inferred)"]);
    expect(told([inProvince(of(torvan.name, "advance", "reds", "2031-03-09"))], "Dell")).toEqual([
      "2031-02-06.. blues (inferred)",
    ]);
  });

  test("the side that held the places of the region that were fought for first", () => {
    const fallen = ["Ast", "Brig", "Corm"].map((place) => of(place, "capture", "reds", "2031-03-09"));
    expect(told([inProvince(...fallen)], "Dell")).toEqual(["2031-02-06.. blues (inferred)"]);
    expect(told([inProvince(...fallen.slice(1))], "Dell")).toEqual([]);
    const retaken = of("Brig", "capture", "blues", "2031-03-08");
    expect(told([inProvince(...fallen.filter(({ place }) => place !== "Brig"), retaken)], "Dell")).toEqual([]);
  });

  test("who leaves a region had some of it, not every place in it", () => {
    const words = inProvince(of(torvan.name, "withdraw", "blues", "2031-03-09"));
    expect(told([words], torvan.name)).toEqual([
      "2031-02-06..2031-03-08 divided blues part reds part (inferred)",
      "2031-03-09.. blues",
    ]);
    expect(told([words], "Dell")).toEqual(["2031-03-09.. blues (inferred)"]);
  });

  test("a statement about the whole is not passed down where most of its places tell otherwise", () => {
    const misread = of(torvan.name, "capture", "reds", "2031-03-01");
    const fallen = ["Ast", "Brig"].map((place) => of(place, "capture", "reds", "2031-03-19"));
    expect(told([inProvince(misread)], "Dell").at(-1)).toBe("2031-03-01.. reds (inferred)");
    expect(told([inProvince(misread, ...fallen)], "Dell")).toEqual(["2031-01-29.. blues (inferred)"]);
  });

  test("who is told to hold its places soon after held them then, long after they may have been retaken", () => {
    const whole = of(torvan.name, "capture", "reds", "2031-03-01");
    const heldOn = (day: string) => ["Ast", "Brig"].map((place) => of(place, "hold", "blues", day));
    expect(told([inProvince(whole, ...heldOn("2031-03-19"))], "Dell")).toEqual(["2031-01-29.. blues (inferred)"]);
    expect(told([inProvince(whole, ...heldOn("2031-10-19"))], "Dell")).toContain("2031-03-01.. reds (inferred)");
  });

  test("the side that is said to hold it, though all of what it lies in is told to fall before", () => {
    const words = inProvince(
      of(torvan.name, "capture", "reds", "2031-03-09"),
      of("Dell", "hold", "reds", "2031-03-12"),
    );
    const whose = told([words], "Dell").map((interval) => interval.split(" ")[1]);
    expect(new Set(whose)).toEqual(new Set(["reds"]));
    expect(told([words], "Ast")[0]).toContain("blues");
  });

  test("the land that a side is called by tells nothing of the places in it", () => {
    const land = { name: "Azania", type: "country" };
    const words: DocumentWords = {
      title: "A",
      sides: { azania: ["Azania", "Azanian army"], reds: ["the Reds"] },
      places: [land, { name: "Dell", type: "town", parent: "Azania" }],
      claims: [of("Azania", "capture", "reds", "2031-03-09")],
    };
    expect(told([words], "Dell")).toEqual([]);
  });
});

describe("attacks on a place", () => {
  const shelled = (by: string, on: string, rest: Partial<AttackWords> = {}): AttackWords => ({
    place: "Orlan",
    by,
    on,
    ...rest,
  });
  const history = (attacks: readonly AttackWords[], ...claims: ClaimWords[]) =>
    told([{ title: "A", attacks, claims: [...claims, of("Gorst", "hold", "reds", "2031-03-01")] }], "Orlan");

  test("tell that the other side had it, where nothing else does", () => {
    expect(history([shelled("reds", "2031-03-09")])).toEqual(["2031-01-29.. blues (inferred)"]);
  });

  test("move nothing that a claim tells", () => {
    const taken = of("Orlan", "capture", "reds", "2031-03-05");
    expect(history([shelled("reds", "2031-03-09")], taken).at(-1)).toBe("2031-03-05.. reds");
    expect(history([shelled("blues", "2031-03-05")], taken).at(-1)).toBe("2031-03-05.. reds");
  });

  test("of both sides tell nothing, nor do plans, denied attacks and clashes", () => {
    expect(history([shelled("reds", "2031-03-09"), shelled("blues", "2031-03-09")])).toEqual([]);
    for (const modality of ["planned", "denied"] as const)
      expect(history([shelled("reds", "2031-03-09", { modality })])).toEqual([]);
    expect(history([shelled("reds", "2031-03-09", { action: "clash" })])).toEqual([]);
  });

  test("by a side that once entered, long after, tell that it is no longer there", () => {
    const entered = of("Orlan", "advance", "reds", "2031-03-05");
    const shelling = ["2031-04-01", "2031-04-09", "2031-04-19"].map((day) => shelled("reds", day));
    expect(history(shelling, entered).at(-1)).toBe("2031-04-09.. blues (inferred)");
    expect(history(shelling.slice(0, 1), entered).at(-1)).toContain("2031-03-05.. divided");
    const half = { ...of("Orlan", "hold", "reds", "2031-03-05"), extent: 0.5 };
    expect(history(shelling, half).at(-1)).toContain("2031-03-05.. divided");
  });

  test("who takes what it was attacked in had lost it in between", () => {
    const retaken = of("Orlan", "capture", "blues", "2031-03-20");
    expect(history([shelled("reds", "2031-03-09")], retaken)).toEqual([
      "2031-01-29..2031-03-09 blues (inferred)",
      "2031-03-10..2031-03-19 reds (inferred)",
      "2031-03-20.. blues",
    ]);
  });
});

describe("copied words", () => {
  const passage = [of("Orlan", "capture", "reds", "2031-03-05"), of("Gorst", "hold", "reds", "2031-03-06")];
  const against = (title: string): DocumentWords => ({
    title,
    claims: [of("Orlan", "capture", "blues", "2031-03-05")],
  });

  test("count once, however many documents have them", () => {
    const copies = ["A", "B", "C"].map((title) => ({ title, claims: passage }));
    expect(told([...copies, against("D")], "Orlan").at(-1)).toContain("disputed");
    const apart = copies.map((words, index) => ({
      ...words,
      claims: [...passage.slice(0, 1), { ...passage[1]!, span: { start: 200 + index, end: 280 } }],
    }));
    expect(told([...apart, against("D")], "Orlan").at(-1)).toBe("2031-03-05.. reds");
  });
});

describe("a document whose reading takes two sides for one", () => {
  const sides = { reds: ["the Reds", "Red Guard"], blues: ["the Blues", "Blue Army"] };
  const others = ["A", "B", "C", "D"].map(
    (title): DocumentWords => ({
      title,
      sides,
      claims: [of("Gorst", "hold", "reds", "2031-03-01"), of("Esk", "hold", "blues", "2031-03-01")],
    }),
  );

  test("is read by the names it calls them, as the others use them", () => {
    const muddled: DocumentWords = {
      title: "E",
      sides: { reds: ["the Reds", "Red Guard", "the Blues", "Blue Army"] },
      claims: [{ ...of("Orlan", "capture", "reds", "2031-03-05"), by: "reds", byName: "Blue Army" }],
    };
    expect(told([...others, muddled], "Orlan").at(-1)).toBe("2031-03-05.. blues");
  });

  test("tells nothing where it names nobody", () => {
    const muddled: DocumentWords = {
      title: "E",
      sides: { reds: ["the Reds", "Red Guard", "the Blues", "Blue Army"] },
      claims: [of("Orlan", "capture", "reds", "2031-03-05")],
    };
    expect(told([...others, muddled], "Orlan")).toEqual([]);
  });
});

test("who leaves a place does not hold it afterwards, whatever was read", () => {
  const leaves = { ...of("Orlan", "withdraw", "reds", "2031-03-09"), by: "reds" };
  const held = of("Orlan", "hold", "reds", "2031-03-01");
  expect(told([{ title: "A", claims: [held, leaves] }], "Orlan").at(-1)).toBe("2031-03-09.. unknown");
});

describe("what one document alone tells", () => {
  const at = (position: number) => ({ span: { start: position, end: position + 20 } });
  const many = ["A", "B", "C"].map(
    (title, index): DocumentWords => ({
      title,
      claims: [
        { ...of("Orlan", "capture", "reds", "2031-03-05"), ...at(index * 40) },
        of("Gorst", "hold", "reds", "2031-03-06"),
      ],
    }),
  );
  const alone: DocumentWords = { title: "D", claims: [of("Orlan", "capture", "blues", "2031-04-08")] };
  const retaken = ["E", "F"].map(
    (title): DocumentWords => ({
      title,
      claims: [of("Orlan", "capture", "blues", "2031-08-01")],
    }),
  );

  test("stands where nothing speaks against it", () => {
    expect(told([...many, alone], "Orlan").at(-1)).toBe("2031-04-08.. blues");
  });

  test("is doubted where others have the side take the place only later", () => {
    expect(told([...many, alone, ...retaken], "Orlan").slice(-2)).toEqual([
      "2031-03-05..2031-07-31 reds",
      "2031-08-01.. blues",
    ]);
  });

  test("is doubted where others have the side attack the place afterwards", () => {
    const attacking = ["E", "F"].map(
      (title): DocumentWords => ({
        title,
        attacks: [{ place: "Orlan", by: "blues", on: "2031-05-01" }],
      }),
    );
    expect(told([...many, alone, ...attacking], "Orlan").at(-1)).toBe("2031-03-05.. reds");
  });

  test("of a time within which several tell exactly of the other side moves nothing", () => {
    const month: DocumentWords = { title: "D", claims: [of("Orlan", "capture", "blues", "2031-03-01/2031-03-20")] };
    expect(told([...many, month], "Orlan").at(-1)).toBe("2031-03-05.. reds");
    expect(told([many[0]!, month], "Orlan").at(-1)).toBe("2031-03-20.. blues");
  });
});

test("that all of a region is one side's, told again, does not undo what several have told of a place in it", () => {
  const torvan = { name: "Torvan Province", type: "province" };
  const ast = { name: "Ast", type: "town", parent: torvan.name };
  const whole = (on: string) => of(torvan.name, "capture", "reds", on);
  const doc = (title: string, ...claims: ClaimWords[]): DocumentWords => ({ title, places: [torvan, ast], claims });
  const retaken = of("Ast", "capture", "blues", "2031-04-20");
  const documents = [doc("A", whole("2031-03-09")), doc("B", retaken), doc("C", whole("2031-05-09"))];
  expect(told(documents, "Ast").at(-1)).toBe("2031-05-09.. reds (inferred)");
  expect(told([...documents, doc("D", { ...retaken, span: { start: 5, end: 50 } })], "Ast").at(-1)).toBe(
    "2031-04-20.. blues",
  );
});

test("an article on a region speaks of its districts", () => {
  const torvan = { name: "Torvan Province", type: "province" };
  const county = { name: "Esk County", type: "county" };
  const taken = of(torvan.name, "capture", "reds", "2031-03-09");
  const words = (title: string): DocumentWords => ({ title, places: [torvan, county], claims: [taken] });
  expect(told([words("Torvan Province")], county.name).at(-1)).toBe("2031-03-09.. reds (inferred)");
  expect(told([words("Battle of Torvan")], county.name)).toEqual([]);
});

test("what is told in one clause presumably lies together", () => {
  const torvan = { name: "Torvan Province", type: "province" };
  const [ast, brig] = ["Ast", "Brig"].map((name) => ({ name, type: "town", parent: torvan.name }));
  const corm = { name: "Corm", type: "town" };
  const span = { start: 0, end: 80 };
  const list = ["Ast", "Brig", "Corm"].map((place) => ({ ...of(place, "advance", "reds", "2031-03-09"), span }));
  const left = of(torvan.name, "withdraw", "blues", "2031-03-19");
  const doc = (...places: NonNullable<DocumentWords["places"]>): DocumentWords => ({
    title: "A",
    places: [torvan, ...places],
    claims: [...list, left],
  });
  expect(told([doc(ast!, brig!, corm)], "Corm").at(-1)).toBe("2031-03-19.. blues (inferred)");
  expect(told([doc(ast!, { name: "Brig", type: "town" }, corm)], "Corm").at(-1)).toContain("divided");
});

describe("what a document about the fighting for a region tells of", () => {
  const torvan = { name: "Torvan Province", type: "province" };
  const usk = { name: "Usk Province", type: "province" };
  const town = (name: string, parent?: string) => ({ name, type: "town", ...(parent ? { parent } : {}) });
  const known = ["Ast", "Brig", "Dane"].map((name) => town(name, torvan.name));
  const taken = of(torvan.name, "capture", "reds", "2031-03-19");
  const state = (title: string, ...more: { name: string; type: string; parent?: string }[]) => {
    const places = [...known, town("Corm"), ...more];
    const claims = places.map(({ name }) => of(name, "hold", "blues", "2031-03-02"));
    return told([{ title, places: [torvan, usk, ...places], claims: [...claims, taken] }], "Corm").at(-1);
  };

  test("presumably lies there, where most of what is known does", () => {
    expect(state("Torvan offensive (2031)")).toBe("2031-03-19.. reds (inferred)");
    expect(state("Second battle of Torvan", town("Elm", usk.name))).toBe("2031-03-19.. reds (inferred)");
  });

  test("does not where much of it lies elsewhere, or the document is about something else", () => {
    expect(state("Torvan offensive", town("Elm", usk.name), town("Fen", usk.name))).toContain("blues");
    expect(state("Northern offensive")).toContain("blues");
  });

  test("and a land that a side is called by lies nowhere", () => {
    const places = [...known, town("Blue Land")];
    const claims = places.map(({ name }) => of(name, "hold", "blues", "2031-03-02"));
    const sides = { reds: ["the Reds"], blues: ["Blue Land"] };
    const words = { title: "Torvan offensive", places: [torvan, ...places], claims: [...claims, taken], sides };
    expect(told([words], "Blue Land").at(-1)).toContain("blues");
  });
});

test("so does what is attacked in one clause, which goes on with each place", () => {
  const torvan = { name: "Torvan Province", type: "province" };
  const [ast, brig] = ["Ast", "Brig"].map((name) => ({ name, type: "town", parent: torvan.name }));
  const on = "2031-03-09";
  const clause = (starts: readonly number[]): DocumentWords => ({
    title: "A",
    places: [torvan, ast!, brig!, { name: "Corm", type: "town" }],
    attacks: ["Ast", "Brig", "Corm"].map((place, index) => ({
      place,
      by: "reds",
      on,
      span: { start: starts[index]!, end: 400 + 20 * index },
    })),
    claims: [of(torvan.name, "capture", "reds", "2031-03-19")],
  });
  expect(told([clause([300, 300, 300])], "Corm").at(-1)).toBe("2031-03-19.. reds (inferred)");
  expect(told([clause([300, 300, 320])], "Corm").at(-1)).not.toContain("reds");
});

test("who leaves a part of a place keeps the rest, and nobody else is told to be there", () => {
  const part = { ...of("Orlan", "withdraw", "blues", "2031-03-09"), by: "reds", extent: "part" as const };
  expect(told([{ title: "A", claims: [of("Orlan", "hold", "reds", "2031-03-01"), part] }], "Orlan").at(-1)).toBe(
    "2031-03-01.. reds",
  );
});

test("what is only told to have happened by a day is no second event, unless it was undone before", () => {
  const taken = of("Orlan", "capture", "reds", "2031-03-01");
  const by = of("Orlan", "capture", "reds", "../2031-03-12");
  const entered = of("Orlan", "advance", "blues", "2031-03-14");
  expect(told([{ title: "A", claims: [taken, by, entered] }], "Orlan").slice(1)).toEqual([
    "2031-03-01..2031-03-13 reds",
    "2031-03-14.. divided blues part reds part",
  ]);
  expect(told([{ title: "A", claims: [taken, { ...entered, on: "2031-03-09" }, by] }], "Orlan").at(-1)).toBe(
    "2031-03-12.. reds",
  );
});

describe("an advance in what a side has", () => {
  const town = (...claims: ClaimWords[]): DocumentWords => ({
    title: "A",
    claims,
    places: [{ name: "Ast", type: "town" }],
  });
  const last = (...claims: ClaimWords[]): string | undefined => told([town(...claims)], "Ast").at(-1);

  test("divides nothing, however long after it was taken", () => {
    expect(last(of("Ast", "capture", "reds", "2031-03-01"), of("Ast", "advance", "reds", "2031-05-20"))).toBe(
      "2031-03-01.. reds",
    );
    expect(last(of("Ast", "hold", "reds", "2031-03-01"), of("Ast", "advance", "reds", "2031-03-20"))).not.toContain(
      "divided",
    );
  });

  test("divides what the other side took in between", () => {
    expect(
      last(
        of("Ast", "capture", "reds", "2031-03-01"),
        of("Ast", "capture", "blues", "2031-04-01"),
        of("Ast", "advance", "reds", "2031-05-20"),
      ),
    ).toContain("divided");
  });
});
