import { nameWords, soundKey } from "../reconcile/index.ts";

const none: ReadonlySet<string> = new Set();
/** Endings that inflection puts behind a name are hardly longer. */
const LONGEST_ENDING = 5;

/** How alike two words of names are: 1 the same, down to 0; endings, spelling and transliteration reckoned in. */
export function nameLikeness(one: string, other: string): number {
  const a = plain(one);
  const b = plain(other);
  if (a === b) return 1;
  if (/\d/.test(a) || /\d/.test(b)) return digitsOf(a) !== "" && digitsOf(a) === digitsOf(b) ? 1 : 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 3) return 0;
  if (long.startsWith(short) && long.length - short.length <= LONGEST_ENDING) return 0.95;
  const sound = soundKey(one, none);
  if (sound.length >= 3 && sound === soundKey(other, none)) return 0.9;
  const stem = long.slice(0, Math.max(short.length, 4));
  const most = short.length >= 8 ? 2 : short.length >= 5 ? 1 : 0;
  return most > 0 && distanceWithin(short, stem, most) <= most ? 0.8 : 0;
}

/** Ways in which languages write one sound in names they take over from each other. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/sz/g, "s"],
  [/cs|tch/g, "ch"],
  [/zs/g, "zh"],
  [/ny(?![aeiou])/g, "n"],
  [/w/g, "v"],
  [/y/g, "i"],
  [/ph/g, "f"],
  [/ou|oo/g, "u"],
  [/ee/g, "i"],
];

const plainOf = new Map<string, string>();

function plain(word: string): string {
  const known = plainOf.get(word);
  if (known !== undefined) return known;
  const folded = SAME_SOUND.reduce((done, [from, to]) => done.replace(from, to), nameWords(word).join(""));
  if (plainOf.size > 100_000) plainOf.clear();
  plainOf.set(word, folded);
  return folded;
}

function digitsOf(word: string): string {
  return /^\d+/.exec(word)?.[0] ?? "";
}

/** Letters to change, drop or add to make one word of the other; `limit + 1` where it is more than the limit. */
export function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    previous = row;
  }
  return Math.min(previous[b.length]!, limit + 1);
}

/**
 * The names of two texts under common keys: every word of a name in A keys itself, every one in B the word of A it is most
 * like, else itself.
 */
export class CommonNames {
  private readonly ofA: ReadonlySet<string>;
  private readonly known = new Map<string, string>();
  private readonly byStart = new Map<string, string[]>();

  constructor(wordsOfA: Iterable<string>) {
    this.ofA = new Set(wordsOfA);
    for (const word of this.ofA) {
      const start = startOf(word);
      const among = this.byStart.get(start);
      if (among) among.push(word);
      else this.byStart.set(start, [word]);
    }
  }

  /** The key of a word of B. */
  keyOf(word: string): string {
    if (this.ofA.has(word)) return word;
    const known = this.known.get(word);
    if (known !== undefined) return known;
    let best = word;
    let most = 0;
    for (const other of this.byStart.get(startOf(word)) ?? []) {
      const likeness = nameLikeness(word, other);
      if (likeness > most || (likeness === most && likeness > 0 && other < best)) [best, most] = [other, likeness];
    }
    const key = most >= 0.8 ? best : word;
    this.known.set(word, key);
    return key;
  }
}

/** Names that are spelt differently still begin with the same sound: k and c and q are one. */
function startOf(word: string): string {
  const first = [...plain(word)][0] ?? "";
  return { c: "k", q: "k", j: "i", y: "i", w: "v", z: "s" }[first] ?? first;
}
