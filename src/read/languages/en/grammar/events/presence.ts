import { eventNouns } from "../../nouns.ts";
import { GERUND } from "../../verbs/inflect.ts";
import { isLand } from "../lists/regions.ts";
import { holderOf, isStronghold } from "../noun-events/stronghold.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { alikeBefore, type Oblique, obliqueOf, type Predicate } from "../predicate.ts";
import { word } from "../sides/word.ts";
import type { Word } from "../tagging/word.ts";
import { draftOf, type EventDraft, isBelligerent } from "./draft.ts";
import { groundOblique, groundOf } from "./ground.ts";
import { joinedTo } from "./roles.ts";

/** "Azanian forces were present in A and B": they are there, whoever else is. */
export function presenceDraft(predicate: Predicate, words: readonly Word[]): EventDraft | null {
  const subject = predicate.subject?.[0];
  if (!subject || !isBelligerent(subject)) return null;
  const behind = words.slice(predicate.verb + 1, predicate.verb + 4);
  const present = predicate.lemma === "be" && behind.some((word) => word.token.lower === "present");
  if (!present && !isSeen(predicate) && !isStaying(predicate, words) && !isInside(predicate)) return null;
  const places = groundOf(groundOblique(predicate, present ? PRESENT_IN : STAYING_IN)?.phrases, true);
  if (places.length === 0) return null;
  // "were in all parts of X": there is nobody else in it.
  const throughout = places.every(({ part }) => part === "whole");
  return throughout
    ? draftOf("present in all of", 0.6, "hold", places, { agent: subject })
    : draftOf("present in", 0.5, "advance", places, { agent: subject, extent: "part" });
}

const BREAKING = new Set(["break", "crush", "overcome", "suppress", "eliminate", "quell"]);
const COLLAPSING_RESISTANCE = new Set(["end", "cease", "collapse", "crumble"]);

/** "The last resistance in X was broken", "Azanian resistance in X ended": those who resisted hold it no more. */
export function resistanceDraft(predicate: Predicate): EventDraft | null {
  const subject = predicate.subject?.[0];
  if (subject?.head !== "resistance" || predicate.negated || predicate.hypothetical) return null;
  if (!(predicate.passive ? BREAKING : COLLAPSING_RESISTANCE).has(predicate.lemma ?? "")) return null;
  const where = predicate.obliques.find(
    ({ preposition, at }) => STAYING_IN.includes(preposition) && at < predicate.verb,
  );
  const places = groundOf(where?.phrases, true);
  if (places.length === 0) return null;
  const patient = subject.name !== null || subject.possessor ? { ...subject, kind: "event" as const } : null;
  return draftOf("resistance broken", 0.55, "capture", places, { patient, holder: "other than patient" });
}

/** "Only X and Y remained to the rebels", "By June the rebels were masters of X" */
export function ownedDraft(predicate: Predicate): EventDraft | null {
  const { lemma, passive, subject, objects } = predicate;
  if (passive || !subject) return null;
  if (lemma === "remain" && objects.length === 0) {
    const owner = obliqueOf(predicate, ["to", "for", "with"], predicate.verb)?.phrases.find(isBelligerent);
    const places = owner ? groundOf(subject, true).filter(({ name }) => name !== null) : [];
    return owner && places.length > 0 ? draftOf("remained to", 0.6, "hold", places, { agent: owner }) : null;
  }
  if (lemma !== "be" || objects[0]?.[0]?.head !== "master" || !isBelligerent(subject[0]!)) return null;
  const places = groundOf(obliqueOf(predicate, ["of"])?.phrases, true);
  return places.length > 0 ? draftOf("master of", 0.6, "hold", places, { agent: subject[0]! }) : null;
}

const REMAINING = new Set(["remain", "stay"]);

/** "No Azanian forces remained in X", "virtually no rebels were left in X": they have left it. */
export function goneDraft(predicate: Predicate, words: readonly Word[]): EventDraft | null {
  const subject = predicate.subject?.[0];
  // "on the 10th all of it was gone": lost.
  if (subject?.part === "whole" && predicate.lemma === "go" && predicate.passive) {
    const lost = groundOf([subject], true).filter(({ kind, name }) => kind === "pronoun" || name !== null);
    return lost.length > 0 ? draftOf("was gone", 0.6, "capture", lost, { holder: "other than patient" }) : null;
  }
  if (!subject || !isBelligerent(subject) || words[subject.from]?.token.lower !== "no" || predicate.hypothetical)
    return null;
  const left = predicate.passive && predicate.lemma === "leave";
  if (!left && !REMAINING.has(predicate.lemma ?? "")) return null;
  const places = groundOf(groundOblique(predicate, STAYING_IN)?.phrases, true);
  if (places.length === 0) return null;
  // Of a whole region "virtually no" leaves some, and the ground they are on.
  const some = ALMOST.has(words[subject.from - 1]?.token.lower ?? "") && places.some(isLand);
  return draftOf("none remained in", 0.6, "withdraw", places, {
    patient: subject,
    holder: "other than patient",
    extent: some ? "part" : "whole",
  });
}

