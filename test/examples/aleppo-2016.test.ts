import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { findSharedRuns, wordsOf } from "./shared-runs.ts";

const root = join(import.meta.dirname, "../..");
const example = join(root, "examples/aleppo-2016");
const documents = readdirSync(join(example, "documents")).sort();
const textOfDocument = (name: string): string => readFileSync(join(example, "documents", name), "utf8");
const withoutTags = (html: string): string => html.replace(/<[^<>]*>/g, " ");
const plainTexts = new Map(
  documents.map((name) => [name, name.endsWith(".html") ? withoutTags(textOfDocument(name)) : textOfDocument(name)]),
);

describe("the Aleppo example's documents", () => {
  it("are nine, of three formats", () => {
    expect(documents).toHaveLength(9);
    expect(new Set(documents.map((name) => name.split(".").at(-1)))).toEqual(new Set(["md", "html", "wiki"]));
  });

  it.each(documents.filter((name) => name.endsWith(".md")))("%s tells title, publisher, day and licence", (name) => {
    const frontMatter = textOfDocument(name).split("---\n")[1] ?? "";
    for (const key of ["title", "publisher", "published", "language", "licence"]) {
      expect(frontMatter).toMatch(new RegExp(`^${key}: \\S`, "m"));
    }
    expect(frontMatter).toMatch(/^published: \d{4}-\d{2}-\d{2}$/m);
    expect(frontMatter).toContain("Contested example digests");
  });

  it.each(documents)("%s says that it was written as an example", (name) => {
    expect(wordsOf(plainTexts.get(name)!).join(" ")).toMatch(
      /written (for the contested example|as an example)|contested example digests/,
    );
  });

  it.each(documents.filter((name) => name.endsWith(".md")))("%s cites only references that it lists", (name) => {
    const [body, list] = textOfDocument(name).split("\n## References\n");
    const cited = [...body!.matchAll(/\[(\d+)\]/g)].map((match) => match[1]!);
    const listed = [...list!.matchAll(/^(\d+)\. \S/gm)].map((match) => match[1]!);
    expect(cited.length).toBeGreaterThan(0);
    expect(new Set(cited)).toEqual(new Set(listed));
  });
});

describe("the Aleppo example's words", () => {
  const corpus = join(root, "../shared/corpus");
  const present = existsSync(corpus);
  it.skipIf(!present)(
    `share no run of eight words with the texts of the corpus${present ? "" : " (skipped: no ../shared/corpus here)"}`,
    () => {
      const others = readdirSync(corpus)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => readFileSync(join(corpus, name), "utf8"));
      expect(others.length).toBeGreaterThan(0);
      for (const [name, text] of plainTexts)
        expect({ name, runs: findSharedRuns(text, others, 8) }).toEqual({ name, runs: [] });
    },
  );

  it("would be caught copying, whatever the case and the punctuation", () => {
    const other = "At dawn, the Blue Guard crossed the river near Oster and took the mill.";
    expect(findSharedRuns("They say the blue guard crossed – the river, near Oster: again.", [other], 8)).toEqual([
      "the blue guard crossed the river near oster",
    ]);
    expect(findSharedRuns("The Blue Guard crossed the river at Oster.", [other], 8)).toEqual([]);
  });
});

describe("the Aleppo example's gazetteer", () => {
  const rows: Record<string, string>[] = parse(readFileSync(join(example, "gazetteer.csv")), { columns: true });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const everything = [...plainTexts.values()].map((text) => wordsOf(text).join(" ")).join("\n");
  const namesOf = (row: Record<string, string>): string[] => [row.name!, ...row.names!.split("|").filter(Boolean)];
  const mentioned = (row: Record<string, string>): boolean =>
    namesOf(row).some((name) => everything.includes(wordsOf(name).join(" ")));

  it("has one row a place, with a parent that it also has", () => {
    expect(byId.size).toBe(rows.length);
    for (const row of rows) if (row.parent) expect(byId.has(row.parent)).toBe(true);
  });

  it("puts every place into Syria and names the source of the point", () => {
    for (const row of rows) {
      expect(Number(row.lat)).toSatisfy((lat: number) => lat > 32 && lat < 38);
      expect(Number(row.lon)).toSatisfy((lon: number) => lon > 35 && lon < 43);
      expect(row.precision).toMatch(/^(exact|approximate)$/);
      expect(row.source).not.toBe("");
    }
  });

  it("gives no name twice and no place two names alike", () => {
    for (const row of rows) expect(new Set(namesOf(row)).size).toBe(namesOf(row).length);
  });

  it("holds only places that a document names, and what those lie in", () => {
    const parents = new Set(rows.map((row) => row.parent));
    expect(rows.filter((row) => !mentioned(row) && !parents.has(row.id)).map((row) => row.id)).toEqual([]);
  });
});
