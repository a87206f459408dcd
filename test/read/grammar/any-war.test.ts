import { describe, expect, it } from "vitest";
import type { ControlClaim, Reading } from "../../../src/model/index.ts";
import { control, read } from "./reading.ts";

const claimsIn = (reading: Reading): ControlClaim[] => reading.claims.filter((claim) => claim.kind === "control");
const claimsOf = (text: string, opening?: string): ControlClaim[] => claimsIn(read(text, opening));

describe("ground that changes hands in the words of any century", () => {
  it.each([
    ["Lipa was handed over to the rebels on 3 May.", ["capture Lipa rebels whole"]],
    ["Ostran forces gave up Lipa.", ["capture Lipa rebels whole"]],
    ["Ostran forces ceded Lipa and Dura to the rebels.", ["capture Dura rebels whole", "capture Lipa rebels whole"]],
    ["Lipa fell into the hands of the rebels.", ["capture Lipa rebels whole"]],
    ["Lipa was back in rebel hands by 4 May.", ["hold Lipa rebels whole"]],
    ["Control of Lipa passed to the rebels.", ["capture Lipa rebels whole"]],
    ["The battle gave the rebels control of Lipa.", ["capture Lipa rebels whole"]],
    ["Lipa fell under occupation by Ostran forces.", ["capture Lipa ostran-forces whole"]],
    ["Lipa came under rebel occupation on 4 May.", ["capture Lipa rebels whole"]],
    ["The rebels held Lipa under siege.", ["encircle Lipa rebels whole"]],
    ["Ostran forces rolled into Lipa.", ["advance Lipa ostran-forces part"]],
    ["Ostran forces sacked Lipa on 3 May.", ["capture Lipa ostran-forces whole"]],
    ["Ostran forces established a bridgehead at Lipa.", ["advance Lipa ostran-forces part"]],
    ["Ostran forces forced the rebels out of Lipa.", ["capture Lipa ostran-forces whole"]],
    ["The garrison of Lipa surrendered to the rebels.", ["capture Lipa rebels whole"]],
    ["Lipa's garrison surrendered to Ostran forces.", ["capture Lipa ostran-forces whole"]],
    ["Lipa was taken by assault by the rebels.", ["capture Lipa rebels whole"]],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it.each([
    "General Holt surrendered at Lipa.",
    "The rebels handed over thirty prisoners.",
    "The matter was in good hands.",
    "Ostran forces gave up hope.",
    "The border guards were given back to Ostra.",
    "The rebels established a committee in Lipa.",
    "The general sacked Colonel Holt.",
  ])("%s (nothing of ground)", (text) => {
    expect(control(text)).toEqual([]);
  });
});

describe("verbs said once for several places", () => {
  const dated = (text: string): string[] =>
    claimsOf(text)
      .filter(({ change }) => change === "capture")
      .map(({ place, when }) => `${place.name} ${when.edtf}`);

  it("dates each place that falls by its own day", () => {
    expect(dated("Lipa fell to the rebels on 3 May and Dura on 5 May 2031.")).toEqual([
      "Lipa 2031-05-03",
      "Dura 2031-05-05",
    ]);
    expect(dated("Lipa was captured by the rebels on 3 May, Dura on 5 May and Zabor the following day.")).toEqual([
      "Lipa 2031-05-03",
      "Dura 2031-05-05",
      "Zabor 2031-05-06",
    ]);
  });

  it("makes no place of a force that stands behind a comma", () => {
    expect(dated("Lipa fell on 3 May, the Ostran army on 5 May took to the hills.").length).toBe(1);
  });

  it("keeps the date of a relative clause inside it", () => {
    expect(dated("On 9 May the rebels entered Lipa, which fell on 4 May, and Dura was captured on 6 May.")).toEqual([
      "Lipa 2031-05-04",
      "Dura 2031-05-06",
    ]);
  });
});

describe("forces of which the text tells no side", () => {
  const OPENING =
    "= Ostran War (1841) =\n\nOn 1 May 1841, Ostran troops attacked Verin, which Velian troops defended. " +
    "The Velians repelled the Ostrans at Dolny.\n\n";

  it("lets a commander take ground in his own name", () => {
    const [claim] = claimsOf("General Holt occupied Lipa on 3 May.", OPENING).slice(-1);
    expect(claim?.place.name).toBe("Lipa");
    expect(claim?.by?.name).toContain("Holt");
    expect(claim?.holder).not.toBeNull();
  });

  it("takes him for the enemy of whoever held the place", () => {
    const [claim] = claimsOf("Velian troops captured Lipa. Holt then recaptured Lipa on 5 May.", OPENING).slice(-1);
    expect(claim?.holder).toMatch(/ostran/);
  });

  it("knows a force by its commander", () => {
    const claims = claimsOf("A Velian force under General Holt took Lipa. Holt then captured Dura.", OPENING);
    expect(claims.slice(-1)[0]?.holder).toMatch(/velian/);
  });

  it("makes no side of an office", () => {
    expect(read("The President moved into Lipa.", OPENING).sides.map(({ key }) => key)).not.toContain("president");
  });

  it("says of what somebody held that another took it", () => {
    const claims = claimsOf("Dura remained under Velian control. Dura was captured on 9 May.", OPENING);
    expect(claims.slice(-1)[0]?.holder).toMatch(/ostran/);
  });
});

describe("what the text calls a place", () => {
  it("takes 'the city' for the one that was called so, not for the one in the title", () => {
    const claims = claimsOf("Lipa was the first city to fall. Ostran forces then took control of the city.");
    expect(claims.slice(-1)[0]?.place.name).toBe("Lipa");
  });

  it("begins a new phrase behind a day", () => {
    const [claim] = claimsOf("Lipa was shelled and the next day Ostran forces captured it.").slice(-1);
    expect(claim?.by?.name).toBe("Ostran forces");
  });
});

describe("one side by two names", () => {
  it("tells the party of a creed by its initials", () => {
    const reading = read(
      "On 2 May, CPD forces captured Lipa from the KMT. KMT troops attacked CPD troops at Dura. " +
        "On 4 May, the Communists captured Runa. On 5 May, the CPD captured Orsa.",
      "= Ostran Civil War (May 2031) =\n\n",
    );
    const holders = reading.claims.flatMap((claim) => (claim.kind === "control" ? [claim.holder] : []));
    expect(new Set(holders).size).toBe(1);
  });

  it("takes those who claim that they took a place together for one side, and names it where the text says they", () => {
    const reading = read(
      "Azanian and separatist forces claimed they captured Hrovka on 9 July 2032. Azanian troops attacked Lowburg.",
      "",
    );
    expect(reading.sides).toHaveLength(1);
    const [taken] = claimsIn(reading);
    expect(taken!.by!.name).not.toBe("they");
  });
});
