import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { decisionForms, parseDecision } from "../../src/cli/arguments/decision.ts";
import { hasOgrinfo, ogrinfoComplaints, standardComplaints } from "../case/geopackage.ts";
import { contested } from "./fake-context.ts";
import { valley } from "./valley.ts";

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly place?: { readonly name: string };
  readonly when: { readonly first: string };
}

async function decided() {
  const { folder, case: path } = await valley();
  const run = (...words: string[]) => contested(words, { folder, env: { CONTESTED_AUTHOR: "A. Editor" } });
  const claims = (await run("claims", "--json")).json() as Listed[];
  const claim = (name: string, day: string) =>
    claims.find(({ kind, place, when }) => kind === "control" && place?.name === name && when.first === day)!.id;
  const holder = async (day: string, place: string) =>
    ((await run("at", day, place, "--json")).json() as { places: { holder: string }[] }[])[0]!.places[0]!.holder;
  return { folder, path, run, claim, holder };
}

describe("contested decide", () => {
  it("rejects, corrects, confirms and takes back, and each tells at once in the answers", async () => {
    const { run, claim, holder } = await decided();
    const id = claim("Stonebridge", "2031-05-21");
    expect(await holder("2031-05-25", "Stonebridge")).toBe("crown-army");
    const rejected = await run("decide", "reject", id.slice(0, 8), "--reason", "that was the older bridge");
    expect(rejected).toMatchObject({ code: 0, err: "" });
    expect(rejected.out).toMatch(/^A\. Editor rejected the claim from “.*Stonebridge.*” \([0-9a-f]{12}\)\.\n$/);
    expect(await holder("2031-05-25", "Stonebridge")).toBe("league");
    await run("decide", "undo");
    expect(await holder("2031-05-25", "Stonebridge")).toBe("crown-army");
    await run("decide", "correct", id, "holder", "league", "date", "2031-05-24");
    expect(await holder("2031-05-25", "Stonebridge")).toBe("league");
    const log = await run("log");
    const told = log.out.replace(/\s+/g, " ");
    expect(log.out).toContain("Reason: that was the older bridge");
    expect(told).toMatch(/took back [0-9a-f]{12}, which rejected the claim/);
    expect(told).toMatch(/: the date is 2031-05-24 and the holder is .*League/);
    expect(log.out.split("\n").every((line) => line.length <= 80)).toBe(true);
    expect((await run("verify")).out).toMatch(
      /^Everything holds: 2 documents with .*2 captures and 3 decisions\.\nHead: [0-9a-f]{64}\n$/,
    );
  });

  it("puts places on the map by a position and by an outline, and the file stays a valid GeoPackage", async () => {
    const { run, path, folder } = await decided();
    const ring = [
      [5, 46],
      [5.1, 46],
      [5.1, 46.1],
      [5, 46],
    ];
    writeFileSync(
      join(folder, "mill.geojson"),
      JSON.stringify({ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } }),
    );
    expect((await run("decide", "place", "Lower", "Tarn", "at", "46.5,5.2")).out).toContain(
      "put Lower Tarn on the map as a point",
    );
    expect((await run("decide", "place", "Oldmill", "at", "mill.geojson")).out).toContain("as a polygon");
    expect((await run("decide", "colour", "league", "as", "#aa3300")).code).toBe(0);
    const database = new DatabaseSync(path, { readOnly: true });
    const placed = database.prepare("SELECT name, source FROM place WHERE geometry IS NOT NULL ORDER BY name").all();
    const style = database.prepare("SELECT styleQML FROM layer_styles LIMIT 1").get()!.styleQML;
    database.close();
    expect(placed.map(({ name, source }) => [name, source])).toEqual([
      ["Lower Tarn", "placed by A. Editor"],
      ["Oldmill", "placed by A. Editor"],
    ]);
    expect(style).toContain("170,51,0");
    expect(standardComplaints(path)).toEqual([]);
    if (hasOgrinfo) expect(ogrinfoComplaints(path)).toBe("");
  });

  it("needs somebody who decides: an option, the environment, or the case's setting", async () => {
    const { folder } = await valley();
    const words = ["decide", "rename", "Oldmill", "to", "Mill", "Town"];
    expect(await contested(words, { folder })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/say who decides: --author NAME/),
    });
    expect((await contested(["set", "author", "B.", "Editor"], { folder })).out).toBe("The author is B. Editor.\n");
    expect((await contested(words, { folder })).out).toMatch(/^B\. Editor said that Oldmill is called Mill Town/);
    expect((await contested(["at", "2031-05-15", "mill town"], { folder })).out).toMatch(/^Mill Town/);
    expect((await contested(["set", "author"], { folder })).out).toBe("The author is B. Editor.\n");
    expect((await contested(["set"], { folder })).out).toBe("The author is B. Editor.\nThe title is not set.\n");
    expect((await contested(["set", "--remove"], { folder })).code).toBe(2);
    expect((await contested(["set", "author", "C.", "--remove"], { folder })).code).toBe(2);
    expect((await contested(["set", "author"], { folder })).out).toBe("The author is B. Editor.\n");
    expect((await contested(["set", "author", "--remove"], { folder })).out).toBe("The author is not set any more.\n");
    expect((await contested(["set", "author"], { folder })).out).toBe("The author is not set.\n");
    expect((await contested(["set", "weather", "fine"], { folder })).err).toMatch(
      /"weather" is no setting; one of author, title/,
    );
  });

  it.each([
    [["reject", "zzzz"], /no claim of this case has the id "zzzz"/],
    [["reject"], /write it as: contested decide reject CLAIM/],
    [["wish", "x"], /"wish" is no decision; one of confirm, reject, correct/],
    [["join", "Oldmill", "with", "Oldmill"], /these are one place already/],
    [["join", "Oldmill"], /write it as: contested decide join PLACE with PLACE/],
    [["place", "Oldmill", "at", "95,200"], /95,200 is no position/],
    [["place", "Oldmill", "at", "none.geojson"], /none.geojson: there is no such file/],
    [["colour", "league", "as", "red"], /colour: a colour is written #rrggbb/],
    [["name", "nobody", "as", "X"], /no side of this case is called "nobody"; its sides are/],
    [["undo"], /there is no decision to undo/],
    [["withhold", "span", "00000000", "1", "2"], /no document of this case is called "00000000"/],
    [["split", "Oldmill", "in", "league.md", "and", "crown.txt"], /nothing would be left of it/],
  ])("says what is wrong with %j, and decides nothing", async (words, message) => {
    const { run, path } = await decided();
    const ran = await run("decide", ...words);
    expect(ran).toMatchObject({ code: 2, out: "", err: expect.stringMatching(message) });
    expect(ran.err.split("\n")).toHaveLength(2);
    const kase = openCase(path, { readOnly: true });
    expect(kase.head()).toBeNull();
    kase.close();
  });

  it("reads every form it shows", () => {
    const folder = process.cwd();
    const forms = [
      ["confirm c", "confirm"],
      ["reject c", "reject"],
      ["correct c extent 30% low 3", "correct"],
      ["add d 3 9 place P date 2031-01-01 change capture holder nobody", "add-claim"],
      ["join A with B with C", "join-places"],
      ["split A B in x and y", "split-place"],
      ["place A nowhere", "locate"],
      ["rename A to B C", "describe-place"],
      ["type A is river crossing", "describe-place"],
      ["put A in nothing", "describe-place"],
      ["name S as T", "describe-side"],
      ["colour S as #aabbcc", "describe-side"],
      ["join-sides S with T", "join-sides"],
      ["split-side S in x", "split-side"],
      ["force F G on S from 2031-01-01 to 2031-02-01", "membership"],
      ["source Hill Radio for nobody", "align-source"],
      ["link A with B by old bridge", "adjacency"],
      ["unlink A with B", "adjacency"],
      ["withhold person Ann Lee or A. L.", "withhold"],
      ["withhold span d 1 2", "withhold"],
      ["undo abcd", "undo"],
    ] as const;
    const verbs = new Set(forms.map(([words]) => words.split(" ")[0]));
    expect(decisionForms.map(([form]) => form.split(" ")[0]).filter((verb) => !verbs.has(verb!))).toEqual([]);
    for (const [words, kind] of forms) expect(parseDecision(words.split(" "), folder).kind).toBe(kind);
    expect(parseDecision("place Oak at 36.2,37.1".split(" "), folder)).toEqual({
      kind: "locate",
      place: "Oak",
      geometry: { type: "Point", coordinates: [37.1, 36.2] },
    });
    expect(parseDecision("withhold person Ann Lee or A. L.".split(" "), folder)).toEqual({
      kind: "withhold",
      confidential: { what: "person", names: ["Ann Lee", "A. L."] },
    });
  });
});

