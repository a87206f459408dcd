import { framesOf } from "../../verbs/frame.ts";
import type { Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { enterClause, enterRelative, leaveClause, resetClause } from "./nesting.ts";
import type { ClauseState } from "./state.ts";

/** A word outside phrases and verb groups: punctuation, conjunctions, prepositions, particles. */
export function takeWord(state: ClauseState, word: Word, at: number): void {
  const { level } = state;
  const { lower, text } = word.token;
  switch (word.tag) {
    case "comma":
      state.comma = true;
      state.preposition = null;
      if (level.relative && (level.current || isAside(level))) leaveClause(state);
      else if (!level.current && level.subject && level.opener && PREPOSITIONAL_OPENERS.has(level.opener)) {
        level.subject = null;
        level.opener = null;
      }
      return;
    case "coordinator":
      state.conjunction = true;
      if (lower === "but" || lower === "yet") state.hypothetical = false;
      return;
    case "relative":
      enterRelative(state, lower);
      return;
    case "subordinator":
      openClause(state, lower, at);
      return;
    case "to":
      state.preposition = { word: "to", at };
      return;
    case "preposition":
      if (
        level.current &&
        at === level.current.verb + 1 &&
        (PARTICLES.has(lower) || holdsOn(state, level.current, lower, at))
      ) {
        level.current.particles.push(lower);
        if (separates(level.current.lemma, lower)) {
          state.preposition = null;
          return;
        }
      } else if (level.current && PARTICLES.has(lower) && outOf(state, level.current, at))
        level.current.particles.push(lower);
      state.preposition = {
        word: joined(state.words[at - 1]?.token.lower, lower),
        at,
      };
      if (lower === "despite") state.hypothetical = false;
      return;
    case "adverb":
      // "by then A had fallen": nothing that A would stand behind.
      if (lower === "then" && state.preposition?.at === at - 1) state.preposition = null;
      if (level.current && PARTICLES.has(lower) && at - level.current.to <= 1) level.current.particles.push(lower);
      return;
    default:
      if (text === ";" || text === ":" || text === "–" || text === "—")
        resetClause(state, text === ";" || text === ":");
      else if (text === "(") enterClause(state, false, null);
      else if (text === ")" && state.stack.length > 0) leaveClause(state);
      else if (word.tag === "month") state.preposition = null;
  }
}

/** What a preposition means with the word before it. */
function joined(before: string | undefined, lower: string): string {
  if (joinsBefore(before, lower)) return "along with";
  // "advancing from inside X": from there.
  if (before === "from" && WITHIN.has(lower)) return "from";
  // "advanced as far as X"
  if (before === "far" && lower === "as") return "to";
  return excepts(before, lower) ? "except" : lower;
}

const WITHIN = new Set(["inside", "within", "behind", "outside"]);

/** "with the exception of A": A is what it is not true of. */
function excepts(before: string | undefined, lower: string): boolean {
  return lower === "of" && (before === "exception" || before === "exceptions");
}

/** "along with", "as well as" */
function joinsBefore(before: string | undefined, lower: string): boolean {
  return (lower === "with" && (before === "along" || before === "together")) || (lower === "as" && before === "well");
}

/** "cut off the town": the particle belongs to the verb, and what follows is its object. */
function separates(lemma: string | null, particle: string): boolean {
  if (particle === "over" || particle === "under" || lemma === null) return false;
  return (
    CLOSING.has(lemma) || (framesOf.get(lemma)?.some((frame) => frame.particle?.includes(particle) ?? false) ?? false)
  );
}

const CLOSING = new Set(["call", "close", "seal", "wipe", "blow", "set", "block"]);

/** "forced them out of X": a particle behind the object. */
function outOf(state: ClauseState, verb: Predicate, at: number): boolean {
  if (verb.objects.length === 0 || at !== verb.to) return false;
  const next = state.words[at + 1];
  // "threw them out."
  const ends = next === undefined || next.tag === "punctuation" || next.tag === "comma" || next.tag === "coordinator";
  const { lower } = state.words[at]!.token;
  // "handed X over to them", "gave X up without a fight"
  if (lower === "over") return next?.tag === "to";
  if (lower === "up") return ends || next.tag === "preposition" || next.tag === "to" || next.tag === "adverb";
  return next?.token.lower === "of" || (ends && lower === "out");
}

const HYPOTHETICAL = new Set(["if", "unless", "whether", "lest"]);

/** "until they are stopped": it has not happened. */
function isToCome(words: readonly Word[], at: number): boolean {
  const verb = words.slice(at + 1, at + 5).find(({ tag }) => tag === "auxiliary" || tag === "verb");
  return verb?.token.lower === "is" || verb?.token.lower === "are";
}

function openClause(state: ClauseState, lower: string, at: number): void {
  const { level } = state;
  if (state.words[at + 1]?.token.lower === "of" || onlyDates(state.words, at)) {
    state.preposition = null;
    return;
  }
  if (level.relative && level.current) leaveClause(state);
  if (state.comma && level.subject !== null && level.current === null && !state.conjunction) {
    // "The Army, after taking X, …": the subject waits behind the second comma.
    enterClause(state, true, null);
  }
  state.hypothetical = HYPOTHETICAL.has(lower) || (lower === "until" && isToCome(state.words, at));
  state.level.opener = lower;
  state.level.current = null;
  state.level.subject = null;
  state.preposition = null;
  state.conjunction = false;
  state.comma = false;
}

/** "the towns they took after 2 May are": a date, and behind it the verb of the clause around. */
function onlyDates(words: readonly Word[], at: number): boolean {
  let next = at + 1;
  while (words[next]?.tag === "month") next++;
  return next > at + 1 && (words[next]?.tag === "auxiliary" || words[next]?.tag === "verb");
}

/** "X, after a week of fighting, fell": what stands between the commas has no verb. */
function isAside({ opener, subject, relative }: ClauseState["level"]): boolean {
  return relative && subject === null && opener !== null && PREPOSITIONAL_OPENERS.has(opener);
}

const PREPOSITIONAL_OPENERS = new Set(["after", "before", "since", "until", "as", "following", "till"]);

const PARTICLES = new Set([
  "off",
  "out",
  "back",
  "over",
  "up",
  "down",
  "away",
  "deep",
  "deeper",
  "further",
  "under",
  "ashore",
]);

/** "held on in X", "clung on to X", but "held on 3 May" */
function holdsOn(state: ClauseState, { lemma }: Predicate, particle: string, at: number): boolean {
  const next = state.words[at + 1]?.tag;
  return particle === "on" && (lemma === "hold" || lemma === "cling") && (next === "preposition" || next === "to");
}
