import type { GrammarLanguage } from "../language.ts";

/**
 * Finds among the labels of a document those that could be kin of a name by form: the first word of one has the stem of a word
 * of the other, or one is the other's initials. No other pair has any kinship, so no other needs to be looked at.
 */
export class KindredIndex {
  private readonly language: GrammarLanguage;
  private readonly byKey = new Map<string, number[]>();
  private readonly byInitials = new Map<string, number[]>();
  private readonly byFirstWord = new Map<string, number[]>();
  private readonly byWord = new Map<string, number[]>();

  constructor(keys: readonly string[], language: GrammarLanguage) {
    this.language = language;
    keys.forEach((key, at) => {
      put(this.byKey, key, at);
      for (const initials of new Set(language.initials(key))) put(this.byInitials, initials, at);
      const stems = language.stems(key);
      put(this.byFirstWord, stems[0]!, at);
      for (const stem of new Set(stems)) put(this.byWord, stem, at);
    });
  }

  /** The indices of the labels that could be kin of a key, each once. */
  of(key: string): readonly number[] {
    const stems = this.language.stems(key);
    let found = joined(NONE, this.byWord.get(stems[0]!));
    for (const stem of stems) found = joined(found, this.byFirstWord.get(stem));
    found = joined(found, this.byInitials.get(key));
    for (const initials of this.language.initials(key)) found = joined(found, this.byKey.get(initials));
    return found;
  }
}

const NONE: readonly number[] = [];

/** Two lists of indices with those of the second that the first lacks behind it; most are asked for with nothing to join. */
function joined(one: readonly number[], other: readonly number[] | undefined): readonly number[] {
  if (other === undefined || other === one) return one;
  if (one.length === 0) return other;
  return [...new Set([...one, ...other])];
}

function put(map: Map<string, number[]>, key: string, at: number): void {
  const list = map.get(key);
  if (list) list.push(at);
  else map.set(key, [at]);
}
