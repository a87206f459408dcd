import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

describe("what goes over from one verb to the next", () => {
  it.each([
    [
      "The rebels were still trying to recapture Lipa and retake Dura.",
      ["capture Dura rebels whole planned", "capture Lipa rebels whole planned"],
    ],
    ["The rebels managed to enter Lipa and capture Dura.", ["advance Lipa rebels part", "capture Dura rebels whole"]],
    [
      "In the evening, after two days of Ostran and Velian airstrikes, Ostran forces took control of Lipa.",
      ["capture Lipa ostran-forces whole"],
    ],
    [
      "The day ended with the rebels in control of Lipa, as well as occupying Dura.",
      ["hold Dura rebels whole", "hold Lipa rebels whole"],
    ],
    ["The fighting resumed, with Ostran forces reportedly advancing in Lipa.", ["advance Lipa ostran-forces part"]],
    ["Ostran forces started operations, with advances in Lipa.", ["advance Lipa ostran-forces part"]],
    [
      "Ostran forces attacked Lipa, and as of 4 May, control of Dura was divided in half.",
      ["contest Dura nobody part"],
    ],
    ["The rebels reduced Ostran control of Lipa.", ["advance Lipa rebels part"]],
    [
      "The rebels attacked Dura. Fighting went on in Lipa, with Ostran forces in control of half of Lipa. They then entered Dura.",
      ["advance Dura ostran-forces part", "contest Lipa nobody part", "hold Lipa ostran-forces 0.5"],
    ],
    [
      "As of 4 May, the rebels were in control of a third of the Lipa district and by the next day half of the district.",
      ["hold Lipa rebels 0.33", "hold Lipa rebels 0.5"],
    ],
    ["The rebels were able to regain almost all of Lipa.", ["advance Lipa rebels part"]],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it.each(["353,000 Ostrans had to flee from Lipa.", "The rebels sought control over Lipa in order to besiege Dura."])(
    "takes nothing as done: %s",
    (text) => {
      expect(control(text).filter((claim) => !claim.endsWith("planned"))).toEqual([]);
    },
  );
});
