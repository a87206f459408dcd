/**
 * Finds the words of a text in one fixed table, whatever their case, without cutting them out: most words of a text are in no
 * such table, and each stretch cut out would have to be made, put in lower case and hashed first.
 */
export class WordTable<Entry> {
  private readonly entries: ReadonlyMap<string, Entry>;
  /** Whether the table may hold a word of this length, first and last letter: most words are told apart so. */
  private readonly possible = new Uint8Array(32 * 32 * 32);
  /** Hash table with open addressing; words and what they mean stand at the same slot. */
  private readonly words: (string | undefined)[];
  private readonly meanings: (Entry | undefined)[];
  private readonly mask: number;

  /** @param entries by words in lower case */
  constructor(entries: ReadonlyMap<string, Entry>) {
    this.entries = entries;
    let slots = 16;
    while (slots < entries.size * 4) slots *= 2;
    this.mask = slots - 1;
    this.words = new Array<string | undefined>(slots).fill(undefined);
    this.meanings = new Array<Entry | undefined>(slots).fill(undefined);
    for (const [word, entry] of entries) this.put(word, entry);
  }

  /** Whether the table lists a word, which is in lower case. */
  has(word: string): boolean {
    return this.entries.has(word);
  }

  /** The words of the table. */
  [Symbol.iterator](): Iterator<string> {
    return this.entries.keys();
  }

  /** What the table knows of the stretch `[start, end)` of a text; undefined where it does not list it. */
  at(text: string, start: number, end: number): Entry | undefined {
    const length = end - start;
    if (length > LONGEST || this.possible[shape(length, text.charCodeAt(start), text.charCodeAt(end - 1))] === 0)
      return undefined;
    let hash = length;
    for (let at = start; at < end; at++) {
      const code = lowerCode(text.charCodeAt(at));
      // Letters beyond basic Latin have rules of their own for what their lower case is.
      if (code > 127) return this.entries.get(text.slice(start, end).toLowerCase());
      hash = Math.imul(hash ^ code, PRIME);
    }
    for (let slot = hash & this.mask; ; slot = (slot + 1) & this.mask) {
      const word = this.words[slot];
      if (word === undefined) return undefined;
      if (isSpelled(word, text, start, length)) return this.meanings[slot];
    }
  }

  private put(word: string, entry: Entry): void {
    if (word.length > LONGEST) throw new Error(`${word}: longer than any word that is looked for`);
    this.possible[shape(word.length, word.charCodeAt(0), word.charCodeAt(word.length - 1))] = 1;
    let hash = word.length;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
    let slot = hash & this.mask;
    while (this.words[slot] !== undefined) slot = (slot + 1) & this.mask;
    this.words[slot] = word;
    this.meanings[slot] = entry;
  }
}

/** The words of a list that white space divides, to ask whether a text has one of them. */
export function wordTable(list: string): WordTable<true> {
  return new WordTable(
    new Map(
      list
        .trim()
        .split(/\s+/)
        .map((word) => [word, true as const]),
    ),
  );
}

const LONGEST = 31;
/** Of the hash of Fowler, Noll and Vo. */
const PRIME = 0x01000193;

/** Upper and lower case of a basic Latin letter share their last five bits. */
function shape(length: number, first: number, last: number): number {
  return (length << 10) | ((first & 31) << 5) | (last & 31);
}

function lowerCode(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

function isSpelled(word: string, text: string, start: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== lowerCode(text.charCodeAt(start + at))) return false;
  return true;
}
