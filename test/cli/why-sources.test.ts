import { expect, it } from "vitest";
import { contested } from "./fake-context.ts";
import { folderWith } from "./folder.ts";

const text = `# The fall of Lower Tarn

The battle was fought between the League and the Crown.

A rebel official said that the League captured Lower Tarn on 3 May 2031. League officials said that the League captured
Ashby on 4 May 2031. The mayor said that the Crown recaptured Ashby on 9 May 2031.
`;

it("names sources inside sentences as sentences do: no capital article, plurals without a verb, titles in quotes", async () => {
  const folder = folderWith({ "tarn.md": text });
  await contested(["read", "tarn.md", "--case", "t.gpkg"], { folder });
  const why = async (...words: string[]) =>
    (await contested(["why", ...words, "--case", "t.gpkg"], { folder })).out.replace(/\s+/g, " ");
  expect(await why("Lower Tarn", "2031-05-05")).toContain("It was taken, according to a rebel official.");
  expect(await why("Lower Tarn", "2031-05-05")).toContain("A rebel official, 3 May 2031: captured by League");
  expect(await why("Ashby", "2031-05-05")).toContain("It was taken, according to League officials.");
  expect(await why("Ashby", "2031-05-10")).toContain("It was taken, according to the mayor.");
});
