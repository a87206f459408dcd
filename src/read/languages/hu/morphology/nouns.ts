import { type Case, type Owned, peelCase, peelOwner } from "./endings.ts";

/** A common noun as one word says it. */
export interface NounForm<Entry> {
  readonly entry: Entry;
  /** The dictionary form, a compound with its first parts: "lakóprojekt". */
  readonly lemma: string;
  readonly case: Case;
  readonly plural: boolean;
  readonly owned: boolean;
  /** The word without its case ending: "csapatok" of "csapatokat", "malom" of "malmot". */
  readonly base: string;
}

/** A noun of a table: its dictionary form and the stem its endings go on where that is another ("malom", "malm"). */
export interface NounEntry {
  readonly lemma: string;
  readonly oblique?: string;
  /** It always has an owner: "fele". */
  readonly always?: "owned";
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
        return formed(entry, "", owned, grammatical, base);
      if (tail === 0) continue;
      for (let cut = 3; cut <= owned.stem.length - tail; cut++) {
        const last = this.stems.get(owned.stem.slice(cut));
        if (!last) continue;
        return formed(last, owned.stem.slice(0, cut), owned, grammatical, base);
      }
    }
    return null;
  }
}

/** A noun of the table behind what is left of a word; `first` are the parts of a compound before it. */
function formed<Entry extends NounEntry>(
  entry: Entry,
  first: string,
  { stem, plural, owned }: Owned,
  grammatical: Case,
  base: string,
): NounForm<Entry> {
  const lemma = first + entry.lemma;
  const whole = !plural && !owned && stem === first + (entry.oblique ?? "");
  return {
    entry,
    lemma,
    case: grammatical,
    plural,
    owned: owned || entry.always === "owned",
    base: whole ? lemma : base,
  };
}
