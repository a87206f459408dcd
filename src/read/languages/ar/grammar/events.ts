import type { GroundEvent } from "../../../grammar/event.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Frame } from "../lexicon/verbs.ts";
import type { Scene } from "./scene.ts";

const asPart = (places: readonly Phrase[]): Phrase[] =>
  places.map((place) => ({ ...place, part: place.part ?? "part" }));
const isForce = (phrase: Phrase | null): phrase is Phrase => phrase?.kind === "force" || phrase?.kind === "name";

/** What a clause's verb tells of ground. */
export function verbEvents(scene: Scene): GroundEvent[] {
  const at = scene.verb;
  const form = at < 0 ? null : scene.words[at]!.verb;
  if (!form) return [];
  const { frame, role } = form.verb;
  if (role === "launch") return launched(scene, at);
  if (role === "happen") return contested(scene, at);
  if (!frame || role) return [];
  const agent = scene.agent(at);
  // "استعاد الجيش السيطرة على X": the noun names the ground.
  if (nominalBehind(scene, at) >= 0 && frame.change !== "repel") return [];
  const planned = scene.hypothetical(at);
  const denied = !planned && scene.negated(at);
  const told = ofFrame(scene, at, frame, agent, form.imperfect && !planned && !denied);
  return told.map((event) => ({ ...event, planned, denied }));
}

/** The events of one frame told by the word at `at`. */
function ofFrame(scene: Scene, at: number, frame: Frame, agent: Phrase | null, lasting: boolean): GroundEvent[] {
  const { holder, by } = frame;
  const again = frame.again ? { again: true } : {};
  switch (frame.change) {
    case "capture": {
      const places = scene.places(at, by, agent);
      if (places.length === 0) return [];
      return [
        scene.event(lasting && by ? "holds" : "capture", 0.8, at, places, {
          change: lasting && by ? "hold" : "capture",
          holder,
          agent,
          ...again,
        }),
      ];
    }
    case "advance": {
      const places = scene.places(at, by, agent);
      return places.length === 0
        ? []
        : [scene.event("advance", 0.7, at, asPart(places), { change: "advance", holder, agent, extent: "part" })];
    }
    case "withdraw": {
      const places = scene.places(at, by, agent);
      return places.length === 0 || !isForce(agent)
        ? []
        : [scene.event("withdraw", 0.8, at, places, { change: "withdraw", holder: "nobody", patient: agent })];
    }
    case "encircle": {
      const places = scene.places(at, by, agent);
      return places.length === 0
        ? []
        : [scene.event("encircle", 0.75, at, places, { change: "encircle", holder, agent })];
    }
    case "attack": {
      const places = scene.places(at, by, agent);
      return places.length === 0 ? [] : [scene.event("attack", 0.7, at, places, { change: "attack", holder, agent })];
    }
    case "fall":
      return fallen(scene, at);
    case "lose": {
      const places = scene.places(at, null, agent);
      return places.length === 0 || !isForce(agent)
        ? []
        : [scene.event("lost", 0.7, at, places, { change: "capture", holder: "other than patient", patient: agent })];
    }
    case "drive": {
      const places = scene.places(at, ["من"]);
      const beaten = scene.chunks.find(
        ({ from, phrase, preposition }) =>
          from > at && phrase !== agent && phrase.kind === "force" && preposition === "",
      );
      return places.length === 0 || !beaten
        ? []
        : [
            scene.event("driven out", 0.75, at, places, {
              change: "capture",
              holder: "agent",
              agent,
              patient: beaten.phrase,
            }),
          ];
    }
    case "repel":
      return repelled(scene, at, agent);
    default:
      return [];
  }
}

/** "سقطت مدينة X بيد Y": the place is what falls. */
function fallen(scene: Scene, at: number): GroundEvent[] {
  const by = scene.by(at);
  const behind = scene.chunks.filter(
    ({ from, preposition, phrase }) => from > at && preposition === "" && phrase !== by,
  );
  const ahead = scene.chunks.findLast(({ to, preposition }) => to <= at && preposition === "");
  const first = behind[0]?.from === at + 1 ? behind[0] : ahead;
  if (!first || (first.phrase.kind !== "place" && first.phrase.kind !== "name")) return [];
  const places = [first, ...behind.filter((one) => one !== first && one.joined)].map(({ phrase }) => phrase);
  return [scene.event("fell", 0.7, at, places, { change: "capture", holder: "agent", agent: by })];
}

/** "صد هجوما على X", "أحبطت محاولة تقدم في X": who attacked stands behind the attack. */
function repelled(scene: Scene, at: number, agent: Phrase | null): GroundEvent[] {
  const attack = scene.chunks.find(({ from, phrase }) => from > at && phrase.kind === "event");
  const nominal = attack ? -1 : nominalBehind(scene, at);
  if (!attack && nominal < 0) return [];
  const from = attack ? attack.from : nominal;
  const attacker =
    scene.chunks.find((one) => one.from > from && one.phrase.kind === "force" && one.phrase !== agent)?.phrase ?? null;
  const places = scene.places(from, ["علي", "في", "الي"], attacker);
  return [
    scene.event("repel", 0.75, at, places, {
      change: "repel",
      holder: "agent",
      agent,
      patient: attacker,
      extent: "none",
    }),
  ];
}

/** "شن هجوما على X". */
function launched(scene: Scene, at: number): GroundEvent[] {
  const attack = scene.chunks.find(({ from, phrase }) => from > at && phrase.kind === "event");
  if (!attack || scene.negated(at)) return [];
  const agent = scene.agent(at);
  const places = scene.places(attack.from, ["علي", "في"], agent);
  if (places.length === 0) return [];
  return [
    scene.event("attack", 0.7, at, places, {
      change: "attack",
      holder: "agent",
      agent,
      planned: scene.hypothetical(at),
    }),
  ];
}

