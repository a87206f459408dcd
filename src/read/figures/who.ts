import type { Sentence } from "../text/sentence.ts";
import type { Count } from "./count.ts";

/** Figures of what a side does or holds: whose they are is told by whoever acts before them. */
const OF_THE_ACTOR = new Set<Count["what"]>([
  "units of place",
  "share",
  "buildings",
  "munitions",
  "area",
  "distance",
  "duration",
]);

/**
 * Whose dead, whose fighters: the side of the counted phrase or of a part of it, for what a side takes or uses the side named
 * last before it in the sentence, else the noun itself; null where the text has none.
 */
export function whoOf(count: Count, sentence: Sentence, sideOf: (name: string) => string | null): string | null {
  const own = count.phrase === null ? null : sideInPhrase(count.phrase.split(" "), sideOf);
  if (own !== null) return own;
  if (OF_THE_ACTOR.has(count.what)) return sideBefore(count, sentence, sideOf) ?? count.noun;
  return count.noun;
}

/** The longest stretch of a phrase that names a side. */
function sideInPhrase(words: readonly string[], sideOf: (name: string) => string | null): string | null {
  const most = Math.min(words.length, 6);
  for (let length = most; length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const side = sideOf(words.slice(start, start + length).join(" "));
      if (side !== null) return side;
    }
  }
  return null;
}

function sideBefore(count: Count, sentence: Sentence, sideOf: (name: string) => string | null): string | null {
  const words = sentence.tokens.filter((token) => token.end <= count.span.start && token.kind === "word");
  for (let end = words.length; end > Math.max(0, words.length - 25); end--) {
    for (let length = Math.min(4, end); length > 0; length--) {
      const side = sideOf(
        words
          .slice(end - length, end)
          .map((token) => token.text)
          .join(" "),
      );
      if (side !== null) return side;
    }
  }
  return null;
}
