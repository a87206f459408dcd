import type { Chunk } from "../phrases/chunk.ts";
import { SPEECH } from "./speech.ts";
import { type ClauseState, newLevel } from "./state.ts";

/** Opens the clause behind "which", "who", "where" or "that". */
export function enterRelative(state: ClauseState, lower: string): void {
  if (lower === "that" && SPEECH.has(state.level.current?.lemma ?? "")) {
    // "it was reported by officials that …"
    state.level.current = null;
    state.level.subject = null;
    state.level.opener = "that";
    state.preposition = null;
    return;
  }
  // "the city of X in Y Oblast, which fell": the clause hangs on the city, not on where it lies.
  const within = state.beforeLast?.members[state.beforeLast.members.length - 1]?.within;
  const around = state.last?.members[0];
  const locating = within && around && within.span.start === around.span.start;
  const beside = lower === "where" && state.level.current?.obliques.at(-1);
  // "at the plant, near the border, where they were besieged": at the plant.
  const nearby = beside && beside.preposition === "near" && beside.phrases === state.last?.members && state.beforeLast;
  const antecedent =
    (locating || nearby ? state.beforeLast?.members : (apposedTo(state) ?? nearer(state, lower))) ?? null;
  enterClause(state, true, lower === "where" ? null : antecedent);
  state.level.antecedent = lower === "where" ? null : antecedent;
  if (lower === "where" && antecedent) state.level.pending.push({ preposition: "in", phrases: antecedent, at: -1 });
  if (lower === "whom" || state.preposition) state.preposition = null;
}

/** "A and B, two villages which they besieged": A and B are the villages. */
function apposedTo({ last, beforeLast, words }: ClauseState): readonly Chunk[] | null {
  const [counted] = last?.members ?? [];
  const named = beforeLast?.members;
  if (!counted?.counted || last!.members.length > 1 || !named || named.length < 2) return null;
  const beside = words[counted.from - 1]?.tag === "comma" && named[named.length - 1]!.to === counted.from - 1;
  return beside && named.every(({ name, kind }) => name !== null && kind !== "force") ? named : null;
}

/** "divided between A and B, who then took X": B did. */
function nearer({ last, level }: ClauseState, lower: string): readonly Chunk[] | undefined {
  const between = lower === "who" && level.current?.obliques.at(-1);
  return between && between.preposition === "between" && between.phrases === last?.members
    ? last.members.slice(-1)
    : last?.members;
}

/** Opens a clause inside the one being read. */
export function enterClause(state: ClauseState, relative: boolean, subject: readonly Chunk[] | null): void {
  state.stack.push(state.level);
  state.level = newLevel(subject, relative);
  state.comma = false;
  state.conjunction = false;
  state.preposition = null;
}

/** Goes on with the clause around, as behind a comma. */
export function leaveClause(state: ClauseState): void {
  const outer = state.stack.pop();
  if (outer) state.level = outer;
  state.comma = true;
}

/** Leaves all clauses at a mark that divides the sentence; `hard` where what was supposed before it ends there too. */
export function resetClause(state: ClauseState, hard: boolean): void {
  while (state.stack.length > 0) leaveClause(state);
  state.level = newLevel();
  state.preposition = null;
  state.comma = false;
  state.conjunction = false;
  if (hard) {
    state.hypothetical = false;
    state.lastFinite = null;
  }
}
