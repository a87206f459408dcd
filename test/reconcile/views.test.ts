import { describe, expect, test } from "vitest";
import { identify, proposeAlignments } from "../../src/reconcile/index.ts";
import { type ClaimWords, evidence, told } from "./build.ts";

const orlan = (
  change: ClaimWords["change"],
  holder: string | null,
  on: string,
  rest: Partial<ClaimWords> = {},
): ClaimWords => ({ place: "Orlan", change, holder, on, ...rest });
const held = orlan("hold", "blues", "2031-03-01");
const boast = orlan("capture", "reds", "2031-03-05", { modality: "claimed", source: "a Red Guard spokesman" });
const concession = orlan("capture", "reds", "2031-03-07", { modality: "claimed", source: "the Blue Army" });
const observed = orlan("capture", "reds", "2031-03-09", { modality: "claimed", source: "Northern Rights Monitor" });

const since = (view: Parameters<typeof told>[2], claims: ClaimWords[], rest = {}) =>
  told([{ title: "A", publisher: "The Courier", claims }], "Orlan", view, rest)
    .find((line) => line.includes(" reds"))
    ?.slice(0, 10) ?? null;

describe("policies", () => {
  test("a partisan source counts against its own interest, and not for it", () => {
    expect(since({}, [held, boast])).toBe("2031-03-05");
    expect(since({ policy: "against-interest" }, [held, boast])).toBe(null);
    expect(since({ policy: "against-interest" }, [held, boast, concession])).toBe("2031-03-07");
  });

  test("independent sources alone", () => {
    expect(since({ policy: "independent" }, [held, boast, concession])).toBe(null);
    expect(since({ policy: "independent" }, [held, boast, concession, observed])).toBe("2031-03-09");
  });

  test("alignments are proposed from the sources' names, and decisions go before them", () => {
    const all = evidence([{ title: "A", claims: [boast, concession, observed] }]);
    expect(proposeAlignments(all, identify(all).sides).map(({ source, side }) => `${source}: ${side}`)).toEqual([
      "a red guard spokesman: reds",
      "blue army: blues",
    ]);
    expect(since({ policy: "independent" }, [held, boast], { alignments: { "a Red Guard spokesman": null } })).toBe(
      "2031-03-05",
    );
    expect(
      since({ policy: "independent" }, [held, observed], { alignments: { "Northern Rights Monitor": "reds" } }),
    ).toBe(null);
  });
});

describe("sources apart", () => {
  test("a quoted source's history is made of its claims alone, under its name or its initials", () => {
    const claims = [held, boast, observed];
    expect(since({ accordingTo: "Northern Rights Monitor" }, claims)).toBe("2031-03-09");
    expect(since({ accordingTo: "NRM" }, claims)).toBe("2031-03-09");
    expect(since({ accordingTo: "a Red Guard spokesman" }, claims)).toBe("2031-03-05");
    expect(told([{ title: "A", claims }], "Orlan", { accordingTo: "nobody" })).toEqual([]);
  });

  test("a document's history is made of all it says", () => {
    const documents = [
      { title: "A", publisher: "The Courier", claims: [held, boast] },
      { title: "B", claims: [orlan("capture", "blues", "2031-04-01")] },
    ];
    expect(told(documents, "Orlan", { accordingTo: "the courier" }).at(-1)).toBe("2031-03-05.. reds");
    expect(told(documents, "Orlan", { accordingTo: "B" }).at(-1)).toBe("2031-04-01.. blues");
  });
});

describe("known by a day", () => {
  const documents = [
    { title: "A", published: "2031-03-10", claims: [held, boast] },
    { title: "B", published: "2031-05-01", claims: [orlan("capture", "blues", "2031-03-08")] },
  ];

  test("only what had been published counts", () => {
    expect(told(documents, "Orlan", { knownBy: "2031-03-09" })).toEqual([]);
    expect(told(documents, "Orlan", { knownBy: "2031-04-01" }).at(-1)).toBe("2031-03-05.. reds");
    expect(told(documents, "Orlan", { knownBy: "2031-05-01" }).at(-1)).toBe("2031-03-08.. blues");
  });

  test("a footnote tells when its report was published", () => {
    const cited = [
      {
        title: "A",
        published: "2035-01-01",
        references: [{ label: "7", published: "2031-03-06" }],
        claims: [held, { ...boast, citations: ["7"] }],
      },
    ];
    expect(told(cited, "Orlan", { knownBy: "2031-03-06" }).at(-1)).toBe("2031-03-05.. reds");
  });
});
