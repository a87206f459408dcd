import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Estimate, estimates, identify, type View } from "../../src/reconcile/index.ts";
import { type DocumentWords, evidence, type FigureWords } from "./build.ts";

function found(documents: readonly DocumentWords[], view: View = {}): Estimate[] {
  const all = evidence(documents);
  return estimates(all, identify(all), view);
}

const total = (who: string, number: string, rest: Partial<FigureWords> = {}): FigureWords => ({
  what: "killed",
  who,
  number,
  on: "2031-03-01/2031-03-20",
  scope: "total",
  ...rest,
});
const event = (number: string, rest: Partial<FigureWords> = {}): FigureWords => ({
  what: "killed",
  who: "reds",
  number,
  on: "2031-03-05",
  ...rest,
});
const running = (number: string, on: string, rest: Partial<FigureWords> = {}): FigureWords => ({
  what: "evacuated",
  who: "people",
  group: "people",
  number,
  on,
  scope: "running",
  ...rest,
});

describe("totals", () => {
  test("low, best and high over sources: partisans widen the range and do not move the best", () => {
    const [estimate, ...rest] = found([
      {
        title: "A",
        figures: [
          total("reds", "500", { source: "Northern Rights Monitor" }),
          total("reds", "469", { source: "Harbour Post" }),
          total("reds", "800+", { source: "Blue Army" }),
        ],
      },
    ]);
    expect(rest).toEqual([]);
    expect(estimate).toMatchObject({
      side: "reds",
      low: 469,
      best: 469,
      high: null,
      most: 800,
      open: true,
      agree: false,
      rule: "the middle of the independent sources",
    });
    expect(estimate!.sources.map(({ source, side }) => [source, side])).toEqual([
      ["Northern Rights Monitor", null],
      ["Harbour Post", null],
      ["Blue Army", "blues"],
    ]);
  });

  test("a side that admits its own losses speaks against its interest", () => {
    const figures = [total("blues", "90", { source: "Blue Army" }), total("blues", "60", { source: "Harbour Post" })];
    expect(found([{ title: "A", figures }])[0]).toMatchObject({ best: 60, low: 60, high: 90 });
    expect(found([{ title: "A", figures }], { policy: "against-interest" })[0]!.sources).toHaveLength(2);
    expect(found([{ title: "A", figures }], { policy: "independent" })[0]!.sources).toHaveLength(1);
  });

  test("sources that can all be right leave what they have in common", () => {
    const figures = [
      total("reds", "150+", { source: "Harbour Post" }),
      total("reds", "100-300", { source: "Bay Times" }),
    ];
    expect(found([{ title: "A", figures }])[0]).toMatchObject({ low: 150, high: 300, agree: true, rule: "all agree" });
  });

  test("are kept apart from events and from other periods", () => {
    const all = found([
      {
        title: "A",
        figures: [total("reds", "500"), event("36"), total("reds", "200", { on: "2031-06-01/2031-06-20" })],
      },
    ]);
    expect(all.map(({ scope, first, low }) => [scope, first, low])).toEqual([
      ["total", "2031-03-01", 500],
      ["event", "2031-03-05", 36],
      ["total", "2031-06-01", 200],
    ]);
  });
});

test("two totals of one voice that cannot both be right are of two things, and others join them in order", () => {
  const of = (number: string, source: string) => total("people", number, { group: "people", source });
  const figures = [
    of("165", "Harbour Post"),
    of("152", "Bay Times"),
    of("297", "Harbour Post"),
    of("260", "Bay Times"),
  ];
  expect(found([{ title: "A", figures }]).map(({ low, high }) => [low, high])).toEqual([
    [152, 165],
    [260, 297],
  ]);
});

test("a description that ends in a source's initials is that source; another that ends in its last word is not", () => {
  const figures = [
    event("36", { source: "NRM" }),
    event("36", { source: "the human rights group NRM", on: "2031-03-06" }),
    event("36", { source: "a leader of rebels", on: "2031-03-07" }),
    event("36", { source: "rebels", on: "2031-03-08" }),
  ];
  expect(found([{ title: "A", figures }]).map(({ sources }) => sources[0]!.source)).toEqual([
    "NRM",
    "NRM",
    "a leader of rebels",
    "rebels",
  ]);
});

describe("single events", () => {
  test("two numbers of one voice on one day are two events", () => {
    expect(
      found([{ title: "A", figures: [event("36"), event("4")] }])
        .map(({ best }) => best)
        .sort(),
    ).toEqual([36, 4]);
  });

  test("two documents that give one number each of one day speak of one event", () => {
    const [estimate, ...rest] = found([
      { title: "A", figures: [event("36")] },
      { title: "B", figures: [event("50")] },
    ]);
    expect(rest).toEqual([]);
    expect(estimate).toMatchObject({ low: 36, best: 36, high: 50, agree: false });
  });

  test("two voices in one passage speak of one event", () => {
    const figures = [event("4", { source: "Harbour Post", at: 1000 }), event("3", { source: "Bay Times", at: 1100 })];
    expect(found([{ title: "A", figures }])).toHaveLength(1);
  });

  test("what was planned or denied is no number of what was", () => {
    expect(
      found([{ title: "A", figures: [event("36", { modality: "planned" }), event("9", { modality: "denied" })] }]),
    ).toEqual([]);
  });

  test("nouns of one group are one subject, whatever they are called", () => {
    const documents = [
      { title: "A", figures: [event("15+", { who: "civilians", group: "civilians" as const })] },
      { title: "B", figures: [event("15+", { who: "lakos", group: "civilians" as const })] },
    ];
    expect(found(documents)).toMatchObject([{ who: "civilians", low: 15, agree: true }]);
  });
});

