import { type Moment, momentOfDay } from "./moment.ts";

/** How far back an event's name is looked for, in code units. */
const WINDOW = 20_000;

/** How far behind an event's name its date may stand, in code units. */
const NEARBY = 80;

/** How much of a text counts as its opening, in code units. */
const OPENING = 2000;

/** Remembers where the narrative turned to another date, to date events that are named again later ("the ceasefire"). */
export class EventMemory {
  private readonly text: string;
  private lower: string | null = null;
  private readonly turns: { readonly at: number; readonly running: Moment }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The narrative stands at another date from this position on. Positions are told in order. */
  turn(at: number, running: Moment): void {
    this.turns.push({ at, running });
  }

  /** The date of an event named with its article: that of the passage that spoke of it last before a position. */
  last(name: string, before: number): Moment | null {
    const from = Math.max(0, before - WINDOW);
    const at = this.lowered().slice(from, before).lastIndexOf(name);
    return at < 0 ? null : this.runningAt(this.sentenceEnd(from + at + name.length));
  }

  /**
   * The day an event began, for how far it has run ("three days into the offensive"): the first day of the document's
   * period where the document opens by speaking of it, else the date of the passage that spoke of it first.
   */
  start(name: string, before: number, period: Moment | null): Moment | null {
    if (period && this.lowered().slice(0, OPENING).includes(name)) return this.began(period);
    const from = Math.max(0, before - WINDOW);
    const at = this.lowered().slice(from, before).indexOf(name);
    return at < 0 ? null : this.runningAt(this.sentenceEnd(from + at + name.length));
  }

  /** The first day of a period; of one told in months, the first day the narrative has named in it. */
  private began(period: Moment): Moment {
    if (period.precision === "day") return momentOfDay(period.first);
    const inside = ({ running }: { running: Moment }): boolean =>
      running.precision === "day" && period.first <= running.first && running.last <= period.last;
    const first = this.turns.find(inside)?.running.first ?? period.first;
    return momentOfDay(first);
  }

  /** About where the sentence at a position ends: its date may stand behind the event's name. */
  private sentenceEnd(position: number): number {
    const stop = this.text.slice(position, position + NEARBY).search(/[.!?]\s|\n/);
    return position + (stop < 0 ? NEARBY : stop);
  }

  /** Where the narrative stood at a position. */
  private runningAt(position: number): Moment | null {
    let low = 0;
    let high = this.turns.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.turns[middle]!.at <= position) low = middle + 1;
      else high = middle;
    }
    return this.turns[low - 1]?.running ?? null;
  }

  /** The text in lower case, where that keeps its offsets; else as it is. */
  private lowered(): string {
    if (this.lower === null) {
      const lower = this.text.toLowerCase();
      this.lower = lower.length === this.text.length ? lower : this.text;
    }
    return this.lower;
  }
}
