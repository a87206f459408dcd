import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Problem } from "../model/index.ts";
import { type Opened, openContainer, type Part } from "./containers/index.ts";
import { type FetchLimits, fetchAddress } from "./fetch/index.ts";
import type { DocumentInput } from "./inputs.ts";

/** How deep archives may lie in archives. */
const DEEPEST = 3;

/** A document to be read, or one line that says why there is none. */
export type OpenedInput = DocumentInput | { readonly origin: string; readonly problem: string };

/**
 * The documents that one input stands for: itself, or what it holds. Addresses are fetched here.
 *
 * @param more told how many documents there are beyond the one that was counted, where that is known
 */
export async function* partsOf(
  input: DocumentInput,
  { fetch }: { readonly fetch?: FetchLimits },
  more: (count: number) => void,
): AsyncGenerator<OpenedInput> {
  const { origin } = input;
  try {
    if (input.address !== undefined) {
      const { bytes, url, status, headers, redirects } = await fetchAddress(input.address, fetch);
      const details = { status, headers, redirects };
      yield* opened({ origin, bytes, url }, DEEPEST, more, details);
    } else if (input.path !== undefined) {
      const container = await openContainer(input.path, origin);
      if (!container) yield input;
      else {
        if (container.count !== null) more(container.count - 1);
        for await (const part of container.parts)
          yield* opened(part, DEEPEST - 1, container.count === null ? more : () => {});
      }
    } else if (typeof input.bytes === "function") {
      yield* opened({ ...input, bytes: input.bytes() }, DEEPEST, more);
    } else yield* opened({ ...input, bytes: input.bytes }, DEEPEST, more, input.details);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    yield { origin, problem: error.message };
  }
}

/** A part by itself, or what it holds in its turn: it is laid down as a file for as long as it is taken apart. */
async function* opened(
  part: Opened,
  depth: number,
  more: (count: number) => void,
  details?: DocumentInput["details"],
): AsyncGenerator<OpenedInput> {
  if ("problem" in part) {
    yield part;
    return;
  }
  const whole: DocumentInput = details ? { ...part, details } : part;
  if (depth === 0 || !mayHoldMore(part)) {
    yield whole;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "contested-"));
  try {
    const path = join(folder, "part");
    writeFileSync(path, part.bytes);
    const container = await openContainer(path, part.origin);
    if (!container) yield whole;
    else {
      if (container.count !== null) more(container.count - 1);
      for await (const inner of container.parts) yield* opened(inner, depth - 1, () => {});
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A look at the first bytes, so that no file is laid down for every article of a collection. */
function mayHoldMore({ bytes, origin }: Part): boolean {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  if (head.startsWith("PK\u0003\u0004") || (bytes[0] === 0x1f && bytes[1] === 0x8b) || head.slice(257, 262) === "ustar")
    return true;
  // Where every other byte is a zero, what it is cannot be seen in the bytes.
  if (bytes.subarray(0, 256).includes(0)) return true;
  if (/<div class="page_header/.test(head)) return true;
  if (/^(?:ï»¿)?\s*<(?:\?xml|rss|feed|rdf)/i.test(head)) return true;
  // A record is one object; what begins a list, or is named so, may be a collection.
  if (/^(?:ï»¿)?\s*\[/.test(head)) return true;
  return /\.(?:jsonl|ndjson|json|csv|tsv)$/i.test(origin);
}
