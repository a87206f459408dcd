import type { Chunk } from "../phrases/chunk.ts";
import type { Predicate } from "../predicate.ts";
import type { ClauseState } from "./state.ts";

/** "took A, and on 22 October, B"; "liberated A on 9 May, B on 10 May": the verb is not said again. */
export function takeGapped(state: ClauseState, members: readonly Chunk[], to: number, index: number): boolean {
  const { current } = state.level;
  const following = current?.lemma === "follow" && current.passive;
  if (!current) return false;
  // "was in control of a third of X and by the next day half of it"
  const holding = current.obliques.find((one) => one.preposition === "in" && one.phrases[0]!.kind === "control");
  const ofSubject =
    !following && !holding && current.objects.length === 0 && current.form === "finite" && sharesVerb(current);
  if (!following && !ofSubject && !holding && (current.passive || current.objects.length === 0)) return false;
  const object = following || holding ? members[0]! : ofSubject ? current.subject![0]! : current.objects[0]![0]!;
  const partly = (member: Chunk): boolean => member.kind === "place" && member.part !== null && member.definite;
  if (
    !members.every(
      (member) => (member.name !== null && (member.kind === "name" || member.kind === "place")) || partly(member),
    )
  )
    return false;
  if (object.kind !== "name" && object.kind !== "place" && object.kind !== "control") return false;
  const next = state.items[index + 1];
  const after = state.items[index + 2];
  const dated =
    (next?.type === "word" &&
      (next.word.tag === "preposition" || next.word.token.text === "(") &&
      after?.type === "word" &&
      after.word.tag === "month") ||
    (next?.type === "list" && next.members[0]!.kind === "time");
  if (
    !dated &&
    !(
      state.conjunction &&
      !ofSubject &&
      (next === undefined || (next.type === "word" && (next.word.tag === "punctuation" || next.word.tag === "comma")))
    )
  )
    return false;
  const copy: Predicate = {
    ...current,
    ...(ofSubject ? { subject: members } : {}),
    objects: ofSubject || following || holding ? [] : object.kind === "control" ? [current.objects[0]!] : [members],
    obliques: ofSubject
      ? current.obliques.filter(({ preposition }) => preposition === "to" || preposition === "by")
      : holding
        ? [holding, { preposition: "of", phrases: members, at: to - 1 }]
        : following
          ? [{ preposition: "by", phrases: members, at: current.verb + 1 }]
          : object.kind === "control"
            ? [{ preposition: "of", phrases: members, at: to - 1 }]
            : [],
    particles: [],
    inherited: true,
    gapped: true,
    to,
  };
  state.predicates.push({ ...copy, verb: copy.verb });
  state.level.current = state.predicates[state.predicates.length - 1]!;
  state.beforeLast = state.last;
  state.last = { members, to, role: ofSubject ? "subject" : "object" };
  return true;
}

const FALLING = new Set(["fall", "surrender", "capitulate"]);

/** "A fell on 3 May and B on 5 May", "A was taken on 3 May, B on 5 May": verbs whose subject is the place. */
function sharesVerb({ passive, lemma, subject }: Predicate): boolean {
  const first = subject?.[0];
  return (
    (passive || FALLING.has(lemma ?? "")) && first !== undefined && (first.kind === "name" || first.kind === "place")
  );
}
