import { lastWord } from "../../../../grammar/fold.ts";
import { framesOf } from "../../verbs/frame.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { GARRISONS, garrisoned } from "../phrases/garrison.ts";
import { obliqueOf, type Predicate, patientOf } from "../predicate.ts";
import { type EventDraft, isBelligerent } from "./draft.ts";
import { type FramedVerb, framed } from "./framed-verb.ts";
import { groundOblique, groundOf } from "./ground.ts";
import { isRoute } from "./roles.ts";

const BLAMED = new Set(["responsible", "accountable", "liable", "hostage", "captive", "prisoner"]);

/** The object is the place: "captured X", "X was besieged", "abandoned X". */
export function objectFrame(verb: FramedVerb): EventDraft | null {
  const { frame, predicate, agent } = verb;
  // "agreement was reached in X"
  if (predicate.lemma === "reach" && predicate.passive) return null;
  // "held a militia responsible"
  const last = lastWord(predicate.objects[0]?.at(-1)?.text ?? "");
  if (frame.lemma === "hold" && BLAMED.has(last)) return null;
  const named = frame.particle?.includes("over")
    ? (obliqueOf(predicate, ["over"])?.phrases ?? patientOf(predicate))
    : patientOf(predicate);
  // "gained ground": some of it, and nobody says which.
  if (frame.lemma === "gain" && named?.some(({ head, name, within }) => head === "ground" && !name && !within))
    return null;
  const places = pocketsAside(groundOf(named, frame.weak ?? false), named, verb);
  if (places.length === 0 && frame.change === "capture") {
    const aimed = objectiveAt(verb);
    if (aimed.length > 0) return framed(verb, 0.6, "capture", aimed);
    // "captured some positions in X": part of X was taken.
    const partly = named?.some((phrase) => phrase.kind === "place");
    const around = partly ? groundOf(groundOblique(predicate, AROUND)?.phrases, true) : [];
    // "positions in A, as well as B": a part of A, but all of B.
    const taken = around.map((place) => (place.separate ? place : { ...place, part: place.part ?? ("part" as const) }));
    if (around.some((place) => place.separate)) return framed(verb, 0.6, "capture", taken);
    if (around.length > 0) return framed(verb, 0.6, "advance", around, { extent: "part" });
  }
  // "reached the sea at X"
  const shore =
    frame.lemma === "reach" && isShore(predicate.objects[0]?.[0])
      ? groundOblique(predicate, ["at", "near"])
      : undefined;
  if (shore) return framed(verb, 0.7, "advance", groundOf(shore.phrases, true), { extent: "part" });
  const all = objectPlaces(verb, places.length > 0 ? places : garrisonAt(verb));
  switch (frame.change) {
    case "capture": {
      if (isOccupied(predicate)) return framed(verb, 0.75, "hold", all);
      const heir = frame.lemma === "secure" ? obliqueOf(predicate, ["for"])?.phrases.find(isBelligerent) : null;
      if (heir) return framed(verb, 0.7, "capture", all, { agent: heir });
      return framed(verb, frame.weak ? 0.8 : 0.9, "capture", all, {
        patient:
          obliqueOf(predicate, frame.lemma === "clear" ? ["from", "of"] : ["from"])?.phrases.find(isBelligerent) ??
          null,
        holder: agent ? "agent" : frame.lemma === "secure" ? "holder of record" : "other than patient",
      });
    }
    case "advance":
      // "crossed the border road", "crossed the Lipa River": what divides two grounds by its name.
      if (frame.lemma === "cross") return framed(verb, 0.5, "advance", all.filter(divides), { extent: "part" });
      return framed(verb, 0.75, "advance", all, { extent: "part" });
    case "withdraw": {
      // "leaving X to the Army", "left X in the hands of the Army" is told by "hands".
      const heir = predicate.lemma === "leave" ? obliqueOf(predicate, ["to"], predicate.verb)?.phrases[0] : undefined;
      if (heir && isBelligerent(heir) && !predicate.passive)
        return framed(verb, 0.7, "withdraw", all, { patient: agent, agent: heir });
      const leaves = predicate.form !== "gerund" && !predicate.passive && agent !== null && isBelligerent(agent);
      if (predicate.lemma === "leave" && !leaves) return null;
      return framed(verb, 0.75, "withdraw", all.length > 0 ? all : worksAt(predicate), {
        patient: agent,
        agent: null,
        holder: "other than patient",
      });
    }
    case "hold":
      // What is threatened is the other side's.
      if (frame.lemma === "threaten") return threatened(verb, all);
      // "heights that dominated X" hold nothing; "X was dominated by the rebels".
      if (frame.lemma === "dominate" && !(predicate.passive && agent && isBelligerent(agent))) return null;
      // "X was held against a counter-attack"
      if (predicate.passive && frame.lemma === "hold" && agent === null) return heldAgainst(verb, all);
      // "Talks were held": only who holds it makes ground of it.
      if (predicate.passive && agent === null) return null;
      return framed(verb, 0.8, "hold", predicate.form === "participle" ? all.map((place) => heldBy(place, verb)) : all);
    case "encircle":
      return encirclement(verb, all);
    case "lose":
      return framed(verb, 0.75, "capture", all, { patient: agent, agent: null, holder: "other than patient" });
    case "repel":
      if (agent && agent.kind !== "pronoun" && agent.kind !== "person" && !isBelligerent(agent)) return null;
      // "began to defend X": how it came out is not told.
      if (frame.lemma === "defend" && predicate.chain.length > 0) return null;
      // "the forces defending X": which forces, not what they did.
      if (predicate.form === "gerund" && !predicate.inherited && predicate.opener === null) return null;
      return framed(verb, 0.6, "repel", all, { extent: "none" });
    case "relieve":
      return framed(verb, 0.4, "hold", all);
    case "attack":
      return framed(verb, 0.5, "attack", all);
    default:
      return null;
  }
}

