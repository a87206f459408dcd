import { describe, expect, test } from "vitest";
import { captureText, outline } from "./helpers.ts";

const prose =
  "On 4 May the river guard entered the lower town, and by the evening of the next day it held the bridge as well.[1]";
const kinds = (text: string) => captureText(text).blocks.map((block) => block.kind);

describe("sections without narrative", () => {
  test("from their heading to the next of the same rank", () => {
    expect(
      kinds(`${prose}\n\n## See also\n * River War\n * Brod\n\n### Lists\n- A list\n\n## Aftermath\n${prose}`),
    ).toEqual(["paragraph", "apparatus", "apparatus", "apparatus", "apparatus", "apparatus", "heading", "paragraph"]);
  });

  test("headings that stand alone: short lines stay inside, prose ends it", () => {
    const document = captureText(
      `${prose}\n\n\nReferences\n\n\nBibliography\n\nCategory:2018 Category:Battles\n\n[1] Kos 2019, p. 4.\n\n[2]\n\n[3] الوادي نيوز\n\nWorks by Kos\n\nMore lines`,
    );
    expect(document.blocks.slice(1).every((block) => block.kind === "apparatus")).toBe(true);
    const after = captureText(`${prose}\n\n\nSee also\n\n-   River War\n\n\nAftermath\n\n${prose} ${prose}\n`);
    expect(outline(after)[3]).toBe("heading2: Aftermath");
  });

  test("in other languages", () => {
    expect(kinds(`${prose}\n\n## Jegyzetek\n- x\n\n## Lásd még\n- y`).slice(1)).toEqual([
      "apparatus",
      "apparatus",
      "apparatus",
      "apparatus",
    ]);
    expect(kinds(`${prose}\n\n## Примітки\n- x`).slice(1)).toEqual(["apparatus", "apparatus"]);
    expect(kinds(`${prose}\n\n## انظر أيضا\n- x`).slice(1)).toEqual(["apparatus", "apparatus"]);
  });

  test("notices of the site", () => {
    const document = captureText(`${prose}\n\n\nLeave A Reply\n\nYour email address will not be published.\n`);
    expect(document.blocks.map((block) => block.kind)).toEqual(["paragraph", "apparatus", "apparatus"]);
    const licence = captureText(
      `${prose}\nThis article is issued from Somepedia - version of the 12/2/2016. The text is available under the Creative Commons Attribution/Share Alike but more.`,
    );
    expect(licence.blocks.map((block) => block.kind)).toEqual(["paragraph", "apparatus"]);
    expect(licence).toMatchObject({
      licence: "Creative Commons Attribution/Share Alike",
      publisher: "Somepedia",
      published: null,
    });
  });

  test("the day of the version, where day and month can be told apart by what the text refers to", () => {
    const notice = "This article is issued from Somepedia - version of the 12/2/2016. The text is available.";
    const cited = (day: string) =>
      captureText(`${prose}\n\nReferences\n\n[1] Valley News. Retrieved ${day}.\n\n${notice}`);
    expect(cited("11 November 2016").published).toBe("2016-12-02");
    expect(cited("11 January 2016").published).toBeNull();
    expect(captureText(`${prose}\n\nThis page was last edited on 3 February 2020, at 10:00.`).published).toBe(
      "2020-02-03",
    );
  });

  test("a sentence that speaks of references or sources is narrative", () => {
    expect(kinds(`${prose}\n\nSources said that the town had fallen.\n\nNotes were found.`)).toEqual([
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
  });
});

describe("reference lists", () => {
  test("entries with label, text, address, day of publication and place", () => {
    const source = `${prose}\n\nReferences\n\n[1] "Lipa falls". Valley News. 4 May 2018. https://valley.example/lipa_(town). Retrieved 9 May 2018.\n\n[2]\n\n[3] Kos 2019, p. 4.\n`;
    const { references, text } = captureText(source);
    expect(references.map(({ label, url, published }) => ({ label, url, published }))).toEqual([
      { label: "1", url: "https://valley.example/lipa_(town)", published: "2018-05-04" },
      { label: "3", url: null, published: null },
    ]);
    expect(text.slice(references[1]!.span!.start, references[1]!.span!.end)).toBe("Kos 2019, p. 4.");
  });

  test("a numbered list of citations after the prose needs no heading; back-links are no words; notes keep their own numbers", () => {
    const source = [
      prose,
      "",
      "  1. The guard was later joined to the army.[2]",
      "",
      '  1. 1 2 3 "Lipa falls". Valley News. 4 May 2018. Retrieved 5 May 2018.',
      '  2. ^ a b Kos, Ana (6 May 2018). "Lipa rises". The Observer.',
      "  3. 3 cars attack the town",
      '  4. "Nothing new". Retrieved 8 May 2018.',
    ].join("\n");
    const { references, blocks } = captureText(source);
    expect(blocks.slice(1).every((block) => block.kind === "apparatus")).toBe(true);
    expect(references.map(({ label, text, published }) => [label, text, published])).toEqual([
      ["note 1", "The guard was later joined to the army.[2]", null],
      ["1", '"Lipa falls". Valley News. 4 May 2018. Retrieved 5 May 2018.', "2018-05-04"],
      ["2", 'Kos, Ana (6 May 2018). "Lipa rises". The Observer.', "2018-05-06"],
      ["3", "3 cars attack the town", null],
      ["4", '"Nothing new". Retrieved 8 May 2018.', null],
    ]);
  });

  test("a numbered list of events is none", () => {
    const document = captureText(`${prose}\n\n1. The guard entered Lipa.\n2. It left again.\n3. It came back.`);
    expect(document.references).toEqual([]);
    expect(document.blocks.filter((block) => block.kind === "item")).toHaveLength(3);
  });
});
