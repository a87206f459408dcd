import type { Span } from "../../../../model/index.ts";
import type { Sentence } from "../../../text/sentence.ts";
import { singleSpaced } from "../../../text/white-space.ts";
import { type ParsedSentence, parse } from "../grammar/events.ts";
import type { Item } from "../grammar/lists.ts";
import type { Chunk } from "../grammar/phrases.ts";
import type { Predicate } from "../grammar/predicate.ts";
import type { Word } from "../grammar/tag.ts";

/** The place of a phrase in a clause. */
export interface Governed {
  readonly predicate: Predicate;
  readonly role: "subject" | "object" | "oblique";
  /** The preposition of an oblique. */
  readonly preposition: string | null;
}

/** Prepositions with the phrases behind them, as they follow one another behind a noun. */
export interface Complement {
  readonly preposition: string;
  readonly phrases: readonly Chunk[];
  /** Index of the item behind it. */
  readonly next: number;
}

const LINKS = new Set(["preposition", "to"]);

/** A parsed sentence with the questions that all readers of happenings ask of it. */
export class SentenceView {
  readonly sentence: Sentence;
  readonly text: string;
  readonly words: readonly Word[];
  readonly items: readonly Item[];
  readonly predicates: readonly Predicate[];
  private governorsOf: Governors | null = null;
  private itemOf: Map<Chunk, number> | null = null;
  private phrases: readonly Chunk[] | null = null;

  constructor(sentence: Sentence, text: string) {
    const parsed: ParsedSentence = parse(sentence, text);
    this.sentence = sentence;
    this.text = text;
    this.words = parsed.words;
    this.items = parsed.items;
    this.predicates = parsed.predicates;
  }

  /** Every phrase of the sentence, in order. */
  chunks(): readonly Chunk[] {
    this.phrases ??= this.items.flatMap((item) => (item.type === "list" ? item.members : []));
    return this.phrases;
  }

  /** Found when the first asks: most sentences are asked nothing. */
  private governing(): Governors {
    this.governorsOf ??= governorsIn(this.predicates);
    return this.governorsOf;
  }

  /** The index of the item a phrase stands in. */
  private itemAt(chunk: Chunk): number | undefined {
    if (this.itemOf === null) {
      const itemOf = new Map<Chunk, number>();
      this.items.forEach((item, index) => {
        if (item.type === "list") for (const member of item.members) itemOf.set(member, index);
      });
      this.itemOf = itemOf;
    }
    return this.itemOf.get(chunk);
  }

  /** The verb a phrase belongs to first of all. */
  governed(chunk: Chunk): Governed | null {
    return this.governing().first.get(chunk) ?? null;
  }

  /** Every verb a phrase belongs to, in the order of the parser: "was agreed on Monday and broken on Friday". */
  governors(chunk: Chunk): readonly Governed[] {
    return this.governing().all.get(chunk) ?? [];
  }

  /** The phrases that the item of a phrase joins ("A, B and C"). */
  siblings(chunk: Chunk): readonly Chunk[] {
    const item = this.items[this.itemAt(chunk) ?? -1];
    return item?.type === "list" ? item.members : [chunk];
  }

  /** The prepositional phrases that stand right behind a phrase; dates between them are passed over. */
  complements(chunk: Chunk): Complement[] {
    const found: Complement[] = [];
    let at = (this.itemAt(chunk) ?? this.items.length) + 1;
    for (let steps = 0; steps < 5; steps++) {
      const link = this.items[at];
      if (link?.type !== "word" || !LINKS.has(link.word.tag)) break;
      const list = this.items[at + 1];
      if (list?.type === "list") {
        found.push({ preposition: link.word.token.lower, phrases: list.members, next: at + 2 });
        at += 2;
        continue;
      }
      if (list?.type !== "word" || list.word.tag !== "month") break;
      at++;
      while (at < this.items.length && isMonth(this.items[at]!)) at++;
    }
    return found;
  }

  /** The lower-case word at an index; "" outside the sentence. */
  lower(index: number): string {
    return this.words[index]?.token.lower ?? "";
  }

  /** The stretch of text between two words, the second not included. */
  span(from: number, to: number): Span {
    const first = this.words[from]!.token;
    const last = this.words[Math.min(Math.max(to, from + 1), this.words.length) - 1]!.token;
    return { start: first.start, end: last.end };
  }

  /** The words of a stretch, white space made single. */
  slice(from: number, to: number): string {
    const { start, end } = this.span(from, to);
    return singleSpaced(this.text.slice(start, end));
  }

  /** The span from the first to the last of some phrases and words. */
  around(...spans: (Span | null | undefined)[]): Span {
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (const span of spans) {
      if (!span) continue;
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
    return { start, end };
  }

  verbSpan(predicate: Predicate): Span {
    return this.span(predicate.verb, predicate.verb + 1);
  }

  verbOf(predicate: Predicate): string {
    return this.lower(predicate.verb);
  }
}

function isMonth(item: Item): boolean {
  return item.type === "word" && item.word.tag === "month";
}

/** The verbs that phrases belong to: the one first of all, and every one in the order of the parser. */
interface Governors {
  readonly first: Map<Chunk, Governed>;
  readonly all: Map<Chunk, Governed[]>;
}

function governorsIn(predicates: readonly Predicate[]): Governors {
  const found: Governors = { first: new Map(), all: new Map() };
  for (const predicate of predicates) {
    note(found, predicate, predicate.subject, "subject", null);
    for (const object of predicate.objects) note(found, predicate, object, "object", null);
    for (const one of predicate.obliques) note(found, predicate, one.phrases, "oblique", one.preposition);
  }
  return found;
}

function note(
  { first, all }: Governors,
  predicate: Predicate,
  chunks: readonly Chunk[] | null,
  role: Governed["role"],
  preposition: string | null,
): void {
  for (const chunk of chunks ?? []) {
    const governed = { predicate, role, preposition };
    const others = all.get(chunk);
    if (others) others.push(governed);
    else all.set(chunk, [governed]);
    const known = first.get(chunk);
    // Whom an earlier verb took as its object may be another's subject; a carried subject belongs to the first verb.
    if (!known || (known.role !== "subject" && role === "subject" && !predicate.inherited)) first.set(chunk, governed);
  }
}
