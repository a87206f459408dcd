import type { Document } from "../../../model/index.ts";
import type { SentenceAttribution } from "../../figures/index.ts";
import type { Sentence } from "../../text/sentence.ts";
import { type DocumentTable, documentTables, joined, type TableRow } from "../../text/table-rows.ts";
import type { GroundEvent } from "../event.ts";
import type { GrammarLanguage, SentenceReading } from "../language.ts";
import type { Phrase } from "../phrase.ts";
import type { Column, TableLanguage } from "./language.ts";

/** A row of a table of control, read as a sentence is. */
export interface ReadRow {
  readonly sentence: Sentence;
  readonly reading: SentenceReading;
  readonly attribution: SentenceAttribution;
}

/**
 * The rows of the tables that tell who holds or took which place, each under the block of every cell it has. A table is one
 * where a column has places and another tells who holds or took them, or the caption does ("Districts taken by the army").
 */
export function controlRows(
  document: Document,
  sentences: readonly Sentence[],
  language: GrammarLanguage,
): ReadonlyMap<number, ReadRow> {
  const found = new Map<number, ReadRow>();
  const words = language.tables;
  if (!words || !document.blocks.some(({ kind }) => kind === "cell")) return found;
  for (const table of documentTables(document, sentences)) {
    const columns = new Map(table.heads.map((head) => [head, words.column(head)]));
    const told = new Set(columns.values());
    if (!told.has("place")) continue;
    const whole = told.has("holder") || told.has("taker") ? null : frameOf(table, document, language);
    if (!whole && !told.has("holder") && !told.has("taker")) continue;
    for (const row of table.rows) {
      const read = new RowReader(row, columns, document, language, words, dayOfCaption(table, document)).read(whole);
      for (const { sentence } of row.cells) found.set(sentence.block, read);
    }
  }
  return found;
}

/** "Districts taken by the army after 6 December": what is told of all the places in the rows. */
function frameOf({ frame }: DocumentTable, document: Document, language: GrammarLanguage): GroundEvent | null {
  if (!frame) return null;
  const { events } = language.read(frame, document);
  return events.find(({ places, change, planned }) => change !== "attack" && !planned && places.every(isKind)) ?? null;
}

/** "Control on 8 May": the words of a caption that name the day of all rows; what a heading names the narrative has moved to. */
function dayOfCaption({ frame }: DocumentTable, { blocks }: Document): GroundEvent["span"] | null {
  if (!frame || blocks[frame.block]!.kind !== "caption") return null;
  return frame.tokens.some(({ kind }) => kind === "number") ? frame.span : null;
}

const isKind = ({ name, kind, plural }: Phrase): boolean => kind === "place" && name === null && plural;

class RowReader {
  private readonly row: TableRow;
  private readonly columns: ReadonlyMap<string, Column | null>;
  private readonly document: Document;
  private readonly language: GrammarLanguage;
  private readonly words: TableLanguage;
  private readonly captioned: GroundEvent["span"] | null;
  private readonly phrases: Phrase[] = [];

  constructor(
    row: TableRow,
    columns: ReadonlyMap<string, Column | null>,
    document: Document,
    language: GrammarLanguage,
    words: TableLanguage,
    captioned: GroundEvent["span"] | null,
  ) {
    this.row = row;
    this.columns = columns;
    this.document = document;
    this.language = language;
    this.words = words;
    this.captioned = captioned;
  }

  read(whole: GroundEvent | null): ReadRow {
    const places = (this.cell("place")?.phrases ?? []).filter(isPlace);
    const events = places.length === 0 ? [] : whole ? [this.framed(whole, places)] : this.told(places);
    const sentence = joined(this.row.cells.map((cell) => cell.sentence));
    const reading = { phrases: this.phrases, events, bonds: [], actors: [], locations: places };
    return { sentence, reading, attribution: saidBy(this.sentenceOf("source"), this.document) };
  }

