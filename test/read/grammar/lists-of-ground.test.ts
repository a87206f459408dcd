import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

/** Each text after an opening in which Ostran forces fight rebels, with all it says about ground. */
type Cases = readonly (readonly [text: string, claims: readonly string[]])[];

const says = (cases: Cases): void => {
  it.each(cases)("%s", (text, claims) => expect(control(text)).toEqual(claims));
};

describe("places that go by a number or a label", () => {
  says([
    [
      "Ostran forces pushed into districts 1 and 3.",
      ["advance district 1 ostran-forces part", "advance district 3 ostran-forces part"],
    ],
    [
      "Ostran forces captured Sectors 4, 5 and 6.",
      [
        "capture Sector 4 ostran-forces whole",
        "capture Sector 5 ostran-forces whole",
        "capture Sector 6 ostran-forces whole",
      ],
    ],
    [
      'Rebels were driven out of the "100" and "700" neighbourhoods.',
      ["capture 100 neighbourhood ostran-forces whole", "capture 700 neighbourhood ostran-forces whole"],
    ],
    ["The “Lindor” buildings were captured by Ostran forces.", ["capture Lindor buildings ostran-forces whole"]],
    ["Ostran forces entered la Mora.", ["advance la Mora ostran-forces part"]],
  ]);
});

describe("lists whose members are told by where they lie", () => {
  says([
    [
      "Ostran forces captured the bomb factory in Lipa, a hotel in the eastern part of the city, part of the Mirna neighbourhood, and the security headquarters.",
      [
        "advance Mirna ostran-forces part",
        "capture bomb factory ostran-forces whole",
        "capture hotel ostran-forces whole",
        "capture security headquarters ostran-forces whole",
      ],
    ],
    [
      "Ostran forces took control of the Mira Hotel, the police academy building and the university campus.",
      [
        "capture Mira Hotel ostran-forces whole",
        "capture police academy building ostran-forces whole",
        "capture university campus ostran-forces whole",
      ],
    ],
    [
      "Ostran forces seized many locations near Lipa from the rebels, including the Lipa power station.",
      ["capture Lipa power station ostran-forces whole"],
    ],
    ["Ostran forces advanced on the town of Lipa to the south of Dolna.", ["advance Lipa ostran-forces part"]],
    ["Ostran forces captured several buildings.", []],
  ]);
});
