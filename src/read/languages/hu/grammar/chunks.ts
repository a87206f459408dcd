import { articles, indefinites } from "../lexicon/function-words.ts";
import type { Noun } from "../lexicon/nouns.ts";
import type { Case } from "../morphology/endings.ts";
import type { Names } from "../morphology/names.ts";
import type { NounForm } from "../morphology/nouns.ts";
import { isAttributive } from "./clauses.ts";
import { tie } from "./lists.ts";
import type { Word } from "./words.ts";

/** A noun phrase by its last word, which alone bears the ending. */
export interface Chunk {
  /** Indices of the words it covers in the sentence: the first without its article, and the last. */
  readonly first: number;
  readonly last: number;
  /** Its capitalised words, the last without its ending where it ends the phrase. */
  readonly names: readonly string[];
  readonly head: NounForm<Noun> | null;
  readonly headText: string;
  case: Case;
  readonly owned: boolean;
  readonly plural: boolean;
  readonly definite: boolean;
  readonly indefinite: boolean;
  /** Lower-case words before its head, in the order of the text. */
  readonly modifiers: readonly string[];
  /** The words from the first name or modifier to the head, the last without its ending. */
  readonly text: string;
  /** The postposition behind it. */
  post: string | null;
  possessor: Chunk | null;
  /** It says whose or of what another one is. */
  possesses: boolean;
  /** The one before it in a list. */
  before: Chunk | null;
  /** A head that a list shares ("a 12-es és a 14-es Lakótelep"). */
  shared: Chunk | null;
}

/** The noun phrases of a clause, with owners and lists tied together. */
export function chunksOf(words: readonly Word[], clause: readonly number[], names: Names): Chunk[] {
  const chunks = cut(words, clause, names);
  tie(words, chunks);
  return chunks;
}

function cut(words: readonly Word[], clause: readonly number[], names: Names): Chunk[] {
  const found: Chunk[] = [];
  let parts: number[] = [];
  let definite = false;
  let indefinite = false;
  const reset = (): void => {
    parts = [];
    definite = false;
    indefinite = false;
  };
  const flush = (): void => {
    const lastName = parts.findLastIndex((index) => words[index]!.kind === "name");
    if (lastName >= 0) found.push(build(words, parts.slice(0, lastName + 1), null, definite, indefinite, names));
    reset();
  };
  for (const [place, index] of clause.entries()) {
    const word = words[index]!;
    const broken = place > 0 && clause[place - 1] !== index - 1;
    if (broken) flush();
    switch (word.kind) {
      case "article":
        flush();
        definite = articles.has(word.lower);
        break;
      case "determiner":
        if (parts.some((at) => words[at]!.kind === "name")) flush();
        indefinite ||= indefinites.has(word.lower);
        parts.push(index);
        break;
      case "number":
        // "Tarvas 5": digits behind a name belong to it, unless something is counted.
        if (endsName(words, parts, index, names) || counts(words, parts, index)) flush();
        parts.push(index);
        break;
      case "modifier":
      case "linking":
        if (endsName(words, parts, index, names)) flush();
        parts.push(index);
        break;
      case "verb":
        if (word.verb!.form.participle && isAttributive(words, index)) {
          flush();
          parts.push(index);
        } else flush();
        break;
      case "name":
        if (parts.length > 0 && endsName(words, parts, index, names)) flush();
        parts.push(index);
        break;
      case "noun": {
        if (endsName(words, parts, index, names) || (word.noun!.owned && ownerBefore(words, parts))) flush();
        parts.push(index);
        if (!isFirstOfCompound(words, index)) {
          found.push(build(words, parts, word, definite, indefinite, names));
          reset();
        }
        break;
      }
      case "postposition": {
        flush();
        const last = found[found.length - 1];
        if (last && last.last === index - 1 && last.post === null) last.post = word.lower;
        break;
      }
      case "adverb":
        // "több posztot is": an adverb between never belongs to a phrase.
        flush();
        break;
      default:
        flush();
    }
  }
  flush();
  return found;
}

const CLEAR: ReadonlySet<Case> = new Set<Case>([
  "inessive",
  "dative",
  "elative",
  "delative",
  "ablative",
  "adessive",
  "allative",
]);

