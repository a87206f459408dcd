import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act, Claim, ClaimHandle, Decision, PlaceHandle, SideHandle } from "../../src/model/index.ts";
import { applyDecisions, type Evidence, histories, type Identity, identify } from "../../src/reconcile/index.ts";
import { alignmentsOf } from "../../src/reconcile/sources.ts";
import { type DocumentWords, documentId, entry, evidence, placesOf } from "./build.ts";

let made = 0;
function decided(what: Act, id = `d${++made}`): Decision {
  const time = new Date(Date.UTC(2031, 0, 1, 0, 0, made)).toISOString();
  return { id, hash: id, previous: null, author: "A", time, reason: "", what, merged: null };
}

function under(all: Evidence, ...acts: readonly Act[]): { evidence: Evidence; identity: Identity } {
  const applied = applyDecisions(
    all,
    acts.map((act) => decided(act)),
  );
  return { evidence: applied, identity: identify(applied) };
}

/** The intervals of a place as "first holder status extent". */
function historyOf(told: { evidence: Evidence; identity: Identity }, place: string): string[] {
  return (histories(told.evidence, told.identity).places.get(place) ?? []).map(
    ({ first, holder, status }) => `${first} ${holder} ${status}`,
  );
}

function claimOf(all: Evidence, id: string): ClaimHandle {
  const claim = all.readings.flatMap(({ claims }): readonly Claim[] => claims).find((each) => each.id === id)!;
  return { id, document: claim.document, kind: claim.kind, evidence: claim.evidence[0]!, quote: "" };
}

function placeOf(all: Evidence, id: string): PlaceHandle {
  const place = identify(all).places.find((each) => each.id === id)!;
  return { id, name: place.name, mentions: [...place.mentions] };
}

function sideOf(all: Evidence, key: string): SideHandle {
  const side = identify(all).sides.find((each) => each.key === key)!;
  return { key, name: side.names[0]!, mentions: [...side.mentions] };
}

const story: DocumentWords = {
  title: "A",
  claims: [
    { place: "Orlan", change: "capture", holder: "reds", on: "2031-03-05" },
    { place: "Orlan", change: "capture", holder: "blues", on: "2031-03-20", confidence: 0.5 },
    { place: "Gorst", change: "capture", holder: "blues", on: "2031-03-06" },
  ],
};
const all = evidence([story]);

