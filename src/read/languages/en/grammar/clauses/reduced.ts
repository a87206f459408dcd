import { framesOf } from "../../verbs/frame.ts";
import { GERUND } from "../../verbs/inflect.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf } from "../predicate.ts";
import { addPredicate } from "./predicate.ts";
import { SPEECH } from "./speech.ts";
import { type ClauseState, newLevel } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";

/** "villages captured by …", "the town, besieged since May, …": a participle that hangs on a phrase. */
export function takeReduced(state: ClauseState, group: VerbGroup): boolean {
  const { level } = state;
  const next = state.items[group.next];
  const nextWord = next?.type === "word" ? next.word : null;
  if (!state.last || state.conjunction) return false;
  if (isDeclared(state, group)) {
    takeDeclared(state, group);
    return true;
  }
  // "the attempt to take X failed": what has no object has no passive.
  if (INTRANSITIVE.has(group.word.lemma ?? "") && !(nextWord?.token.lower === "by")) return false;
  // "the 3rd Brigade later returned into X": a movement, told of whoever made it.
  if (MOVING.has(group.word.lemma ?? "") && nextWord?.token.lower === "into") return false;
  // "claimed Azanian forces moved into X": what was claimed, no participle.
  if (
    level.current &&
    SPEECH.has(level.current.lemma ?? "") &&
    state.last.role === "object" &&
    nextWord?.token.lower !== "by"
  )
    return false;
  const by = nextWord?.token.lower === "by";
  if (nextWord?.tag === "to" && state.items[group.next + 1]?.type !== "list") return false;
  if (
    !by &&
    !state.comma &&
    level.subject !== null &&
    state.last.members === level.subject &&
    !verbLater(state, group.next)
  )
    return false;
  if (level.subject !== null && !level.current && !state.comma && !by) return false;
  if (level.subject !== null && !level.current && state.comma && (nextWord === null || !verbLater(state, group.next)))
    return false;
  // "regained every point lost the day before"
  const timed = next?.type === "list" && next.members[0]!.kind === "time" && isAllOf(state);
  if (
    !by &&
    !timed &&
    !(
      nextWord &&
      (nextWord.tag === "preposition" ||
        nextWord.tag === "to" ||
        nextWord.tag === "punctuation" ||
        nextWord.tag === "comma" ||
        nextWord.tag === "adverb")
    )
  )
    return false;
  const company = level.current?.obliques.at(-1);
  // "fell, with the town itself besieged"
  const absolute =
    company?.preposition === "with" &&
    company.phrases === state.last.members &&
    group.verb - state.last.to < 5 &&
    state.words.slice(state.last.to, group.verb).every((word) => word.tag === "adverb");
  if (!by && state.comma && level.current) return false;
  if (level.relative && level.current === null) return false;
  if (!by && !absolute && level.subject === null && state.last.to !== group.verb) return false;
  const outer = { ...state.level };
  addPredicate(state, group, {
    form: "participle",
    passive: true,
    subject: isPicture(state.beforeLast?.members) ? state.beforeLast!.members : nearest(state.last.members),
    inherited: false,
    source: null,
  });
  // What follows belongs to the participle; the clause around it goes on afterwards.
  const made = state.level.current;
  state.stack.push(outer);
  state.level = { ...newLevel(null, true), current: made };
  return true;
}

/** An object of which all is meant: what stands right behind it says which. */
function isAllOf({ level, last, comma }: ClauseState): boolean {
  return level.current !== null && !comma && last?.role === "object" && last.members[0]!.part === "whole";
}

const DECLARING = new Set(["declare", "pronounce", "proclaim"]);

/** "declared X wholly retaken", "declared the town liberated": a participle that says what became of the object. */
function isDeclared({ level, last, words, items }: ClauseState, group: VerbGroup): boolean {
  const declaring = level.current;
  if (!declaring || !DECLARING.has(declaring.lemma ?? "") || declaring.passive || last?.role !== "object") return false;
  const next = items[group.next];
  if (next?.type === "list" || (next?.word.tag === "to" && items[group.next + 1]?.type !== "list")) return false;
  const ground = last.members.every(({ kind }) => kind === "place" || kind === "name" || kind === "pronoun");
  return ground && words.slice(last.to, group.verb).every(({ tag }) => tag === "adverb");
}

function takeDeclared(state: ClauseState, group: VerbGroup): void {
  const declaring = state.level.current!;
  const takes = framesOf.get(group.word.lemma ?? "")?.some(({ change }) => change === "capture") === true;
  const declarer = agentOf(declaring)?.[0] ?? null;
  addPredicate(state, group, {
    form: "participle",
    passive: true,
    subject: state.last!.members,
    inherited: false,
    source: null,
    left: takes && declarer?.kind !== "person" ? declarer : null,
  });
}

/** "A and the villages of B and C besieged by …": the participle hangs on the villages. */
function nearest(members: readonly Chunk[]): readonly Chunk[] {
  const { head } = members[members.length - 1]!;
  const from = members.findIndex((member) => member.head === head);
  return head === null || members[0]!.head !== null ? members : members.slice(from);
}

/** "photographs of X taken by Y": nobody took X. */
function isPicture(members: readonly Chunk[] | undefined): boolean {
  return PICTURES.has(members?.at(-1)?.head ?? members?.at(-1)?.text.split(" ").at(-1)?.toLowerCase() ?? "");
}

const PICTURES = new Set(
  "photo photos photograph photographs picture pictures image images footage video videos imagery".split(" "),
);

const MOVING = new Set(["return", "move", "push", "cross", "break"]);

const INTRANSITIVE = new Set([
  "fail",
  "succeed",
  "fall",
  "arrive",
  "collapse",
  "remain",
  "advance",
  "retreat",
  "go",
  "come",
  "march",
]);

function verbLater(state: ClauseState, index: number): boolean {
  for (let at = index; at < state.items.length; at++) {
    const item = state.items[at]!;
    if (
      item.type === "word" &&
      (item.word.tag === "auxiliary" || (item.word.tag === "verb" && !(item.word.forms & GERUND)))
    )
      return true;
  }
  return false;
}
