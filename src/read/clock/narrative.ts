import type { Span } from "../../model/index.ts";
import { isKnownYear } from "./calendar.ts";
import { Course, isAside, isFine } from "./course.ts";
import { basisOf, cutByAfter, type DatedMention, joinedRange } from "./dated-mention.ts";
import { Distances } from "./distances.ts";
import { EventMemory } from "./events.ts";
import type { DateLanguage, DateMention, DateScan } from "./language.ts";
import { type Moment, momentOfDay } from "./moment.ts";
import { type Placement, placementsOf } from "./placement.ts";
import { resolve } from "./resolve.ts";
import type { Resolved, Standpoint } from "./standpoint.ts";
import { stretchOf } from "./stretch.ts";
import { ToldEvents } from "./told-events.ts";
import { isOfOtherSection, isPassingYear, isTopic, type Whole } from "./whole.ts";

/** "Sent a column on 24 May, but it was back by 7 August": a sentence's second date so many days on only looks ahead. */
const LOOKS_FAR_AHEAD = 31;

/** A plan so many days ahead may be what the narrative comes to next. */
const SOON = 7;

/** A smaller number that may be a year is none before the narrative has spoken of such years. */
const EARLIEST_ALONE = 1500;

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
  private readonly whole: Whole;
  /** The year told first, before the narrative has a date of its own ("the 1912 campaign began in October"). */
  private hint: Moment | null;
  private hinted = false;
  /** What the heading of this section, or of one that holds it, tells of its time. */
  private frame: Moment | null = null;
  /** True until a section tells a date of its own. */
  private freshSection = false;
  private readonly skip: readonly Span[];
  private readonly events: EventMemory;
  /** The day last told as still to come. */
  private due: Moment | null = null;

  constructor(text: string, language: DateLanguage, whole: Partial<Whole> = {}, skip: readonly Span[] = []) {
    const { reference = null, period = null, bounded = true, hint = null } = whole;
    this.text = text;
    this.events = new EventMemory(text);
    this.language = language;
    const { ends, latest } = whole;
    this.whole = { reference, period, bounded, ends: ends ?? reference, latest: latest ?? reference, hint };
    this.hint = hint;
    this.skip = skip;
  }

  /** Resolves the date expressions of one stretch of text, moving the running date along. */
  read(span: Span, scan: DateScan = this.language.scan(this.text, span, this.skip)): readonly DatedMention[] {
    if (this.due && scan.cues.some(({ kind }) => kind === "due")) this.fallDue(this.due);
    if (scan.mentions.length === 0) return [];
    const distances = new Distances(scan, this.told);
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
      const before = dated[dated.length - 1];
      const standpoint = this.standpoint(mention, placement.past && !placement.future, near);
      const distance = distances.resolve(index, standpoint, before, this.running);
      const resolved = cutByAfter(distance ?? resolveHere(mention, placement, standpoint), main, before);
      const { moment } = resolved;
      if (moment && !this.plausible(mention, moment)) continue;
      const range = before !== undefined && mention.joined === "range";
      const scope = range
        ? before.scope
        : mention.modifier || mention === distances.base
          ? "noun"
          : mention.lasting && placement.past
            ? "aside"
            : moment && isAside(mention, placement, moment, this.running, main)
              ? "aside"
              : "main";
      const apposed = before !== undefined && resolved.event !== undefined && moment === before.resolved.moment;
      const basis = apposed ? before.basis : basisOf(mention.meaning);
      dated.push({ mention, resolved, basis, placement, scope });
      if (placement.future && moment?.precision === "day") this.due = moment;
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
      const ahead = main !== null && !range && !placement.leading && moment.first - main.last > LOOKS_FAR_AHEAD;
      if (scope === "main") main = moment;
      if (isFine(moment) && scope === "main" && mention.relation !== "until") this.named = moment;
      if (
        scope === "main" &&
        !ahead &&
        this.course.moves(mention, placement, moment, this.running, this.whole.period, this.fresh)
      ) {
        this.running = joinedRange(mention, dated[dated.length - 2], moment);
        this.topic = null;
        this.fresh = false;
        this.freshSection = false;
        this.events.turn(mention.start, this.running);
      }
    }
    return dated;
  }

  /**
   * A new section: what an earlier one told of other years (its background) does not reach into it.
   *
   * @param frame the time told by the heading of the section that holds this one
   */
  newSection(frame: Moment | null = null): void {
    this.frame = frame;
    this.freshSection = true;
    if (this.running === null || isOfOtherSection(this.running, frame, { ...this.whole, hint: this.hint }))
      this.running = frame;
  }

  /** The heading of a section told its time ("1837", "September–October 1836"): the narrative stands there until it goes on. */
  enter(frame: Moment): void {
    this.frame = frame;
    this.running = frame;
  }

  /** A new paragraph: a year named in passing does not reach into it where the document's own period is known. */
  newParagraph(): void {
    this.topic = null;
    this.fresh = true;
    if (this.running && isPassingYear(this.running, this.frame, this.whole)) this.running = this.frame;
  }

  /** What was scheduled for a day "was delayed": the narrative has come to that day, if it is one of the next. */
  private fallDue(day: Moment): void {
    this.due = null;
    const ahead = this.running?.precision === "day" ? day.first - this.running.last : 0;
    if (ahead > 0 && ahead <= SOON) this.running = day;
  }

  private standpoint(mention: DateMention, past: boolean, near: Moment | null): Standpoint {
    const { period, ends, latest, reference } = this.whole;
    const topic = this.topic && isTopic(this.topic, this.running, period) ? this.topic : null;
    const day = mention.meaning.kind === "part" ? this.dayOfSection() : null;
    const standing = day ?? topic ?? this.running ?? period ?? this.hint;
    return {
      running: standing,
      named: this.named,
      near,
      settled: this.running !== null,
      fresh: this.fresh,
      offered: this.fresh && !this.frame && this.whole.bounded ? period : null,
      frame: this.frame,
      freshSection: this.freshSection,
      ends,
      latest,
      reference,
      past,
      ancient: standing !== null && standing.year <= 0,
      event: (name, start) => this.event(name, mention.start, start),
    };
  }

  /** "At 05:00 the army attacked", first in a section of a document about one day: that day, not one of what led to it. */
  private dayOfSection(): Moment | null {
    const { running, whole, freshSection } = this;
    const { period } = whole;
    if (!freshSection || !period || period.precision !== "day" || period.first !== period.last) return null;
    return running && running.last < period.first ? period : null;
  }

  /** What a length of time up to now reaches to: the running date, else the beginning of the document's period. */
  get now(): Moment | null {
    const { period } = this.whole;
    return this.running ?? (period && momentOfDay(period.first));
  }

  /** A number that may be a year is one where the narrative speaks of such years ("until 691", not "the 1070 project"). */
  private plausible(mention: DateMention, moment: Moment): boolean {
    if (moment.precision !== "year" || (!mention.doubtful && !mention.modifier)) return true;
    const standing = this.running ?? this.whole.period;
    const { year } = moment;
    if (!standing || !isKnownYear(standing.year)) return year >= EARLIEST_ALONE;
    return Math.abs(standing.year - year) <= 300;
  }

  private event(name: string | undefined, before: number, start: boolean): Moment | null {
    if (name === undefined) return null;
    return start ? this.events.start(name, before, this.whole.period) : this.events.last(name, before);
  }
}

/** What an expression means where it stands, but for distances from an event. */
function resolveHere(mention: DateMention, placement: Placement, at: Standpoint): Resolved {
  const { meaning, relation } = mention;
  if (meaning.kind === "duration" && meaning.side === undefined && mention.lasting) {
    // "Which they had held for two weeks" reaches back from the running day, "they held it for two weeks" on from it.
    return { ...resolve(meaning, at), ...stretchOf(meaning, at, placement.past ? "last" : "lasting") };
  }
  // "Within two days, Arden fell" goes on from the running day; "it fell within two days" may be that day's.
  if (meaning.kind === "duration" && relation === "within" && !placement.leading)
    return { ...resolve(meaning, at), ...stretchOf(meaning, at, meaning.side ?? "within") };
  return resolve(meaning, at, relation === "within");
}
