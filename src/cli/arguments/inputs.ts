import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { Problem } from "../../model/problem.ts";

/** Files that a folder given to `read` is searched for; a file named itself is read whatever it is called. */
const extensions = new Set([
  ...["", ".txt", ".text", ".md", ".markdown", ".htm", ".html", ".xhtml"],
  ...[".wiki", ".wikitext", ".mediawiki"],
]);

/** What a list of files and folders comes to. */
export interface Inputs {
  /** Paths as the user gave them (or inside a folder as given), in order, none twice. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The files that these words name; a folder stands for the documents in it and in its folders.
 * What cannot be read becomes a problem of its own, so that the rest can go on.
 *
 * @param folder what relative paths start from
 */
export function inputFiles(words: readonly string[], folder: string): Inputs {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const word of words) {
    try {
      for (const file of filesOf(word, folder)) files.add(file);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.push(error);
    }
  }
  return { files: [...files], problems };
}

function filesOf(word: string, folder: string): string[] {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(word)) {
    throw new Problem(`${word}: addresses are not fetched; save the page and give its file`);
  }
  const path = resolve(folder, word);
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) throw new Problem(`${word}: there is no such file; check the path`);
  if (status.isDirectory()) {
    const found = documentsIn(word, path);
    if (found.length === 0) {
      throw new Problem(`${word}: this folder holds no document (.txt, .md, .html, .wiki); name the files themselves`);
    }
    return found;
  }
  if (!status.isFile()) throw new Problem(`${word}: this is not a file; give a document`);
  checkReadable(word, path);
  return [word];
}

function documentsIn(word: string, path: string): string[] {
  checkReadable(word, path);
  return readdirSync(path, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.name.startsWith(".")) return [];
      const inner = join(word, entry.name);
      if (entry.isDirectory()) return documentsIn(inner, join(path, entry.name));
      return entry.isFile() && extensions.has(extname(entry.name).toLowerCase()) ? [inner] : [];
    });
}

function checkReadable(word: string, path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new Problem(`${word}: this cannot be read; check its permissions`);
  }
}
