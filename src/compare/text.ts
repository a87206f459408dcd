import type { Block, Claim, Document, Reading, Span } from "../model/index.ts";
import {
  type Amount,
  classOfTerm,
  findDates,
  type GlossaryLanguage,
  joinedTerm,
  type Language,
  languageOf,
  splitSentences,
  type Token,
} from "../read/index.ts";
import { forcesIn, sidesByLabel } from "./forces.ts";

/** A document with what its reader made of it. */
export interface ReadDocument {
  readonly document: Document;
  readonly reading: Reading;
}

/** A word of a sentence that stands for a shared term. */
export interface TermAt {
  readonly term: string;
  readonly span: Span;
}

/** A word of a proper name, or the number in one ("the 12th Estate"). */
export interface NameAt {
  /** The word as the text has it, without quotation. */
  readonly word: string;
  readonly span: Span;
}

/** A day or period that a sentence names. */
export interface DateAt {
  readonly edtf: string;
  readonly span: Span;
}

/** What a sentence is in its document: running text, a line of an infobox, or a title, heading or caption. */
export type Role = "prose" | "field" | "label";

/** One sentence with everything it can be compared by. */
export interface ComparedSentence {
  readonly index: number;
  readonly block: number;
  readonly role: Role;
  /** Of a field, its label. */
  readonly key: string | null;
  readonly span: Span;
  /** The sentence without footnote marks and markup. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly TermAt[];
  readonly names: readonly NameAt[];
  readonly amounts: readonly Amount[];
  readonly dates: readonly DateAt[];
  readonly claims: readonly Claim[];
  /** The side each force that it names fights on, in order; the same side each time it is named. */
  readonly forces: readonly { readonly side: string; readonly span: Span }[];
}

/** A document ready to be compared. */
export interface ComparedText {
  readonly document: Document;
  readonly reading: Reading;
  readonly language: Language | null;
  readonly sentences: readonly ComparedSentence[];
  /** Words of its sentences in lower case, with how often each stands there. */
  readonly vocabulary: ReadonlyMap<string, number>;
}

const ROLES: Partial<Record<Block["kind"], Role>> = {
  field: "field",
  title: "label",
  heading: "label",
  caption: "label",
};

/**
 * Takes a document apart into sentences with their names, numbers, dates, forces and shared terms. Documents in languages
 * without a reader are cut by the rules of the first language and have names and numbers only.
 *
 * @param fallback the language that cuts sentences where the document's own has no reader
 */
export function comparedText({ document, reading }: ReadDocument, fallback: Language): ComparedText {
  const language = languageOf(document.language);
  const sentences = splitSentences(document, (language ?? fallback).text);
  const vocabulary = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const { lower, kind } of tokens) if (kind === "word") vocabulary.set(lower, (vocabulary.get(lower) ?? 0) + 1);
  const dates = language ? datesOf(document, language) : [];
  const inside = new NamesOfText(
    sentences.map(({ tokens }) => tokens),
    language,
    dates,
  );
  const sideOf = sidesByLabel(reading);
  let date = 0;
  let claim = 0;
  const claims = [...reading.claims].sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start);
  const list = sentences.map((sentence, index): ComparedSentence => {
    const { span, tokens, block } = sentence;
    const { kind, key } = document.blocks[block]!;
    const own: DateAt[] = [];
    while (date < dates.length && dates[date]!.span.start < span.end) {
      if (dates[date]!.span.start >= span.start) own.push(dates[date]!);
      date++;
    }
    const told: Claim[] = [];
    while (claim < claims.length && claims[claim]!.evidence[0]!.start < span.end) {
      if (claims[claim]!.evidence[0]!.start >= span.start) told.push(claims[claim]!);
      claim++;
    }
    const glossary = language?.glossary;
    return {
      index,
      block,
      role: ROLES[kind] ?? "prose",
      key: key ?? null,
      span,
      text: textOf(tokens, document.text),
      tokens,
      terms: glossary ? termsIn(tokens, glossary) : [],
      names: inside.namesIn(tokens, kind === "field"),
      amounts: glossary ? glossary.amountsIn(tokens) : [],
      dates: own,
      claims: told,
      forces: forcesIn(sentence, document, language, sideOf),
    };
  });
  return { document, reading, language, sentences: list, vocabulary };
}

/** The words of a sentence as written, footnote marks and markup between them left out. */
export function textOf(tokens: readonly Token[], text: string): string {
  let words = "";
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before) words += before.end < token.start && /\s/.test(text.slice(before.end, token.start)) ? " " : "";
    words += token.text;
  }
  return words;
}

