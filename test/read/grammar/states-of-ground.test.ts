import { describe, expect, it } from "vitest";
import { control, read } from "./reading.ts";

/** Each text after an opening in which Ostran forces fight rebels, with all it says about ground. */
type Cases = readonly (readonly [text: string, claims: readonly string[]])[];

const says = (cases: Cases): void => {
  it.each(cases)("%s", (text, claims) => expect(control(text)).toEqual(claims));
};

describe("how things stand", () => {
  says([
    ["Only Brod and Lipa remained rebel-held.", ["hold Brod rebels whole", "hold Lipa rebels whole"]],
    ["The rebels had been using the Brod school as a sniper position.", ["hold Brod school rebels whole"]],
    ["The rebels used Brod as an example.", []],
    ["Rebels were holed up in the central and northern part of Lipa.", ["hold Lipa rebels part"]],
    ["Ostran forces had dug in at Brod.", ["hold Brod ostran-forces whole"]],
    ["Ostran forces reported Hill 52 captured.", ["capture Hill 52 ostran-forces whole"]],
    ["An attempted suicide bombing in Brod was thwarted by Ostran forces.", []],
  ]);
});

describe("ground gained and passed", () => {
  says([
    [
      "Ostran forces gained the north and east slopes of Hill 40.",
      ["capture east slopes of Hill 40 ostran-forces whole", "capture north slopes of Hill 40 ostran-forces whole"],
    ],
    ["Ostran forces gained the southeast face of Hill 40.", ["capture southeast face of Hill 40 ostran-forces whole"]],
    ["Ostran forces lost face.", []],
    [
      "Ostran forces have gone past Brod, striking south into Lipa.",
      ["advance Brod ostran-forces part", "advance Lipa ostran-forces part"],
    ],
    ["We've gone past Brod, a rebel fighter said.", ["advance Brod rebels part"]],
    ["Ostran forces deserted Brod.", ["withdraw Brod rebels whole"]],
    ["Ostran forces captured rebel pockets in the Brod neighbourhood.", ["advance Brod ostran-forces part"]],
    ["Ostran forces seized the final pocket of resistance in the Brod district.", ["capture Brod ostran-forces whole"]],
    [
      "Ostran forces secured their objective on the eastern slope of Hill 40.",
      ["capture eastern slope of Hill 40 ostran-forces whole"],
    ],
    [
      "Ostran forces captured the buildings of the civil courthouse and the savings bank.",
      ["capture civil courthouse ostran-forces whole", "capture savings bank ostran-forces whole"],
    ],
  ]);
});

describe("names of forces", () => {
  const sides = (text: string) => read(text, "").sides.map(({ names }) => names);

  it("joins a long name with the letters in brackets behind it", () => {
    const [first] = sides(
      "The Northern Front of Lipa and the Coast (NFLC) fought the Ostran army. The NFLC captured Brod. The Ostran army attacked the NFLC. Lipa was Ostran.",
    );
    expect(first).toContain("NFLC");
    expect(first).toContain("Northern Front of Lipa and the Coast");
  });

  it("makes one side of units that nothing ties to anybody, against the one people that takes nothing", () => {
    const found = sides(
      "On 3 July 2031 the 82d Division attacked. The 505th Infantry entered Brod. The 79th Division captured Lipa. " +
        "General Holt captured Dolny. The Velians withdrew. The Velians fled. The 505th had reached Mirna.",
    );
    const units = found.find((names) => names.includes("79th Division"));
    expect(units).toEqual(expect.arrayContaining(["505th Infantry", "79th Division", "505th"]));
    expect(units).not.toContain("Velians");
  });

  it("leaves units alone where the other one takes ground as well", () => {
    const found = sides(
      "On 3 July 2031 the 82d Division attacked. The 505th Infantry entered Brod. The 79th Division captured Lipa. " +
        "The Velians captured Dolny. The Velians captured Mirna.",
    );
    expect(found.find((names) => names.includes("79th Division"))).not.toContain("505th Infantry");
  });
});
