import { describe, expect, test } from "vitest";
import type { AgreementClaim, AgreementState, AllegationClaim } from "../../src/model/index.ts";
import { type Agreement, agreements, allegations, identify } from "../../src/reconcile/index.ts";
import { type DocumentWords, documentId, evidence } from "./build.ts";

type Step = [state: AgreementState, day: string, rest?: Partial<AgreementClaim>];

const on = (day: string) => ({ edtf: day, first: day, last: day, basis: "explicit" as const });

function steps(thread: string, ...told: Step[]): Partial<AgreementClaim>[] {
  return told.map(([state, day, rest]) => ({
    kind: "agreement" as const,
    agreement: thread,
    type: "ceasefire" as const,
    state,
    when: on(day),
    parties: [],
    place: null,
    ...rest,
  }));
}

function found(...documents: { title: string; steps: Partial<AgreementClaim>[] }[]): Agreement[] {
  const all = evidence(
    documents.map(({ title, steps: others }) => ({ title, others: others as DocumentWords["others"] & object })),
  );
  return agreements(all, identify(all));
}

const line = ({ state, steps: all }: Agreement) =>
  `${state}: ${all.map((step) => `${step.inferred ? "(" : ""}${step.state}${step.inferred ? ")" : ""}${step.first ? ` ${step.first.slice(8)}` : ""}`).join(", ")}`;

describe("an agreement", () => {
  test("is told step by step, in the order of the days and of the text", () => {
    const told = steps(
      "x",
      ["agreed", "2031-03-13"],
      ["broken", "2031-03-13"],
      ["revived", "2031-03-15"],
      ["done", "2031-03-22"],
    );
    expect(found({ title: "A", steps: told }).map(line)).toEqual(["done: agreed 13, broken 13, revived 15, done 22"]);
  });

  test("that breaks twice broke twice", () => {
    const told = steps(
      "x",
      ["agreed", "2031-03-13"],
      ["broken", "2031-03-14"],
      ["revived", "2031-03-14"],
      ["broken", "2031-03-14"],
    );
    expect(found({ title: "A", steps: told }).map(line)).toEqual([
      "broken: agreed 13, broken 14, revived 14, broken 14",
    ]);
  });

  test("that is broken had been agreed, though no sentence says so", () => {
    expect(found({ title: "A", steps: steps("x", ["broken", "2031-03-14"]) }).map(line)).toEqual([
      "broken: (agreed), broken 14",
    ]);
  });

  test("is one in two documents that share a step, with both as its tellers", () => {
    const [one, ...rest] = found(
      { title: "A", steps: steps("x", ["agreed", "2031-03-13"], ["broken", "2031-03-14"]) },
      { title: "B", steps: steps("y", ["agreed", "2031-03-13"], ["done", "2031-03-20"]) },
    );
    expect(rest).toEqual([]);
    expect(line(one!)).toBe("done: agreed 13, broken 14, done 20");
    expect(one!.steps[0]!.tellings.map(({ source }) => source).sort()).toEqual(["A", "B"]);
  });

  test("is not joined to one that its document keeps apart, nor to one of another kind or time", () => {
    expect(
      found({ title: "A", steps: [...steps("x", ["agreed", "2031-03-13"]), ...steps("y", ["agreed", "2031-03-13"])] }),
    ).toHaveLength(2);
    expect(
      found(
        { title: "A", steps: steps("x", ["agreed", "2031-03-13"]) },
        { title: "B", steps: steps("y", ["agreed", "2031-03-13", { type: "evacuation" }]) },
        { title: "C", steps: steps("z", ["agreed", "2031-05-13"]) },
      ),
    ).toHaveLength(3);
  });

  test("names with each teller whom it blames, in the sides of the case", () => {
    const blame = {
      attribution: { source: "Blue Army", citations: [] },
      parties: [{ name: "Red Guard", side: "reds" }],
    };
    const [one] = found({ title: "A", steps: steps("x", ["agreed", "2031-03-13"], ["broken", "2031-03-14", blame]) });
    expect(one!.steps[1]!.tellings).toMatchObject([{ source: "Blue Army", side: "blues", by: [{ side: "reds" }] }]);
    expect(one!.parties).toEqual([]);
  });
});

const reds = { name: "Red Guard", side: "reds" };
const blues = { name: "Blue Army", side: "blues" };
const accusation = (rest: Partial<AllegationClaim>): Partial<AllegationClaim> => ({
  kind: "allegation",
  accuser: blues,
  accused: reds,
  wrong: "execution",
  about: "shooting prisoners",
  denier: null,
  when: on("2031-03-13"),
  ...rest,
});

function alleged(others: unknown[]) {
  const all = evidence([{ title: "A", others: others as DocumentWords["others"] & object }]);
  return allegations(all, identify(all));
}

describe("an allegation", () => {
  test("gathers its accusers, its denials and those who tell of the same deed", () => {
    const execution = (source: string | null) => ({
      kind: "action",
      action: "execution",
      by: reds,
      against: null,
      place: null,
      count: null,
      outcome: "unknown",
      when: on("2031-03-12"),
      attribution: { source, citations: [] },
    });
    const [one, ...rest] = alleged([
      accusation({}),
      accusation({ accuser: { name: "Grey Cross", side: null } }),
      accusation({ modality: "denied", denier: reds, denies: "A-allegation-1" }),
      execution("Harbour Post"),
      execution("Blue Army"),
    ]);
    expect(rest).toEqual([]);
    expect(one!.accusations.map(({ accuser }) => accuser!.name)).toEqual(["Blue Army", "Grey Cross"]);
    expect(one!.denials).toMatchObject([{ denier: { side: "reds" }, claim: "A-allegation-3" }]);
    expect(one!.corroboration.map(({ source }) => source)).toEqual(["Harbour Post"]);
  });

  test("is set beside the one the accused makes in turn", () => {
    const both = alleged([
      accusation({ wrong: "breach of a ceasefire" }),
      accusation({ wrong: "breach of a ceasefire", accuser: reds, accused: blues }),
    ]);
    expect(both.map(({ countered }) => countered.length)).toEqual([1, 1]);
  });

  test("of another wrong, another side or another time is another", () => {
    expect(
      alleged([
        accusation({}),
        accusation({ wrong: "looting" }),
        accusation({ accused: blues, accuser: reds }),
        accusation({ when: on("2031-05-13") }),
      ]),
    ).toHaveLength(4);
  });

  test("denials of reports stand with the claim they deny", () => {
    const [denial] = alleged([
      accusation({ modality: "denied", wrong: "other", accuser: null, accused: null, denier: reds, denies: "A-1" }),
    ]);
    expect(denial).toMatchObject({ wrong: null, denied: "A-1", denials: [{ denier: { side: "reds" } }] });
    expect(documentId("A")).toBe(denial!.denials[0]!.document);
  });
});
