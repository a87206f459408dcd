import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { PAST, verbForms } from "../verbs.ts";
import { beForms } from "../words.ts";
import { nameOf } from "./names.ts";
import { SPEAKING_ADJECTIVES, SPEECH_VERBS } from "./words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** Where the words before "claims" or "reports" begin that belong to it: "Norvan reporters' claims". */
export function modifiersFrom(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && (isModifier(tokens[start - 1] as Token) || /^['’]s?$/.test(lowerAt(tokens, start - 1)))) start--;
  return start;
}

/** Whose claims they are as far as the words before them tell: null where they only say what claims ("early claims"). */
export function namedBy(tokens: readonly Token[], start: number, at: number): string | null {
  const source = namesSpeaker(tokens, start, at) ? nameOf(tokens, { start, end: at }) : null;
  return source?.replace(/\s*['’]s?$/, "") ?? null;
}

const isModifier = (token: Token): boolean =>
  token.kind === "word" &&
  !NOT_MODIFIERS.has(token.lower) &&
  !beForms.has(token.lower) &&
  (isCapital(token.text) ||
    (((verbForms.get(token.lower)?.forms ?? 0) & PAST) === 0 &&
      !SPEECH_VERBS.has(token.lower) &&
      !/[a-z](ed|ing)$/.test(token.lower)));
const NOT_MODIFIERS = new Set(
  "the a an despite there of in by and or to with from on after amid also some any no its their following contrary received up".split(
    " ",
  ),
);

/** Adjectives say whose claims they are by a capital or by naming a side. */
function namesSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (SPEAKING_ADJECTIVES.has(token.lower) || (i > 0 && isCapital(token.text))) return true;
  }
  return false;
}
