import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleNames } from "./example-names.ts";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");

/** What a folder may import of another: all of it, or only its types. */
type Allowed = "all" | "types";

/** The rows of the table "What may import what": a folder of src/ with what it may import of which others. */
function allowedImports(): Map<string, Map<string, Allowed>> {
  const rows = [...page.matchAll(/^\| `src\/(\w+)\/`\s*\|[^|]*\|([^|]*)\|$/gm)];
  const folders = rows.map((row) => row[1]!);
  return new Map(
    rows.map(([, folder, words]) => {
      const told = words!.trim();
      const except = /^all but (.+)$/.exec(told)?.[1]?.split(", ");
      if (except)
        return [folder!, new Map(folders.filter((each) => !except.includes(each)).map((each) => [each, "all"]))];
      if (told === "nothing of ours") return [folder!, new Map()];
      // "ask (types)": only its types; other words in brackets are for the reader.
      const named = [...told.matchAll(/(\w+)(?: \(([^)]*)\))?/g)];
      return [folder!, new Map(named.map(([, name, note]) => [name!, note === "types" ? "types" : "all"]))];
    }),
  );
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

interface Import {
  readonly path: string;
  readonly typesOnly: boolean;
}

/** The files of ours that a file imports; `import type`, re-exports and `import()` count as well. */
function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  const named = text.matchAll(/^(?:import|export)\s+(type\s)?[^"';]*?from\s*"(\.[^"]+)"/gm);
  const others = text.matchAll(/\bimport\s*\(?\s*"(\.[^"]+)"/g);
  return [
    ...Array.from(named, ([, type, path]) => ({ path: resolve(dirname(file), path!), typesOnly: type !== undefined })),
    ...Array.from(others, ([, path]) => ({ path: resolve(dirname(file), path!), typesOnly: false })),
  ];
}

const source = join(root, "src");
const folderOf = (file: string): string | undefined => {
  const parts = relative(source, file).split(sep);
  return parts.length > 1 ? parts[0] : undefined;
};
const edges = sourceFiles(source).flatMap((file) =>
  importsOf(file).map(({ path, typesOnly }) => ({
    file: relative(root, file),
    imported: path,
    typesOnly,
    from: folderOf(file),
    to: folderOf(path),
  })),
);

describe("ARCHITECTURE.md", () => {
  const allowed = allowedImports();

  it("has a row for every folder of src, and no row for a folder that is not there", () => {
    const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...allowed.keys()].toSorted()).toEqual(folders.map((entry) => entry.name).toSorted());
  });

  it("names only folders that it has rows for", () => {
    for (const names of allowed.values()) for (const name of names.keys()) expect([...allowed.keys()]).toContain(name);
  });

  it("says what may import what", () => {
    const wrong = edges.filter(({ from, to, typesOnly }) => {
      if (from === undefined || to === undefined || from === to) return false;
      const may = allowed.get(from)?.get(to);
      return !(may === "all" || (may === "types" && typesOnly));
    });
    expect(wrong.map(({ file, to, typesOnly }) => `${file} imports ${typesOnly ? "types of " : ""}${to}`)).toEqual([]);
  });

  it("lets no two folders import each other", () => {
    const pairs = new Set(
      edges.filter(({ from, to }) => from && to && from !== to).map(({ from, to }) => `${from} ${to}`),
    );
    const circles = [...pairs].filter((pair) => pairs.has(pair.split(" ").toReversed().join(" ")));
    expect(circles).toEqual([]);
  });

  it("sees imports at all", () => {
    expect(edges.length).toBeGreaterThan(100);
    const missing = edges.filter(({ imported }) => !existsSync(imported.replace(/\?\w+$/, "")));
    expect(missing.map(({ file, imported }) => `${file} imports ${relative(root, imported)}`)).toEqual([]);
  });
});

describe("languages", () => {
  const languages = join(source, "read/languages");

  it("are named by the registry alone", () => {
    const codes = readdirSync(languages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const outside = edges.filter(({ file, imported }) => {
      const language = codes.find((code) => imported.startsWith(join(languages, code.name) + sep));
      if (language === undefined) return false;
      const inside = file.startsWith(relative(root, join(languages, language.name)) + sep);
      return !inside && file !== join("src", "read", "languages", "index.ts");
    });
    expect(outside.map(({ file, imported }) => `${file} imports ${relative(root, imported)}`)).toEqual([]);
  });
});

describe("the engine", () => {
  const texts = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(tsx?|css|html)$/.test(name))
    .map((name) => ({ name, text: readFileSync(join(source, name), "utf8") }));
  const common = new Set(texts.flatMap(({ text }) => text.match(/\p{Ll}+/gu) ?? []));
  const wordsOf = (text: string) => text.match(/\p{L}+/gu) ?? [];
  /** A name by which somebody is told from others: one of its words is a common noun nowhere. */
  const isProper = (name: string) =>
    /^\P{Ll}/u.test(name) && wordsOf(name).some((word) => word.length > 2 && !common.has(word.toLowerCase()));
  const standsIn = (text: string, name: string) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const [before, behind] = [text[at - 1] ?? "", text[at + name.length] ?? ""];
      if (!/[\p{L}\p{N}]/u.test(before + behind)) return true;
    }
    return false;
  };

  it("knows no war: no place, side, person, source or year of the worked example, in comments and help neither", async () => {
    const { names, years } = await exampleNames();
    const proper = [...names].filter(isProper);
    expect(proper.length).toBeGreaterThan(150);
    const found = texts.flatMap(({ name, text }) =>
      [...proper, ...years].filter((word) => standsIn(text, word)).map((word) => `${name}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
