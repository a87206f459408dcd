import type { FigureWhat } from "../../../../model/index.ts";
import type { Count, CountMemory } from "../../../figures/count.ts";
import type { Piece } from "../../../figures/pieces.ts";
import type { Counted } from "./counted.ts";
import type { Link } from "./link.ts";

/** A quantity in its sentence, with everything found about it. */
export interface Situation {
  readonly pieces: readonly Piece[];
  readonly counted: readonly Counted[];
  readonly links: readonly (Link | null)[];
  readonly index: number;
  readonly memory: CountMemory;
  /** What the quantity before this one counted; null where nothing or there is none. */
  readonly before: Count | null;
  readonly field: "losses" | "strength" | null;
}

/** The word at a piece in lower case; empty outside the sentence. */
export const lowerAt = (pieces: readonly Piece[], at: number): string => pieces[at]?.lower ?? "";

/** Adjectives that stand for people: "360 wounded were taken out". */
const STRICKEN = new Set(["wounded", "injured", "sick"]);

/** Puts a count together; its span goes from the quantity to the end of its phrase, or of an event word right behind it. */
export function made(
  situation: Situation,
  what: FigureWhat,
  unit: string,
  rule: string,
  link: Link | null = null,
): Count {
  const { pieces, counted, index } = situation;
  const { quantity, phrase } = counted[index] as Counted;
  const last = pieces[Math.max(phrase.end, quantity.next) - 1] as Piece;
  const trigger = link === null ? null : (pieces[link.trigger.at] as Piece);
  const adjoins = trigger !== null && trigger.start <= last.end + 1 && trigger.end > last.end;
  const next = lowerAt(pieces, quantity.next);
  const noun = pieces[phrase.head]?.lower ?? null;
  const words = phrase.anaphoric ? [] : pieces.slice(phrase.start, phrase.end).map((piece) => piece.text);
  return {
    span: { start: quantity.span.start, end: adjoins ? trigger.end : last.end },
    what,
    low: quantity.low,
    best: quantity.best,
    high: quantity.high,
    unit,
    phrase: words.length === 0 ? null : words.join(" "),
    noun: STRICKEN.has(next) && what !== "wounded" && what !== "killed" ? next : phrase.attributive ? null : noun,
    trigger: trigger === null ? null : { start: trigger.start, end: trigger.end },
    confidence: CONFIDENCE[rule] ?? 0.7,
    rule,
  };
}

const CONFIDENCE: Readonly<Record<string, number>> = {
  event: 0.85,
  field: 0.8,
  share: 0.85,
  distance: 0.85,
  strength: 0.75,
  people: 0.5,
  anaphora: 0.6,
  toll: 0.7,
  memory: 0.5,
  list: 0.6,
  whole: 0.6,
  population: 0.6,
  things: 0.5,
};
