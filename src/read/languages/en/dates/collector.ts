import type { DateMention, Relation } from "../../../clock/language.ts";
import type { CalendarDate, Meaning } from "../../../clock/meaning.ts";
import { PUNCTUATION } from "../../../clock/words.ts";
import { opensClause } from "./clauses.ts";
import { type English, isDash, wordAt } from "./english-words.ts";
import { spelled } from "./plausible.ts";

type Mutable = { -readonly [K in keyof DateMention]: DateMention[K] };

export interface Flags {
  readonly modifier?: boolean;
  readonly doubtful?: boolean;
}

/** The mentions found so far in one stretch of text, and the words they were found in. */
export class Collector {
  readonly words: English;
  readonly mentions: Mutable[] = [];
  /** Words before this index belong to a mention already. */
  floor = 0;
  private readonly ends: number[] = [];

  constructor(words: English) {
    this.words = words;
  }

  /**
   * Takes the words `[from, end)` as a date expression. Joins it to the expression right before it where only "to", a
   * dash, "and" or a comma stands between; a year told once at the end of such a run counts for all of it.
   */
  emit(from: number, end: number, meaning: Meaning, flags: Flags = {}): void {
    const { words } = this;
    const before = this.mentions[this.mentions.length - 1];
    // "2 October – the day after the landing": a distance from an event stands beside a date and ends no range.
    const beside = meaning.kind === "shift" && meaning.origin === "event";
    const adjacent = before && !beside && this.ends[this.ends.length - 1] === from - 1;
    const joined = adjacent ? joinAt(words, from - 1) : null;
    const relation = relationAt(words, from, joined, before);
    if (joined && before && meaning.kind === "date" && before.meaning.kind === "date") {
      before.meaning = { kind: "date", date: shareYear(before.meaning.date, meaning.date) };
      // "the 2021–2022 crisis": both years are the noun's.
      if (joined === "range" && flags.modifier) before.modifier = true;
    }
    this.mentions.push({
      start: words.start[from]!,
      end: words.end[end - 1]!,
      meaning,
      relation,
      opens: opensClause(words, from),
      modifier: flags.modifier === true,
      doubtful: flags.doubtful === true,
      joined,
      ...(insertedAt(words, from, end) ? { inserted: true } : {}),
      ...(relation === "for" && meaning.kind === "duration" && lasts(words, from - 1) ? { lasting: true } : {}),
    });
    this.ends.push(end);
    this.floor = Math.max(this.floor, end);
  }
}

function joinAt(words: English, index: number): "range" | "list" | null {
  const word = wordAt(words, index);
  if (isDash(words, index) || word === "to" || word === "through" || word === "until" || word === "till")
    return "range";
  return word === "and" || word === "or" || word === "," || word === "/" ? "list" : null;
}

function shareYear(first: CalendarDate, second: CalendarDate): CalendarDate {
  if (first.year !== undefined || first.yearShift !== undefined || first.month === undefined) return first;
  if (second.yearShift !== undefined) return { ...first, yearShift: second.yearShift };
  if (second.year === undefined) return first;
  const later = second.month !== undefined && second.month < first.month;
  return { ...first, year: later ? second.year - 1 : second.year, ...(second.era ? { era: second.era } : {}) };
}

const relations: ReadonlyMap<string, Relation> = new Map(
  Object.entries<Relation>({
    by: "by",
    since: "since",
    until: "until",
    till: "until",
    from: "from",
    to: "to",
    through: "until",
    after: "after",
    following: "after",
    before: "before",
    between: "between",
    within: "within",
    for: "for",
    of: "of",
  }),
);

function relationAt(
  words: English,
  from: number,
  joined: "range" | "list" | null,
  before: DateMention | undefined,
): Relation {
  const word = wordAt(words, from - 1);
  if (joined === "range" || (joined === "list" && before?.relation === "between")) return "to";
  if (joined === "list" && before) return before.relation;
  if (word === "of" && wordAt(words, from - 2) === "as") return "as-of";
  // "as late as 1781", "as early as May": says how far, not when.
  if (word === "as" && wordAt(words, from - 3) === "as") return "until";
  if (word === "to" && wordAt(words, from - 2) === "prior") return "before";
  return relations.get(word) ?? "at";
}

const verbsBehind = new Set(
  "was were is are had has did would marked led meant came gave brought made left".split(" "),
);

/** ", on 5 May, was": a date between commas, and behind the second the verb of what stands before the first. */
function insertedAt(words: English, from: number, end: number): boolean {
  if (wordAt(words, end) !== "," || !verbsBehind.has(spelled(words, end + 1))) return false;
  const before = wordAt(words, from - 1);
  return before === "," || ((before === "on" || before === "in") && wordAt(words, from - 2) === ",");
}

const lastingVerbs = new Set(
  `held hold holding held remained remain continued continue lasted fought fighting besieged besieging occupied occupying
  controlled controlling resisted defended blockaded surrounded encircled stayed raged`.split(/\s+/),
);
/** How far before "for three days" what lasted so long may stand, in words. */
const LASTING_REACH = 10;

/** Whether what stands before "for three days" is something that lasts: "held Arden for three days". */
function lasts(words: English, until: number): boolean {
  for (let at = until - 1; at >= Math.max(0, until - LASTING_REACH); at--) {
    if (words.kind[at] === PUNCTUATION || wordAt(words, at) === "and") return false;
    if (lastingVerbs.has(spelled(words, at))) return true;
  }
  return false;
}

/** Reads the expression whose core is a word: the index behind it, 0 where there is none. */
export type Head = (found: Collector, at: number) => number;
