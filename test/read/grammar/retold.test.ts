import { describe, expect, it } from "vitest";
import type { ControlClaim } from "../../../src/model/index.ts";
import { read } from "./reading.ts";

const OPENING = "= Battle of Verin (May 2031) =\n\nOstran forces fought rebels.\n\n";

/** The claims of a text with their days, as "change place holder edtf basis"; the text goes on before any heading. */
function dated(text: string, opening = OPENING): string[] {
  return read(text, opening)
    .claims.filter((claim): claim is ControlClaim => claim.kind === "control")
    .map(({ change, place, when, holder }) => `${change} ${place.name} ${holder} ${when.edtf} ${when.basis}`);
}

describe("what is told again", () => {
  it("in a clause of what came first has the day of its first telling", () => {
    expect(
      dated(
        "== Course ==\nOn 4 May, Ostran forces expelled the rebels from Lipa. The rebels admitted defeat three days later. " +
          "After clearing Lipa, Ostran forces captured Serin.",
      ),
    ).toEqual([
      "capture Lipa ostran-forces 2031-05-04 explicit",
      "capture Lipa ostran-forces 2031-05-04 relative",
      "capture Serin ostran-forces 2031-05-07 carried",
    ]);
  });

  it("has it where it is spoken of as known, unless it was lost since", () => {
    expect(
      dated(
        "== Course ==\nOn 4 May, Ostran forces captured Lipa. On 9 May, Ostran forces entered Serin. The capture of Lipa was a blow to the rebels.",
      ).at(-1),
    ).toBe("capture Lipa ostran-forces 2031-05-04 relative");
    expect(
      dated(
        "== Course ==\nOn 4 May, Ostran forces captured Lipa. On 6 May, the rebels captured Lipa. On 9 May, Ostran forces attacked. The fighting ended with the capture of Lipa by Ostran forces.",
      ).at(-1),
    ).toBe("capture Lipa ostran-forces 2031-05-09 carried");
  });

  it("is news where the text did not tell it before, or of others", () => {
    expect(
      dated(
        "== Course ==\nOn 4 May, the rebels captured Lipa. On 9 May, after seizing Lipa, Ostran forces captured Serin.",
      ),
    ).toEqual([
      "capture Lipa rebels 2031-05-04 explicit",
      "capture Lipa ostran-forces 2031-05-09 explicit",
      "capture Serin ostran-forces 2031-05-09 explicit",
    ]);
  });

  it("keeps a date of its own, and advances are other ones each time", () => {
    expect(
      dated(
        "== Course ==\nOn 4 May, Ostran forces entered Lipa. On 6 May, Ostran forces captured Serin. " +
          "On 9 May, after advancing in Lipa, Ostran forces captured Kolm. " +
          "After Ostran forces captured Serin on 7 May, they rested.",
      ),
    ).toEqual([
      "advance Lipa ostran-forces 2031-05-04 explicit",
      "capture Serin ostran-forces 2031-05-06 explicit",
      "advance Lipa ostran-forces 2031-05-09 explicit",
      "capture Kolm ostran-forces 2031-05-09 explicit",
      "capture Serin ostran-forces 2031-05-07 explicit",
    ]);
  });
});

describe("a summary", () => {
  const course =
    "== Course ==\nOn 4 May, the rebels entered Lipa. On 6 May, the rebels captured all of Lipa. " +
    "On 20 May, Ostran forces captured Lipa.";

  it("has the days that the narrative goes on to tell, of the same side", () => {
    expect(dated(`The rebels captured Lipa and Ostran forces recaptured the town.\n\n${course}`).slice(0, 2)).toEqual([
      "capture Lipa rebels 2031-05-06 relative",
      "capture Lipa ostran-forces 2031-05-20 relative",
    ]);
  });

  it("keeps a day of its own, and the period where the narrative tells nothing of it", () => {
    expect(dated(`On 5 May, the rebels captured Lipa. The rebels captured Kolm.\n\n${course}`)[0]).toBe(
      "capture Lipa rebels 2031-05-05 explicit",
    );
  });
});

describe("the result in an infobox", () => {
  it("has the days of the phase it tells, not the last day of all", () => {
    const claims = dated(
      "## Course\n\nOn 4 May, the rebels captured Lipa. On 6 May, the rebels captured Serin. On 20 May, Ostran forces captured Lipa.",
      "# Battle of Verin\n\nInfobox\n- Date: 1–31 May 2031\n- Result: Rebels captured Lipa and Serin\n- Combatant1: Ostran forces\n- Combatant2: Rebels\n\n",
    );
    expect(claims.slice(0, 2).toSorted()).toEqual([
      "capture Lipa rebels 2031-05-04/2031-05-06 relative",
      "capture Serin rebels 2031-05-04/2031-05-06 relative",
    ]);
  });
});
