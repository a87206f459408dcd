import type { Change } from "../../../../../model/index.ts";
import type { HolderRole } from "../../../../grammar/event.ts";
import { framesOf, type VerbFrame } from "../../verbs/frame.ts";
import type { Chunk } from "../phrases/chunk.ts";
import { agentOf, type Predicate, patientOf } from "../predicate.ts";
import type { Word } from "../tagging/word.ts";
import { type EventDraft, firstOf } from "./draft.ts";
import { groundOblique, groundOf } from "./ground.ts";
import { repelDraft } from "./repelled.ts";
import { agentElsewhere, goalOf, isRoute } from "./roles.ts";

export function frameDraft(predicate: Predicate, words: readonly Word[]): EventDraft | null {
  const frames = predicate.lemma ? framesOf.get(predicate.lemma) : undefined;
  if (!frames) return null;
  const specific = [...frames].sort(
    (a, b) => Number(Boolean(b.particle || b.noun)) - Number(Boolean(a.particle || a.noun)),
  );
  for (const frame of specific) {
    if (!frameFits(frame, predicate)) continue;
    const draft = applyFrame(frame, predicate, words);
    if (draft) return draft;
  }
  return null;
}

function frameFits(frame: VerbFrame, predicate: Predicate): boolean {
  if (frame.particle && !frame.particle.some((particle) => predicate.particles.includes(particle))) return false;
  if (
    frame.noun &&
    !predicate.objects
      .flat()
      .some(
        (phrase) =>
          phrase.head !== null &&
          (frame.noun!.includes(phrase.head) || frame.noun!.includes(phrase.text.split(" ").slice(-1)[0] ?? "")),
      )
  )
    return false;
  return true;
}

