import type { Basis } from "../../model/index.ts";
import type { DateMention } from "./language.ts";
import type { Meaning } from "./meaning.ts";
import type { Moment } from "./moment.ts";
import type { Placement } from "./placement.ts";
import type { Resolved } from "./standpoint.ts";

/** A date expression with what it means at its place in the narrative. */
export interface DatedMention {
  readonly mention: DateMention;
  readonly resolved: Resolved;
  readonly basis: Basis;
  readonly placement: Placement;
  /**
   * What it can date: the clauses of its sentence (`main`), its own relative or past clause (`aside`), or no clause,
   * because it belongs to a noun ("the 1917 campaign").
   */
  readonly scope: "main" | "aside" | "noun";
}

/** Whether a text names a date itself or reckons it from another. */
export function basisOf(meaning: Meaning): Basis {
  if (meaning.kind !== "date") return "relative";
  return meaning.date.yearShift === undefined && meaning.date.weekday === undefined ? "explicit" : "relative";
}

/** A range told by two dates is one stretch of the narrative. */
export function joinedRange(mention: DateMention, before: DatedMention | undefined, moment: Moment): Moment {
  const start = before?.resolved.moment;
  if (mention.relation !== "to" || !mention.joined || !start || start.first > moment.last) return moment;
  return { ...start, last: moment.last, until: moment };
}

/**
 * "After the 24 May attack, … in late May": the part of the month that comes after it.
 *
 * @param main the date its sentence told last on the line of the narrative
 */
export function cutByAfter(resolved: Resolved, main: Moment | null, before: DatedMention | undefined): Resolved {
  const { moment } = resolved;
  if (!main || moment?.portion === undefined || main.first <= moment.first || main.first > moment.last) return resolved;
  if (before?.resolved.moment !== main || before.mention.relation !== "after") return resolved;
  return { ...resolved, moment: { ...moment, first: main.first } };
}
