import { forceNouns, placeNouns, singular } from "../../nouns.ts";
import { monthAndDayNames } from "../../words.ts";
import { wordSet } from "../forms.ts";
import type { SentenceView } from "../view.ts";
import { ROLES } from "./roles.ts";

const PARTICLES = wordSet("al el bin ibn abu abd de la le du von van der den di da dos ul ud bint mac ter af av");

/** Capitalised words that belong to no person's name. */
const NOT_NAMES = wordSet(`
  ministry ministries department council parliament government observatory institute university committee front party movement union league republic
  state states nations kingdom federation forces armed army navy staff house street battle operation war the a an on in at by mr mrs i he she
  security defence defense foreign affairs interior international television news agency times post square palace bank
  command directorate service guard guards hospital school airport port base bridge camp district province oblast region county city town village
`);

/** A person's name from a word on: capitalised words with particles and initials; null where none stands there. */
export function nameRun(view: SentenceView, from: number): [number, number] | null {
  let to = from;
  while (to < view.words.length && to < from + 6) {
    if (isNameWord(view, to)) {
      to++;
      // "William F. Dean"
      if (view.words[to]?.token.text === "." && view.words[to - 1]!.token.text.length === 1 && isNameWord(view, to + 1))
        to++;
      continue;
    }
    if (PARTICLES.has(view.lower(to)) && (isNameWord(view, to + 1) || capital(view, to + 1))) {
      to += isNameWord(view, to + 1) ? 1 : 2;
      continue;
    }
    if (
      ['"', "“", "'", "‘"].includes(view.words[to]!.token.text) &&
      to > from &&
      isNameWord(view, to + 1) &&
      closesQuote(view, to + 2)
    ) {
      to += 3;
      continue;
    }
    break;
  }
  return to > from && !(PARTICLES.has(view.lower(from)) && to - from === 1) ? [from, to] : null;
}

function capital(view: SentenceView, index: number): boolean {
  return view.words[index]?.tag === "name" && /^\p{Lu}/u.test(view.words[index]!.token.text);
}

function closesQuote(view: SentenceView, index: number): boolean {
  return ['"', "”", "'", "’"].includes(view.words[index]?.token.text ?? "");
}

/** The person's name that ends before a word. */
export function nameRunBack(view: SentenceView, to: number): [number, number] | null {
  let from = to;
  while (from > 0 && to - from < 6) {
    if (isNameWord(view, from - 1) && !ROLES.has(view.lower(from - 1))) from--;
    else if (PARTICLES.has(view.lower(from - 1)) && from < to) from--;
    else if (
      view.words[from - 1]!.token.text === "." &&
      from - 2 >= 0 &&
      view.words[from - 2]!.token.text.length === 1 &&
      from < to
    )
      from -= 2;
    else break;
  }
  return from < to ? [from, to] : null;
}

function isNameWord(view: SentenceView, index: number): boolean {
  const word = view.words[index];
  if (word?.token.kind !== "word" || word.tag === "month") return false;
  const { text, lower } = word.token;
  if (!/^(\p{Lu}|(al|el|ad|ash|an|as|ar|at|az|ul)[-’']\p{Lu})/u.test(text)) return false;
  if (text.length > 3 && text === text.toUpperCase() && !text.includes("-")) return false;
  // "an Admiral Holt-class frigate" is a ship.
  if (lower.endsWith("-class")) return false;
  if (NOT_NAMES.has(lower) || ROLES.has(lower) || monthAndDayNames.has(lower)) return false;
  const one = singular(lower);
  return !forceNouns.has(one) && !placeNouns.has(one);
}
