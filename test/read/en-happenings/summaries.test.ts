import { describe, expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

const told = (text: string) => only("summary", text).map(({ topic, text: words }) => `${topic}: ${words}`);

describe("what a document says of the whole", () => {
  test("from the fields of its infobox, without notes and bullets", () => {
    const text = [
      "# Battle of Oakford",
      "",
      "Infobox",
      "- Conflict: Battle of Oakford",
      "- Date: 3 – 9 May 2031",
      "- Place: Oakford, Azania",
      "- Result: Azanian victory[3], Rebels leave Oakford",
      "",
      "On 3 May 2031, the Azanian Army captured Oakford from the rebels.[3]",
      "",
      "## References",
      "",
      "3. Bay Times",
    ].join("\n");
    expect(told(text).map((each) => each.replace(/\[3\]/, ""))).toEqual([
      "period: 3 – 9 May 2031",
      "place: Oakford, Azania",
      "result: Azanian victory, Rebels leave Oakford",
    ]);
    expect(only("summary", text)[0]!.when).toMatchObject({ first: "2031-05-03", last: "2031-05-09" });
  });

  test("from the lead, where it tells the end", () => {
    const lead =
      "# Battle of Oakford\n\nThe battle was fought in May 2031. The battle ended with the withdrawal of the rebels.";
    expect(told(lead)).toEqual(["result: the withdrawal of the rebels"]);
  });

  test.each([
    "# Battle of Oakford\n\nThe negotiations ended in failure.",
    "# Battle of Oakford\n\nThe clashes of May went on.\n\n## Course\n\nThe attack resulted in heavy losses.",
  ])("nothing of it: %s", (text) => void expect(told(text)).toEqual([]));
});
