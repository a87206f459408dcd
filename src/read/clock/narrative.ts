import type { Basis } from "../../model/index.ts";
import type { DayNumber } from "./calendar.ts";
import type { ClauseCue, DateMention, DateScan } from "./language.ts";
import type { Meaning } from "./meaning.ts";
import type { Moment } from "./moment.ts";
import { type Resolved, resolve, type Standpoint } from "./resolve.ts";

export interface ReadMention {
  readonly mention: DateMention;
  readonly resolved: Resolved;
  readonly basis: Basis;
}

/**
 * Follows a narrative through its date expressions in order: keeps the running date that "the next day" and "in March"
 * are reckoned from. Flashbacks (clauses told as past) and asides (dates that qualify a noun) leave it where it is.
 */
export class Narrative {
  running: Moment | null = null;
  private readonly reference: DayNumber | null;
  private ancient = false;

  /** The days the document as a whole is about. */
  private readonly period: Moment | null;

  constructor(reference: DayNumber | null, period: Moment | null = null) {
    this.reference = reference;
    this.period = period;
  }

  /** Resolves the date expressions of one stretch of text, moving the running date along. */
  read(scan: DateScan): ReadMention[] {
    const out: ReadMention[] = [];
    for (const mention of scan.mentions) {
      if (mention.meaning.kind === "date" && mention.meaning.date.era === "BC") this.ancient = true;
      const past = inPast(mention, scan.cues);
      const resolved = resolve(mention.meaning, this.standpoint(past));
      out.push({ mention, resolved, basis: basisOf(mention.meaning) });
      if (moves(mention, resolved, past)) this.running = resolved.moment;
    }
    return out;
  }

  standpoint(past: boolean): Standpoint {
    return {
      running: this.running ?? this.period,
      reference: this.reference,
      past,
      ancient: this.ancient,
      event: () => null,
    };
  }
}

export function basisOf(meaning: Meaning): Basis {
  return meaning.kind === "date" && meaning.date.yearShift === undefined && meaning.date.weekday === undefined
    ? "explicit"
    : "relative";
}

/** Whether a clause cue between the last boundary and the mention marks its clause as told in the past before the past. */
function inPast(mention: DateMention, cues: readonly ClauseCue[]): boolean {
  let past = false;
  for (const cue of cues) {
    if (cue.start >= mention.start) break;
    if (cue.kind === "stop" || cue.kind === "break") past = false;
    else if (cue.kind === "past") past = true;
  }
  return past;
}

function moves(mention: DateMention, resolved: Resolved, past: boolean): boolean {
  if (!resolved.moment || past) return false;
  const precision = resolved.moment.precision;
  if (precision === "decade" || precision === "century") return false;
  return mention.relation !== "since";
}