describe("claims", () => {
  test("without decisions the evidence is the same object", () => {
    expect(applyDecisions(all, [])).toBe(all);
  });

  test("a rejected claim moves nothing, and an undone rejection takes nothing", () => {
    expect(historyOf(under(all), "orlan").at(-1)).toBe("2031-03-20 blues held");
    expect(historyOf(under(all, { kind: "reject", claim: claimOf(all, "A-2") }), "orlan").at(-1)).toBe(
      "2031-03-05 reds held",
    );
    const rejection = decided({ kind: "reject", claim: claimOf(all, "A-2") }, "r");
    const undo = decided({ kind: "undo", decision: "r" });
    expect(applyDecisions(all, [rejection, undo])).toBe(all);
  });

  test("a confirmed claim is as sure as can be; a rejected one that is confirmed later counts again", () => {
    const claim = claimOf(all, "A-2");
    const confirmed = under(all, { kind: "confirm", claim }).evidence;
    expect(confirmed.readings[0]!.claims.find(({ id }) => id === "A-2")!.confidence).toBe(1);
    expect(confirmed.decided!.claims.get("A-2")).toMatchObject({ state: "confirmed" });
    const back = under(all, { kind: "reject", claim }, { kind: "confirm", claim });
    expect(historyOf(back, "orlan").at(-1)).toBe("2031-03-20 blues held");
  });

  test("a corrected claim says what it was corrected to: place, date, holder, extent, change", () => {
    const told = under(all, {
      kind: "correct",
      claim: claimOf(all, "A-2"),
      to: {
        place: placeOf(all, "gorst"),
        holder: sideOf(all, "reds"),
        when: { edtf: "2031-03-25", first: "2031-03-25", last: "2031-03-25", basis: "explicit" },
      },
    });
    expect(historyOf(told, "orlan").at(-1)).toBe("2031-03-05 reds held");
    expect(historyOf(told, "gorst").at(-1)).toBe("2031-03-25 reds held");
    const part = under(all, { kind: "correct", claim: claimOf(all, "A-1"), to: { extent: "part", change: "advance" } });
    expect(historyOf(part, "orlan")[1]).toBe("2031-03-05 null divided");
    const nobody = under(all, { kind: "correct", claim: claimOf(all, "A-2"), to: { holder: null } });
    expect(historyOf(nobody, "orlan").at(-1)).not.toContain("blues held");
  });

  test("a correction to a place that no document names makes it, and no document's places are changed", () => {
    const to = { place: { id: "newby", name: "Newby", mentions: [] } };
    const told = under(all, { kind: "correct", claim: claimOf(all, "A-2"), to });
    expect(told.identity.places.map(({ name }) => name)).toEqual(["Gorst", "Newby", "Orlan"]);
    expect(historyOf(told, "newby").at(-1)).toBe("2031-03-20 blues held");
  });

  test("a correction to a side that no document knows makes it", () => {
    const to = { holder: { key: "guard", name: "Mountain Guard", mentions: [] } };
    const told = under(all, { kind: "correct", claim: claimOf(all, "A-2"), to });
    expect(told.identity.sides.find(({ key }) => key === "guard")?.names).toEqual(["Mountain Guard"]);
    expect(historyOf(told, "orlan").at(-1)).toBe("2031-03-20 guard held");
  });

  test("a correction names the case's side, also where the document has another key for it", () => {
    const both = evidence([
      story,
      {
        title: "B",
        sides: { red: ["the Reds"], blue: ["Blue Army"] },
        claims: [{ place: "Esk", change: "capture", holder: "red", on: "2031-04-01" }],
      },
    ]);
    const [blues] = identify(both).sides.filter(({ names }) => names.includes("Blue Army"));
    const told = under(both, {
      kind: "correct",
      claim: claimOf(both, "B-1"),
      to: { holder: sideOf(both, blues!.key) },
    });
    expect(historyOf(told, "esk").at(-1)).toBe(`2031-04-01 ${blues!.key} held`);
  });

  test("a claim made by hand counts like any other", () => {
    const [first] = all.readings[0]!.claims;
    const when = { edtf: "2031-05-01", first: "2031-05-01", last: "2031-05-01", basis: "explicit" } as const;
    const claim = { ...first!, id: "hand", when, reader: "by hand/A" } as Claim;
    const told = under(all, { kind: "add-claim", claim, quote: "" });
    expect(historyOf(told, "orlan").at(-1)).toBe("2031-05-01 reds held");
  });

  test("a decision finds its claim by the words when the document was read again, and says so where there is none", () => {
    const again = {
      ...all,
      readings: all.readings.map((reading) => ({
        ...reading,
        claims: reading.claims.map((claim) => ({ ...claim, id: `${claim.id}x` })),
      })),
    };
    const told = under(again, { kind: "reject", claim: claimOf(all, "A-2") });
    expect(historyOf(told, "orlan").at(-1)).toBe("2031-03-05 reds held");
    expect(told.evidence.decided!.withoutClaim.size).toBe(0);
    const gone = { ...claimOf(all, "A-2"), id: "none", evidence: { start: 9000, end: 9010 } };
    expect(under(all, { kind: "reject", claim: gone }).evidence.decided!.withoutClaim.size).toBe(1);
    const elsewhere = { ...claimOf(all, "A-2"), document: documentId("Z") };
    expect(under(all, { kind: "reject", claim: elsewhere }).evidence.decided!.withoutClaim.size).toBe(1);
  });
});

