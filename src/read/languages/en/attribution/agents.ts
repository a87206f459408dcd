import type { Token } from "../../../text/sentence.ts";
import { phraseFrom, type Stretch } from "./names.ts";
import { SPEAKERS } from "./speaks.ts";
import { BY_PARTICIPLES, TITLES, VAGUE_SOURCES } from "./words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";
const AGENT_REACH = 16;
const CONTRAST_MARKS = new Set(["while", "but", ";", "."]);

/** Where "by" names who says so: right behind the participle, or further on with somebody who can only be a source; -1. */
export function agentOf(tokens: readonly Token[], participle: number, word: string): number {
  if (lowerAt(tokens, participle + 1) === "by" && !BY_PARTICIPLES.has(word)) return participle + 1;
  for (let at = participle + 1; at < Math.min(tokens.length, participle + AGENT_REACH); at++) {
    const token = lowerAt(tokens, at);
    if (token === "," || token === "that" || CONTRAST_MARKS.has(token)) return -1;
    if (token !== "by") continue;
    const stretch = phraseFrom(tokens, at + 1);
    if (stretch !== null && canSpeak(tokens, stretch)) return at;
  }
  return -1;
}

/** Whether a phrase ends with a word for somebody who speaks: "both Norvan and Vellian sources", "the ministry". */
const canSpeak = (tokens: readonly Token[], stretch: Stretch): boolean => {
  for (let i = stretch.start; i < stretch.end; i++) {
    const word = lowerAt(tokens, i);
    if (VAGUE_SOURCES.has(word) || SPEAKERS.has(word) || TITLES.has(word)) return true;
  }
  return false;
};
