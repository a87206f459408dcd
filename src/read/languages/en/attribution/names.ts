import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { PAST, verbForms } from "../verbs.ts";
import { auxiliaries, monthAndDayNames } from "../words.ts";
import { PRONOUNS } from "./words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** Where somebody is named in a sentence: `[start, end)` of its tokens. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether an "and" joins two names into one subject: "Arn and Bor", "analysts and experts". */
export function joinsNames(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined) return false;
  if (isCapital(before.text) && isCapital(after.text)) return true;
  return (
    before.lower.endsWith("s") && after.lower.endsWith("s") && before.kind === "word" && !verbForms.has(after.lower)
  );
}

/** The noun phrase that begins at a token, up to the next comma, bracket, verb or clause. */
export function phraseFrom(tokens: readonly Token[], from: number): Stretch | null {
  let start = from;
  // "a statement made by X", "a report from X": X speaks.
  for (let i = from; i < from + 5; i++) {
    if (!DOCUMENTS.has(lowerAt(tokens, i))) continue;
    let by = i + 1;
    if (MADE.has(lowerAt(tokens, by))) by++;
    const dated = monthAndDayNames.has(lowerAt(tokens, by + 1)) || tokens[by + 1]?.kind === "number";
    if (/^(by|from|of)$/.test(lowerAt(tokens, by)) && !dated) start = by + 1;
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
  // "a 2006 survey"
  if (token.kind === "number") return !(/^\d{4}$/.test(token.text) && tokens[at + 1]?.kind === "word");
  return PHRASE_STOPS.has(token.lower) || auxiliaries.has(token.lower);
}

/** What a name begins with that has a capital only where it begins its sentence: "A rebel official", "Several witnesses". */
const INDEFINITE = new Set("a an one some several many two three another".split(" "));

/** The words of a stretch as the text spaces them, as they would stand within a sentence; null for a pronoun. */
export function nameOf(tokens: readonly Token[], stretch: Stretch): string | null {
  const first = tokens[stretch.start] as Token;
  if (stretch.end - stretch.start === 1 && PRONOUNS.has(first.lower)) return null;
  let name = "";
  let end = first.start;
  for (let i = stretch.start; i < stretch.end; i++) {
    const token = tokens[i] as Token;
    const indefinite = i === stretch.start && stretch.end - i > 1 && INDEFINITE.has(token.lower);
    name += (token.start > end ? " " : "") + (indefinite ? token.lower : token.text);
    end = token.end;
  }
  return name;
}