/** "اندلعت اشتباكات في X بين A وB". */
function contested(scene: Scene, at: number): GroundEvent[] {
  const fighting = scene.chunks.find(({ phrase }) => phrase.kind === "event" && FIGHTING.test(phrase.head ?? ""));
  if (!fighting || scene.negated(at)) return [];
  const places = scene.places(Math.min(at, fighting.from), ["في", "داخل"]);
  return places.length === 0
    ? []
    : [scene.event("fighting", 0.65, at, places, { change: "contest", holder: "nobody", extent: "part" })];
}
const FIGHTING = /^(?:اشتباك|معارك|معركة|قتال|مواجهات)/;

/** The noun that tells what a verb would, behind the word at `at` in the clause: "السيطرة على"; -1 for none. */
export function nominalBehind(scene: Scene, at: number): number {
  for (let index = at + 1; index < scene.clause.to; index++) if (scene.words[index]!.kind === "nominal") return index;
  return -1;
}

/** "تمت السيطرة على X", "تمكن الجيش من استعادة X", "حاولوا السيطرة على X", "سيطرة Y على X". */
export function nominalEvents(scene: Scene): GroundEvent[] {
  const events: GroundEvent[] = [];
  for (let at = scene.clause.from; at < scene.clause.to; at++) {
    const { nominal } = scene.words[at]!;
    if (!nominal) continue;
    // "استعادة السيطرة على X": one thing told by two words.
    if (nominal.by === null && scene.words[at + 1]?.nominal && scene.words[at + 1]!.conjunction === false) continue;
    events.push(...nominalEvent(scene, at, nominal));
  }
  return events;
}

const PURPOSE = /^(?:محاوله|محاولات|بهدف|هدف|اجل|بغيه|تمهيدا|قبل|امكانيه|خطه|دون|بدون|عدم|نيه)$/;

function nominalEvent(scene: Scene, at: number, nominal: Frame): GroundEvent[] {
  const { words } = scene;
  const before = words[at - 1];
  if (HOLDING.test(before?.stem ?? "") || (words[at]!.preposition === "ل" && /^خاضع/.test(before?.stem ?? "")))
    return held(scene, at);
  if (/^(?:خارج|مناطق|منطقه|تحت)$/.test(before?.stem ?? "")) return [];
  const verb = scene.verb >= 0 && scene.verb < at ? scene.verb : -1;
  const role = verb < 0 ? null : words[verb]!.verb!.verb.role;
  const frame = verb < 0 ? null : words[verb]!.verb!.verb.frame;
  const again = nominal.again || frame?.again || words[at - 1]?.nominal?.again ? { again: true } : {};
  // "سيطرة قوات X على Y", "انسحاب Y من X": whose it is stands right behind.
  const owner = scene.chunks.find(
    ({ from, preposition, phrase }) => from === at + 1 && preposition === "" && phrase.kind === "force",
  );
  const agent = scene.by(at) ?? owner?.phrase ?? (verb >= 0 && role !== "done" ? scene.agent(verb) : scene.carried);
  const places = scene.places(at, nominal.by, owner?.phrase ?? agent);
  if (places.length === 0) return [];
  const purpose =
    words[at]!.preposition === "ل" || PURPOSE.test(before?.stem ?? "") || PURPOSE.test(words[at - 2]?.stem ?? "");
  const negated = verb >= 0 && scene.negated(verb);
  if (role === "fail" || (role === "manage" && negated))
    return [
      scene.event("failed", 0.7, at, places, { change: "repel", holder: "other than agent", agent, extent: "none" }),
    ];
  const planned = role === "try" || purpose || scene.intended || (verb >= 0 && scene.hypothetical(verb));
  if (frame?.change === "lose") {
    if (!isForce(agent)) return [];
    return [
      scene.event("lost control", 0.7, at, places, {
        change: "capture",
        holder: "other than patient",
        patient: agent,
        planned,
      }),
    ];
  }
  if (nominal.change === "withdraw")
    return isForce(agent)
      ? [scene.event("withdrawal", 0.7, at, places, { change: "withdraw", holder: "nobody", patient: agent, planned })]
      : [];
  if (nominal.change === "fall")
    return [
      scene.event("fall of", 0.65, at, places, { change: "capture", holder: "agent", agent: scene.by(at), planned }),
    ];
  const change = nominal.change === "advance" || nominal.change === "encircle" ? nominal.change : "capture";
  return [
    scene.event(`${change}: noun`, role === null ? 0.65 : 0.75, at, change === "advance" ? asPart(places) : places, {
      change,
      holder: "agent",
      agent,
      extent: change === "advance" ? "part" : "whole",
      planned,
      denied: negated && !planned,
      ...again,
    }),
  ];
}

const HOLDING = /^(?:تحت|ضمن)$/;

/** "لا تزال X تحت سيطرة Y", "X الخاضعة لسيطرة Y". */
function held(scene: Scene, at: number): GroundEvent[] {
  const holder = scene.chunks.find(({ from }) => from === at + 1)?.phrase ?? null;
  const place = scene.chunks.findLast(
    ({ to, phrase }) => to <= at && (phrase.kind === "place" || phrase.kind === "name"),
  )?.phrase;
  const target = place ?? scene.antecedent;
  if (!isForce(holder) || !target) return [];
  return [scene.event("under control", 0.75, at, [target], { change: "hold", holder: "agent", agent: holder })];
}
