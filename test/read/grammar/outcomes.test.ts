import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

describe("where an attack failed, and who stands where afterwards", () => {
  it.each([
    ["Ostran forces fired at rebel positions at Gorna, but they were repelled.", ["repel Gorna rebels none"]],
    ["The rebels repelled Ostran attempts to retake Kosta.", ["repel Kosta rebels none"]],
    [
      "Ostran forces tried and failed to advance in the directions of Bela and Kosta.",
      ["repel Bela rebels none", "repel Kosta rebels none"],
    ],
    ["Ostran forces suffered losses during a failed assault toward Spira.", ["repel Spira rebels none"]],
    ["Ostran forces pushed the rebels back to Duna.", ["hold Duna rebels whole"]],
    ["The rebels withstood Ostran attacks meant to capture Kosta.", ["repel Kosta rebels none"]],
    ["The rebels attempted to capture Kosta, but again failed.", ["repel Kosta ostran-forces none"]],
    [
      "The rebels reached rebel fighters at the Silos, and at the Cement Plant.",
      ["hold Cement Plant rebels whole", "hold Silos rebels whole"],
    ],
    [
      "Ostran forces broke across the Orma highway near the Mill, and at Nurra and Hamda.",
      [
        "advance Hamda ostran-forces part",
        "advance Nurra ostran-forces part",
        "advance Orma highway ostran-forces part",
      ],
    ],
    [
      "The rebels said that they repelled an assault on Kosta, while Ostran sources claimed that Ostran forces had advanced into Kosta.",
      ["advance Kosta ostran-forces part", "repel Kosta rebels none"],
    ],
    ["The rebels said that Ostran forces advanced into Kosta but were repelled.", ["repel Kosta rebels none"]],
    [
      "Ostran forces cut off Gorna, while attempts to fully encircle Kosta remained unsuccessful.",
      ["encircle Gorna ostran-forces whole", "repel Kosta rebels none"],
    ],
    ["Rebel attempts to capture Kosta were unsuccessful.", ["repel Kosta ostran-forces none"]],
    [
      "Ostran forces entered Lipa. Gorna was still held by 50 rebels, but a near siege had been imposed on them.",
      ["advance Lipa ostran-forces part", "encircle Gorna ostran-forces whole", "hold Gorna rebels whole"],
    ],
    ["The rebels admitted defeat in Gorna three days later.", ["hold Gorna ostran-forces whole"]],
    ["A correspondent confirmed that Gorna was occupied by the rebels.", ["hold Gorna rebels whole"]],
    ["The rebels had cut-off the town of Gorna.", ["encircle Gorna rebels whole"]],
    [
      "Ostran forces, reportedly the 31st Brigade, later returned into Gorna and went further into Kosta.",
      ["advance Gorna ostran-forces part", "advance Kosta ostran-forces part"],
    ],
    ["The reports of Gorna went into the archive.", []],
    ["Ostran forces captured 80 per cent of Kosta.", ["advance Kosta ostran-forces 0.8"]],
    [
      "Ostran forces captured Kosta. They will go on until they are stopped.",
      ["capture Kosta ostran-forces whole", "repel Kosta rebels none planned"],
    ],
    ["Ostran forces entered Kosta proper.", ["advance Kosta ostran-forces part"]],
    [
      "Ostran forces captured some territory around Gorna and Kosta.",
      ["capture territory around Gorna and Kosta ostran-forces whole"],
    ],
    [
      "Ostran forces captured Gorna. The rebels returned into Gorna.",
      ["advance Gorna rebels part", "capture Gorna ostran-forces whole"],
    ],
    [
      "The rebels attacked Sella and Karma. They considered Sella and nearby Karma as already fallen.",
      ["capture Karma ostran-forces whole", "capture Sella ostran-forces whole"],
    ],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expected);
  });

  it.each([
    "Ostran forces pushed the rebels back to the north.",
    "The rebels reached an agreement at the Silos.",
    "The rebels reached the reporters at the Silos.",
    "The rebels considered the truce as already broken.",
    "The bridge at Lipa withstood the flood.",
    "The mayor fended off questions in Lipa.",
    "The refugees returned into Lipa.",
  ])("tells of no ground: %s", (text) => {
    expect(control(text)).toEqual([]);
  });
});
