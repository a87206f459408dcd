import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CaseDifference } from "../../src/ask/index.ts";
import { type MergeReport, openCase } from "../../src/case/index.ts";
import type { Decision } from "../../src/model/index.ts";
import { hasOgrinfo, ogrinfoComplaints, standardComplaints } from "../case/geopackage.ts";
import { contested } from "./fake-context.ts";
import { valley } from "./valley.ts";

/** Two cases that were one: each has a document, decisions and a place of its own since. */
async function parted() {
  const { folder } = await valley();
  const as = (author: string) => {
    return async (...words: string[]) => {
      const ran = await contested(words, { folder, env: { CONTESTED_AUTHOR: author } });
      if (ran.code > 1) throw new Error(`${words.join(" ")}: ${ran.err}`);
      return ran;
    };
  };
  const [ours, theirs] = [as("Ann"), as("Bob")];
  await ours("decide", "rename", "Oldmill", "to", "Mill Town", "--case", "valley.gpkg");
  cpSync(join(folder, "valley.gpkg"), join(folder, "ours.gpkg"));
  cpSync(join(folder, "valley.gpkg"), join(folder, "theirs.gpkg"));
  writeFileSync(join(folder, "ann.txt"), "Published 9 June 2031\n\nOn 2 June 2031 the League captured Ashby.\n");
  writeFileSync(join(folder, "bob.txt"), "Published 8 June 2031\n\nOn 3 June 2031 the Crown army captured Saltford.\n");
  writeFileSync(join(folder, "a.csv"), "id,name,lat,lon\ng1,Stonebridge,46.1,5.1\ng2,Ashby,46.2,5.2\n");
  writeFileSync(join(folder, "b.csv"), "id,name,lat,lon\ng1,Stonebridge,46.9,5.9\ng3,Saltford,46.3,5.3\n");
  await ours("read", "ann.txt", "--case", "ours.gpkg");
  await theirs("read", "bob.txt", "--case", "theirs.gpkg");
  await ours("gazetteer", "add", "a.csv", "--case", "ours.gpkg");
  await theirs("gazetteer", "add", "b.csv", "--case", "theirs.gpkg");
  await ours("set", "title", "Ours", "--case", "ours.gpkg");
  await theirs("set", "title", "Theirs", "--case", "theirs.gpkg");
  const claims = (await ours("claims", "Stonebridge", "--json", "--case", "ours.gpkg")).json() as { id: string }[];
  const [first, second] = claims as [{ id: string }, { id: string }];
  await ours("decide", "confirm", first.id, "--case", "ours.gpkg");
  await theirs("decide", "reject", first.id, "--case", "theirs.gpkg", "--reason", "it is another bridge");
  await theirs("decide", "reject", second.id, "--case", "theirs.gpkg");
  await ours("decide", "type", "Lower Tarn", "is", "town", "--case", "ours.gpkg");
  const shared = ((await ours("log", "--json", "--case", "valley.gpkg")).json() as { decision: Decision }[])[0]!
    .decision;
  await theirs("decide", "undo", shared.id, "--case", "theirs.gpkg");
  return { folder, ours, theirs, first, path: (name: string) => join(folder, name) };
}

function told(path: string) {
  const kase = openCase(path, { readOnly: true });
  try {
    const decisions = kase.decisions();
    return {
      problem: kase.verify().problem,
      documents: kase.documents().map(({ id }) => id),
      decisions: decisions
        .filter(({ what }) => what.kind !== "merge")
        .map(({ id, author, reason }) => [id, author, reason]),
      captures: kase.captures().length,
      gazetteer: kase.gazetteer().map(({ id }) => id),
      all: decisions,
    };
  } finally {
    kase.close();
  }
}

