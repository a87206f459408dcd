import type { Word } from "../tagging/word.ts";

/** What joins the next member to a list: where the member begins, and how it is joined. */
export interface Link {
  readonly at: number;
  /** "and", "or", "as well as", "including": not a comma alone. */
  readonly conjunction: boolean;
  /** What is said of a portion of the members before does not hold for the next one. */
  readonly separate: boolean;
}

/** Expressions that add to a list without being part of its last "and". */
const ADDING: readonly (readonly string[])[] = [
  ["as", "well", "as"],
  ["along", "with"],
  ["together", "with"],
  ["such", "as"],
  ["including"],
  ["namely"],
];
const ADDING_OPENERS = new Set(ADDING.map(([first]) => first));

const JOINING = new Set(["and", "or", "&"]);

/** The link that begins at a word; null where none does. */
export function linkAt(words: readonly Word[], index: number): Link | null {
  const comma = words[index]?.tag === "comma";
  const at = comma ? index + 1 : index;
  const word = words[at];
  if (word?.tag === "coordinator" && JOINING.has(word.token.lower))
    return { at: words[at + 1]?.token.lower === "also" ? at + 2 : at + 1, conjunction: true, separate: false };
  if (word && ADDING_OPENERS.has(word.token.lower)) {
    const adding = ADDING.find((expression) => expression.every((one, step) => words[at + step]?.token.lower === one));
    if (adding) return { at: at + adding.length, conjunction: true, separate: true };
  }
  return comma ? { at, conjunction: false, separate: false } : null;
}
