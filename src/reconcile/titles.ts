import type { GazetteerEntry, Span } from "../model/index.ts";

/** A place of the gazetteer that a title names. */
export interface TitlePlace {
  /** The gazetteer entry. */
  readonly entry: string;
  readonly name: string;
  /** Where in the title, in UTF-16 code units. */
  readonly span: Span;
}

/** Letters that writers of Arabic script put for one another: forms of alef, ye and kaf, and the feminine ending. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  "\u0623": "\u0627",
  "\u0625": "\u0627",
  "\u0622": "\u0627",
  "\u0671": "\u0627",
  "\u0649": "\u064a",
  "\u06cc": "\u064a",
  "\u06a9": "\u0643",
  "\u0629": "\u0647",
};
/** Arabic particles written together with the word behind them, and the article. */
const PARTICLES = /^[\u0648\u0641]?[\u0628\u0644\u0643]?(?=.{3})/u;
const ARTICLE = /^(?:\u0627\u0644|\u0644\u0644)(?=.{2})/u;
/** The longest ending of a name in a script that inflects it ("Херсоні"). */
const ENDING = 3;
const SHORTEST = 3;

interface Word {
  readonly span: Span;
  readonly forms: readonly string[];
  /** It bears the Arabic article. */
  readonly definite: boolean;
}

/** Finds the places of a gazetteer in titles of other scripts than Latin. */
export class TitlePlaces {
  private readonly byFirstWord = new Map<string, Named[]>();

  constructor(gazetteer: readonly GazetteerEntry[]) {
    for (const entry of gazetteer) {
      for (const name of new Set([entry.name, ...entry.names])) {
        if (/\p{Script=Latin}/u.test(name)) continue;
        const own = wordsOf(name);
        const words = own.map(({ forms }) => forms.at(-1)!);
        if (words.join("").length < SHORTEST) continue;
        const known = this.byFirstWord.get(keyOf(words[0]!)) ?? [];
        // The article alone makes a name of many a common noun: "الشهداء", the Martyrs.
        known.push({ words, entry, article: own.length === 1 && own[0]!.definite });
        this.byFirstWord.set(keyOf(words[0]!), known);
      }
    }
    for (const known of this.byFirstWord.values())
      known.sort((a, b) => b.words.length - a.words.length || (a.entry.id < b.entry.id ? -1 : 1));
  }

  /** The places a title names, in its order; of names within one another the longest. */
  in(title: string): TitlePlace[] {
    const words = wordsOf(title);
    const found: TitlePlace[] = [];
    for (let at = 0; at < words.length; at++) {
      const keys = new Set(words[at]!.forms.map(keyOf));
      const hit = [...keys]
        .flatMap((key) => this.byFirstWord.get(key) ?? [])
        .sort((a, b) => b.words.length - a.words.length)
        .find(
          (named) =>
            (!named.article || words[at]!.definite) &&
            named.words.every((word, index) => words[at + index]?.forms.some((form) => same(form, word))),
        );
      if (!hit) continue;
      const last = words[at + hit.words.length - 1]!;
      found.push({
        entry: hit.entry.id,
        name: hit.entry.name,
        span: { start: words[at]!.span.start, end: last.span.end },
      });
      at += hit.words.length - 1;
    }
    return found;
  }
}

interface Named {
  readonly words: readonly string[];
  readonly entry: GazetteerEntry;
  readonly article: boolean;
}

/** The start of a word, under which its endings are looked for. */
const keyOf = (word: string): string => word.slice(0, 3);

/** Equal, or, in scripts of languages that inflect names, but for an ending. */
function same(form: string, name: string): boolean {
  if (form === name) return true;
  if (!/\p{Script=Cyrillic}|\p{Script=Greek}/u.test(name) || name.length < 5) return false;
  const stem = name.replace(/[аеиіїйоуыьюяєαοη]{1,2}$/u, "");
  return stem.length >= 4 && form.startsWith(stem) && form.length - stem.length <= ENDING;
}

/** The words of a text, each as it stands and without what is written together with it: "وببرزان" is "برزان". */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu)].map(({ 0: word, index }) => {
    const whole = plain(word);
    const forms = [whole, whole.replace(ARTICLE, "")];
    if (/\p{Script=Arabic}/u.test(whole)) {
      const bare = whole.replace(PARTICLES, "");
      forms.push(bare, bare.replace(ARTICLE, ""));
    }
    const definite = forms.some((form) => ARTICLE.test(form));
    return { span: { start: index, end: index + word.length }, forms: [...new Set(forms)], definite };
  });
}

/** Lower case, without vowel signs and stretching, letters that are put for one another made one. */
function plain(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0623\u0625\u0622\u0671\u0649\u06cc\u06a9\u0629]/gu, (letter) => SAME_LETTER[letter]!)
    .replace(/[\p{Mn}\u0640]/gu, "");
}
