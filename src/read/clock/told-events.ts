import type { Span } from "../../model/index.ts";
import { type Anchor, governing } from "./anchors.ts";
import type { ClauseCue, EventMention } from "./language.ts";
import type { Moment } from "./moment.ts";
import type { Placement } from "./placement.ts";

/** An event spoken of again so many days after it was told may be another one. */
const FORGOTTEN = 120;

/** Remembers when a text told what happened to a place, to date it where it is spoken of again ("after the fall of Arden"). */
export class ToldEvents {
  private readonly days = new Map<string, { readonly first: Moment; readonly last: Moment }>();

  /** Takes the events a sentence tells, each with the date that governs it there. */
  tell(
    events: readonly EventMention[],
    anchors: readonly Anchor[],
    cues: readonly ClauseCue[],
    running: Moment | null,
  ): void {
    for (const event of events) {
      if (!event.told) continue;
      const moment = governing(anchors, event, cues)?.moment ?? running;
      if (!moment || coarse.has(moment.precision)) continue;
      for (const name of event.names) {
        const key = `${event.kind} ${name}`;
        this.days.set(key, { first: this.days.get(key)?.first ?? moment, last: moment });
      }
    }
  }

  /**
   * The day of an event spoken of again, as the text told it before; null where it did not, or long ago.
   *
   * @param lead for a summary, once the whole text is read: the day the text goes on to tell it first
   */
  recall(event: EventMention, running: Moment | null, lead = false): Moment | null {
    if (event.told) return null;
    if (lead) return event.names.map((name) => this.days.get(`${event.kind} ${name}`)?.first).find(Boolean) ?? null;
    if (!running) return null;
    let found: Moment | null = null;
    for (const name of event.names) {
      const moment = this.days.get(`${event.kind} ${name}`)?.last;
      if (moment && (!found || moment.last > found.last)) found = moment;
    }
    return found && found.first <= running.last && running.first - found.last <= FORGOTTEN ? found : null;
  }

  /** Anchors for the events a sentence speaks of again without a date of their own. */
  anchors(
    events: readonly EventMention[],
    anchors: readonly Anchor[],
    cues: readonly ClauseCue[],
    running: Moment | null,
    lead = false,
  ): Anchor[] {
    const recalled: Anchor[] = [];
    for (const event of events) {
      const own = event.told || anchors.some(({ span }) => follows(event, span, cues));
      const moment = own ? null : this.recall(event, governing(anchors, event, cues)?.moment ?? running, lead);
      if (!moment) continue;
      const span = { start: event.start, end: event.end };
      recalled.push({
        span,
        moment,
        basis: "relative",
        placement,
        aside: true,
        since: false,
        only: span,
        recalled: true,
      });
    }
    return recalled;
  }
}

const coarse: ReadonlySet<string> = new Set(["century", "decade", "year", "half", "season"]);

/** Anchors that date one phrase only are placed nowhere in their sentence. */
const placement: Placement = {
  leading: false,
  clause: { start: 0, end: 0 },
  relative: false,
  prior: true,
  past: false,
  future: false,
  bracketed: false,
  sentence: 0,
};

/** Whether a date stands in the phrase or right behind it: "the fall of Arden on 5 May". */
function follows(event: Span, date: Span, cues: readonly ClauseCue[]): boolean {
  if (date.start < event.start) return false;
  return !cues.some(({ start }) => start >= event.end && start < date.start);
}
