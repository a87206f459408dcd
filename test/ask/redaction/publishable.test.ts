import { describe, expect, onTestFinished, test } from "vitest";
import * as ask from "../../../src/ask/index.ts";
import { type Case, openCase } from "../../../src/case/index.ts";
import { createApp } from "../../../src/serve/app.ts";
import { answersOf } from "../../../src/serve/case-answers.ts";
import { contested } from "../../cli/fake-context.ts";
import { folderWith } from "../../cli/folder.ts";
import { leaksIn } from "./leaks.ts";

const documents = {
  "digest.md": `---
title: The spring offensive in the Tarn valley
publisher: Valley Digest
published: 2031-06-02
url: https://digest.example/spring
---

# The spring offensive in the Tarn valley

On 3 May 2031, League forces captured Lower Tarn from the Crown army. The League commander Idris Velkan was killed near Oldmill.[1]

On 10 May, the Crown army recaptured Oldmill. According to the Tarn Valley Monitor, 36 Crown soldiers were killed. Velkan's brother said that the retreat was planned.

On 20 May, the League captured Stonebridge after a courier had opened the eastern gate at night.

## References

1. "Death of Idris Velkan", Valley Courier, 4 May 2031
`,
  "letter.txt": `Letter from the mill

Published 5 June 2031

On 3 May 2031, forces of the League took Lower Tarn. On 12 May, the Crown army recaptured Oldmill from the League. On 21 May 2031 the Crown army captured Saltford, which we called Brinebank. According to TVM, 12 were wounded.
`,
  "note.txt": `Published 7 June 2031

According to the Tarn Valley Monitor, on 22 May 2031 the League captured Ashby. Nobody in Ashby knew Idris Velkán.
`,
};

async function valley(): Promise<{
  kase: Case;
  decide: (request: ask.DecisionRequest) => void;
  text: (title: string) => string;
}> {
  const folder = folderWith(documents);
  const { code, err } = await contested(["read", ...Object.keys(documents), "--case", "valley.gpkg"], { folder });
  if (code !== 0) throw new Error(err);
  const kase = openCase(`${folder}/valley.gpkg`);
  onTestFinished(() => kase.close());
  return {
    kase,
    decide: (request) => ask.decide(kase, request, { author: "A", reason: "they asked us to" }),
    text: (title) => kase.document(ask.documentNamed(kase, title))!.text,
  };
}

/** Everything that can be asked of a case, as one text. */
async function everything(kase: Case): Promise<string> {
  const view = ask.publishable(kase);
  const answers = answersOf(view);
  const app = createApp({ answers, page: null, port: () => null });
  const ids = answers.documents().map(({ id }) => id);
  const routes = app.routes
    .map(({ path, method }) => (method === "GET" && path.startsWith("/api/") ? path : ""))
    .filter((path) => path !== "");
  const query = "date=2031-05-12&from=2031-05-01&to=2031-06-30&place=Oldmill&a=Oldmill&b=Ashby";
  const told = [
    JSON.stringify([
      view.path,
      view.setting("title"),
      view.captures(),
      view.readings(),
      view.gazetteer(),
      view.decisions(),
    ]),
  ];
  for (const path of new Set(routes)) {
    for (const address of path.includes(":id") ? ids.map((id) => path.replace(":id", id)) : [path]) {
      const response = await app.request(`${address}?${query}`, { headers: { Host: "127.0.0.1" } });
      // A stream that tells of changes has no end, and nothing in it but numbers of revisions.
      if (response.headers.get("Content-Type")?.startsWith("text/event-stream")) {
        await response.body?.cancel();
        continue;
      }
      const body = await response.text();
      if (response.status === 500) throw new Error(`${address}: ${body}`);
      told.push(body);
    }
  }
  for (const date of ["2031-05-02", "2031-05-04", "2031-05-15", "2031-06-01"])
    told.push(JSON.stringify(ask.at(view, [date])));
  told.push(
    JSON.stringify([ask.claims(view), ask.disputes(view), ask.sources(view), ask.proposals(view), ask.review(view)]),
  );
  for (const id of ids) told.push(JSON.stringify([view.document(id), view.original(id)]));
  return told.join("\n");
}

/** Who holds what, without the words: what must be the same before and after. */
function map(kase: Case) {
  return ask
    .at(kase, ["2031-05-02", "2031-05-04", "2031-05-15", "2031-05-22", "2031-06-01"])
    .map(({ date, places }) => ({
      date,
      places: places.map(({ id, name, holder, status, since, claims, against }) => [
        id,
        name,
        holder,
        status,
        since,
        claims.length,
        against.length,
      ]),
    }));
}

