import type { DatedMention } from "./dated-mention.ts";
import type { DateMention, DateScan } from "./language.ts";
import type { Moment } from "./moment.ts";
import { resolve } from "./resolve.ts";
import { eventDay } from "./resolve-shift.ts";
import type { Resolved, Standpoint } from "./standpoint.ts";
import type { ToldEvents } from "./told-events.ts";

/** The most code units between a day and an expression in apposition to it. */
const APPOSITION = 6;

/** Resolves distances from an event ("two days after the landing") in one stretch of text, its mentions in order. */
export class Distances {
  /** The date the distance before it is reckoned from ("eight days before the new year"): no date of a clause. */
  base: DateMention | undefined;
  private readonly scan: DateScan;
  private readonly told: ToldEvents;
  /** The next event of the stretch. */
  private eventAt = 0;

  constructor(scan: DateScan, told: ToldEvents) {
    this.scan = scan;
    this.told = told;
  }

  /** What a distance from an event means; null where the mention is none, or nothing near it tells the event's day. */
  resolve(index: number, at: Standpoint, before: DatedMention | undefined, running: Moment | null): Resolved | null {
    const mention = this.scan.mentions[index]!;
    const { meaning } = mention;
    if (meaning.kind !== "shift" || meaning.origin !== "event") return null;
    // "On 27 June, two days after they crossed": in apposition to a day, an event's distance names that day.
    const { near } = at;
    const apposed = near?.precision === "day" && before?.resolved.moment === near;
    if (apposed && mention.start - before.mention.end <= APPOSITION) {
      const event = eventDay(meaning, near);
      return event ? { ...before.resolved, event } : before.resolved;
    }
    const day = this.datedBehind(index, at) ?? this.toldBehind(mention, running);
    return day && resolve(meaning, { ...at, event: () => day });
  }

  /** "Eight days before the new year": the day named right behind. */
  private datedBehind(index: number, at: Standpoint): Moment | null {
    const next = this.scan.mentions[index + 1];
    if (!next || next.start - this.scan.mentions[index]!.end > 1) return null;
    const { moment } = resolve(next.meaning, at);
    if (moment) this.base = next;
    return moment;
  }

  /** "Two days after the fall of Arden": the day the text told it of. */
  private toldBehind({ end }: DateMention, running: Moment | null): Moment | null {
    const { events = [] } = this.scan;
    while (this.eventAt < events.length && events[this.eventAt]!.start < end) this.eventAt++;
    const event = events[this.eventAt];
    return event && event.start - end <= 1 ? this.told.recall(event, running) : null;
  }
}
