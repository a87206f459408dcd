import type { Phrase } from "../../../../grammar/phrase.ts";
import { framesOf } from "../../verbs/frame.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { GARRISONS, garrisoned } from "../phrases/garrison.ts";
import { agentOf, alikeBefore, obliqueOf, type Predicate, patientOf } from "../predicate.ts";
import { type EventDraft, firstOf, isPeople } from "./draft.ts";
import { type FramedVerb, framed } from "./framed-verb.ts";
import { groundOblique, groundOf, isWorks } from "./ground.ts";

/** "repelled an attack on X", "drove the rebels back from X", "the assault was beaten off". */
export function repelDraft(verb: FramedVerb): EventDraft | null {
  const { predicate } = verb;
  const object = patientOf(predicate)?.[0] ?? null;
  const agent = firstOf(agentOf(predicate));
  if (object === null && agent === null) return null;
  const deed = object?.kind === "event" || object?.kind === "other";
  if (deed && object.text.split(" ").some((word) => DEEDS.has(word))) return null;
  if (CHECKING.has(verb.frame.lemma) && object?.kind !== "event") return null;
  // "halted traffic on most roads"
  if (object?.kind === "place" && object.name === null) return null;
  // To beat an army is not to hold a place; to beat those on the march to it is.
  if (
    BEATING.has(verb.frame.lemma) &&
    !(predicate.passive && (MARCHING.has(object?.head ?? "") || object?.kind === "event" || turnsOut(predicate)))
  )
    return null;
  // "defeated near X" tells nothing of X.
  const told = object?.kind === "event" || turnsOut(predicate);
  if (BEATING.has(verb.frame.lemma) && !told && !groundOblique(predicate, ["at", "in"])) return null;
  const held = drivenBackTo(predicate, object);
  if (held) return framed(verb, 0.6, "hold", held, { agent: object, patient: agent });
  return framed(verb, 0.75, "repel", defended(predicate, object), {
    agent,
    patient: attackBy(predicate) ?? (object ? attackerOf(object) : null),
    holder: agent ? "agent" : "other than patient",
    extent: "none",
  });
}

/** "invaded X, but were defeated": told of those who came, right after they did. */
function turnsOut({ inherited, passive, from, obliques }: Predicate): boolean {
  const came = from?.lemma ? framesOf.get(from.lemma) : undefined;
  return (
    inherited &&
    passive &&
    !from?.passive &&
    !obliques.some(({ preposition }) => preposition === "at" || preposition === "near") &&
    came?.some(({ change }) => change === "advance" || change === "attack") === true
  );
}

/** "Attacks by the rebels on X were repelled": whose they were is said before the verb. */
function attackBy({ passive, subject, obliques, verb }: Predicate): Chunk | null {
  if (!passive || subject?.[0]?.kind !== "event") return null;
  const by = obliques.find(({ preposition, at }) => preposition === "by" && at < verb)?.phrases[0];
  return by && isPeople(by) ? by : null;
}

/** What is foiled without any ground being fought for. */
const DEEDS = new Set(
  "suicide bombing bombings plot ambush assassination airstrike shelling escape infiltration".split(" "),
);

/** What is done to advances as to much else. */
const CHECKING = new Set(["check", "contain", "blunt", "arrest"]);
const BEATING = new Set(["defeat", "rout"]);
const MARCHING = new Set(["column", "convoy", "vanguard", "spearhead", "detachment"]);

/** "drove the rebels back to X": there they still are. */
function drivenBackTo(predicate: Predicate, object: Chunk | null): readonly Chunk[] | null {
  if (!object || !(isPeople(object) || object.kind === "pronoun") || !predicate.particles.includes("back")) return null;
  // "drove them back from X to Y": what they lost is told.
  const goal = obliqueOf(predicate, ["from"]) ? undefined : obliqueOf(predicate, ["to", "into"], predicate.verb);
  const places = groundOf(goal?.phrases, true).filter(({ name, direction }) => name !== null && direction === null);
  return places.length > 0 ? places : null;
}

/** The ground that was defended; none where the sentence leaves it to what was told before. */
function defended(predicate: Predicate, object: Chunk | null): Chunk[] {
  const named = (phrases: readonly Chunk[]): Chunk[] =>
    groundOf(phrases, true).filter((phrase) => (phrase.name !== null || phrase.head !== null) && !isWorks(phrase));
  const from = obliqueOf(predicate, ["from"]);
  if (from && object?.kind !== "event") return named(from.phrases);
  const near = groundOblique(predicate, [
    "on",
    "against",
    "at",
    "in",
    "near",
    "to",
    "into",
    "along",
    "around",
    "outside",
    ...(object?.kind === "event" ? ["of", "towards", "toward"] : []),
  ]);
  if (near) {
    // "Attacks on A, on B and on C were repelled"
    return named((predicate.passive ? alikeBefore(predicate, near) : [near]).flatMap(({ phrases }) => phrases));
  }
  // "the defenders of X beat off three assaults"
  const defenders = agentOf(predicate)?.find(({ head }) => GARRISONS.has(head ?? ""));
  const garrison = defenders ? garrisoned(defenders) : [];
  if (garrison.length > 0) return named(garrison);
  const isPlace =
    (object?.kind === "place" && object.name !== null) || (object?.kind === "name" && object.head !== null);
  return isPlace ? groundOf(patientOf(predicate)) : [];
}

/** Who was repelled: a force, or the owner of the attack. */
function attackerOf(object: Chunk): Phrase | null {
  if (object.kind === "event") return object.possessor ?? (object.name || object.modifiers.length > 0 ? object : null);
  return object.kind === "force" || object.kind === "name" || object.kind === "pronoun" ? object : null;
}
