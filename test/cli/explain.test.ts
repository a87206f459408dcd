import { describe, expect, it } from "vitest";
import type { Claim } from "../../src/model/index.ts";
import type { Explanation, SentenceTrace } from "../../src/read/index.ts";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";

const text = `# The spring offensive in the Tarn valley

🏔️ On 3 May 2031, League forces captured Lower Tarn from the Crown army.[1] The next day they seized Oldmill.

According to the Valley Monitor, 36 Crown soldiers were killed. The Crown accused the League of shelling civilians.

## References

1. Valley Digest, 4 May 2031. https://example.org/digest
`;

/** A case with the document, its claims, and one claim explained. */
async function explained(wanted: (claim: Claim) => boolean) {
  const folder = folderWith({ "tarn.md": text });
  await contested(["read", "tarn.md", "--case", "tarn.gpkg"], { folder });
  const claims = (await contested(["claims", "--json"], { folder })).json() as Claim[];
  const claim = claims.find(wanted)!;
  const words = await contested(["explain", claim.id.slice(0, 8)], { folder });
  const [told] = (await contested(["explain", claim.id, "--json"], { folder })).json() as Explanation[];
  return { folder, claim, words, told: told! };
}

describe("contested explain", () => {
  it("shows who, what, where and whence of a claim about ground, with offsets into the text", async () => {
    const { told, words } = await explained((one) => one.kind === "control" && one.place.name === "Lower Tarn");
    expect(told.words.map(({ role, text: word }) => [role, word])).toEqual([
      ["subject", "League forces"],
      ["verb", "captured"],
      ["place", "Lower Tarn"],
      ["from", "the Crown army"],
    ]);
    for (const word of [...told.words, told.date.words!]) expect(text.slice(word.start, word.end)).toBe(word.text);
    expect(told.date).toMatchObject({ how: "words", words: { text: "3 May 2031" } });
    expect(told.citations).toEqual([
      { label: "1", text: expect.stringContaining("Valley Digest"), url: "https://example.org/digest" },
    ]);
    expect(told.note).toBeNull();
    expect(words.code).toBe(0);
    expect(words.out).toContain("«League forces» «captured» «Lower Tarn»");
    expect(words.out).toMatch(/^ {2}then held by {2}League/m);
    expect(words.out.split("\n").every((line) => line.length <= 80)).toBe(true);
  });

  it("tells where a date comes from that the sentence reckons or does not tell", async () => {
    const next = await explained((one) => one.kind === "control" && one.place.name === "Oldmill");
    expect(next.told.date).toMatchObject({ how: "words", words: { text: "The next day" } });
    const carried = await explained((one) => one.kind === "figure");
    expect(carried.told.date).toMatchObject({ how: "carried", words: { text: "The next day" } });
    expect(carried.words.out).toMatch(/date +4 May 2031: the day the narrative has reached, since “The next day”/);
  });

  it("names the number, and who says so with the words that name them", async () => {
    const { told, words } = await explained((one) => one.kind === "figure");
    expect(told.words.map(({ role, text: word }) => [role, word])).toEqual([
      ["number", "36 Crown soldiers"],
      ["verb", "killed"],
    ]);
    expect(text.slice(told.source!.words!.start, told.source!.words!.end)).toBe("Valley Monitor");
    expect(words.out).toMatch(/said +claimed by Valley Monitor/);
  });

  it("explains accusations too", async () => {
    const { told } = await explained((one) => one.kind === "allegation");
    expect(told.words.map(({ role }) => role)).toEqual(["accuser", "verb", "accused"]);
  });

  it("says so plainly where a claim was not read by a grammar", async () => {
    const { claim, folder } = await explained((one) => one.kind === "figure");
    const { explain } = await import("../../src/read/index.ts");
    const { openCase } = await import("../../src/case/index.ts");
    const opened = openCase(`${folder}/tarn.gpkg`, { readOnly: true });
    const document = opened.document(claim.document)!;
    opened.close();
    const other = explain({ ...claim, reader: "table/events" }, document, null);
    expect(other.words).toEqual([]);
    expect(other.note).toMatch(/made by table\/events, which applies no rules of grammar/);
    const { inspectDocument } = await import("../../src/read/index.ts");
    expect(explain({ ...claim, id: "0000" }, document, inspectDocument(document)).note).toMatch(
      /read by an earlier one/,
    );
  });

  it("refuses an id that no claim has", async () => {
    const { folder } = await explained((one) => one.kind === "figure");
    expect(await contested(["explain", "zzzz"], { folder })).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^contested: no claim of this case has the id "zzzz"/),
    });
  });
});

describe("contested read --trace", () => {
  it("shows each stage of the sentence that is asked for", async () => {
    const folder = folderWith({ "tarn.md": text });
    const run = await contested(["read", "tarn.md", "--trace", "--sentence", "LEAGUE forces", "--json"], { folder });
    const [trace, ...others] = run.json() as SentenceTrace[];
    expect(others).toEqual([]);
    expect(trace!.stages.map(({ name }) => name)).toEqual(["tokens", "phrases", "lists", "clauses", "events", "dates"]);
    const rows = (name: string) => trace!.stages.find((stage) => stage.name === name)!.rows;
    expect(rows("events")[0]).toMatchObject({
      facts: { change: "capture", places: ["Lower Tarn"], agent: "League forces" },
    });
    for (const { span } of rows("tokens")) expect(text.slice(span.start, span.end)).toMatch(/^\S+$/u);
    expect(trace!.claims.map(({ kind }) => kind)).toContain("control");
  });

  it("tells a person the same at 80 columns", async () => {
    const folder = folderWith({ "tarn.md": text });
    const { out, code } = await contested(["read", "tarn.md", "--trace", "--sentence", "3"], { folder });
    expect(code).toBe(0);
    expect(out).toMatch(/^Sentence 3\n {2}The next day they seized Oldmill\./);
    expect(out).toContain("seized/verb");
    expect(out.split("\n").every((line) => line.length <= 80)).toBe(true);
  });

  it("names what is wrong with a sentence that there is not", async () => {
    const folder = folderWith({ "tarn.md": text });
    expect(await contested(["read", "tarn.md", "--trace", "--sentence", "99"], { folder })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/there is no sentence 99: tarn\.md has \d+/),
    });
    expect(await contested(["read", "tarn.md", "--sentence", "1"], { folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining("give --trace with it"),
    });
  });
});
