import { copyOf } from "../text/vocabulary.ts";

/** So many answers are kept: the vocabulary of a long document; a hostile one must not fill the memory. */
const LIMIT = 20_000;
const LONGEST = 64;

/**
 * A pure function of a word that remembers its answers; it forgets them all when they grow too many. What it remembers is made
 * of a copy of the word: a slice would keep the document it was cut from alive.
 */
export function remembering<Answer>(compute: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    if (word.length > LONGEST) return compute(word);
    let answer = known.get(word);
    if (answer === undefined) {
      const own = copyOf(word);
      answer = compute(own);
      if (known.size >= LIMIT) known.clear();
      known.set(own, answer);
    }
    return answer;
  };
}
