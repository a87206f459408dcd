import { type Case, peelCase, peelOwner } from "./endings.ts";

/** A common noun as one word says it. */
export interface NounForm<Entry> {
  readonly entry: Entry;
  /** The dictionary form, a compound with its first parts: "lakóprojekt". */
  readonly lemma: string;
  readonly case: Case;
  readonly plural: boolean;
  readonly owned: boolean;
  /** How many letters of the word its case ending takes, and what stands there without it. */
  readonly base: string;
}

/** A noun of a table: its dictionary form and the stem its endings go on where that is another ("malom", "malm"). */
export interface NounEntry {
  readonly lemma: string;
  readonly oblique?: string;
}

/** The shortest last part by which a compound is known ("kartongyár" ends in "gyár"). */
const COMPOUND_TAIL = 4;

/**
 * Finds the nouns of a table behind their endings. Compounds are known by their last part, where that is long enough and at
 * least three letters stand before it.
 */
export class Nouns<Entry extends NounEntry> {
  private readonly stems = new Map<string, Entry>();
  private readonly known = new Map<string, NounForm<Entry> | null>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      this.stems.set(entry.lemma, entry);
      if (entry.oblique) this.stems.set(entry.oblique, entry);
    }
  }

  /** What a word in lower case says; null where no noun of the table is behind it. */
  form(word: string): NounForm<Entry> | null {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const found = word.length > 60 ? null : (this.read(word, 0) ?? this.read(word, COMPOUND_TAIL));
    if (this.known.size > 20_000) this.known.clear();
    this.known.set(word, found);
    return found;
  }

  private read(word: string, tail: number): NounForm<Entry> | null {
    // The plainest reading first: no ending at all, then an owner or a plural, then a case before them.
    const bare = this.owned(word, "nominative", word, tail);
    if (bare && !(bare.owned && bare.lemma === word)) return bare;
    for (const peeled of peelCase(word)) {
      const found = this.owned(peeled.stem, peeled.case, peeled.stem, tail);
      if (found) return found;
    }
    return bare;
  }

  private owned(stem: string, grammatical: Case, base: string, tail: number): NounForm<Entry> | null {
    for (const owned of peelOwner(stem)) {
      const entry = this.stems.get(owned.stem);
      // An oblique stem never stands bare: "malm" only with an ending.
      if (entry && !(owned.stem === base && entry.oblique === base && grammatical === "nominative"))
        return { entry, lemma: entry.lemma, case: grammatical, plural: owned.plural, owned: owned.owned, base };
      if (tail === 0) continue;
      for (let cut = 3; cut <= owned.stem.length - tail; cut++) {
        const last = this.stems.get(owned.stem.slice(cut));
        if (!last) continue;
        const lemma = owned.stem.slice(0, cut) + last.lemma;
        return { entry: last, lemma, case: grammatical, plural: owned.plural, owned: owned.owned, base };
      }
    }
    return null;
  }
}
