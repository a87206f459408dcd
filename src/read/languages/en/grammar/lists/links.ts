import type { Word } from "../tagging/word.ts";

/** What joins the next member to a list: where the member begins, and how it is joined. */
export interface Link {
  readonly at: number;
  /** "and", "or", "as well as", "including": not a comma alone. */
  readonly conjunction: boolean;
  /** What is said of a portion of the members before does not hold for the next one. */
  readonly separate: boolean;
  /** What follows is among what stands before: "towns in Dolny Oblast, including A and B". */
  readonly among: boolean;
}

/** Expressions that add to a list without being part of its last "and". */
const ADDING: readonly (readonly string[])[] = [
  ["as", "well", "as"],
  ["along", "with"],
  ["together", "with"],
];
/** Those that name some of what was just spoken of. */
const NAMING: readonly (readonly string[])[] = [["such", "as"], ["including"], ["namely"]];
const ADDING_OPENERS = new Set([...ADDING, ...NAMING].map(([first]) => first));

/** "took A, then B and finally C": in which order changes nothing of the list. */
const SEQUENCING = new Set(["then", "finally", "later", "eventually", "afterwards", "subsequently", "lastly"]);

const JOINING = new Set(["and", "or", "&"]);

/** The link that begins at a word; null where none does. */
export function linkAt(words: readonly Word[], index: number): Link | null {
  const comma = words[index]?.tag === "comma";
  const at = comma ? index + 1 : index;
  const word = words[at];
  if (word?.tag === "coordinator" && JOINING.has(word.token.lower)) {
    const later = SEQUENCING.has(words[at + 1]?.token.lower ?? "");
    return {
      at: later || words[at + 1]?.token.lower === "also" ? at + 2 : at + 1,
      conjunction: true,
      // "most of A and then B": B is another step.
      separate: later,
      among: false,
    };
  }
  // "A and B, then C"
  if (comma && word && SEQUENCING.has(word.token.lower))
    return { at: at + 1, conjunction: true, separate: true, among: false };
  if (word && ADDING_OPENERS.has(word.token.lower)) {
    const stands = (expression: readonly string[]) =>
      expression.every((one, step) => words[at + step]?.token.lower === one);
    const adding = ADDING.find(stands);
    const naming = adding ? undefined : NAMING.find(stands);
    const expression = adding ?? naming;
    if (expression)
      return { at: at + expression.length, conjunction: true, separate: true, among: naming !== undefined };
  }
  return comma ? { at, conjunction: false, separate: false, among: false } : null;
}