describe("running counts", () => {
  const figures = [
    running("8500", "2031-03-16", { source: "Northern Rights Monitor" }),
    running("10000", "2031-03-16", { source: "Grey Cross" }),
    running("25000", "2031-03-19", { source: "Grey Cross" }),
    running("16200", "2031-03-20", { source: "NRM" }),
    running("34000+", "2031-03-22", { source: "Grey Cross" }),
  ];

  test("are a series per source, spellings of one source together", () => {
    const [estimate, ...rest] = found([{ title: "A", figures }]);
    expect(rest).toEqual([]);
    expect(
      estimate!.series.map(({ source, points }) => [source, points.map(({ day, low }) => `${day} ${low}`)]),
    ).toEqual([
      ["Grey Cross", ["2031-03-16 10000", "2031-03-19 25000", "2031-03-22 34000"]],
      ["NRM", ["2031-03-16 8500", "2031-03-20 16200"]],
    ]);
  });

  test("only the last day's figures make the estimate, and nothing is added up", () => {
    expect(found([{ title: "A", figures }])[0]).toMatchObject({
      last: "2031-03-22",
      low: 34_000,
      best: null,
      high: null,
    });
  });

  test("a denial stands beside the point it denies", () => {
    const denial = { kind: "allegation" as const, denies: "A-figure-3", accuser: null, accused: null } as never;
    const [estimate] = found([{ title: "A", figures, others: [denial] }]);
    expect(estimate!.series[0]!.points[1]!.deniedBy).toEqual(["A-allegation-1"]);
  });
});

test("one report that two documents cite counts once", () => {
  const reference = { label: "7", published: null, url: "https://harbour.example/report/of/the/fifth-of-march" };
  const [estimate] = found([
    { title: "A", references: [reference], figures: [event("36", { citations: ["7"] })] },
    { title: "B", references: [{ ...reference, label: "12" }], figures: [event("36", { citations: ["12"] })] },
  ]);
  expect(estimate!.sources).toHaveLength(1);
  expect([estimate!.sources[0]!.claims.length, estimate!.sources[0]!.copies.length]).toEqual([1, 1]);
});

const number = fc.oneof(
  fc.integer({ min: 1, max: 900 }).map(String),
  fc.integer({ min: 1, max: 900 }).map((n) => `${n}+`),
  fc.integer({ min: 1, max: 900 }).map((n) => `~${n}`),
  fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 })).map(([a, b]) => `${a}-${a + b}`),
);
const figure: fc.Arbitrary<FigureWords> = fc.record({
  what: fc.constantFrom("killed", "wounded"),
  who: fc.constantFrom("reds", "blues", "civilians"),
  number,
  on: fc.constantFrom("2031-03-05", "2031-03-06", "2031-03-01/2031-03-20"),
  scope: fc.constantFrom("event", "total", "running"),
  source: fc.option(fc.constantFrom("Blue Army", "Harbour Post", "NRM", "Northern Rights Monitor"), { nil: undefined }),
});
const documents = fc
  .array(fc.array(figure, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map((lists) => lists.map((figures, index) => ({ title: `D${index}`, figures })));

describe("whatever the documents say", () => {
  test("their order does not matter", () => {
    fc.assert(fc.property(documents, (words) => void expect(found([...words].reverse())).toEqual(found(words))));
  });

  test("every claim counts in one estimate, once", () => {
    fc.assert(
      fc.property(documents, (words) => {
        const claims = found(words).flatMap(({ sources, series }) =>
          series.length > 0
            ? series.flatMap(({ points }) => points.flatMap((point) => point.claims))
            : sources.flatMap((source) => [...source.claims, ...source.copies]),
        );
        expect(claims.length).toBe(words.reduce((sum, { figures }) => sum + figures.length, 0));
        expect(new Set(claims).size).toBe(claims.length);
      }),
    );
  });

  test("low, best and high are in order", () => {
    fc.assert(
      fc.property(documents, (words) => {
        for (const { low, best, high, most } of found(words)) {
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          if (best !== null) expect(best).toBeLessThanOrEqual(most);
          if (low !== null && best !== null) expect(low).toBeLessThanOrEqual(best);
        }
      }),
    );
  });
});

describe("whatever is asked", () => {
  test("known by a day far in the future is no limit", () => {
    fc.assert(
      fc.property(documents, (words) => void expect(found(words, { knownBy: "9999-12-31" })).toEqual(found(words))),
    );
  });

  test("removing a document removes all of its effect", () => {
    fc.assert(
      fc.property(documents, (words) => {
        const left = found(words.slice(1));
        expect(JSON.stringify(left)).not.toContain("D0-");
        const all = evidence(words);
        const without = {
          ...all,
          documents: all.documents.slice(1),
          readings: all.readings.slice(1),
        };
        expect(estimates(without, identify(without))).toEqual(left);
      }),
    );
  });

  test("twenty thousand events of one kind take no longer than they should", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => {
      const day = `20${31 + Math.floor(index / 4000)}-0${1 + (Math.floor(index / 500) % 8)}-${String(1 + (index % 28)).padStart(2, "0")}`;
      return event(String(1 + (index % 900)), { on: day, at: 200_000 + index * 1000 });
    });
    const started = performance.now();
    expect(found([{ title: "A", figures: many }]).length).toBeGreaterThan(1000);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
