import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { verbForms } from "../verbs.ts";
import {
  auxiliaries,
  coordinators,
  determiners,
  negators,
  personalPronouns,
  prepositions,
  relativePronouns,
  subordinators,
} from "../words.ts";
import { EVENTS } from "./events.ts";
import { COUNTED, type CountedNoun } from "./nouns.ts";

/** The noun phrase a quantity counts. */
export interface Phrase {
  /** The counted noun; null where the quantity stands alone or counts something unknown. */
  readonly noun: CountedNoun | null;
  /** Index of the head noun; -1 where there is none. */
  readonly head: number;
  /** First and last-but-one index of the words of the phrase, without the quantity. */
  readonly start: number;
  readonly end: number;
  /** "of them", "others", "of which": what was spoken of before. */
  readonly anaphoric: boolean;
  /** "15-kilometer stretch", "20-strong": the unit is joined by a hyphen. */
  readonly attributive: boolean;
  /** An event word among the modifiers ("28 wounded people"); -1 where there is none. */
  readonly modifier: number;
  /** A noun the tables do not know, in the plural. */
  readonly unknown: boolean;
}

const NOTHING = { noun: null, head: -1, anaphoric: false, attributive: false, modifier: -1, unknown: false } as const;

const FRAME_STOPS: ReadonlySet<string> = new Set([
  ...auxiliaries,
  ...coordinators,
  ...prepositions,
  ...relativePronouns,
  ...subordinators,
  ...personalPronouns,
  ...negators,
  ..."also then later soon still already reportedly allegedly overall altogether each apiece away".split(" "),
]);
const AFTER_OF = new Set("the its their his her these those such a an our whose".split(" "));
const PRONOUNS_OF = new Set("them which whom these those".split(" "));
const PERSON_ADJECTIVES = new Set("dead wounded injured killed captured missing displaced".split(" "));
const MODEL = /^[A-Z][A-Za-z]{0,3}-?\d+[A-Z]?s$|^[A-Z]{2,5}s$/;

/** The phrase behind a quantity. `limit` is where the next quantity begins, beyond which no noun of this one can stand. */
export function phraseAfter(pieces: readonly Piece[], quantity: Quantity, limit: number): Phrase {
  let at = quantity.next;
  const none = (): Phrase => ({ ...NOTHING, start: quantity.next, end: quantity.next });
  const joint = pieces[at];
  if (joint?.text === "-" && joint.glued && pieces[at + 1]?.glued === true)
    return attributive(pieces, at + 1) ?? none();
  const single =
    !quantity.share &&
    (quantity.best === 1 ||
      (quantity.low === null && quantity.high === 1) ||
      (quantity.best === null && quantity.low === 1 && quantity.high === null));
  if (joint?.lower === "of") {
    at++;
    const next = pieces[at]?.lower ?? "";
    if (
      PRONOUNS_OF.has(next) &&
      (next === "them" || next === "which" || next === "whom" || pieces[at + 1]?.kind === "sign")
    ) {
      return { ...none(), end: at + 1, anaphoric: true };
    }
    while (AFTER_OF.has(pieces[at]?.lower ?? "")) at++;
  }
  const start = at;
  const other = pieces[at]?.lower === "others" || (pieces[at]?.lower === "other" && isStop(pieces[at + 1]));
  if (other) return { ...none(), start, end: at + 1, anaphoric: true };
  return scan(pieces, start, limit, single && joint?.lower !== "of", quantity.multiple === true) ?? none();
}

function isStop(piece: Piece | undefined): boolean {
  return piece === undefined || piece.kind !== "word" || FRAME_STOPS.has(piece.lower);
}

/** "15-kilometer", "four-year", "60,000-strong", "540-soldier". */
function attributive(pieces: readonly Piece[], at: number): Phrase | null {
  const word = (pieces[at] as Piece).lower;
  const base = word.includes("-") ? word.slice(0, word.indexOf("-")) : word;
  const rest = word.slice(base.length);
  const shape = { ...NOTHING, attributive: true, start: at, end: at + 1, head: at };
  if (base === "strong") return { ...shape, noun: COUNTED.get("fighters") as CountedNoun };
  if (rest === "-old") return null;
  const noun = COUNTED.get(base);
  if (noun === undefined) return null;
  if (rest !== "" && !["-long", "-wide", "-deep", "-strong", "-high"].includes(rest)) return null;
  return { ...shape, noun };
}

