import type { Span } from "../../model/index.ts";
import type { Phrase } from "../grammar/phrase.ts";
import type { Sentence, Token } from "../text/sentence.ts";
import type { Found, FoundPerson } from "./found.ts";

/** What a sentence tells, and whom the next one may mean by a pronoun. */
export interface SentenceHappenings {
  readonly found: readonly Found[];
  /** The force that acted last in the sentence; null where none did. */
  readonly topic: Phrase | null;
}

/** Where a sentence stands. */
export interface Surroundings {
  /** The document's text, of which all spans are stretches. */
  readonly text: string;
  /** Before the first heading, where a document sums up. */
  readonly lead: boolean;
  /** The document's title, null where it has none. */
  readonly title: string | null;
  /** Who says what stands in a span, where a pronoun says it: whoever the attribution reader takes it to mean. */
  readonly sourceOf: (span: Span) => string | null;
}

/** A field of an infobox as the reader of happenings sees it. */
export interface HappeningField {
  readonly kind:
    | "commanders"
    | "belligerents"
    | "units"
    | "part of"
    | "preceded by"
    | "followed by"
    | "result"
    | "place"
    | "period";
  /** The number behind the key, 0 where it has none. */
  readonly side: number;
}

/** A force as an infobox lists it. */
export interface ListedForce {
  readonly name: string;
  readonly span: Span;
  /** 0: at the left margin; a unit stands under the last force that stands less deep. */
  readonly depth: number;
}

/** What the reader of happenings needs of a language. */
export interface HappeningLanguage {
  /** Whether a sentence can tell a happening at all, in the lead or behind it: a look at its words and no more. */
  mayMatter(tokens: readonly Token[], lead: boolean): boolean;
  read(sentence: Sentence, surroundings: Surroundings): SentenceHappenings;
  /** The people in the value of an infobox field that lists commanders; `side` of the field's column is the engine's business. */
  commanders(value: string, at: number): readonly FoundPerson[];
  /** Whether a heading names a topic ("Casualties", "Reactions") and no stretch of the course of events. */
  isTopic(heading: string): boolean;
  /** What an infobox field tells of happenings, by its key; null: nothing. */
  fieldOf(key: string): HappeningField | null;
  /** The forces in the value of an infobox field, in order, each with how deep it stands in its list. */
  forces?(value: string, at: number): readonly ListedForce[];
  /** The campaigns a field or a clause lists: "the X campaign, the Battle of Y and the Z war". */
  campaigns(value: string): readonly string[];
}
