import type { DateMention, Relation } from "../../../clock/language.ts";
import type { CalendarDate, Meaning } from "../../../clock/meaning.ts";
import { words } from "../words.ts";
import { POSTPOSITIONS } from "./endings.ts";
import type { DateWord } from "./words.ts";

type Mutable = { -readonly [K in keyof DateMention]: DateMention[K] };

const NONE: DateWord = { start: -1, end: -1, word: "", value: -1, digits: 0, glued: false };

/** What may stand between the opening of a clause and its date: "Azonban már november 6-án …". */
const OPENERS = words(`
  a az és de s majd azonban viszont végül később már még csak épp éppen ezután eközben közben pedig szintén ráadásul hogy így
  továbbá ugyanakkor ezért vagy illetve valamint tehát körülbelül mintegy nagyjából szinte egészen ismét újra
`);
const JOINERS = words("és de hogy vagy illetve valamint majd s");
const BOUNDS = words(', ; : – — ( „ " ” » « - . ! ?');

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

  /** Takes `[from, end)` as a date expression; a postposition behind it goes before the relation its ending told. */
  emit(
    from: number,
    end: number,
    meaning: Meaning,
    how: { relation?: Relation; modifier?: boolean; doubtful?: boolean } = {},
  ): number {
    const before = this.mentions[this.mentions.length - 1];
    const joined = before && this.last === from - 1 ? this.joinAt(from - 1, before) : null;
    const behind = POSTPOSITIONS.get(this.word(end));
    if (joined && before && meaning.kind === "date" && before.meaning.kind === "date") {
      before.meaning = { kind: "date", date: shared(before.meaning.date, meaning.date) };
      if (joined === "range" && how.modifier) before.modifier = true;
    }
    this.mentions.push({
      start: this.at(from).start,
      end: this.at(end - 1).end,
      meaning:
        joined && before && meaning.kind === "date" && before.meaning.kind === "date"
          ? { kind: "date", date: shared(meaning.date, before.meaning.date) }
          : meaning,
      relation: joined === "range" ? "to" : (behind ?? how.relation ?? "at"),
      opens: this.opens(from),
      modifier: how.modifier === true,
      doubtful: how.doubtful === true,
      joined,
    });
    this.last = end;
    return end;
  }

  private joinAt(index: number, before: DateMention): "range" | "list" | null {
    const word = this.word(index);
    if (word === "–" || word === "—" || word === "-") return "range";
    if (word === "és" && before.relation === "since") return "list";
    return word === "és" || word === "," || word === "illetve" || word === "vagy" ? "list" : null;
  }

  /** Whether nothing but openers stands between a date and the start of its clause. */
  private opens(from: number): boolean {
    for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
      const word = this.word(at);
      if (BOUNDS.has(word) || JOINERS.has(word)) return true;
      if (!OPENERS.has(word)) return false;
    }
    return from <= 5;
  }
}

/** "2031. október–november", "november 3-án és 5-én": what one date of a run leaves out, the other tells. */
function shared(date: CalendarDate, other: CalendarDate): CalendarDate {
  if (date.month === undefined && date.season === undefined) return date;
  return date.year === undefined && date.yearShift === undefined && other.year !== undefined
    ? { ...date, year: other.year }
    : date;
}
