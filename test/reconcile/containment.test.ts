import { describe, expect, it } from "vitest";
import type { Identity } from "../../src/reconcile/identity/identity.ts";
import { Containment } from "../../src/reconcile/ledger/containment.ts";

function containment(
  parents: Readonly<Record<string, string | null>>,
  vicinity: Readonly<Record<string, string>> = {},
) {
  const places = Object.entries(parents).map(([id, parent]) => ({ id, parent, type: "region" }));
  return new Containment({ places, vicinity: new Map(Object.entries(vicinity)) } as unknown as Pick<
    Identity,
    "places" | "vicinity"
  >);
}

describe("what lies in what", () => {
  it("is what is told, and what is presumed where nothing is", () => {
    const within = containment({ town: "district", district: null, region: null }, { district: "region" });
    expect(within.ancestors("town")).toEqual(["district", "region"]);
    expect(within.descendants("region")).toEqual(["district", "town"]);
  });

  it("has no circle: what is presumed gives way", () => {
    const within = containment({ town: "district", district: null }, { district: "town" });
    expect(within.ancestors("town")).toEqual(["district"]);
    expect(within.ancestors("district")).toEqual([]);
    expect(within.descendants("town")).toEqual([]);
  });

  it("has no circle, even where the texts tell one", () => {
    const within = containment({ a: "b", b: "c", c: "a" });
    expect(within.ancestors("a")).toEqual([]);
    expect(within.ancestors("b")).toEqual(["c", "a"]);
    expect(within.descendants("a")).toEqual(["c", "b"]);
  });
});
