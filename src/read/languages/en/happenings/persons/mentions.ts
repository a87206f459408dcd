import type { Span } from "../../../../../model/index.ts";
import type { Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { word as namedWord } from "../../grammar/sides.ts";
import { forceNouns, placeNouns, singular } from "../../nouns.ts";
import { monthAndDayNames } from "../../words.ts";
import { SHIPS } from "../actions/verbs.ts";
import { named } from "../actors.ts";
import { wordSet } from "../forms.ts";
import type { SentenceView } from "../view.ts";
import { HEADS, RANKS, ROLE_PARTS, ROLES } from "./roles.ts";

/** A name with the role a sentence gives it. Indices are of words. */
export interface Mention {
  readonly person: string;
  readonly role: string;
  readonly of: Named | null;
  /** The words of the name, and of name and role together. */
  readonly name: readonly [number, number];
  readonly whole: readonly [number, number];
  readonly span: Span;
}

const PARTICLES = wordSet("al el bin ibn abu abd de la le du von van der den di da dos ul ud bint mac ter af av");
/** Capitalised words that belong to no person's name. */
const NOT_NAMES = wordSet(`
  ministry ministries department council parliament government observatory institute university committee front party movement union league republic
  state states nations kingdom federation forces armed army navy staff house street battle operation war the a an on in at by mr mrs i he she
  security defence defense foreign affairs interior international television news agency times post square palace bank
  command directorate service guard guards hospital school airport port base bridge camp district province oblast region county city town village
`);

/** The people a sentence names with a role. */
export function mentionsIn(view: SentenceView): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  while (at < view.words.length) {
    const run = roleRun(view, at);
    if (!run) {
      at++;
      continue;
    }
    const mention = beforeName(view, run) ?? beside(view, run);
    if (mention && !found.some((other) => other.name[0] === mention.name[0])) found.push(mention);
    at = mention ? Math.max(run[1], mention.whole[1]) : run[1];
  }
  return found;
}

