import type { Span } from "../../model/index.ts";
import { fold } from "./fold.ts";

/** What stands in texts, one for each code unit, so that offsets stay true. */
export const block = "█";
/** What stands in place of words elsewhere: of one length, whatever it hides. */
export const withheldWords = block.repeat(5);

/** Words this long are also found with endings ("Karammal"); shorter ones only as they are. */
const longEnough = 4;

/** Finds words that are to be withheld, however they are spelt, accented, cased or spaced. */
export class Redactor {
  readonly #phrases: readonly string[];

  constructor(phrases: Iterable<string>) {
    const folded = [...phrases].map((phrase) => fold(phrase).text.trim()).filter((phrase) => phrase !== "");
    this.#phrases = [...new Set(folded)].sort((a, b) => b.length - a.length);
  }

  get isEmpty(): boolean {
    return this.#phrases.length === 0;
  }

  /** Where the words stand in the text, in order, not overlapping. */
  find(text: string): Span[] {
    if (this.isEmpty || text === "") return [];
    const { text: folded, start, end } = fold(text);
    const found: Span[] = [];
    for (const phrase of this.#phrases) {
      for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + 1)) {
        const to = endOf(folded, phrase, at);
        if (to !== null) found.push({ start: start[at]!, end: end[to - 1]! });
      }
    }
    return merged(found);
  }

  /** The text with a block for each code unit of the words. */
  blackOut(text: string, more: readonly Span[] = []): string {
    const spans = merged([...this.find(text), ...more]);
    if (spans.length === 0) return text;
    let result = "";
    let at = 0;
    for (const span of spans) {
      result += text.slice(at, span.start) + blocks(text.slice(span.start, span.end));
      at = span.end;
    }
    return result + text.slice(at);
  }

  /** The words replaced by the same blocks, however long they are: for names, titles, ids. */
  replace(text: string): string {
    let result = "";
    let at = 0;
    for (const span of this.find(text)) {
      result += text.slice(at, span.start) + withheldWords;
      at = span.end;
    }
    return at === 0 ? text : result + text.slice(at);
  }
}

/** A block for each code unit; lines stay lines. */
export function blocks(text: string): string {
  return text.replaceAll(/[^\n]/g, block);
}

/** Where a phrase found in a folded text ends, with the rest of its last word; null where it is only part of other words. */
function endOf(folded: string, phrase: string, at: number): number | null {
  const whole = (index: number) => index < 0 || index >= folded.length || folded[index] === " ";
  // Scripts without spaces between words have no boundaries to look for.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(phrase)) return at + phrase.length;
  if (!whole(at - 1)) return null;
  const to = at + phrase.length;
  if (whole(to)) return to;
  const lastWord = phrase.length - (phrase.lastIndexOf(" ") + 1);
  if (lastWord < longEnough) return null;
  const space = folded.indexOf(" ", to);
  return space < 0 ? folded.length : space;
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  const found: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = found.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else found.push({ ...span });
  }
  return found;
}
