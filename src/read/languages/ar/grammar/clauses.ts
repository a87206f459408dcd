import type { Word } from "./words.ts";

/** One clause: words `[from, to)` around at most one verb that tells what happens. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  readonly relative: boolean;
  /** The subordinator that opens it, as it is compared; "" for none. */
  readonly opener: string;
  /** The word before the opener: "بعد أن", "قبل أن". */
  readonly before: string;
}

/** The clauses of a sentence: signs, subordinators, relatives, and every verb that "and" joins or that follows another. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let relative = false;
  let opener = "";
  let before = "";
  let verbs = 0;
  const close = (
    to: number,
    next: { relative?: boolean; opener?: string; before?: string; skip?: boolean } = {},
  ): void => {
    if (to > from) clauses.push({ from, to, relative, opener, before });
    from = next.skip ? to + 1 : to;
    relative = next.relative ?? false;
    opener = next.opener ?? "";
    before = next.before ?? "";
    verbs = 0;
  };
  for (const [index, word] of words.entries()) {
    switch (word.kind) {
      case "comma":
        // A comma before "and" in a list of names ends nothing.
        if (!(verbs > 0 && continuesList(words, index))) close(index, { skip: true });
        break;
      case "sign":
        close(index, { skip: true });
        break;
      case "relative":
        close(index, { relative: true });
        break;
      case "subordinator":
        close(index, { opener: word.stem, before: words[index - 1]?.stem ?? "" });
        break;
      case "verb":
        if (verbs > 0 && (word.conjunction || !relative))
          close(index, relative && !word.conjunction ? { relative: true } : {});
        verbs++;
        break;
      default:
    }
  }
  close(words.length);
  return clauses;
}

/** "A، وB", "A، B، C": a name or place behind the comma, and no verb right behind that. */
function continuesList(words: readonly Word[], comma: number): boolean {
  const next = words[comma + 1];
  if (!next || !(next.kind === "name" || (next.kind === "noun" && next.noun!.kind === "place"))) return false;
  if (next.preposition !== "") return false;
  for (let at = comma + 2; at < Math.min(words.length, comma + 6); at++) {
    const { kind } = words[at]!;
    if (kind === "verb") return false;
    if (kind === "comma" || kind === "sign") return true;
  }
  return true;
}
