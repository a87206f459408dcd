import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeFileWhole, writeFolderWhole } from "../../src/export/write-whole.ts";
import { temporaryFolder } from "../case/folder.ts";

function* failing(): Generator<string> {
  yield "half";
  throw new Error("the rest is missing");
}

describe("writeFileWhole", () => {
  test("writes all pieces, in place of what was there", () => {
    const path = join(temporaryFolder(), "export.csv");
    writeFileSync(path, "old and longer than the new one");
    writeFileWhole(path, ["place,", new TextEncoder().encode("holder\n"), "🏔️"]);
    expect(readFileSync(path, "utf8")).toBe("place,holder\n🏔️");
  });

  test("leaves what was there, and nothing else, where it fails", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a"), "old");
    for (const name of ["a", "b"])
      expect(() => writeFileWhole(join(folder, name), failing())).toThrow("the rest is missing");
    expect(readdirSync(folder)).toEqual(["a"]);
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("old");
  });

  test("says what is wrong with the name", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "is a folder"));
    expect(() => writeFileWhole(join(folder, "none", "a"), [])).toThrow(/its folder does not exist; make it first/);
    expect(() => writeFileWhole(join(folder, "is a folder"), [])).toThrow(/this is a folder|there is something/);
  });
});

describe("writeFolderWhole", () => {
  test("writes files in folders", () => {
    const path = join(temporaryFolder(), "site");
    writeFolderWhole(path, [
      ["index.html", "<p>"],
      ["data/days/a.json", new Uint8Array([123, 125])],
    ]);
    expect(readdirSync(path, { recursive: true }).toSorted()).toEqual([
      "data",
      "data/days",
      "data/days/a.json",
      "index.html",
    ]);
    expect(readFileSync(join(path, "data/days/a.json"), "utf8")).toBe("{}");
  });

  test("leaves nothing where it fails, and never mixes with what is there", () => {
    const folder = temporaryFolder();
    const half = function* (): Generator<[string, string]> {
      yield ["a", "a"];
      throw new Error("the rest is missing");
    };
    expect(() => writeFolderWhole(join(folder, "site"), half())).toThrow("the rest is missing");
    mkdirSync(join(folder, "full"));
    writeFileSync(join(folder, "full", "mine"), "");
    expect(() => writeFolderWhole(join(folder, "full"), [["a", "a"]])).toThrow(
      /full: there is a folder with something in it|something of that name/,
    );
    expect(readdirSync(folder)).toEqual(["full"]);
    expect(readdirSync(join(folder, "full"))).toEqual(["mine"]);
  });
});
