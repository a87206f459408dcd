import type { Token } from "./sentence.ts";

/**
 * A word as it is written, shared by all tokens that write it so. What is true of the word wherever it stands is kept with
 * it (`lexicalFact`), so that a stage looks up a word of the vocabulary once, not every time the text uses it.
 */
export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  /** By the slot of each `lexicalFact`; undefined where nobody has asked yet. */
  readonly facts: unknown[];
  /** The bits of all `wordClasses`; -1 where nobody has asked yet. */
  classes: number;
}

/** So many words are kept: the vocabulary of a long document; a hostile one must not fill the memory. */
const LIMIT = 50_000;
/** Longer words are hardly ever said twice. */
const LONGEST = 40;
const SLOTS = 1 << 17;

/** Hash table with open addressing from the code units of words to lexemes: no substring is made to look one up. */
let table: (Lexeme | undefined)[] = new Array<Lexeme | undefined>(SLOTS).fill(undefined);
let size = 0;

/** The lexeme of the stretch `[start, end)` of a text. */
export function lexemeAt(text: string, start: number, end: number): Lexeme {
  if (end - start > LONGEST) return newLexeme(text.slice(start, end));
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (;;) {
    const known = table[slot];
    if (known === undefined) break;
    if (isSame(known.text, text, start, end)) return known;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (size >= LIMIT) {
    table = new Array<Lexeme | undefined>(SLOTS).fill(undefined);
    size = 0;
  }
  const lexeme = newLexeme(text.slice(start, end));
  table[slot] = lexeme;
  size++;
  return lexeme;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  if (word.length !== length) return false;
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** The same characters in a string of their own: a slice keeps the whole text it was cut from alive. */
export function copyOf(slice: string): string {
  return Buffer.from(slice, "utf16le").toString("utf16le");
}

function newLexeme(slice: string): Lexeme {
  // The vocabulary outlives the document.
  const text = copyOf(slice);
  return { text, lower: text.toLowerCase(), facts: [], classes: -1 };
}

let slots = 0;

/**
 * Makes a question about words into one that is answered once for each word of the vocabulary.
 *
 * @param compute a pure function of the word's spelling
 * @returns the same, asked of a token
 */
export function lexicalFact<Fact extends number | boolean | object | null>(
  compute: (lexeme: Lexeme) => Fact,
): (token: Token) => Fact {
  const slot = slots++;
  return ({ lexeme }) => {
    const { facts } = lexeme;
    let fact = slot < facts.length ? (facts[slot] as Fact | undefined) : undefined;
    if (fact === undefined) {
      fact = compute(lexeme);
      while (facts.length < slot) facts.push(undefined);
      facts[slot] = fact;
    }
    return fact;
  };
}

/** A set of words in lower case, or a rule that tells which belong to it. */
export interface WordClass {
  has(word: string): boolean;
}

/** All classes that words are asked for, each a bit of `Lexeme.classes`: one number answers every stage's questions of a word. */
const classes: WordClass[] = [];
const MOST = 31;
let asked = false;

function classesOf(lexeme: Lexeme): number {
  asked = true;
  lexeme.classes = bitsOf(classes, lexeme.lower);
  return lexeme.classes;
}

function bitsOf(some: readonly WordClass[], word: string): number {
  return some.reduce((bits, one, index) => bits | (one.has(word) ? 1 << index : 0), 0);
}

/** Whether a token's word, in lower case, is in any of some sets: a number with one bit for each, the first set's lowest. */
export function wordClasses(...sets: readonly WordClass[]): (token: Token) => number {
  // Words that were asked for before, or a set too many: these are kept apart.
  if (asked || classes.length + sets.length > MOST) return lexicalFact(({ lower }) => bitsOf(sets, lower));
  const shift = classes.length;
  const mask = (1 << sets.length) - 1;
  classes.push(...sets);
  return ({ lexeme }) => ((lexeme.classes < 0 ? classesOf(lexeme) : lexeme.classes) >> shift) & mask;
}

/** The classes of all words of a sentence together. */
export function classesIn(tokens: readonly Token[], of: (token: Token) => number): number {
  let bits = 0;
  for (const token of tokens) bits |= of(token);
  return bits;
}
