import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

describe("what is taken again, or half, or from an occupier", () => {
  it.each([
    ["The rebels re-captured Lipa.", ["capture Lipa rebels whole"]],
    ["Ostran forces re-took Lipa.", ["capture Lipa ostran-forces whole"]],
    ["Ostran forces re-occupied Lipa.", ["capture Lipa ostran-forces whole"]],
    ["The rebels re-entered Lipa.", ["advance Lipa rebels part"]],
    ["By the next day half of Lipa was captured by the rebels.", ["advance Lipa rebels 0.5"]],
    ["Ostran forces entered Karva, ending the rebel occupation of Lipa.", ["capture Lipa ostran-forces whole"]],
  ])("%s", (text, expected) => {
    expect(control(text).filter((line) => !line.includes("Karva"))).toEqual(expected);
  });

  it.each(["The republic annexed Lipa.", "The annexation of Lipa was declared."])("%s (law, not ground)", (text) => {
    expect(control(text)).toEqual([]);
  });

  it("does not take a town for the side that failed to end its occupation", () => {
    expect(control("Ostran forces did not end the rebel occupation of Lipa.")).not.toContain(
      "capture Lipa ostran-forces whole",
    );
  });
});