describe("contested verify", () => {
  it("names what was altered and exits with 1; knows whether an export's head is its own", async () => {
    const { run, path } = await decided();
    await run("decide", "rename", "Oldmill", "to", "Mill");
    const head = ((await run("log", "--json")).json() as { decision: { hash: string } }[])[0]!.decision.hash;
    expect((await run("verify", "--head", head.slice(0, 12))).code).toBe(0);
    expect(await run("verify", "--head", "0123456789")).toMatchObject({
      code: 1,
      out: expect.stringContaining("has the hash 0123456789"),
    });
    const database = new DatabaseSync(path);
    database.exec("UPDATE document_content SET text = replace(text, 'captured', 'retained')");
    database.close();
    expect(await run("verify")).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^Does not hold: document [0-9a-f]{12}: its text is not the one/),
    });
    expect((await run("verify", "--json")).json()).toMatchObject([{ holds: false, checked: { documents: 0 } }]);
  });

  it("captures the originals again: a text exchanged with its digest is found", async () => {
    const { run, path } = await decided();
    const { createHash } = await import("node:crypto");
    const kase = openCase(path, { readOnly: true });
    const { captured, origin, url, ...content } = kase.document(kase.documents()[0]!.id)!;
    kase.close();
    const forged = { ...content, text: content.text.replace("captured", "retained") };
    const database = new DatabaseSync(path);
    database
      .prepare(
        "UPDATE document_content SET text = ?, digest = ? WHERE document = (SELECT id FROM document WHERE sha256 = ?)",
      )
      .run(forged.text, createHash("sha256").update(JSON.stringify(forged)).digest("hex"), forged.id);
    database.close();
    expect((await run("verify")).out).toMatch(/its text is not what its original says/);
  });
});

describe("contested verify after a second capture", () => {
  it("holds where the same bytes came from a name that tells another format", async () => {
    const { run, folder } = await decided();
    cpSync(join(folder, "league.md"), join(folder, "league copy.txt"));
    expect((await run("read", "league copy.txt", "--case", "valley.gpkg")).code).toBe(0);
    expect((await run("verify")).out).toMatch(/^Everything holds: 2 documents with .* 3 captures/);
  });
});

describe("contested review", () => {
  it("prints what matters most with the words that decide it, within the terminal", async () => {
    const { run } = await decided();
    const { out } = await run("review", "--limit", "3");
    expect(out).toMatch(/^1\. /);
    expect(out).toMatch(/\n3\. /);
    expect(out).not.toMatch(/\n4\. /);
    expect(out).toMatch(/\d+ to review, 3 shown; no claims decided\.\n$/);
    expect(out.split("\n").every((line) => line.length <= 80)).toBe(true);
  });
});
