import type { Phrase } from "../../../../grammar/phrase.ts";
import { directions, placePrepositions } from "../../words.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { GARRISONS, garrisoned } from "../phrases/garrison.ts";
import { type Oblique, obliqueOf, type Predicate, patientOf } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { draftOf, type EventDraft, firstOf, isBelligerent, isPeople } from "./draft.ts";
import { type FramedVerb, framed } from "./framed-verb.ts";
import { groundOblique, groundOf, isWorks } from "./ground.ts";
import { repelDraft } from "./repelled.ts";
import { goalOf, joinedTo } from "./roles.ts";

/** The subject is the place: "X fell to the army", "the garrison surrendered X". */
export function subjectFrame(verb: FramedVerb): EventDraft | null {
  const { frame, predicate } = verb;
  if (predicate.passive || predicate.particles.includes("back") || predicate.objects.length > 0) return null;
  const judged = judgedFallen(predicate);
  if (judged) return framed(verb, 0.6, "capture", judged, { agent: null, patient: null, holder: "holder of record" });
  const garrison = garrisonFrame(verb);
  if (garrison) return garrison;
  const army = armyAt(verb);
  if (army) return army;
  // "Holt surrendered at Lipa": who does it in a place is no place.
  if (YIELDING.has(predicate.lemma ?? "") && groundOblique(predicate, ["at", "in", "near", "on"])) return null;
  // "It was shot down, and parts of it fell at the market": what fell there is no place.
  if (frame.lemma === "fall" && isRemains(predicate)) return null;
  const places = groundOf(predicate.subject, true).filter(
    (place) => place.kind !== "pronoun" || place.pronoun === "it",
  );
  if (frame.noun || places.every((place) => place.name === null && place.kind === "name")) return null;
  const taker = obliqueOf(predicate, ["to", "into", "under"])?.phrases.find(isTaker) ?? null;
  // "X held out for two months"
  if (frame.lemma === "hold")
    return framed(
      verb,
      0.5,
      "hold",
      places.filter(({ kind, name }) => name !== null && kind !== "pronoun"),
      { agent: null, holder: "other than agent" },
    );
  if (frame.change === "hold") return taker ? framed(verb, 0.7, "hold", places, { agent: taker }) : null;
  // "fell together with B"
  const also = predicate.obliques.filter(({ preposition, at }) => preposition === "along with" && at > predicate.verb);
  const fallen = [
    ...places,
    ...groundOf(
      also.flatMap(({ phrases }) => phrases),
      true,
    ),
  ];
  return framed(verb, taker ? 0.9 : 0.7, "capture", fallen, {
    agent: taker,
    holder: taker ? "agent" : "other than patient",
  });
}

/** "fell to the Army", "fell to them" */
function isTaker(phrase: Phrase): boolean {
  return isBelligerent(phrase) || phrase.pronoun === "them";
}

const JUDGING = new Set(["consider", "regard", "deem", "count", "describe", "see"]);

/** "considered X and Y as already fallen": those who judge are not what fell. */
function judgedFallen({ inherited, opener, from }: Predicate): readonly Chunk[] | null {
  if (!inherited || opener !== "as" || !from || !JUDGING.has(from.lemma ?? "")) return null;
  return groundOf(patientOf(from), true);
}

/** "parts of it fell at X", "pieces of it fell on X" */
function isRemains(predicate: Predicate): boolean {
  const subject = predicate.subject?.[0];
  const nameless = subject !== undefined && subject.name === null && (subject.part !== null || subject.kind === "part");
  return nameless && groundOblique(predicate, ["at", "on", "in", "near"]) !== undefined;
}

const YIELDING = new Set(["surrender", "capitulate"]);

