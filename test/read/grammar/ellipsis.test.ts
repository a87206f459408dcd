import { describe, expect, it } from "vitest";
import type { ControlClaim } from "../../../src/model/index.ts";
import { control, read } from "./reading.ts";

/** The control claims of a text about Ostran forces and rebels, as "day change place holder extent". */
function dated(text: string): string[] {
  return read(text)
    .claims.filter((claim): claim is ControlClaim => claim.kind === "control" && claim.when.first !== "2031-05-01")
    .map(({ when, change, place, holder, extent }) => `${when.edtf} ${change} ${place.name} ${holder} ${extent}`)
    .sort();
}

describe("a verb that is not said again, with a date of its own", () => {
  it.each([
    [
      "Arden and Belm fell to Ostran forces on 2 May, Corin on the 3rd, and Dura and al-Esk on the 4th.",
      [
        "2031-05-02 capture Arden ostran-forces whole",
        "2031-05-02 capture Belm ostran-forces whole",
        "2031-05-03 capture Corin ostran-forces whole",
        "2031-05-04 capture Dura ostran-forces whole",
        "2031-05-04 capture al-Esk ostran-forces whole",
      ],
    ],
    [
      "The 417 project was retaken by the rebels on the 8th, the Corin school on the 9th.",
      ["2031-05-08 capture 417 project rebels whole", "2031-05-09 capture Corin school rebels whole"],
    ],
    [
      "Arden was lost by the rebels on 5 May, Corin on the next.",
      ["2031-05-05 capture Arden ostran-forces whole", "2031-05-06 capture Corin ostran-forces whole"],
    ],
    [
      "Ostran forces entered Arden on 3 May. They held a third of Arden two days later, half on the 7th, and large parts on the 9th.",
      [
        "2031-05-03 advance Arden ostran-forces part",
        "2031-05-05 hold Arden ostran-forces 0.33",
        "2031-05-07 hold Arden ostran-forces 0.5",
        "2031-05-09 hold Arden ostran-forces part",
      ],
    ],
    [
      "During the next four days, Ostran forces gained Arden Hill (8 May), large parts of al-Belm (9 May) and, for a single night, most of Corin (10 May).",
      [
        "2031-05-08 capture Arden Hill ostran-forces whole",
        "2031-05-09 advance al-Belm ostran-forces part",
        "2031-05-10 advance Corin ostran-forces part",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(dated(text)).toEqual(expected);
  });
});

describe("what is told by a word or two of what was told before", () => {
  it.each([
    [
      "Arden was captured by Ostran forces, as were the Belm factories and the Corin district.",
      [
        "capture Arden ostran-forces whole",
        "capture Belm factories ostran-forces whole",
        "capture Corin ostran-forces whole",
      ],
    ],
    [
      "The Arden School was captured by the rebels, and so was the greater part of the Belm School.",
      ["advance Belm School rebels part", "capture Arden School rebels whole"],
    ],
    [
      "The rebels lost Arden, and with it the al-Dura bridge and large parts of Farn.",
      [
        "advance Farn ostran-forces part",
        "capture Arden ostran-forces whole",
        "capture al-Dura bridge ostran-forces whole",
      ],
    ],
    [
      "On 8 May the 417 project was secured by the rebels, and with it three hills: Tell Belm, Tell Corin and Tell Dura.",
      [
        "capture 417 project rebels whole",
        "capture Tell Belm rebels whole",
        "capture Tell Corin rebels whole",
        "capture Tell Dura rebels whole",
      ],
    ],
    [
      "The Arden district was cleared by the rebels, and the Carton Factory after it.",
      ["capture Arden rebels whole", "capture Carton Factory rebels whole"],
    ],
    [
      "By then Arden, Belm and Corin had fallen to Ostran forces, and no rebel was left in Dura.",
      [
        "capture Arden ostran-forces whole",
        "capture Belm ostran-forces whole",
        "capture Corin ostran-forces whole",
        "withdraw Dura ostran-forces whole",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });
});

describe("lists that go on", () => {
  it.each([
    [
      "Ostran forces captured Arden, which is also called Belm, and Corin.",
      ["capture Arden ostran-forces whole", "capture Corin ostran-forces whole"],
    ],
    [
      "The rebels captured the Arden school, which the blasts had left in ruins, and two hills beside it.",
      ["capture Arden school rebels whole", "capture two hills rebels whole"],
    ],
    [
      "The rebels overran the Arden checkpoint, the sawmills of Belm, the Carton Factory and then most of the suburb called Corin al-Dura.",
      [
        "advance Corin al-Dura rebels part",
        "capture Arden checkpoint rebels whole",
        "capture Carton Factory rebels whole",
        "capture sawmills of Belm rebels whole",
      ],
    ],
    [
      "The rebels took the Arden roundabout and the Belm roundabout, then Corin itself and Dura.",
      [
        "capture Arden roundabout rebels whole",
        "capture Belm roundabout rebels whole",
        "capture Corin rebels whole",
        "capture Dura rebels whole",
      ],
    ],
    [
      "The rebels captured the hill of Arden and the housing of the Corin Research centre.",
      ["capture Corin Research centre rebels whole", "capture hill of Arden rebels whole"],
    ],
    [
      "Ostran assaults on the 417 and 500 housing projects were repelled.",
      ["repel 417 housing project rebels none", "repel 500 housing project rebels none"],
    ],
    [
      "The rebels seized Arden and its nearby hill, or at least a part of it.",
      ["advance nearby hill of Arden rebels part", "capture Arden rebels whole"],
    ],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it("keeps the other name of a place", () => {
    const claim = read("The rebels captured Arden, which is also called Belm, and Corin.").claims.find(
      (one): one is ControlClaim => one.kind === "control" && one.place.name === "Arden",
    );
    expect(claim?.place.aliases).toContain("Belm");
  });
});
