import { expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

test.each([
  "In general, the roads were empty.",
  "The major port of Oakford was closed.",
  "Captain's Point lies north of Oakford.",
  "The General Staff said nothing.",
  "The cruiser Admiral Tarn left Stonebridge.",
  "An Admiral Tarn-class frigate of the Azanian Navy fired missiles.",
  "The carrier _Admiral Tarn_ left Stonebridge.",
  "The Prime Ministry of Works was burnt.",
  "The commander was killed.",
  "Its leader fled.",
  "The chief reason was hunger.",
  "Karim Tarn was killed in Oakford.",
  "The baker Karim Tarn was replaced by a machine.",
  "Major Street was shelled.",
  "The kings of Azania ruled Oakford.",
  "Mayor elections were held in Oakford.",
])("nobody: %s", (sentence) => {
  expect(only("person", sentence).map(({ person }) => person)).toEqual([]);
});

test.each([
  "General Karim Tarn was not killed.",
  "The League wanted to kill General Karim Tarn.",
  "General Karim Tarn would be replaced.",
])("no fate: %s", (sentence) => {
  expect(only("person", sentence).filter(({ fate }) => fate !== null)).toEqual([]);
});
