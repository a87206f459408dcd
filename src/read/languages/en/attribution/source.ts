import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { PAST, verbForms } from "../verbs.ts";
import { adverbs, auxiliaries, coordinators, monthAndDayNames, prepositions, subordinators } from "../words.ts";
import { PRONOUNS, TIME_NOUNS, TITLES } from "./words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";
const isAdverb = (word: string): boolean => adverbs.has(word) || (word.length > 4 && word.endsWith("ly"));
const STOPS = new Set([
  ...coordinators,
  ...subordinators,
  "that",
  "which",
  "who",
  "with",
  "where",
  "what",
  "if",
  "per",
]);
const OPENING_ADVERBS = new Set(
  (
    "later however meanwhile subsequently also then still additionally moreover furthermore earlier indeed similarly likewise thus soon instead finally " +
    "eventually separately initially recently previously today yesterday afterwards afterward"
  ).split(" "),
);

/** Where a verb's subject stands in its sentence: `[start, end)` of its tokens, or null. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The subject of the verb at `verb`: the noun phrase before it, over adverbs, auxiliaries and an apposition. */
export function subjectBefore(tokens: readonly Token[], verb: number): Stretch | null {
  let end = verb;
  while (end > 0 && (isAdverb(lowerAt(tokens, end - 1)) || auxiliaries.has(lowerAt(tokens, end - 1)))) end--;
  if (lowerAt(tokens, end - 1) === "," || lowerAt(tokens, end - 1) === ")") {
    const open = openingOf(tokens, end - 1);
    if (open <= 0) return null;
    end = open;
  }
  const relative = lowerAt(tokens, end - 1);
  if (relative === "who" || relative === "which") {
    end--;
    if (lowerAt(tokens, end - 1) === ",") end--;
  }
  let start = end;
  while (start > 0 && !isBoundary(tokens, start - 1)) start--;
  if (start === end) return null;
  // "The agency, backed by two ministers said": a participle before it makes the phrase part of an aside.
  if (lowerAt(tokens, start) === "by" && lowerAt(tokens, start - 2) === "," && start > 3) {
    end = start - 2;
    start = end;
    while (start > 0 && !isBoundary(tokens, start - 1)) start--;
    if (start === end) return null;
  }
  start = withTitle(tokens, start, end);
  return trimmed(tokens, start, end);
}

/** The comma or bracket that opens the apposition which ends at `at`. */
function openingOf(tokens: readonly Token[], at: number): number {
  const open = lowerAt(tokens, at) === ")" ? "(" : ",";
  for (let i = at - 1; i >= Math.max(0, at - 14); i--) if (lowerAt(tokens, i) === open) return i;
  return -1;
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.lower === "and") return !joinsNames(tokens, at);
  if (token.kind === "punctuation")
    return !(
      token.text === "." ||
      token.text === "-" ||
      token.text === "'" ||
      token.text === "’" ||
      token.text === "–" ||
      token.text === "&"
    );
  if (STOPS.has(token.lower)) return true;
  const verb = verbForms.get(token.lower);
  return (
    auxiliaries.has(token.lower) ||
    (verb !== undefined && (verb.forms & PAST) !== 0 && !isCapital(token.text) && !TITLES.has(token.lower))
  );
}

/** "Arn and Bor", "analysts and experts": one subject of two. */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined) return false;
  if (isCapital(before.text) && isCapital(after.text)) return true;
  return (
    before.lower.endsWith("s") && after.lower.endsWith("s") && before.kind === "word" && !verbForms.has(after.lower)
  );
}

/** "adviser for Norvale, Jana Ferrin": a title before the comma belongs to the name behind it. */
function withTitle(tokens: readonly Token[], start: number, end: number): number {
  if (lowerAt(tokens, start - 1) !== "," || end - start > 4) return start;
  for (let i = start; i < end; i++) if (!isCapital((tokens[i] as Token).text)) return start;
  let at = start - 1;
  let title = false;
  while (at > 0 && !isBoundary(tokens, at - 1) && !/^(by|from|with|to)$/.test(lowerAt(tokens, at - 1))) {
    at--;
    if (TITLES.has(lowerAt(tokens, at))) title = true;
  }
  return title ? at : start;
}

