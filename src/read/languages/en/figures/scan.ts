import type { Piece } from "../../../figures/pieces.ts";
import type { Quantity } from "../../../figures/quantity.ts";
import { verbForms } from "../verbs.ts";
import { EVENTS } from "./events.ts";
import { looksPlural, nounAt } from "./head-nouns.ts";
import { isAbbreviating, isAge, isBracketed, isCalibre, isHyphen, isOrdinal, MODEL_NAME } from "./heads.ts";
import { COUNTED, type CountedNoun } from "./nouns.ts";
import { NOTHING, type Phrase } from "./phrase.ts";
import { isAcronym, isStop } from "./stops.ts";

const QUOTES = new Set(['"', "“", "”", "'", "’", "‘"]);
/** A weapon's or a unit's name in the plural: "T-72s", "Su-25s", "BMDs". */
const MODEL = /^[A-Z][A-Za-z]{0,8}-?[A-Z]?\d{1,4}[A-Z]{0,2}s$|^[A-Z]{2,5}s$|^[A-Z][a-z]{1,8}-[A-Z]{1,2}s$/;

/** Words before the name of a people: "82 ethnic Norvans". */
const ATTRIBUTES = new Set("ethnic local native young armed other more additional".split(" "));
/** How many pieces a noun phrase may have. */
const LONGEST = 12;

/** Walks over the words behind a quantity: a known noun in the right number is the head, else what looks like a plural. */
export class Scan {
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly limit: number;
  readonly single: boolean;
  readonly multiple: boolean;
  head = -1;
  noun: CountedNoun | null = null;
  unknown = -1;
  modifier = -1;

  constructor(pieces: readonly Piece[], start: number, limit: number, single: boolean, quantity: Quantity) {
    this.pieces = pieces;
    this.start = start;
    this.limit = Math.min(limit, start + LONGEST);
    this.single = single;
    this.multiple = quantity.multiple === true;
  }

  phrase(): Phrase | null {
    let at = this.start;
    while (at < this.limit && this.take(at)) at++;
    const { start, head, modifier, noun } = this;
    if (head >= 0) return { ...NOTHING, noun, head, start, end: head + 1, modifier };
    return this.unknown < 0 ? this.model() : this.guessed();
  }

