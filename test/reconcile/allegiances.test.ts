import { describe, expect, test } from "vitest";
import type { ForceClaim } from "../../src/model/index.ts";
import { applyDecisions, histories, identify, Reconciler, type View } from "../../src/reconcile/index.ts";
import { type ClaimWords, type DocumentWords, evidence } from "./build.ts";

const sides = { reds: ["the Reds", "reds"], blues: ["the Blues", "blues"] };
const on = (day: string, last = day) => ({ edtf: day, first: day, last, basis: "explicit" as const });
type Told = NonNullable<DocumentWords["others"]>[number];
const goesOver = (rest: Partial<ForceClaim> = {}): Told => ({
  kind: "force",
  force: { name: "Harbour Guard", side: "reds" },
  rank: null,
  within: null,
  change: "defected",
  other: { name: "the Blues", side: "blues" },
  when: on("2031-03-09"),
  ...rest,
});
const takes = (place: string, day: string, byName = "Harbour Guard"): ClaimWords => ({
  place,
  change: "capture",
  holder: "reds",
  by: "reds",
  byName,
  on: day,
});
const deeds = [takes("Orlan", "2031-03-05"), takes("Gorst", "2031-03-12"), takes("Esk", "2031-03-12", "Red Brigade")];
const document = (others: readonly Told[]): DocumentWords => ({ title: "A", sides, claims: deeds, others });

/** Who holds each place in the end. */
function holders(documents: readonly DocumentWords[], view: View = {}): Record<string, string | null> {
  const all = evidence(documents);
  return last(histories(all, identify(all), view));
}
const last = ({ places }: ReturnType<typeof histories>) =>
  Object.fromEntries([...places].map(([place, intervals]) => [place, intervals.at(-1)!.holder]));

describe("a force that goes over to another side on a day", () => {
  const stayed = { orlan: "reds", gorst: "reds", esk: "reds" };
  const gone = { ...stayed, gorst: "blues" };

  test.each(["defected", "joined", "merged"] as const)("takes ground for that side from then on (%s)", (change) => {
    expect(holders([document([goesOver({ change })])])).toEqual(gone);
    expect(holders([document([]), { ...document([goesOver({ change })]), title: "B", claims: [] }])).toEqual(gone);
  });

  test("does not where it left, where that is only claimed, planned or denied, or where no day is told", () => {
    expect(holders([document([goesOver({ change: "left" })])])).toEqual(stayed);
    for (const modality of ["claimed", "planned", "denied"] as const)
      expect(holders([document([goesOver({ modality })])])).toEqual(stayed);
    expect(holders([document([goesOver({ when: on("2031-01-01", "2031-12-31") })])])).toEqual(stayed);
    expect(holders([document([goesOver({ when: { ...on("2031-03-09"), basis: "document" } })])])).toEqual(stayed);
  });

  test("is one with a name of its own: others who are called the same did not all go", () => {
    const men = goesOver({ force: { name: "soldiers", side: "reds" } });
    const claims = [takes("Gorst", "2031-03-12", "soldiers")];
    expect(holders([{ ...document([men]), claims }])).toEqual({ gorst: "reds" });
    expect(holders([{ ...document([goesOver({ force: { name: "the Reds", side: "reds" } })]), claims }])).toEqual({
      gorst: "reds",
    });
  });

  test("comes back on the day it goes over again", () => {
    const back = goesOver({
      force: { name: "Harbour Guard", side: "blues" },
      other: { name: "the Reds", side: "reds" },
      when: on("2031-03-11"),
    });
    expect(holders([document([goesOver(), back])])).toEqual(stayed);
  });

  test("had not for who did not know of it yet, or is not asked", () => {
    const later = { ...document([goesOver()]), title: "B", claims: [], published: "2031-06-01" };
    const documents = [{ ...document([]), published: "2031-04-01" }, later];
    expect(holders(documents)).toEqual(gone);
    expect(holders(documents, { knownBy: "2031-05-01" })).toEqual(stayed);
    expect(holders(documents, { accordingTo: "A" })).toEqual(stayed);
  });

  test("is where people decided that it is", () => {
    const all = evidence([document([goesOver()])]);
    const { sides: known } = identify(all);
    const { key, names, mentions } = known.find((side) => side.key === "reds")!;
    const decided = applyDecisions(all, [
      {
        id: "1",
        previous: null,
        time: "2031-06-01T00:00:00Z",
        author: "Ede",
        reason: "test",
        what: { kind: "membership", force: "Harbour Guard", side: { key, names, mentions }, from: null, to: null },
      } as never,
    ]);
    expect(last(histories(decided, identify(decided), {}))).toEqual(stayed);
  });

  test("makes the case that grows the same as one derived from scratch", () => {
    const before = evidence([document([])]);
    const reconciler = new Reconciler(before);
    expect(last(reconciler.histories({}))).toEqual(stayed);
    reconciler.update(evidence([document([goesOver()])]));
    expect(last(reconciler.histories({}))).toEqual(gone);
  });
});
