import type { Record } from "./derive.ts";
import { groundKey } from "./ground.ts";

/** A change told by one document alone is doubted if it is undone within this many days. */
const longest = 14;
/** So many other documents must have told how it was before. */
const enough = 2;

/**
 * Takes out the changes that one document alone tells of and that are undone within days, where at least two others
 * told how the place was before and at least one tells the same after: they would have told of it. Its claims are set
 * against what the others say.
 */
export function withoutExcursions(records: readonly Record[], documentOf: ReadonlyMap<string, string>): Record[] {
  let kept = [...records];
  for (let at = 1; at < kept.length; at++) {
    const found = excursionAt(kept, at, documentOf);
    if (found === null) continue;
    const before = kept[at - 1]!;
    const doubted = kept.slice(at, found).map((record): Record => {
      const opposes = [...record.opposes, ...record.opens, ...record.supports];
      return { ...record, ground: before.ground, opens: [], supports: [], opposes, inferred: before.inferred };
    });
    kept = [...kept.slice(0, at), ...doubted, ...kept.slice(found)];
  }
  return kept;
}

/** Where the excursion that begins at this record ends, or null where none does. */
function excursionAt(records: readonly Record[], at: number, documentOf: ReadonlyMap<string, string>): number | null {
  const before = records[at - 1]!;
  const key = groundKey(before.ground);
  const away = groundKey(records[at]!.ground);
  if (away === key || before.ground.status !== "held" || records[at]!.ground.status !== "held") return null;
  let end = at;
  while (end < records.length && groundKey(records[end]!.ground) === away) end++;
  const after = records[end];
  if (!after || groundKey(after.ground) !== key || after.day - records[at]!.day > longest) return null;
  const tellers = documentsOf(records.slice(at, end), documentOf);
  if (tellers.size !== 1) return null;
  let start = at - 1;
  while (start > 0 && groundKey(records[start - 1]!.ground) === key) start--;
  let finish = end;
  while (finish < records.length && groundKey(records[finish]!.ground) === key) finish++;
  const others = (from: number, to: number) =>
    [...documentsOf(records.slice(from, to), documentOf)].filter((document) => !tellers.has(document)).length;
  return others(start, at) >= enough && others(end, finish) >= 1 ? end : null;
}

function documentsOf(records: readonly Record[], documentOf: ReadonlyMap<string, string>): Set<string> {
  const found = new Set<string>();
  for (const { opens, supports } of records) {
    for (const claim of [...opens, ...supports]) {
      const document = documentOf.get(claim);
      if (document !== undefined) found.add(document);
    }
  }
  return found;
}