function datesOf(document: Document, { code }: Language): DateAt[] {
  let text = "";
  let at = 0;
  for (const { span } of [...document.marks].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    text += document.text.slice(at, span.start) + " ".repeat(span.end - span.start);
    at = span.end;
  }
  text += document.text.slice(at);
  return findDates(text, { language: code }).flatMap(({ edtf, start, end }) =>
    edtf === null ? [] : [{ edtf, span: { start, end } }],
  );
}

/** The shared terms of a sentence; two words that are written as one elsewhere ("mine sweeper") are one term. */
function termsIn(tokens: readonly Token[], glossary: GlossaryLanguage): TermAt[] {
  const found: TermAt[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== "word") continue;
    const next = tokens[at + 1];
    const joined = next?.kind === "word" ? joinedTerm(token.lower, next.lower, glossary) : null;
    if (joined) {
      found.push({ term: joined[0]!, span: { start: token.start, end: next!.end } });
      at++;
      continue;
    }
    for (const term of glossary.functionWords.has(token.lower) ? [] : (glossary.termsOf(token.lower) ?? []))
      found.push({ term, span: { start: token.start, end: token.end } });
  }
  return found;
}

/** Tells the words of proper names from words that only begin a sentence or are written large. */
class NamesOfText {
  private readonly language: Language | null;
  private readonly dates: ReadonlySet<number>;
  /** Words that stand with a capital where no sentence begins. */
  private readonly capital = new Set<string>();
  private readonly small = new Set<string>();

  constructor(sentences: readonly (readonly Token[])[], language: Language | null, dates: readonly DateAt[]) {
    this.language = language;
    this.dates = new Set();
    const starts = [...dates].sort((a, b) => a.span.start - b.span.start);
    const within = new Set<number>();
    let at = 0;
    for (const tokens of sentences) {
      for (const [index, token] of tokens.entries()) {
        while (at < starts.length && starts[at]!.span.end <= token.start) at++;
        if (starts[at] && starts[at]!.span.start <= token.start) within.add(token.start);
        if (token.kind !== "word") continue;
        if (!isCapital(token.text)) this.small.add(token.lower);
        else if (index > 0 && !/^["“„«(]$/.test(tokens[index - 1]!.text)) this.capital.add(token.lower);
      }
    }
    this.dates = within;
  }

  namesIn(tokens: readonly Token[], field: boolean): NameAt[] {
    const glossary = this.language?.glossary;
    const found: NameAt[] = [];
    for (const [index, token] of tokens.entries()) {
      const { start, end, lower } = token;
      if (this.dates.has(start)) continue;
      if (/^\d/.test(token.text)) {
        // "the 12th Estate", "a 12-es Lakótelep": a number in front of a capital is part of the name, "Rada 5" as well.
        if (this.numbersName(tokens, index)) found.push({ word: token.text, span: { start, end } });
        continue;
      }
      if (token.kind !== "word" || !/\p{L}/u.test(token.text)) continue;
      const capital = isCapital(token.text) || /-\p{Lu}/u.test(token.text);
      if (!capital || token.text.length < 2) continue;
      // A sentence begins with a capital whatever its first word; a line of an infobox has none to spare.
      const next = tokens[1];
      const named = this.capital.has(lower) || (!this.small.has(lower) && (field || (next && isCapital(next.text))));
      if (index === 0 && !named) continue;
      if (glossary?.functionWords.has(lower)) continue;
      const terms = glossary?.termsOf(lower) ?? null;
      const word = terms ? properPart(token.text, terms) : token.text;
      if (word === null) continue;
      found.push({ word, span: { start, end } });
    }
    return found;
  }

  private numbersName(tokens: readonly Token[], index: number): boolean {
    const next = tokens[index + 1];
    if (next?.kind === "word" && isCapital(next.text) && index > 0) return true;
    // "the 12 and 14 Estates": what holds for the last of a list holds for the others.
    const rest = tokens.slice(index + 1, index + 4);
    const other = rest.findIndex(({ text }) => /^\d/.test(text));
    const listed = rest.slice(0, other).every(({ text, lower }) => text === "," || lower.length <= 3);
    if (other > 0 && listed && this.numbersName(tokens, index + 1 + other)) return true;
    const before = tokens[index - 1];
    return (
      before?.kind === "word" &&
      isCapital(before.text) &&
      this.capital.has(before.lower) &&
      !this.small.has(before.lower)
    );
  }
}

/** The part of a compound that is no shared term: "motor" of "Motorgyár", "Tarvas" of "Kelet-Tarvas"; null where all are. */
function properPart(text: string, terms: readonly string[]): string | null {
  const rest = terms.filter((term) => classOfTerm(term) === null);
  const parts = text.split(/[-\u2010\u2011]/);
  if (parts.length > 1) return parts.find((part) => isCapital(part) && rest.includes(part.toLowerCase())) ?? null;
  return rest[0] ?? null;
}

/** Whether a word begins with a capital letter; words of scripts without capitals do not. */
export function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}
