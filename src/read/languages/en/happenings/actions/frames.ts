import type { ActionType } from "../../../../../model/index.ts";
import type { Named } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import type { Predicate } from "../../grammar/predicate.ts";
import { canAct, named } from "../actors.ts";
import type { SentenceView } from "../view.ts";
import { hasNoun, isAircraft, isPeople, thing } from "./struck.ts";
import { isGround, isTarget, pinned } from "./targets.ts";
import { BRIDGES, type Frame, SHIPS } from "./verbs.ts";
import { attackLike, munitionOf, sharpened } from "./weapons.ts";

/** A verb of action with those around it. */
export interface Deed {
  readonly action: ActionType;
  readonly predicate: Predicate;
  readonly view: SentenceView;
  /** Who acts, as the clause has them; null in a passive without "by". */
  readonly agents: readonly Chunk[] | null;
  /** The first of them who can. */
  readonly agent: Chunk | null;
  /** What kind of strike it is where the subject is what was fired ("two missiles hit"). */
  readonly munition: ActionType | null;
  readonly patients: readonly Chunk[];
  readonly locations: readonly Chunk[];
}

/** What a frame makes of a deed; what it leaves out stays as the verb alone tells it. */
export interface Reading {
  readonly action?: ActionType;
  readonly by?: Named | null;
  readonly targets?: readonly Chunk[];
  readonly locations?: readonly Chunk[];
  /** The phrase whose number counts the action itself ("fired three missiles"). */
  readonly counted?: Chunk | null;
  readonly confidence?: number;
}

/** How each frame reads a deed; null where the verb means another thing there. */
export const FRAMES: Readonly<Record<Frame, (deed: Deed) => Reading | null>> = {
  object: (deed) => {
    const targets = targetsOf(deed);
    if (targets === null || (targets.length === 0 && (deed.locations.length === 0 || deed.agent === null))) return null;
    return { action: sharpened(deed), targets, counted: deed.munition ? deed.agents![0]! : null };
  },

  ground: (deed) => {
    const targets = targetsOf(deed);
    if (!(deed.agent || deed.munition) && !deed.predicate.passive) return null;
    if (!targets?.some((phrase) => isGround(phrase) || phrase.kind === "force" || phrase.kind === "other")) return null;
    const action = sharpened(deed);
    if (action === "attack" && deed.munition === null && !attackLike(deed)) return null;
    return { action, targets, counted: deed.munition ? deed.agents![0]! : null };
  },

  people: ({ patients }) => {
    const people = patients.filter((phrase) => isPeople(phrase));
    return people.length > 0 ? { targets: people } : null;
  },

  with: (deed) => {
    const { predicate, view } = deed;
    const subject = (predicate.subject ?? []).filter((phrase) => canAct(phrase));
    const [first, second] = subject;
    if (!first) return null;
    const other = behind(predicate, ["with"]).find((phrase) => canAct(phrase));
    if (other) return { by: pinned(first, predicate, view), targets: [other] };
    if (second) return { by: named(first), targets: [second] };
    return deed.locations.length > 0 && first.kind !== "name" ? { by: pinned(first, predicate, view) } : null;
  },

  into: ({ predicate, agent, patients }) => {
    if (agent?.kind !== "force") return null;
    if (patients.some((phrase) => !canAct(phrase))) return null;
    const places = behind(predicate, ["at", "in", "on", "near", "outside"]).filter((phrase) => isGround(phrase));
    return places.length > 0 ? { locations: places, confidence: 0.7 } : null;
  },

  down: ({ predicate, patients, view }) => {
    const downed = behind(predicate, ["down"], () => true);
    if (!predicate.particles.includes("down") && downed.length === 0) return null;
    const craft = [...patients, ...downed].filter((phrase) => isAircraft(phrase, view));
    return craft.length > 0 ? { targets: craft.map(thing), counted: craft[0]! } : null;
  },

  ship: ({ predicate, patients, agent, munition, view }) => {
    const ships = patients.filter((phrase) => phrase.kind === "name" || hasNoun(phrase, SHIPS, view));
    if (ships.length === 0 || (!agent && !munition && !predicate.passive)) return null;
    return { targets: ships.map(thing), counted: ships[0]! };
  },

  bridge: ({ patients }) => {
    const bridges = patients.filter(({ kind, head }) => kind === "place" && head !== null && BRIDGES.has(head));
    return bridges.length > 0 ? { targets: bridges, counted: bridges[0]! } : null;
  },

  fired: ({ predicate, patients, agent }) => {
    const fired = patients.find((phrase) => munitionOf(phrase) !== null);
    const targets = behind(predicate, ["at", "on", "against", "into", "toward", "towards"]);
    return fired && agent && targets.length > 0 ? { action: munitionOf(fired)!, targets, counted: fired } : null;
  },

  moved: ({ predicate, patients, locations }) => {
    const people = patients.filter((phrase) => isPeople(phrase) || phrase.kind === "part");
    const from = behind(predicate, ["from", "out"]).filter((phrase) => isGround(phrase));
    if (people.length === 0 || (from.length === 0 && locations.length === 0)) return null;
    return { targets: people, locations: from.length > 0 ? from : locations };
  },

  hostage: ({ predicate, patients, view }) => {
    const near = [1, 2, 3, 4, 5, 6, 7].some((step) => HOSTAGE.test(view.lower(predicate.verb + step)));
    const people = patients.filter((phrase) => isPeople(phrase));
    if (!near || people.length === 0 || view.verbOf(predicate) === "held") return null;
    return { targets: people.map((phrase) => ({ ...phrase, text: phrase.text.replace(/ (hostages?|captive)$/, "") })) };
  },

  swap: ({ patients }) => (patients.some(({ head }) => PRISONER.test(head ?? "")) ? {} : null),
};

const HOSTAGE = /^(hostages?|captive)$/;
const PRISONER = /^(prisoner|captive|detainee|hostage|pow)$/;

/** What is attacked: the object, or what stands behind "at", "on"; null where the object is nothing one attacks. */
function targetsOf({ predicate, patients }: Deed): readonly Chunk[] | null {
  const targets = patients.filter((phrase) => isTarget(phrase));
  if (targets.length > 0) return targets;
  if (patients.length > 0) return null;
  return predicate.passive ? [] : behind(predicate, ["at", "on", "against"]);
}

/** The phrases behind some prepositions. */
function behind(
  predicate: Predicate,
  prepositions: readonly string[],
  fits: (phrase: Chunk) => boolean = isTarget,
): Chunk[] {
  return predicate.obliques
    .filter(({ preposition }) => prepositions.includes(preposition))
    .flatMap(({ phrases }) => phrases)
    .filter((phrase) => fits(phrase));
}
