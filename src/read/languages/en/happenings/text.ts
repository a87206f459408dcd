import type { Span } from "../../../../model/index.ts";
import type { SentenceView } from "./view.ts";

/** The most words an `about` repeats. */
const LONGEST = 40;
const CONTRASTS = new Set(["while", "whereas", "although", "though", "but", "however"]);
/** Saying anew: behind a comma as -ing form, behind "and" as past. */
const SAYING =
  /^(stating|saying|adding|claiming|accusing|noting|warning|citing|calling|describing|blaming|urging|denying|insisting|alleging|announcing|asserting|arguing|suggesting|confirming|condemning|demanding|threatening|expressing)$/;
const SAID =
  /^(said|stated|claimed|added|accused|warned|announced|urged|called|expressed|vowed|demanded|reported|noted|denied|condemned|blamed|insisted|threatened|asked|confirmed|rejected|suggested|claims|says|told|alleged|praised|predicted)$/;
const BETWEEN = new Set(["also", "then", "later", "instead", "further", "furthermore", "subsequently"]);

/**
 * Where what is said ends: before a contrast ("while", "but") outside quotation marks, a semicolon, a relative clause that
 * answers it, or the end of the sentence.
 */
export function contentEnd(view: SentenceView, from: number): number {
  let quoted = false;
  let end = Math.min(view.words.length, from + LONGEST);
  for (let index = from; index < end; index++) {
    const { token } = view.words[index]!;
    if (token.text === "“") quoted = true;
    else if (token.text === "”") quoted = false;
    else if (token.text === '"') quoted = !quoted;
    if (quoted) continue;
    if (token.text === ";" || (index > from && (CONTRASTS.has(token.lower) || goesOn(view, index)))) {
      end = index;
      break;
    }
  }
  while (end > from + 1 && [",", ".", ";", ":", "and", "(", "–", "-"].includes(view.lower(end - 1))) end--;
  return end;
}

/** Whether another saying begins here: ", stating …", "and said …", ", which X denied". */
function goesOn(view: SentenceView, at: number): boolean {
  const word = view.lower(at);
  if (word === "," && SAYING.test(view.lower(at + 1))) return true;
  if (word === "," && view.lower(at + 1) === "which")
    return [2, 3, 4, 5].some((step) => /^(denied|rejected|disputed|confirmed|refuted)$/.test(view.lower(at + step)));
  if (word !== "and" && word !== ",") return false;
  let next = at + 1;
  if (word === "," && view.lower(next) === "and") next++;
  while (BETWEEN.has(view.lower(next))) next++;
  return SAID.test(view.lower(next)) && view.words[next]?.tag === "verb";
}

/** Words as a claim repeats them: one line, no footnote marks between. */
export function quoteOf(view: SentenceView, from: number, to: number): string {
  let text = "";
  let at = -1;
  for (let index = from; index < to; index++) {
    const { token } = view.words[index]!;
    text += at >= 0 && token.start > at ? ` ${token.text}` : token.text;
    at = token.end;
  }
  return text.replace(/[_*]{1,3}/g, "").trim();
}

/** The stretch of the text between two words. */
export function stretch(view: SentenceView, from: number, to: number): Span {
  return view.span(from, Math.max(to, from + 1));
}
