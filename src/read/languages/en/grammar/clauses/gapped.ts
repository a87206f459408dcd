import type { Extent } from "../../../../../model/index.ts";
import { vagueNouns } from "../../nouns.ts";
import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { extentOfPart } from "../phrases/share.ts";
import type { Predicate } from "../predicate.ts";
import { isDatedBehind } from "./dated-behind.ts";
import type { ClauseState } from "./state.ts";

/**
 * "took A, and on 22 October, B"; "liberated A on 9 May, B on 10 May"; "took a third of A on 9 May, half on the 10th"; "lost A,
 * and with it B": the verb is not said again.
 */
export function takeGapped(state: ClauseState, members: readonly Chunk[], to: number, index: number): boolean {
  const { current } = state.level;
  const following = current?.lemma === "follow" && current.passive;
  if (!current) return false;
  // "reached A, B in December": only a comma between them, B is where A lies.
  if (!state.conjunction && state.last !== null && members[0]!.from - state.last.to === 1 && members.length === 1)
    return false;
  // "was in control of a third of X and by the next day half of it"
  const holding = current.obliques.find((one) => one.preposition === "in" && one.phrases[0]!.kind === "control");
  const ofSubject =
    !following && !holding && current.objects.length === 0 && current.form === "finite" && sharesVerb(current);
  if (!following && !ofSubject && !holding && (current.passive || current.objects.length === 0)) return false;
  const object = following || holding ? members[0]! : ofSubject ? current.subject![0]! : current.objects[0]![0]!;
  if (isCorrected(state, members, current)) return true;
  const dated = isDatedBehind(state, index);
  if (!dated && isExcepted(state, index, current)) return true;
  const along = isBroughtAlong(state, index);
  const told = portionOf(object, members, state) ?? members;
  if (!told.every((member) => isPlace(member, along || state.conjunction))) return false;
  if (!isSubject(object) && object.kind !== "control") return false;
  if (!dated && !along && !(state.conjunction && (isAfterIt(state, index) || (!ofSubject && isLast(state, index)))))
    return false;
  const copy: Predicate = {
    ...current,
    ...(ofSubject ? { subject: told } : {}),
    objects: ofSubject || following || holding ? [] : object.kind === "control" ? [current.objects[0]!] : [told],
    obliques: ofSubject
      ? current.obliques.filter(({ preposition }) => preposition === "to" || preposition === "by")
      : holding
        ? [holding, { preposition: "of", phrases: told, at: to - 1 }]
        : following
          ? [{ preposition: "by", phrases: told, at: current.verb + 1 }]
          : object.kind === "control"
            ? [{ preposition: "of", phrases: told, at: to - 1 }]
            : [],
    particles: [],
    inherited: true,
    gapped: true,
    to,
  };
  state.predicates.push(copy);
  state.level.current = copy;
  state.beforeLast = state.last;
  state.last = { members: told, to, role: ofSubject ? "subject" : "object" };
  return true;
}

const FALLING = new Set(["fall", "surrender", "capitulate"]);

/** "A fell on 3 May and B on 5 May", "A was taken on 3 May, B on 5 May": verbs whose subject is the place. */
export function sharesVerb({ passive, lemma, subject }: Predicate): boolean {
  const first = subject?.[0];
  return (passive || FALLING.has(lemma ?? "")) && first !== undefined && isSubject(first);
}

const isSubject = ({ kind, pronoun }: Chunk): boolean => kind === "name" || kind === "place" || pronoun === "it";

/** What can be the place of a verb that is not said again; `freely` where something else ties it to that verb. */
function isPlace({ kind, name, head, part, definite, pronoun, within }: Chunk, freely: boolean): boolean {
  if (name !== null) return kind === "name" || kind === "place";
  if (kind === "pronoun") return pronoun === "it" && part !== null;
  if (kind !== "place") return false;
  return (part !== null && definite) || (freely && head !== null && (within !== null || !vagueNouns.has(head)));
}

/** "took A, or at least a part of it": that much of what was named last, and nothing more. */
function isCorrected({ words }: ClauseState, members: readonly Chunk[], { objects }: Predicate): boolean {
  const [member] = members;
  const { from, part, pronoun } = member!;
  if (pronoun !== "it" || part === null || objects.length !== 1) return false;
  if (!words.slice(Math.max(0, from - 4), from).some(({ token }) => token.lower === "or")) return false;
  const told = objects[0]!;
  objects[0] = told.map((one, at) => (at === told.length - 1 ? { ...one, part } : one));
  return true;
}

/** "hold all of A but the east of it": not that, and so not all of A. */
function isExcepted({ words, items }: ClauseState, index: number, { objects }: Predicate): boolean {
  const { from } = items[index]!;
  const told = objects[0];
  if (
    words[from - 1]?.token.lower !== "but" ||
    verbAhead(items, index) ||
    !told ||
    told[told.length - 1]!.part !== "whole"
  )
    return false;
  objects[0] = told.map((one, at) => (at === told.length - 1 ? { ...one, part: "part" } : one));
  return true;
}

/** Whether a verb stands before the next mark: what "but" opens is a clause then. */
function verbAhead(items: readonly Item[], index: number): boolean {
  for (const item of items.slice(index + 1)) {
    if (item.type === "list") continue;
    if (item.word.tag === "punctuation" || item.word.tag === "comma") return false;
    if (item.word.tag === "verb" || item.word.tag === "auxiliary") return true;
  }
  return false;
}

const THEM = new Set(["it", "them", "that"]);

/** "lost A, and with it B": B as well, and by the same verb. */
export function isBroughtAlong({ words, items }: ClauseState, index: number): boolean {
  const { from } = items[index]!;
  if (from < 3) return false;
  const joint = words[from - 3];
  return (
    words[from - 2]?.token.lower === "with" &&
    THEM.has(words[from - 1]!.token.lower) &&
    (joint?.tag === "coordinator" || joint?.tag === "comma")
  );
}

/** "half on the 23rd", "large parts on the 25th": of the place the verb was told of. */
function portionOf(object: Chunk, members: readonly Chunk[], { words }: ClauseState): readonly Chunk[] | null {
  const [member] = members;
  if (members.length > 1 || member!.kind !== "part" || member!.within !== null || object.kind === "control")
    return null;
  const part: Extent | null = extentOfPart(words, member!.from, member!.to) ?? member!.part;
  if (part === null) return null;
  const { span, from, to } = member!;
  return [{ ...object, span, from, to, part }];
}

const TOO = new Set(["as", "well", "too", "also"]);

function isToo(item: Item | undefined): boolean {
  return item?.type === "word" && TOO.has(item.word.token.lower);
}

/** "was cleared, and B after it" */
function isAfterIt(state: ClauseState, index: number): boolean {
  const after = state.items[index + 1];
  const it = state.items[index + 2];
  return (
    after?.type === "word" &&
    (after.word.token.lower === "after" || after.word.token.lower === "before") &&
    it?.type === "list" &&
    THEM.has(it.members[0]!.pronoun ?? "")
  );
}

/** "and parts of B as well": behind it the clause ends. */
function isLast(state: ClauseState, index: number): boolean {
  let at = index + 1;
  while (isToo(state.items[at])) at++;
  const next = state.items[at];
  return next === undefined || (next.type === "word" && (next.word.tag === "punctuation" || next.word.tag === "comma"));
}
