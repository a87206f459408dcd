import type { Chunk } from "./chunks.ts";
import type { Word } from "./words.ts";

/** Ties owners to what they own and the members of lists to each other. */
export function tie(words: readonly Word[], chunks: readonly Chunk[]): void {
  for (let at = 1; at < chunks.length; at++) {
    const chunk = chunks[at]!;
    const before = chunks[at - 1]!;
    const between = words.slice(before.last + 1, chunk.first);
    const listed =
      between.length > 0 &&
      between.some(({ kind }) => kind === "coordinator" || kind === "comma") &&
      between.every(({ kind, lower }) => /^(?:coordinator|comma|article|determiner)$/.test(kind) || lower === "is");
    if (listed) chunk.before = before;
    const owner = before.case === "nominative" || before.case === "dative";
    const adjacent = between.every(
      ({ kind }) => kind === "determiner" || kind === "number" || (kind === "article" && before.case === "dative"),
    );
    if (chunk.owned && owner && adjacent && before.post === null) {
      chunk.possessor = before;
      before.possesses = true;
    }
  }
  for (let at = chunks.length - 1; at > 0; at--) {
    const chunk = chunks[at]!;
    const before = chunk.before;
    if (before?.case !== "nominative" || before.possesses) continue;
    const coordinated = words.slice(before.last + 1, chunk.first).some(({ kind }) => kind === "coordinator");
    const headless = before.head === null;
    if (!headless && !coordinated && chunk.post === null) continue;
    // The last member of a list bears the ending, the postposition and the head of all.
    if (chunk.case !== "nominative" && headless) before.case = chunk.case;
    if (chunk.post !== null && before.post === null) before.post = chunk.post;
    if (chunk.possesses && headless) before.possesses = true;
    if (headless && chunk.head?.entry.kind === "place" && (chunk.plural || isNumber(before) || chunk.possesses))
      before.shared = chunk;
  }
}

const isNumber = (chunk: Chunk): boolean => chunk.names.length > 0 && /^\d/.test(chunk.names[0]!);

/** A chunk and the members of its list before it, in the order of the text. */
export function withList(chunk: Chunk): Chunk[] {
  const list: Chunk[] = [];
  for (let one: Chunk | null = chunk; one && list.length < 30; one = one.before) list.unshift(one);
  return list;
}
