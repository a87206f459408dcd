import type { Basis, Span } from "../../model/index.ts";
import { civil, type DayNumber, isKnownYear } from "./calendar.ts";
import { Course, isAside, isFine } from "./course.ts";
import { EventMemory } from "./events.ts";
import type { DateLanguage, DateMention, DateScan } from "./language.ts";
import type { Meaning } from "./meaning.ts";
import { type Moment, yearMoment } from "./moment.ts";
import { type Placement, placementsOf } from "./placement.ts";
import { resolve } from "./resolve.ts";
import { eventDay } from "./resolve-shift.ts";
import type { Resolved, Standpoint } from "./standpoint.ts";
import { stretchOf } from "./stretch.ts";
import { ToldEvents } from "./told-events.ts";

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

/** So many years before a document's most frequent year are its background. */
const BACKGROUND = 5;
/** A smaller number that may be a year is none before the narrative has spoken of such years. */
const EARLIEST_ALONE = 1500;
/** A noun's year so far from the running one is not what the paragraph is about. */
const TOPIC_SPAN = 5;
/** The most code units between a day and an expression in apposition to it. */
const APPOSITION = 6;

/**
 * Follows a narrative through its date expressions in order: keeps the running date that "the next day" and "in March"
 * are reckoned from. Flashbacks and asides leave it where it is.
 */
export class Narrative {
  running: Moment | null = null;
  /** What has happened to which place. */
  readonly told = new ToldEvents();
  private named: Moment | null = null;
  private readonly course = new Course();
  private topic: Moment | null = null;
  /** True until a paragraph tells a date of its own. */
  private fresh = true;
  private readonly text: string;
  private readonly language: DateLanguage;
  private readonly reference: DayNumber | null;
  /** The days the document as a whole is about. */
  private readonly period: Moment | null;
  /** False where the period is no more than the dates its opening names: what comes after it is of the document too. */
  private readonly bounded: boolean;
  private readonly ends: DayNumber | null;
  private readonly latest: DayNumber | null;
  /** The year told first, before the narrative has a date of its own ("the 1912 campaign began in October"). */
  private hint: Moment | null;
  private hinted = false;
  /** What the heading of this section, or of one that holds it, tells of its time. */
  private frame: Moment | null = null;
  /** True until a section tells a date of its own. */
  private freshSection = false;
  /** The date the distance before it is reckoned from: no date of a clause. */
  private base: DateMention | undefined;
  /** The next event of the stretch that is read. */
  private eventAt = 0;
  private readonly skip: readonly Span[];
  private readonly events: EventMemory;

  constructor(
    text: string,
    language: DateLanguage,
    options: {
      reference?: DayNumber | null;
      period?: Moment | null;
      /** Whether the document tells its period as one, so that later years are other ones; true where left out. */
      bounded?: boolean;
      /** Where the period ends, as the document tells it. */
      ends?: DayNumber | null;
      /** The last day the text can speak of, where it tells. */
      latest?: DayNumber | null;
      /** A year to count in before the text tells one. */
      hint?: Moment | null;
      skip?: readonly Span[];
    } = {},
  ) {
    this.text = text;
    this.events = new EventMemory(text);
    this.language = language;
    this.reference = options.reference ?? null;
    this.period = options.period ?? null;
    this.bounded = options.bounded ?? true;
    this.ends = options.ends ?? this.reference;
    this.latest = options.latest ?? this.reference;
    this.hint = options.hint ?? null;
    this.skip = options.skip ?? [];
  }

