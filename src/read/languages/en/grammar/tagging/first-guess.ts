import type { Token } from "../../../../text/sentence.ts";
import { lexicalFact } from "../../../../text/vocabulary.ts";
import { GERUND } from "../../verbs/inflect.ts";
import { adjectives, determiners } from "../../words.ts";
import { alwaysClosed } from "./closed-class.ts";
import { compoundOf } from "./compounds.ts";
import { isMonthWord, mayBeMonth } from "./dates.ts";
import { fixedExpression, mayBeFixed } from "./fixed-expressions.ts";
import { hasCapital, isCapitalised } from "./letters.ts";
import { type Entry, lookUp } from "./lexicon.ts";
import { mayQuantify, quantifying } from "./quantifiers.ts";
import type { Tag, Word } from "./word.ts";

/** What a word tells of its part of speech wherever it stands. */
interface Spelling {
  /** The tag it has wherever it stands; null where its neighbours or its place have a say. */
  readonly always: Tag | null;
  readonly entry: Entry;
  readonly compound: Word["compound"];
  readonly quantifies: boolean;
  readonly fixed: boolean;
  readonly month: boolean;
  readonly possessive: boolean;
  readonly capital: boolean;
  /** A capital makes a name of it inside a sentence. */
  readonly named: boolean;
  readonly adverbial: boolean;
}

const spellingOf: (token: Token) => Spelling = lexicalFact(({ text, lower }) => {
  const capital = text !== lower && hasCapital(text);
  const entry = lookUp(lower);
  const quantifies = mayQuantify(lower);
  const fixed = mayBeFixed(lower);
  const month = mayBeMonth(lower);
  const possessive = lower === "'s" || lower === "’s";
  const depends = capital || quantifies || fixed || month || possessive || text === "%";
  return {
    always: depends ? null : (entry.closed ?? entry.open),
    entry,
    compound: compoundOf(text, lower),
    quantifies,
    fixed,
    month,
    possessive,
    capital,
    named: capital && (isAllCapitals(text) || !alwaysClosed.has(lower)),
    adverbial: lower.endsWith("ly") && lower.length > 5,
  };
});

/** The word of a token with the part of speech that the word lists and its neighbours' spelling give it. */
export function firstGuess(tokens: readonly Token[], index: number): Word {
  const token = tokens[index]!;
  const spelling = spellingOf(token);
  const { entry } = spelling;
  const isWord = token.kind === "word";
  const compound = isWord ? spelling.compound : null;
  const always = isWord ? spelling.always : null;
  const tag = compound ? "adjective" : (always ?? tagOf(tokens, index, spelling));
  return {
    token,
    tag,
    lemma: entry.verb?.lemma ?? null,
    forms: entry.verb || tag === "verb" ? entry.forms : 0,
    singular: isWord ? entry.singular : token.lower,
    compound,
  };
}

function tagOf(tokens: readonly Token[], index: number, spelling: Spelling): Tag {
  const { kind, text } = tokens[index]!;
  const { entry } = spelling;
  if (text === "%") return "noun";
  if (spelling.quantifies && quantifying(tokens, index)) return "adverb";
  if (kind === "punctuation") return text === "," ? "comma" : "punctuation";
  if (kind === "number") return "number";
  if (spelling.possessive) return "possessive";
  const fixed = spelling.fixed ? fixedExpression(tokens, index) : null;
  if (fixed) return fixed;
  const { capital } = spelling;
  if (spelling.month && isMonthWord(tokens, index, capital)) return "month";
  const initial = index === 0 || (index === 1 && tokens[0]!.kind === "punctuation");
  if (spelling.named && !initial) return "name";
  if (entry.closed) return entry.closed;
  if (capital && initial) {
    const nameFollows = nextIsName(tokens, index);
    if (spelling.adverbial && !nameFollows) return "adverb";
    // "Emboldened by their victory, …" is no name.
    if (!entry.known && tokens[index]!.lower.endsWith("ed") && tokens[index + 1]?.lower === "by") return "adverb";
    if (!entry.known && opensGerund(tokens, index, entry)) return "verb";
    if (!entry.known) return "name";
    if (nameFollows && !entry.verb && !entry.adjective) return "name";
  }
  return entry.open;
}

/** "Meeting little resistance, …", "Facing a siege, …", but "Nanjing fell". */
function opensGerund(tokens: readonly Token[], index: number, { forms }: Entry): boolean {
  const next = tokens[index + 1];
  if (forms !== GERUND || next?.kind !== "word" || isCapitalised(next.text)) return false;
  return determiners.has(next.lower) || adjectives.has(next.lower) || SLIGHT.has(next.lower);
}

const SLIGHT: ReadonlySet<string> = new Set(["little", "strong", "stiff", "weak", "light", "determined"]);

function isAllCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

function nextIsName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && next.kind === "word" && isCapitalised(next.text) && !alwaysClosed.has(next.lower);
}