describe("places", () => {
  const pair = evidence([
    {
      title: "A",
      places: [{ name: "Orlan" }, { name: "Old Quarter" }],
      claims: [
        { place: "Orlan", change: "capture", holder: "reds", on: "2031-03-05" },
        { place: "Old Quarter", change: "capture", holder: "reds", on: "2031-03-07" },
      ],
    },
    { title: "B", claims: [{ place: "Orlan", change: "capture", holder: "blues", on: "2031-03-09" }] },
    { title: "C", claims: [{ place: "Orlan", change: "hold", holder: "blues", on: "2031-03-12" }] },
  ]);

  test("joined ones are one, also two that one document keeps apart", () => {
    const { identity } = under(pair, {
      kind: "join-places",
      places: [placeOf(pair, "orlan"), placeOf(pair, "old-quarter")],
    });
    expect(placesOf(identity, ["A", "B", "C"])).toEqual(["Orlan: A A B C"]);
  });

  test("split ones are two, are not joined again by their names or a gazetteer, and join again when decided so", () => {
    const split: Act = {
      kind: "split-place",
      place: placeOf(pair, "orlan"),
      mentions: [`${documentId("B")}#Orlan`, `${documentId("C")}#Orlan`],
    };
    expect(placesOf(under(pair, split).identity, ["A", "B", "C"])).toEqual([
      "Old Quarter: A",
      "Orlan: A",
      "Orlan: B C",
    ]);
    const located = { ...pair, gazetteer: [entry("Orlan", { geometry: { type: "Point", coordinates: [1, 2] } })] };
    expect(placesOf(under(located, split).identity, ["A", "B", "C"])).toEqual([
      "Old Quarter: A",
      "Orlan: A",
      "Orlan: B C",
    ]);
    const join: Act = {
      kind: "join-places",
      places: [placeOf(pair, "orlan")].flatMap((place) => [
        { ...place, mentions: place.mentions.slice(0, 1) },
        { ...place, mentions: place.mentions.slice(1) },
      ]),
    };
    expect(placesOf(under(pair, split, join).identity, ["A", "B", "C"])).toEqual(["Old Quarter: A", "Orlan: A B C"]);
  });

  test("a place is put on the map, moved, and taken off it, whatever the gazetteer has", () => {
    const at = (x: number): Act => ({
      kind: "locate",
      place: placeOf(pair, "orlan"),
      geometry: { type: "Point", coordinates: [x, 2] },
    });
    const told = under(pair, at(1), at(5));
    const orlan = told.identity.places.find(({ id }) => id === "orlan")!;
    expect(told.evidence.decided!.located.find(({ entry: { id } }) => id === orlan.gazetteer)?.entry.geometry).toEqual({
      type: "Point",
      coordinates: [5, 2],
    });
    const listed = { ...pair, gazetteer: [entry("Orlan", { geometry: { type: "Point", coordinates: [9, 9] } })] };
    expect(identify(listed).places.find(({ id }) => id === "orlan")!.gazetteer).toBe("g-Orlan");
    const off = under(listed, { kind: "locate", place: placeOf(listed, "orlan"), geometry: null });
    expect(off.identity.places.find(({ id }) => id === "orlan")!.gazetteer).toMatch(/^decision:/);
  });

  test("its name, type and parent are what was said; it never lies in itself", () => {
    const { identity } = under(
      pair,
      { kind: "describe-place", place: placeOf(pair, "orlan"), name: "Orlan-on-Esk", type: "town" },
      { kind: "describe-place", place: placeOf(pair, "old-quarter"), parent: placeOf(pair, "orlan") },
      { kind: "describe-place", place: placeOf(pair, "orlan"), parent: placeOf(pair, "old-quarter") },
    );
    expect(identity.places.find(({ id }) => id === "orlan")).toMatchObject({
      name: "Orlan-on-Esk",
      aliases: ["Orlan"],
      type: "town",
      parent: null,
    });
    expect(identity.places.find(({ id }) => id === "old-quarter")).toMatchObject({ parent: "orlan" });
  });
});

