import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

describe("what is cut off", () => {
  it.each([
    ["Ostran forces cut off the town of Lipa.", ["encircle Lipa ostran-forces whole"]],
    ["By evening, Lipa had been cut off from Dolny.", ["encircle Lipa ostran-forces whole"]],
    ["Ostran forces had cut off all rebel access to Lipa.", ["encircle Lipa ostran-forces whole"]],
    ["The rebels severed the supply line into Lipa.", ["encircle Lipa rebels whole"]],
    [
      "The rebels tried to lift the siege on the rebel-held areas of Lipa.",
      ["encircle rebel-held areas of Lipa ostran-forces whole", "hold rebel-held areas of Lipa rebels whole"],
    ],
    ["The rebels attacked in an attempt to lift the siege of Lipa.", ["encircle Lipa ostran-forces whole"]],
    [
      "The siege of Lipa resumed when Ostran forces retook Dolny.",
      expect.arrayContaining(["encircle Lipa ostran-forces whole"]),
    ],
    ["Lipa, where the rebels had been besieged, was shelled.", ["encircle Lipa ostran-forces whole"]],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it.each(["The siege of Lipa was lifted.", "The rebels announced the siege of Lipa had been broken."])(
    "is so no longer: %s",
    (text) => {
      expect(control(text)).toEqual([expect.stringMatching(/^encircle Lipa \S+ none$/)]);
    },
  );

  it.each([
    "Ostran forces cut off the electricity.",
    "The rebels cut off talks with Ostran forces.",
    "Ostran forces cut off access to the website.",
  ])("says nothing of ground: %s", (text) => {
    expect(control(text)).toEqual([]);
  });
});
