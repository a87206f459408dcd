import type { Token } from "../../../../text/sentence.ts";
import { verbForms } from "../../verbs.ts";
import { auxiliaries, determiners, monthAndDayNames, possessivePronouns, prepositions } from "../../words.ts";
import { isCapitalised } from "./letters.ts";
import type { Tag } from "./word.ts";

type Rule = (before: Token | undefined, next: Token | undefined, second: Token | undefined) => Tag | null;

/** What fighting does in a text that tells of the present. */
const LASTING: ReadonlySet<string> = new Set(["continues", "rages", "persists", "resumes"]);

/** What stands before "fighting" and says which. */
const KINDS_OF_FIGHTING: ReadonlySet<string> = new Set(
  "street house-to-house door-to-door room-to-room hand-to-hand guerrilla trench jungle urban close-quarters".split(
    " ",
  ),
);

const REMAINING: ReadonlySet<string> = new Set(["remained", "remains"]);

function isDate(token: Token | undefined): boolean {
  return token !== undefined && (monthAndDayNames.has(token.lower) || /^\d{1,4}$/.test(token.lower));
}

/** Words that one neighbour makes something else than what they mostly are. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  // "following the attack", but "the following day"
  [
    "following",
    (before, next) =>
      (
        before
          ? !determiners.has(before.lower) && !possessivePronouns.has(before.lower)
          : determiners.has(next?.lower ?? "")
      )
        ? "preposition"
        : null,
  ],
  ["due", (_, next) => (next?.lower === "to" ? "preposition" : null)],
  ["yet", (before) => (before?.lower === "not" ? "adverb" : null)],
  ["both", (_, next) => (next && prepositions.has(next.lower) ? "adverb" : null)],
  ["such", (_, next) => (next?.lower === "as" ? "preposition" : null)],
  // "what remained of X"
  ["what", (_, next, second) => (next && REMAINING.has(next.lower) && second?.lower === "of" ? "determiner" : null)],
  ...[...REMAINING].map((remaining): [string, Rule] => [
    remaining,
    (before, next) => (before?.lower === "what" && next?.lower === "of" ? "noun" : null),
  ]),
  // "such as", "was taken, as well as B", "advanced as far as A"
  [
    "as",
    (before, next, second) => {
      if (before?.lower === "such" || before?.lower === "well" || before?.lower === "far") return "preposition";
      if (next?.lower === "far" && second?.lower === "as") return "adverb";
      return next?.lower === "well" && second?.lower === "as" ? "adverb" : null;
    },
  ],
  // "at least partial control"; before a number the figures read it themselves
  ["at", (_, next) => (next?.lower === "least" || next?.lower === "most" ? "adverb" : null)],
  ["least", (before) => (before?.lower === "at" ? "adverb" : null)],
  ["most", (before) => (before?.lower === "at" ? "adverb" : null)],
  // "held since May, fell"
  ["since", (_, next) => (isDate(next) ? "preposition" : null)],
  ["until", (_, next) => (isDate(next) ? "preposition" : null)],
  ["till", (_, next) => (isDate(next) ? "preposition" : null)],
  // "surrendered without a fight"
  ["without", (_, next) => (next && determiners.has(next.lower) ? "preposition" : null)],
  // "no longer held"
  ["no", (_, next) => (next?.lower === "longer" ? "adverb" : null)],
  ["longer", (before) => (before?.lower === "no" ? "adverb" : null)],
  // "in or near X"
  ["or", (before, next) => (next?.lower === "near" && before && prepositions.has(before.lower) ? "preposition" : null)],
  // "80 per cent of Lipa"
  ["per", (_, next) => (next?.lower === "cent" ? "adjective" : null)],
  // "fighting continues inside it"
  [
    "fighting",
    (before, next) =>
      (next && LASTING.has(next.lower)) || (before && KINDS_OF_FIGHTING.has(before.lower)) ? "noun" : null,
  ],
  ["shelling", (_, next) => (next && LASTING.has(next.lower) ? "noun" : null)],
  ...[...LASTING].map((lasting): [string, Rule] => [
    lasting,
    (before) => (before?.lower === "fighting" || before?.lower === "shelling" ? "verb" : null),
  ]),
  ["evening", () => "noun"],
  ["morning", () => "noun"],
  // "entered la Mora": the article is the name's own.
  ...["la", "le", "les", "los", "las", "el"].map((article): [string, Rule] => [
    article,
    (_, next) => (next?.kind === "word" && isCapitalised(next.text) ? "name" : null),
  ]),
  ["once", (_, next) => (next?.lower === "again" || next?.lower === "more" ? "adverb" : null)],
  // "went back and forth"
  ["back", (_, next, second) => (next?.lower === "and" && second?.lower === "forth" ? "adjective" : null)],
  ["and", (before, next) => (before?.lower === "back" && next?.lower === "forth" ? "adjective" : null)],
  ["forth", (before) => (before?.lower === "and" ? "adjective" : null)],
  // "troops surrounding Lipa", but "the surrounding hills"
  [
    "surrounding",
    (before, next) => (before && next && isCapitalised(next.text) && !determiners.has(before.lower) ? "verb" : null),
  ],
]);

/** Whether a word can stand in a fixed expression at all. */
export function mayBeFixed(lower: string): boolean {
  return RULES.has(lower) || isOrdinal(lower);
}

/** The tag of a word that stands in a fixed expression; null for most words. */
export function fixedExpression(tokens: readonly Token[], index: number): Tag | null {
  const token = tokens[index]!;
  const next = tokens[index + 1];
  const rule = RULES.get(token.lower)?.(tokens[index - 1], next, tokens[index + 2]);
  if (rule) return rule;
  // "the 80th Brigade", but "on 3rd May"
  if (!next || !isOrdinal(token.lower)) return null;
  if (isCapitalised(next.text)) return monthAndDayNames.has(next.lower) ? null : "name";
  // "the 80th had reached X": no day of a month.
  const unit = tokens[index - 1]?.lower === "the" && Number.parseInt(token.lower, 10) > LAST_DAY;
  return unit && (auxiliaries.has(next.lower) || verbForms.has(next.lower) || next.kind === "punctuation")
    ? "name"
    : null;
}

const LAST_DAY = 31;

function isOrdinal(lower: string): boolean {
  const first = lower.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+(st|nd|rd|th|d)$/.test(lower);
}
