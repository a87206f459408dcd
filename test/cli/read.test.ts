import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";
import { documents } from "./valley.ts";

interface Line {
  readonly kind: string;
  readonly document: string;
  readonly sides?: Record<string, string[]>;
  readonly evidence?: { readonly start: number; readonly end: number }[];
  readonly place?: { readonly name: string };
}

describe("contested read --json", () => {
  it("prints a document's sides, then its claims with offsets into the text", async () => {
    const folder = folderWith(documents);
    const { code, err, json } = await contested(["read", "league.md", "--json"], { folder });
    const lines = json() as Line[];
    expect({ code, err, first: lines[0]!.kind }).toEqual({ code: 0, err: "", first: "sides" });
    expect(lines[0]!.sides).toMatchObject({ league: expect.arrayContaining(["League"]) });
    expect(lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["control", "figure"]));
    const stonebridge = lines.find(({ kind, place }) => kind === "control" && place?.name === "Stonebridge")!;
    const { start, end } = stonebridge.evidence![0]!;
    expect(documents["league.md"].slice(start, end)).toContain("captured Stonebridge");
  });

  it("prints a sides line for each document", async () => {
    const folder = folderWith(documents);
    const lines = (await contested(["read", ".", "--json"], { folder })).json() as Line[];
    const sides = lines.filter(({ kind }) => kind === "sides");
    expect(new Set(sides.map(({ document }) => document)).size).toBe(2);
    let current = "";
    for (const { kind, document } of lines) {
      if (kind === "sides") current = document;
      expect(document).toBe(current);
    }
  });

  it("prints the same with a case as without, and the same again when nothing is new", async () => {
    const folder = folderWith(documents);
    const without = await contested(["read", "league.md", "--json"], { folder });
    const into = ["read", "league.md", "--json", "--case", "v.gpkg"];
    const first = await contested(into, { folder });
    const second = await contested(into, { folder });
    expect(first.out).toBe(without.out);
    expect(second.out).toBe(first.out);
  });
});

describe("contested read", () => {
  it("stores nothing without a case", async () => {
    const folder = folderWith(documents);
    const { out, code } = await contested(["read", "league.md"], { folder });
    expect(code).toBe(0);
    expect(out).toContain("The spring offensive in the Tarn valley\n");
    expect(out).toMatch(/^Lower Tarn +L/m);
    expect(readdirSync(folder).toSorted()).toEqual(["crown.txt", "league.md"]);
  });

  it("says what was read before", async () => {
    const folder = folderWith(documents);
    await contested(["read", ".", "--case", "v.gpkg"], { folder });
    const { out } = await contested(["read", ".", "--case", "v.gpkg"], { folder });
    expect(out).toContain("2 documents, 2 of them read before");
  });

  it("leaves no case behind where nothing could be read", async () => {
    const folder = folderWith({ "empty.txt": "" });
    const { code, out, err } = await contested(["read", "missing.txt", "empty.txt", "--case", "v.gpkg"], { folder });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.split("\n").slice(0, -1)).toEqual([
      expect.stringMatching(/^contested: missing\.txt: there is no such file/),
      expect.stringMatching(/^contested: empty\.txt: the file is empty/),
    ]);
    expect(existsSync(join(folder, "v.gpkg"))).toBe(false);
  });

  it("reads the rest where one fails, and says so by its exit code", async () => {
    const folder = folderWith(documents);
    const { code, out, err } = await contested(["read", "missing.txt", "league.md", "--json"], { folder });
    expect(code).toBe(1);
    expect(err).toMatch(/^contested: missing\.txt: there is no such file.*\n$/);
    expect(out.split("\n").length).toBeGreaterThan(4);
  });

  it("takes a document in a language it cannot read yet, and says so", async () => {
    const text =
      "Am 3. Mai nahmen die Truppen der Liga die Stadt Niedertarn ein, und am Tag danach besetzten sie auch die Mühle.\n".repeat(
        4,
      );
    const folder = folderWith({ "deutsch.txt": text });
    const { code, out } = await contested(["read", "deutsch.txt"], { folder });
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, " ")).toMatch(/German/);
  });

  it("refuses an impossible period before reading", async () => {
    const folder = folderWith(documents);
    const words = ["read", "league.md", "--case", "v.gpkg", "--from", "2031-06-01", "--to", "2031-05-01"];
    const { code, err } = await contested(words, { folder });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining("give the earlier day first") });
    expect(existsSync(join(folder, "v.gpkg"))).toBe(false);
  });
});

describe("contested dates", () => {
  it("prints offsets into the file, also after emoji", async () => {
    const text = "🏔️ On 3 May 2031 the League took Oldmill. The next day it rained.\n";
    const folder = folderWith({ "note.txt": text });
    const { json } = await contested(["dates", "note.txt", "--json"], { folder });
    const found = json() as { start: number; end: number; text: string; value: string }[];
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map(({ text: words }) => words));
    expect(found.map(({ value }) => value)).toEqual(["2031-05-03", "2031-05-04"]);
  });

  it("counts from the reference day", async () => {
    const folder = folderWith({ "note.txt": "Yesterday the League took Oldmill.\n" });
    const { json } = await contested(["dates", "note.txt", "--reference", "2031-05-04", "--json"], { folder });
    expect(json()).toMatchObject([{ text: "Yesterday", value: "2031-05-03" }]);
  });

  it.each([
    ["missing.txt", "missing.txt: there is no such file; check the path"],
    [".", ".: this is a folder; give a file"],
  ])("of %s gets one line", async (file, line) => {
    const { code, err } = await contested(["dates", file], { folder: folderWith() });
    expect({ code, err }).toEqual({ code: 2, err: `contested: ${line}\n` });
  });
});