describe("sides and sources", () => {
  const two = evidence([
    {
      title: "A",
      sides: { reds: ["the Reds"], blues: ["the Blues"] },
      claims: [
        { place: "Orlan", change: "capture", holder: "reds", on: "2031-03-05", by: "reds", byName: "Fifth Column" },
      ],
    },
    {
      title: "B",
      sides: { militia: ["Hill Militia"], blues: ["the Blues"] },
      claims: [{ place: "Gorst", change: "capture", holder: "militia", on: "2031-03-09", source: "Hill Radio" }],
    },
  ]);

  test("joined ones are one, split ones two", () => {
    const joined = under(two, { kind: "join-sides", sides: [sideOf(two, "reds"), sideOf(two, "militia")] });
    expect(joined.identity.sides.map(({ key, mentions }) => [key, mentions.length])).toEqual([
      ["blues", 2],
      ["militia", 2],
    ]);
    const split = under(two, {
      kind: "split-side",
      side: sideOf(two, "blues"),
      mentions: [`${documentId("B")}#blues`],
    });
    expect(split.identity.sides.map(({ key }) => key)).toEqual(["blues", "blues-2", "militia", "reds"]);
  });

  test("a side is called what was said, and keeps its other names", () => {
    const { identity } = under(two, {
      kind: "describe-side",
      side: sideOf(two, "reds"),
      name: "Red Front",
      colour: "#aa0000",
    });
    expect(identity.sides.find(({ key }) => key === "reds")!.names).toEqual(["Red Front", "the Reds"]);
  });

  test("a force fights on a side in its period only", () => {
    const enrol = (from: string | null): Act => ({
      kind: "membership",
      force: "fifth column",
      side: sideOf(two, "militia"),
      from,
      to: null,
    });
    expect(historyOf(under(two, enrol(null)), "orlan").at(-1)).toBe("2031-03-05 militia held");
    expect(historyOf(under(two, enrol("2031-03-06")), "orlan").at(-1)).toBe("2031-03-05 reds held");
  });

  test("a source speaks for whom was said, for nobody, or as presumed", () => {
    const align = (side: SideHandle | null | "unknown"): Act => ({
      kind: "align-source",
      source: "the Hill Radio",
      side,
    });
    const of = (...acts: Act[]) => {
      const told = under(two, ...acts);
      return alignmentsOf(told.evidence, told.identity.sides).get("hill radio");
    };
    expect(of(align(sideOf(two, "militia")))).toBe("militia");
    expect(of(align(sideOf(two, "militia")), align(null))).toBeNull();
    expect(of(align(null), align("unknown"))).toBeUndefined();
  });
});

test("the effect does not depend on the order in which decisions are listed", () => {
  const acts: Act[] = [
    { kind: "reject", claim: claimOf(all, "A-1") },
    { kind: "confirm", claim: claimOf(all, "A-1") },
    { kind: "correct", claim: claimOf(all, "A-2"), to: { place: placeOf(all, "gorst") } },
    { kind: "join-places", places: [placeOf(all, "orlan"), placeOf(all, "gorst")] },
    { kind: "describe-side", side: sideOf(all, "reds"), name: "R" },
    { kind: "describe-side", side: sideOf(all, "reds"), name: "S" },
  ];
  const decisions = acts.map((act) => decided(act));
  const tell = (listed: readonly Decision[]) => {
    const applied = applyDecisions(all, listed);
    const identity = identify(applied);
    return JSON.stringify([identity.places, identity.sides, [...histories(applied, identity).places]]);
  };
  const wanted = tell(decisions);
  fc.assert(
    fc.property(fc.shuffledSubarray(decisions, { minLength: decisions.length }), (listed) => {
      expect(tell(listed)).toBe(wanted);
    }),
    { numRuns: 40 },
  );
});
