import type { GroundEvent, HolderRole } from "../../../../grammar/event.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import { type EventNoun, eventNouns } from "../../nouns.ts";
import { frames } from "../../verbs/frame-list.ts";
import { intending } from "../../verbs/leading.ts";
import { adjectives } from "../../words.ts";
import { isBelligerent } from "../events/draft.ts";
import type { Item } from "../lists/item.ts";
import { isLand } from "../lists/regions.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Predicate } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import {
  membersBehind,
  type NounPlaces,
  placeOfPossessor,
  placesAfter,
  placesOfArmy,
  placesOfSiege,
  placesOfVerb,
} from "./after.ts";
import { holding } from "./held.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const AIMS = words("goal aim objective plan intention purpose");
const DOING = words("make launch begin start mount stage carry conduct complete continue resume undertake attempt");
const PLANNING = words(
  "plan intend order announce prepare threaten seek demand want propose offer request urge recommend suggest favour favor envisage advocate contemplate expect await oppose reject refuse discuss negotiate promise",
);
const BREAKING = words("break lift relieve end raise");
/** What only besiegers do with a siege. */
const GIVING_UP = words("abandon call give");
const ENDING = words("end cease collapse finish");
const ENDING_FIGHTS = words("end stop cease halt conclude finish suspend");
const IMPOSING = words("establish re-establish impose lay begin maintain tighten continue resume complete start");
const RESUMING = words("resume begin start continue");
const FAILED = words("failed unsuccessful repelled abortive repulsed fruitless");
const OF_SIEGE = words("of on");

/** The prepositions that open the place of each kind of event noun. */
const PLACES: Readonly<Partial<Record<EventNoun, ReadonlySet<string>>>> = {
  capture: words("of"),
  withdraw: words("from of"),
  encircle: words("of on to"),
  contest: words("in at around over for inside within"),
  attack: words("on against in at towards toward into of"),
  advance: words("in into on of at"),
  lose: words("of"),
};