function applyFrame(frame: VerbFrame, predicate: Predicate, words: readonly Word[]): EventDraft | null {
  const agent = firstOf(agentOf(predicate)) ?? (predicate.passive ? agentElsewhere(predicate) : null);
  const make = (
    change: Change | "attack",
    places: readonly Chunk[],
    holder: HolderRole,
    confidence: number,
    extra: Partial<EventDraft> = {},
  ): EventDraft | null =>
    places.length === 0 && change !== "repel"
      ? null
      : {
          change,
          places,
          agent,
          patient: null,
          holder,
          extent: "whole",
          rule: `${frame.lemma}: ${change}`,
          confidence,
          ...extra,
        };
  const from = predicate.obliques.find((one) => one.preposition === "from");
  const patientFrom = from?.phrases.find((phrase) => phrase.kind === "force" || phrase.kind === "name") ?? null;
  switch (frame.place) {
    case "object": {
      const named = frame.particle?.includes("over")
        ? (predicate.obliques.find((one) => one.preposition === "over")?.phrases ?? patientOf(predicate))
        : patientOf(predicate);
      let places = groundOf(named, frame.weak ?? false);
      if (predicate.lemma === "reach" && predicate.passive) return null;
      // "captured some positions in X": part of X was taken.
      if (
        places.length === 0 &&
        frame.change === "capture" &&
        (named ?? []).some((phrase) => phrase.kind === "place")
      ) {
        const around = groundOf(groundOblique(predicate, ["in", "inside", "within", "of", "at"])?.phrases, true);
        if (around.length > 0) return make("advance", around, "agent", 0.6, { extent: "part" });
      }
      if (predicate.passive)
        places = [
          ...places,
          ...predicate.obliques
            .filter((one) => one.preposition === "along with")
            .flatMap((one) => groundOf(one.phrases, true)),
        ];
      if (frame.weak)
        places = places.filter(
          (place) => place.kind !== "pronoun" || frame.change === "capture" || frame.lemma === "reach",
        );
      if (frame.change === "advance" && places.length === 0 && frame.prepositions)
        places = groundOf(groundOblique(predicate, frame.prepositions)?.phrases);
      if (frame.change === "capture")
        return make("capture", places, "agent", frame.weak ? 0.8 : 0.9, {
          patient: patientFrom,
          agent: agent ?? null,
          holder: agent ? "agent" : frame.lemma === "secure" ? "holder of record" : "other than patient",
        });
      if (frame.change === "advance") return make("advance", places, "agent", 0.75, { extent: "part" });
      if (frame.change === "withdraw") {
        if (
          predicate.lemma === "leave" &&
          (predicate.form === "gerund" || predicate.passive || (agent?.kind !== "force" && agent?.kind !== "name"))
        )
          return null;
        return make("withdraw", places, "other than agent", 0.75, {
          patient: agent,
          agent: null,
          holder: "other than patient",
        });
      }
      // "Talks were held": only who holds it makes ground of it.
      if (frame.change === "hold" && predicate.passive && agent === null) return null;
      if (frame.change === "hold") return make("hold", places, "agent", 0.8);
      if (frame.change === "encircle") {
        if (
          predicate.lemma === "cut" &&
          !predicate.particles.includes("off") &&
          !places.every((place) => isRoute(place))
        )
          return null;
        // "leaving the rebels besieged at the depot": the place is where they are.
        if (places.length === 0 || places.every((place) => place.kind === "pronoun"))
          places = groundOf(groundOblique(predicate, ["in", "at", "inside"])?.phrases, true);
        return make("encircle", places, "agent", 0.75);
      }
      if (frame.change === "lose")
        return make("capture", places, "other than patient", 0.75, { patient: agent, agent: null });
      if (frame.change === "repel") return make("repel", places, "agent", 0.6, { extent: "none" });
      if (frame.change === "relieve") return make("hold", places, "agent", 0.4);
      if (frame.change === "attack") return make("attack", places, "agent", 0.5);
      return null;
    }
    case "subject": {
      if (predicate.passive || predicate.particles.includes("back")) return null;
      if (predicate.lemma === "surrender" && predicate.objects.length > 0) {
        // "the garrison surrendered X to the rebels"
        const given = groundOf(predicate.objects[0], true);
        const receiver = predicate.obliques.find((one) => one.preposition === "to")?.phrases[0] ?? null;
        return make("capture", given, receiver ? "agent" : "other than patient", 0.8, {
          agent: receiver,
          patient: agent,
        });
      }
      const places = groundOf(predicate.subject, true).filter(
        (place) => place.kind !== "pronoun" || place.pronoun === "it",
      );
      const to = predicate.obliques.find(
        (one) => one.preposition === "to" || one.preposition === "into" || one.preposition === "under",
      );
      const taker = to?.phrases.find((phrase) => phrase.kind === "force" || phrase.kind === "name") ?? null;
      if (frame.noun || places.length === 0) return null;
      if (places.every((place) => place.name === null && place.kind === "name")) return null;
      if (frame.change === "hold") return taker ? make("hold", places, "agent", 0.7, { agent: taker }) : null;
      return make("capture", places, taker ? "agent" : "other than patient", taker ? 0.9 : 0.7, { agent: taker });
    }
    case "into": {
      if (predicate.passive) return null;
      if (frame.change === "contest") {
        if (predicate.subject?.[0]?.kind === "event") return null;
        const places = groundOf(groundOblique(predicate, frame.prepositions!)?.phrases);
        return make("contest", places, "nobody", 0.6, { extent: "part" });
      }
      const goal = goalOf(predicate, frame.prepositions!);
      if (frame.change === "hold") return make("hold", goal, "agent", 0.7);
      return make("advance", goal, "agent", 0.75, { extent: "part" });
    }
    case "from": {
      if (frame.change === "withdraw") {
        const places = groundOf(from?.phrases ?? (predicate.passive ? null : predicate.objects[0]), true);
        const who = predicate.passive ? firstOf(predicate.subject) : agent;
        return make("withdraw", places, "other than patient", 0.75, { patient: who, agent: null });
      }
      // "expelled ISIL from X", "pushed the rebels out of X"
      if (frame.lemma === "clear" && (predicate.passive || predicate.objects[0]?.[0]?.kind !== "force")) return null;
      const out =
        from ??
        (frame.lemma === "clear" ? groundOblique(predicate, ["in", "of"]) : undefined) ??
        predicate.obliques.find((one) => one.preposition === "of" && words[one.at - 1]?.token.lower === "out");
      const victim = firstOf(patientOf(predicate));
      const places = groundOf(out?.phrases, true);
      return make("capture", places, agent ? "agent" : "other than patient", 0.75, { patient: victim });
    }
    case "attack": {
      if (frame.change === "attack") {
        const object = patientOf(predicate);
        const on = groundOblique(predicate, ["in", "at", "on", "near", "against", "into"]);
        const places = groundOf(object).length > 0 ? groundOf(object) : groundOf(on?.phrases);
        return make("attack", places, "agent", 0.5, { patient: firstOf(object) });
      }
      return repelDraft(predicate, make);
    }
  }
}
