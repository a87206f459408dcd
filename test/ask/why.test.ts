import { afterEach, describe, expect, test } from "vitest";
import { history, why } from "../../src/ask/index.ts";
import type { Case } from "../../src/case/index.ts";
import type { DocumentWords } from "../reconcile/build.ts";
import { caseOf } from "./build.ts";

let remove = () => {};
afterEach(() => remove());

function open(...documents: DocumentWords[]): Case {
  const opened = caseOf(documents);
  remove = opened.remove;
  return opened.kase;
}
const capture = (place: string, holder: string, on: string, rest = {}) => ({
  place,
  change: "capture" as const,
  holder,
  on,
  by: holder,
  ...rest,
});
const against = { against: "blues" };

describe("why a place was so on a day", () => {
  test("names the claim that opened the state, what was before, what came after and since when nothing is told", () => {
    const kase = open({
      title: "A",
      claims: [capture("Orlan", "reds", "2031-03-05", against), capture("Orlan", "blues", "2031-03-20")],
    });
    const { arguments: found } = why(kase, "Orlan", "2031-03-12");
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      policies: ["weighed", "against-interest", "independent"],
      interval: { status: "held", holder: "reds" },
      before: { holder: "blues", inferred: true },
      after: { holder: "blues", first: "2031-03-20" },
      lastTold: "2031-03-05",
      claims: [{ stance: "opens", source: "A", via: "place", interest: null }],
    });
    expect(found[0]!.claims[0]!.claim.sentence.text).toContain("Orlan");
  });

  test("tells apart what policies make of a boast, and why it was outweighed", () => {
    const boast = { modality: "claimed" as const, source: "a Red Guard spokesman" };
    const kase = open({
      title: "A",
      claims: [
        { place: "Orlan", change: "hold", holder: "blues", on: "2031-03-01" },
        capture("Orlan", "reds", "2031-03-05", boast),
      ],
    });
    const { arguments: found } = why(kase, "Orlan", "2031-03-06");
    expect(found.map(({ policies, interval }) => [policies.join(), interval!.holder])).toEqual([
      ["weighed", "reds"],
      ["against-interest,independent", "blues"],
    ]);
    expect(found[0]!.claims).toMatchObject([{ stance: "opens", interest: "its own side", side: "reds" }]);
    expect(why(kase, "Orlan", "2031-03-06", { policy: "independent" }).arguments).toHaveLength(1);
  });

  test("gives the reason why the weaker claim did not carry the day", () => {
    const firm = ["A", "B"].map((title) => ({ title, claims: [capture("Orlan", "blues", "2031-03-05")] }));
    const boast = capture("Orlan", "reds", "2031-03-07", { modality: "claimed" as const, source: "Red Guard" });
    const kase = open(...firm, { title: "C", claims: [boast, { ...capture("Orlan", "blues", "2031-03-07") }] });
    const opposing = why(kase, "Orlan", "2031-03-08", { policy: "weighed" }).arguments[0]!.claims.filter(
      ({ stance }) => stance === "opposes",
    );
    for (const each of opposing) expect(each.outweighed).toBe("speaks for its own side");
  });

  test("says when a claim is about what the place lies in", () => {
    const places = [
      { name: "Vardan", type: "city" },
      { name: "Orlan", parent: "Vardan" },
    ];
    const kase = open({
      title: "A",
      places,
      claims: [capture("Orlan", "blues", "2031-03-01"), capture("Vardan", "reds", "2031-03-05")],
    });
    expect(why(kase, "Orlan", "2031-03-06").arguments[0]!.claims).toMatchObject([
      { stance: "opens", via: "whole", of: { name: "Vardan" } },
    ]);
  });

  test("knows nothing of a place that no claim is about", () => {
    const places = [
      { name: "Vardan", type: "city" },
      { name: "Gorst", type: "village" },
    ];
    const kase = open({ title: "A", places, claims: [capture("Vardan", "reds", "2031-03-05")] });
    expect(why(kase, "Gorst", "2031-03-06").arguments).toMatchObject([{ interval: null, claims: [], voices: null }]);
  });
});

describe("who says so", () => {
  test("each interval has its supporters, its opponents, and the documents that are silent on it", () => {
    const kase = open(
      { title: "A", claims: [capture("Orlan", "reds", "2031-03-05", against)] },
      { title: "B", claims: [capture("Orlan", "reds", "2031-03-05", against), capture("Gorst", "reds", "2031-03-09")] },
      { title: "C", claims: [capture("Gorst", "reds", "2031-03-09"), capture("Vardan", "reds", "2031-03-11")] },
      { title: "D", claims: [capture("Gorst", "blues", "2031-08-09")] },
    );
    const { intervals, voices } = history(kase, "Orlan");
    expect(voices).toHaveLength(intervals.length);
    const last = voices!.at(-1)!;
    expect(last.supports.map(({ source }) => source)).toEqual(["A", "B"]);
    expect(last.opposes).toEqual([]);
    expect(last.silent.map(({ source }) => source)).toEqual(["C", "D"]);
  });
});