const ALMOST = new Set(["virtually", "almost", "nearly", "practically", "hardly"]);

const PRESENT_IN = ["in", "at", "near", "inside"];
const STAYING_IN = ["in", "at", "inside"];
const SEEING = new Set(["see", "spot", "sight", "observe"]);

/** "tanks were seen at X" */
function isSeen({ lemma, passive, form, relative }: Predicate): boolean {
  return SEEING.has(lemma ?? "") && passive && form === "finite" && !relative;
}

/** "Azanian tanks were in the outskirts of X": armed men and nothing else said of them. */
function isInside({ lemma, subject, objects, obliques, form, relative }: Predicate): boolean {
  const where = obliques[0];
  return (
    lemma === "be" &&
    form === "finite" &&
    !relative &&
    subject?.[0]?.kind === "force" &&
    objects.length === 0 &&
    (where?.preposition === "in" || where?.preposition === "inside") &&
    where.phrases.every(({ kind, name, within }) => name !== null || (kind === "place" && within !== null))
  );
}

const STAYING = new Set(["stage", "station", "position", "entrench", "encamp", "camp", "quarter"]);

/** "were staging in A", "had entrenched themselves in B": said of a force, by a full verb. */
function isStaying(predicate: Predicate, words: readonly Word[]): boolean {
  if (!STAYING.has(predicate.lemma ?? "") || predicate.form !== "finite" || predicate.relative) return false;
  // "staged a parade in X" stays nowhere.
  return predicate.objects.length === 0 && (predicate.passive || (words[predicate.verb]!.forms & GERUND) !== 0);
}

/** "The army was back in X", "in all positions lost in May": it has them again. */
export function backDraft(predicate: Predicate): EventDraft | null {
  const subject = predicate.subject?.[0];
  if (predicate.lemma !== "be" || predicate.form !== "finite" || !predicate.particles.includes("back")) return null;
  if (!subject || !isBelligerent(subject)) return null;
  const places = groundOf(groundOblique(predicate, ["in", "inside", "at", "on"])?.phrases, true);
  return places.length > 0 ? draftOf("back in", 0.7, "capture", places, { agent: subject }) : null;
}

const JOINING = new Set(["reach", "rejoin", "rescue", "resupply", "relieve"]);

/** "reached their fighters at A, and at B": those who were reached are there. */
export function joinedDraft(predicate: Predicate, words: readonly Word[]): EventDraft | null {
  if (!JOINING.has(predicate.lemma ?? "") || predicate.passive) return null;
  const reached = predicate.objects[0]?.[0];
  const goal = reached?.kind === "force" ? groundOblique(predicate, STAYING_IN) : undefined;
  if (!reached || !goal || goal.at < reached.to) return null;
  const places = groundOf([...goal.phrases, ...joinedTo(goal, predicate, STAYING_IN, words)], true).filter(
    ({ kind }) => kind !== "pronoun",
  );
  return places.length > 0 ? draftOf("reached in", 0.5, "hold", places, { agent: reached }) : null;
}

const ENDING = new Set(["end", "conclude", "cease", "stop", "subside"]);
/** "X changed hands several times": nobody's for long. "X opened its gates to the Army": the Army's. */
export function handsDraft(predicate: Predicate): EventDraft | null {
  const { lemma, passive, negated, objects, subject } = predicate;
  const object = objects[0]?.[0];
  if (passive || negated || !object) return null;
  const places = (): Chunk[] => groundOf(subject, true).filter(({ kind }) => kind !== "part");
  if ((lemma === "change" || lemma === "trade") && object.text.endsWith("hands"))
    return places().length > 0
      ? draftOf("changed hands", 0.6, "contest", places(), { holder: "nobody", extent: "part" })
      : null;
  if (lemma !== "open" || object.head !== "gate" || object.possessor === null) return null;
  const taker = obliqueOf(predicate, ["to"], predicate.verb)?.phrases.find(isBelligerent);
  return taker && places().length > 0 ? draftOf("opened its gates", 0.75, "capture", places(), { agent: taker }) : null;
}

const LEAVING = new Set(["leave", "keep"]);

