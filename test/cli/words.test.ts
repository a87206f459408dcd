import { describe, expect, it } from "vitest";
import { claimInWords, modalityInWords } from "../../src/cli/words/claims.ts";
import { counted } from "../../src/cli/words/counts.ts";
import { listed, sideName, theSide } from "../../src/cli/words/sides.ts";
import { agreement, agreementOn, standing } from "../../src/cli/words/states.ts";
import { whenInWords } from "../../src/cli/words/when.ts";
import type { Claim, ControlClaim, Figure, When } from "../../src/model/index.ts";

const sides = {
  crown: ["Crown army", "Crown"],
  rebel: ["Tarn rebels", "rebels", "rebel"],
  militia: ["militia"],
  isil: [],
};

describe("sides in words", () => {
  it("are called as the texts call them", () => {
    expect(sideName("crown", sides)).toBe("Crown");
    expect(sideName("rebel", sides)).toBe("rebels");
    expect(sideName("isil", sides)).toBe("isil");
    expect(sideName("valley-guard", { "valley-guard": ["Valley Guard"] })).toBe("Valley Guard");
  });

  it("take an article where they are common nouns", () => {
    expect([theSide("crown", sides), theSide("rebel", sides)]).toEqual(["Crown", "the rebels"]);
    expect(listed(["A", "B", "C"])).toBe("A, B and C");
    expect(listed(["A"])).toBe("A");
  });
});

describe("states in words", () => {
  it.each([
    [{ status: "held", holder: "rebel" }, "held by the rebels"],
    [{ status: "held", holder: "crown", inferred: true }, "held by Crown (inferred)"],
    [{ status: "held", holder: null }, "held, by whom is not told"],
    [{ status: "contested", holder: null }, "fought over, no outcome told"],
    [{ status: "disputed", holder: "crown" }, "disputed, most likely held by Crown"],
    [{ status: "disputed", holder: null }, "disputed"],
    [{ status: "unknown", holder: null }, "not known"],
    [
      { status: "divided", holder: null, parts: { crown: 0.3, rebel: 0.7, militia: "none" } },
      "divided between Crown (30 %) and the rebels (70 %)",
    ],
    [{ status: "divided", holder: null, parts: { rebel: "part" } }, "divided, a part held by the rebels"],
    [{ status: "divided", holder: null }, "divided"],
  ] as const)("%j", (state, words) => {
    expect(standing(state, sides)).toBe(words);
  });

  it("say how many claims agree", () => {
    expect(agreement(1, 0)).toBe("says 1 claim, none disagrees");
    expect(agreement(3, 1)).toBe("say 3 claims, 1 disagrees");
    expect(agreement(2, 2)).toBe("say 2 claims, 2 disagree");
    expect(agreement(0, 0)).toBe("no claim says so");
    expect(agreementOn("held", 3, 1)).toBe("; so say 3 claims, 1 disagrees");
    expect(agreementOn("disputed", 2, 0)).toBe("; 2 claims do not agree");
    expect(agreementOn("disputed", 1, 1)).toBe("; 2 claims do not agree");
    expect(agreementOn("disputed", 1, 0)).toBe("; 1 claim tells both");
    expect(agreementOn("unknown", 0, 0)).toBe("");
    expect(counted(12_000, "claim")).toBe("12,000 claims");
    expect(counted(0, "claim")).toBe("no claims");
  });
});

describe("times in words", () => {
  const when = (first: string | null, last: string | null, basis: When["basis"] = "explicit"): When => ({
    edtf: "x",
    first,
    last,
    basis,
  });
  it.each([
    [when("2031-05-03", "2031-05-03"), "3 May 2031"],
    [when("2031-05-03", "2031-05-06"), "3 to 6 May 2031"],
    [when("2031-05-01", "2031-05-31"), "May 2031"],
    [when("2032-02-01", "2032-02-29"), "February 2032"],
    [when("2031-02-01", "2031-02-27"), "1 to 27 February 2031"],
    [when("2031-01-01", "2031-12-31"), "2031"],
    [when("2031-01-01", "2033-12-31"), "2031 to 2033"],
    [when("-0009-01-01", "-0009-12-31"), "10 BC"],
    [when(null, "2031-05-03"), "until 3 May 2031"],
    [when("2031-05-03", null), "from 3 May 2031"],
    [when(null, null), "x"],
    [when("2031-05-01", "2031-05-31", "document"), "May 2031 (the document's own period)"],
  ])("%j is %s", (given, words) => {
    expect(whenInWords(given)).toBe(words);
  });
});

const base: Omit<ControlClaim, "kind" | "place" | "by" | "against" | "holder" | "change" | "extent"> = {
  id: "1",
  document: "0".repeat(64),
  evidence: [{ start: 0, end: 1 }],
  when: { edtf: "2031-05-03", first: "2031-05-03", last: "2031-05-03", basis: "explicit" },
  modality: "stated",
  attribution: { source: null, citations: [] },
  reader: "test",
  confidence: 0.9,
};
const place = { id: "oldmill", name: "Oldmill", aliases: [], type: "town" };
const army = { name: "the Crown army", side: "crown" };
const control: ControlClaim = {
  ...base,
  kind: "control",
  place,
  by: army,
  against: null,
  holder: "crown",
  change: "hold",
  extent: "whole",
};

describe("claims in words", () => {
  it.each([
    [{ change: "capture" }, "captured by the Crown army"],
    [
      { change: "capture", extent: "part", against: { name: "rebels", side: "rebel" } },
      "a part captured by the Crown army, from rebels",
    ],
    [{ change: "capture", extent: 0.75 }, "75 % captured by the Crown army"],
    [{ change: "hold", by: null, holder: "rebel" }, "held by the rebels"],
    [{ change: "repel", by: army, holder: "rebel", extent: "none" }, "an attack repelled by the rebels"],
    [{ change: "withdraw", holder: "rebel" }, "left by the Crown army, then held by the rebels"],
    [{ change: "withdraw", holder: null }, "left by the Crown army"],
    [{ change: "contest", holder: null }, "fought over"],
    [{ change: "encircle" }, "encircled by the Crown army"],
  ] as const)("%j", (other, words) => {
    expect(claimInWords({ ...control, ...other }, sides)).toBe(words);
  });

  const figure = (other: Partial<Figure>): Claim => ({
    ...base,
    kind: "figure",
    figure: { what: "killed", who: "crown", low: null, best: null, high: null, unit: "people", ...other },
  });
  it.each([
    [{ low: 36, best: 36, high: 36 }, "killed: 36 people (crown)"],
    [{ low: 200, high: 300 }, "killed: 200 to 300 people (crown)"],
    [{ low: 150 }, "killed: at least 150 people (crown)"],
    [{ high: 8 }, "killed: at most 8 people (crown)"],
    [{ best: 50_000 }, "killed: about 50,000 people (crown)"],
    [{}, "killed: a number not told (crown)"],
    [{ what: "share", unit: "share", best: 0.4, who: null }, "share: about 40 %"],
  ] as const)("%j", (other, words) => {
    expect(claimInWords(figure(other), sides)).toBe(words);
  });

  it("say who says so", () => {
    const said = (modality: Claim["modality"], source: string | null) =>
      modalityInWords({ ...control, modality, attribution: { source, citations: [] } });
    expect(said("stated", null)).toBe("stated");
    expect(said("stated", "the Valley Monitor")).toBe("said by the Valley Monitor");
    expect(said("claimed", "a Crown officer")).toBe("claimed by a Crown officer");
  });
});
