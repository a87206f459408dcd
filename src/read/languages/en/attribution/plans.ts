import type { Span } from "../../../../model/index.ts";
import type { Token } from "../../../text/sentence.ts";
import { beForms } from "../words.ts";
import type { Frame } from "./speech.ts";
import { CONTRASTS, INTENTIONS, SUBORDINATES } from "./words.ts";

const byFirst = new Map<string, (readonly string[])[]>();
for (const phrase of INTENTIONS) {
  const split = phrase.split(" ");
  const first = split[0] as string;
  byFirst.set(
    first,
    [...(byFirst.get(first) ?? []), split].sort((a, b) => b.length - a.length),
  );
}

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

/** The stretches of a sentence that tell what is only intended, scheduled, attempted or conditional. */
export function plansIn(tokens: readonly Token[], frames: readonly Frame[]): Span[] {
  const plans: Span[] = [];
  let conditional = false;
  for (let at = 0; at < tokens.length; at++) {
    const word = lowerAt(tokens, at);
    const intention = intentionAt(tokens, at, word);
    if (intention > 0) {
      plans.push(spanOf(tokens, at, clauseEnd(tokens, at + intention)));
    } else if (word === "if") {
      conditional = true;
      plans.push(spanOf(tokens, at, clauseEnd(tokens, at + 1)));
    } else if (
      word === "will" ||
      (word === "would" &&
        (conditional ||
          isSaid(tokens, at, frames) ||
          (lowerAt(tokens, at + 1) === "be" && lowerAt(tokens, at + 2) === "able")))
    ) {
      if (word === "will" && (lowerAt(tokens, at - 1) === "the" || lowerAt(tokens, at - 1) === "of")) continue;
      plans.push(spanOf(tokens, clauseStart(tokens, at), clauseEnd(tokens, at + 1)));
    } else if (word === "to" && beForms.has(lowerAt(tokens, at - 1)) && lowerAt(tokens, at - 1) !== "been") {
      plans.push(spanOf(tokens, clauseStart(tokens, at), clauseEnd(tokens, at + 1)));
    }
  }
  return plans;
}

/** How many words the longest phrase of intention has that begins at a word; 0 where none does. */
function intentionAt(tokens: readonly Token[], at: number, word: string): number {
  const phrases = byFirst.get(word);
  if (phrases === undefined) return 0;
  for (const phrase of phrases) if (standsAt(tokens, at, phrase)) return phrase.length;
  return 0;
}

function standsAt(tokens: readonly Token[], at: number, phrase: readonly string[]): boolean {
  for (let i = 0; i < phrase.length; i++) if (lowerAt(tokens, at + i) !== phrase[i]) return false;
  return true;
}

const isSaid = (tokens: readonly Token[], at: number, frames: readonly Frame[]): boolean => {
  const { start } = tokens[at] as Token;
  return frames.some((frame) => start >= frame.start && start < frame.end);
};

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: (tokens[from] as Token).start, end: (tokens[Math.min(to, tokens.length) - 1] as Token).end };
}

/** Where the clause of a word begins: behind the last "that", comma, "while" or the like. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const word = lowerAt(tokens, i);
    if (word === "," || word === "that" || word === ":" || CONTRASTS.has(word) || SUBORDINATES.has(word)) return i + 1;
  }
  return 0;
}

const ENDS = new Set([".", "(", ":", "which", "who", "whom"]);

/** Where it ends: before the next comma that opens no list item, contrast or subordinate clause. */
export function clauseEnd(tokens: readonly Token[], at: number): number {
  for (let i = at; i < tokens.length; i++) {
    const word = lowerAt(tokens, i);
    if (CONTRASTS.has(word) || SUBORDINATES.has(word) || ENDS.has(word)) return i;
    if (word === ",") {
      const next = lowerAt(tokens, i + 1);
      if (next !== "including" && next !== "of") return i;
    }
  }
  return tokens.length;
}
