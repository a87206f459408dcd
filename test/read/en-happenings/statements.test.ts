import { describe, expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

const statementsIn = (text: string): string[] =>
  only("statement", text).map(({ speaker, act, about }) => `${speaker.name}; ${act}; ${about}`);

describe("what people and bodies say", () => {
  test.each([
    ["The Azanian Army announced a halt to the operation.", "Azanian Army; announcement; a halt to the operation"],
    ["The League demanded the release of the prisoners.", "League; demand; the release of the prisoners"],
    ["The Council condemned the attack on Oakford.", "Council; condemnation; the attack on Oakford"],
    ["President Ana Senk urged both sides to talk.", "President Ana Senk; appeal; both sides to talk"],
    ["Governor Ana Senk called for calm.", "Governor Ana Senk; appeal; for calm"],
    ["The rebels threatened to flood the valley.", "rebels; threat; to flood the valley"],
    ["The League refused to leave the city.", "League; refusal; to leave the city"],
    ["The Council expressed concern about the famine.", "Council; concern; concern about the famine"],
    ["The minister said that the harvest was poor.", "minister; statement; the harvest was poor"],
    ["The minister told reporters on 4 May that the harvest was poor.", "minister; statement; the harvest was poor"],
    ["The League admitted that its stores were empty, but vowed to go on.", "League; admission; its stores were empty"],
    ["The Azanian government praised the sailors.", "Azanian government; praise; the sailors"],
  ])("%s", (sentence, expected) => {
    expect(statementsIn(sentence)).toContain(expected);
  });

  test("whose other claims already tell what was said stand there alone", () => {
    expect(statementsIn("The League said that 20 soldiers were killed.")).toEqual([]);
    expect(statementsIn("The League announced that 20 soldiers were killed.")).toHaveLength(1);
  });
});
