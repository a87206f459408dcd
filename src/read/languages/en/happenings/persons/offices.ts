import type { Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { word as namedWord } from "../../grammar/sides.ts";
import { monthAndDayNames } from "../../words.ts";
import { named } from "../actors.ts";
import { wordSet } from "../forms.ts";
import type { SentenceView } from "../view.ts";
import { ROLE_PARTS, ROLES } from "./roles.ts";

/** A run of role words: "Deputy Prime Minister", "Brig. Gen."; null where none begins here. */
export function roleRun(view: SentenceView, from: number): [number, number] | null {
  let to = from;
  let role = false;
  while (to < view.words.length) {
    const lower = view.lower(to);
    if (ROLES.has(lower)) role = true;
    else if (!(ROLE_PARTS.has(lower) || lower === "head")) break;
    else if (lower === "head") role = true;
    to++;
    // "Commander-in-Chief" may be cut; "chief of staff"
    if (view.lower(to) === "of" && view.lower(to + 1) === "staff") to += 2;
  }
  if (!role) return null;
  // A rank alone with a capital and no name behind is a name's first word ("Major Oak"); "in general" is none.
  return [from, to];
}

/** What stands behind a name between commas: ", commander of the 4th Division,". */
export function apposition(view: SentenceView, at: number): { role: string; of: Named | null; to: number } | null {
  if (view.lower(at) !== ",") return null;
  let from = at + 1;
  while (["the", "a", "an", "its", "their", "then", "who", "was"].includes(view.lower(from))) from++;
  let first = from;
  // "its commander", "Azanian commander"
  while (
    first < from + 3 &&
    !roleRun(view, first) &&
    (view.words[first]?.tag === "name" || view.words[first]?.tag === "adjective")
  )
    first++;
  const run = roleRun(view, first);
  if (!run) return null;
  if (view.lower(at + 1) === "who") return null;
  const behind = ofBehind(view, run[1]);
  const end = behind?.to ?? run[1];
  if (!closes(view, end)) return null;
  return { role: view.slice(run[0], end), of: behind?.of ?? ownerBefore(view, from, first), to: end };
}

/** Whether a phrase in apposition ends here. */
export function closes(view: SentenceView, index: number): boolean {
  if (index >= view.words.length) return true;
  const { token, tag } = view.words[index]!;
  return (
    [",", ")", ".", ";", "(", "–", "—"].includes(token.text) ||
    tag === "auxiliary" ||
    (tag === "verb" && token.lower.endsWith("d")) ||
    token.lower === "said" ||
    token.lower === "and" ||
    token.lower === "who"
  );
}

/** "of the 4th Division", "for X", "in X": what a role is over. */
export function ofBehind(view: SentenceView, at: number): { of: Named | null; to: number } | null {
  if (!["of", "for", "in"].includes(view.lower(at))) return null;
  let to = at + 1;
  let inner = to;
  while (to < view.words.length && to < at + 14) {
    const { tag, token } = view.words[to]!;
    if (
      tag === "name" ||
      tag === "noun" ||
      tag === "adjective" ||
      tag === "number" ||
      tag === "determiner" ||
      tag === "possessive" ||
      token.text === '"' ||
      token.text === "“" ||
      token.text === "”"
    ) {
      to++;
      inner = to;
    } else if ((token.lower === "of" || token.lower === "for" || token.lower === "in") && to > at + 1) to++;
    else break;
  }
  if (inner <= at + 1) return null;
  const chunk = chunkFrom(view, at + 1);
  return { of: chunk ? named(chunk) : { name: view.slice(at + 1, inner), phrase: null }, to: inner };
}

function chunkFrom(view: SentenceView, index: number): Chunk | null {
  for (const chunk of view.chunks())
    if (chunk.from <= index && chunk.to > index) return chunk.kind === "time" ? null : chunk;
  return null;
}

/** Where the words before a role begin that belong to its phrase: "the Azanian", "its". */
export function phraseStart(view: SentenceView, from: number): number {
  let start = ownersFrom(view, from);
  while (["the", "a", "an", "its", "their", "then"].includes(view.lower(start - 1))) start--;
  return start;
}

export function ownersFrom(view: SentenceView, from: number): number {
  let start = from;
  while (start > 0) {
    const { tag, token } = view.words[start - 1]!;
    const belongs =
      (tag === "name" && !monthAndDayNames.has(token.lower)) ||
      tag === "possessive" ||
      tag === "noun" ||
      tag === "adjective";
    if (!belongs) break;
    start--;
  }
  return start;
}

/** The force before a role: "Azanian General", "the 4th Division's commander", "rebel commander". */
export function ownerBefore(view: SentenceView, start: number, from: number): Named | null {
  let end = from;
  while (end > start && view.words[end - 1]!.tag === "possessive") end--;
  let first = start;
  while (first < end && (NO_OWNERS.has(view.lower(first)) || commonAdjective(view, first))) first++;
  if (first >= end) return null;
  const name = view.slice(first, end);
  const near = chunkFrom(view, first);
  if (!near) return { name, phrase: null };
  return { name, phrase: { ...namedWord(name, near), name: /^\p{Lu}/u.test(name) ? name : null } };
}

const NO_OWNERS = wordSet(
  "the a an its their his her our former then new senior top high-ranking another one two both",
);

function commonAdjective(view: SentenceView, index: number): boolean {
  const { tag, token } = view.words[index]!;
  return tag === "adjective" && token.text === token.lower;
}

/** "health administration chief": common nouns right before a role are of it. */
export function commonBefore(view: SentenceView, from: number): number {
  let start = from;
  while (start > 0) {
    const { tag, token } = view.words[start - 1]!;
    if (tag !== "noun" || token.text !== token.lower) break;
    start--;
  }
  return start;
}

export function rankBefore(view: SentenceView, name: number): number {
  let from = name;
  while (from > 0 && (ROLES.has(view.lower(from - 1)) || ROLE_PARTS.has(view.lower(from - 1)))) from--;
  return from;
}
