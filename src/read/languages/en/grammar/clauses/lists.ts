import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import type { Oblique } from "../predicate.ts";
import { isBroughtAlong, takeGapped } from "./gapped.ts";
import type { ClauseState } from "./state.ts";

/** Phrases: the subject, an object, or what a preposition waits for. */
export function takeList(state: ClauseState, item: Item & { type: "list" }, index: number): void {
  const { members, to } = item;
  const { level } = state;
  const time = members[0]!.kind === "time";
  if (state.preposition) {
    const { word, at } = state.preposition;
    if (!time) {
      const oblique: Oblique = { preposition: word, phrases: members, at };
      const ofSubject = level.subject !== null && state.last?.role === "subject" && state.last.to === at;
      if (level.current && !(state.comma && level.subject) && !ofSubject) {
        if (isDatedAnew(state, oblique)) goOn(state, oblique);
        else level.current.obliques.push(oblique);
        level.current!.to = to;
      } else level.pending.push(oblique);
      state.beforeLast = state.last;
      state.last = { members, to, role: "oblique" };
    }
    state.preposition = null;
  } else if (!time) takeBare(state, members, to, index);
  // "took a third of X and by the next day half of it": the time stands between "and" and what it joins.
  if (time && state.conjunction) return;
  state.comma = false;
  state.conjunction = false;
}

const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/;
/** So many words of a date may stand between "and" and the preposition said again. */
const DATE_WORDS = 5;

/** "moved into A on 4 May, and on the 5th into B": the same verb on another day. */
function isDatedAnew({ level, words }: ClauseState, { preposition, at }: Oblique): boolean {
  if (!level.current?.obliques.some((one) => one.preposition === preposition && one.at > level.current!.verb))
    return false;
  let index = at - 1;
  while (index > Math.max(0, at - DATE_WORDS) && words[index]!.tag !== "coordinator") index--;
  if (words[index]?.tag !== "coordinator" || at - index < 2) return false;
  return words.slice(index + 1, at).some(({ tag, token }) => tag === "month" || DAY.test(token.lower));
}

function goOn(state: ClauseState, oblique: Oblique): void {
  const before = state.level.current!;
  const copy = { ...before, objects: [...before.objects], obliques: [oblique], inherited: true, gapped: true };
  state.predicates.push(copy);
  state.level.current = copy;
}

function takeBare(state: ClauseState, members: readonly Chunk[], to: number, index: number): void {
  const { level } = state;
  // "…, south of X, …" only says where.
  const first = members[0]!;
  if (
    first.direction !== null &&
    first.name === null &&
    first.head === null &&
    !first.definite &&
    !verbFollows(state, index)
  ) {
    if (level.current && !state.comma)
      level.current.obliques.push({ preposition: "direction", phrases: members, at: to });
    return;
  }
  if (level.current && isBroughtAlong(state, index) && takeGapped(state, members, to, index)) return;
  if (level.current && !state.comma && !state.conjunction && level.current.objects.length < 2 && !level.subject) {
    level.current.objects.push(members);
    level.current.to = to;
    state.beforeLast = state.last;
    state.last = { members, to, role: "object" };
    return;
  }
  if (level.current && (state.conjunction || state.comma) && takeGapped(state, members, to, index)) return;
  const before = level.subject;
  // An apposition does not replace the subject it explains; a force replaces a place named before the comma.
  const apposition =
    before !== null &&
    state.comma &&
    !state.conjunction &&
    !level.current &&
    !(members[0]!.kind === "force" && before[0]!.kind !== "force");
  if (level.relative && level.antecedent && before === level.antecedent && !level.current) level.gap = level.antecedent;
  if (!apposition) level.subject = members;
  state.beforeLast = state.last;
  state.last = { members, to, role: "subject" };
}

function verbFollows(state: ClauseState, index: number): boolean {
  const next = state.items[index + 1];
  return next?.type === "word" && (next.word.tag === "verb" || next.word.tag === "auxiliary");
}
