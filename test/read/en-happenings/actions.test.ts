import { describe, expect, test } from "vitest";
import { actionsIn, evidenceOf, only } from "../happenings/reading.ts";

describe("verbs of action", () => {
  test.each([
    ["On 3 May 1931, Azanian troops attacked Stonebridge.", ["attack, by Azanian troops, against -, at Stonebridge"]],
    ["Rebel artillery shelled the Oakford district.", ["shelling, by Rebel artillery, against -, at Oakford"]],
    ["Azanian warplanes bombed Stonebridge.", ["air strike, by Azanian warplanes, against -, at Stonebridge"]],
    ["The village of Elmhurst was shelled by the Azanian Army.", ["shelling, by Azanian Army, against -, at Elmhurst"]],
    [
      "League fighters ambushed an Azanian convoy near Oakford.",
      ["ambush, by League fighters, against Azanian convoy, at Oakford"],
    ],
    ["The Azanian Army clashed with the rebels in Oakford.", ["clash, by Azanian Army, against rebels, at Oakford"]],
    [
      "League gunners shot down two Azanian helicopters near Oakford.",
      ["aircraft shot down, by League gunners, against two Azanian helicopters, at Oakford, count 2"],
    ],
    ["The rebels executed 20 prisoners in Oakford.", ["execution, by rebels, against 20 prisoners, at Oakford"]],
    [
      "Azanian troops destroyed the last bridge in Oakford.",
      ["bridge destroyed, by Azanian troops, against -, at bridge"],
    ],
    [
      "Azanian forces fired six rockets at Stonebridge.",
      ["missile strike, by Azanian forces, against -, at Stonebridge, count 6"],
    ],
    ["Two missiles struck the harbour of Stonebridge.", ["missile strike, by -, against -, at Stonebridge, count 2"]],
    ["Azanian marines landed at Cape Wrath.", ["landing, by Azanian marines, against -, at Cape Wrath"]],
    ["Militiamen looted houses in Oakford.", ["looting, by Militiamen, against -, at Oakford"]],
    [
      "The rebels took 30 villagers hostage in Elmhurst.",
      ["hostage taking, by rebels, against 30 villagers, at Elmhurst"],
    ],
    ["Some 400 civilians were evacuated from Oakford.", ["evacuation, by -, against 400 civilians, at Oakford"]],
    [
      "Azanian police arrested 12 protesters in Stonebridge.",
      ["arrest, by Azanian police, against 12 protesters, at Stonebridge"],
    ],
  ])("%s", (sentence, expected) => {
    expect(actionsIn(sentence)).toEqual(expected);
  });
});

describe("nouns of action", () => {
  test.each([
    [
      "On 3 May 1931, the Azanian Army launched an assault on Stonebridge.",
      ["assault, by Azanian Army, against -, at Stonebridge"],
    ],
    ["A rebel attack on Oakford was repelled.", ["attack, by rebels, against -, at Oakford, repelled"]],
    ["The Azanian Army repelled a rebel attack on Oakford.", ["attack, by rebels, against -, at Oakford, repelled"]],
    ["Three Azanian air strikes hit Stonebridge.", ["air strike, by Azanian, against -, at Stonebridge, count 3"]],
    ["Azanian shelling hit many homes in Oakford.", ["shelling, by Azanian, against many homes, at Oakford"]],
    ["Nine people were killed by Azanian shelling in Oakford.", ["shelling, by Azanian, against -, at Oakford"]],
    [
      "Heavy clashes between the Azanian Army and the rebels erupted in Oakford.",
      ["clash, by Azanian Army, against rebels, at Oakford"],
    ],
    ["Two car bombs exploded in Stonebridge.", ["car bomb, by -, against -, at Stonebridge, count 2"]],
    ["The League carried out a raid on Elmhurst.", ["raid, by League, against -, at Elmhurst"]],
    [
      "Oakford came under heavy bombardment by Azanian artillery.",
      ["shelling, by Azanian artillery, against -, at Oakford"],
    ],
    ["The market of Oakford was hit by a drone strike.", ["drone strike, by -, against -, at Oakford"]],
    [
      "The Azanian Army launched a counter-attack in Oakford but was repelled.",
      ["counter-attack, by Azanian Army, against -, at Oakford, repelled"],
    ],
    [
      "Rebel suicide bombers attacked the barracks in Oakford.",
      ["suicide attack, by Rebel suicide bombers, against -, at Oakford"],
    ],
  ])("%s", (sentence, expected) => {
    expect(actionsIn(sentence)).toEqual(expected);
  });
});

test("an action of several places is told of each", () => {
  expect(actionsIn("Azanian artillery shelled Oakford, Elmhurst and Stonebridge.").toSorted()).toEqual([
    "shelling, by Azanian artillery, against -, at Elmhurst",
    "shelling, by Azanian artillery, against -, at Oakford",
    "shelling, by Azanian artillery, against -, at Stonebridge",
  ]);
});

test("what is meant to be done is planned, what somebody says is theirs", () => {
  expect(actionsIn("The League planned to attack Oakford.")).toEqual([
    "attack, by League, against -, at Oakford, planned",
  ]);
  const [claim] = only("action", "A League spokesman said that Azanian troops had shelled Oakford.");
  expect(claim).toMatchObject({ modality: "claimed", attribution: { source: "a League spokesman" } });
});

test("evidence are the words of the sentence, also behind emoji, Arabic and composed letters", () => {
  const text = "🙂 مرحبا e\u0301. On 3 May 1931, Azanian troops attacked Stonebridge.";
  const [claim] = only("action", text);
  expect(evidenceOf(claim!, text)).toBe("attacked Stonebridge");
});
