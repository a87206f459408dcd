import { forceNouns } from "../../nouns.ts";
import { isApostrophe, type Word } from "../tagging/word.ts";

/** Words that can stand between the words of a name. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  "al el de la le du des del di da von van der den bin ibn abu of and the in upon ad ash an as ar at az et y".split(
    " ",
  ),
);

/** Particles that mostly stand between two things rather than inside the name of one. */
const DIVIDING = new Set(["and", "in", "the", "as", "an", "at"]);

/** What makes a name of "X of Y". */
const ORGANISATIONS = new Set(
  "army forces force front state party movement republic union league council ministry battle operation kingdom brigade soldiers sons lions knights banner people bank sea gulf cape isle house united states emirate government authority".split(
    " ",
  ),
);

/** Names with lower-case particles: "Ras al Lipa", "Army of Azania" (only between names). */
export function joinsNames(words: readonly Word[], index: number): boolean {
  const particle = words[index];
  const before = words[index - 1];
  if (!particle || before?.tag !== "name") return false;
  const { lower } = particle.token;
  if (!NAME_PARTICLES.has(lower) || DIVIDING.has(lower)) return false;
  const behind = lower === "of" && words[index + 1]?.token.lower === "the" ? index + 2 : index + 1;
  if (words[behind]?.tag !== "name") return false;
  // "Army of Azania" and "Armed Forces of Azania" are names; "Rebels of the North" may be; "Lipa and Dolna" is a list.
  return (
    lower !== "of" ||
    forceNouns.has(before.singular) ||
    ORGANISATIONS.has(before.singular) ||
    ORGANISATIONS.has(before.token.lower)
  );
}

/** A quotation mark before a name inside a phrase: the hill "Lipa". */
export function opensQuotedName(words: readonly Word[], index: number): boolean {
  const mark = words[index];
  if (mark?.tag !== "punctuation" || words[index + 1]?.tag !== "name" || words[index - 1]!.tag === "name") return false;
  return mark.token.text === '"' || mark.token.text === "‘" || isApostrophe(mark);
}

/** "6–10 kilometres": two numbers with a dash and no space between. */
export function joinsRange(words: readonly Word[], index: number): boolean {
  const dash = words[index];
  const behind = words[index + 1];
  return (
    (dash?.token.text === "–" || dash?.token.text === "—") &&
    words[index - 1]?.tag === "number" &&
    behind?.tag === "number" &&
    behind.token.start === dash.token.end
  );
}

/** "the Lipa–Dolna road": two names with a dash and no space between. */
export function joinsByDash(words: readonly Word[], index: number): boolean {
  const dash = words[index];
  const before = words[index - 1];
  const behind = words[index + 1];
  return (
    (dash?.token.text === "–" || dash?.token.text === "—") &&
    before?.tag === "name" &&
    behind?.tag === "name" &&
    dash.token.start === before.token.end &&
    behind.token.start === dash.token.end
  );
}

/** The apostrophe of a plural possessive: "the rebels' line". */
export function isPluralMark(words: readonly Word[], index: number): boolean {
  const mark = words[index];
  const before = words[index - 1];
  if (!mark || !before || mark.tag !== "punctuation" || !isApostrophe(mark)) return false;
  return before.token.lower.endsWith("s") && mark.token.start === before.token.end;
}