/** "X was held against a rebel counter-attack": those who had it still have it. */
function heldAgainst(verb: FramedVerb, places: readonly Chunk[]): EventDraft | null {
  const against = obliqueOf(verb.predicate, ["against"], verb.predicate.verb)?.phrases[0];
  if (against?.kind !== "event" && against?.kind !== "force") return null;
  const told = against.kind === "force" || against.name !== null || against.modifiers.length > 0 ? against : null;
  const patient = against.possessor ?? told;
  return framed(verb, 0.6, "repel", places, { agent: null, patient, holder: "other than patient", extent: "none" });
}

const SHORES = new Set(["sea", "ocean", "coast", "shore", "frontier", "border"]);

/** "the sea", "the Ostran coast", "the Lipa Ocean": a line that is reached somewhere. */
function isShore(object: Chunk | undefined): boolean {
  return object !== undefined && SHORES.has(object.text.slice(object.text.lastIndexOf(" ") + 1).toLowerCase());
}

/** "secured its objective on the eastern slope of X": the slope. */
function objectiveAt({ predicate }: FramedVerb): readonly Chunk[] {
  const object = patientOf(predicate)?.[0];
  if (!object || object.name !== null || object.text.split(" ").at(-1) !== "objective") return [];
  return groundOf(groundOblique(predicate, ["on", "at", "in"])?.phrases, true);
}

const LAST = new Set(["final", "last", "remaining"]);

/** "captured rebel pockets in X", "the last pocket of resistance in X": the ground that has a name is X. */
function pocketsAside(places: Chunk[], objects: readonly Chunk[] | null, { frame, predicate }: FramedVerb): Chunk[] {
  if (frame.change !== "capture" || predicate.passive) return places;
  const pocket = objects?.find(
    ({ head, name, text }) => name === null && (head === "pocket" || /\bpockets? of\b/.test(text)),
  );
  if (!pocket || places.length > 1) return places;
  const inside = groundOblique(predicate, ["in", "inside", "within"])?.phrases ?? [];
  const around = groundOf([...(pocket.inside ?? []), ...inside], true).filter(({ name }) => name !== null);
  if (around.length === 0) return places;
  const whole = pocket.modifiers.some((word) => LAST.has(word));
  return around.map((place) => (whole ? place : { ...place, part: place.part ?? ("part" as const) }));
}

/** "abandoned their positions in X": those who leave are told to have been there. */
function worksAt(predicate: Predicate): readonly Chunk[] {
  const works = patientOf(predicate)?.find(({ head, plural }) => plural && (head === "position" || head === "post"));
  return works ? groundOf(groundOblique(predicate, ["in", "at", "around"])?.phrases, true) : [];
}

/** "seized the garrison at X", "overran the garrison of X" */
function garrisonAt({ frame, predicate }: FramedVerb): readonly Chunk[] {
  const garrison = patientOf(predicate)?.find(({ head }) => GARRISONS.has(head ?? ""));
  if (!garrison || frame.change !== "capture") return [];
  const own = garrisoned(garrison);
  return own.length > 0 ? own : groundOf(groundOblique(predicate, ["at", "in"])?.phrases, true);
}

/** "the enclave held by the rebels": what tells it from others is who holds it. */
function heldBy(place: Chunk, { predicate, words }: FramedVerb): Chunk {
  const by = obliqueOf(predicate, ["by"])?.phrases.at(-1);
  if (place.kind !== "place" || place.name !== null || place.within !== null || !by) return place;
  const behind = words.slice(predicate.verb, by.to).map((word) => word.token.text);
  return { ...place, text: [place.text, ...behind].join(" ") };
}

const DIVIDING = new Set(["river", "canal", "parallel", "border", "strait", "channel"]);

/** Whether a place by its name divides two grounds, so that to cross it is to advance. */
function divides(place: Chunk): boolean {
  // "crossed the river": the one spoken of.
  if (place.name === null)
    return place.definite && place.modifiers.length === 0 && place.within === null && DIVIDING.has(place.head ?? "");
  return (
    place.name !== null &&
    (DIVIDING.has(place.head ?? "") || /\b(River|Canal|Parallel|Strait|Channel)$/i.test(place.name))
  );
}