/** What an event noun ("the capture of X", "an assault on X") says about ground; null where it names no ground. */
export function nounEvent(
  noun: Chunk,
  index: number,
  items: readonly Item[],
  sentence: readonly Word[],
  predicates: readonly Predicate[],
): GroundEvent | null {
  const kind = eventNouns.get(noun.head!);
  const prepositions = kind && PLACES[kind];
  if (!kind || !prepositions) return null;
  const governing = predicates.find((one) => isObject(noun, one) || one.subject?.includes(noun));
  // "The siege of X was a battle in X": a definition, not news.
  if (kind === "contest" && governing?.lemma === "be" && isObject(noun, governing)) return null;
  // "The battle for X was of great importance", "was a turning point"
  if (kind === "contest" && governing && isCalledSomething(noun, governing)) return null;
  // "…, ending the fighting in X"
  if (kind === "contest" && governing && ENDING_FIGHTS.has(governing.lemma ?? "") && isObject(noun, governing))
    return null;
  if (endsSiege(noun, governing) && placesAfter(items, index + 1, OF_SIEGE) === null)
    return siegeEnded(noun, governing);
  // "before the battle for X": what is still to come.
  if (kind === "contest" && isToCome(noun, sentence)) return null;
  // "no clashes in X"
  if (sentence.slice(Math.max(0, noun.from - 1), noun.to).some((word) => word.token.lower === "no")) return null;
  const found =
    placesAfter(items, index + 1, prepositions) ??
    (FALLING.has(noun.head!) ? placesOfArmy(items, index + 1) : null) ??
    (kind === "capture" ? placeOfPossessor(noun, index) : null) ??
    (kind === "attack" ? placesOfVerb(governing) : kind === "encircle" ? placesOfSiege(governing, predicates) : null);
  if (!found) return null;
  const owner = ownerOf(noun, found, items, governing, predicates);
  const { places } = found;
  const base = {
    places,
    agent: owner,
    patient: null,
    extent: "whole" as const,
    span: {
      start: Math.min(noun.span.start, places[0]!.span.start),
      end: Math.max(noun.span.end, places[places.length - 1]!.span.end),
    },
    trigger: { start: noun.span.start, end: sentence[noun.to - 1]!.token.end },
    planned: isPlanned(noun, kind, governing, predicates) || isUnreal(items, index),
    denied: false,
    set: false,
    ...(noun.definite ? { known: true } : {}),
    ...(found.possessed && places[0]!.kind === "name" ? { ofKnown: true } : {}),
    rule: `${noun.head} of`,
  };
  const told = (
    change: GroundEvent["change"],
    holder: HolderRole,
    confidence: number,
    rest: Partial<GroundEvent> = {},
  ): GroundEvent => ({ ...base, change, holder, confidence, ...rest });
  switch (kind) {
    case "capture": {
      if (governing && OCCUPATION.has(noun.head!) && BREAKING.has(governing.lemma ?? "") && isObject(noun, governing))
        return occupationEnded(noun, governing, owner, told);
      // "the surrender of the Ostran army in X"
      const army = FALLING.has(noun.head!) ? membersBehind(items, index + 1, "of")?.find(isBelligerent) : undefined;
      if (army && !places.includes(army as Chunk))
        return told("capture", "other than patient", 0.6, { agent: null, patient: army });
      const loser = membersBehind(items, found.index + 1, "from")?.find(isBelligerent) ?? null;
      // "the fall of X to the Army"
      const taker = FALLING.has(noun.head!)
        ? (membersBehind(items, found.index + 1, "to")?.find(isBelligerent) ?? null)
        : null;
      if (taker) return told("capture", "agent", 0.7, { agent: taker, patient: owner });
      const holder = owner ? "agent" : loser ? "other than patient" : "holder of record";
      // The occupation of a province goes on while it is taken, and need not have all of it.
      const some = OCCUPATION.has(noun.head!) && places.every((place) => isLand(place) && place.part === null);
      if (some) return told("advance", holder, 0.6, { patient: loser, extent: "part" });
      return told("capture", holder, 0.65, { patient: loser });
    }
    case "lose":
      return told("capture", owner ? "other than patient" : "holder of record", 0.6, { patient: owner, agent: null });
    case "withdraw":
      // People are evacuated from places that nobody gives up.
      if (noun.head === "evacuation" && owner?.kind !== "force") return null;
      return told("withdraw", "other than patient", 0.6, { patient: owner, agent: null });
    case "encircle": {
      const broken = predicates.find((one) => isBroken(noun, places, one));
      if (broken)
        return told("encircle", "nobody", 0.55, { extent: "none", agent: null, planned: broken.hypothetical });
      const doer =
        governing && !governing.passive && !governing.subject?.includes(noun) ? governing.subject?.[0] : null;
      if (governing && !governing.passive && governing.lemma === "fail" && governing.subject?.includes(noun))
        return told("repel", owner ? "other than agent" : "holder of record", 0.55, { extent: "none", patient: owner });
      if (doer && governing && isGivenUp(noun, governing))
        return told("hold", "other than agent", 0.5, { agent: doer, planned: isUndone(governing) });
      if (governing && BREAKING.has(governing.lemma ?? "")) {
        // A siege that somebody tries to break is one that others keep up.
        const tried = governing.form === "infinitive" || governing.chain.some((lemma) => intending.has(lemma));
        if (tried || governing.hypothetical || governing.negated)
          return doer
            ? told("encircle", owner ? "agent" : "other than patient", 0.5, { patient: doer, planned: false })
            : null;
        return doer ? told("hold", "agent", 0.5, { agent: doer }) : null;
      }
      // "The siege of X resumed when the Army took Y"
      const renewer =
        !owner && governing?.subject?.includes(noun) && RESUMING.has(governing.lemma ?? "")
          ? (predicates.find((one) => one.verb > governing.verb && (one.opener === "when" || one.opener === "after"))
              ?.subject?.[0] ?? null)
          : null;
      if (renewer && isBelligerent(renewer)) return told("encircle", "agent", 0.55, { agent: renewer });
      return told("encircle", "agent", 0.55, doer && IMPOSING.has(governing?.lemma ?? "") ? { agent: doer } : {});
    }
    case "contest":
      return told("contest", "nobody", 0.55, { extent: "part", agent: null });
    case "advance":
      // "repulsed the invasion of X": the verb tells what became of it.
      if (governing && isTurnedBack(noun, governing)) return told("attack", "agent", 0.5, { extent: "none" });
      return told("advance", "agent", 0.6, { extent: "part" });
    default:
      if (noun.modifiers.some((word) => FAILED.has(word))) {
        const attacker = ownsNothing(noun) && owner === noun ? circumstanceOf(noun, predicates) : owner;
        if (attacker !== owner)
          return told("repel", attacker ? "other than patient" : "holder of record", 0.6, {
            extent: "none",
            agent: null,
            patient: attacker,
          });
        return told("repel", owner ? "other than agent" : "holder of record", 0.6, { extent: "none", patient: owner });
      }
      return told("attack", "agent", 0.5, { extent: "none" });
  }
}

