import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { PAST, verbForms } from "../verbs.ts";
import { adverbs, auxiliaries, coordinators, monthAndDayNames, prepositions, subordinators } from "../words.ts";
import { joinsNames, type Stretch } from "./names.ts";
import { PRONOUNS, TIME_NOUNS, TITLES } from "./words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";
const isAdverb = (word: string): boolean => adverbs.has(word) || (word.length > 4 && word.endsWith("ly"));
const STOPS = new Set([
  ...coordinators,
  ...subordinators,
  ..."that which who whom with where what if per however".split(" "),
]);
const INSIDE = new Set([".", "-", "'", "’", "–", "&"]);
const OPENING_ADVERBS = new Set(
  (
    "later however meanwhile subsequently also then still additionally moreover furthermore earlier indeed similarly likewise thus soon instead finally " +
    "eventually separately initially recently previously today yesterday afterwards afterward"
  ).split(" "),
);
/** What a name is written without. */
const LEADING = new Set([...OPENING_ADVERBS, "the", "by", "independently"]);

/**
 * The subject of the verb at `verb`: the noun phrase before it, over adverbs, auxiliaries, an apposition, a relative clause and
 * what else can stand between the two.
 */
export function subjectBefore(tokens: readonly Token[], verb: number): Stretch | null {
  let end = verb;
  while (end > 0 && isAuxiliary(tokens, end - 1)) end--;
  if (lowerAt(tokens, end - 1) === "," || lowerAt(tokens, end - 1) === ")") {
    const open = openingOf(tokens, end - 1);
    if (open <= 0) return null;
    end = open;
  }
  return phraseBefore(tokens, end, DEPTH);
}

/** How often a subject may be looked for behind what stands between it and its verb. */
const DEPTH = 3;
/** How many tokens a subject may have. */
const LONGEST = 30;

const isAuxiliary = (tokens: readonly Token[], at: number): boolean =>
  isAdverb(lowerAt(tokens, at)) || (auxiliaries.has(lowerAt(tokens, at)) && !isCapital((tokens[at] as Token).text));

/** The noun phrase that ends at a token. */
function phraseBefore(tokens: readonly Token[], until: number, depth: number): Stretch | null {
  if (depth === 0) return null;
  let end = until;
  const relative = lowerAt(tokens, end - 1);
  if (relative === "who" || relative === "which" || relative === "that") {
    end--;
    if (lowerAt(tokens, end - 1) === ",") end--;
  }
  let start = end;
  const least = Math.max(0, end - LONGEST);
  while (start > least && !isBoundary(tokens, start - 1)) start--;
  if (start === end) return null;
  const further = behindInsertion(tokens, start, end, depth);
  if (further !== undefined) return further;
  start = withTitle(tokens, start, end);
  return trimmed(tokens, start, end);
}

/**
 * What stands between a subject and its verb begins with a preposition or follows a participle: the subject is before it;
 * undefined where the phrase is the subject itself.
 */
function behindInsertion(
  tokens: readonly Token[],
  start: number,
  end: number,
  depth: number,
): Stretch | null | undefined {
  const before = start - 1;
  const word = lowerAt(tokens, before);
  const opens = prepositions.has(lowerAt(tokens, start));
  // "they have on many occasions said", "Arn, who on Monday said"
  if (opens && (word === "who" || word === "which" || auxiliaries.has(word))) {
    let at = before;
    while (at > 0 && isAuxiliary(tokens, at)) at--;
    return phraseBefore(tokens, at + 1, depth - 1);
  }
  if (before < 1 || (!opens && !isRelativeVerb(tokens, before))) return undefined;
  // "a paper released by the fund estimated": the fund; "the agency, backed by two ministers said": the agency.
  const aside = lowerAt(tokens, before - 1) === ",";
  const by = lowerAt(tokens, start) === "by";
  if (by && !aside && MADE.has(word)) return trimmed(tokens, start + 1, end);
  if (auxiliaries.has(word) || STOPS.has(word) || (tokens[before] as Token).kind !== "word") return undefined;
  return phraseBefore(tokens, aside ? before - 1 : before, depth - 1) ?? undefined;
}

const MADE = new Set(
  "released published issued posted made conducted shared prepared produced written reported commissioned run aired obtained carried filmed recorded denied".split(
    " ",
  ),
);

/** "a doctor who treated the wounded reported": the verb of a clause that tells of the subject. */
const isRelativeVerb = (tokens: readonly Token[], at: number): boolean =>
  /^(who|which|that)$/.test(lowerAt(tokens, at - 1)) &&
  (verbForms.has(lowerAt(tokens, at)) || lowerAt(tokens, at).endsWith("ed"));

/** The comma or bracket that opens the apposition which ends at `at`. */
function openingOf(tokens: readonly Token[], at: number): number {
  const open = lowerAt(tokens, at) === ")" ? "(" : ",";
  for (let i = at - 1; i >= Math.max(0, at - 14); i--) if (lowerAt(tokens, i) === open) return i;
  return -1;
}

function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.lower === "and") return !joinsNames(tokens, at);
  if (token.kind === "punctuation") return !INSIDE.has(token.text);
  if (STOPS.has(token.lower)) return true;
  if (isCapital(token.text)) return false;
  const verb = verbForms.get(token.lower);
  if (auxiliaries.has(token.lower)) return true;
  // "the wounded", "the captured town's mayor"
  if (verb !== undefined && (verb.forms & PAST) !== 0)
    return !TITLES.has(token.lower) && !DETERMINERS.has(lowerAt(tokens, at - 1));
  // "passed a resolution", "based on": a participle before a noun ("the armed forces") is none.
  return /[a-z]ed$/.test(token.lower) && FOLLOW_VERBS.has(lowerAt(tokens, at + 1));
}
const DETERMINERS = new Set("the a an his her its their this these those".split(" "));
const FOLLOW_VERBS = new Set("the a an its their his her to by on in for at from with".split(" "));

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

/** Without a leading date, adverbial, adverb or "the". */
function trimmed(tokens: readonly Token[], from: number, until: number): Stretch | null {
  let start = from;
  let end = until;
  while (end > start + 1 && OPENING_ADVERBS.has(lowerAt(tokens, end - 1))) end--;
  for (let i = from; i < end - 1; i++) {
    const token = tokens[i] as Token;
    const next = lowerAt(tokens, i + 1);
    const opens = next === "the" || PRONOUNS.has(next) || isCapital(tokens[i + 1]?.text ?? "a");
    const named = monthAndDayNames.has(token.lower) && isCapital(token.text);
    const dated = (TIME_NOUNS.has(token.lower) && opens) || named || /^\d{4}$/.test(token.text);
    if (dated && !/^\d/.test(next)) start = i + 1;
  }
  start = behindAdverbial(tokens, start, end);
  // "Ultimately the agency"
  if (lowerAt(tokens, start).endsWith("ly") && lowerAt(tokens, start + 1) === "the") start++;
  while (start < end && LEADING.has(lowerAt(tokens, start))) start++;
  return start < end ? { start, end } : null;
}

/** "In the aftermath of this raid the ministry": behind a preposition the subject begins at the last "the" that none governs. */
function behindAdverbial(tokens: readonly Token[], from: number, end: number): number {
  if (!prepositions.has(lowerAt(tokens, from))) return from;
  for (let i = end - 2; i > from + 1; i--) {
    if (lowerAt(tokens, i) === "the" && !prepositions.has(lowerAt(tokens, i - 1))) return i;
  }
  return from;
}
