import { describe, expect, it, vi } from "vitest";
import type { Claim, ControlInterval, FigureClaim } from "../../src/model/index.ts";
import { rangeInWords, subjectOf } from "../../src/web/figures/subject.ts";
import { dayNumber } from "../../src/web/time/day.ts";
import { attributionInWords, claimInWords, whenInWords } from "../../src/web/words/claim.ts";
import { daySummary } from "../../src/web/words/day.ts";
import { versionInWords } from "../../src/web/words/dispute.ts";
import { sideNames } from "../../src/web/words/sides.ts";
import { beginningInWords, evidenceSentence, stateSentence } from "../../src/web/words/state.ts";
import { inventedWar } from "./fixtures/war.ts";

// The reader sits in London: dates are written as there.
vi.hoisted(() => vi.stubGlobal("navigator", { language: "en-GB" }));

const names = sideNames([
  { key: "government", names: ["Syrian Army", "the Army"] },
  { key: "rebels", names: ["rebels", "the rebels"] },
  { key: "isil", names: ["ISIL"] },
]);
const today = dayNumber("2016-12-01");

function interval(more: Partial<ControlInterval>): ControlInterval {
  return {
    place: "x",
    first: "2016-11-28",
    last: null,
    began: { earliest: "2016-11-28", latest: "2016-11-28" },
    holder: "government",
    status: "held",
    extent: "whole",
    parts: {},
    encircled: null,
    opens: ["a"],
    supports: ["b"],
    opposes: [],
    inferred: false,
    rule: "capture",
    ...more,
  };
}

describe("sides", () => {
  it("take an article where they are a common noun, and none where they are a name", () => {
    expect(names.get("rebels")).toEqual({ title: "Rebels", inSentence: "the rebels" });
    expect(names.get("government")).toEqual({ title: "Government", inSentence: "the government" });
    expect(names.get("isil")).toEqual({ title: "ISIL", inSentence: "ISIL" });
  });
});

describe("a state as a sentence", () => {
  it.each<[Partial<ControlInterval>, string]>([
    [{}, "Held by the government since 28 November."],
    [
      { began: { earliest: "2016-11-06", latest: "2016-11-11" } },
      "Held by the government since some day between 6 November and 11 November.",
    ],
    [
      { first: "2015-11-28", began: { earliest: "2015-11-28", latest: "2015-11-28" } },
      "Held by the government since 28 November 2015.",
    ],
    [
      { inferred: true, began: { earliest: null, latest: "2016-11-20" }, last: "2016-11-27" },
      "Held by the government until 27 November.",
    ],
    [
      { encircled: { by: "rebels", claims: [] } },
      "Held by the government since 28 November, surrounded by the rebels.",
    ],
    [
      { holder: null, status: "divided", parts: { government: 0.75, rebels: 0.25 } },
      "Divided between the government (75 %) and the rebels (25 %) since 28 November.",
    ],
    [
      { holder: null, status: "divided", parts: { isil: 0.5, rebels: 0.5 } },
      "Divided between ISIL (half) and the rebels (half) since 28 November.",
    ],
    [{ holder: null, status: "contested" }, "Fought over since 28 November; who holds it is not told."],
    [
      { holder: null, status: "disputed", parts: { government: "whole", isil: "whole" } },
      "Disputed since 28 November: sources name the government or ISIL.",
    ],
    [{ holder: null, status: "unknown" }, "Nothing is known yet."],
  ])("%#", (more, sentence) => expect(stateSentence(interval(more), names, today)).toBe(sentence));

  it("says that nothing is known where there is no interval", () => {
    expect(stateSentence(null, names, today)).toBe("Nothing is known yet.");
  });
});

