import type { GroundEvent } from "../../../../grammar/event.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Chunk } from "../chunks.ts";
import { pronoun } from "../pronoun.ts";
import { type Scene, WHERE } from "../scene.ts";

const FIGHT = /^(?:harc|összecsapás|küzdelem|tűzharc|ütközet|.*harc)$/;
const ATTACK = /(?:támadás|roham|offenzíva|előretörés|előrenyomulás|kísérlet|ostrom)$/;

const isFight = (chunk: Chunk): boolean => chunk.head !== null && FIGHT.test(chunk.head.lemma);
const isAttack = (chunk: Chunk): boolean => chunk.head !== null && ATTACK.test(chunk.head.lemma);

/** "X-ban harcok folytak", "az X-nél folyó harcokban", "harcok törtek ki X-ért": nobody holds it for sure. */
export function contesting(scene: Scene): GroundEvent[] {
  const divided = dividing(scene);
  if (divided.length > 0) return divided;
  const centre = centring(scene);
  if (centre.length > 0) return centre;
  for (const fight of scene.chunks.filter(isFight)) {
    const attributive = fight.modifiers.some((word) => /^(?:folyó|zajló|dúló|kitört|folytatott|vívott)$/.test(word));
    const places = attributive ? scene.places(nextTo(scene, fight)) : placesOfFight(scene);
    const verb = fightVerb(scene);
    const told = attributive || fight.case === "nominative" || fight.case === "accusative" || scene.word(/^szóló$/);
    if (!told || (!attributive && verb === null && !scene.word(/^(?:hírek|jelentések)$/))) continue;
    if (scene.negated && !attributive) continue;
    if (places.length > 0)
      return [
        scene.event("fighting", 0.75, fight.last, places, {
          change: "contest",
          holder: "nobody",
          agent: null,
          extent: "part",
        }),
      ];
    // "harcot vívtak egymással a felek": where the text has been all along.
    if (scene.word(/^egymással$/) && scene.chunks.some((one) => one.head?.lemma === "fél")) {
      const here: Phrase = { ...pronoun(scene.words[fight.last]!), plural: false, pronoun: "ott" };
      return [
        scene.event("fighting here", 0.5, fight.last, [here], {
          change: "contest",
          holder: "nobody",
          agent: null,
          extent: "part",
        }),
      ];
    }
  }
  const fought = scene.has("contest");
  if (!fought || scene.negated || !fought.verb.form.finite) return [];
  const places = placesOfFight(scene);
  return places.length === 0
    ? []
    : [
        scene.event("fought", 0.7, fought.index, places, {
          change: "contest",
          holder: "nobody",
          agent: null,
          extent: "part",
        }),
      ];
}

/** "fele-fele arányban birtokolták": each holds a half. */
function dividing(scene: Scene): GroundEvent[] {
  if (!scene.word(/^fele-fele$/)) return [];
  const told = scene.verbs.find(({ verb }) => verb.ground?.change === "hold");
  const places = scene.places(scene.inCase("accusative"));
  return !told || places.length === 0
    ? []
    : [
        scene.event("divided", 0.85, told.index, places, {
          change: "contest",
          holder: "nobody",
          agent: null,
          extent: 0.5,
        }),
      ];
}

/** "… harcok, melyek központja X volt": a clause that says where the fighting of the one before had its centre. */
function centring(scene: Scene): GroundEvent[] {
  if (!scene.clause.relative) return [];
  const start = scene.clause.words[0]!;
  if (!scene.words.slice(0, start).some(({ noun }) => noun && FIGHT.test(noun.lemma))) return [];
  const centre = scene.chunks.find((one) => /^(?:központ|helyszín|góc)$/.test(one.head?.lemma ?? "") && one.owned);
  if (!centre) return [];
  const places = scene.places(scene.inCase("nominative").filter((one) => one !== centre));
  return places.length === 0
    ? []
    : [
        scene.event("centre of fighting", 0.7, centre.last, places, {
          change: "contest",
          holder: "nobody",
          agent: null,
          extent: "part",
        }),
      ];
}

