import { describe, expect, it } from "vitest";
import { control, read } from "./reading.ts";

const names = (text: string): string[] => read(text).places.map(({ name }) => name);

describe("a region that is named after a town", () => {
  it("is another place, and what is told of it does not move the town", () => {
    expect(
      control(
        "On 3 May, Ostran forces captured the city of Lipa. By 9 May the rebels controlled 70% of the Lipa region.",
      ),
    ).toEqual(["capture Lipa ostran-forces whole", "hold Lipa region rebels 0.7"]);
  });

  it("is one place by whichever word the text calls it", () => {
    const text =
      "On 3 May, rebels entered Lipa Oblast. On 4 May the town of Lipa was shelled. On 5 May, Ostran forces withdrew from the Lipa region.";
    expect(new Set(control(text).map((claim) => claim.split(" ").slice(1, 3).join(" ")))).toEqual(
      new Set(["Lipa Oblast"]),
    );
  });

  it("is the land itself where the text tells of no town", () => {
    expect(names("On 3 May, rebels gathered in Suha. On 4 May they advanced in the Suha region.")).not.toContain(
      "Suha region",
    );
  });

  it("is not all captured where only the area is", () => {
    expect(
      control("On 9 May, the rebels withdrew from Lipa Oblast. On 11 May, Ostran forces took control of the area."),
    ).toContain("advance Lipa Oblast ostran-forces part");
  });

  it("is left in part by virtually all", () => {
    expect(control("On 8 May, virtually no rebels remained in the Lipa region.")).toEqual([
      "withdraw Lipa region ostran-forces part",
    ]);
    expect(control("On 8 May, virtually no rebels remained in the town of Lipa.")).toEqual([
      "withdraw Lipa ostran-forces whole",
    ]);
  });

  it("is not where those stay who left the town", () => {
    expect(
      control("On 9 May, the rebels withdrew from the town of Lipa, while some rebels remained in the province."),
    ).toContain("withdraw Lipa ostran-forces whole");
  });
});
