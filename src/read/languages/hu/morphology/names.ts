import type { Document } from "../../../../model/index.ts";
import { isCapital, normal } from "../words.ts";
import { type Case, peelCase } from "./endings.ts";

/** A name as one word says it: without its ending, in the spelling of the text. */
export interface NameForm {
  readonly text: string;
  readonly case: Case;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'ʿʾ-]*/gu;
/** Endings that follow a hyphen: "KNF-et", "12-es", "KNF-nek". */
const HYPHENED =
  /^(.+)-(t|[aeoö]t|ba|be|ban|ben|b[óő]l|ra|re|r[óő]l|n|[oeö]n|n[áé]l|h[oeö]z|t[óő]l|nak|nek|[bcdfghjklmnprstvzgy]{0,3}[ae]l|ig|ért|ként|k|[aeoö]k)$/u;

/**
 * The names of one document, by which endings are told from letters: of two spellings that differ by an ending the text has
 * both, or the longer one is taken for a name with an ending only where nothing in the text speaks against it.
 */
export class Names {
  /** Capitalised words of the text, in lower case, with how often they stand there. */
  private readonly seen = new Map<string, number>();
  /** Stems by how many different words of the text they may be behind. */
  private readonly support = new Map<string, Set<string>>();
  private readonly known = new Map<string, NameForm>();
  /** Words that follow a number that is part of a name ("a 12-es Lakótelep"), without their endings. */
  private readonly numbered = new Set<string>();

  constructor(text: string) {
    for (const [, word] of text.matchAll(/\d-(?:as|es|os|ös) (\p{Lu}[\p{L}\p{M}]+)/gu)) {
      const lower = normal(word!);
      this.numbered.add(lower);
      for (const { stem } of peelCase(lower)) this.numbered.add(stem);
    }
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (!isCapital(word) && !/-\p{Lu}/u.test(word)) continue;
      // Every word has a capital where a sentence begins.
      if (/(?:^|[.!?:\n]["”»)]?[\s\d[\]]{0,20}["„»(]?)$/.test(text.slice(Math.max(0, index - 24), index))) continue;
      const lower = normal(word);
      const before = this.seen.get(lower) ?? 0;
      this.seen.set(lower, before + 1);
      if (before > 0) continue;
      for (const { stem } of peelCase(lower)) {
        const set = this.support.get(stem) ?? new Set();
        set.add(lower);
        this.support.set(stem, set);
      }
    }
  }

  /** Whether a name with a number goes by this word: alone it is short for one of them. */
  isNumbered(lower: string): boolean {
    return this.numbered.has(lower);
  }

  /** Whether a word stands in the text as a name, with or without an ending. */
  has(lower: string): boolean {
    return this.seen.has(lower) || this.support.has(lower);
  }

  /**
   * The name behind a word that ends a noun phrase.
   *
   * @param bare nothing speaks for an ending here (a postposition or another noun follows): only a stem the text itself
   *   shows elsewhere is believed
   */
  form(word: string, bare: boolean): NameForm {
    const key = `${bare ? "-" : "+"}${word}`;
    const known = this.known.get(key);
    if (known) return known;
    const found = this.read(word, bare);
    if (this.known.size > 20_000) this.known.clear();
    this.known.set(key, found);
    return found;
  }

  private read(word: string, bare: boolean): NameForm {
    const lower = normal(word);
    const whole: NameForm = { text: word, case: "nominative" };
    const hyphened = HYPHENED.exec(lower);
    if (hyphened) {
      const text = word.slice(0, hyphened[1]!.length);
      if (/^\p{Lu}[\p{Lu}\d]*$/u.test(text) || /[\p{Lu}\d]$/u.test(text) || this.has(hyphened[1]!))
        return { text, case: caseOfEnding(hyphened[2]!) };
    }
    // "Belmában" where the text has "Belmábant" too would be a name of its own.
    const ownStem = (this.support.get(lower)?.size ?? 0) > 0;
    let best: { score: number; text: string; case: Case } | null = null;
    for (const peeled of peelCase(lower)) {
      if (peeled.stem.length < 3) continue;
      const seen = this.seen.has(peeled.stem);
      const others = (this.support.get(peeled.stem)?.size ?? 0) - 1;
      const lengthened = lower[peeled.stem.length - 1] !== peeled.stem[peeled.stem.length - 1];
      let score = (seen ? 4 : 0) + (others > 0 ? 2 : 0) + (peeled.clear ? 2 : 0) + (lengthened ? 1.5 : 0);
      if (ownStem) score -= 3;
      if (!bare && score === 0) score = plausible(lower, peeled.stem) ? 0.5 : 0;
      if (bare && !seen) score = 0;
      if (score > (best?.score ?? 0)) best = { score, text: restored(word, peeled.stem), case: peeled.case };
    }
    return best ? { text: best.text, case: best.case } : whole;
  }
}

/** Where nothing in the text decides: behind a full vowel or one consonant an ending is likelier than the name's own letters. */
function plausible(word: string, stem: string): boolean {
  const ending = word.slice(stem.length);
  if (ending === "t" && /[iou]$/.test(stem)) return true;
  if (/^[oeö]t$/.test(ending)) return /[bcdfghjklmnprstvzy]$/.test(stem);
  if (ending === "t" || ending === "n") return /[óőúűíöüéá]$|[bcdfghjklmnprsvzy]$/.test(stem);
  return (ending === "ba" || ending === "be" || ending === "ra" || ending === "re") && /[óőúűíöü]$/.test(stem);
}

function caseOfEnding(ending: string): Case {
  const peeled = peelCase(`xő${ending}`).find(({ stem }) => stem === "xő");
  if (peeled) return peeled.case;
  if (/[ae]l$/.test(ending)) return "instrumental";
  if (/[aeoö]?t$/.test(ending)) return "accusative";
  if (/[oeö]n$/.test(ending)) return "superessive";
  return "nominative";
}

/** The stem in the spelling of the word: only a vowel that the ending made long is changed back. */
function restored(word: string, stem: string): string {
  const kept = word.normalize("NFC").slice(0, stem.length);
  return kept.toLowerCase() === stem ? kept : kept.slice(0, -1) + stem[stem.length - 1]!;
}

const tables = new WeakMap<Document, Names>();

/** The names of a document; made once. */
export function namesOf(document: Document): Names {
  let names = tables.get(document);
  if (!names) {
    names = new Names(document.text);
    tables.set(document, names);
  }
  return names;
}