/** Without a leading date, adverb or "the". */
function trimmed(tokens: readonly Token[], from: number, end: number): Stretch | null {
  let start = from;
  for (let i = from; i < end - 1; i++) {
    const token = tokens[i] as Token;
    const next = lowerAt(tokens, i + 1);
    const timed = TIME_NOUNS.has(token.lower) && (next === "the" || isCapital(tokens[i + 1]?.text ?? "a"));
    const dated = timed || (monthAndDayNames.has(token.lower) && isCapital(token.text)) || /^\d{4}$/.test(token.text);
    if (dated && !/^\d/.test(next)) start = i + 1;
  }
  start = behindAdverbial(tokens, start, end);
  while (start < end && (OPENING_ADVERBS.has(lowerAt(tokens, start)) || lowerAt(tokens, start) === "the")) start++;
  return start < end ? { start, end } : null;
}

/** "In the aftermath of this raid the ministry": behind a preposition the subject begins at the last "the" that no preposition governs. */
function behindAdverbial(tokens: readonly Token[], from: number, end: number): number {
  if (!prepositions.has(lowerAt(tokens, from))) return from;
  for (let i = end - 2; i > from + 1; i--) {
    if (lowerAt(tokens, i) === "the" && !prepositions.has(lowerAt(tokens, i - 1))) return i;
  }
  return from;
}

/** The noun phrase that begins at a token, up to the next comma, bracket, verb or clause. */
export function phraseFrom(tokens: readonly Token[], from: number): Stretch | null {
  let start = from;
  // "a statement made by X", "a report from X": X speaks.
  for (let i = from; i < from + 5; i++) {
    if (!DOCUMENTS.has(lowerAt(tokens, i))) continue;
    let by = i + 1;
    if (MADE.has(lowerAt(tokens, by))) by++;
    if (/^(by|from|of)$/.test(lowerAt(tokens, by))) start = by + 1;
    break;
  }
  if (lowerAt(tokens, start) === "the") start++;
  if (PRONOUNS.has(lowerAt(tokens, start))) return { start, end: start + 1 };
  let end = start;
  while (end < tokens.length && end < start + 14 && !endsPhrase(tokens, end)) end++;
  return end > start ? { start, end } : null;
}

const DOCUMENTS = new Set(
  "statement report reports press-release announcement figures data estimates claims account".split(" "),
);
const MADE = new Set("made issued released published given provided posted".split(" "));
const PHRASE_STOPS = new Set(
  "that and but while who which as on in during at by saying stating after before with when around about nearly over more only some up approximately".split(
    " ",
  ),
);

function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.lower === "and" && joinsNames(tokens, at)) return false;
  if (token.kind === "punctuation") return !["-", "'", "’", "&"].includes(token.text);
  if (
    (token.lower === "on" || token.lower === "in") &&
    isCapital(tokens[at + 1]?.text ?? "a") &&
    !monthAndDayNames.has(lowerAt(tokens, at + 1))
  )
    return false;
  const verb = verbForms.get(token.lower);
  if (verb !== undefined && (verb.forms & PAST) !== 0 && token.lower.endsWith("ed") && !isCapital(token.text))
    return true;
  return PHRASE_STOPS.has(token.lower) || auxiliaries.has(token.lower) || token.kind === "number";
}

/** The words of a stretch as the text spaces them; null for a pronoun. */
export function nameOf(tokens: readonly Token[], stretch: Stretch): string | null {
  const first = tokens[stretch.start] as Token;
  if (stretch.end - stretch.start === 1 && PRONOUNS.has(first.lower)) return null;
  let name = "";
  let end = first.start;
  for (let i = stretch.start; i < stretch.end; i++) {
    const token = tokens[i] as Token;
    name += (token.start > end ? " " : "") + token.text;
    end = token.end;
  }
  return name;
}