  /** Resolves the date expressions of one stretch of text, moving the running date along. */
  read(span: Span, scan: DateScan = this.language.scan(this.text, span, this.skip)): readonly DatedMention[] {
    if (scan.mentions.length === 0) return [];
    this.eventAt = 0;
    const placements = placementsOf(this.text, span, scan.mentions, scan.cues);
    const dated: DatedMention[] = [];
    let sentence = -1;
    let near: Moment | null = null;
    let main: Moment | null = null;
    for (const [index, mention] of scan.mentions.entries()) {
      const placement = placements[index]!;
      if (placement.sentence !== sentence) {
        sentence = placement.sentence;
        near = null;
        main = null;
      }
      const resolved = from(this.resolve(mention, placement, near, dated[dated.length - 1], scan, index), main, dated);
      const { moment } = resolved;
      if (moment && !this.plausible(mention, moment)) continue;
      const before = dated[dated.length - 1];
      const range = before !== undefined && mention.joined === "range";
      const scope = range
        ? before.scope
        : mention.modifier || mention === this.base
          ? "noun"
          : mention.lasting && placement.past
            ? "aside"
            : moment && isAside(mention, placement, moment, this.running, main)
              ? "aside"
              : "main";
      const apposed = before !== undefined && resolved.event !== undefined && moment === before.resolved.moment;
      const basis = apposed ? before.basis : basisOf(mention.meaning);
      dated.push({ mention, resolved, basis, placement, scope });
      if (scope === "noun" && moment?.precision === "year") this.topic ??= moment;
      if (!moment) {
        if (resolved.stretch && mention.opens) this.running = resolved.stretch;
        continue;
      }
      if (scope === "noun" && !this.hinted && moment.precision === "year") {
        this.hint = moment;
        this.hinted = true;
      }
      near = moment;
      if (scope === "main") main = moment;
      if (isFine(moment) && scope === "main" && mention.relation !== "until") this.named = moment;
      if (scope === "main" && this.course.moves(mention, placement, moment, this.running, this.period)) {
        this.running = joinedRange(mention, dated[dated.length - 2], moment);
        this.topic = null;
        this.fresh = false;
        this.freshSection = false;
        this.events.turn(mention.start, this.running);
      }
    }
    return dated;
  }

  private resolve(
    mention: DateMention,
    placement: Placement,
    near: Moment | null,
    before: DatedMention | undefined,
    scan: DateScan,
    index: number,
  ): Resolved {
    const { meaning } = mention;
    const standpoint = this.standpoint(mention, placement.past && !placement.future, near);
    if (meaning.kind === "shift" && meaning.origin === "event") {
      // "On 27 June, two days after they crossed": in apposition to a day, an event's distance names that day.
      const apposed = near?.precision === "day" && before?.resolved.moment === near;
      if (apposed && mention.start - before.mention.end <= APPOSITION) {
        const event = eventDay(meaning, near);
        return event ? { ...before.resolved, event } : before.resolved;
      }
      // "Eight days before the new year", "two days after the fall of Arden"
      const next = scan.mentions[index + 1];
      const dated = next && next.start - mention.end <= 1 ? resolve(next.meaning, standpoint).moment : null;
      if (dated) this.base = next;
      while ((scan.events?.[this.eventAt]?.start ?? Number.POSITIVE_INFINITY) < mention.end) this.eventAt++;
      const again = scan.events?.[this.eventAt];
      const spoken = again && again.start - mention.end <= 1;
      const behind = dated ?? (spoken ? this.told.recall(again, this.running) : null);
      if (behind) return resolve(meaning, { ...standpoint, event: () => behind });
    }
    if (meaning.kind === "duration" && meaning.side === undefined && mention.lasting) {
      // "Which they had held for two weeks" reaches back from the running day, "they held it for two weeks" on from it.
      const side = placement.past ? "last" : "lasting";
      return { ...resolve(meaning, standpoint), ...stretchOf(meaning, standpoint, side) };
    }
    // "Within two days, Arden fell" goes on from the running day; "it fell within two days" may be that day's.
    if (meaning.kind === "duration" && mention.relation === "within" && !placement.leading)
      return { ...resolve(meaning, standpoint), ...stretchOf(meaning, standpoint, meaning.side ?? "within") };
    return resolve(meaning, standpoint, mention.relation === "within");
  }