const REPELLING: ReadonlySet<string> = new Set(
  frames.filter(({ change, particle }) => change === "repel" && !particle).map(({ lemma }) => lemma),
);

function isCalledSomething(noun: Chunk, { lemma, passive, subject, objects, obliques }: Predicate): boolean {
  if (lemma !== "be" || passive || !subject?.includes(noun)) return false;
  return (
    objects.length > 0 ||
    obliques.some(({ preposition, at }) => preposition === "of" && at > noun.to + 1 && at > subject[0]!.to + 2)
  );
}

/** "repulsed the invasion", "the advance was halted" */
function isTurnedBack(noun: Chunk, governing: Predicate): boolean {
  if (!REPELLING.has(governing.lemma ?? "") || governing.negated || governing.hypothetical) return false;
  return governing.passive ? governing.subject?.includes(noun) === true : isObject(noun, governing);
}

/** "prior to the battle", "ahead of the fighting" */
function isToCome({ from }: Chunk, words: readonly Word[]): boolean {
  const before = words.slice(Math.max(0, from - 3), from).map(({ token }) => token.lower);
  const at = before.at(-1) === "the" ? before.length - 2 : before.length - 1;
  return (
    before[at] === "before" ||
    (before[at] === "to" && before[at - 1] === "prior") ||
    (before[at] === "of" && before[at - 1] === "ahead")
  );
}

/** "a failed assault": no word tells whose. */
function ownsNothing({ name, possessor, modifiers }: Chunk): boolean {
  return name === null && possessor === null && modifiers.every((word) => FAILED.has(word) || adjectives.has(word));
}

/** "Ostran forces suffered losses during a failed assault": theirs. */
function circumstanceOf(noun: Chunk, predicates: readonly Predicate[]): Phrase | null {
  const around = predicates.find(({ obliques }) => obliques.some(({ phrases }) => phrases.includes(noun)));
  return (around?.passive ? null : around?.subject?.find(isBelligerent)) ?? null;
}

const FALLING = words("fall surrender capitulation");
const OCCUPATION = words("occupation reoccupation");
const LEAVING = words("withdraw retreat leave evacuate abandon depart pull");

/** "entered X, ending the rebel occupation of X": those who end it take the place, from those who occupied it. */
function occupationEnded(
  noun: Chunk,
  governing: Predicate,
  owner: Phrase | null,
  told: (
    change: GroundEvent["change"],
    holder: HolderRole,
    confidence: number,
    rest?: Partial<GroundEvent>,
  ) => GroundEvent,
): GroundEvent | null {
  const doer = governing.passive || governing.subject?.includes(noun) ? null : (governing.subject?.[0] ?? null);
  if (governing.negated || governing.hypothetical || doer === null || !isBelligerent(doer)) return null;
  // "withdrew from X, ending their occupation": it was theirs.
  if (governing.inherited && LEAVING.has(governing.from?.lemma ?? "")) return null;
  return told("capture", "agent", 0.55, { agent: doer, patient: owner });
}

/**
 * "The siege of X was lifted"; in "announced the siege of X had been broken" X stands where the subject does, though
 * nobody breaks a place.
 */
function isBroken(
  noun: Chunk,
  places: readonly Phrase[],
  { passive, lemma, subject, form, negated }: Predicate,
): boolean {
  // "the siege of X ended"
  const ended = !passive && ENDING.has(lemma ?? "") && subject?.includes(noun as Chunk) === true;
  if (negated || form === "infinitive" || !(ended || (passive && BREAKING.has(lemma ?? "")))) return false;
  return subject?.some((phrase) => phrase === noun || places.includes(phrase)) === true;
}

function isObject(noun: Chunk, predicate: Predicate): boolean {
  return predicate.objects.some((list) => list.includes(noun));
}

/** Who does what the noun says: behind "by", the subject of "launched", before "'s", among the noun's own words, or the subject of "went on, with advances in X". */
function ownerOf(
  noun: Chunk,
  found: NounPlaces,
  items: readonly Item[],
  governing: Predicate | undefined,
  predicates: readonly Predicate[],
): Phrase | null {
  const by = found.index < 0 ? null : byBehind(items, found.index + 1);
  if (by) return by;
  // "X's fall": whoever took it.
  if (found.possessed) return null;
  const done =
    governing && !governing.passive && DOING.has(governing.lemma ?? "") && isObject(noun, governing)
      ? agentOf(governing)?.[0]
      : null;
  const accompanied = predicates.find((one) =>
    one.obliques.some(({ preposition, phrases }) => preposition === "with" && phrases.includes(noun)),
  );
  const described = noun.name !== null || noun.modifiers.length > 0 || noun.heldBy;
  const company = accompanied && !FALLING.has(noun.head!) ? (agentOf(accompanied)?.find(isBelligerent) ?? null) : null;
  return done ?? noun.possessor ?? (described ? noun : company);
}

