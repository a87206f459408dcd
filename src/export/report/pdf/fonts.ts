import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtSiteFolder } from "../../built-site.ts";
import type { EmbeddedFont, Glyph, GlyphRun, PdfDocument } from "./document.ts";

export type Weight = 400 | 600;

/** The page's own fonts, each of which has the letters of some scripts; the first that has a letter draws it. */
const families = [
  ...["source-sans-3-latin", "source-sans-3-latin-ext", "source-sans-3-vietnamese", "source-sans-3-cyrillic"],
  ...["source-sans-3-cyrillic-ext", "source-sans-3-greek", "source-sans-3-greek-ext", "noto-naskh-arabic-arabic"],
  ...["noto-sans-latin-ext", "noto-sans-cyrillic-ext", "noto-sans-devanagari"],
] as const;

/** Stands for words that were blacked out; it is drawn as a bar. */
export const bar = "█";

/** What draws a letter: the name of a font of the document, or a bar. */
export type Face = string | typeof bar;

/** Marks that change nothing but direction or joining, and have no picture. */
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/;

/**
 * Makes a font write a glyph that stands for several letters once for each of them, so that what is copied out of the document
 * is what was written: the letters of Arabic share shapes that differ in their dots only.
 */
function tellApart(font: EmbeddedFont): void {
  const shapes = font.font;
  const glyphOf = shapes.getGlyph.bind(shapes);
  const glyphsOf = new Map<string, Glyph>();
  // Kept by its shape alone, a glyph would be that of the letter it was first used for.
  shapes.getGlyph = (id, codePoints = []) => {
    const key = `${id} ${codePoints.join(" ")}`;
    let glyph = glyphsOf.get(key);
    if (glyph === undefined) {
      delete shapes._glyphs[id];
      glyph = glyphOf(id, codePoints);
      glyphsOf.set(key, glyph);
    }
    return glyph;
  };
  const known = new Map<string, number>();
  font.encode = (text, features) => {
    const { glyphs, positions } = dotsLast(font.layout(text, features));
    const codes = glyphs.map((glyph) => {
      const key = `${glyph.id} ${glyph.codePoints.join(" ")}`;
      let code = known.get(key);
      if (code === undefined) {
        const taken = glyph.id in font.subset.mapping;
        code = taken ? font.subset.glyphs.push(glyph.id) - 1 : font.subset.includeGlyph(glyph.id);
        known.set(key, code);
        font.widths[code] = glyph.advanceWidth * font.scale;
        font.unicode[code] = glyph.codePoints;
      }
      return code.toString(16).padStart(4, "0");
    });
    return [codes, positions];
  };
}

/**
 * Glyphs with those last that stand for no letter, where they were: drawn in between, the dots of Arabic letters would cut
 * words into pieces for whoever copies them out.
 */
function dotsLast({ glyphs, positions }: GlyphRun): GlyphRun {
  if (glyphs.every(({ codePoints }) => codePoints.length > 0)) return { glyphs, positions };
  const ends = positions.map(({ xAdvance }) => xAdvance);
  const whole = ends.reduce((sum, width) => sum + width, 0);
  let at = 0;
  const placed = glyphs.map((glyph, index) => {
    const from = at;
    at += ends[index]!;
    return { glyph, position: positions[index]!, from };
  });
  const letters = placed.filter(({ glyph }) => glyph.codePoints.length > 0);
  const dots = placed.filter(({ glyph }) => glyph.codePoints.length === 0);
  // A dot that takes room would move the letters after it.
  if (dots.some(({ position }) => position.xAdvance !== 0)) return { glyphs, positions };
  return {
    glyphs: [...letters, ...dots].map(({ glyph }) => glyph),
    positions: [
      ...letters.map(({ position }) => position),
      ...dots.map(({ position, from }) => ({ ...position, xOffset: from + position.xOffset - whole })),
    ],
  };
}

/** Finds for each letter a font that has it. Only the fonts that are needed are read. */
export class Fonts {
  readonly #document: PdfDocument;
  readonly #folder = join(builtSiteFolder(), "assets");
  readonly #loaded = new Set<string>();
  readonly #faces = new Map<string, Face | null>();

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  /** The face for a letter; what no font has is drawn by the first one, as an empty box; null: nothing is to be drawn. */
  faceOf(letter: string, weight: Weight, before: Face | null): Face | null {
    if (letter === bar) return bar;
    if (invisible.test(letter)) return null;
    const code = letter.codePointAt(0)!;
    // Accents and spaces stay with the letter before them where its font has them.
    if (before !== null && before !== bar && /[\p{M}\s]/u.test(letter) && this.#has(before, code)) return before;
    const key = `${weight} ${letter}`;
    let face = this.#faces.get(key);
    if (face === undefined) {
      const names = families.map((family) => `${family}-${weight}`);
      face = names.find((name) => this.#has(name, code)) ?? names[0]!;
      this.#faces.set(key, face);
    }
    return face;
  }

  #has(name: string, code: number): boolean {
    if (!this.#load(name)) return false;
    return this.#document.font(name)._font.font.hasGlyphForCodePoint(code);
  }

  #load(name: string): boolean {
    if (this.#loaded.has(name)) return true;
    const path = join(this.#folder, `${name}-normal.woff`);
    if (!existsSync(path)) return false;
    this.#document.registerFont(name, readFileSync(path));
    tellApart(this.#document.font(name)._font);
    this.#loaded.add(name);
    return true;
  }
}
