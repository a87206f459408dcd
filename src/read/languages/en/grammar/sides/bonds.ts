import type { Bond } from "../../../../grammar/language.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import { framesOf } from "../../verbs/frame.ts";
import type { Item } from "../lists/item.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, obliqueOf, type Predicate, patientOf } from "../predicate.ts";
import { phraseBonds } from "./phrase-bonds.ts";
import { holderWord } from "./word.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const HELPING = words("support back assist aid join accompany lead ally help reinforce");
const TAKING_OFFICE = words("take assume hold receive");
const HOSTILE = words(
  "attack assault fight repel repulse shell bomb bombard ambush kill besiege surround encircle defeat expel drive push oust evict strike target clash storm force hit dislodge capture rout accuse cut",
);
const TAKING = words("take seize recapture retake liberate storm enter");
/** Verbs whose subjects, without an object, do it to each other. */
const MUTUAL = words("fight clash meet face battle engage skirmish collide");
const ENABLING = words("allow enable help");
const SENDING = words("send deploy dispatch redeploy commit");
const COMMANDING = words("command head");
const LEAVING = words("withdraw retreat");
const GROUND_PREPOSITIONS = words("in on at into");

/** Adds a bond of a weight between each of some phrases and each of others. */
export type Join = (a: readonly Phrase[], b: readonly Phrase[], weight: number) => void;

/** The bonds between forces that a sentence tells by its verbs, lists and compounds. */
export function bonds(items: readonly Item[], predicates: readonly Predicate[]): Bond[] {
  const found: Bond[] = [];
  const join: Join = (a, b, weight) => {
    for (const one of a) for (const other of b) if (one !== other) found.push({ a: one, b: other, weight });
  };
  for (let at = 0; at < predicates.length; at++) {
    const predicate = predicates[at]!;
    if (SPEAKING.has(predicate.lemma ?? "")) sharedDeed(predicate, predicates[at + 1], join);
    if (!isDefection(predicate, predicates)) verbBonds(predicate, predicates, join);
    obliqueBonds(predicate, join);
    // Taking ground that another is said to hold.
    const lemma = predicate.lemma ?? "";
    if (HOSTILE.has(lemma) || TAKING.has(lemma))
      for (const phrase of groundsOf(predicate))
        if (phrase.heldBy?.who) join(forcesOf(agentOf(predicate)), [holderWord(phrase)], -2);
    if (predicate.passive && HELPING.has(lemma)) join(agentOf(predicate) ?? [], predicate.subject ?? [], 2);
  }
  phraseBonds(items, join);
  return found;
}

const SPEAKING = words("claim say announce report state declare");

/** "A and B claimed they took the town", "… to have taken it": what they tell of themselves they did together. */
function sharedDeed(predicate: Predicate, told: Predicate | undefined, join: Join): void {
  const agents = forcesOf(agentOf(predicate));
  const who = told?.subject?.[0];
  const theirs = who?.kind === "pronoun" && who.text.toLowerCase() === "they";
  if (agents.length > 1 && (theirs || told?.form === "infinitive")) join(agents.slice(0, 1), agents.slice(1), 1.5);
}

const GOING_OVER = words("surrender defect desert capitulate");

/** "surrendered and joined the Army": those who join were its enemies. */
function isDefection({ lemma, subject }: Predicate, all: readonly Predicate[]): boolean {
  return (
    lemma === "join" &&
    subject !== null &&
    all.some((one) => one.subject === subject && GOING_OVER.has(one.lemma ?? ""))
  );
}

/** Whether a verb can bind its subjects and objects or set them apart. */
function tellsOfForces(lemma: string): boolean {
  return (
    framesOf.has(lemma) ||
    HOSTILE.has(lemma) ||
    HELPING.has(lemma) ||
    MUTUAL.has(lemma) ||
    ENABLING.has(lemma) ||
    TAKING_OFFICE.has(lemma) ||
    COMMANDING.has(lemma) ||
    SENDING.has(lemma) ||
    lemma === "launch"
  );
}