/** Looks for the head: a known noun in the right number, else the first word that looks like a plural. */
function scan(
  pieces: readonly Piece[],
  start: number,
  limit: number,
  single: boolean,
  multiple: boolean,
): Phrase | null {
  let modifier = -1;
  let unknown = -1;
  let head = -1;
  let noun: CountedNoun | null = null;
  let end = start;
  for (let i = start; i < limit && i < start + 9; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== "word") {
      if (
        piece.kind === "sign" &&
        (piece.text === '"' || piece.text === "“" || piece.text === "”" || piece.text === "'" || piece.text === "’")
      )
        continue;
      if (
        piece.text === "," &&
        head < 0 &&
        unknown < 0 &&
        isAdjectival(pieces[i - 1]) &&
        i > start &&
        !isStop(pieces[i + 1])
      )
        continue;
      break;
    }
    if (i > start && piece.glued && pieces[i - 1]?.text === "-") break;
    if (FRAME_STOPS.has(piece.lower) || (determiners.has(piece.lower) && !FREE_DETERMINERS.has(piece.lower))) {
      if (
        piece.lower === "and" &&
        head < 0 &&
        unknown < 0 &&
        i > start &&
        isAdjectival(pieces[i - 1]) &&
        !isStop(pieces[i + 1])
      )
        continue;
      break;
    }
    const possessive =
      piece.lower.endsWith("'s") ||
      piece.lower.endsWith("’s") ||
      piece.lower.endsWith("s'") ||
      piece.lower.endsWith("s’");
    const known = possessive ? undefined : nounAt(pieces, i, single || multiple);
    const isEvent = EVENTS.has(piece.lower) || PERSON_ADJECTIVES.has(piece.lower);
    if (
      known !== undefined &&
      (known.plural !== single || multiple) &&
      !(isEvent && head < 0 && nounSoon(pieces, i + 1, limit, single))
    ) {
      if (head >= 0 && !(known.class !== "none" && (single || known.plural))) break;
      head = i;
      noun = known;
      end = i + 1;
      if (!single && !continues(pieces[i + 1])) break;
      continue;
    }
    if (isEvent) {
      // "28 wounded people" has a noun to come, "165 killed" has not.
      if (head >= 0 || unknown >= 0 || !nounSoon(pieces, i + 1, limit, single)) break;
      if (modifier < 0) modifier = i;
      continue;
    }
    if (head >= 0) {
      if (single && known !== undefined) continue;
      break;
    }
    const verb = verbForms.get(piece.lower);
    if (verb !== undefined && i > start && unknown >= 0 && !piece.capital) break;
    if (!possessive && looksPlural(piece) && !single && unknown < 0) unknown = i;
    else if (unknown >= 0 && known === undefined && !piece.capital) break;
  }
  if (head >= 0) return { ...NOTHING, noun, head, start, end, modifier };
  if (unknown < 0) return null;
  const piece = pieces[unknown] as Piece;
  const shape = { ...NOTHING, head: unknown, start, end: unknown + 1, modifier };
  if (MODEL.test(piece.text) || COUNTED.has(piece.lower))
    return { ...shape, noun: COUNTED.get(piece.lower) ?? (COUNTED.get("vehicles") as CountedNoun) };
  // A people's name in the plural: "750,000 Azerbaijanis".
  if (piece.capital && piece.lower.length > 4 && unknown === start)
    return { ...shape, noun: COUNTED.get("fighters") as CountedNoun, unknown: true };
  if (piece.capital) return null;
  return { ...shape, unknown: true };
}

const FREE_DETERMINERS = new Set("other more several additional another such own".split(" "));

/** The noun at a piece, or of two pieces together ("square kilometers", "car bombs"). */
function nounAt(pieces: readonly Piece[], at: number, single: boolean): CountedNoun | undefined {
  const piece = pieces[at] as Piece;
  const next = pieces[at + 1];
  if (piece.lower === "square" || piece.lower === "sq") return undefined;
  if (
    (piece.lower === "km" || piece.lower === "m" || piece.lower === "mi") &&
    (next?.text === "²" || (next?.text === "2" && next.glued))
  ) {
    return { class: "area", plural: true, unit: `${piece.lower}²` };
  }
  const noun = COUNTED.get(piece.lower) ?? COUNTED.get(piece.lower.replace(/[‐‑]/g, "-"));
  if (noun !== undefined) {
    const before = pieces[at - 1]?.lower === "." ? pieces[at - 2]?.lower : pieces[at - 1]?.lower;
    if (noun.class === "distance" && (before === "square" || before === "sq"))
      return {
        class: "area",
        plural: noun.plural,
        unit: `${noun.unit === "miles" ? "square miles" : `${noun.unit}²`}`,
      };
    return noun;
  }
  const dash = piece.lower.lastIndexOf("-");
  if (dash > 0) {
    const tail = COUNTED.get(piece.lower.slice(dash + 1));
    if (tail !== undefined && (tail.plural || single)) return tail;
  }
  return undefined;
}

function nounSoon(pieces: readonly Piece[], at: number, limit: number, single: boolean): boolean {
  for (let i = at; i < Math.min(limit, at + 5); i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== "word" || FRAME_STOPS.has(piece.lower) || EVENTS.has(piece.lower)) return false;
    const noun = COUNTED.get(piece.lower);
    if (noun !== undefined && noun.plural !== single) return true;
  }
  return false;
}

const continues = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.kind === "word" && COUNTED.get(piece.lower)?.plural === true;

const isAdjectival = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.kind === "word" && !FRAME_STOPS.has(piece.lower) && !COUNTED.has(piece.lower);

function looksPlural(piece: Piece): boolean {
  const word = piece.lower;
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
}