describe("evidence as a sentence", () => {
  const documentOf = (claim: string) => ({ a: "one", b: "two", c: "two", d: "three" })[claim] ?? null;

  it("counts documents, not claims", () => {
    expect(evidenceSentence(interval({}), documentOf)).toBe("2 documents say so; none disagrees.");
    expect(evidenceSentence(interval({ opens: ["b"], supports: ["c"], opposes: ["d"] }), documentOf)).toBe(
      "1 document says so; 1 disagrees.",
    );
  });

  it("counts together the documents that do not agree", () => {
    const disputed = interval({ holder: null, status: "disputed", opens: ["a"], supports: [], opposes: ["b"] });
    expect(evidenceSentence(disputed, documentOf)).toBe("2 documents do not agree.");
    expect(evidenceSentence({ ...disputed, opposes: [] }, documentOf)).toBe("1 document tells both.");
  });

  it("says where no sentence says so", () => {
    expect(evidenceSentence(interval({ inferred: true }), documentOf)).toMatch(/^No sentence says so/);
  });
});

describe("a day in words", () => {
  const said = (counts: Record<string, number>) => daySummary(new Map(Object.entries(counts)), names);

  it("counts a surrounded place among those held, not beside them", () => {
    const holder = "isil";
    const held = { known: 3, [`held by ${holder}`]: 2, disputed: 1 };
    expect(said({ ...held, encircled: 2 })).toMatch(
      /^Of 3 places, 2 are held by .+; 1 is disputed\. 2 of them are surrounded\.$/,
    );
    expect(said({ ...held, encircled: 1 })).toMatch(/; 1 is disputed\. 1 of them is surrounded\.$/);
    expect(said(held)).not.toMatch(/surrounded/);
    expect(said({ known: 1, [`held by ${holder}`]: 1, encircled: 1 })).toMatch(
      /^One place is known: .+ and surrounded\.$/,
    );
  });
});

describe("claims in words", () => {
  const [sample] = inventedWar().claims("lower", {});
  const claim = sample as Claim;

  it("tell what happened, by whom", () => {
    const delta = sideNames(inventedWar().summary().sides);
    expect(claimInWords(claim, delta)).toBe("Lower Mills: held by the League");
  });

  it("keep a name of another direction apart", () => {
    const arabic = {
      ...claim,
      place: { ...(claim as Extract<Claim, { kind: "control" }>).place, name: "باب النهر" },
    } as Claim;
    expect(claimInWords(arabic, names)).toMatch(/^\u2068باب النهر\u2069: /);
  });

  it.each<[Partial<FigureClaim["figure"]>, string]>([
    [{ low: 34_000 }, "people: at least 34,000 evacuated"],
    [{ low: 8500, high: 10_000 }, "people: 8,500 to 10,000 evacuated"],
    [{ low: 260, best: 260, high: 260 }, "people: 260 evacuated"],
    [{ high: 8 }, "people: up to 8 evacuated"],
    [{}, "people: an untold number evacuated"],
    [{ what: "share", who: "army", best: 0.6, low: 0.6, high: 0.6, unit: "share" }, "army: 60 %"],
    [{ what: "distance", who: null, low: 500, best: 500, high: 500, unit: "m" }, "500 m (distance)"],
    [{ best: 1200 }, "people: about 1,200 evacuated"],
  ])("give figures as they are told %#", (figure, told) => {
    const whole = { what: "evacuated", who: "people", low: null, best: null, high: null, unit: "people", ...figure };
    expect(claimInWords({ ...claim, kind: "figure", figure: whole } as FigureClaim, names)).toBe(told);
  });

  it("give an estimate's range as it is told", () => {
    expect(rangeInWords({ low: null, best: 300, high: null }, "people")).toBe("about 300");
    expect(rangeInWords({ low: 300, best: 300, high: 300 }, "people")).toBe("300");
    expect(rangeInWords({ low: 200, best: 224, high: 224 }, "people")).toBe("200 to 224");
    expect(rangeInWords({ low: 36, best: null, high: null }, "people")).toBe("at least 36");
    expect(rangeInWords({ low: null, best: 0.6, high: null }, "share")).toBe("60 %");
  });

  it("say who says so, and where", () => {
    expect(attributionInWords(claim, "The almanac")).toEqual({ who: "Stated by The almanac", where: null });
    const quoted = { ...claim, modality: "claimed" as const, attribution: { source: "a spokesman", citations: [] } };
    expect(attributionInWords(quoted, "The almanac")).toEqual({
      who: "Claimed by a spokesman",
      where: "in The almanac",
    });
  });

  it("say when, as far as it is told", () => {
    const when = { edtf: "", basis: "explicit" as const };
    expect(whenInWords({ ...when, first: "2016-11-28", last: "2016-11-28" })).toBe("28 Nov 2016");
    expect(whenInWords({ ...when, first: "2016-11-06", last: "2016-11-11" })).toBe("6 Nov 2016 – 11 Nov 2016");
    expect(whenInWords({ ...when, first: null, last: "2016-11-11" })).toBe("by 11 Nov 2016");
    expect(whenInWords({ ...when, first: null, last: null })).toBe("on a day not told");
  });
});

