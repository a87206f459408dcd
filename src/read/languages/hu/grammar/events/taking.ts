import type { GroundEvent } from "../../../../grammar/event.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Chunk } from "../chunks.ts";
import { type Scene, type Told, WHENCE } from "../scene.ts";

/** Lines whose breaking is an advance where they run. */
const LINES = /(?:vonal|védelem)$/;

/** Verbs with ground as object: "elfoglalták a várost", "területeket foglaltak el a hegynél". */
export function taking(scene: Scene): GroundEvent[] {
  return scene.verbs.flatMap((told) => {
    const { ground } = told.verb;
    if (ground?.ground !== "object" || ground.change === "repel" || ground.change === "attack") return [];
    if (told.verb.form.participle && told.index + 1 < scene.words.length && isBeforeNoun(scene, told)) return [];
    if (scene.negated || scene.word(/^fele-fele$/)) return [];
    const objects = scene.inCase("accusative");
    const patient = scene.force(scene.inCase(...WHENCE).filter((one) => one.head?.entry.kind === "force"));
    const events: GroundEvent[] = [];
    const { change, holder, again } = ground;
    const plain: Phrase[] = [];
    const leaves = change === "withdraw";
    const roles = leaves ? { agent: null, patient: scene.agent } : { patient };
    for (const object of objects) {
      const set = setOf(scene, object);
      if (set) events.push(scene.event("set", 0.7, told.index, [set], { change, holder, set: true, scope: "lost" }));
      else if (isSomeGround(object) && scene.locations().length > 0)
        events.push(
          scene.event("ground taken", 0.75, told.index, asParts(scene.locations()), {
            change: "advance",
            holder,
            extent: "part",
            ...roles,
          }),
        );
      else plain.push(...scene.phrases.places(object, false));
    }
    plain.push(...scene.meant("accusative"));
    const latter = objects.length === 0 ? scene.clause.words.find((at) => isLatter(scene.words[at]!.lower)) : undefined;
    if (plain.length > 0)
      events.push(
        scene.event(change, 0.9, told.index, plain, { change, holder, ...roles, ...(again ? { again } : {}) }),
      );
    else if (latter !== undefined && scene.latter)
      events.push(scene.event("latter", 0.75, told.index, [scene.latter], { change, holder, ...roles }));
    return events;
  });
}

const isLatter = (word: string): boolean => /^(?:ez|az)?utóbbit$/.test(word);

/** "az elfoglalt város": what happened to it before qualifies it. */
function isBeforeNoun(scene: Scene, { index }: Told): boolean {
  return scene.chunks.some((chunk) => chunk.first <= index && index <= chunk.last);
}

/** "több posztot", "területeket", "hat épületet": ground somewhere, told by where it lies. */
function isSomeGround(object: Chunk): boolean {
  if (object.head?.entry.ground !== true || object.names.length > 0 || object.possessor) return false;
  return object.plural || object.indefinite || !object.definite || object.modifiers.includes("újabb");
}

/** "az összes elvesztett területet", "minden olyan területet, amelyet elveszített": ground known by its loss. */
function setOf(scene: Scene, object: Chunk): Phrase | null {
  if (object.head?.lemma !== "terület" && object.head?.lemma !== "falu" && object.head?.lemma !== "település")
    return null;
  const before = scene.words.slice(Math.max(0, object.first - 14), object.last).map(({ lower }) => lower);
  if (!before.some((word) => /^(?:összes|minden|valamennyi)$/.test(word))) return null;
  if (!scene.words.some(({ lower }) => /^el(?:veszít|veszt|foglalt)/.test(lower))) return null;
  const phrase = scene.phrases.of(object);
  return {
    ...phrase,
    kind: "place",
    name: null,
    modifiers: ["összes", ...phrase.modifiers],
    text: `összes ${phrase.text}`,
  };
}

export const asParts = (places: readonly Phrase[]): Phrase[] =>
  places.map((place) => ({ ...place, part: place.part ?? "part" }));

/** Verbs of motion: "bevonultak a városba", "kivonultak az iskolából", "áttörték a védvonalat a hegynél". */
export function moving(scene: Scene): GroundEvent[] {
  return scene.verbs.flatMap((told): GroundEvent[] => {
    const { ground } = told.verb;
    if (!ground || ground.ground === "object") return [];
    if (ground.change === "withdraw") return withdrawing(scene, told);
    // "előre nyomultak X irányába": a direction is no ground gained.
    if (scene.withPost(/^(?:felé|irányába)$/).length > 0) return [];
    const objects = scene.inCase("accusative");
    if (objects.length > 0 && !objects.some(({ head }) => head && LINES.test(head.lemma))) return [];
    const places = scene.locations();
    if (places.length === 0) return [];
    if (scene.negated)
      return scene.has("able") || told.verb.form.finite
        ? [
            scene.event("could not", 0.75, told.index, places, {
              change: "repel",
              holder: "other than agent",
              extent: "none",
            }),
          ]
        : [];
    return [
      scene.event("advance", 0.75, told.index, asParts(places), { change: "advance", holder: "agent", extent: "part" }),
    ];
  });
}

function withdrawing(scene: Scene, told: Told): GroundEvent[] {
  if (scene.negated || !scene.agent) return [];
  const roles = { agent: null, patient: scene.agent, change: "withdraw" } as const;
  const left = scene.places(scene.inCase(...WHENCE));
  if (left.length > 0) return [scene.event("withdraw", 0.8, told.index, left, { ...roles, holder: "nobody" })];
  // "visszavonultak a kerület keleti felére": they gave up the rest of it.
  const within = scene.places(scene.inCase("sublative", "illative")).filter(({ part }) => part !== null);
  return within.length > 0
    ? [
        scene.event("withdraw within", 0.6, told.index, asParts(within), {
          ...roles,
          holder: "other than patient",
          extent: "part",
        }),
      ]
    : [];
}

/** "sikerrel jártak X-ban": what was under way there went well. */
export function succeeding(scene: Scene): GroundEvent[] {
  const told = scene.has("success");
  if (!told || scene.negated || !scene.chunks.some((one) => one.head?.lemma === "siker" && one.case === "instrumental"))
    return [];
  const places = scene.locations();
  return places.length === 0
    ? []
    : [
        scene.event("success", 0.6, told.index, asParts(places), {
          change: "advance",
          holder: "agent",
          extent: "part",
        }),
      ];
}

/** "kiszorították a hadsereget Újtelepről": who is driven out gives the place up to the one who does it. */
export function driving(scene: Scene): GroundEvent[] {
  const told = scene.has("drive");
  if (!told || scene.negated) return [];
  const beaten = scene.inCase("accusative").find((one) => one.head?.entry.kind === "force" || one.head === null);
  const places = scene.places(scene.inCase(...WHENCE));
  if (!beaten || places.length === 0) return [];
  const patient = scene.phrases.of(beaten);
  return [scene.event("driven out", 0.8, told.index, places, { change: "capture", holder: "agent", patient })];
}

/** "a falu elesett": somebody took it, most likely whoever the text has been about. */
export function falling(scene: Scene): GroundEvent[] {
  const told = scene.verbs.find(({ verb }) => verb.role === "fall" && verb.form.finite);
  if (!told || scene.negated) return [];
  const fallen = scene.inCase("nominative").filter((one) => one.head === null || one.head.entry.kind === "place");
  const places = [...scene.places(fallen), ...scene.meant("nominative")];
  return places.length === 0
    ? []
    : [scene.event("fell", 0.7, told.index, places, { change: "capture", holder: "agent", agent: null })];
}
