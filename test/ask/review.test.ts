import { afterAll, describe, expect, test } from "vitest";
import { decide, disputes, review } from "../../src/ask/index.ts";
import type { PlaceGeometry } from "../../src/model/index.ts";
import { entry } from "../reconcile/build.ts";
import { caseOf } from "./build.ts";

const at = (x: number): PlaceGeometry => ({ type: "Point", coordinates: [x, 40] });
const { kase, remove } = caseOf(
  [
    {
      title: "First",
      places: [{ name: "Orlan" }, { name: "Gorst" }, { name: "Esk" }, { name: "Tarnby" }],
      claims: [
        { place: "Orlan", change: "capture", holder: "reds", on: "2031-03-05", confidence: 0.6 },
        { place: "Gorst", change: "capture", holder: "reds", on: "2031-03-06", confidence: 0.95 },
        { place: "Esk", change: "capture", holder: "reds", on: "2031-03-07", confidence: 0.6 },
        { place: "Tarnby", change: "capture", holder: "blues", on: "2031-03-01", confidence: 0.4 },
        { place: "Tarnby", change: "capture", holder: "reds", on: "2031-03-03", confidence: 0.97 },
      ],
    },
    {
      title: "Second",
      claims: [
        { place: "Esk", change: "capture", holder: "reds", on: "2031-03-07", confidence: 0.6 },
        {
          place: "Gorst",
          change: "capture",
          holder: "blues",
          on: "2031-03-06",
          confidence: 0.95,
          source: "Blues Radio",
        },
      ],
    },
  ],
  [entry("Orlan", { geometry: at(30) }), entry("Gorst", { geometry: at(31) }), entry("Tarnby", { geometry: at(32) })],
);
afterAll(remove);

describe("review", () => {
  const queue = review(kase);
  const claims = queue.items.flatMap((item) => (item.kind === "claim" ? [item.claim.id] : []));

  test("begins with the doubtful claims on which alone a change of holder rests, those with the longest reach first", () => {
    expect(queue.items.slice(0, 2).map((item) => item.kind === "claim" && item.claim.id)).toEqual([
      "First-1",
      "First-4",
    ]);
    expect(queue.items[0]!.why).toBe("Alone it says who holds Orlan from 2031-03-05 on, and it is read with doubt.");
    expect(queue.items[1]!.why).toMatch(/^Alone it says who holds Tarnby for 2 days from 2031-03-01/);
    expect(queue.items[0]).toMatchObject({
      kind: "claim",
      claim: { sentence: { text: expect.stringContaining("Orlan") } },
    });
  });

  test("asks later about what several say, and not about what is read surely and carries nothing alone", () => {
    expect(claims.indexOf("First-3")).toBeGreaterThan(1);
    expect(claims).not.toContain("Second-2");
  });

  test("holds disputes, places that are not on the map and sources that seem to speak for a side", () => {
    expect(queue.items.filter(({ kind }) => kind === "dispute")).toHaveLength(disputes(kase).length);
    expect(queue.items.find(({ kind }) => kind === "locate")).toMatchObject({ place: { id: "esk" }, claims: 2 });
    expect(queue.items.find(({ kind }) => kind === "source")).toMatchObject({ source: "blues radio", side: "blues" });
    expect(queue.open).toBe(queue.items.length);
    expect(review(kase, { limit: 2 }).items).toEqual(queue.items.slice(0, 2));
  });

  test("does not ask again what was decided; an undo asks again", () => {
    const by = { author: "A" };
    for (const item of queue.items.slice(0, 2)) decide(kase, item.requests[0]!, by);
    decide(kase, { kind: "align-source", source: "blues radio", side: null }, by);
    const rest = review(kase);
    expect(rest.decided).toBe(2);
    expect(rest.items.some(({ kind }) => kind === "source")).toBe(false);
    expect(rest.items.flatMap((item) => (item.kind === "claim" ? [item.claim.id] : []))).not.toContain("First-1");
    decide(kase, { kind: "undo" }, by);
    decide(kase, { kind: "undo" }, by);
    expect(review(kase).items.some((item) => item.kind === "claim" && item.claim.id === "First-4")).toBe(true);
  });
});