/** What a verb tells of its subjects and its objects. */
function verbBonds(predicate: Predicate, all: readonly Predicate[], join: Join): void {
  const lemma = predicate.lemma ?? "";
  if (!tellsOfForces(lemma)) return;
  const agents = forcesOf(doersOf(predicate, all));
  const objects = namedBy(patientOf(predicate));
  const patients = forcesOf(objects);
  // "A and B fought at X": each other, not side by side.
  const meeting = MUTUAL.has(lemma) && objects.length === 0;
  // Those who announce, talk or are reported together need not fight together.
  if (meeting || framesOf.has(lemma) || HOSTILE.has(lemma) || lemma === "launch")
    join(agents.slice(0, 1), agents.slice(1), meeting ? -1 : 1.5);
  // "took the hill, allowing the X to advance": those who are helped are friends of those who act.
  if (predicate.form === "gerund" && ENABLING.has(lemma)) join(agents, patients, 1.2);
  if (HELPING.has(lemma)) join(agents, objects, 2);
  if (!predicate.negated) join(agents, commanded(predicate), 2);
  // "sent the 3rd Army against X": whom one sends is one's own.
  if (SENDING.has(lemma) && !predicate.passive) join(agents, patients, 1.5);
  if (HOSTILE.has(lemma) && !predicate.negated) join(agents, patients, -2);
}

/** Who acts; in "made an attack that drove the rebels out", those who made it. */
function doersOf(predicate: Predicate, all: readonly Predicate[]): readonly Chunk[] | null {
  const agents = agentOf(predicate);
  const deed = predicate.relative && agents?.[0]?.kind === "event" ? agents[0] : null;
  const governing = deed && all.find(({ passive, objects }) => !passive && objects.some((list) => list.includes(deed)));
  return governing ? governing.subject : agents;
}

/** Who is led: "commanded the Azanian army", "took command of Azanian forces". */
function commanded(predicate: Predicate): readonly Chunk[] {
  const lemma = predicate.lemma ?? "";
  if (COMMANDING.has(lemma)) return forcesOf(patientOf(predicate));
  const posted = TAKING_OFFICE.has(lemma) && predicate.objects.flat()[0]?.head === "command";
  return posted ? forcesOf(obliqueOf(predicate, ["of"], predicate.verb)?.phrases) : [];
}

const JOINING = words("from against despite with alongside between");

/** What the prepositions behind a verb tell: "against the rebels", "with the Army", "clashes between A and B". */
function obliqueBonds(predicate: Predicate, join: Join): void {
  if (!predicate.obliques.some(({ preposition }) => JOINING.has(preposition))) return;
  const lemma = predicate.lemma ?? "";
  const agents = forcesOf(agentOf(predicate));
  const side = agents.length > 0 ? agents : namedBy(patientOf(predicate));
  for (const { preposition, phrases } of predicate.obliques) {
    const others = forcesOf(phrases);
    switch (preposition) {
      case "from":
        if (!LEAVING.has(lemma)) join(side, others, -2);
        break;
      case "against":
      case "despite":
        join(side, others, -2);
        break;
      case "with":
      case "alongside":
        join(agents, others, lemma === "clash" || lemma === "fight" ? -2 : 1);
        break;
      case "between":
        join(others.slice(0, 1), others.slice(1), -2);
    }
  }
}

function groundsOf(predicate: Predicate): readonly Chunk[] {
  return [
    ...(patientOf(predicate) ?? []),
    ...predicate.obliques.filter((one) => GROUND_PREPOSITIONS.has(one.preposition)).flatMap((one) => one.phrases),
  ];
}

/** Forces, names that may be one, and lands that are named for theirs. */
function namedBy(phrases: readonly Chunk[] | null): readonly Chunk[] {
  return phrases?.filter((phrase) => phrase.kind === "place" || isForce(phrase)) ?? NOBODY;
}

/** Forces, and names that may be one. */
function forcesOf(phrases: readonly Chunk[] | null | undefined): readonly Chunk[] {
  return phrases?.filter(isForce) ?? NOBODY;
}

const NOBODY: readonly Chunk[] = [];

function isForce(phrase: Chunk): boolean {
  return phrase.kind === "force" || phrase.kind === "name" || phrase.kind === "person";
}
