import type { DateMention } from "./language.ts";
import type { Meaning } from "./meaning.ts";
import type { Moment } from "./moment.ts";
import type { Placement } from "./placement.ts";

/** A trailing date so many days before the running one looks back, and does not move the narrative. */
const LOOKS_BACK = 31;
/** A trailing date so many days ahead of the running one is told in passing ("it lasted … and ended in 1975"). */
const LOOKS_AHEAD = 1000;
/** A trailing date so many days before a running day is no part of the narrative ("a manor built in 1832"). */
const LONG_AGO = 1000;
/** Two dates told in passing so close to each other are where the narrative has gone, in days. */
const TOGETHER = 370;

/**
 * Whether a date looks aside from a narrative that stands at `running`: a flashback, a plan, an event long ago. It dates its
 * own clause at most.
 *
 * @param main the date its sentence told last on the line of the narrative
 */
export function isAside(
  mention: DateMention,
  placement: Placement,
  moment: Moment,
  running: Moment | null,
  main: Moment | null,
): boolean {
  if (mention.relation === "since") return !placement.leading || (running !== null && moment.last < running.first);
  // a book and its year: "War in the Hills (2003)"
  if (placement.bracketed && moment.precision === "year") return true;
  // "It had been the first that they took, in 2021, and made up a quarter": long before, and by the way.
  if (placement.past && isLongAgo(moment, running)) return true;
  if (placement.leading) return mention.relation === "before";
  if (placement.prior && main && moment.first < main.first) return true;
  if (placement.future || (placement.bracketed && moment.precision !== "day")) return true;
  if (isLongAgo(moment, running)) return true;
  if (!running || moment.last >= running.first) return false;
  return placement.relative || placement.past || looksBack(mention.meaning);
}

function isLongAgo(moment: Moment, running: Moment | null): boolean {
  return running?.precision === "day" && running.first - moment.last > LONG_AGO;
}

/** Tells which dates of the main line a narrative moves to. */
export class Course {
  private glimpse: Moment | null = null;

  /**
   * Whether a date of the main line is where the narrative stands from now on.
   *
   * @param fresh the paragraph has told no date yet: it may speak of a time long after the last one's
   */
  moves(
    mention: DateMention,
    placement: Placement,
    moment: Moment,
    running: Moment | null,
    period: Moment | null,
    fresh = false,
  ): boolean {
    if (!isFine(moment)) return false;
    if (looksBack(mention.meaning)) return false;
    if (placement.leading) return true;
    // "… seized in 2029" before the narrative of another year has begun.
    if (!running) return moment.precision !== "year" || !period || moment.last >= period.first;
    if (mention.relation === "until" || mention.relation === "for") return false;
    if (moment.precision === "season" && mention.meaning.kind === "date" && mention.meaning.date.year === undefined)
      return false;
    // "… in 2031" at the end of a sentence about 12 November 2031 says nothing new.
    if (
      moment.first <= running.first &&
      running.last <= moment.last &&
      moment.last - moment.first > running.last - running.first
    )
      return false;
    if (this.seen(moment)) return true;
    const far =
      moment.first > running.last
        ? moment.first - running.last > LOOKS_AHEAD && !(fresh && moment.precision !== "year")
        : running.first - moment.last > LOOKS_BACK;
    return !this.glance(moment, far);
  }

  /** Remembers a date far off the narrative; a second one near it is where the narrative has gone. */
  private glance(moment: Moment, far: boolean): boolean {
    this.glimpse = far ? moment : null;
    return far;
  }

  private seen(moment: Moment): boolean {
    const { glimpse } = this;
    return glimpse !== null && moment.precision !== "year" && Math.abs(moment.first - glimpse.first) < TOGETHER;
  }
}

/** Fine enough to be where a narrative stands: decades and centuries are not. */
export function isFine(moment: Moment): boolean {
  return moment.precision !== "decade" && moment.precision !== "century";
}

function looksBack(meaning: Meaning): boolean {
  return (meaning.kind === "shift" || meaning.kind === "adjacent") && meaning.direction < 0;
}
