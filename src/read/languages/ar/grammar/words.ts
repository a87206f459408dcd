import type { Sentence, Token } from "../../../text/sentence.ts";
import { DAY_PARTS, monthAt, UNITS, WEEKDAYS } from "../dates/lexicon.ts";
import {
  adverbs,
  isDirection,
  isPlainAdjective,
  negations,
  prepositions,
  relatives,
  resumptive,
  subordinators,
  trueInitial,
  trueWaw,
} from "../lexicon/function-words.ts";
import { type Noun, nounOf } from "../lexicon/nouns.ts";
import { type Frame, nominalOf, type VerbForm, verbOf } from "../lexicon/verbs.ts";
import { type Reading, readings } from "../morphology/clitics.ts";
import { numberAt } from "../numbers/words.ts";
import { plain } from "../words.ts";

export type WordKind =
  | "verb"
  | "nominal"
  | "noun"
  | "name"
  | "adjective"
  | "preposition"
  | "resumptive"
  | "relative"
  | "subordinator"
  | "adverb"
  | "number"
  | "time"
  | "comma"
  | "quote"
  | "sign";

/** A token with what Arabic makes of it: what is written together with it, and what is left. */
export interface Word {
  readonly token: Token;
  /** The whole word as it is compared. */
  readonly plain: string;
  readonly kind: WordKind;
  /** "and" is written together with it. */
  readonly conjunction: boolean;
  /** The preposition that governs it from within: "ب", "ل", "ك"; "" for none. */
  readonly preposition: string;
  readonly article: boolean;
  /** Without what is written together with it but the article, as the text spells it. */
  readonly text: string;
  readonly stem: string;
  readonly noun: Noun | null;
  readonly verb: VerbForm | null;
  readonly nominal: Frame | null;
}

/** The words of a sentence. `vocabulary`: the words of its document. */
export function wordsOf({ tokens }: Sentence, vocabulary: ReadonlySet<string>): Word[] {
  const found: Word[] = [];
  for (const [index, token] of tokens.entries()) found.push(wordAt(tokens, index, token, found, vocabulary));
  return found;
}

function wordAt(
  tokens: readonly Token[],
  index: number,
  token: Token,
  before: readonly Word[],
  vocabulary: ReadonlySet<string>,
): Word {
  const whole = plain(token.text);
  const make = (kind: WordKind, rest: Partial<Word> = {}): Word => ({
    token,
    plain: whole,
    kind,
    conjunction: false,
    preposition: "",
    article: false,
    text: token.text,
    stem: whole,
    noun: null,
    verb: null,
    nominal: null,
    ...rest,
  });
  if (token.text === "%" || token.text === "٪") return make("number");
  if (token.kind === "punctuation")
    return make(token.text === "،" || token.text === "," ? "comma" : /^["“”«»]$/.test(token.text) ? "quote" : "sign");
  if (/^\d/.test(whole)) return make("number");
  const next = tokens[index + 1] ? plain(tokens[index + 1]!.text) : "";
  for (const reading of readings(whole)) {
    if (peelsLetters(whole, reading)) continue;
    const kind = functionKind(reading, next);
    const rest = { ...parts(token, reading) };
    if (kind) return make(kind, rest);
    const content = contentOf(reading, before[index - 1], next);
    if (content) return make(content.kind, { ...rest, ...content });
  }
  if (numberAt([whole], 0)) return make("number");
  return make("name", parts(token, nameReading(whole, vocabulary)));
}

/** "وحدات", "بلدة": the first letter is the word's own. */
const peelsLetters = (whole: string, { conjunction, preposition }: Reading): boolean =>
  (conjunction && trueWaw.has(whole)) || ((preposition !== "" || conjunction) && trueInitial.has(whole));

function functionKind({ stem, preposition, article }: Reading, next: string): WordKind | null {
  if (preposition === "" && !article) {
    if (resumptive.has(stem)) return "resumptive";
    if (relatives.has(stem)) return "relative";
    if (subordinators.has(stem)) return "subordinator";
    if (prepositions.has(stem)) return "preposition";
    if (negations.has(stem)) return "adverb";
    if (monthAt(stem, next) || SEASONLIKE.has(stem)) return "time";
  }
  if (relatives.has(stem)) return "relative";
  if (adverbs.has(stem) && !nounOf(stem)) return "adverb";
  if (article && (UNITS.has(stem) || WEEKDAYS.has(`ال${stem}`))) return "time";
  if (UNITS.has(stem) || DAY_PARTS.has(stem)) return "time";
  return null;
}

const SEASONLIKE = new Set(["عام", "سنه"]);

function contentOf(
  reading: Reading,
  before: Word | undefined,
  next: string,
): (Partial<Word> & { kind: WordKind }) | null {
  const { stem, article, preposition } = reading;
  const bare = !article && preposition === "";
  const verb = bare ? verbOf(stem) : null;
  const nominal = nominalOf(stem);
  const noun = nounOf(stem);
  if (verb && !((nominal || noun) && standsAsNoun(before, next))) return { kind: "verb", verb };
  if (nominal && !(noun && noun.kind !== "control" && noun.kind !== "event")) return { kind: "nominal", nominal, noun };
  if (noun) return { kind: "noun", noun };
  if (verb) return { kind: "verb", verb };
  if (isPlainAdjective(stem) || isDirection(stem)) return { kind: "adjective" };
  return null;
}

/** Behind a preposition, another noun or a verb of doing a word that may be both is a noun: "شن تقدم". */
const standsAsNoun = (before: Word | undefined, next: string): boolean =>
  before !== undefined &&
  (before.kind === "preposition" || before.kind === "verb" || before.kind === "noun" || next === "علي");

/** How a word nobody knows is taken apart: by the article, or where the document has the rest as a word of its own. */
function nameReading(whole: string, vocabulary: ReadonlySet<string>): Reading {
  const [own, ...others] = readings(whole);
  if (trueWaw.has(whole) || trueInitial.has(whole)) return own ?? NOTHING;
  const open = others.find(
    ({ conjunction, preposition, article, stem }) =>
      (conjunction || preposition !== "") &&
      (article ||
        (vocabulary.has(stem) && stem.length > 2) ||
        (conjunction && preposition === "" && whole[0] === "و" && stem.length > 2)),
  );
  return open ?? own ?? NOTHING;
}
const NOTHING: Reading = { conjunction: false, preposition: "", article: false, stem: "" };

/** What a reading leaves of the token as the text spells it; the article is kept ("لل" is put back to "ال"). */
function parts(token: Token, { conjunction, preposition, article, stem }: Reading) {
  let text = token.text.normalize("NFC");
  if (conjunction) text = withoutFirst(text);
  if (preposition !== "") {
    const rest = withoutFirst(text);
    text = article && !plain(rest).startsWith("ال") ? `ال${withoutFirst(rest)}` : rest;
  }
  return { conjunction, preposition, article, stem: stem === "" ? plain(token.text) : stem, text };
}

/** Without the first letter and the marks on it. */
const withoutFirst = (text: string): string => text.replace(/^\P{M}\p{M}*/u, "");