describe("contested merge", () => {
  it("keeps the case as it was beside it, and nothing where nothing changed", async () => {
    const { folder, ours, path } = await parted();
    const before = told(path("ours.gpkg"));
    const { out } = await ours("merge", "ours.gpkg", "theirs.gpkg");
    expect(out).toContain(`The case as it was before: ${path("ours.gpkg-before-merge")}`);
    expect(told(path("ours.gpkg")).documents).toHaveLength(before.documents.length + 1);
    const copy = path("before.gpkg");
    cpSync(path("ours.gpkg-before-merge"), copy);
    expect(told(copy)).toEqual(before);
    expect(told(copy).problem).toBeNull();
    const [again] = (await ours("merge", "ours.gpkg", "theirs.gpkg", "--json")).json() as [{ before: string | null }];
    expect(again.before).toBeNull();
    expect(readdirSync(folder).filter((name) => name.includes("before-merge"))).toEqual(["ours.gpkg-before-merge"]);
    const [merged] = told(path("ours.gpkg")).all.filter(({ what }) => what.kind === "merge");
    const undo = await ours("decide", "undo", merged!.id, "--case", "ours.gpkg").catch((error: Error) => error.message);
    expect(undo).toContain("CASE-before-merge");
  });

  it("takes over documents, custody, gazetteer and decisions, lists every conflict, and loses none", async () => {
    const { ours, path, first } = await parted();
    const [a, b] = [told(path("ours.gpkg")), told(path("theirs.gpkg"))];
    const [report] = (await ours("merge", "ours.gpkg", "theirs.gpkg", "--json")).json() as [MergeReport];
    expect(report).toMatchObject({ documents: 1, gazetteer: 1, captures: 1, decisions: 3 });
    expect(report.conflicts.map(({ kind, about }) => [kind, about])).toEqual([
      ["gazetteer", "Stonebridge"],
      ["setting", "title"],
      ["decision", `claim ${first.id}`],
      ["decision", expect.stringMatching(/^whether the decision [0-9a-f]{12} stands$/)],
    ]);
    expect(report.conflicts[2]).toMatchObject({
      ours: { author: "Ann", says: "confirm" },
      theirs: { author: "Bob", says: "reject", reason: "it is another bridge" },
    });
    const both = told(path("ours.gpkg"));
    expect(both.problem).toBeNull();
    expect(both.documents).toEqual([...new Set([...a.documents, ...b.documents])].toSorted());
    expect(both.gazetteer).toEqual(["g1", "g2", "g3"]);
    expect(both.captures).toBe(4);
    for (const decision of [...a.decisions, ...b.decisions]) expect(both.decisions).toContainEqual(decision);
    expect(both.decisions).toHaveLength(6);
    expect(both.all.at(-1)!.what).toMatchObject({
      kind: "merge",
      head: b.all.at(-1)!.hash,
      conflicts: report.conflicts,
    });
    // The undo and the rejection were made later than what they are about.
    expect((await ours("at", "2031-05-15", "Oldmill", "--case", "ours.gpkg")).out).toMatch(/^Oldmill/);
    expect(standardComplaints(path("ours.gpkg"))).toEqual([]);
    if (hasOgrinfo) expect(ogrinfoComplaints(path("ours.gpkg"))).toBe("");
    expect(told(path("theirs.gpkg"))).toEqual(b);
  });

  it("does nothing the second time, and comes to the same the other way round", async () => {
    const { ours, path } = await parted();
    cpSync(path("theirs.gpkg"), path("turned.gpkg"));
    await ours("merge", "turned.gpkg", "ours.gpkg");
    await ours("merge", "ours.gpkg", "theirs.gpkg");
    const once = told(path("ours.gpkg"));
    expect((await ours("merge", "ours.gpkg", "theirs.gpkg")).out).toContain("The other case has nothing new.");
    expect(told(path("ours.gpkg"))).toEqual(once);
    const states = async (name: string) =>
      (
        (await ours("at", "2031-05-25,2031-06-05", "--json", "--case", name)).json() as {
          places: { id: string; holder: string; status: string }[];
        }[]
      ).map(({ places }) => places.map(({ id, holder, status }) => [id, holder, status]));
    expect(await states("turned.gpkg")).toEqual(await states("ours.gpkg"));
    const differences = (await ours("diff", "turned.gpkg", "ours.gpkg", "--json")).json() as CaseDifference[];
    expect(differences.map(({ kind }) => kind)).toEqual(["gazetteer"]);
  });

  it("makes a third case and changes neither, whole or not at all", async () => {
    const { ours, folder, path } = await parted();
    const [a, b] = [told(path("ours.gpkg")), told(path("theirs.gpkg"))];
    expect((await ours("merge", "ours.gpkg", "theirs.gpkg", "--into", "both.gpkg")).out).toContain("1 case made");
    expect([told(path("ours.gpkg")), told(path("theirs.gpkg"))]).toEqual([a, b]);
    expect(told(path("both.gpkg")).decisions).toHaveLength(6);
    expect(readdirSync(folder).filter((name) => name.startsWith("both"))).toEqual(["both.gpkg"]);
    const again = await contested(["merge", "ours.gpkg", "theirs.gpkg", "--into", "both.gpkg"], { folder });
    expect(again).toMatchObject({ code: 2, err: expect.stringMatching(/both.gpkg: there is such a file already/) });
    const none = await contested(["merge", "ours.gpkg", "no.gpkg", "--into", "new.gpkg", "--author", "A"], { folder });
    expect(none.code).toBe(2);
    expect(existsSync(path("new.gpkg"))).toBe(false);
  });

  it("takes decisions over a second border under the hash they were made with", async () => {
    const { ours, path } = await parted();
    cpSync(path("valley.gpkg"), path("third.gpkg"));
    await ours("merge", "ours.gpkg", "theirs.gpkg");
    await ours("merge", "third.gpkg", "ours.gpkg");
    const third = told(path("third.gpkg"));
    expect(third.problem).toBeNull();
    expect(new Set(third.decisions.map(([id]) => id))).toEqual(
      new Set(told(path("ours.gpkg")).decisions.map(([id]) => id)),
    );
    expect((await ours("merge", "ours.gpkg", "third.gpkg")).out).toContain("nothing new");
    expect(told(path("ours.gpkg")).decisions).toHaveLength(6);
  });
});

describe("contested diff", () => {
  it("lists documents, decisions, gazetteer and who held what; exits with 1 where they differ", async () => {
    const { ours, folder } = await parted();
    const { out, code } = await ours("diff", "ours.gpkg", "theirs.gpkg");
    expect(code).toBe(1);
    expect(out).toMatch(/^Documents\n/);
    expect(out).toMatch(/Bob rejected the claim from/);
    expect(out).toMatch(/Stonebridge \(g1\): in both, different/);
    expect(out).toMatch(/Saltford, 2031-06-03 on: unknown in ours.gpkg, crown-army in\s+theirs.gpkg/);
    expect(out.split("\n").every((line) => line.length <= 80)).toBe(true);
    expect(await contested(["diff", "ours.gpkg", "ours.gpkg"], { folder })).toMatchObject({
      code: 0,
      out: "The two cases say the same.\n",
    });
  });
});