  /** Whether the phrase goes on behind the piece at `at`. */
  take(at: number): boolean {
    const piece = this.pieces[at] as Piece;
    const settled = this.head >= 0 || this.unknown >= 0;
    if (piece.kind !== "word") {
      if (isOrdinal(this.pieces, at) || isCalibre(this.pieces, at) || isAge(this.pieces, at)) return true;
      if (
        QUOTES.has(piece.text) ||
        isHyphen(this.pieces, at) ||
        isAbbreviating(this.pieces, at) ||
        isBracketed(this.pieces, at)
      )
        return true;
      return piece.text === "," && !settled && this.joinsAdjectives(at);
    }
    if (at > this.start && piece.glued && this.pieces[at - 1]?.text === "-" && !isHyphen(this.pieces, at - 1))
      return false;
    if (isBracketed(this.pieces, at)) return true;
    if (isStop(piece)) return piece.lower === "and" && !settled && this.joinsAdjectives(at);
    const possessive = /['’]s?$/.test(piece.lower);
    const known = possessive ? undefined : nounAt(this.pieces, at, this.single || this.multiple);
    if (known !== undefined && this.fits(known)) return this.takeNoun(at, known);
    if (piece.lower === "lives" && !settled) {
      this.unknown = at;
      return false;
    }
    if (EVENTS.has(piece.lower)) return this.takeEvent(at, settled);
    if (this.head >= 0) return this.single ? known !== undefined : this.isMass(this.head) && this.pluralAhead(at);
    if (this.unknown >= 0) return piece.capital || (known !== undefined && !verbForms.has(piece.lower));
    if (!possessive && (this.single ? this.isOneOfAPeople(at) : looksPlural(piece) || this.isPeople(at)))
      this.unknown = at;
    return true;
  }

  /** "15 infantry fighting vehicles": behind a noun that is its own plural another may be the head. */
  pluralAhead(at: number): boolean {
    for (let i = at; i < Math.min(this.limit, at + 3); i++) {
      const piece = this.pieces[i] as Piece;
      if (isStop(piece)) return false;
      if (COUNTED.get(piece.lower)?.plural === true) return true;
    }
    return false;
  }

  /** "one Norvan": a capital right behind the number, and nothing behind it that it could modify. */
  isOneOfAPeople(at: number): boolean {
    const { capital, text } = this.pieces[at] as Piece;
    const whole = this.pieces[at + 1]?.text !== "-";
    return at === this.start && capital && whole && !/\d/.test(text) && isStop(this.pieces[at + 1]);
  }

  /** "2 million Marvese", "30 noblemen": the name of a people that has no plural, or men of some kind. */
  isPeople(at: number): boolean {
    const { lower, capital } = this.pieces[at] as Piece;
    if (!capital)
      return lower.length > 4 && /(?:^|[a-z])(?:men|women)$/.test(lower) && !/(?:speci|regi|docu|o)men$/.test(lower);
    if (lower.length <= 4 || !/(?:ese|ish|nch|iss|utch)$/.test(lower)) return false;
    const next = this.pieces[at + 1];
    // "300 Norvish and Vellian troops"
    if (next?.lower === "and" && this.pieces[at + 2]?.capital === true) return false;
    return isStop(next) || verbForms.has(next?.lower ?? "") || EVENTS.has(next?.lower ?? "");
  }

  /** The noun stands in the right number; abbreviated units have only one form. */
  fits(noun: CountedNoun): boolean {
    return (
      noun.plural !== this.single ||
      noun.invariable === true ||
      this.multiple ||
      noun.class === "area" ||
      noun.class === "distance"
    );
  }

  /** A plural is the head unless another follows at once ("special forces soldiers", "infantry fighting vehicles"). */
  takeNoun(at: number, known: CountedNoun): boolean {
    if (this.head >= 0 && known.class === "none") return false;
    this.head = at;
    this.noun = known;
    if (this.single || this.isMass(at)) return true;
    const next = this.pieces[at + 1];
    return next?.kind === "word" && COUNTED.get(next.lower)?.plural === true;
  }

  /** "28 wounded people" has a noun to come, "165 killed" has not. */
  takeEvent(at: number, settled: boolean): boolean {
    if (settled) return false;
    for (let i = at + 1; i < Math.min(this.limit, at + 5); i++) {
      const piece = this.pieces[i] as Piece;
      if (isStop(piece) || EVENTS.has(piece.lower)) return false;
      const noun = COUNTED.get(piece.lower);
      if (noun === undefined || noun.plural === this.single) continue;
      if (this.modifier < 0 && hasHappened(this.pieces[at] as Piece)) this.modifier = at;
      return true;
    }
    return false;
  }

  isMass(at: number): boolean {
    return MASS.has((this.pieces[at] as Piece).lower);
  }

  joinsAdjectives(at: number): boolean {
    const before = this.pieces[at - 1];
    if (before?.text === "," && this.pieces[at]?.lower === "and") return !isStop(this.pieces[at + 1]);
    // "Norvan, Vellian, and other men"
    if (this.pieces[at + 1]?.lower === "and" && this.pieces[at]?.text === ",")
      return before?.capital === true && this.pieces[at + 2]?.capital === true;
    return at > this.start && !isStop(before) && !COUNTED.has(before?.lower ?? "") && !isStop(this.pieces[at + 1]);
  }

  /** "4 Su-24 damaged": a weapon's name counts without a plural. */
  model(): Phrase | null {
    const { start, pieces } = this;
    for (let at = start; at < Math.min(this.limit, start + 4) && !isStop(pieces[at]); at++) {
      if (!MODEL_NAME.test((pieces[at] as Piece).text)) continue;
      return { ...NOTHING, noun: COUNTED.get("vehicles") as CountedNoun, head: at, start, end: at + 1 };
    }
    return null;
  }

  /** The head is in no table: a model in the plural, the name of a people, or just a plural. */
  guessed(): Phrase | null {
    const { unknown, start, modifier, pieces } = this;
    const piece = pieces[unknown] as Piece;
    const shape = { ...NOTHING, head: unknown, start, end: unknown + 1, modifier };
    for (let i = start; i < unknown; i++)
      if (MODEL_NAME.test((pieces[i] as Piece).text)) return { ...shape, noun: COUNTED.get("vehicles") as CountedNoun };
    if (MODEL.test(piece.text)) return { ...shape, noun: COUNTED.get("vehicles") as CountedNoun };
    // "it cost 30,000 Norvan lives"
    if (piece.lower === "lives") return { ...shape, noun: COUNTED.get("deaths") as CountedNoun };
    if (!piece.capital && piece.lower.endsWith("men")) return { ...shape, noun: COUNTED.get("people") as CountedNoun };
    if (!piece.capital) {
      for (let i = start; i < unknown; i++)
        if (/^[A-Z][a-z]{0,2}-?\d/.test((pieces[i] as Piece).text))
          return { ...shape, noun: COUNTED.get("vehicles") as CountedNoun };
      return { ...shape, unknown: true };
    }
    // "90,000 Norvans": a people; "13 Rules of Siege" is a title.
    if (piece.lower.length <= 4 || isAcronym(piece) || pieces[unknown + 1]?.lower === "of") return null;
    if (
      unknown !== start &&
      !ATTRIBUTES.has(pieces[start]?.lower ?? "") &&
      !(this.isPeople(unknown) && pieces[start]?.capital === true)
    )
      return null;
    return { ...shape, noun: COUNTED.get("fighters") as CountedNoun, unknown: true };
  }
}

/** "wounded people", "dead soldiers"; of "one fleeing man" nothing is counted. */
const hasHappened = (piece: Piece): boolean => /^(past|state)$/.test(EVENTS.get(piece.lower)?.form ?? "");

/** Nouns that are their own plural and often stand before another noun: "15 infantry fighting vehicles". */
const MASS = new Set("infantry cavalry personnel m".split(" "));
