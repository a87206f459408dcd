import { describe, expect, test } from "vitest";
import { identify } from "../../src/reconcile/index.ts";
import { type DocumentWords, entry, evidence, placesOf } from "./build.ts";

function joined(documents: readonly DocumentWords[], gazetteer: Parameters<typeof entry>[] = []): string[] {
  const all = evidence(documents, { gazetteer: gazetteer.map(([name, rest]) => entry(name, rest)) });
  return placesOf(
    identify(all),
    documents.map(({ title }) => title),
  );
}

const doc = (title: string, ...places: NonNullable<DocumentWords["places"]>): DocumentWords => ({ title, places });

describe("one place under several names", () => {
  test("spelling variants meet", () => {
    expect(joined([doc("A", { name: "Sheikh Dormaan" }), doc("B", { name: "Shekh Dorman" })])).toHaveLength(1);
    expect(joined([doc("A", { name: "al-Vikmah" }), doc("B", { name: "al-Vikma" })])).toHaveLength(1);
    expect(joined([doc("A", { name: "Tenyar" }), doc("B", { name: "Tinyar" })])).toHaveLength(1);
  });

  test("another name of the one is the other's own name", () => {
    const documents = [doc("A", { name: "Hill 420", aliases: ["Police Hill"] }), doc("B", { name: "Police Hill" })];
    expect(joined(documents)).toEqual(["Police Hill: A B"]);
  });

  test("generic words that a type uses do not matter", () => {
    const documents = [doc("A", { name: "Orlan district", type: "district" }), doc("B", { name: "Orlan" })];
    expect(joined(documents)).toHaveLength(1);
  });

  test("a gazetteer joins names of different scripts", () => {
    const documents = [doc("A", { name: "Vostrana" }), doc("B", { name: "Востране" })];
    expect(joined(documents)).toHaveLength(2);
    expect(joined(documents, [["Vostrana", { names: ["Востране"] }]])).toHaveLength(1);
  });
});

describe("what is not joined", () => {
  test("places that one document keeps apart, however alike", () => {
    const both = doc("A", { name: "Sheikh Dormaan" }, { name: "Shekh Dorman" });
    expect(joined([both])).toHaveLength(2);
    expect(joined([both, doc("B", { name: "Sheikh Dormaan" })])).toEqual(["Sheikh Dormaan: A B", "Shekh Dorman: A"]);
  });

  test("a city and the province of its name", () => {
    const documents = [
      doc("A", { name: "Vardan", type: "city" }, { name: "Vardan Province", type: "province" }),
      doc("B", { name: "Vardan Province", type: "province" }),
      doc("C", { name: "Vardan", type: "city" }),
    ];
    expect(joined(documents)).toEqual(["Vardan Province: A B", "Vardan: A C"]);
    expect(
      joined([doc("B", { name: "Vardan Province", type: "province" }), doc("C", { name: "Vardan", type: "city" })]),
    ).toHaveLength(2);
  });

  test("a bare name that a reader took for the province beside it", () => {
    const documents = [
      doc("A", { name: "Vardan", type: "province" }, { name: "Vardan Province", type: "province" }),
      doc("B", { name: "Vardan", type: "city" }, { name: "Vardan Province", type: "province" }),
    ];
    expect(joined(documents)).toEqual(["Vardan Province: A B", "Vardan: A B"]);
  });

  test("what a document only describes", () => {
    expect(joined([doc("A", { name: "the airport" }), doc("B", { name: "the airport" })])).toHaveLength(2);
    expect(
      joined([doc("A", { name: "the airport", aliases: ["Tarn Airport"] }), doc("B", { name: "Tarn Airport" })]),
    ).toHaveLength(1);
  });

  test("numbered projects, and upper and lower parts", () => {
    expect(joined([doc("A", { name: "1070 Project" }), doc("B", { name: "3000 Project" })])).toHaveLength(2);
    expect(joined([doc("A", { name: "Upper Hallor" }), doc("B", { name: "Lower Hallor" })])).toHaveLength(2);
  });

  test("a school and a hospital of one name", () => {
    const documents = [
      doc("A", { name: "Vikma school", type: "school" }),
      doc("B", { name: "Vikma hospital", type: "hospital" }),
    ];
    expect(joined(documents)).toHaveLength(2);
  });

  test("a name that could be either of two places", () => {
    const two = doc(
      "A",
      { name: "Orlan industrial district", type: "district" },
      { name: "Orlan residential district", type: "district" },
    );
    expect(joined([two, doc("B", { name: "Orlan" })])).toHaveLength(3);
  });
});

test("doubtful joins are proposed with a reason, and not made", () => {
  const identity = identify(
    evidence([
      doc("A", { name: "Castelvo Road" }),
      doc("B", { name: "Castalvo Road" }, { name: "Gorst" }),
      doc("C", { name: "Kastalvo Road" }),
    ]),
  );
  expect(identity.places.map(({ name }) => name)).toEqual(["Castalvo Road", "Castelvo Road", "Gorst"]);
  expect(identity.proposals).toEqual([
    {
      a: "castalvo-road",
      b: "castelvo-road",
      names: ["Castalvo Road", "Castelvo Road"],
      reason: "their names differ in one letter",
    },
  ]);
});

test("a name under which another place goes is no alias", () => {
  const identity = identify(
    evidence([
      doc("A", { name: "Vardan Province", type: "province", aliases: ["Vardan"] }, { name: "Vardan", type: "city" }),
    ]),
  );
  expect(identity.places.find(({ type }) => type === "province")!.aliases).toEqual([]);
});

