import type { Document, Figure, FigureGroup, FigureScope, Modality, Span } from "../../model/index.ts";
import type { Sentence, Token } from "../text/sentence.ts";
import type { AttributionReader } from "./attribution.ts";
import type { Count, CountReader } from "./count.ts";
import type { FigureColumn } from "./table-cells.ts";

/** A figure claim before its date and its id are known. */
export interface FigureDraft {
  readonly figure: Figure;
  /** The quantity with its noun first; then, where it stands apart, the words that tell what happened to those counted. */
  readonly evidence: readonly Span[];
  /** The words that tell when it was, where they stand apart: another cell of a table's row. */
  readonly dated?: Span;
  /** Index into the sentences of the context. */
  readonly sentence: number;
  readonly modality: Modality;
  readonly source: string | null;
  /** Labels of the footnotes that stand by it. */
  readonly citations: readonly string[];
  /** 0..1 */
  readonly confidence: number;
  readonly rule: string;
}

/** What figures need to know of a language. */
export interface FigureLanguage {
  readonly countsOf: CountReader;
  readonly attribution: AttributionReader;
  /** What an infobox field tells, by its key; null for a field without figures, such as the list of commanders. */
  readonly fieldOf: (key: string) => FigureField | null;
  /** What a column of a table of figures tells by its head; null for others. */
  readonly columnOf?: (head: string) => FigureColumn | null;
  /** The number that a cell begins with; null where it begins with none. */
  readonly amountOf?: (tokens: readonly Token[]) => Pick<Count, "span" | "low" | "best" | "high"> | null;
  /** What a quantity covers by the words around it ("overall", "since the siege began"); null where they do not tell. */
  readonly scopeOf?: (tokens: readonly Token[], quantity: Span) => FigureScope | null;
  /** Whom a noun or phrase means whatever the language; null where it is none of those. */
  readonly groupOf?: (noun: string) => FigureGroup | null;
}

/** A field of an infobox as figures see it. */
export interface FigureField {
  /** `outcome` is read like prose, of `date` only lengths of time are figures, a `belligerent` names a side. */
  readonly kind: "losses" | "strength" | "belligerent" | "outcome" | "date";
  /** The number behind the key ("Casualties2"), 0 where it has none. */
  readonly side: number;
}

export interface FigureContext {
  readonly document: Document;
  readonly sentences: readonly Sentence[];
  readonly language: FigureLanguage;
  /** The side a name belongs to, or null. Asked with stretches of the text ("Vellian Army", "rebel fighters", "rebel"). */
  readonly sideOf: (name: string) => string | null;
  /** False where no side goes by the words `[from, to)`, so that nobody need ask; true where that takes asking. */
  readonly mayNameSide?: (words: readonly string[], from: number, to: number) => boolean;
}