/** "the garrison of X surrendered", "X's defenders capitulated to the Army": the place falls with those who held it. */
function garrisonFrame(verb: FramedVerb): EventDraft | null {
  const { predicate } = verb;
  const garrison = predicate.subject?.[0];
  if (!garrison || !YIELDING.has(predicate.lemma ?? "") || !GARRISONS.has(garrison.head ?? "")) return null;
  const own = garrisoned(garrison);
  const places = own.length > 0 ? own : groundOf(groundOblique(predicate, ["at", "in"])?.phrases, true);
  const receiver = receiverOf(predicate);
  return framed(verb, 0.75, "capture", places, {
    agent: receiver,
    // "its garrison surrendered": whose it was, the place tells.
    patient: garrison.possessor?.pronoun === "it" && garrison.modifiers.length === 0 ? null : garrison,
    holder: receiver ? "agent" : "other than patient",
  });
}

/** "the Ostran army in Lipa surrendered": the place goes with the army that is told by it. */
function armyAt(verb: FramedVerb): EventDraft | null {
  const { predicate } = verb;
  const army = predicate.subject?.[0];
  if (!army || !ARMIES.has(army.head ?? "") || !YIELDING.has(predicate.lemma ?? "")) return null;
  const where = predicate.obliques.find(({ preposition, at }) => AT.has(preposition) && at === army.to);
  const places = groundOf(where?.phrases, true).filter(({ name }) => name !== null);
  return framed(verb, 0.6, "capture", places, {
    agent: receiverOf(predicate),
    patient: army,
    holder: "other than patient",
  });
}

const ARMIES = new Set(["army", "force", "contingent"]);
const AT = new Set(["in", "at", "inside"]);

/** The place goes from one hand to another: "ceded X", "X was handed over to the Army", "gave up X". */
export function givenFrame(verb: FramedVerb): EventDraft | null {
  const { frame, predicate, agent } = verb;
  const receiver = receiverOf(predicate);
  if (agent === null && receiver === null) return null;
  // "gave up X", "X was given up"
  const behind = frame.particle && obliqueOf(predicate, frame.particle, predicate.verb);
  const places = groundOf(behind?.phrases ?? patientOf(predicate), true).filter((place) => place.kind !== "part");
  return framed(verb, 0.8, "capture", places, {
    agent: receiver,
    patient: agent,
    holder: receiver ? "agent" : "other than patient",
  });
}

/** Who gets something: the force or commander behind "to". */
function receiverOf(predicate: Predicate): Phrase | null {
  const receivers = obliqueOf(predicate, ["to"], predicate.verb)?.phrases ?? [];
  return receivers.find((phrase) => isBelligerent(phrase) || phrase.kind === "person") ?? null;
}

const DRIVING = new Set(["squeeze", "push", "confine"]);

/** "The rebels were squeezed into a pocket": they are in it. */
function driven(verb: FramedVerb): EventDraft | null {
  const { predicate, frame } = verb;
  const inside = firstOf(predicate.subject);
  if (!DRIVING.has(frame.lemma) || !inside || !isBelligerent(inside)) return null;
  const into = obliqueOf(predicate, frame.lemma === "confine" ? ["to"] : ["into"], predicate.verb);
  return framed(verb, 0.6, "hold", groundOf(into?.phrases, true), { agent: inside });
}

/** "ending fighting in X", "stopped fighting" */
const OVER = new Set(["end", "stop", "cease", "halt", "conclude", "finish"]);

const CARRIED = new Set(["land", "drop", "parachute", "disembark"]);

const isArmed = (phrase: Phrase | null): boolean => phrase !== null && phrase.kind === "force";

/** "pushed the rebels into X": there they are, not those who pushed. */
function objectPushed(verb: FramedVerb): { readonly draft: EventDraft | null } | null {
  const { predicate } = verb;
  const pushed = predicate.objects[0]?.[0];
  const goal = obliqueOf(predicate, ["into", "to"], predicate.verb);
  // "drove them from X to Y": what they lost is told; "pushed its troops into X": its own.
  if (!pushed || !goal || !isPeople(pushed) || pushed.possessor?.kind === "pronoun") return null;
  if (obliqueOf(predicate, ["from", "of"])) return null;
  const places = groundOf(goal.phrases, true).filter(
    ({ name, within, direction }) => direction === null && (name !== null || within?.name),
  );
  return { draft: framed(verb, 0.6, "hold", places, { agent: pushed, patient: verb.agent }) };
}