test("parents come from the text, else from the gazetteer, and never in a circle", () => {
  const documents = [
    doc("A", { name: "Orlan", parent: "Vardan" }, { name: "Vardan", parent: "Orlan" }, { name: "Gorst" }),
  ];
  const gazetteer = [entry("Gorst", { parent: "g-Vardan" }), entry("Vardan")];
  const { places } = identify(evidence(documents, { gazetteer }));
  const parentOf = Object.fromEntries(places.map(({ id, parent }) => [id, parent]));
  expect(parentOf.gorst).toBe("vardan");
  expect([parentOf.orlan, parentOf.vardan].filter((parent) => parent !== null)).toHaveLength(1);
});

describe("two places of one name", () => {
  const nove = (title: string, region: string) =>
    doc(title, { name: "Nove", type: "village", parent: region }, { name: region, type: "province" });

  test("lie in two provinces", () => {
    const documents = [
      nove("A", "Esk Province"),
      nove("B", "Usk Province"),
      doc("C", { name: "Nove", type: "village" }),
    ];
    const novae = joined(documents).filter((place) => place.startsWith("Nove"));
    expect(novae).toEqual(["Nove: A C", "Nove: B"]);
  });

  test("are one where a single document is against many", () => {
    const many = ["A", "B", "C"].map((title) => nove(title, "Esk Province"));
    expect(joined([...many, nove("D", "Usk Province")])).toContain("Nove: A B C D");
  });

  test("are not told apart by regions of different rank", () => {
    expect(
      joined([nove("A", "Esk Province"), doc("B", { name: "Nove", parent: "Usk" }, { name: "Usk", type: "county" })]),
    ).toContain("Nove: A B");
  });
});

describe("regions and the towns they are named after", () => {
  const placeOf = (documents: readonly DocumentWords[], id: string) =>
    identify(evidence(documents)).places.find((place) => place.id === id)!;
  const region = { name: "Torvan Province", type: "province" };

  test("a region lies around the town whose name it bears, the smaller one within the larger", () => {
    const documents = [doc("A", { name: "Torvan", type: "city" }, { name: "Torvan County", type: "county" }, region)];
    expect(placeOf(documents, "torvan").parent).toBe("torvan-county");
    expect(placeOf(documents, "torvan-county").parent).toBe("torvan-province");
  });

  test("what a document says of where a town lies counts for more", () => {
    const elsewhere = { name: "Torvan", type: "city", parent: "Esk Province" };
    const documents = [doc("A", elsewhere, { name: "Esk Province", type: "province" }, region)];
    expect(placeOf(documents, "torvan").parent).toBe("esk-province");
  });

  test("the region's spelling of its town's name is the town's too", () => {
    const documents = [
      doc("A", { name: "Toryvan", type: "town" }),
      doc("B", { name: "Torivan County", type: "county" }),
    ];
    expect(placeOf(documents, "toryvan")).toMatchObject({ aliases: ["Torivan"], parent: "torivan-county" });
  });

  test("a region goes by its bare name where nothing else does", () => {
    expect(placeOf([doc("A", region)], "torvan-province").aliases).toEqual(["Torvan"]);
    expect(placeOf([doc("A", region, { name: "Torvan", type: "town" })], "torvan-province").aliases).toEqual([]);
  });

  test("where two towns could be meant, none is", () => {
    const documents = [
      doc("A", { name: "Toryvan", type: "town" }, { name: "Tarivan", type: "town" }, { name: "Toryfan", type: "town" }),
      doc("B", { name: "Torivan", type: "town" }, { name: "Torivann", type: "village" }),
      doc("C", { name: "Toorivan Province", type: "province" }),
    ];
    expect(identify(evidence(documents)).places.flatMap(({ parent }) => parent ?? [])).toEqual([]);
  });

  test("regions of one rank do not contain each other, nor does a town contain a region", () => {
    const documents = [
      doc(
        "A",
        { ...region, parent: "Esk Province" },
        { name: "Esk Province", type: "province" },
        { name: "Usk Province", type: "province", parent: "Gorst" },
        { name: "Gorst", type: "town" },
      ),
    ];
    expect(identify(evidence(documents)).places.flatMap(({ parent }) => parent ?? [])).toEqual([]);
  });

  test("a region called by its bare name is the one that others name in full, and not its town", () => {
    const documents = [
      doc("A", { name: "Torvan", type: "province" }),
      doc("B", region),
      doc("C", { name: "Torvan", type: "city" }, region),
    ];
    expect(joined(documents)).toEqual(["Torvan Province: A B C", "Torvan: C"]);
  });
});

test("of two gazetteer entries of one name the one under the parent that the text names is taken, else none", () => {
  const gazetteer = [
    entry("Nove", { id: "n1", parent: "p1" }),
    entry("Nove", { id: "n2", parent: "p2" }),
    entry("Esk", { id: "p1" }),
    entry("Usk", { id: "p2" }),
  ];
  const named = identify(evidence([doc("A", { name: "Nove", parent: "Usk" }, { name: "Usk" })], { gazetteer }));
  expect(named.places.find(({ id }) => id === "nove")!.gazetteer).toBe("n2");
  const bare = identify(evidence([doc("A", { name: "Nove" })], { gazetteer }));
  expect(bare.places[0]!.gazetteer).toBe(null);
});

test("the order of documents changes nothing", () => {
  const documents = [
    doc("A", { name: "Tenyar" }),
    doc("B", { name: "Tinyar" }),
    doc("C", { name: "Tinyar", aliases: ["Old Tinyar"] }),
    doc("D", { name: "Old Tinyar" }),
  ];
  expect(identify(evidence([...documents].reverse()))).toEqual(identify(evidence(documents)));
});
