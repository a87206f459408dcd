import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expandInputs } from "../../src/ingest/inputs.ts";
import { temporaryFolder } from "../case/folder.ts";

function tree(): string {
  const folder = temporaryFolder();
  for (const name of [
    "b.txt",
    "a.md",
    "deep/er/c.html",
    "deep/picture.png",
    "saved_files/ad.html",
    ".hidden.txt",
    "noextension",
  ]) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  mkdirSync(join(folder, "empty"));
  symlinkSync(folder, join(folder, "deep", "loop"));
  return folder;
}

const origins = (inputs: string[], folder: string) =>
  expandInputs(inputs, folder).documents.map(({ origin }) => origin);

test("a folder gives the documents in it and below it, in order, hidden and foreign files left out", () => {
  const folder = tree();
  const { documents, passedOver, failures } = expandInputs(["."], folder);
  expect(documents.map(({ origin }) => origin)).toEqual(["a.md", "b.txt", "deep/er/c.html", "noextension"]);
  expect(passedOver).toEqual(["deep/picture.png"]);
  expect(failures).toEqual([]);
});

test("a file named by itself is taken whatever it is called, and only once", () => {
  const folder = tree();
  expect(origins(["deep/picture.png", "./deep/picture.png", join(folder, "deep/picture.png")], folder)).toEqual([
    "deep/picture.png",
  ]);
});

test("patterns are matched where the shell has not done it; a file of that very name comes first", () => {
  const folder = tree();
  expect(origins(["*.{txt,md}"], folder)).toEqual(["a.md", "b.txt"]);
  expect(origins(["**/*.html"], folder)).toContain("deep/er/c.html");
  writeFileSync(join(folder, "what?.txt"), "x");
  expect(origins(["what?.txt"], folder)).toEqual(["what?.txt"]);
});

test("each input that stands for nothing is named with the reason", () => {
  const folder = tree();
  const { documents, failures } = expandInputs(["none.txt", "empty", "*.xyz", "b.txt/c.txt", "/dev/null"], folder);
  expect(documents).toEqual([]);
  expect(failures.map(({ problem }) => problem)).toEqual([
    "none.txt: there is no such file; check the name",
    "empty: there are no documents in this folder; docs/formats.md lists the kinds that are read",
    "*.xyz: no file matches this pattern",
    "b.txt/c.txt: there is no such file; check the name",
    "/dev/null: this is neither a file nor a folder",
  ]);
});

test.skipIf(process.getuid?.() === 0)("a file without permission is a Problem when its bytes are asked for", () => {
  const folder = tree();
  chmodSync(join(folder, "b.txt"), 0);
  const [document] = expandInputs(["b.txt"], folder).documents;
  expect(document?.bytes).toThrow("b.txt: this file cannot be read; check its permissions");
});
