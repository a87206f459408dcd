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

test("an attack that one says was beaten back and another that it succeeded is a dispute of its outcome", () => {
  const [dispute] = found(
    { title: "A", claims: [orlan("hold", "blues", "2031-03-01"), orlan("repel", "blues", "2031-03-05")] },
    { title: "B", claims: [orlan("capture", "reds", "2031-03-05")] },
  );
  expect(dispute).toMatchObject({ kind: "outcome", place: "orlan", subject: { what: "attack" } });
});

test("a place with others in it weighs more than one alone", () => {
  const parts = [
    { name: "Vardan", type: "city" },
    { name: "Orlan" },
    { name: "Gorst", parent: "Vardan" },
    { name: "Hule", parent: "Vardan" },
  ];
  const both = (place: string) => [{ place, change: "capture" as const, holder: "reds", on: "2031-03-05" }];
  const ranks = found(
    { title: "A", places: parts, claims: [...both("Vardan"), ...both("Orlan")] },
    {
      title: "B",
      places: parts,
      claims: [...both("Vardan"), ...both("Orlan")].map((claim) => ({ ...claim, holder: "blues" })),
    },
  );
  const rankOf = (place: string) => ranks.find((dispute) => dispute.place === place)!.rank;
  expect(rankOf("vardan")).toBe(3 * rankOf("orlan"));
});

test("running counts that run past each other, settled by a later day on which they can both be right", () => {
  const count = (number: string, on: string, source: string) => ({
    what: "evacuated" as const,
    who: "people",
    group: "people" as const,
    scope: "running" as const,
    number,
    on,
    source,
  });
  const figures = [count("25000", "2031-03-19", "Grey Cross"), count("16200", "2031-03-20", "Bay Times")];
  expect(found({ title: "A", figures })).toMatchObject([
    {
      kind: "number",
      first: "2031-03-19",
      last: "2031-03-20",
      versions: [{ says: "25000" }, { says: "16200" }],
      settled: null,
    },
  ]);
  const later = [count("34000+", "2031-03-25", "Grey Cross"), count("35000", "2031-03-25", "Bay Times")];
  expect(found({ title: "A", figures: [...figures, ...later] })).toMatchObject([{ settled: { on: "2031-03-25" } }]);
  expect(found({ title: "A", figures: [figures[0]!, count("16200", "2031-03-12", "Bay Times")] })).toEqual([]);
});

test("who did a deed, and what became of a person", () => {
  const deed = (side: string) => ({
    kind: "action" as const,
    action: "bridge destroyed",
    by: { name: side, side },
    against: null,
    place: { id: "Orlan", name: "Orlan" },
    count: null,
    outcome: "unknown",
  });
  const fate = (what: string) => ({
    kind: "person" as const,
    person: "Karim Tarn",
    role: null,
    of: null,
    fate: what,
    other: null,
  });
  const places = [{ name: "Orlan" }];
  const all = found(
    { title: "A", places, others: [deed("reds"), fate("killed")] as never },
    { title: "B", places, others: [deed("blues"), fate("captured")] as never },
  );
  expect(all.map(({ kind, subject }) => `${kind} ${subject!.what}`).sort()).toEqual([
    "actor bridge destroyed",
    "outcome fate",
  ]);
});

test("what one says and another denies", () => {
  const shelling = {
    kind: "action",
    action: "shelling",
    by: { name: "reds", side: "reds" },
    against: null,
    place: null,
    count: null,
    outcome: "unknown",
  };
  const denial = {
    kind: "allegation",
    accuser: null,
    accused: null,
    wrong: "other",
    about: "shelling the market",
    denier: { name: "Red Guard", side: "reds" },
    denies: "A-action-1",
  };
  expect(found({ title: "A", others: [shelling, denial] as never })).toMatchObject([
    {
      kind: "outcome",
      versions: [
        { says: "so", claims: ["A-action-1"] },
        { says: "denied", claims: ["A-allegation-2"] },
      ],
    },
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
