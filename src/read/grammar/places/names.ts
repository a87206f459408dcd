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
    return (kept.length > 0 ? kept : words).join(" ");
  });

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
    for (const mark of new Set(marks)) put(this.byAnyWord, mark, { key, entry });
  }

  /** A known place that this name is a spelling or a shortening of; none where two fit. */
  private variant(key: string, head: string | null): Entry | null {
    const words = key.split(" ");
    const spelled = [
      ...new Set(
        (this.byConsonants.get(bonesOf(key)) ?? [])
          .filter(({ key: other }) => sameSpelling(key, other))
          .map(({ entry }) => entry),
      ),
    ];
    if (spelled.length === 1) return spelled[0]!;
    if (words.some((word) => this.language.genericPlaceWords.has(word))) return null;
    const marks = marksOf(key);
    const longer = [
      ...new Set(
        (this.byAnyWord.get(marks[0]!) ?? [])
          .filter(({ key: other }) => contains(other.split(" "), words, this.language))
          .map(({ entry }) => entry),
      ),
    ];
    if (longer.length === 1 && (words.length > 1 || head === longer[0]!.type)) return longer[0]!;
    const shorter = [
      ...new Set(
        [...new Set(marks)]
          .flatMap((mark) => this.byFirstWord.get(mark) ?? [])
          .filter(({ key: other }) => other.includes(" ") && contains(words, other.split(" "), this.language))
          .map(({ entry }) => entry),
      ),
    ];
    return shorter.length === 1 ? shorter[0]! : null;
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
