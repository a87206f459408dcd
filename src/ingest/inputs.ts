import { globSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { type CaptureDetails, Problem } from "../model/index.ts";

/** What is to be read: a path (file, folder, pattern, "-" for standard input), or bytes that are already here. */
export type IngestInput = string | DocumentInput;

/** One document's bytes, now or when they are asked for. */
export interface DocumentInput {
  /** The path or address as the user gave it, or the name of an uploaded file. */
  readonly origin: string;
  readonly bytes: Uint8Array | (() => Uint8Array);
  /** The file it is, where it is one: what holds many documents is read from there piece by piece. */
  readonly path?: string;
  /** The address to fetch it from, where it is not here yet. */
  readonly address?: string;
  /** The address it was published at, where that is known. */
  readonly url?: string;
  /** What the user should know of how it was come by. */
  readonly note?: string;
  /** What is known of its capture: of an address the status, headers and redirects of the answer. */
  readonly details?: Omit<CaptureDetails, "program">;
}

/** The inputs one by one, those that cannot be read, and the files of folders that hold no documents. */
export interface ExpandedInputs {
  readonly documents: readonly DocumentInput[];
  readonly failures: readonly { readonly origin: string; readonly problem: string }[];
  readonly passedOver: readonly string[];
}

/** In a folder only these are taken for documents; a file named by itself may be called anything. */
const DOCUMENT_EXTENSIONS = new Set([
  "",
  ".txt",
  ".text",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".xhtml",
  ".wiki",
  ".wikitext",
  ".mediawiki",
  ".pdf",
  ".docx",
  ".eml",
  ".json",
  ".jsonl",
  ".ndjson",
  ".csv",
  ".tsv",
  ".xml",
  ".rss",
  ".atom",
  ".zip",
  ".tar",
  ".tgz",
  ".gz",
]);
/** The longest text JavaScript can hold is a little more than this. */
const LARGEST = 500_000_000;

/**
 * Finds the documents that paths stand for. Folders give all documents in them and their subfolders, in order of name,
 * hidden ones left out. Nothing is read yet but the folders.
 * @param folder what relative paths are relative to
 * @param fetching whether addresses are to be fetched
 */
export function expandInputs(inputs: readonly IngestInput[], folder: string, fetching = false): ExpandedInputs {
  const documents: DocumentInput[] = [];
  const failures: { origin: string; problem: string }[] = [];
  const passedOver: string[] = [];
  const seen = new Set<string>();
  const addFile = (origin: string, path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    documents.push({ origin, path, bytes: () => readFile(path, origin) });
  };
  const fail = (origin: string, problem: string): void => {
    failures.push({ origin, problem: `${origin}: ${problem}` });
  };
  const addPath = (origin: string): void => {
    const path = resolve(folder, origin);
    const status = statusOf(path);
    if (status === undefined) fail(origin, "there is no such file; check the name");
    else if (status.isDirectory()) {
      const files = filesIn(origin, path);
      for (const file of files.documents) addFile(file, resolve(folder, file));
      passedOver.push(...files.others);
      if (files.documents.length === 0)
        fail(origin, "there are no documents in this folder; docs/formats.md lists the kinds that are read");
    } else if (!status.isFile()) fail(origin, "this is neither a file nor a folder");
    else addFile(origin, path);
  };
  for (const input of inputs) {
    if (typeof input !== "string") documents.push(input);
    else if (input === "-") documents.push({ origin: "standard input", bytes: () => readFile(0, "standard input") });
    else if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(input)) {
      if (fetching) documents.push({ origin: input, address: input, bytes: new Uint8Array() });
      else fail(input, "nothing is fetched unasked; give --fetch as well, or save the page and give the file");
    } else if (/[*?[{]/.test(input) && statusOf(resolve(folder, input)) === undefined) {
      const found = globSync(input, { cwd: folder }).toSorted();
      if (found.length === 0) fail(input, "no file matches this pattern");
      for (const path of found) addPath(path);
    } else addPath(input);
  }
  return { documents, failures, passedOver };
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A path through something that is no folder, or one that is too long.
    return undefined;
  }
}

function filesIn(origin: string, path: string): { documents: string[]; others: string[] } {
  const documents: string[] = [];
  const others: string[] = [];
  const visited = new Set<string>();
  const visit = (name: string, folder: string): void => {
    const real = realpathSync(folder);
    if (visited.has(real)) return;
    visited.add(real);
    for (const entry of readdirSync(folder).toSorted()) {
      // A saved web page keeps its pictures and advertisements in a folder called so.
      if (entry.startsWith(".") || entry.endsWith("_files") || entry === "node_modules") continue;
      const status = statusOf(join(folder, entry));
      const shown = join(name, entry);
      if (status?.isDirectory()) visit(shown, join(folder, entry));
      else if (status?.isFile())
        (DOCUMENT_EXTENSIONS.has(extname(entry).toLowerCase()) ? documents : others).push(shown);
    }
  };
  visit(origin, path);
  return { documents, others };
}

/** The bytes of a file, or a Problem that says why there are none. */
function readFile(path: string | 0, origin: string): Uint8Array {
  try {
    if (path !== 0 && statSync(path).size > LARGEST) {
      throw new Problem(`${origin}: this file is larger than 500 MB; cut it into parts`, 1);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    const reason =
      code === "EACCES" || code === "EPERM" ? "check its permissions" : `the system says ${code ?? String(error)}`;
    throw new Problem(`${origin}: this file cannot be read; ${reason}`, 1);
  }
}
