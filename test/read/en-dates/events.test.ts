import { describe, expect, it } from "vitest";
import { englishDates } from "../../../src/read/languages/en/dates/index.ts";

/** The events of a text as "told take arden, belm" or "again take arden". */
function events(text: string): string[] {
  const { events: found = [] } = englishDates.scan(text, { start: 0, end: text.length });
  return found.map(({ told, kind, names }) => `${told ? "told" : "again"} ${kind} ${names.join(", ")}`);
}

describe("English events of places", () => {
  it("are told by finished verbs, with the places they take", () => {
    expect(events("The rebels captured Arden, Belm and the town of Qara Carn near Dorn.")).toEqual([
      "told take arden, belm, qara carn",
    ]);
    expect(events("Arden and Belm were taken by the army. Carn City fell on 5 May.")).toEqual([
      "told take belm, arden",
      "told take carn",
    ]);
    expect(events("They retook Łódź. The army withdrew from Orm-Stad.")).toEqual([
      "told retake łódź",
      "told take łódź",
      "told leave orm-stad",
    ]);
  });

  it("are spoken of again behind a preposition, in a report, or at the head of a sentence", () => {
    expect(events("After the fall of Arden, the army left.")).toEqual(["again take arden"]);
    expect(events("They rested after capturing Arden.")).toEqual(["again take arden"]);
    expect(events("The loss of Arden was felt. It was said that the recapture of Belm helped.")).toEqual([
      "again take arden",
      "again retake belm",
    ]);
    expect(events("Following the second Ormian withdrawal from Arden, it was quiet.")).toEqual(["again leave arden"]);
  });

  it.each([
    "They did not capture Arden. They tried to have it taken. Arden would have been taken.",
    "They entered the occupied Arden and Orm-occupied Belm, in Ormian occupied Carn.",
    "They captured the outskirts of Arden and 80% of Belm. They captured Arden's suburbs.",
    "They captured Ormian soldiers. The Ormian currency fell.",
    "They announced the capture of Arden. They fought for the capture of Belm.",
    "After the withdrawal of Ormian forces, it was quiet.",
    "The town in Arden was taken.",
  ])("does not take %j for more than it says", (text) => {
    expect(events(text)).toEqual([]);
  });
});
