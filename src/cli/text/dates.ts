import { cutMiddle, padEnd } from "../../export/ribbons/width.ts";

/** What the listing needs of a date expression. */
interface FoundDate {
  readonly start: number;
  readonly text: string;
  readonly value: string | null;
  readonly edtf: string | null;
  readonly basis: string;
}

/** Date expressions as a table: where, what the text says, what it means, how that is known. */
export function datesText(found: readonly FoundDate[]): string[] {
  const at = Math.max(...found.map(({ start }) => String(start).length));
  return found.map(({ start, text, value, edtf, basis }) => {
    const words = padEnd(cutMiddle(text.replace(/\s+/gu, " "), 34), 34);
    return `${String(start).padStart(at)}  ${words}  ${(edtf ?? value ?? "not resolved").padEnd(22)} ${basis}`;
  });
}
