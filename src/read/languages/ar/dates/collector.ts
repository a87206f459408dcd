import type { DateMention, Relation } from "../../../clock/language.ts";
import type { CalendarDate, Meaning } from "../../../clock/meaning.ts";
import { words } from "../words.ts";
import { RELATIONS } from "./lexicon.ts";
import type { DateWord } from "./words.ts";

type Mutable = { -readonly [K in keyof DateMention]: DateMention[K] };

const NONE: DateWord = { start: -1, end: -1, word: "", bare: "", value: -1, digits: 0 };
/** What may stand between the opening of a clause and its date. */
const OPENERS = words(
  "في خلال يوم ثم وقد لكن ولكن لاحقا ايضا مع من منذ بعد قبل حتى بحلول مساء صباح فجر ليلة كما لقد ان انه انها",
);
const BOUNDS = words('، , ؛ ; : – — ( ) « » " . ! ؟ -');

/** The date expressions found so far in one stretch, and the words they were found in. */
export class Collector {
  readonly words: readonly DateWord[];
  readonly mentions: Mutable[] = [];
  private last = -1;

  constructor(found: readonly DateWord[]) {
    this.words = found;
  }

  at(index: number): DateWord {
    return this.words[index] ?? NONE;
  }

  /** The word at an index, "" beyond the ends. */
  word(index: number): string {
    return this.at(index).word;
  }

  /** The same without "and" before it. */
  bare(index: number): string {
    return this.at(index).bare;
  }

  /** Takes `[from, end)` as a date expression; the preposition before it tells how it is tied to what happens. */
  emit(
    from: number,
    end: number,
    meaning: Meaning,
    how: { relation?: Relation; modifier?: boolean; doubtful?: boolean } = {},
  ): number {
    const before = this.mentions[this.mentions.length - 1];
    const joined = before && meaning.kind === "date" ? this.joinAt(from, before) : null;
    if (joined && before && meaning.kind === "date" && before.meaning.kind === "date")
      before.meaning = { kind: "date", date: shared(before.meaning.date, meaning.date) };
    this.mentions.push({
      start: this.at(from).start,
      end: this.at(end - 1).end,
      meaning,
      relation: joined === "range" ? "to" : (how.relation ?? this.relationBefore(from)),
      opens: this.opens(from),
      modifier: how.modifier === true,
      doubtful: how.doubtful === true,
      joined,
    });
    this.last = end;
    return end;
  }

  /** What the word before says, also through "يوم" and a weekday: "منذ يوم الجمعة". */
  private relationBefore(from: number): Relation {
    for (let at = from - 1; at >= Math.max(0, from - 2); at--) {
      const relation = RELATIONS.get(this.bare(at));
      if (relation !== undefined && relation !== "at") return relation;
      if (relation === undefined) break;
    }
    return "at";
  }

  private joinAt(from: number, before: DateMention): "range" | "list" | null {
    const word = this.word(from - 1);
    if (this.last === from - 1) {
      if (word === "-" || word === "–" || word === "—" || word === "الي" || word === "حتي") return "range";
      if (word === "و" || word === "،") return before.relation === "between" ? "range" : "list";
    }
    if (this.last === from && this.word(from).startsWith("و")) return before.relation === "between" ? "range" : "list";
    return null;
  }

  /** Whether nothing but openers stands between a date and the start of its clause. */
  private opens(from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
      if (BOUNDS.has(this.word(at))) return true;
      if (!OPENERS.has(this.bare(at))) return false;
    }
    return from <= 5;
  }
}

/** "بين 12 و17 أكتوبر 2031": what the first leaves out, the second tells. */
function shared(date: CalendarDate, other: CalendarDate): CalendarDate {
  const filled = date.month === undefined && other.month !== undefined ? { ...date, month: other.month } : date;
  return filled.year === undefined && other.year !== undefined && filled.month !== undefined
    ? { ...filled, year: other.year }
    : filled;
}
