import { createRequire } from "node:module";
import { version } from "../../../model/version.ts";

/** A node of the tags that tell a reader program what is a heading, a table, a link. */
export interface Tag {
  add(child: Tag | object): Tag;
  end(): void;
}

interface Reference {
  end(content?: string | Buffer): void;
}

/** A shape of a font, with the letters it stands for. */
export interface Glyph {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

/** Shapes from left to right, and where each stands, in thousandths of the size of the letters. */
export interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number }[];
}

/** A font of the document, of which only the glyphs that are used are written. */
export interface EmbeddedFont {
  readonly font: {
    readonly _glyphs: Record<number, Glyph>;
    hasGlyphForCodePoint(code: number): boolean;
    getGlyph: (id: number, codePoints?: readonly number[]) => Glyph;
  };
  readonly scale: number;
  readonly subset: {
    readonly glyphs: number[];
    readonly mapping: Readonly<Record<number, number>>;
    includeGlyph(id: number): number;
  };
  readonly widths: number[];
  /** What each glyph is copied out as. */
  readonly unicode: (readonly number[])[];
  layout(text: string, features: readonly string[]): GlyphRun;
  encode: (text: string, features: readonly string[]) => [codes: readonly string[], positions: unknown];
}

/** The parts of PDFKit that are used; it has no types. Lengths are points, the origin is the upper left corner. */
export interface PdfDocument {
  readonly info: Record<string, unknown>;
  readonly page: { readonly width: number; readonly height: number; readonly patterns: Record<string, Reference> };
  readonly outline: { addItem(title: string): unknown };
  readonly _font: EmbeddedFont;
  on(event: "data", listener: (chunk: Uint8Array) => void): void;
  on(event: "end", listener: () => void): void;
  addPage(options: object): PdfDocument;
  bufferedPageRange(): { readonly count: number };
  switchToPage(index: number): void;
  registerFont(name: string, bytes: Buffer): PdfDocument;
  font(name: string): PdfDocument;
  fontSize(size: number): PdfDocument;
  fillColor(colour: string, opacity?: number): PdfDocument;
  strokeColor(colour: string): PdfDocument;
  lineWidth(width: number): PdfDocument;
  dash(length: number, options: { readonly space: number }): PdfDocument;
  undash(): PdfDocument;
  widthOfString(text: string, options: { readonly features: readonly string[] }): number;
  text(text: string, x: number, y: number, options: object): PdfDocument;
  rect(x: number, y: number, width: number, height: number): PdfDocument;
  circle(x: number, y: number, radius: number): PdfDocument;
  path(d: string): PdfDocument;
  moveTo(x: number, y: number): PdfDocument;
  lineTo(x: number, y: number): PdfDocument;
  fill(rule?: "even-odd" | "non-zero"): PdfDocument;
  stroke(): PdfDocument;
  clip(): PdfDocument;
  save(): PdfDocument;
  restore(): PdfDocument;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): PdfDocument;
  addContent(operators: string): PdfDocument;
  ref(dictionary: object): Reference;
  link(x: number, y: number, width: number, height: number, url: string, options: object): PdfDocument;
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): PdfDocument;
  addNamedDestination(name: string, kind: "XYZ", x: number | null, y: number, zoom: null): void;
  struct(kind: string, options?: object): Tag;
  addStructure(tag: Tag): void;
  markStructureContent(kind: string): object;
  markContent(kind: "Artifact", options: { readonly type: string }): void;
  endMarkedContent(): void;
  endMetadata: () => void;
  end(): void;
}

/** What a document says of itself to who lists or indexes it. */
export interface Metadata {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
}

/**
 * An empty document of our kind: tagged, titled, in English. No time of day is in it, so that the same case gives the same
 * bytes.
 */
export function newDocument({ title, subject, keywords }: Metadata): PdfDocument {
  const PDFDocument = createRequire(import.meta.url)("pdfkit") as new (options: object) => PdfDocument;
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: "en",
    font: null,
    // The file's identifier is made from this; a fixed day keeps it the same.
    info: {
      Title: title,
      Subject: subject,
      Keywords: keywords,
      Creator: `contested ${version()}`,
      CreationDate: new Date("2000-01-01T00:00:00Z"),
    },
  });
  delete document.info.CreationDate;
  // It would write the title unescaped into XML, and the time of day; the dictionary of information has what is to be said.
  document.endMetadata = () => {};
  return document;
}

/** The bytes of a document, which is ended by this. */
export function bytesOf(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.end();
  });
}
