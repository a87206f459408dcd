import { type Entry, isGain } from "./entry.ts";

/**
 * Leaves out the weaker of two claims that one stretch of a document makes of a place and a time with different takers:
 * the same words cannot have both take it, so one of them is misread.
 */
export function withoutEchoes(entries: readonly Entry[]): Entry[] {
  const gains = entries.filter(({ change, holder, summary }) => isGain(change) && holder !== null && !summary);
  if (gains.length < 2) return [...entries];
  gains.sort((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : a.position - b.position));
  const left = new Set<Entry>();
  for (let at = 1; at < gains.length; at++) {
    const [a, b] = [gains[at - 1]!, gains[at]!];
    const sameWords = a.document === b.document && b.position < a.end && a.first === b.first && a.last === b.last;
    if (sameWords && a.holder !== b.holder) left.add(a.weight < b.weight ? a : b);
  }
  return left.size === 0 ? [...entries] : entries.filter((entry) => !left.has(entry));
}