/** "X remained the only rebel stronghold", "leaving X and Y as Azanian holdouts" */
export function strongholdDraft(predicate: Predicate): EventDraft | null {
  const lemma = predicate.lemma ?? "";
  const leaving = LEAVING.has(lemma) && !predicate.passive;
  if (!leaving && !COPULAS.has(lemma)) return null;
  const told = leaving ? obliqueOf(predicate, ["as"], predicate.verb)?.phrases[0] : predicate.objects[0]?.[0];
  const who = told && isStronghold(told) ? holderOf(told) : null;
  const places = groundOf(leaving ? predicate.objects[0] : predicate.subject, true).filter(({ name }) => name !== null);
  if (!told || who === null || places.length === 0) return null;
  return draftOf("stronghold of", 0.6, "hold", places, { agent: word(who, told) });
}

const FAILING = (patient: Chunk): Partial<EventDraft> => ({ patient, holder: "other than patient", extent: "none" });

/** "The Dura River Campaign was a failure": where that was, nobody says. */
function isNamedUndertaking({ head, name }: Chunk): boolean {
  return head === null && name !== null;
}

const COLLAPSING = new Set(["fail", "collapse", "falter", "miscarry", "stall"]);

/** "An assault on X failed": said of an attack, not of an attempt to do something. */
function hasCollapsed({ lemma, passive, negated, hypothetical, subject, inherited }: Predicate): boolean {
  const kind = eventNouns.get(subject?.[0]?.head ?? "");
  return (
    COLLAPSING.has(lemma ?? "") &&
    !passive &&
    !negated &&
    !hypothetical &&
    !inherited &&
    (kind === "attack" || kind === "advance") &&
    subject![0]!.head !== "attempt"
  );
}

/** Where the attack was made: "on X", "against X". */
function namedIn(predicate: Predicate): Chunk[] {
  const near = obliqueOf(predicate, ["on", "against", "at", "into", "of"]);
  return near
    ? groundOf(
        alikeBefore(predicate, near).flatMap(({ phrases }) => phrases),
        true,
      )
    : [];
}

/** "on the 19th it failed at X": whoever it is that attacked. */
function failedAt({ lemma, passive, negated, hypothetical, subject, obliques, verb }: Predicate): EventDraft | null {
  const [patient] = subject ?? [];
  if (lemma !== "fail" || passive || negated || hypothetical || !patient) return null;
  if (!isBelligerent(patient) && patient.kind !== "pronoun") return null;
  const at = obliques.find(({ preposition, at: where }) => preposition === "at" && where > verb);
  const places = groundOf(at?.phrases, true).filter(({ name }) => name !== null);
  return places.length > 0 ? draftOf("failed at", 0.6, "repel", places, FAILING(patient)) : null;
}

const COPULAS = new Set(["be", "remain", "prove"]);
const FIGHTING_PLACES = new Set(["in", "at", "within", "inside", "into", "to", "around", "on", "over", "along"]);
const BESIDE = new Set(["near", "outside"]);

/** "in close proximity to X" */
function isNearness(before: Oblique | undefined): boolean {
  return before?.phrases.at(-1)?.head === "proximity";
}

/** "Fighting continued in X", "clashes were reported at X", "the battle shifted to X"; "the attack was a failure". */
export function fightingDraft(predicate: Predicate): EventDraft | null {
  const subject = predicate.subject?.[0];
  const failed = failedAt(predicate);
  if (failed) return failed;
  if (subject?.kind !== "event") return null;
  if (
    COPULAS.has(predicate.lemma ?? "") &&
    predicate.objects.flat().some((phrase) => /\b(unsuccessful|failure|futile)\b/.test(phrase.text))
  )
    return isNamedUndertaking(subject) ? null : draftOf("attack failed", 0.6, "repel", [], FAILING(subject));
  if (hasCollapsed(predicate)) return draftOf("attack failed", 0.6, "repel", namedIn(predicate), FAILING(subject));
  // "The battle ended with the capture of X": no fighting goes on.
  if (ENDING.has(predicate.lemma ?? "")) return null;
  // "The battle was concurrent with the siege of A in B": no fighting in B is told.
  if (predicate.lemma === "be" && predicate.obliques[0]?.preposition === "with") return null;
  if (predicate.inherited || eventNouns.get(subject.head ?? "") !== "contest") return null;
  const inside = predicate.obliques.some((one) => FIGHTING_PLACES.has(one.preposition) && one.at > predicate.verb);
  // Fighting near a place is none in it; "in A and near B" is fighting for both.
  const places = predicate.obliques
    .filter(
      (one, at, all) =>
        (FIGHTING_PLACES.has(one.preposition) && !isNearness(all[at - 1])) || (inside && BESIDE.has(one.preposition)),
    )
    .flatMap((one) => groundOf(one.phrases, true));
  return places.length > 0
    ? draftOf("fighting in", 0.6, "contest", places, { holder: "nobody", extent: "part" })
    : null;
}
