import { describe, expect, test } from "vitest";
import type { ForceClaim, PersonClaim } from "../../src/model/index.ts";
import { commandersOf, identify, rosterOf, Voices } from "../../src/reconcile/index.ts";
import { type DocumentWords, evidence } from "./build.ts";

const sides = { reds: ["the Reds", "reds"], blues: ["the Blues", "blues"] };
const on = (day: string) => ({ edtf: day, first: day, last: day, basis: "explicit" as const });
const listed = (name: string, side: string | null, rest: Partial<ForceClaim> = {}): Partial<ForceClaim> => ({
  kind: "force",
  force: { name, side },
  rank: "belligerent",
  within: null,
  change: null,
  other: null,
  ...rest,
});
const document = (title: string, ...others: unknown[]): DocumentWords => ({
  title,
  sides,
  others: others as DocumentWords["others"] & object,
});

function roster(documents: readonly DocumentWords[], day: string | null = null) {
  const all = evidence(documents);
  const identity = identify(all);
  return rosterOf(all, identity, new Voices(all, identity), {}, day);
}
const sideOf = (documents: readonly DocumentWords[], day: string | null = null) =>
  Object.fromEntries(roster(documents, day).map(({ name, side }) => [name, side]));

describe("the roster", () => {
  test("joins spellings of one name, and keeps units under their force", () => {
    const found = roster([
      document(
        "A",
        listed("Liwa al-Bahr", "reds"),
        listed("Harbour Guard", "reds", { rank: "unit", within: "Liwa al-Bahr" }),
      ),
      document("B", listed("Liwa Al-Bahr", "reds")),
    ]);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({ name: "Liwa Al-Bahr", aliases: ["Liwa al-Bahr"], side: "reds" });
    expect(found[0]!.listed).toHaveLength(2);
    expect(found[1]).toMatchObject({ name: "Harbour Guard", within: found[0]!.id });
  });

  test("takes a force on its side from another document's list, and in a list without columns from its neighbours", () => {
    const known = document(
      "A",
      listed("Harbour Guard", "reds"),
      listed("Bay Legion", "reds"),
      listed("Hill Front", "blues"),
    );
    const flat = document(
      "B",
      ...[
        "Ferry Corps",
        "Harbour Guard",
        "Mill Company",
        "Bay Legion",
        "Dune Brigade",
        "Hill Front",
        "Marsh League",
      ].map((name) => listed(name, null)),
    );
    expect(sideOf([known, flat])).toEqual({
      "Ferry Corps": "reds",
      "Harbour Guard": "reds",
      "Mill Company": "reds",
      "Bay Legion": "reds",
      "Dune Brigade": null,
      "Hill Front": "blues",
      "Marsh League": "blues",
    });
    expect(roster([known, flat]).find(({ name }) => name === "Mill Company")).toMatchObject({ inferred: true });
  });

  test("changes sides on the day a force goes over", () => {
    const change = listed("Harbour Guard", "reds", {
      rank: null,
      change: "defected",
      other: { name: "the Blues", side: "blues" },
      when: on("2031-03-09"),
    });
    const documents = [document("A", listed("Harbour Guard", "reds"), change)];
    expect(sideOf(documents, "2031-03-08")).toEqual({ "Harbour Guard": "reds" });
    expect(sideOf(documents, "2031-03-09")).toEqual({ "Harbour Guard": "blues" });
    expect(roster(documents)[0]!.changes).toMatchObject([{ what: "defected", other: { side: "blues" }, source: "A" }]);
  });

  test("takes names that act, and no words that only say whose men they are", () => {
    const acting = (name: string) => ({
      place: "Orlan",
      change: "capture" as const,
      holder: "reds",
      on: "2031-03-05",
      by: "reds",
      byName: name,
    });
    const claims = ["Red Guard", "reds", "Reds", "They", "they", "the Reds troops", "NRA"].map(acting);
    expect(
      roster([{ title: "A", sides, claims }])
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["NRA", "Red Guard"]);
  });
});

describe("commanders", () => {
  const person = (rest: Partial<PersonClaim>): Partial<PersonClaim> => ({
    kind: "person",
    person: "Karim Tarn",
    role: null,
    of: null,
    fate: null,
    other: null,
    ...rest,
  });
  const people = (documents: readonly DocumentWords[], day: string | null = null) => {
    const all = evidence(documents);
    const identity = identify(all);
    return commandersOf(all, identity, new Voices(all, identity), {}, day, (key) =>
      key === "harbourguard" ? "reds" : null,
    );
  };

  test("have every source's word on their fate", () => {
    const [tarn, ...rest] = people([
      document(
        "A",
        person({ role: "Gen.", of: { name: "Harbour Guard", side: "reds" } }),
        person({ fate: "killed", when: on("2031-03-09") }),
      ),
      document(
        "B",
        person({ fate: "captured", modality: "claimed", attribution: { source: "Bay Times", citations: [] } }),
      ),
    ]);
    expect(rest).toEqual([]);
    expect(tarn).toMatchObject({ role: "Gen.", side: "reds", disputed: true });
    expect(tarn!.fates.map(({ what, source }) => `${what} ${source}`).sort()).toEqual([
      "captured Bay Times",
      "killed A",
    ]);
  });

  test("have no fate yet on the day before it", () => {
    const told = [document("A", person({ fate: "killed", when: on("2031-03-09") }))];
    expect(people(told, "2031-03-08")[0]!.fates).toEqual([]);
    expect(people(told, "2031-03-09")[0]!.fates).toHaveLength(1);
  });
});
