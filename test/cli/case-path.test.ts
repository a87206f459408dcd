import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { casePath } from "../../src/cli/arguments/case-path.ts";
import { folderWith } from "./folder.ts";

describe("which case a command is about", () => {
  it("is the one named, before all others", () => {
    const folder = folderWith({ "one.gpkg": "" });
    expect(casePath("other.gpkg", { env: { CONTESTED_CASE: "third.gpkg" }, folder })).toBe(join(folder, "other.gpkg"));
  });

  it("else the one of the environment", () => {
    const folder = folderWith({ "one.gpkg": "" });
    expect(casePath(undefined, { env: { CONTESTED_CASE: "/cases/x.gpkg" }, folder })).toBe("/cases/x.gpkg");
  });

  it("else the only one in the folder", () => {
    const folder = folderWith({ "one.gpkg": "", "one.gpkg-wal": "", "notes.txt": "" });
    expect(casePath(undefined, { env: {}, folder })).toBe(join(folder, "one.gpkg"));
  });

  it("is asked for where there is none, or several", () => {
    expect(() => casePath(undefined, { env: {}, folder: folderWith() })).toThrow(
      /no case given, and no .gpkg file in .+--case FILE/,
    );
    const several = folderWith({ "a.gpkg": "", "b.gpkg": "" });
    expect(() => casePath(undefined, { env: {}, folder: several })).toThrow(
      /2 cases in .+ \(a.gpkg, b.gpkg\); choose one/,
    );
  });
});
