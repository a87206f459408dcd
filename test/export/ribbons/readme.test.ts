import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { drawRibbons } from "../../../src/export/ribbons/index.ts";
import { interval, row } from "./interval.ts";

it("the README shows ribbons as they are drawn", () => {
  const before = (last: string) => interval("2031-05-01", last, { holder: "crown", inferred: true });
  const rows = [
    row(
      "Lower Tarn",
      [before("2031-05-02"), interval("2031-05-03", null, { holder: "league" })],
      ["2031-05-03", "2031-05-22"],
    ),
    row(
      "Oldmill",
      [
        before("2031-05-03"),
        interval("2031-05-04", "2031-05-09", { holder: "league" }),
        interval("2031-05-10", null, { holder: "crown" }),
      ],
      ["2031-05-04", "2031-05-10"],
    ),
    row(
      "Stonebridge",
      [
        before("2031-05-19"),
        interval("2031-05-20", "2031-05-24", { status: "divided", parts: { crown: "part", league: "part" } }),
        interval("2031-05-25", null, { holder: "league", encircled: { by: "crown", claims: [] } }),
      ],
      ["2031-05-20", "2031-05-25"],
    ),
  ];
  const sides = [
    { key: "league", names: ["League forces"] },
    { key: "crown", names: ["Crown army"] },
  ];
  const drawn = drawRibbons({ first: "2031-05-01", last: "2031-05-30", sides, rows }, { width: 76, colours: "none" });
  const readme = readFileSync(join(import.meta.dirname, "../../../README.md"), "utf8");
  expect(readme).toContain(drawn.map((line) => `    ${line}`.trimEnd()).join("\n"));
});
