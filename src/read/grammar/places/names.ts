import { nameWords, skeleton } from "../fold.ts";
import type { GrammarLanguage } from "../language.ts";
import { remembering } from "../memo.ts";
import { bonesOf, contains, sameSpelling } from "./spelling.ts";

/** One place of a document. */
export interface Entry {
  readonly id: string;
  /** Entries are numbered as they are made. */
  readonly number: number;
  name: string;
  /** Every form the text uses, and how often. */
  readonly names: Map<string, number>;
  type: string;
  parent: string | null;
  /** The keys of its proper names; none where it is only described. */
  readonly keys: Set<string>;
  mentions: number;
  /** The sentence of the last mention. */
  seen: number;
  /** "two hills": nothing that "the hill" could mean. */
  readonly plural: boolean;
}

interface Keyed {
  readonly key: string;
  readonly entry: Entry;
}

/** Finds the places of a document by name, in whatever spelling or length the text writes it. */
export class PlaceNames {
  private readonly language: GrammarLanguage;
  private readonly byKey = new Map<string, Entry>();
  /** Keys by their consonants: where a spelling of a name may be found. */
  private readonly byConsonants = new Map<string, Keyed[]>();
  /** Keys by their last word and the consonants of any word, of the first word: where a longer, a shorter form may be found. */
  private readonly byAnyWord = new Map<string, Keyed[]>();
  private readonly byFirstWord = new Map<string, Keyed[]>();

  constructor(language: GrammarLanguage) {
    this.language = language;
  }

  /** Under which all forms of a name meet: folded, without articles and words that only say what kind of place it is. */
  readonly keyOf: (name: string) => string = remembering((name) => {
    const words = nameWords(name);
    const kept = words.filter((word) => !this.language.genericPlaceWords.has(word));
    return (kept.length > 0 ? kept : words).map((word) => this.language.directionOf?.(word) ?? word).join(" ");
  });

  /** Whether two keys of as many words tell of two directions: "southwest lipa" is no spelling of "southeast lipa". */
  private isElsewhere(a: string, b: string): boolean {
    const { directionOf } = this.language;
    if (!directionOf) return false;
    const others = b.split(" ");
    return a
      .split(" ")
      .some((word, at) => word !== others[at] && directionOf(word) !== null && directionOf(others[at] ?? "") !== null);
  }

  /** The place of this very key or description. */
  exactly(key: string): Entry | undefined {
    return this.byKey.get(key);
  }

  has(key: string): boolean {
    return this.byKey.has(key);
  }

  /** The place of this key, or the only one it can be a spelling or another length of. */
  find(key: string, head: string | null): Entry | null {
    return this.byKey.get(key) ?? this.variant(key, head);
  }

  /** Makes a place known under a description or another name that is no key to spellings. */
  describe(key: string, entry: Entry): void {
    this.byKey.set(key, entry);
  }

  /** Makes a place known under the key of a proper name. */
  add(key: string, entry: Entry): void {
    this.byKey.set(key, entry);
    if (entry.keys.has(key)) return;
    entry.keys.add(key);
    put(this.byConsonants, bonesOf(key), { key, entry });
    const marks = marksOf(key);
    put(this.byFirstWord, marks[0]!, { key, entry });
    marks.forEach((mark, at) => {
      if (marks.indexOf(mark) === at) put(this.byAnyWord, mark, { key, entry });
    });
  }

  /** A known place that this name is a spelling or a shortening of; none where two fit. */
  private variant(key: string, head: string | null): Entry | null {
    const spelled = new Only();
    for (const { key: other, entry } of this.byConsonants.get(bonesOf(key)) ?? [])
      if (sameSpelling(key, other) && !this.isElsewhere(key, other)) spelled.add(entry);
    if (spelled.one) return spelled.one;
    const words = key.split(" ");
    if (words.some((word) => this.language.genericPlaceWords.has(word))) return null;
    const marks = marksOf(key);
    const longer = new Only();
    for (const { key: other, entry } of this.byAnyWord.get(marks[0]!) ?? [])
      if (contains(other.split(" "), words, this.language)) longer.add(entry);
    if (longer.one && (words.length > 1 || head === longer.one.type)) return longer.one;
    const shorter = new Only();
    for (const mark of marks)
      for (const { key: other, entry } of this.byFirstWord.get(mark) ?? [])
        if (other.includes(" ") && contains(words, other.split(" "), this.language)) shorter.add(entry);
    return shorter.one;
  }
}

/** The one place that some names are all of; null where there is none or several are. */
class Only {
  one: Entry | null = null;
  private several = false;

  add(entry: Entry): void {
    if (this.several || entry === this.one) return;
    this.several = this.one !== null;
    this.one = this.several ? null : entry;
  }
}

/** The consonants of each word of a key with its last word: a longer form has a word like the first of a shorter one. */
function marksOf(key: string): string[] {
  const words = key.split(" ");
  const last = words[words.length - 1]!;
  return words.map((word) => `${skeleton(word)} ${last}`);
}

function put(map: Map<string, Keyed[]>, at: string, keyed: Keyed): void {
  const list = map.get(at);
  if (list) list.push(keyed);
  else map.set(at, [keyed]);
}