/** The place stands behind a preposition: "advanced into X", "clashed in X". */
export function intoFrame(verb: FramedVerb): EventDraft | null {
  const { frame, predicate, words } = verb;
  // "troops were landed at X"
  const carried = predicate.passive && CARRIED.has(frame.lemma) && isArmed(firstOf(predicate.subject));
  if (carried)
    return intoFrame({ ...verb, agent: firstOf(predicate.subject), predicate: { ...predicate, passive: false } });
  if (predicate.passive) return driven(verb);
  const pushed =
    frame.lemma === "push" || frame.lemma === "drive" || frame.lemma === "fight" ? objectPushed(verb) : null;
  if (pushed) return pushed.draft;
  if (frame.change === "contest") {
    if (predicate.subject?.[0]?.kind === "event" || OVER.has(predicate.chain.at(-1) ?? "")) return null;
    const places = groundOf((overControl(predicate) ?? groundOblique(predicate, frame.prepositions!))?.phrases);
    return framed(verb, 0.6, "contest", places, { holder: "nobody", extent: "part" });
  }
  const reached = goalOf(predicate, frame.prepositions!, words);
  // "broke through Ostran lines at X": where the lines are.
  const at = reached.length > 0 && reached.every(isWorks) ? groundOblique(predicate, ["at", "near", "in"]) : undefined;
  const goals = at ? groundOf(at.phrases, true) : reached;
  // "established a bridgehead at X": where it lies is told with it.
  const goal = goals.length === 0 && frame.noun ? foothold(predicate) : goals;
  // "admitted defeat in X": the others hold it.
  if (frame.noun?.includes("defeat"))
    return framed(verb, 0.6, "hold", goal, { agent: null, patient: verb.agent, holder: "other than patient" });
  if (frame.change === "hold" || frame.change === "encircle") return framed(verb, 0.7, frame.change, goal);
  return framed(verb, 0.75, "advance", goal, { extent: "part" });
}

/** "fought for control of X" */
function overControl(predicate: Predicate): Oblique | undefined {
  const { obliques } = predicate;
  const control = obliques.find(
    ({ preposition, phrases }) => (preposition === "for" || preposition === "over") && phrases[0]!.kind === "control",
  );
  return control && obliqueOf(predicate, ["of", "over"], control.at);
}

function foothold({ objects }: Predicate): Chunk[] {
  return objects
    .flat()
    .flatMap((object) => (object.within?.name ? [{ ...object, ...object.within, span: object.span }] : []));
}

const RETREATING = new Set(["withdraw", "retreat"]);

