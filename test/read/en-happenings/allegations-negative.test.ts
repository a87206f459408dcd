import { expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

test.each([
  "Azania denied the League access to Oakford.",
  "The governor denied the request.",
  "The rebels rejected the offer.",
  "The League rejected the ultimatum.",
  "The League did not accuse Azania of looting.",
  "The rebels said that they had shelled Oakford.",
  "The Azanian Army said that it had executed the plan.",
  "Azania said the harvest was poor.",
  "The League dismissed the general.",
  "The rebels claimed responsibility.",
  "The accused was led away.",
  "The League said the rebels wanted to take prisoners.",
])("no allegation: %s", (sentence) => {
  expect(only("allegation", sentence)).toEqual([]);
});
