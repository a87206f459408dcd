import { expect, it } from "vitest";
import { capture } from "../../../src/capture/index.ts";
import type { FigureClaim } from "../../../src/model/index.ts";
import { readDocument } from "../../../src/read/index.ts";

const OPENING = "On 1 May 2031 the army attacked Verin, which was defended by rebels.";

/** The figures of people in a document's tables, as "what who low-best-high day scope source". */
function figures(table: string): string[] {
  const text = `# Battle of Verin (May 2031)\n\n${OPENING}\n\n## How many left\n\n${table}\n`;
  return readDocument(capture({ bytes: new TextEncoder().encode(text), origin: "verin.md" }))
    .claims.filter((claim): claim is FigureClaim => claim.kind === "figure")
    .map(({ figure: { what, who, low, best, high, scope }, when, attribution }) =>
      [what, who, `${low}/${best}/${high}`, when.edtf, scope ?? "event", attribution.source].join(" "),
    );
}

it("reads a table of figures by the heads of its columns: what is counted, up to when, and who says so", () => {
  const table =
    "| Up to | Evacuated | According to |\n| --- | --- | --- |\n" +
    "| morning of 5 May | 8,500, among them 360 wounded and 3,000 fighters | Lipa Monitor 🛰 |\n" +
    "| 6 May | more than 10,000 | Green Cross |\n| 6 May | far fewer | rebel officials |";
  expect(figures(table)).toEqual([
    "evacuated people 8500/8500/8500 2031-05-05 running Lipa Monitor 🛰",
    "wounded people 360/360/360 2031-05-05 running Lipa Monitor 🛰",
    "evacuated fighters 3000/3000/3000 2031-05-05 running Lipa Monitor 🛰",
    "evacuated people 10000/null/null 2031-05-06 running Green Cross",
  ]);
});

it("reads the dead of each day", () => {
  expect(figures("| Date | Killed | Wounded |\n|---|---|---|\n| 4 May | 12 | about 30 |")).toEqual([
    "killed people 12/12/12 2031-05-04 event ",
    "wounded people null/30/null 2031-05-04 event ",
  ]);
});

it("makes nothing of numbers whose column tells nothing", () => {
  expect(figures("| Town | Height |\n|---|---|\n| Belm | 412 |")).toEqual([]);
});

it("dates those counted by the verb that tells what was done to them", () => {
  expect(
    figures("By 9 May it rained. 8,500 people had been brought out in nine convoys by the morning of 7 May.")[0],
  ).toBe("evacuated people 8500/8500/8500 2031-05-07 running ");
});
