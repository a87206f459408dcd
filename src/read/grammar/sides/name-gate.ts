import { fold } from "../fold.ts";
import type { GrammarLanguage } from "../language.ts";

/** What the labels of a document tell of one word of its text. */
interface NameWord {
  /** The first letters of the words it is once folded: "al-Lipa" is two, a mark none. */
  readonly initials: string;
  /** A word of some label begins as it does: a name it opens may be kin. */
  readonly opens: boolean;
  /** Some label begins as it does, or has it for its initials: a name it stands in may be kin. */
  readonly tells: boolean;
}

/**
 * Tells of words in a row whether they could name a side at all. Most words before a figure could not, and to ask for the side
 * of every stretch of them would make every stretch a string of its own.
 */
export class NameGate {
  private readonly language: GrammarLanguage;
  private readonly openings = new Set<string>();
  private readonly stems = new Set<string>();
  private readonly initials = new Set<string>();
  /** The labels that the initials of so many words could spell. */
  private readonly short: readonly string[];
  private readonly known = new Map<string, NameWord>();

  /** @param labels the keys of all labels that have a side */
  constructor(labels: readonly string[], language: GrammarLanguage) {
    this.language = language;
    this.short = labels.filter((label) => label.length <= LONGEST && !label.includes(" "));
    for (const label of labels) {
      const [first, ...others] = language.stems(label);
      this.openings.add(first!);
      for (const stem of [first!, ...others]) this.stems.add(stem);
      for (const initials of language.initials(label)) this.initials.add(initials);
    }
  }

  /** False where no side goes by the words `[from, to)`, nor has a label that is kin of them. */
  mayName(words: readonly string[], from: number, to: number): boolean {
    // Whatever a word may be without its ending can be a name.
    if (this.language.withoutEndings) return true;
    let spelled = "";
    for (let at = from; at < to; at++) {
      const word = this.word(words[at]!);
      if (word.tells || (spelled === "" && word.opens)) return true;
      spelled += word.initials;
    }
    return this.short.some((label) => isSpelledBy(label, spelled));
  }

  private word(word: string): NameWord {
    let known = this.known.get(word);
    if (!known) {
      const folded = fold(word);
      const stems = folded === "" ? [] : folded.split(" ").flatMap((part) => this.language.stems(part));
      known = {
        initials: folded.replace(/(?<=\S)\S+| /g, ""),
        opens: stems.length > 0 && this.stems.has(stems[0]!),
        tells: stems.some((stem) => this.openings.has(stem)) || this.initials.has(folded),
      };
      this.known.set(word, known);
    }
    return known;
  }
}

/** Longer labels are no initials of the few words a name has. */
const LONGEST = 12;

/** Whether a label is some of the letters, in their order: unstressed words may give it none. */
function isSpelledBy(label: string, letters: string): boolean {
  if (label.length > letters.length) return false;
  let at = 0;
  for (let next = 0; next < letters.length && at < label.length; next++) if (letters[next] === label[at]) at++;
  return at === label.length;
}