/** The place stands behind "from": "withdrew from X", "expelled the rebels from X", "pushed them out of X". */
export function fromFrame(verb: FramedVerb): EventDraft | null {
  const { frame, predicate, words, agent } = verb;
  const from = obliqueOf(predicate, ["from"]);
  if (frame.change === "withdraw") {
    const left = from ?? outOf(predicate, words);
    const also = from ? joinedTo(from, predicate, ["from"], words) : [];
    const gone = left?.phrases ?? (predicate.passive ? null : predicate.objects[0]);
    const places = groundOf(gone ? [...gone, ...also] : null, true);
    const patient = predicate.passive ? firstOf(predicate.subject) : agent;
    // "300,000 Ostrans fled": a people, no force.
    if (frame.lemma === "flee" && patient?.kind === "force" && patient.head === null) return null;
    const goal = from
      ? undefined
      : predicate.obliques.find((one) => one.preposition === "to" || one.preposition === "into");
    const kept = groundOf(goal?.phrases, true).filter((place) => place.part !== null && place.part !== "whole");
    // "withdrew to the eastern side of X": from the rest of it.
    if (kept.length > 0)
      return framed(verb, 0.6, "withdraw", kept, {
        patient,
        agent: null,
        holder: "other than patient",
        extent: "part",
      });
    // "retreated into X": there they are.
    if (goal?.preposition === "into" && places.length === 0 && RETREATING.has(frame.lemma))
      return framed(verb, 0.6, "hold", groundOf(goal.phrases, true), { agent: patient });
    const rest = { patient, agent: null, holder: "other than patient" } as const;
    // "The rebels were forced to withdraw": from where they were told to be.
    const retreating = RETREATING.has(frame.lemma) && predicate.objects.length === 0;
    const heading = predicate.obliques.some(
      (one) =>
        (one.preposition === "direction" || placePrepositions.has(one.preposition)) && !one.phrases.every(isOwnWorks),
    );
    if (places.length === 0 && retreating && !heading && !directions.has(words[predicate.to]?.token.lower ?? ""))
      return draftOf(`${frame.lemma}: withdraw`, 0.4, "withdraw", [], { ...rest, holder: "nobody" });
    return framed(verb, 0.75, "withdraw", places, rest);
  }
  const clearing = frame.lemma === "clear";
  if (clearing && (predicate.passive || predicate.objects[0]?.[0]?.kind !== "force")) return null;
  const left = from ?? (clearing ? groundOblique(predicate, ["in", "of"]) : undefined) ?? outOf(predicate, words);
  const places = groundOf(left?.phrases, true);
  const patient = firstOf(patientOf(predicate));
  // "broke into X, until they were thrown out": of what was told before.
  if (places.length === 0 && patient !== null && !left && isThrownOut(predicate))
    return draftOf(`${frame.lemma}: ${OUT}`, 0.6, "capture", [], { patient, holder: "other than patient" });
  const holder = agent ? ("agent" as const) : ("other than patient" as const);
  // "drove them 6 km away from X": X was not theirs.
  if (left === from && from && (predicate.particles.includes("away") || isAway(predicate, words, from.at)))
    return framed(verb, 0.6, "repel", places, { patient, holder, extent: "none" });
  return framed(verb, 0.75, "capture", places, { patient, holder });
}

/** The rule of those who are thrown out of a place that the verb does not name. */
export const OUT = "thrown out";

function isThrownOut({ particles, lemma, obliques }: Predicate): boolean {
  return particles.includes("out") && lemma !== "clear" && !obliques.some(({ preposition }) => preposition === "of");
}

/** "out of X" */
function outOf(predicate: Predicate, words: readonly Word[]): Oblique | undefined {
  return predicate.obliques.find((one) => one.preposition === "of" && words[one.at - 1]?.token.lower === "out");
}

/** "back to their main positions": theirs, and nowhere by name. */
function isOwnWorks({ name, possessor, plural, head }: Chunk): boolean {
  return name === null && plural && possessor?.kind === "pronoun" && (head === "position" || head === "line");
}

/** "away from X", "five miles from X" */
function isAway({ verb }: Predicate, words: readonly Word[], from: number): boolean {
  const before = words[from - 1]?.token.lower ?? "";
  return from - 1 > verb && (before === "away" || DISTANCES.has(before));
}

const DISTANCES = new Set("km kilometer kilometers kilometre kilometres mile miles metres meters m yards".split(" "));

/** "attacked the garrison of X": X. */
function garrisonsOf(object: readonly Chunk[] | null): readonly Chunk[] | null {
  const garrison = object?.find(({ head }) => GARRISONS.has(head ?? ""));
  const places = garrison ? garrisoned(garrison) : [];
  return places.length > 0 ? places : null;
}

const AROUND = new Set(["in", "at", "on", "near", "against", "into"]);

/** The object is attacked or repelled: "attacked X", "repelled an assault on X". */
export function attackFrame(verb: FramedVerb): EventDraft | null {
  const { frame, predicate } = verb;
  if (frame.change !== "attack") return repelDraft(verb);
  const object = patientOf(predicate);
  const attacked = (garrisonsOf(object) ?? groundOf(object)).filter((place) => !isWorks(place));
  const around = predicate.obliques.filter(({ preposition }) => AROUND.has(preposition));
  const places =
    attacked.length > 0
      ? attacked
      : (around.map(({ phrases }) => groundOf(phrases).filter((one) => !isWorks(one))).find((one) => one.length > 0) ??
        []);
  return framed(verb, 0.5, "attack", places, { patient: firstOf(object) });
}