/** A run of role words: "Deputy Prime Minister", "Brig. Gen."; null where none begins here. */
function roleRun(view: SentenceView, from: number): [number, number] | null {
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

/** "Russian Major General Oleg Tarn", "ISIL commander Abu Karim", "Mayor Senk". */
function beforeName(view: SentenceView, [from, to]: readonly [number, number]): Mention | null {
  if (view.lower(to - 1) === "head") return null;
  const name = nameRun(view, to);
  if (!name || isShip(view, from)) return null;
  const single = name[1] - name[0] === 1;
  // "the general Karim said" is rare, "commander Karim" is not; a lone name needs a title that is written as one.
  if (single && !isTitle(view, to - 1)) return null;
  const start = ownersFrom(view, from);
  const common = commonBefore(view, from);
  const of = ownerBefore(view, start, common);
  // "Ban Ki-moon, then Secretary-General": what stands behind the name may tell more of the role.
  const more = apposition(view, name[1]);
  const role = [view.slice(common, to), more ? more.role : null].filter((part) => part !== null).join(", ");
  return mention(view, name, role, more?.of ?? of, [start, more ? more.to : name[1]]);
}

/** "the carrier _Admiral Tarn_": a ship that bears a name with its rank, set in italics or told by what stands before. */
function isShip(view: SentenceView, from: number): boolean {
  const { start } = view.words[from]!.token;
  return (
    /[_*]/.test(view.text.charAt(start - 1)) ||
    SHIPS.has(singular(view.lower(from - 1))) ||
    /^(ara|hms|uss|ins|class)$/.test(view.lower(from - 1))
  );
}

function isTitle(view: SentenceView, index: number): boolean {
  const { token } = view.words[index]!;
  return token.text !== token.lower || HEADS.has(token.lower);
}

/** "Karim Tarn, commander of the 4th Division,", "the mayor of X, Ana Senk,", "the city's governor, Ana Senk". */
function beside(view: SentenceView, run: readonly [number, number]): Mention | null {
  const [from, to] = run;
  const last = view.lower(to - 1);
  if (RANKS.has(last) && !HEADS.has(last)) return null;
  const start = phraseStart(view, from);
  // Name, role
  if (view.lower(start - 1) === "," && !NAMELESS.has(view.lower(start - 2))) {
    const name = nameRunBack(view, start - 1);
    if (name && name[1] - name[0] > 1) {
      const behind = ofBehind(view, to);
      const end = behind?.to ?? to;
      if (closes(view, end)) {
        const before = ownerBefore(view, start, from);
        const wholeFrom = rankBefore(view, name[0]);
        const rank = wholeFrom < name[0] ? `${view.slice(wholeFrom, name[0])}, ` : "";
        return mention(view, name, rank + roleText(view, run, behind), behind?.of ?? before, [wholeFrom, end]);
      }
    }
  }
  // Role, name
  const behind = ofBehind(view, to);
  const end = behind?.to ?? to;
  if (view.lower(end) === ",") {
    const name = nameRun(view, end + 1);
    if (name && name[1] - name[0] > 1 && (closes(view, name[1]) || name[1] >= view.words.length)) {
      return mention(view, name, roleText(view, run, behind), behind?.of ?? ownerBefore(view, start, from), [
        start,
        name[1],
      ]);
    }
  }
  return null;
}

const NAMELESS = wordSet("january february march april may june july august september october november december");

function roleText(
  view: SentenceView,
  [from, to]: readonly [number, number],
  behind: { readonly to: number } | null,
): string {
  return view.slice(from, behind ? behind.to : to);
}

/** What stands behind a name between commas: ", commander of the 4th Division,". */
function apposition(view: SentenceView, at: number): { role: string; of: Named | null; to: number } | null {
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
function closes(view: SentenceView, index: number): boolean {
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
function ofBehind(view: SentenceView, at: number): { of: Named | null; to: number } | null {
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
function phraseStart(view: SentenceView, from: number): number {
  let start = ownersFrom(view, from);
  while (["the", "a", "an", "its", "their", "then"].includes(view.lower(start - 1))) start--;
  return start;
}

function ownersFrom(view: SentenceView, from: number): number {
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
function ownerBefore(view: SentenceView, start: number, from: number): Named | null {
  let end = from;
  while (end > start && view.words[end - 1]!.tag === "possessive") end--;
  let first = start;
  while (
    first < end &&
    (["the", "a", "an", "its", "their", "former", "then", "new", "senior", "top", "high-ranking", "another"].includes(
      view.lower(first),
    ) ||
      view.words[first]!.tag === "adjective") &&
    !/^\p{Lu}/u.test(view.words[first]!.token.text)
  )
    first++;
  if (first >= end) return null;
  const name = view.slice(first, end);
  const near = chunkFrom(view, first);
  if (!near) return { name, phrase: null };
  return { name, phrase: { ...namedWord(name, near), name: /^\p{Lu}/u.test(name) ? name : null } };
}

/** "health administration chief": common nouns right before a role are of it. */
function commonBefore(view: SentenceView, from: number): number {
  let start = from;
  while (start > 0) {
    const { tag, token } = view.words[start - 1]!;
    if (tag !== "noun" || token.text !== token.lower) break;
    start--;
  }
  return start;
}

function rankBefore(view: SentenceView, name: number): number {
  let from = name;
  while (from > 0 && (ROLES.has(view.lower(from - 1)) || ROLE_PARTS.has(view.lower(from - 1)))) from--;
  return from;
}

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
function nameRunBack(view: SentenceView, to: number): [number, number] | null {
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
  if (!word || word.token.kind !== "word" || word.tag === "month") return false;
  const { text, lower } = word.token;
  if (!/^(\p{Lu}|(al|el|ad|ash|an|as|ar|at|az|ul)[-’']\p{Lu})/u.test(text)) return false;
  if (text.length > 3 && text === text.toUpperCase() && !text.includes("-")) return false;
  if (NOT_NAMES.has(lower) || ROLES.has(lower) || monthAndDayNames.has(lower)) return false;
  const one = singular(lower);
  return (
    !(forceNouns.has(one) || placeNouns.has(one)) ||
    (one === lower &&
      word.tag === "name" &&
        view.words[index + 1]?.tag !== "name" &&
        !forceNouns.has(one) &&
        index > 0 &&
        view.words[index - 1]!.tag === "name" &&
      one === "hill")
  );
}

function mention(
  view: SentenceView,
  name: readonly [number, number],
  role: string,
  of: Named | null,
  whole: readonly [number, number],
): Mention {
  const from = Math.min(whole[0], name[0]);
  const to = Math.max(whole[1], name[1]);
  return {
    person: cleaned(view.slice(name[0], name[1])),
    role: cleaned(role),
    of,
    name,
    whole: [from, to],
    span: view.span(from, to),
  };
}

const cleaned = (text: string): string => text.replace(/[_*]+/g, "").trim();
