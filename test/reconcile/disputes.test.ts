import { expect, test } from "vitest";
import type { FigureClaim } from "../../src/model/index.ts";
import { type Dispute, disputes, histories, identify } from "../../src/reconcile/index.ts";
import { type ClaimWords, type DocumentWords, evidence } from "./build.ts";

const orlan = (change: ClaimWords["change"], holder: string | null, on: string): ClaimWords => ({
  place: "Orlan",
  change,
  holder,
  on,
});

function found(...documents: DocumentWords[]): readonly Dispute[] {
  const all = evidence(documents);
  const identity = identify(all);
  return disputes(all, identity, histories(all, identity));
}

test("two days for one event, with the claims for each and when they agree", () => {
  const [dispute, ...rest] = found(
    { title: "A", claims: [orlan("capture", "reds", "2031-03-05")] },
    { title: "B", claims: [orlan("capture", "reds", "2031-03-08")] },
  );
  expect(rest).toEqual([]);
  expect(dispute).toMatchObject({
    kind: "date",
    place: "orlan",
    first: "2031-03-05",
    last: "2031-03-08",
    versions: [
      { says: "reds since 2031-03-05", claims: ["A-1"] },
      { says: "reds since 2031-03-08", claims: ["B-1"] },
    ],
    settled: { on: "2031-03-08", holder: "reds", claims: ["B-1"] },
  });
});

test("two holders on one day, settled by a later statement or never", () => {
  const documents = [
    { title: "A", claims: [orlan("capture", "reds", "2031-03-05")] },
    { title: "B", claims: [orlan("capture", "blues", "2031-03-05")] },
  ];
  expect(found(...documents)).toMatchObject([
    { kind: "holder", settled: null, versions: [{ holder: "blues" }, { holder: "reds" }] },
  ]);
  const later = { title: "C", claims: [orlan("hold", "blues", "2031-03-25")] };
  expect(found(...documents, later)).toMatchObject([
    { kind: "holder", settled: { on: "2031-03-25", holder: "blues" }, rank: 21 },
  ]);
});

test("what outweighed a mere claim stands beside it", () => {
  const firm = ["A", "B"].map((title) => ({ title, claims: [orlan("capture", "blues", "2031-03-05")] }));
  const boast = { ...orlan("capture", "reds", "2031-03-07"), modality: "claimed" as const, source: "Red Guard" };
  const [dispute] = found(...firm, { title: "C", claims: [boast] });
  expect(dispute!.versions.map(({ holder, claims }) => [holder, claims])).toEqual([
    ["blues", expect.arrayContaining(["A-1"])],
    ["reds", ["C-1"]],
  ]);
});

test("sources that agree are no dispute", () => {
  expect(
    found(
      { title: "A", claims: [orlan("capture", "reds", "2031-03-05")] },
      { title: "B", claims: [orlan("hold", "reds", "2031-03-08")] },
    ),
  ).toEqual([]);
});

test("numbers of one thing on one day that do not meet, from different voices", () => {
  const all = evidence([{ title: "A" }, { title: "B" }, { title: "C" }]);
  const figure = (index: number, low: number | null, high: number | null): FigureClaim => ({
    kind: "figure",
    id: `f${index}`,
    document: all.readings[index]!.document,
    evidence: [{ start: 0, end: 9 }],
    when: { edtf: "2031-03-05", first: "2031-03-05", last: "2031-03-05", basis: "explicit" },
    modality: "stated",
    attribution: { source: null, citations: [] },
    reader: "test",
    confidence: 1,
    figure: { what: "killed", who: "reds", low, best: low === high ? low : null, high, unit: "people" },
  });
  const withFigures = (...figures: FigureClaim[]) => {
    const readings = all.readings.map((reading, index) => ({
      ...reading,
      claims: figures.filter(({ id }) => id === `f${index}`),
    }));
    const evidenceWith = { ...all, readings };
    const identity = identify(evidenceWith);
    return disputes(evidenceWith, identity, histories(evidenceWith, identity));
  };
  expect(withFigures(figure(0, 10, 10), figure(1, 40, 40), figure(2, 35, null))).toMatchObject([
    {
      kind: "number",
      versions: [
        { says: "10", claims: ["f0"] },
        { says: "40", claims: ["f1", "f2"] },
      ],
    },
  ]);
  expect(withFigures(figure(0, 10, null), figure(1, 40, 40))).toEqual([]);
});
