import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

describe("retreats", () => {
  it.each([
    ["Ostran forces attacked Lipa, forcing the rebels to withdraw.", ["withdraw Lipa nobody whole"]],
    ["The rebels retreated into the urban areas of Lipa.", ["hold urban areas of Lipa rebels whole"]],
    ["The rebels withdrew to the eastern side of Lipa.", ["withdraw Lipa ostran-forces part"]],
    ["The rebels were squeezed into a small pocket near Lipa.", ["hold small pocket near Lipa rebels whole"]],
    [
      "Ostran forces forced the rebels back from the outskirts of Lipa.",
      ["capture outskirts of Lipa ostran-forces whole"],
    ],
    [
      "The rebels withdrew from Lipa. Ostran forces captured it. Bridges were blown up during the withdrawal from Lipa.",
      ["capture Lipa ostran-forces whole", "withdraw Lipa ostran-forces whole", "withdraw Lipa ostran-forces whole"],
    ],
    ["The rebels withdrew from Lipa, while some fighters remained.", ["withdraw Lipa ostran-forces part"]],
    [
      "The rebels withdrew from Lipa, although a few soldiers stayed in the town.",
      ["withdraw Lipa ostran-forces part"],
    ],
    ["The rebels withdrew from Lipa, while some houses remained intact.", ["withdraw Lipa ostran-forces whole"]],
    ["The rebels reinforced their positions at the Lipa silos.", ["hold Lipa silos rebels whole"]],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it.each([
    "Ostran forces attacked Lipa. The rebels retreated north.",
    "The rebels retreated across the river.",
    "The rebels reinforced the garrison.",
    "A system of trenches defended Lipa.",
  ])("gives up nothing that is named: %s", (text) => {
    expect(control(text)).toEqual([]);
  });
});
