import type { Token } from "../../../text/sentence.ts";
import { wordClasses } from "../../../text/vocabulary.ts";

const OPENING = new Set(["“", "‘", "«"]);
const CLOSING = new Set(["”", "’", "»"]);

/** Where the quotations of a sentence begin and end. Apostrophes count only where they open a word behind a space. */
export class Quotes {
  /** Index of the token behind the first closing mark, for a sentence that begins inside a quotation. */
  readonly firstClose: number;
  readonly openAtEnd: boolean;
  /** For each token; null where none stands in a quotation, as in most sentences. */
  readonly #inside: readonly boolean[] | null;

  constructor(tokens: readonly Token[], openBefore: boolean) {
    this.firstClose = tokens.length;
    this.openAtEnd = openBefore;
    this.#inside = null;
    if (!openBefore && !tokens.some(isMark)) return;
    const inside: boolean[] = [];
    let open = openBefore;
    let first = -1;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as Token;
      if (isMark(token)) {
        const next = opens(tokens, i, open);
        if (next !== open && open && first < 0) first = i + 1;
        open = next;
      }
      inside.push(open);
    }
    if (first >= 0) this.firstClose = first;
    this.openAtEnd = open;
    this.#inside = inside;
  }

  inside(at: number): boolean {
    return this.#inside?.[at] === true;
  }
}

const isQuote = wordClasses(new Set(['"', "'", ...OPENING, ...CLOSING]));
const isMark = (token: Token): boolean => isQuote(token) !== 0;

/** Whether a quotation is open behind the mark at `at`. */
function opens(tokens: readonly Token[], at: number, open: boolean): boolean {
  const token = tokens[at] as Token;
  if (OPENING.has(token.text)) return true;
  if (CLOSING.has(token.text)) return false;
  if (token.text === '"') return !open;
  const before = tokens[at - 1];
  // A lone apostrophe opens a quotation only where one is announced; else it is an elision ("the '90s").
  const announced = before === undefined || before.text === ":" || before.text === ",";
  const joined = at + 1 < tokens.length && (tokens[at + 1] as Token).start === token.end;
  if (!open) return announced && joined;
  return !(joined && /^\p{L}/u.test((tokens[at + 1] as Token).text));
}
