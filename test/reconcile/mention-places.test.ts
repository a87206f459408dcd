import { expect, test } from "vitest";
import { MentionPlaces } from "../../src/reconcile/identity/mention-places.ts";

test("places are found by document and by the mention's id in the case", () => {
  const places = new MentionPlaces();
  places.set("A", "orlan", "orlan");
  places.set("B", "orlan", "orlan-2");
  places.set("A", "hill#2", "hill");
  expect(places.of("A", "orlan")).toBe("orlan");
  expect(places.get("B#orlan")).toBe("orlan-2");
  expect(places.get("A#hill#2")).toBe("hill");
  expect(places.of("C", "orlan")).toBeUndefined();
  expect(places.get("orlan")).toBeUndefined();
  expect([...places.in("A")]).toEqual([
    ["orlan", "orlan"],
    ["hill#2", "hill"],
  ]);
  expect([...places]).toEqual([
    ["A#orlan", "orlan"],
    ["A#hill#2", "hill"],
    ["B#orlan", "orlan-2"],
  ]);
});
