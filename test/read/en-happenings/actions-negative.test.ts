import { expect, test } from "vitest";
import { actionsIn } from "../happenings/reading.ts";

test.each([
  "The minister attacked the government's budget.",
  "The report attacked the League's account of the famine.",
  "The general suffered a heart attack in Oakford.",
  "Dockers held a general strike in Stonebridge.",
  "The court executed the contract in Oakford.",
  "Engineers executed the plan in Stonebridge.",
  "The idea struck the governor as odd.",
  "Prices hit a record in Oakford.",
  "There were no clashes in Oakford.",
  "The Azanian Army did not attack Oakford.",
  "Fears of an attack on Oakford grew.",
  "The threat of an air strike on Stonebridge remained.",
  "The walls protected the town from attacks.",
  "The Azanian Army ended its offensive.",
  "The offensive surprised many observers.",
  "During the Azanian offensive against Oakford, prices rose.",
  "Since the invasion of Azania, Stonebridge has grown.",
  "The anniversary of the attack on Oakford was marked in silence.",
  "An attack helicopter was seen over Oakford.",
  "The airliner made an emergency landing at Stonebridge.",
  "The plane landed in Stonebridge with 40 passengers.",
  "The balance of the company sank in May.",
  "Talks over the bridge collapsed in Oakford.",
  "The buses left Oakford every hour.",
  "She took the news hard and held the prize.",
  "The two companies exchanged letters in Stonebridge.",
])("no action: %s", (sentence) => {
  expect(actionsIn(sentence)).toEqual([]);
});

test("whom a pronoun means is not guessed between two", () => {
  const [line] = actionsIn("The Azanian Army said the rebels had gone, and they attacked Oakford.");
  expect(line ?? "by -").toContain("by -");
});

test("who accuses another of a massacre has not carried it out", () => {
  expect(actionsIn("The Azanian Army accused the rebels of carrying out a massacre in Oakford.")).toEqual([]);
});
