import { describe, expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

const war =
  "The Azanian Army captured Oakford from the rebels on 3 May 2031. The rebels attacked the Azanian Army at Elmhurst. ";
const changesIn = (text: string): string[] =>
  only("force", war + text)
    .filter(({ change }) => change !== null)
    .map(({ force, change, other }) => `${force.name} ${change} ${other?.name}`);

describe("forces of an infobox", () => {
  const text = [
    "# Battle of Oakford",
    "",
    "Infobox",
    "- Conflict: Battle of Oakford",
    "- Date: 3 May 2031",
    "- Combatant1: 22px Azanian Army[3], Harbour Guard (from 4 May)",
    "- Combatant2: Free Valley Front",
    "- Units1: 1st Corps, * 4th Division, ** 11th Brigade, 2nd Corps",
    "- Strength1: 300 soldiers",
    "",
    "On 3 May 2031, the Azanian Army captured Oakford from the rebels.",
  ].join("\n");

  test("with their column's side and what they are part of", () => {
    const told = only("force", text).map(
      ({ force, rank, within }) => `${force.name} ${rank}${within ? ` of ${within}` : ""}`,
    );
    expect(told).toEqual([
      "Azanian Army belligerent",
      "Harbour Guard belligerent",
      "Free Valley Front belligerent",
      "1st Corps unit",
      "4th Division unit of 1st Corps",
      "11th Brigade unit of 4th Division",
      "2nd Corps unit",
    ]);
    const sides = new Map(only("force", text).map(({ force }) => [force.name, force.side]));
    expect(sides.get("Harbour Guard")).toBe(sides.get("Azanian Army"));
    expect(sides.get("11th Brigade")).toBe(sides.get("Azanian Army"));
    expect(sides.get("Azanian Army")).not.toBe(null);
  });
});

describe("forces that come and go", () => {
  test.each([
    ["On 5 May, the Hill Brigade defected to the rebels.", ["Hill Brigade defected rebels"]],
    ["On 5 May, the Hill Brigade joined the Valley Front.", ["Hill Brigade joined Valley Front"]],
    ["On 5 May, the Hill Brigade left the Valley Alliance.", ["Hill Brigade left Valley Alliance"]],
  ])("%s", (text, expected) => void expect(changesIn(text)).toEqual(expected));

  test.each([
    "The Army advanced on 5 May, leaving the rebels besieged.",
    "The Hill Brigade left Oakford on 5 May.",
    "The Hill Brigade joined the fighting on 5 May.",
    "The Hill Brigade might have joined the rebels.",
    "The Army broke through the lines of the rebels on 5 May.",
    "Ministers left the talks with the rebels.",
  ])("nothing of it: %s", (text) => void expect(changesIn(text)).toEqual([]));
});