const AROUND = ["in", "inside", "within", "of", "at"];

/** "occupied small parts of the region, such as A and B": the parts that are named. */
function named({ objects, obliques }: Predicate): readonly Chunk[] | null {
  const parts = objects[0] ?? [];
  if (parts.length === 0 || !parts.every(({ kind, within }) => kind === "part" && within === null)) return null;
  const examples = obliques.find(({ preposition }) => preposition === "in")?.phrases.filter(({ separate }) => separate);
  return examples && examples.length > 0 ? groundOf(examples, true) : null;
}

/** The objects that are ground, and what the verb adds to them. */
function objectPlaces({ frame, predicate }: FramedVerb, objects: readonly Chunk[]): readonly Chunk[] {
  let places = named(predicate) ?? objects;
  if (predicate.passive)
    places = [
      ...places,
      ...predicate.obliques
        .filter((one) => one.preposition === "along with")
        .flatMap((one) => groundOf(one.phrases, true)),
    ];
  const included = obliqueOf(predicate, ["included"]);
  if (included) places = [...places, ...groundOf(included.phrases, true)];
  if (frame.weak && frame.change !== "capture" && frame.lemma !== "reach" && !losesAgain(frame.lemma, predicate))
    places = places.filter((place) => place.kind !== "pronoun" || (place.pronoun === "it" && place.part !== null));
  if (frame.change === "advance" && places.length === 0 && frame.prepositions)
    places = groundOf(groundOblique(predicate, frame.prepositions)?.phrases);
  return places;
}

/** "confirmed that X was occupied by the rebels", "in control of X, as well as occupying Y": how things are. */
function isOccupied({ lemma, passive, form, opener, pluperfect, obliques }: Predicate): boolean {
  if (lemma !== "occupy" || pluperfect) return false;
  if (form === "gerund") return opener === "along with";
  return (
    passive &&
    opener === "that" &&
    obliques.some(({ preposition }) => preposition === "by") &&
    !obliques.some(({ phrases }) => phrases.some(({ kind }) => kind === "time"))
  );
}

/** "cut off X", and written in one: "had cut-off X". */
function cutsOff({ predicate, words }: FramedVerb): boolean {
  return predicate.particles.includes("off") || words[predicate.verb]!.token.lower.endsWith("-off");
}

/** "retook X but lost it again": what was just taken. */
function losesAgain(lemma: string, { inherited, from }: Predicate): boolean {
  const taken = from?.lemma ? framesOf.get(from.lemma) : undefined;
  return (
    lemma === "lose" && inherited && taken?.some(({ change }) => change === "capture" || change === "hold") === true
  );
}

const ACCESS = new Set(["access", "supply", "line", "route", "communication", "connection"]);

/** "cut off all access to X", "severed the supply line into X": who can no longer be reached is cut off. */
function accessTo({ predicate }: FramedVerb): readonly Chunk[] {
  const object = patientOf(predicate)?.[0];
  if (!object || object.name !== null || !ACCESS.has(object.head ?? "")) return [];
  if (object.head === "line" && !object.modifiers.some((word) => word === "supply" || word === "communication"))
    return [];
  return groundOf(groundOblique(predicate, ["to", "into"])?.phrases, true);
}

function threatened(verb: FramedVerb, places: readonly Chunk[]): EventDraft | null {
  const { predicate, agent } = verb;
  const named = places.filter(({ name, part }) => name !== null && part === null);
  if (predicate.passive || agent === null || !isBelligerent(agent)) return null;
  return framed(verb, 0.4, "hold", named, { holder: "other than agent" });
}

/** "Brand, who was trapped inside X": people, whatever they are called. */
function isOfWhom({ predicate, words }: FramedVerb): boolean {
  const subject = predicate.passive && predicate.relative ? predicate.subject?.at(-1) : undefined;
  return (
    subject !== undefined &&
    words.slice(subject.to, predicate.verb).some(({ tag, token }) => tag === "relative" && token.lower === "who")
  );
}

const SEVERING = new Set(["cut", "block", "interdict"]);

function encirclement(verb: FramedVerb, places: readonly Chunk[]): EventDraft | null {
  const { predicate } = verb;
  const reached = accessTo(verb);
  if (reached.length > 0) return framed(verb, 0.65, "encircle", reached);
  // "cut the road" is a siege, "cut the ribbon" is none.
  if (SEVERING.has(predicate.lemma ?? "") && !cutsOff(verb) && !(places.length > 0 && places.every(isRoute)))
    return null;
  // "leaving the rebels besieged at the depot": the place is where they are.
  const around =
    places.every((place) => place.kind === "pronoun") || isOfWhom(verb)
      ? groundOf(groundOblique(predicate, ["in", "at", "inside"])?.phrases, true)
      : places;
  // "the rebels, who had been besieged at the depot"
  const inside = patientOf(predicate)?.find((phrase) => phrase.kind === "force") ?? null;
  return framed(verb, 0.75, "encircle", around, { patient: inside });
}
