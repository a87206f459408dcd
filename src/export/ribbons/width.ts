/**
 * How many terminal columns a text takes, and cutting texts to a number of columns.
 * Widths follow UAX #11 (East Asian Width): wide and fullwidth characters and emoji take two columns,
 * combining marks and format characters none.
 */

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
const plain = /^[\x20-\x7e]*$/;
const zeroWidth = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}\p{Noncharacter_Code_Point}]+$/u;
const emoji = /\p{Emoji_Presentation}|\u{fe0f}/u;

/** First and last code points of the wide and fullwidth blocks. */
const wide: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

function graphemeWidth(grapheme: string): 0 | 1 | 2 {
  if (zeroWidth.test(grapheme)) return 0;
  if (emoji.test(grapheme)) return 2;
  const code = grapheme.codePointAt(0) ?? 0;
  return wide.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

/** Columns the text takes on a terminal. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The longest run of whole graphemes from the start (or the end) of the text that fits into `width` columns. */
function take(segments: readonly string[], width: number): string {
  let used = 0;
  let taken = 0;
  for (const segment of segments) {
    used += graphemeWidth(segment);
    if (used > width) break;
    taken += 1;
  }
  return segments.slice(0, taken).join("");
}

/**
 * The text within `width` columns: whole where it fits, else cut in the middle, since names differ at both ends
 * ("Ashby industrial district", "Ashby residential district"). Never cuts a grapheme.
 */
export function cutMiddle(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  if (width < 1) return "";
  const segments = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const room = width - 1;
  const head = take(segments, Math.ceil(room / 2)).trimEnd();
  const reversed = take(segments.toReversed(), room - displayWidth(head));
  const tail = segments.slice(segments.length - Array.from(graphemes.segment(reversed)).length).join("");
  return `${head}…${tail.trimStart()}`;
}

/** The text with spaces after it up to `width` columns. A right-to-left text is closed by a mark, so that what follows keeps its place. */
export function padEnd(text: string, width: number): string {
  const padding = " ".repeat(Math.max(0, width - displayWidth(text)));
  return `${isRightToLeft(text) ? `${text}\u200e` : text}${padding}`;
}

/** Whether the text holds letters that run from right to left. */
export function isRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}