  private framed(whole: GroundEvent, places: readonly Phrase[]): GroundEvent {
    const dated = (this.sentenceOf("day") ?? this.sentenceOf("taken"))?.span ?? this.row.span;
    return { ...whole, places, span: this.row.span, trigger: this.row.span, dated, rule: `table, ${whole.rule}` };
  }

  /** What the columns say: who holds the place now, since when, who took it and when. */
  private told(places: readonly Phrase[]): GroundEvent[] {
    const asOf = this.sentenceOf("day")?.span ?? this.captioned ?? this.sentenceOf("holder")?.span ?? this.row.span;
    const since = this.dayOf("since");
    const taken = this.dayOf("taken");
    const events: GroundEvent[] = [];
    const holders = this.holders("holder");
    const takers = this.holders("taker");
    if (takers && takers !== "contested")
      events.push(...this.events(places, takers, "capture", taken ?? since ?? asOf));
    else if (holders && holders !== "contested" && taken)
      events.push(...this.events(places, holders, "capture", taken));
    if (!holders) return events;
    if (since) events.push(...this.events(places, holders, "hold", since));
    events.push(...this.events(places, holders, "hold", asOf));
    return events;
  }

  private events(
    places: readonly Phrase[],
    holders: readonly Holder[] | "contested",
    change: "hold" | "capture",
    dated: GroundEvent["span"],
  ): GroundEvent[] {
    const { span } = this.row;
    const rest = { places, patient: null, span, trigger: span, dated, planned: false, denied: false, set: false };
    if (holders === "contested")
      return [
        {
          ...rest,
          change: "contest",
          agent: null,
          holder: "nobody",
          extent: "part",
          rule: "table, contested",
          confidence: CONFIDENCE,
        },
      ];
    return holders.map(({ agent, extent }) => ({
      ...rest,
      change,
      agent,
      holder: "agent",
      extent,
      rule: `table, ${change}`,
      confidence: CONFIDENCE,
    }));
  }

  private holders(column: Column): readonly Holder[] | "contested" | null {
    const cell = this.sentenceOf(column);
    if (!cell) return null;
    const shares = this.words.shares(cell.tokens);
    if (shares === "contested") return shares;
    return shares.flatMap(({ who, extent }) => {
      const span = { start: who[0]!.start, end: who[who.length - 1]!.end };
      const { phrases } = this.language.read({ ...cell, span, tokens: who }, this.document);
      const agent = phrases.find(({ kind }) => kind === "force" || kind === "name" || kind === "person");
      if (!agent) return [];
      this.phrases.push(agent);
      return [{ agent, extent }];
    });
  }

  /** The words of a column that name a day: "before the offensive" names none. */
  private dayOf(column: Column): GroundEvent["span"] | null {
    const cell = this.sentenceOf(column);
    return cell?.tokens.some(({ kind }) => kind === "number") ? cell.span : null;
  }

  private cell(column: Column): SentenceReading | null {
    const sentence = this.sentenceOf(column);
    if (!sentence) return null;
    const reading = this.language.read(sentence, this.document);
    this.phrases.push(...reading.phrases);
    return reading;
  }

  private sentenceOf(column: Column): Sentence | null {
    return this.row.cells.find(({ head }) => this.columns.get(head) === column)?.sentence ?? null;
  }
}

interface Holder {
  readonly agent: Phrase;
  readonly extent: GroundEvent["extent"];
}

/** A row says one thing only, and nothing else of it can be meant. */
const CONFIDENCE = 0.9;

const isPlace = ({ kind, name, head }: Phrase): boolean =>
  (kind === "place" && (name !== null || head !== null)) || (kind === "name" && name !== null);

/** Who says so, where a column names them: for all that stands in the row. */
function saidBy(cell: Sentence | null, { text }: Document): SentenceAttribution {
  const said = cell
    ? { modality: "claimed" as const, source: text.slice(cell.span.start, cell.span.end) }
    : { modality: "stated" as const, source: null };
  return { of: () => said, spoken: () => said, speaker: null };
}
