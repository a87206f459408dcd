import { describe, expect, it } from "vitest";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";
import { documents, valley } from "./valley.ts";

const revised = documents["league.md"].replace("36 Crown soldiers", "63 Crown soldiers");

describe("contested compare", () => {
  it("prints what was compared, then every difference with both sentences, as JSON lines", async () => {
    const folder = folderWith({ ...documents, "revised.md": revised });
    const { code, err, json } = await contested(["compare", "league.md", "revised.md", "--revisions", "--json"], {
      folder,
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [head, ...lines] = json() as Record<string, unknown>[];
    expect(head).toMatchObject({ kind: "comparison", a: { language: "en" }, differences: 1 });
    const [difference] = lines.filter(({ kind }) => kind !== "same");
    expect(difference).toMatchObject({ kind: "different", about: "number" });
    const { a, b } = difference as { a: Told; b: Told };
    expect(documents["league.md"].slice(a.evidence[0]!.start, a.evidence[0]!.end)).toBe("36 Crown soldiers");
    expect(b.sentence.text).toContain("63 Crown soldiers");
  });

  it("marks the words for a person, within 80 columns", async () => {
    const folder = folderWith({ ...documents, "revised.md": revised });
    const { out } = await contested(["compare", "league.md", "revised.md", "--revisions"], { folder });
    expect(out).toContain("Number: “36 Crown soldiers” in A, “63 Crown soldiers” in B");
    expect(out).toContain("«36 Crown soldiers»");
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("says of documents on other things that they hardly tell of the same", async () => {
    const folder = folderWith({
      "battle.txt": `Background\n\n${documents["crown.txt"]}`,
      "bakery.txt":
        "Background\n\nAnna Hale opened a bakery in Westport in 1999. Its cakes were sold as far as Northam, at 300 a day. " +
        "In 2004 she closed it.\n\nAftermath\n\nHer son opened another one.",
    });
    const { out } = await contested(["compare", "battle.txt", "bakery.txt"], { folder });
    expect(out).toMatch(/^No sentences told alike/m);
    expect(out.replace(/\s+/g, " ")).toContain("They hardly tell of the same events");
    expect(out).not.toContain("Sentence: only in");
    const { out: all } = await contested(["compare", "battle.txt", "bakery.txt", "--all"], { folder });
    expect(all).toContain("Sentence: only in B");
    const [head] = (await contested(["compare", "battle.txt", "bakery.txt", "--json"], { folder })).json();
    expect(head).toMatchObject({ related: false, proposals: 0 });
    const { folder: valleys } = await valley();
    const [same] = (await contested(["compare", "league.md", "crown.txt", "--json"], { folder: valleys })).json();
    expect(same).toMatchObject({ related: true });
  });

  it("compares documents of a case by title or id", async () => {
    const { folder } = await valley();
    const { code, out, err } = await contested(["compare", "The spring offensive in the Tarn valley", "crown.txt"], {
      folder,
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Oldmill");
  });

  it("tells what a document changes in the control history of a case", async () => {
    const { folder } = await valley();
    const { code, err, json } = await contested(["compare", "crown.txt", "--against-case", "--json"], { folder });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const [head, ...changes] = json() as Record<string, unknown>[];
    expect(head).toMatchObject({ kind: "against case", changes: changes.length });
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: "change", place: expect.objectContaining({ name: "Stonebridge" }) }),
    );
    for (const change of changes) expect(change.with).not.toEqual(change.without);
  });

  it.each([
    [["compare", "league.md"], "compare needs two documents"],
    [["compare", "league.md", "league.md"], "are one document"],
    [["compare", "league.md", "crown.txt", "--against-case"], "name only that one"],
    [["compare", "league.md", "nothing.md"], 'no document of this case is called "nothing.md"'],
  ])("says what is wrong with %j", async (words, message) => {
    const { folder } = await valley();
    const { code, out, err } = await contested(words, { folder });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

interface Told {
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
  readonly sentence: { readonly text: string };
}

describe("contested references", () => {
  const text = `# The siege of Tarn

On 3 May 2031, League forces captured Tarn from the Crown army.[1]

## References

[1] قوات التحالف تتقدم في ترن
`;
  const gazetteer = JSON.stringify([{ id: "tarn", name: "Tarn", names: ["ترن"], type: "town", lat: 46.3, lon: 5.1 }]);

  it("lists titles in other scripts with the places of the case they name", async () => {
    const folder = folderWith({ "siege.md": text, "places.json": gazetteer });
    await contested(["read", "siege.md", "--case", "t.gpkg"], { folder });
    await contested(["gazetteer", "add", "places.json", "--case", "t.gpkg"], { folder });
    const { json, code, err } = await contested(["references", "--json"], { folder });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(json()).toEqual([
      expect.objectContaining({
        label: "1",
        language: "ar",
        direction: "rtl",
        places: [expect.objectContaining({ id: "tarn", name: "Tarn" })],
      }),
    ]);
    const { out } = await contested(["references"], { folder });
    expect(out).toContain("Arabic: Tarn");
  });
});
