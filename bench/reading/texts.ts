import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The texts to read where none are given: those of the examples. */
const EXAMPLES = "examples";
const READABLE = new Set([".txt", ".md"]);

/** The texts (.txt, .md) of a folder and its subfolders, in order of name. */
export function textsIn(folder: string | undefined): string[] {
  const root = folder ?? EXAMPLES;
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).toSorted();
  const texts = names
    .filter((name) => READABLE.has(name.slice(name.lastIndexOf("."))) && statSync(join(root, name)).isFile())
    .map((name) => readFileSync(join(root, name), "utf8"))
    // Tools for English alone are compared.
    .filter((text) => / the /.test(text.slice(0, 5000)));
  if (texts.length === 0) throw new Error(`${root}: there are no English texts (.txt, .md) in this folder`);
  return texts;
}

/**
 * One text of about so many characters, made of the given ones over and over. Every copy calls its people and places by
 * other names, as a longer text does: were they the same, what grows with the number of names would not show.
 */
export function longText(texts: readonly string[], length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let copy = 0; size < length; copy++)
    for (const text of texts) {
      const part = copy === 0 ? text : renamed(text, copy);
      parts.push(part);
      size += part.length + 2;
      if (size >= length) break;
    }
  return parts.join("\n\n").slice(0, length);
}

/** Capitalised words inside sentences get an ending of the copy's own. */
function renamed(text: string, copy: number): string {
  const ending = [...(copy + 26).toString(26)].map((digit) => "bcdfghjklmnpqrstvwxzaeiouy"[Number.parseInt(digit, 26)]);
  return text.replace(/(?<=[a-z,] )[A-Z][a-z]{4,}\b/g, (name) => name + ending.join(""));
}