  /**
   * A new section: what an earlier one told of other years (its background) does not reach into it. A document that tells
   * its own period says which years are other; of one that does not, only years long before its most frequent one are.
   *
   * @param frame the time told by the heading of the section that holds this one
   */
  newSection(frame: Moment | null = null): void {
    this.frame = frame;
    this.freshSection = true;
    const { running, period, hint } = this;
    const other =
      running !== null &&
      (frame
        ? running.last < frame.first || running.first > frame.last
        : period
          ? running.year < civil(period.first).year || (this.bounded && running.year > civil(period.last).year + 1)
          : hint !== null && running.year < hint.year - BACKGROUND);
    if (other) this.running = frame;
    else this.running ??= frame;
  }

  /** The heading of a section told its time ("1937", "September–October 1950"): the narrative stands there until it goes on. */
  enter(frame: Moment): void {
    this.frame = frame;
    this.running = frame;
  }

  /** A new paragraph: a year named in passing ("In 2012 …") does not reach into it where the document's own period is known. */
  newParagraph(): void {
    this.topic = null;
    this.fresh = true;
    const { running, period, frame } = this;
    const whole = frame ?? period;
    if (!running || !whole || running.precision !== "year") return;
    const later = running.first > whole.last && (frame !== null || this.bounded);
    if (running.last < whole.first || later) this.running = frame;
  }

  /** The year of what a paragraph opens with ("The first of the 1777 campaigns …"), until it has a date of its own. */
  private topicYear(): Moment | null {
    const { topic, running, period } = this;
    if (!topic || (running && running.year === topic.year)) return null;
    if (period)
      return period.year <= topic.year && topic.last <= yearMoment(civil(period.last).year).last ? topic : null;
    return running && Math.abs(running.year - topic.year) > TOPIC_SPAN ? null : topic;
  }

  private standpoint(mention: DateMention, past: boolean, near: Moment | null): Standpoint {
    const standing = this.topicYear() ?? this.running ?? this.period ?? this.hint;
    return {
      running: standing,
      named: this.named,
      near,
      settled: this.running !== null,
      fresh: this.fresh,
      offered: this.fresh && !this.frame ? this.period : null,
      frame: this.freshSection ? this.frame : null,
      ends: this.ends,
      latest: this.latest,
      reference: this.reference,
      past,
      ancient: standing !== null && standing.year <= 0,
      event: (name, start) => this.event(name, mention.start, start),
    };
  }

  /** A number that may be a year is one where the narrative speaks of such years ("until 691", not "the 1070 project"). */
  private plausible(mention: DateMention, moment: Moment): boolean {
    if (moment.precision !== "year" || (!mention.doubtful && !mention.modifier)) return true;
    const standing = this.running ?? this.period;
    const { year } = moment;
    if (!standing || !isKnownYear(standing.year)) return year >= EARLIEST_ALONE;
    return Math.abs(standing.year - year) <= 300;
  }

  private event(name: string | undefined, before: number, start: boolean): Moment | null {
    if (name === undefined) return null;
    return start ? this.events.start(name, before, this.period) : this.events.last(name, before);
  }
}

/** "After the 24 May attack, … in late May": the part of the month that comes after it. */
function from(resolved: Resolved, main: Moment | null, dated: readonly DatedMention[]): Resolved {
  const { moment } = resolved;
  if (!main || moment?.portion === undefined || main.first <= moment.first || main.first > moment.last) return resolved;
  const before = dated[dated.length - 1];
  if (before?.resolved.moment !== main || before.mention.relation !== "after") return resolved;
  return { ...resolved, moment: { ...moment, first: main.first } };
}

/** A range told by two dates is one stretch of the narrative. */
function joinedRange(mention: DateMention, before: DatedMention | undefined, moment: Moment): Moment {
  const start = before?.resolved.moment;
  if (mention.relation !== "to" || !mention.joined || !start || start.first > moment.last) return moment;
  return { ...start, last: moment.last, until: moment };
}

function basisOf(meaning: Meaning): Basis {
  if (meaning.kind !== "date") return "relative";
  return meaning.date.yearShift === undefined && meaning.date.weekday === undefined ? "explicit" : "relative";
}
