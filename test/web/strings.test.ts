import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "../../src/web/strings/en/index.ts";
import { hu } from "../../src/web/strings/hu/index.ts";
import { viewNames, views } from "../../src/web/views/index.ts";

const web = join(import.meta.dirname, "../../src/web");

/** Every entry of a catalogue by its path, with what it is. */
function entries(value: unknown, path = ""): [path: string, kind: string][] {
  if (typeof value === "function") return [[path, `function of ${value.length}`]];
  if (Array.isArray(value)) return [[path, `list of ${value.length}`]];
  if (typeof value !== "object" || value === null) return [[path, typeof value]];
  return Object.entries(value).flatMap(([key, inner]) => entries(inner, path === "" ? key : `${path}.${key}`));
}

test("both languages have the same entries", () => {
  expect(new Map(entries(hu))).toEqual(new Map(entries(en)));
});

test("nothing is left in English", () => {
  const english = new Map(leaves(en));
  const same = leaves(hu).filter(([path, text]) => english.get(path) === text && /\p{Ll}{4,}/u.test(text));
  // Names of keys, and words that both languages write alike.
  const alike = /^(?:name|language|locale|keys\.list\..*|compare\.about\.field)$/;
  expect(same.map(([path]) => path).filter((path) => !alike.test(path))).toEqual([]);
});

function leaves(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`.replace(/^\./, "")));
}

describe("components", () => {
  test.each(globSync("**/*.tsx", { cwd: web }))("%s has no words of its own", (file) => {
    const source = readFileSync(join(web, file), "utf8");
    // Text between tags, and the attributes that are read out or shown.
    const between = [...source.matchAll(/>\s*([^<>{}();=]*\p{Ll}{3,}[^<>{}();=]*)\s*<\//gu)].map(([, text]) =>
      text!.trim(),
    );
    const attributes = [...source.matchAll(/\b(?:aria-label|title|alt|placeholder)="([^"]*\p{L}[^"]*)"/gu)].map(
      ([, text]) => text!,
    );
    expect([...between, ...attributes]).toEqual([]);
  });
});

test("every view has a name in both languages, an icon and a key of its own", () => {
  for (const name of viewNames) {
    expect(en.views[name]).toMatch(/\p{L}/u);
    expect(hu.views[name]).toMatch(/\p{L}/u);
  }
  expect(new Set(viewNames.map((name) => views[name].key)).size).toBe(viewNames.length);
});
