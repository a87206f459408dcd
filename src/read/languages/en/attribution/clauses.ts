import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { PAST, verbForms } from "../verbs.ts";
import { auxiliaries } from "../words.ts";
import { isMute } from "./mute.ts";
import type { Stretch } from "./names.ts";
import { subjectBefore } from "./subject.ts";
import { SPEECH_VERBS } from "./words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";
const LONGEST_STRETCH = 200;
const MOST_CLAUSES = 4;

/** "…, and Arn Bor, the mayor of Norvale, reporting": a name with what it is, before a participle. */
export function apposed(tokens: readonly Token[], comma: number): Stretch | null {
  if (lowerAt(tokens, comma) !== ",") return null;
  const stretch = subjectBefore(tokens, comma + 1);
  if (stretch === null || stretch.end >= comma) return null;
  for (let i = stretch.start; i < stretch.end; i++) if (!isCapital((tokens[i] as Token).text)) return null;
  return /^(and|while|with|but)$/.test(lowerAt(tokens, stretch.start - 1)) ? stretch : null;
}

/** Behind the last semicolon before a token. */
export function stretchStart(tokens: readonly Token[], at: number): number {
  for (let i = at; i > Math.max(0, at - LONGEST_STRETCH); i--) if (lowerAt(tokens, i) === ";") return i + 1;
  return 0;
}

/** The subject of the clause that goes on at a token: of the last one that begins with ", and" and a subject, else of the first. */
export function clauseSubject(tokens: readonly Token[], limit: number, from: number): Stretch | null {
  let tries = 0;
  for (let i = limit - 1; i > Math.max(from, limit - LONGEST_STRETCH) && tries < MOST_CLAUSES; i--) {
    if (!/^(and|but|while)$/.test(lowerAt(tokens, i)) || lowerAt(tokens, i - 1) !== ",") continue;
    tries++;
    const stretch = mainSubject(tokens, limit, i + 1);
    if (stretch !== null && stretch.start === i + 1 && !isMute(tokens, stretch)) return stretch;
  }
  return mainSubject(tokens, limit, from);
}

/** The subject of the first verb of the sentence, or of the part of it that begins at `from`. */
export function mainSubject(tokens: readonly Token[], limit: number, from = 0): Stretch | null {
  for (let i = from + 1; i < Math.min(limit, from + 40); i++) {
    const word = lowerAt(tokens, i);
    // "On 6 May 2031"
    if (isCapital((tokens[i] as Token).text)) continue;
    const verb = verbForms.get(word);
    const finite =
      auxiliaries.has(word) ||
      SPEECH_VERBS.get(word)?.form === "finite" ||
      (verb !== undefined && (verb.forms & PAST) !== 0);
    if (!finite && !/[a-z]ed$/.test(word)) continue;
    const stretch = subjectBefore(tokens, i);
    if (stretch !== null) return stretch;
  }
  return null;
}