/** Whether the name collected last ends its phrase before the word at `index`: it bears an ending, or an owned noun follows. */
function endsName(words: readonly Word[], parts: readonly number[], index: number, names: Names): boolean {
  const last = parts[parts.length - 1];
  if (last === undefined || words[last]!.kind !== "name") return false;
  const next = words[index]!;
  if (next.kind === "noun" && next.noun!.owned) return true;
  if (next.kind === "modifier" || next.kind === "linking") {
    const head = words.slice(index, index + 4).find(({ kind }) => kind !== "modifier" && kind !== "linking");
    if (head?.kind !== "noun" || head.noun!.owned) return true;
    // "Belmában heves harcok": an ending that names hardly have by themselves, and an adjective behind it.
    if (CLEAR.has(names.form(words[last]!.token.text, false).case)) return true;
  }
  // Only what the text shows elsewhere without its ending: the letters of a name are its own.
  return names.form(words[last]!.token.text, true).case !== "nominative";
}

/** Whether a number behind a name counts what follows: "Tarvas három kerülete", "Tarvas 5 kerülete". */
function counts(words: readonly Word[], parts: readonly number[], index: number): boolean {
  const last = parts[parts.length - 1];
  if (last === undefined || words[last]!.kind !== "name") return false;
  const next = words[index + 1];
  return (
    !/^\d+$/.test(words[index]!.lower) || (next !== undefined && !next.capital && /^(?:noun|modifier)$/.test(next.kind))
  );
}

/** "Malom kerület | nagy része": the noun before is a phrase of its own, so what is owned begins another. */
function ownerBefore(words: readonly Word[], parts: readonly number[]): boolean {
  return parts.some((index) => words[index]!.kind === "noun");
}

/** "öngyilkos merénylők", "civil lakosok": a bare noun right before another that nobody owns only qualifies it. */
function isFirstOfCompound(words: readonly Word[], index: number): boolean {
  const { noun, capital } = words[index]!;
  const next = words[index + 1];
  if (noun!.case !== "nominative" || noun!.plural || noun!.owned) return false;
  if (next?.kind === "noun")
    return !next.noun!.owned && next.noun!.entry.kind !== "part" && !(next.capital && !capital);
  return capital && next?.kind === "name" && next.token.start - words[index]!.token.end === 1;
}

function build(
  words: readonly Word[],
  parts: readonly number[],
  headWord: Word | null,
  definite: boolean,
  indefinite: boolean,
  names: Names,
): Chunk {
  const telling = (index: number): boolean =>
    words[index]!.kind !== "determiner" && words[index]!.kind !== "linking" && words[index]!.kind !== "verb";
  const first = parts.find(telling) ?? parts[0]!;
  const last = parts[parts.length - 1]!;
  const head = headWord?.noun ?? null;
  const lastWord = words[last]!;
  const next = words[last + 1];
  const bare = next?.kind === "postposition" || (next?.kind === "noun" && next.noun!.owned);
  const form = head ? null : names.form(lastWord.token.text, bare);
  const ending = head ? trimmed(lastWord.token.text, head.base) : form!.text;
  const text = parts
    .filter((index) => index >= first)
    .map((index) => (index === last ? ending : words[index]!.token.text))
    .join(" ");
  const firstName = parts.find((index) => isNameWord(words, index, last, head));
  const own = parts.filter((index) => firstName !== undefined && index >= firstName && index !== (head ? last : -1));
  return {
    first,
    last,
    names: own.map((index) => (index === last ? ending : words[index]!.token.text)),
    head,
    headText: head ? ending : "",
    case: head ? head.case : form!.case,
    owned: head?.owned ?? false,
    plural: head?.plural ?? false,
    definite: definite || (head?.owned ?? false),
    indefinite,
    modifiers: parts
      .filter((index) => index < last && (firstName === undefined || index < firstName))
      .map((index) => words[index]!.lower),
    text,
    post: null,
    possessor: null,
    possesses: false,
    before: null,
    shared: null,
  };
}

const isNameWord = (words: readonly Word[], index: number, last: number, head: NounForm<Noun> | null): boolean =>
  words[index]!.kind === "name" ||
  (words[index]!.capital && words[index]!.kind === "noun" && index !== last && head !== null && index > 0);

/** The word of the text without its ending; a long vowel before the ending is put back. */
function trimmed(word: string, base: string): string {
  const composed = word.normalize("NFC");
  const lower = composed.toLowerCase();
  let same = 0;
  while (same < base.length && lower[same] === base[same]) same++;
  return composed.slice(0, same) + base.slice(same);
}