/** "the capture of A and land on the bank of B by the Army": places that say where may stand between. */
function byBehind(items: readonly Item[], from: number): Phrase | null {
  const right = membersBehind(items, from, "by")?.[0];
  if (right) return right;
  for (let at = from; at < from + 4; at += 2) {
    const item = items[at];
    if (item?.type !== "word" || item.word.tag !== "preposition" || items[at + 1]?.type !== "list") return null;
    const by = membersBehind(items, at + 2, "by")?.[0];
    if (by) return isBelligerent(by) ? by : null;
  }
  return null;
}

/** The verb the noun hangs on tells whether it happened: "planned the capture of X", "the goal was the capture of X". */
function isPlanned(
  noun: Chunk,
  kind: EventNoun,
  governing: Predicate | undefined,
  predicates: readonly Predicate[],
): boolean {
  if (
    governing?.hypothetical ||
    (kind === "advance" && governing?.form === "infinitive") ||
    predicates.some((one) => AIMS.has(one.subject?.[0]?.head ?? ""))
  )
    return true;
  if (AVERTING.has(governing?.lemma ?? "")) return true;
  if (kind === "contest" || kind === "attack") return false;
  return PLANNING.has(governing?.lemma ?? "") || isHopedFor(noun, predicates);
}

const UNREAL = words(
  "anticipation fear hope threat risk danger possibility prospect expectation eve verge brink case event hopes fears",
);

/** "in anticipation of the fall of X", "the threat of an invasion of X", "on the eve of X's capture" */
function isUnreal(items: readonly Item[], index: number): boolean {
  const of = items[index - 1];
  const before = items[index - 2];
  return (
    of?.type === "word" &&
    of.word.token.lower === "of" &&
    before?.type === "list" &&
    UNREAL.has(before.members.at(-1)!.head ?? "")
  );
}

const AVERTING = words("prevent avert avoid forestall preclude fear dread risk");
const HOPING = words("hope plan aim call ask prepare wait press argue");

/** "hoped for the capture of X", "called for a withdrawal from X" */
function isHopedFor(noun: Chunk, predicates: readonly Predicate[]): boolean {
  return predicates.some(
    ({ lemma, passive, obliques }) =>
      HOPING.has(lemma ?? "") &&
      !passive &&
      obliques.some(({ preposition, phrases }) => preposition === "for" && phrases.includes(noun)),
  );
}

/** "abandoned the siege", "called off the siege" */
function isGivenUp(noun: Chunk, governing: Predicate): boolean {
  const { lemma, particles } = governing;
  if (!GIVING_UP.has(lemma ?? "") || governing.passive || !isObject(noun, governing)) return false;
  return lemma === "abandon" || particles.includes(lemma === "call" ? "off" : "up");
}

/** Said as what is only wanted or did not happen; "decided to abandon" is done, as the story goes. */
function isUndone({ hypothetical, negated, chain }: Predicate): boolean {
  return hypothetical || negated || chain.some((lemma) => lemma !== "decide" && intending.has(lemma));
}

/** "…, ending the siege" */
function endsSiege(noun: Chunk, governing: Predicate | undefined): governing is Predicate {
  return (
    noun.head === "siege" &&
    governing !== undefined &&
    !governing.passive &&
    governing.subject !== null &&
    (BREAKING.has(governing.lemma ?? "") || isGivenUp(noun, governing))
  );
}

/** The end of a siege without its place: it is the place that was last said to be besieged. */
function siegeEnded(noun: Chunk, governing: Predicate): GroundEvent {
  return holding("siege ended", 0.5, {
    places: [],
    agent: governing.subject![0]!,
    span: noun.span,
    trigger: noun.span,
    ...(isGivenUp(noun, governing)
      ? { holder: "other than agent", planned: isUndone(governing) }
      : { planned: governing.hypothetical || governing.form === "infinitive" }),
    denied: governing.negated,
    ofBesieged: true,
  });
}
