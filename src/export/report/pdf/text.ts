import { createRequire } from "node:module";
import type { PdfDocument } from "./document.ts";
import { bar, type Face, type Fonts, type Weight } from "./fonts.ts";

/** The parts of bidi-js that are used: the Unicode bidirectional algorithm (UAX 9). */
interface Bidi {
  getEmbeddingLevels(
    text: string,
    base: "ltr" | "auto",
  ): { readonly levels: Uint8Array; readonly paragraphs: readonly { level: number }[] };
  getMirroredCharacter(letter: string): string | null;
}
const bidi = (createRequire(import.meta.url)("bidi-js") as () => Bidi)();

/** How words look, and where they lead: to an address (`url`) or to a place of the document (`to`). */
export interface Style {
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Points above the line. */
  readonly rise?: number;
  readonly url?: string;
  readonly to?: string;
}

/** Words of one look. */
export interface Piece {
  readonly text: string;
  readonly style: Style;
}

/** Letters that are drawn together: of one look, one font and one direction. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly style: Style;
  readonly level: number;
  readonly width: number;
}

/** A line as it is drawn, from left to right. */
export interface SetLine {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** A paragraph in lines; `rightToLeft` where it begins at the right. */
export interface SetText {
  readonly lines: readonly SetLine[];
  readonly rightToLeft: boolean;
}

/** Default features of the fonts, without the cache of words that would put those of a right-to-left run in the wrong order. */
const features: readonly string[] = [];
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Letters of scripts that the shaper itself puts from right to left; all others of such a run it leaves as they come. */
const turnedByFont = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const turned = (text: string) =>
  Array.from(graphemes.segment(text), ({ segment }) => segment)
    .reverse()
    .join("");

/** The face of what has no picture. */
const invisible = "";

interface Letter {
  readonly text: string;
  readonly face: Face | null;
  readonly style: Style;
  readonly level: number;
}

/** Sets paragraphs in lines: fonts by letter, direction by the bidirectional algorithm, breaks between words. */
export class TypeSetter {
  readonly #document: PdfDocument;
  readonly #fonts: Fonts;
  readonly #widths = new Map<string, number>();

  constructor(document: PdfDocument, fonts: Fonts) {
    this.#document = document;
    this.#fonts = fonts;
  }

  /**
   * The lines of a paragraph that are no wider than `width` points.
   *
   * @param base "ltr": it runs from left to right, whatever it holds; "auto": as its first letters do
   */
  set(pieces: readonly Piece[], width: number, base: "ltr" | "auto" = "ltr"): SetText {
    const whole = pieces.map(({ text }) => clean(text)).join("");
    const { levels, paragraphs } = bidi.getEmbeddingLevels(whole, base);
    const letters = this.#letters(pieces, levels);
    const lines: SetLine[] = [];
    let line: Letter[] = [];
    let lineWidth = 0;
    const close = () => {
      const runs = visual(this.#runs(trimmed(line))).filter(({ face }) => face !== invisible);
      lines.push({ runs, width: total(runs) });
      [line, lineWidth] = [[], 0];
    };
    for (const word of wordsOf(letters)) {
      const wordWidth = total(this.#runs(trimmed(word)));
      if (line.length > 0 && lineWidth + wordWidth > width) close();
      if (wordWidth <= width) {
        line.push(...word);
        lineWidth += total(this.#runs(word));
        continue;
      }
      for (const letter of word) {
        const letterWidth = total(this.#runs([letter]));
        if (line.length > 0 && lineWidth + letterWidth > width) close();
        line.push(letter);
        lineWidth += letterWidth;
      }
    }
    if (line.length > 0 || lines.length === 0) close();
    return { lines, rightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 };
  }

  /** Draws a run with its base line at `y`. */
  draw({ text, face, style, width }: Run, x: number, y: number): void {
    const base = y - (style.rise ?? 0);
    this.#document.fillColor(style.colour);
    if (face === bar) {
      this.#document.rect(x + 0.5, base - style.size * 0.72, width - 1, style.size * 0.86).fill();
      return;
    }
    this.#document
      .font(face)
      .fontSize(style.size)
      .text(text, x, base, { lineBreak: false, baseline: "alphabetic", features });
  }

  #letters(pieces: readonly Piece[], levels: Uint8Array): Letter[] {
    const found: Letter[] = [];
    let at = 0;
    let before: Face | null = null;
    for (const { text, style } of pieces) {
      for (const { segment } of graphemes.segment(clean(text))) {
        const level = levels[at] ?? 0;
        for (const letter of segment) {
          const face = this.#fonts.faceOf(letter, style.weight, before);
          const shown = level % 2 === 1 ? (bidi.getMirroredCharacter(letter) ?? letter) : letter;
          found.push({ text: shown, face, style, level });
          before = face ?? before;
        }
        at += segment.length;
      }
    }
    return found;
  }

  /** Letters of one look, font and level together, in the order of the text. */
  #runs(letters: readonly Letter[]): Run[] {
    const found: Omit<Run, "width">[] = [];
    for (const { text, face, style, level } of letters) {
      const last = found.at(-1);
      if (face === null) {
        // It has no picture, but its level keeps apart what stands on either side of it.
        found.push({ text: "", face: invisible, style, level });
      } else if (last && last.face === face && last.style === style && last.level === level)
        found[found.length - 1] = { ...last, text: last.text + text };
      else found.push({ text, face, style, level });
    }
    return found.map((run) => {
      const text = run.level % 2 === 1 && !turnedByFont.test(run.text) ? turned(run.text) : run.text;
      return { ...run, text, width: this.#widthOf({ ...run, text }) };
    });
  }

  #widthOf({ text, face, style: { size } }: Omit<Run, "width">): number {
    if (face === invisible) return 0;
    if (face === bar) return [...text].length * size * 0.55;
    const key = `${face} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.#document.font(face).fontSize(1000).widthOfString(text, { features });
      this.#widths.set(key, width);
    }
    return (width * size) / 1000;
  }
}

const clean = (text: string) => text.normalize("NFC").toWellFormed().replaceAll(/\s+/g, " ");
const total = (runs: readonly Run[]) => runs.reduce((sum, { width }) => sum + width, 0);

function* wordsOf(letters: readonly Letter[]): Iterable<Letter[]> {
  let word: Letter[] = [];
  for (const letter of letters) {
    word.push(letter);
    if (letter.text === " ") {
      yield word;
      word = [];
    }
  }
  if (word.length > 0) yield word;
}

function trimmed(letters: readonly Letter[]): readonly Letter[] {
  let [start, end] = [0, letters.length];
  while (end > start && letters[end - 1]!.text === " ") end--;
  while (start < end && letters[start]!.text === " ") start++;
  return letters.slice(start, end);
}

/** Runs from left to right (UAX 9, rule L2): from the highest level down, what is at least as high is turned round. */
function visual(runs: readonly Run[]): Run[] {
  const order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      if (order[start]!.level < level) continue;
      let end = start;
      while (end < order.length && order[end]!.level >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
