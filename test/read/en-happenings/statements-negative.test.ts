import { expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

test.each([
  "The map shows the front.",
  "The report said that the harvest was poor.",
  "Images of the town announced its ruin.",
  "The hill offered the defenders a wide view.",
  "It was announced that the road was closed.",
  "The League did not say that the road was closed.",
  "The League issued demands to the Council.",
  "The state of the roads was poor.",
  "The men called the place Gibbet Hill.",
  "This added weight to the argument.",
  "The war, which the Council declared on 6 April, was long.",
  "The offensive threatened to cut the road.",
  "The claim on the land is old.",
])("no statement: %s", (sentence) => {
  expect(only("statement", sentence).map(({ speaker, about }) => `${speaker.name}: ${about}`)).toEqual([]);
});
