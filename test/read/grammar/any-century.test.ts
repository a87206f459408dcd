import { describe, expect, it } from "vitest";
import { control } from "./reading.ts";

describe("turns of phrase of any century", () => {
  it.each([
    ["Tarn changed hands several times before the rebels secured it on 20 May.", ["capture Tarn rebels whole"]],
    ["Tarn changed hands several times in May.", ["contest Tarn nobody part"]],
    ["Visla opened its gates to the rebels on 15 May.", ["capture Visla rebels whole"]],
    ["The fall of Drava to Ostran forces was confirmed on 23 May.", ["capture Drava ostran-forces whole"]],
    [
      "The rebels retook Kubra on 1 May but lost it again two days later.",
      ["capture Kubra ostran-forces whole", "capture Kubra rebels whole"],
    ],
    ["The Ostran advance was checked at Kremna on 10 May.", ["repel Kremna rebels none"]],
    ["Ostran forces closed the ring around Petra on 17 May.", ["encircle Petra ostran-forces whole"]],
    [
      "Ostran forces besieged Tarn on 3 May. The siege of Tarn ended on 14 May.",
      ["encircle Tarn ostran-forces none", "encircle Tarn ostran-forces whole"],
    ],
    ["On 18 May the rebels abandoned their positions in Brod.", ["withdraw Brod ostran-forces whole"]],
    ["The rebels entered the capital, Tarn, on 3 May.", ["advance Tarn rebels part"]],
    ["On 22 May the last Ostran stronghold, Masra, was taken.", ["capture Masra rebels whole"]],
    ["Ostran forces had overrun the whole of the Dona valley.", ["capture Dona valley ostran-forces whole"]],
    ["A rebel counterstroke recaptured Lesna on 9 May.", ["capture Lesna rebels whole"]],
    ["Ostran forces consolidated their hold on Velia in May.", ["hold Velia ostran-forces whole"]],
    ["The rebels clung on to Kaban.", ["hold Kaban rebels whole"]],
    ["Ostran rule over Talna was restored on 24 May.", ["capture Talna ostran-forces whole"]],
    ["Velia was cleared of rebel troops by 20 May.", ["capture Velia ostran-forces whole"]],
    ["On 5 May the Ostran defence ministry claimed to have captured Gora.", ["capture Gora ostran-forces whole"]],
  ])("%s", (text, expected) => {
    expect(control(text)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    "The museum opened its gates to visitors.",
    "The clerk checked the list at Kremna.",
    "Officials closed the road around Petra.",
  ])("%s (nothing of ground)", (text) => {
    expect(control(text)).toEqual([]);
  });

  it("“it” is no place left some sentences ago", () => {
    const text =
      "The rebels captured Suha on 3 May. A minister spoke of prices. The harvest was good. Talks were held abroad. " +
      "Nobody came. The rebels took it.";
    expect(control(text)).toEqual(["capture Suha rebels whole"]);
  });
});
