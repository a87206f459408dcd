import { describe, expect, it } from "vitest";
import { capture } from "../../../src/capture/index.ts";
import type { ControlClaim } from "../../../src/model/index.ts";
import { readDocument } from "../../../src/read/index.ts";

const OPENING =
  "On 1 May 2031 the army attacked Verin, which was defended by rebels. The army shelled rebels in the city. " +
  "The rebels repelled the army at Dolny.";

/** The claims of a document's tables, as "day change place holder extent". */
function claims(text: string, origin: string): string[] {
  const document = capture({ bytes: new TextEncoder().encode(text), origin, captured: "2031-06-01T00:00:00Z" });
  return readDocument(document)
    .claims.filter((claim): claim is ControlClaim => claim.kind === "control" && claim.rule!.startsWith("table"))
    .map(
      ({ when, change, place, holder, extent }) =>
        `${when.edtf} ${change} ${place.name} ${holder ?? "nobody"} ${extent}`,
    )
    .sort();
}

const markdown = (table: string, heading = "## Who holds what 🏭 on 9 May"): string =>
  `# Battle of Verin (May 2031)\n\n${OPENING}\n\n${heading}\n\n${table}\n`;

describe("tables of control", () => {
  it("reads who holds each place, since when, and what is nobody's for sure", () => {
    const table =
      "| Place | Held by | Since |\n| --- | --- | --- |\n| Arden industrial district | rebels | 3 May |\n" +
      "| Belm | half rebels, half army | 5 May |\n| Corin | mostly rebels | before the offensive |\n" +
      "| 417 housing project | contested | 4 May |\n| New Dolny | army | before the offensive |";
    expect(claims(markdown(table), "verin.md")).toEqual([
      "2031-05-03 hold Arden industrial district rebels whole",
      "2031-05-04 contest 417 housing project nobody part",
      "2031-05-05 hold Belm army 0.5",
      "2031-05-05 hold Belm rebels 0.5",
      "2031-05-09 contest 417 housing project nobody part",
      "2031-05-09 hold Arden industrial district rebels whole",
      "2031-05-09 hold Belm army 0.5",
      "2031-05-09 hold Belm rebels 0.5",
      "2031-05-09 hold Corin rebels part",
      "2031-05-09 hold New Dolny army whole",
    ]);
  });

  it("has the row for its evidence", () => {
    const text = markdown("| Town | Control |\n|---|---|\n| Belm | rebels |");
    const document = capture({ bytes: new TextEncoder().encode(text), origin: "verin.md" });
    const claim = readDocument(document).claims.find(({ rule }) => rule === "table, hold")!;
    expect(document.text.slice(claim.evidence[0]!.start, claim.evidence[0]!.end)).toBe("Belm | rebels");
  });

  it("reads what was taken when, and by whom", () => {
    const table =
      "| Date | Village | Captured by |\n|---|---|---|\n| 3 May | Arden | army |\n| 5 May | Belm and Corin | rebels |";
    expect(claims(markdown(table, "## Chronology"), "verin.md")).toEqual([
      "2031-05-03 capture Arden army whole",
      "2031-05-05 capture Belm rebels whole",
      "2031-05-05 capture Corin rebels whole",
    ]);
  });

  it("names the one who says so, where a column does", () => {
    const text = markdown("| Town | Controlled by | Source |\n|---|---|---|\n| Belm | rebels | Lipa Monitor |");
    const claim = readDocument(capture({ bytes: new TextEncoder().encode(text), origin: "verin.md" })).claims.find(
      ({ rule }) => rule === "table, hold",
    )!;
    expect([claim.modality, claim.attribution.source]).toEqual(["claimed", "Lipa Monitor"]);
  });

  it("takes from a caption what is told of all the rows", () => {
    const wiki = `'''Battle of Verin (May 2031)'''\n\n${OPENING}\n\n{| class="wikitable"\n|+ Districts taken by the army after 6 May\n! Day !! Districts\n|-\n| 7 May || Arden, Belm Heights, Corin\n|-\n| 12 May || at least half of Dura\n|}\n`;
    expect(claims(wiki, "verin.wiki")).toEqual([
      "2031-05-07 capture Arden army whole",
      "2031-05-07 capture Belm Heights army whole",
      "2031-05-07 capture Corin army whole",
      "2031-05-12 advance Dura army 0.5",
    ]);
  });

  it("reads the tables of web pages", () => {
    const html = `<html lang="en"><head><title>Battle of Verin (May 2031)</title></head><body><h1>Battle of Verin (May 2031)</h1><p>${OPENING}</p><table><caption>Control on 8 May</caption><tr><th>Area</th><th>Controlled by</th></tr><tr><td>Arden</td><td>the rebels</td></tr></table></body></html>`;
    expect(claims(html, "verin.html")).toEqual(["2031-05-08 hold Arden rebels whole"]);
  });

  it.each([
    ["| Place | Population |\n|---|---|\n| Belm | 4,000 |"],
    ["| Town | Killed by |\n|---|---|\n| Belm | rebels |"],
    ["| Unit | Control |\n|---|---|\n| 3rd Brigade | army |"],
    ["| Town | Held by |\n|---|---|\n| Belm | unknown |"],
  ])("makes nothing of %s", (table) => {
    expect(claims(markdown(table), "verin.md")).toEqual([]);
  });
});
