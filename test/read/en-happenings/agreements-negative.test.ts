import { expect, test } from "vitest";
import { only } from "../happenings/reading.ts";

test.each([
  "No ceasefire was agreed.",
  "Without a ceasefire the evacuation could not begin.",
  "The ceasefire line ran through Oakford.",
  "The armistice negotiations dragged on.",
  "A ceasefire might be agreed.",
  "The two firms signed a trade agreement.",
  "Azania signed an agreement to buy grain.",
  "There was a great deal of rain.",
  "An agreement to build a bridge was signed.",
  "He dealt the cards before the truce of the season.",
  "The treaty that ended the war is kept in Oakford.",
  "The agreement is a long document.",
  "The ceasefire commission met in Oakford.",
])("no agreement: %s", (sentence) => {
  expect(only("agreement", sentence)).toEqual([]);
});