describe("publishable", () => {
  test("is the case itself where nothing is confidential, but cannot be changed and tells no decisions", async () => {
    const { kase, decide } = await valley();
    decide({ kind: "describe-place", place: "Oldmill", name: "Old Mill" });
    const view = ask.publishable(kase);
    expect(view.withheld).toBeNull();
    expect(map(view)).toEqual(map(kase));
    expect(view.documents()).toEqual(kase.documents());
    expect(view.decisions()).toEqual([]);
    expect(view.head()).toBe(kase.head());
    expect(() => view.setSetting("title", "x")).toThrow(/cannot be changed/);
    expect(ask.publishable(view)).toBe(view);
    expect(await everything(kase)).toContain("Idris Velkan");
  });

  test.each([
    [
      "a person",
      { what: "person", names: ["Idris Velkan"] },
      ["Idris Velkan", "Velkan", "Velkán", "Velkan's"],
      "1 person",
    ],
    ["a source", { what: "source", names: ["Tarn Valley Monitor"] }, ["Tarn Valley Monitor", "TVM"], "1 source"],
  ] as const)("leaves out %s everywhere, keeps the map, and says so", async (_what, confidential, words, told) => {
    const { kase, decide } = await valley();
    const before = map(kase);
    expect(leaksIn(await everything(kase), words)).not.toEqual([]);
    decide({ kind: "withhold", confidential: { ...confidential, names: [...confidential.names] } });
    const view = ask.publishable(kase);
    expect(leaksIn(await everything(kase), words)).toEqual([]);
    expect(map(view)).toEqual(before);
    expect(view.withheld!.note).toBe(`Something is withheld here: ${told}. The map is complete.`);
    const shown = view.documents().map(({ id }) => id);
    const touched = kase.documents().filter(({ id }) => leaksIn(kase.document(id)!.text, words).length > 0);
    for (const { id } of touched) expect(shown).not.toContain(id);
    decide({ kind: "undo" });
    expect(ask.publishable(kase).withheld).toBeNull();
  });

  test("leaves out a passage and its claims' words, and the address that leads to it; the text keeps its length", async () => {
    const { kase, decide, text } = await valley();
    const title = "The spring offensive in the Tarn valley";
    const words = "the League captured Stonebridge after a courier had opened the eastern gate at night";
    const whole = text(title);
    const start = whole.indexOf(words);
    const before = map(kase);
    const document = ask.documentNamed(kase, title);
    decide({ kind: "withhold", confidential: { what: "span", document, span: { start, end: start + words.length } } });
    const view = ask.publishable(kase);
    expect(leaksIn(await everything(kase), [words, "https://digest.example/spring", document, "eastern gate"])).toEqual(
      [],
    );
    expect(map(view)).toEqual(before);
    const shown = view.document(view.documents().find((each) => each.title === title)!.id)!;
    expect(shown.text).toHaveLength(whole.length);
    const body = whole.indexOf("# The spring");
    expect(shown.text.slice(body, start)).toBe(whole.slice(body, start));
    const claim = ask.claims(view, { place: "Stonebridge" })[0]!;
    expect(claim).toMatchObject({ holder: "league", document: shown.id });
    expect(claim.sentence.text.replaceAll(/[█\s.]|On 20 May,/g, "")).toBe("");
    expect(view.withheld).toMatchObject({ passages: 1, claims: expect.any(Number) });
    expect(view.withheld!.claims).toBeGreaterThan(0);
  });

  test("shows of a confidential document that there is one, and what it says of the ground", async () => {
    const { kase, decide, text } = await valley();
    const title = "Letter from the mill";
    const whole = text(title);
    const document = ask.documentNamed(kase, title);
    const before = map(kase);
    decide({ kind: "withhold", confidential: { what: "document", document } });
    const view = ask.publishable(kase);
    const sentences = whole
      .split(/[.\n]/)
      .map((each) => each.trim())
      .filter((each) => each.length > 12);
    const words = [
      title,
      "letter.txt",
      document,
      document.slice(0, 12),
      "Brinebank",
      ...sentences,
      ...ask.claims(kase, { document }).map(({ id }) => id),
    ];
    expect(leaksIn(await everything(kase), words)).toEqual([]);
    expect(map(view)).toEqual(before);
    expect(view.documents().map((each) => each.title)).toContain("A withheld document");
    expect(view.document(document)).toBeNull();
    const sentence = ask.claims(view, { place: "Saltford" })[0]!.sentence.text;
    expect(sentence.replaceAll("█", "")).toBe("");
  });

  test("gives the same names for what it hides each time, and others in another case", async () => {
    const first = await valley();
    const second = await valley();
    const confidential = { what: "person", names: ["Idris Velkan"] } as const;
    for (const { decide } of [first, second])
      decide({ kind: "withhold", confidential: { ...confidential, names: [...confidential.names] } });
    const ids = (kase: Case) =>
      ask
        .publishable(kase)
        .documents()
        .map(({ id }) => id);
    const before = ids(first.kase);
    first.decide({ kind: "describe-place", place: "Ashby", name: "Ashby-on-Tarn" });
    expect(ids(first.kase)).toEqual(before);
    expect(before.filter((id) => ids(second.kase).includes(id))).toHaveLength(1);
  });
});
