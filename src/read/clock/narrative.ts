import type { Basis, Span } from "../../model/index.ts";
import { civil, type DayNumber } from "./calendar.ts";
import type { DateLanguage, DateMention, DateScan } from "./language.ts";
import type { Meaning } from "./meaning.ts";
import { type Moment, momentOfDay, yearMoment } from "./moment.ts";
import { type Placement, placementsOf } from "./placement.ts";
import { type Resolved, resolve, type Standpoint } from "./resolve.ts";

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

/** How far back an event's name is looked for, in code units. */
const EVENT_WINDOW = 20_000;

/** A trailing date so many days before the running one looks back, and does not move the narrative. */
const LOOKS_BACK = 31;
/** A trailing date so many days ahead of the running one is told in passing ("it lasted … and ended in 1975"). */
const LOOKS_AHEAD = 1000;
/** A trailing date so many days before a running day is no part of the narrative ("a manor built in 1832"). */
const LONG_AGO = 1000;
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
  private named: Moment | null = null;
  private glimpse: Moment | null = null;
  private topic: Moment | null = null;
  private readonly text: string;
  private readonly language: DateLanguage;
  private readonly reference: DayNumber | null;
  /** The days the document as a whole is about. */
  private readonly period: Moment | null;
  private readonly latest: DayNumber | null;
  /** The year told first, before the narrative has a date of its own ("the 1912 campaign began in October"). */
  private hint: Moment | null;
  private told = false;
  private lower: string | null = null;
  private readonly skip: readonly Span[];
  /** Where the running date changed, for events named again later. */
  private readonly turns: { readonly at: number; readonly running: Moment }[] = [];

  constructor(
    text: string,
    language: DateLanguage,
    options: {
      reference?: DayNumber | null;
      period?: Moment | null;
      /** The last day the text can speak of, where it tells. */
      latest?: DayNumber | null;
      /** A year to count in before the text tells one. */
      hint?: Moment | null;
      skip?: readonly Span[];
    } = {},
  ) {
    this.text = text;
    this.language = language;
    this.reference = options.reference ?? null;
    this.period = options.period ?? null;
    this.latest = options.latest ?? this.reference;
    this.hint = options.hint ?? null;
    this.skip = options.skip ?? [];
  }

  /** Resolves the date expressions of one stretch of text, moving the running date along. */
  read(span: Span, scan: DateScan = this.language.scan(this.text, span, this.skip)): readonly DatedMention[] {
    if (scan.mentions.length === 0) return [];
    const placements = placementsOf(this.text, span, scan.mentions, scan.cues);
    const dated: DatedMention[] = [];
    let sentence = -1;
    let near: Moment | null = null;
    for (const [index, mention] of scan.mentions.entries()) {
      const placement = placements[index]!;
      if (placement.sentence !== sentence) {
        sentence = placement.sentence;
        near = null;
      }
      const resolved = this.resolve(mention, placement, near, dated[dated.length - 1]);
      const { moment } = resolved;
      if (moment && !this.plausible(mention, moment)) continue;
      const before = dated[dated.length - 1];
      const range = before !== undefined && mention.joined === "range";
      const scope = range
        ? before.scope
        : mention.modifier
          ? "noun"
          : moment && this.isAside(mention, placement, moment)
            ? "aside"
            : "main";
      dated.push({ mention, resolved, basis: basisOf(mention.meaning), placement, scope });
      if (scope === "noun" && moment?.precision === "year") this.topic ??= moment;
      if (!moment) {
        if (resolved.stretch && mention.opens) this.running = resolved.stretch;
        continue;
      }
      if (scope === "noun" && !this.told && moment.precision === "year") {
        this.hint = moment;
        this.told = true;
      }
      near = moment;
      if (isFine(moment) && scope === "main" && mention.relation !== "until") this.named = moment;
      if (scope === "main" && this.moves(mention, placement, moment)) {
        this.running = joinedRange(mention, dated[dated.length - 2], moment);
        this.topic = null;
        this.turns.push({ at: mention.start, running: this.running });
      }
    }
    return dated;
  }

  private resolve(
    mention: DateMention,
    placement: Placement,
    near: Moment | null,
    before: DatedMention | undefined,
  ): Resolved {
    const { meaning } = mention;
    // "On 27 June, two days after they crossed": in apposition to a day, an event's distance names that day.
    const apposition =
      meaning.kind === "shift" &&
      meaning.origin === "event" &&
      near?.precision === "day" &&
      before?.resolved.moment === near;
    if (apposition && mention.start - before.mention.end <= APPOSITION) return before.resolved;
    return resolve(meaning, this.standpoint(mention, placement.past, near), mention.relation === "within");
  }

  /**
   * A new section: what an earlier one told of other years (its background) does not reach into it where the document's
   * own period is known.
   */
  newSection(): void {
    const { running } = this;
    const period = this.period ?? this.hint;
    if (!running || !period) return;
    const inside = civil(period.first).year <= running.year && running.year <= civil(period.last).year + 1;
    if (!inside) this.running = null;
  }

  /** A new paragraph: a year named in passing ("In 2012 …") does not reach into it where the document's own period is known. */
  newParagraph(): void {
    this.topic = null;
    const { running, period } = this;
    if (
      running &&
      period &&
      running.precision === "year" &&
      (running.last < period.first || running.first > period.last)
    )
      this.running = null;
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
    if (!standing) return year >= 1000;
    return Math.abs(standing.year - year) <= 300;
  }

  private isAside(mention: DateMention, placement: Placement, moment: Moment): boolean {
    if (mention.relation === "since") return true;
    if (placement.leading) return mention.relation === "before";
    if (placement.future || placement.bracketed) return true;
    const { running } = this;
    if (running?.precision === "day" && running.first - moment.last > LONG_AGO) return true;
    if (!running || moment.last >= running.first) return false;
    return placement.relative || placement.past || looksBack(mention.meaning);
  }

  /** Whether a date of the main line is where the narrative stands from now on. */
  private moves(mention: DateMention, placement: Placement, moment: Moment): boolean {
    if (!isFine(moment)) return false;
    const { running } = this;
    if (looksBack(mention.meaning)) return false;
    if (!running || placement.leading) return true;
    if (mention.relation === "until" || mention.relation === "for") return false;
    if (moment.precision === "season" && mention.meaning.kind === "date" && mention.meaning.date.year === undefined)
      return false;
    // "… in 2016" at the end of a sentence about 12 November 2016 says nothing new.
    if (
      moment.first <= running.first &&
      running.last <= moment.last &&
      moment.last - moment.first > running.last - running.first
    )
      return false;
    if (this.seen(moment)) return true;
    const far =
      moment.first > running.last
        ? moment.first - running.last > LOOKS_AHEAD
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
    return glimpse !== null && moment.precision !== "year" && Math.abs(moment.first - glimpse.first) < 370;
  }

  /**
   * The day of an event named with its article ("the ceasefire"): where it was spoken of last before; how far something
   * has run ("three days into the offensive") counts from where it was spoken of first, or from the first day of the
   * document's period where its title or opening speaks of it.
   */
  private event(name: string | undefined, before: number, start: boolean): Moment | null {
    if (name === undefined) return null;
    if (start && this.period && this.isTopic(name)) return momentOfDay(this.period.first);
    const from = Math.max(0, before - EVENT_WINDOW);
    const window = this.lowered().slice(from, before);
    const at = start ? window.indexOf(name) : window.lastIndexOf(name);
    if (at < 0) return null;
    const turn = this.turns.findLast((each) => each.at <= from + at + name.length + NEARBY);
    return turn?.running ?? null;
  }

  /** The text in lower case, where that keeps its offsets; else as it is. */
  private lowered(): string {
    if (this.lower === null) {
      const lower = this.text.toLowerCase();
      this.lower = lower.length === this.text.length ? lower : this.text;
    }
    return this.lower;
  }

  private isTopic(name: string): boolean {
    return this.text.slice(0, OPENING).toLowerCase().includes(name);
  }
}

/** How far behind an event's name its date may stand, in code units. */
const NEARBY = 80;

/** How much of a text counts as its opening, in code units. */
const OPENING = 2000;

/** A range told by two dates is one stretch of the narrative. */
function joinedRange(mention: DateMention, before: DatedMention | undefined, moment: Moment): Moment {
  const start = before?.resolved.moment;
  if (mention.relation !== "to" || !mention.joined || !start || start.first > moment.last) return moment;
  return { ...start, last: moment.last, until: moment };
}

function isFine(moment: Moment): boolean {
  return moment.precision !== "decade" && moment.precision !== "century";
}

function looksBack(meaning: Meaning): boolean {
  return (meaning.kind === "shift" || meaning.kind === "adjacent") && meaning.direction < 0;
}

function basisOf(meaning: Meaning): Basis {
  if (meaning.kind !== "date") return "relative";
  return meaning.date.yearShift === undefined && meaning.date.weekday === undefined ? "explicit" : "relative";
}
