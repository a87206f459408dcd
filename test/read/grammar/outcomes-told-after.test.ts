import { describe, expect, it } from "vitest";
import type { ControlClaim } from "../../../src/model/index.ts";
import { control, read } from "./reading.ts";

describe("what became of a gain", () => {
  it.each([
    [
      "The rebels captured Arden, only to be driven out within hours.",
      ["capture Arden ostran-forces whole", "capture Arden rebels whole"],
    ],
    [
      "The rebels broke into the Arden Academy, until Ostran air strikes gave the garrison time to regroup and throw them out.",
      ["advance Arden Academy rebels part", "capture Arden Academy ostran-forces whole"],
    ],
    [
      "The rebels attacked the Arden School. The attack on the Arden School was beaten back at first; by evening it too had fallen to the rebels, and with it the whole of the Belm Academy.",
      [
        "capture Arden School rebels whole",
        "capture Belm Academy rebels whole",
        "repel Arden School ostran-forces none",
      ],
    ],
    [
      "Ostran forces held half of Arden by noon, and the next day all of Arden was gone.",
      ["capture Arden ostran-forces whole", "hold Arden ostran-forces 0.5"],
    ],
    ["The rebels stood at Arden. Overnight Arden fell to them too.", ["capture Arden rebels whole"]],
    [
      "Arden was captured by Ostran forces. Belm and Corin followed on 28 May.",
      ["capture Arden ostran-forces whole", "capture Belm ostran-forces whole", "capture Corin ostran-forces whole"],
    ],
    [
      "Arden was divided between Ostran forces and the rebels, who by then controlled parts of Belm.",
      ["hold Arden ostran-forces part", "hold Arden rebels part", "hold Belm rebels part"],
    ],
    [
      "Rebel attacks on Arden, on Belm and on New Corin were repelled.",
      ["repel Arden ostran-forces none", "repel Belm ostran-forces none", "repel New Corin ostran-forces none"],
    ],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it.each([
    [
      "The rebels withdrew from Arden and from parts of Belm.",
      ["withdraw Arden ostran-forces whole", "withdraw Belm ostran-forces part"],
    ],
    [
      "Ostran forces entered Arden and took it, and parts of Belm as well.",
      ["advance Arden ostran-forces part", "advance Belm ostran-forces part", "capture Arden ostran-forces whole"],
    ],
    [
      "Arden was captured by Ostran forces, leaving Belm encircled.",
      ["capture Arden ostran-forces whole", "encircle Belm ostran-forces whole"],
    ],
    ["Ostran forces hold all of Arden but a strip west of the Belm River.", ["hold Arden ostran-forces part"]],
    [
      "The rebels assaulted Arden and were repelled, and on 5 May they failed at Belm.",
      ["repel Arden ostran-forces none", "repel Belm ostran-forces none"],
    ],
    ["Arden Hill was held against a rebel counter-attack.", ["repel Arden Hill ostran-forces none"]],
    [
      "Arden Academy fell to the rebels on 6 May together with Belm.",
      ["capture Arden Academy rebels whole", "capture Belm rebels whole"],
    ],
    ["A rebel thrust at Arden from the south was turned back.", ["repel Arden ostran-forces none"]],
    ["Neither attack gained ground, and the military compound beside the project stayed with the rebels.", []],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it("is read at the very beginning of a sentence too", () => {
    expect(() => control("Moved into Arden into Belm.")).not.toThrow();
  });

  it("has its own day where it is spoken of again", () => {
    const days = read(
      "On 3 May Arden was captured by Ostran forces. On 9 May it rained. 600 civilians left on the day Arden fell.",
    ).claims.filter((one): one is ControlClaim => one.kind === "control" && one.place.name === "Arden");
    expect(days.map(({ when }) => when.edtf)).toEqual(["2031-05-03", "2031-05-03"]);
  });

  it("is the word of the one who declares it", () => {
    const claim = read("On 9 May Ostran forces declared Arden wholly retaken.").claims.find(
      (one): one is ControlClaim => one.kind === "control" && one.place.name === "Arden",
    );
    expect([claim?.change, claim?.holder, claim?.modality, claim?.when.edtf]).toEqual([
      "capture",
      "ostran-forces",
      "claimed",
      "2031-05-09",
    ]);
  });

  it("has the day of the second goal", () => {
    const days = read("On 4 May the rebels moved into parts of Arden, and on the 6th into what remained of Belm.")
      .claims.filter((one): one is ControlClaim => one.kind === "control" && one.change === "advance")
      .map(({ when, place, extent }) => `${when.edtf} ${place.name} ${extent}`);
    expect(days).toEqual(["2031-05-04 Arden part", "2031-05-06 Belm part"]);
  });
});

describe("what takes no ground", () => {
  it.each([
    ["The first convoy reached rebel territory west of Arden around noon.", []],
    ["Six buses entered Arden.", []],
    ["An armoured rebel convoy entered Arden.", ["advance Arden rebels part"]],
    ["Rebels advancing from inside Verin took Arden.", ["capture Arden rebels whole"]],
    [
      "The wounded of Arden and Belm, two villages in Dolny province which the rebels were besieging, were moved.",
      ["encircle Arden rebels whole", "encircle Belm rebels whole"],
    ],
    ["The rebels replied that they would not give up Arden.", ["withdraw Arden nobody whole denied"]],
    ["The rebels withdrew from the part of Arden that they had held.", ["withdraw Arden ostran-forces part"]],
    ["The rebels followed on 28 May.", []],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });
});
