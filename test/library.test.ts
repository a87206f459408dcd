import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as library from "../src/index.ts";
import * as model from "../src/model/index.ts";

const source = join(import.meta.dirname, "../src");
const folder = mkdtempSync(join(tmpdir(), "contested-examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Example {
  readonly where: string;
  readonly code: string;
  /** The function whose comment it stands in; null for that of a file. */
  readonly of: string | null;
}

/** The examples of doc comments that use the library by its name, as a reader would copy them. */
const examples: readonly Example[] = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => {
    const text = readFileSync(join(source, name), "utf8");
    return [...text.matchAll(/\/\*\*\n((?: \*[^\n]*\n)+?) \*\/\n(?:export (?:async )?function (\w+))?/g)].flatMap(
      ([, comment, of]) => {
        const [, example] = comment!.split(" * @example\n");
        if (!example?.includes('from "contested"')) return [];
        return [{ where: relative(source, name), code: example.replace(/^ \* ?/gm, ""), of: of ?? null }];
      },
    );
  });

const AsyncFunction = (async () => {}).constructor as new (
  ...words: string[]
) => (...values: unknown[]) => Promise<void>;

describe("the examples in the doc comments", () => {
  it.each(examples.map((example) => [example.of ?? example.where, example] as const))("%s", async (name, { code }) => {
    let checks = 0;
    const check = (value: unknown, expected: unknown): void => {
      checks++;
      expect(value).toEqual(expected);
    };
    const body = code
      .replace(/^import (\{[^}]+\}) from "contested";$/gm, "const $1 = library;")
      .replace(/^(.+); \/\/ (.+)$/gm, "check($1, $2);")
      .replace(/"(\w+\.gpkg)"/g, (_, file: string) =>
        JSON.stringify(join(folder, `${name}-${file}`.replace("/", "-"))),
      );
    await new AsyncFunction("library", "check", body)(library, check);
    expect(checks, "what the example shows").toBeGreaterThan(0);
  });

  it("are there for every function of the library, and for what one asks first", () => {
    const told = new Set(examples.map(({ of }) => of));
    const functions = Object.entries(library).filter(
      ([name, value]) => typeof value === "function" && !/^[A-Z]/.test(name) && !(name in model) && !inside.has(name),
    );
    const wanted = functions.map(([, value]) => (value as { name: string }).name);
    expect([...wanted, "at", "history", "decide"].filter((name) => !told.has(name))).toEqual([]);
  });
});

/** Stages inside `reconcile`. */
const inside = new Set(["histories", "identify"]);
