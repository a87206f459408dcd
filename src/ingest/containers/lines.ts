import type { Readable } from "node:stream";
import { decodeText } from "../../capture/decode.ts";
import { isArticle } from "../../capture/record/index.ts";
import type { Container, Opened } from "./part.ts";

/** The longest line taken for an article, in bytes. */
const LONGEST = 50_000_000;

/** A file of one JSON object a line. Lines are read one after the other, however large the file is. */
export function jsonLines(file: Readable, origin: string): Container {
  return { count: null, parts: articles(file, origin) };
}

async function* articles(file: Readable, origin: string): AsyncGenerator<Opened> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number++;
    const name = `${origin}#${number}`;
    if (line === null) {
      yield { origin: name, problem: `${name}: this line is longer than ${LONGEST / 1_000_000} MB; no article is` };
      continue;
    }
    if (line.length === 0) continue;
    const problem = problemOf(line);
    yield problem === null ? { origin: name, bytes: line } : { origin: name, problem: `${name}: ${problem}` };
  }
}

/** Why a line is no article; null where it is one. */
function problemOf(line: Uint8Array): string | null {
  let value: unknown;
  try {
    value = JSON.parse(decodeText(line, "line").text);
  } catch {
    return "this line is no JSON in UTF-8; each line must be one JSON object";
  }
  return isArticle(value) ? null : 'this object has no article in it; it needs a "text" (or "body", "content", "html")';
}

/** The lines of a file as bytes, without white space around them; null for one that is too long. */
async function* linesOf(file: Readable): AsyncGenerator<Uint8Array | null> {
  let rest: Buffer[] = [];
  let length = 0;
  let tooLong = false;
  const take = (piece: Buffer): void => {
    length += piece.length;
    tooLong ||= length > LONGEST;
    if (tooLong) rest = [];
    else rest.push(piece);
  };
  const line = (): Uint8Array | null => {
    const whole = tooLong ? null : trimmed(Buffer.concat(rest));
    [rest, length, tooLong] = [[], 0, false];
    return whole;
  };
  for await (const chunk of file as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      take(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    if (from < chunk.length) take(Buffer.from(chunk.subarray(from)));
  }
  if (length > 0) yield line();
}

const isSpace = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0d || byte === 0x09;

function trimmed(line: Buffer): Uint8Array {
  let start = line.length > 2 && line[0] === 0xef && line[1] === 0xbb && line[2] === 0xbf ? 3 : 0;
  let end = line.length;
  while (start < end && isSpace(line[start])) start++;
  while (end > start && isSpace(line[end - 1])) end--;
  return new Uint8Array(line.subarray(start, end));
}
