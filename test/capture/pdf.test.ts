import { expect, test } from "vitest";
import { captureFile } from "../../src/capture/index.ts";
import { documentSchema } from "../../src/model/index.ts";
import { pdfOf, type Written } from "./made.ts";

const captured = async (bytes: Uint8Array) => documentSchema.parse(await captureFile({ bytes, origin: "report.pdf" }));
const column = (x: number, top: number, lines: readonly string[]): Written[] =>
  lines.map((text, at) => ({ x, y: top - at * 12, text }));
const blocksOf = async (bytes: Uint8Array) => {
  const { blocks, text } = await captured(bytes);
  return blocks.map((block) => ({ ...block, words: text.slice(block.span.start, block.span.end) }));
};

const LEFT = [
  "On 6 May 1931 the Azanian Army",
  "captured the town of Oakford after",
  "three days of fighting in the coun-",
  "tryside. The rebels withdrew.",
];
const RIGHT = [
  "The next day the rebels held the",
  "cement works north of the town and",
  "the bridge. Nothing else changed at",
  "the front during that week.",
];

test("columns are read one after the other, and words that a line's end parted are whole again", async () => {
  const page = [
    { x: 60, y: 780, size: 20, text: "The Oakford front" },
    ...column(60, 700, LEFT),
    ...column(320, 700, RIGHT),
  ];
  const blocks = await blocksOf(pdfOf([page]));
  expect(blocks.map(({ words }) => words)).toEqual([
    "The Oakford front",
    "On 6 May 1931 the Azanian Army captured the town of Oakford after three days of fighting in the countryside. The rebels withdrew.",
    "The next day the rebels held the cement works north of the town and the bridge. Nothing else changed at the front during that week.",
  ]);
  expect(blocks[0]!.kind).toBe("title");
});

test("columns are kept in order where their lines are written across the page", async () => {
  const across = LEFT.flatMap((left, at) => [
    { x: 60, y: 700 - at * 12, text: left },
    { x: 320, y: 700 - at * 12, text: RIGHT[at]! },
  ]);
  const [first] = await blocksOf(pdfOf([across]));
  expect(first!.words).toMatch(/^On 6 May 1931 the Azanian Army captured the town/);
});

test("blocks know their page and where they stand on it", async () => {
  const blocks = await blocksOf(pdfOf([column(60, 700, LEFT), column(60, 700, RIGHT)]));
  expect(blocks.map(({ page }) => page)).toEqual([1, 2]);
  const [left, top, right, bottom] = blocks[0]!.box!;
  expect(left).toBeCloseTo(60, 0);
  expect(top).toBeCloseTo(842 - 700 - 10, 0);
  expect(right).toBeGreaterThan(200);
  expect(bottom).toBeCloseTo(842 - 700 + 36 + 2.5, 0);
});

test("running heads and page numbers are no text", async () => {
  const pages = [1, 2, 3, 4].map((page) => [
    { x: 60, y: 810, size: 8, text: `Lakeside Monitor, report ${page}` },
    ...column(60, 700, page % 2 ? LEFT : RIGHT),
    { x: 290, y: 30, size: 8, text: `${page}` },
  ]);
  const { text } = await captured(pdfOf(pages));
  expect(text).not.toContain("Lakeside Monitor, report");
  expect(text).not.toMatch(/^\d$/m);
});

test("a sentence that goes on over the page is one", async () => {
  const pages = [
    column(60, 700, ["On 6 May 1931 the Azanian Army captured"]),
    column(60, 760, ["the town of Oakford."]),
  ];
  const { text } = await captured(pdfOf(pages));
  expect(text).toBe("On 6 May 1931 the Azanian Army captured the town of Oakford.");
});

test("a raised number is a footnote mark", async () => {
  const { text, marks } = await captured(
    pdfOf([
      [
        { x: 60, y: 700, text: "The Army captured Oakford." },
        { x: 190, y: 704, size: 6, text: "3" },
        { x: 60, y: 660, text: "The rebels withdrew from the cement works that night, it is said." },
        { x: 60, y: 500, text: "References" },
        { x: 60, y: 480, text: "[3] Lakeside Monitor, 7 May 1931." },
      ],
    ]),
  );
  expect(text).toContain("Oakford.[3]");
  expect(marks.filter(({ kind }) => kind === "footnote").map(({ labels }) => labels)).toContainEqual(["3"]);
});

test("the file's own title is used where the page shows none", async () => {
  expect((await captured(pdfOf([column(60, 700, LEFT)], "Report on Oakford"))).title).toBe("Report on Oakford");
  expect((await captured(pdfOf([column(60, 700, LEFT)], "Microsoft Word - draft.doc"))).title ?? "").not.toMatch(
    /Word/,
  );
});

test.each([
  ["cut off", pdfOf([column(60, 700, LEFT)]).slice(0, 30), /damaged|cut off/],
  ["of pictures", pdfOf([[]]), /no text/],
  ["empty but for its signature", new TextEncoder().encode("%PDF-1.7\n"), /damaged|cut off/],
])("a PDF %s is refused with one line that says why", async (_, bytes, why) => {
  await expect(captureFile({ bytes, origin: "report.pdf" })).rejects.toThrow(why);
});

test("a damaged byte here and there loses no more than it touches", async () => {
  const whole = pdfOf([column(60, 700, LEFT), column(60, 700, RIGHT)]);
  const damaged = whole.slice();
  const first = new TextDecoder("latin1").decode(whole).indexOf("On 6 May");
  damaged.fill(0x29, first, first + 8);
  const { text } = await captured(damaged);
  expect(text).toContain("The next day the rebels held the cement works");
});