function fightVerb(scene: Scene): number | null {
  const told = scene.has("fight");
  if (told) return told.index;
  return scene.clause.words.find((index) => /^(?:van|vannak|volt|voltak)$/.test(scene.words[index]!.lower)) ?? null;
}

function placesOfFight(scene: Scene): Phrase[] {
  return scene.places([...scene.inCase(...WHERE, "causal", "delative"), ...scene.withPost(/^(?:körül|közelében)$/)]);
}

/** The chunks right before one, with their list: "az X-nél és az Y-nál folyó harcok". */
function nextTo(scene: Scene, chunk: Chunk): Chunk[] {
  const found: Chunk[] = [];
  for (let at = scene.chunks.indexOf(chunk) - 1; at >= 0; at--) {
    const before = scene.chunks[at]!;
    const after = found[0] ?? chunk;
    if (after.first - before.last > 3 || !(WHERE.includes(before.case) || before.case === "causal")) break;
    found.unshift(before);
  }
  return found;
}

/** "visszaverték a felkelők támadását X-nél", "az X elleni támadást visszaverték". */
export function repelling(scene: Scene): GroundEvent[] {
  const told = scene.verbs.find(({ verb }) => verb.ground?.change === "repel");
  if (!told || scene.negated) return [];
  const objects = scene
    .inCase("accusative", "nominative")
    .filter((one) => isAttack(one) || one.head?.entry.kind === "force");
  const attack = objects.find((one) => isAttack(one) && one.case === "accusative") ?? objects.find(isAttack);
  const beaten = objects.find((one) => one.case === "accusative" && one.head?.entry.kind === "force");
  if (!attack && !beaten) return [];
  // "visszaszorították őket a túlpartra": driven back to somewhere, wherever they had come.
  if (!attack && scene.places(scene.inCase("sublative")).length > 0) return [];
  const own = attack && /[uü]kat$|[uü]ket$/.test(scene.words[attack.last]!.lower);
  const owner = attack?.possessor ?? ownerIn(scene, attack);
  const attacker = owner
    ? scene.force([owner])
    : beaten
      ? scene.phrases.of(beaten)
      : own
        ? scene.agent
        : attack
          ? scene.whose(attack)
          : null;
  const agent = scene.ownAgent && scene.agent !== attacker ? scene.agent : null;
  const places = scene.places([...scene.inCase(...WHERE), ...scene.withPost(/^(?:ellen|elleni|közelében|körül)$/)]);
  return [
    scene.event("repel", 0.85, told.index, places, {
      change: "repel",
      agent,
      patient: attacker,
      holder: agent ? "agent" : "other than patient",
      extent: "none",
    }),
  ];
}

/** "a felkelők egyik támadását", "a felkelők támadását": whoever stands right before the attack. */
function ownerIn(scene: Scene, attack: Chunk | undefined): Chunk | null {
  if (!attack?.owned) return null;
  const before = scene.chunks[scene.chunks.indexOf(attack) - 1];
  return before?.head?.entry.kind === "force" && before.case === "nominative" ? before : null;
}

/** "támadást indítottak X ellen", "lőtték X-et": what the next sentence's "the attack" means. */
export function attacking(scene: Scene): GroundEvent[] {
  const events: GroundEvent[] = [];
  const launched = scene.has("launch");
  const attack = scene.chunks.find((one) => isAttack(one) && /^(?:accusative|illative)$/.test(one.case));
  const against = scene.withPost(/^(?:ellen|elleni)$/);
  if (launched && attack) {
    const places = scene.places([...against, ...scene.inCase(...WHERE).filter((one) => one !== attack)]);
    const patient = scene.force(against.filter((one) => one.head?.entry.kind === "force"));
    events.push(scene.event("attack", 0.8, launched.index, places, { change: "attack", holder: "agent", patient }));
  }
  const told = scene.verbs.find(({ verb }) => verb.ground?.change === "attack");
  if (told) {
    const objects = scene.inCase("accusative");
    const patient = scene.force(objects.filter((one) => one.head?.entry.kind === "force"));
    events.push(
      scene.event("attack", 0.8, told.index, scene.places(objects), { change: "attack", holder: "agent", patient }),
    );
  }
  return events;
}