describe("how a state began", () => {
  const opening = {
    ...(inventedWar().claims("lower", {})[0] as Claim),
    change: "capture",
    holder: "government",
  } as Claim;

  it("is told where a sentence tells of a capture", () => {
    expect(beginningInWords(interval({}), opening, names, today)).toBe("Captured by the government on 28 November");
    const between = interval({ began: { earliest: "2016-11-06", latest: "2016-11-11" } });
    expect(beginningInWords(between, opening, names, today)).toBe(
      "Captured by the government between 6 November and 11 November",
    );
    const by = interval({ began: { earliest: null, latest: "2016-11-11" } });
    expect(beginningInWords(by, opening, names, today)).toBe("Captured by the government by 11 November");
  });

  it("is not made up where none does", () => {
    const holding = { ...opening, change: "hold" } as Claim;
    for (const other of [undefined, holding]) {
      expect(beginningInWords(interval({}), other, names, today)).toBe("Held by the government");
    }
    expect(beginningInWords(interval({ inferred: true }), opening, names, today)).toBe("Held by the government");
  });
});

describe("versions of a dispute", () => {
  const names = sideNames([
    { key: "river-guard", names: ["the River Guard", "River Guard"] },
    { key: "gen-orsk", names: ["Gen. Orsk"] },
  ]);
  const told = (says: string, holder: string | null = null) => versionInWords({ says, holder }, names);

  it("name sides as the case does, and days and numbers as the reader writes them", () => {
    expect(told("river-guard since 1934-06-08", "river-guard")).toBe("River Guard since 8 Jun 1934");
    expect(told("river-guard", "river-guard")).toBe("River Guard");
    expect(told("river-guard")).toBe("River Guard");
    expect(told("nobody since 1934-06-08")).toBe("Nobody since 8 Jun 1934");
    expect(told("gen-orsk", "gen-orsk")).toBe("Gen. Orsk");
    expect(told("divided")).toBe("Divided");
    expect(told("500 to 8000")).toBe("500 to 8,000");
    expect(told("at least 12000")).toBe("At least 12,000");
    expect(told("up to 40")).toBe("Up to 40");
    expect(told("denied")).toBe("It is denied");
    expect(told("a source's own words")).toBe("A source's own words");
  });
});

describe("what a number is of", () => {
  const of = (what: string, who: string | null, unit: string) =>
    subjectOf({ what, who, unit } as Parameters<typeof subjectOf>[0], new Map());

  it("says what is counted where the kind does not tell", () => {
    expect(of("killed", "militia", "people")).toBe("Killed: militia");
    expect(of("vehicles", null, "vehicles")).toBe("Vehicles");
    expect(of("vehicles", "militia", "tanks")).toBe("Vehicles (tanks): militia");
    expect(of("other", null, "shiploads")).toBe("Shiploads");
    expect(of("other", "civilians", "people")).toBe("Civilians");
    expect(of("other", null, "people")).toBe("Other");
    expect(of("strength", null, "fighters")).toBe("Under arms");
  });
});
