import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Every file of ours that is loaded before a command runs: static imports that are not of types alone. */
function loadedAtStart(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, path] of text.matchAll(/^(?:import|export)\s(?!type\s)[^"';]*?from\s*"(\.[^"]+)"/gm)) {
    loadedAtStart(resolve(dirname(file), path!), found);
  }
  return found;
}

it("no stage is loaded before the command that needs it, so that the program starts at once", () => {
  const loaded = [...loadedAtStart(join(root, "src/cli/main.ts"))].map((file) => relative(root, file));
  const stages = loaded.filter((file) => /^src\/(capture|read|reconcile|case|ingest|ask|serve)\//.test(file));
  expect(stages).toEqual([]);
  expect(loaded.length).toBeGreaterThan(20);
});
