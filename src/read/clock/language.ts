import type { Span } from "../../model/index.ts";
import type { Meaning } from "./meaning.ts";

/** How a date expression is tied to what happens: "on", "in", "at" and no preposition are `at`. */
export type Relation =
  | "at"
  | "by"
  | "as-of"
  | "since"
  | "until"
  | "from"
  | "to"
  | "after"
  | "before"
  | "between"
  | "within"
  | "for"
  | "of";

/** A date expression as a language's patterns find it, before it is known which day it means. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly relation: Relation;
  /** True where it opens its clause ("However, on 5 May …"): what follows it happened then. */
  readonly opens: boolean;
  /** True where it qualifies a noun ("the 1917 campaign", "winter quarters") rather than what happens. */
  readonly modifier: boolean;
  /** True for a number that is a year only if the narrative speaks of such years ("until 691", "the 1070 project"). */
  readonly doubtful: boolean;
  /** It goes on from the mention before it: "6–7 January" (`range`), "in April and June 1955" (`list`). */
  readonly joined: "range" | "list" | null;
  /** Between commas before the verb of what stands before it: "the fall of Arden, on 5 May, was a blow". */
  readonly inserted?: boolean;
  /** For a length of time: what is told lasted so long ("held the town for three days"). */
  readonly lasting?: boolean;
}

/**
 * What divides a sentence into clauses, in order of position:
 * `stop` ends a sentence, `break` is a semicolon, dash or colon, `open` and `close` are brackets, `comma` a comma, `and` a
 * coordinator, `relative` opens a relative clause, `while` a clause at the same time, `when` one at the end of it ("from 4 to 9 June, when it fell"), `after` and `before` clauses or
 * phrases whose event comes before or after that of the main clause ("despite the fall of …" counts as `after`), `that` a
 * reported clause, `past` marks a clause told as past before the narrative ("had been taken"), `future` one told as still
 * to come ("would fall", "planned to"), `due` that what was to come has come or has not ("was delayed"), `process` that what is told took its time ("slowly",
 * "continued advancing"), `begin` that a relative clause tells its beginning ("attacks that began on 5 May").
 */
export interface ClauseCue {
  readonly start: number;
  readonly end: number;
  readonly kind:
    | "stop"
    | "break"
    | "open"
    | "close"
    | "comma"
    | "and"
    | "relative"
    | "while"
    | "when"
    | "after"
    | "before"
    | "that"
    | "past"
    | "future"
    | "due"
    | "process"
    | "begin";
}

/**
 * What happened to places a sentence names: told there ("they took Arden"), or spoken of again ("after the fall of Arden"),
 * which happened on the day it was told of.
 */
export interface EventMention {
  readonly start: number;
  readonly end: number;
  /** The kind of event, in the language's own words; what is spoken of again has the kind of what told it. */
  readonly kind: string;
  /** The places, in lower case. */
  readonly names: readonly string[];
  readonly told: boolean;
}

export interface DateScan {
  /** In order of position; they may nest, the outer first. */
  readonly mentions: readonly DateMention[];
  readonly cues: readonly ClauseCue[];
  /** In order of position. */
  readonly events?: readonly EventMention[];
}

/** All the clock needs of a language. */
export interface DateLanguage {
  readonly code: string;
  /** Whether an infobox field of this label tells the days the document is about ("Date"). */
  isPeriodField(label: string): boolean;
  /** Whether an infobox field of this label tells how it ended ("Result", "Territorial changes"). */
  isResultField(label: string): boolean;
  /**
   * Finds the date expressions and clause cues of a stretch of text. Linear in its length.
   *
   * @param skip spans inside the stretch that are no part of the sentence (footnote marks, markup), in order
   */
  scan(text: string, span: Span, skip?: readonly Span[]): DateScan;
}
