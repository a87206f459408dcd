import type { Document } from "../../model/index.ts";
import type { TextLanguage } from "./language.ts";
import type { Sentence, Token } from "./sentence.ts";
import { tokenize } from "./tokenize.ts";

const TERMINATORS = new Set([".", "!", "?", "…", "...", "؟", "。"]);
const STOP = 0x2e;
const CLOSERS = new Set(['"', "”", "’", "'", "»", ")", "]"]);
const OPENERS = new Set(['"', "“", "‘", "'", "«", "(", "["]);

/** The most tokens of a sentence: what runs on for longer is a table or a list without stops, and is cut at its commas. */
const LONGEST = 1000;
/** How far back a comma is looked for. */
const REACH = 200;
const PAUSES = new Set([",", ";", ":", "|"]);

/**
 * The sentences of a document, block by block. Tokens are made first and sentences are cut between tokens: footnote
 * marks glued to a full stop ("…fell.[12] The …") hide the boundary from Intl.Segmenter, and cutting tokens costs one
 * pass less. Titles, headings and fields are sentences too; apparatus is left out.
 */
export function splitSentences(document: Document, language: TextLanguage): Sentence[] {
  const sentences: Sentence[] = [];
  const marks = [...document.marks].sort((a, b) => a.span.start - b.span.start);
  let mark = 0;
  for (let block = 0; block < document.blocks.length; block++) {
    const { kind, span } = document.blocks[block]!;
    if (kind === "apparatus") continue;
    const result = tokenize(document.text, span, marks, mark, language);
    mark = result.nextMark;
    cut(result.tokens, block, language, sentences);
  }
  return sentences;
}

function cut(tokens: readonly Token[], block: number, language: TextLanguage, into: Sentence[]): void {
  let start = 0;
  for (let index = 0; index < tokens.length; index++) {
    const end =
      boundaryAfter(tokens, index, language) || (index + 1 - start >= LONGEST ? pauseBefore(tokens, index) : 0);
    if (end === 0) continue;
    push(tokens.slice(start, end), block, tokens[end]?.footnotesBefore ?? tokens[end - 1]?.footnotesAfter, into);
    start = end;
    index = end - 1;
  }
  if (start < tokens.length) push(tokens.slice(start), block, tokens[tokens.length - 1]?.footnotesAfter, into);
}

/** The index behind the last comma before a token, where one is near; else behind the token. */
function pauseBefore(tokens: readonly Token[], index: number): number {
  for (let at = index; at > index - REACH; at--) if (PAUSES.has(tokens[at]!.text)) return at + 1;
  return index + 1;
}

/** Where the sentence ends if it ends at this token: the index behind its closing quotes; 0 where it goes on. */
function boundaryAfter(tokens: readonly Token[], index: number, language: TextLanguage): number {
  const token = tokens[index]!;
  const abbreviation = token.kind === "word" && token.text.charCodeAt(token.text.length - 1) === STOP;
  if (!abbreviation && !(token.kind === "punctuation" && TERMINATORS.has(token.text))) return 0;
  let next = index + 1;
  while (next < tokens.length && CLOSERS.has(tokens[next]!.text) && tokens[next]!.start === tokens[next - 1]!.end)
    next++;
  const following = tokens[next];
  if (!following) return next;
  if (following.start === tokens[next - 1]!.end && !following.footnotesBefore) return 0;
  const first = OPENERS.has(following.text) ? tokens[next + 1] : following;
  if (!first) return next;
  const after = tokens[tokens.indexOf(first, next) + 1];
  // "Gen. A. Holt": an initial goes on with the name.
  if (abbreviation && first.text.length === 1 && after?.text === "." && after.start === first.end) return 0;
  if (abbreviation) return startsUpper(first) && language.sentenceStarters.has(first.lower) ? next : 0;
  if (token.text === "." && isInitial(tokens[index - 1], token))
    return language.sentenceStarters.has(first.lower) ? next : 0;
  if (language.ordinalStops && token.text === "." && isOrdinal(tokens[index - 1], token))
    return startsUpper(first) && language.sentenceStarters.has(first.lower) ? next : 0;
  return startsUpper(first) || first.kind === "number" ? next : 0;
}

/** A single capital before a stop is an initial ("J. Smith"), not the end of a sentence. */
function isInitial(before: Token | undefined, stop: Token): boolean {
  return before?.kind === "word" && before.end === stop.start && before.text.length === 1 && startsUpper(before);
}

/** Digits right before a stop are an ordinal in the languages that write them so ("a 28. dandár"). */
function isOrdinal(before: Token | undefined, stop: Token): boolean {
  return before?.kind === "number" && before.end === stop.start && /^\d{1,4}$/.test(before.text);
}

function startsUpper(token: Token): boolean {
  const first = token.text.codePointAt(0);
  if (first === undefined) return false;
  const character = String.fromCodePoint(first);
  return character !== character.toLowerCase() || character === character.toUpperCase();
}

function push(tokens: Token[], block: number, after: readonly string[] | undefined, into: Sentence[]): void {
  if (tokens.length === 0) return;
  const footnotes = tokens
    .slice(1)
    .filter((token) => token.footnotesBefore)
    .map((token) => ({ at: token.start, labels: token.footnotesBefore! }));
  const end = tokens[tokens.length - 1]!.end;
  if (after) footnotes.push({ at: end, labels: after });
  into.push({ block, span: { start: tokens[0]!.start, end }, tokens, footnotes });
}
