import { describe, expect, it } from "vitest";
import type { ControlClaim } from "../../src/model/index.ts";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";

const text = `On 3 May, League forces captured Lower Tarn from the Crown army. The next day they seized Oldmill.
`;

async function daysIn(folder: string): Promise<(string | null)[]> {
  const { json } = await contested(["claims", "--kind", "control", "--json"], { folder });
  return (json() as ControlClaim[]).map(({ when }) => when.first);
}

describe("what the user says of a document", () => {
  it("gives days without a year the year it was published in, and is kept in the case", async () => {
    const folder = folderWith({ "note.txt": text });
    expect((await contested(["read", "note.txt", "--case", "tarn.gpkg"], { folder })).code).toBe(0);
    expect(await daysIn(folder)).toEqual([null, null]);

    const again = ["read", "note.txt", "--case", "tarn.gpkg", "--published", "2031-06-01", "--title", "A note"];
    expect((await contested([...again, "--publisher", "Valley Digest"], { folder })).code).toBe(0);
    expect(await daysIn(folder)).toEqual(["2031-05-03", "2031-05-04"]);

    const custody = await contested(["custody", "--case", "tarn.gpkg"], { folder });
    expect(custody.out.replace(/\s+/g, " ")).toContain(
      "Said of it by the user, not by its text: title A note, publisher Valley Digest, published 2031-06-01.",
    );
    expect((await contested(["verify"], { folder })).code).toBe(0);
  });

  it("still holds when the document is read again without it, and changes when something else is said", async () => {
    const folder = folderWith({ "note.txt": text });
    await contested(["read", "note.txt", "--case", "tarn.gpkg", "--published", "2031-06-01"], { folder });
    await contested(["read", "note.txt", "--case", "tarn.gpkg"], { folder });
    expect(await daysIn(folder)).toEqual(["2031-05-03", "2031-05-04"]);
    await contested(["read", "note.txt", "--case", "tarn.gpkg", "--published", "2030-06-01"], { folder });
    expect(await daysIn(folder)).toEqual(["2030-05-03", "2030-05-04"]);
  });

  it("goes before the language that was told by the text", async () => {
    const folder = folderWith({ "note.txt": text });
    const { json } = await contested(["read", "note.txt", "--language", "de", "--json"], { folder });
    expect((json() as { kind: string }[]).filter(({ kind }) => kind === "control")).toEqual([]);
  });

  it("is refused where it cannot be", async () => {
    const folder = folderWith({ "note.txt": text, "other.txt": text });
    expect(await contested(["read", "note.txt", "--published", "2031-13-01"], { folder })).toMatchObject({ code: 2 });
    expect(await contested(["read", "note.txt", "--language", "english"], { folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining('"english" is not the code of a language'),
    });
    expect(await contested(["read", "note.txt", "other.txt", "--title", "A"], { folder })).toMatchObject({
      code: 2,
      err: expect.stringContaining("--title names one document"),
    });
  });
});
