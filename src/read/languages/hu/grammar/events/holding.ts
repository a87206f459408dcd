import type { GroundEvent } from "../../../../grammar/event.ts";
import type { Chunk } from "../chunks.ts";
import { type Scene, WHERE } from "../scene.ts";

const CONTROL = /^(?:ellenőrzés|irányítás|uralom|fennhatóság|kéz|birtok|befolyás|felügyelet|megszállás)$/;
const SIEGE = /^(?:ostrom|ostromgyűrű|blokád)$/;

const isControl = (chunk: Chunk): boolean => chunk.head !== null && CONTROL.test(chunk.head.lemma);

/** "a felkelők kezén volt X", "X a hadsereg ellenőrzése alatt maradt". */
export function holding(scene: Scene): GroundEvent[] {
  const control = scene.chunks.find((one) => isHolding(one));
  const copula = scene.clause.words.find((index) => scene.words[index]!.kind === "copula");
  if (!control || copula === undefined || scene.negated) return [];
  if (scene.words[control.last + 1]?.kind === "linking") return [];
  const agent = scene.whose(control);
  const places = [
    ...scene.places(scene.inCase("nominative").filter((one) => one !== control && one.head?.entry.kind !== "force")),
    ...scene.meant("nominative"),
  ];
  if (!agent || places.length === 0) return [];
  return [scene.event("in hands", 0.9, copula, places, { change: "hold", holder: "agent", agent })];
}

const isHolding = (chunk: Chunk): boolean =>
  isControl(chunk) &&
  (chunk.post === "alatt" || (chunk.post === null && (chunk.case === "superessive" || chunk.case === "inessive")));

/** "a felkelők kezén lévő X", "a KNF által ellenőrzött X": told of the place by the way. */
export function heldByTheWay(scene: Scene): GroundEvent[] {
  const events: GroundEvent[] = [];
  for (const [at, chunk] of scene.chunks.entries()) {
    const next = scene.chunks[at + 1];
    const linked = scene.words[chunk.last + (chunk.post ? 2 : 1)];
    if (!next || !linked) continue;
    if (isHolding(chunk) && linked.kind === "linking") {
      const agent = scene.whose(chunk);
      const places = scene.places([behind(scene, next)]);
      if (agent && places.length > 0)
        events.push(
          scene.event("in hands by the way", 0.8, chunk.last, places, {
            change: "hold",
            holder: "agent",
            agent,
            aside: true,
            planned: false,
          }),
        );
    }
    if (chunk.post === "által" && linked.lower !== "") {
      const how = participle(linked.lower);
      const agent = how && scene.force([chunk]) ? scene.phrases.asForce(chunk) : null;
      const places = how ? scene.places([behind(scene, next)]) : [];
      if (how && agent && places.length > 0)
        events.push(
          scene.event("held by", 0.85, chunk.last + 2, places, {
            change: how,
            holder: "agent",
            agent,
            aside: true,
            planned: false,
          }),
        );
    }
  }
  return events;
}

/** "X területéről": the phrase behind may only be the owner of the one that bears the ending. */
function behind(scene: Scene, chunk: Chunk): Chunk {
  return (
    scene.chunks.find(
      (one) => one.possessor === chunk && (one.head?.entry.kind === "part" || one.head?.entry.kind === "place"),
    ) ?? chunk
  );
}

function participle(word: string): GroundEvent["change"] | null {
  if (/^(?:ellenőrzött|ellenőrizett|tartott|uralt|birtokolt|felügyelt|megszállt|elfoglalt|visszafoglalt)$/.test(word))
    return "hold";
  return /^(?:körülzárt|bekerített|ostromolt|körülvett)$/.test(word) ? "encircle" : null;
}

/** "ellenőrzése alá vonta X-et", "X a felkelők kezére került", "ostrom alá vették X-et". */
export function bringingUnderControl(scene: Scene): GroundEvent[] {
  const told = scene.has("control");
  if (!told || scene.negated) return [];
  const control = scene.chunks.find(
    (one) =>
      (isControl(one) &&
        (one.post === "alá" || (one.post === null && /^(?:illative|sublative|accusative)$/.test(one.case)))) ||
      (one.head !== null && (SIEGE.test(one.head.lemma) || one.head.lemma === "tűz") && one.post === "alá"),
  );
  if (!control) return [];
  const fire = control.modifiers.some((word) => /^(?:tüzérségi|tűz)/.test(word));
  const change = fire || !isControl(control) ? "encircle" : "capture";
  const comes = /(?:kerül|jut|es)$/.test(told.verb.lemma);
  const holder = control.possessor ?? ownerBefore(scene, control);
  if (comes) {
    const agent = holder ? scene.force([holder]) : scene.whose(control);
    const places = [
      ...scene.places(scene.inCase("nominative").filter((one) => one !== control && one !== holder)),
      ...scene.meant("nominative"),
    ];
    if (places.length === 0 || (change === "capture" && !agent)) return [];
    return [scene.event("came under", 0.9, told.index, places, { change, holder: "agent", agent })];
  }
  const over = control.case === "accusative" ? scene.withPost(/^(?:felett|fölött)$/) : scene.inCase("accusative");
  const places = scene.places(over.filter((one) => one !== control));
  return places.length === 0
    ? []
    : [scene.event("brought under", 0.9, told.index, places, { change, holder: "agent" })];
}

function ownerBefore(scene: Scene, control: Chunk): Chunk | null {
  const before = scene.chunks[scene.chunks.indexOf(control) - 1];
  return control.owned && before?.head?.entry.kind === "force" ? before : null;
}

/** "megerősítették X védelmét", "megerősítette jelenlétét X-ben": it is theirs already. */
export function strengthening(scene: Scene): GroundEvent[] {
  const told = scene.has("strengthen");
  if (!told || scene.negated) return [];
  for (const object of scene.inCase("accusative")) {
    if (object.head?.lemma === "védelem" && object.possessor) {
      const places = scene.places([object.possessor]);
      if (places.length > 0)
        return [scene.event("defence", 0.7, told.index, places, { change: "hold", holder: "agent" })];
    }
    if (object.head?.lemma !== "jelenlét" && object.head?.lemma !== "állás" && object.head?.lemma !== "pozíció")
      continue;
    const places = scene
      .places(scene.inCase(...WHERE))
      .map((place) => ({ ...place, part: place.part ?? ("part" as const) }));
    if (places.length > 0)
      return [scene.event("presence", 0.7, told.index, places, { change: "hold", holder: "agent", extent: "part" })];
  }
  return [];
}

/** "elveszítették az ellenőrzést X felett": the other side has it. */
export function losingControl(scene: Scene): GroundEvent[] {
  const told = scene.verbs.find(({ verb }) => /^elvesz/.test(verb.lemma));
  if (!told || scene.negated || !scene.inCase("accusative").some(isControl)) return [];
  const places = scene.places(scene.withPost(/^(?:felett|fölött)$/));
  return places.length === 0
    ? []
    : [scene.event("control lost", 0.8, told.index, places, { change: "capture", holder: "other than agent" })];
}
