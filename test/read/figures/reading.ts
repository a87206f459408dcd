import { capture } from "../../../src/capture/index.ts";
import { type FigureDraft, readFigures } from "../../../src/read/figures/index.ts";
import { englishFigures } from "../../../src/read/languages/en/figures/index.ts";
import { englishText } from "../../../src/read/languages/en/text.ts";
import { splitSentences } from "../../../src/read/text/split.ts";

/** Sides of an invented war, by the names a text may use. */
const SIDES: Readonly<Record<string, string>> = {
  rebels: "rebels",
  rebel: "rebels",
  "free norva": "rebels",
  army: "government",
  "vellian army": "government",
  "republic of vell": "government",
};

/** The figures of a text, as the reader drafts them. */
export function figuresOf(text: string): FigureDraft[] {
  const document = capture({
    bytes: new TextEncoder().encode(text),
    origin: "test.txt",
    captured: "2031-01-01T00:00:00Z",
  });
  return readFigures({
    document,
    sentences: splitSentences(document, englishText),
    language: englishFigures,
    sideOf: (name) => SIDES[name.toLowerCase()] ?? null,
  });
}

/** The same as `[what, low, best, high]`. */
export function numbersOf(text: string): (string | number | null)[][] {
  return figuresOf(text).map(({ figure }) => [figure.what, figure.low, figure.best, figure.high]);
}

/** An exact number. */
export const exactly = (what: string, value: number): (string | number)[] => [what, value, value, value];
export const atLeast = (what: string, value: number): (string | number | null)[] => [what, value, null, null];
export const about = (what: string, value: number): (string | number | null)[] => [what, null, value, null];
export const range = (what: string, low: number, high: number): (string | number | null)[] => [what, low, null, high];
