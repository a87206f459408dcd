import { describe, expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

const relationsIn = (text: string): string[] =>
  only("relation", text).map(({ subject, relation, object }) => `${subject} ${relation} ${object}`);

describe("relations between campaigns", () => {
  test("from the lead", () => {
    const text = [
      "# Battle of Oakford",
      "",
      "The Battle of Oakford was part of the Valley campaign. It was preceded by the siege of Elmhurst. The battle led to the fall of Stonebridge. It was followed by the Coast offensive.",
      "",
      "## Course",
      "",
      "The Azanian Army attacked. It was part of the Hill war.",
    ].join("\n");
    expect(relationsIn(text)).toEqual([
      "Battle of Oakford part of Valley campaign",
      "Battle of Oakford preceded by siege of Elmhurst",
      "Battle of Oakford led to fall of Stonebridge",
      "Coast offensive preceded by Battle of Oakford",
    ]);
  });

  test("from an infobox, told once", () => {
    const text = [
      "# Battle of Oakford",
      "",
      "Infobox",
      "- Conflict: Battle of Oakford",
      "- Partof: the Valley campaign and the Azanian Civil War (Eastern front)",
      "- Combatant1: Azanian Army",
      "",
      "The Battle of Oakford was part of the Valley campaign.",
    ].join("\n");
    expect(relationsIn(text).toSorted()).toEqual([
      "Battle of Oakford part of Azanian Civil War",
      "Battle of Oakford part of Eastern front",
      "Battle of Oakford part of Valley campaign",
    ]);
  });
});

test.each([
  "Oakford was part of the province of Elmhurst.",
  "The Army was part of the attacking force.",
  "The town of Elmhurst led to the sea.",
  "The road led to Stonebridge.",
  "The general was preceded by his aides.",
])("no relation: %s", (sentence) => {
  expect(relationsIn(`# Battle of Oakford\n\n${sentence}\n`)).toEqual([]);
});
