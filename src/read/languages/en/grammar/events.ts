import type { Change, Extent } from "../../../../model/index.ts";
import type { GroundEvent, HolderRole } from "../../../grammar/event.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Sentence } from "../../../text/sentence.ts";
import { eventNouns, vagueNouns } from "../nouns.ts";
import { achieving, framesOf, intending, type VerbFrame } from "../verbs.ts";
import { ClauseParser } from "./clauses.ts";
import { type Item, itemise } from "./lists.ts";
import { nounEvents } from "./nounEvents.ts";
import type { Chunk } from "./phrases.ts";
import { agentOf, type Oblique, type Predicate, patientOf } from "./predicate.ts";
import { tag, type Word } from "./tag.ts";

/** Everything later stages need of a parsed sentence. */
export interface ParsedSentence {
  readonly words: readonly Word[];
  readonly items: readonly Item[];
  readonly predicates: readonly Predicate[];
  readonly events: readonly GroundEvent[];
}

/** Parses one sentence and finds what it says about ground. */
export function parse(sentence: Sentence, text: string): ParsedSentence {
  const words = tag(sentence.tokens);
  const items = itemise(words, text);
  const predicates = new ClauseParser(words, items).parse();
  const events: GroundEvent[] = [];
  for (const predicate of predicates) {
    const event = eventOf(predicate, words, predicates) ?? followed(predicate, events[events.length - 1]);
    if (event) events.push(event);
  }
  events.push(...nounEvents(words, items, predicates));
  events.sort((a, b) => a.trigger.start - b.trigger.start);
  return { words, items, predicates, events };
}

/** "A fell on 3 May, followed by B on 5 May": the same again of other places. */
function followed(predicate: Predicate, before: GroundEvent | undefined): GroundEvent | null {
  if (predicate.lemma !== "follow" || !predicate.passive || !before) return null;
  const places = ground(predicate.obliques.find((one) => one.preposition === "by")?.phrases, true).filter(
    (place) => place.kind !== "pronoun",
  );
  if (places.length === 0) return null;
  const span = { start: places[0]!.span.start, end: places[places.length - 1]!.span.end };
  return { ...before, places, span, dated: span };
}

/** Things that are captured, seized or taken and are no ground. */
function isGround(phrase: Phrase, weak: boolean): boolean {
  switch (phrase.kind) {
    case "place":
      // "the area" alone means the one just spoken of.
      if (
        phrase.definite &&
        !phrase.plural &&
        phrase.modifiers.length === 0 &&
        phrase.possessor === null &&
        (phrase.head === "area" || phrase.head === "location" || phrase.head === "position")
      )
        return true;
      return (
        phrase.name !== null || phrase.within !== null || phrase.part === "whole" || !vagueNouns.has(phrase.head ?? "")
      );
    case "name":
      return true;
    case "pronoun":
      return phrase.pronoun === "it" || phrase.pronoun === "them" || phrase.pronoun === "they" || !weak;
    case "part":
      return phrase.within !== null || phrase.part !== null;
    default:
      return false;
  }
}

function ground(phrases: readonly Chunk[] | null | undefined, weak = false): Chunk[] {
  return (phrases ?? []).map(owner).filter((phrase) => isGround(phrase, weak));
}

/** "two of Izium's neighbourhoods" is part of Izium. */
function owner(phrase: Chunk): Chunk {
  const { possessor } = phrase;
  if (
    phrase.kind !== "place" ||
    phrase.name !== null ||
    !phrase.plural ||
    !possessor?.name ||
    possessor.kind === "force"
  )
    return phrase;
  return {
    ...phrase,
    kind: "place",
    name: possessor.name,
    aliases: [],
    head: null,
    plural: false,
    part: "part",
    possessor: null,
  };
}

function oblique(predicate: Predicate, prepositions: readonly string[]): Oblique | undefined {
  return predicate.obliques.find(
    (one) => prepositions.includes(one.preposition) && one.phrases.some((phrase) => isGround(phrase, true)),
  );
}

function lastOf(phrases: readonly Chunk[] | null): Phrase | null {
  return phrases?.[0] ?? null;
}

interface Draft {
  change: Change | "attack";
  places: readonly Chunk[];
  agent: Phrase | null;
  patient: Phrase | null;
  holder: HolderRole;
  extent: Extent;
  rule: string;
  confidence: number;
}

const PARTLY = new Set(["mostly", "largely", "partially", "partly"]);

/** "X, which was the first district that fell": what fell is X. */
function renamed(place: Chunk, all: readonly Predicate[]): readonly Chunk[] {
  if (place.name !== null) return [place];
  const copula = all.find((one) => one.lemma === "be" && one.objects[0]?.includes(place));
  const subject = copula?.subject?.filter((phrase) => phrase.kind === "place" || phrase.kind === "name") ?? [];
  return subject.length > 0 ? subject : [place];
}

/** "three districts": so many, but not which. */
function counted(place: Chunk): boolean {
  return place.name === null && place.within === null && place.plural;
}

/** "Azanian forces were present in A and B", "stationed at X": they are there, whoever else is. */
function presence(predicate: Predicate, words: readonly Word[]): Draft | null {
  const subject = predicate.subject?.[0];
  if (!subject || (subject.kind !== "force" && subject.kind !== "name") || predicate.lemma === null) return null;
  const there =
    predicate.lemma === "be" &&
    words.slice(predicate.verb + 1, predicate.verb + 3).some((word) => word.token.lower === "present");
  if (!there) return null;
  const places = ground(oblique(predicate, ["in", "at", "near", "inside"])?.phrases, true);
  if (places.length === 0) return null;
  return {
    change: "advance",
    places,
    agent: subject,
    patient: null,
    holder: "agent",
    extent: "part",
    rule: "present in",
    confidence: 0.5,
  };
}

function eventOf(predicate: Predicate, words: readonly Word[], all: readonly Predicate[]): GroundEvent | null {
  const draft =
    controlPhrase(predicate, words) ??
    fighting(predicate) ??
    presence(predicate, words) ??
    frameEvent(predicate, words);
  if (!draft) return null;
  if (
    draft.extent === "whole" &&
    words.slice(Math.max(0, predicate.verb - 2), predicate.verb).some((word) => PARTLY.has(word.token.lower))
  )
    draft.extent = "part";
  draft.places = draft.places
    .flatMap((place) => renamed(place, all))
    .filter((place) => !(place.part !== null && counted(place)));
  const event = finish(draft, predicate, words);
  return failed(event, predicate, words) ? repelled(event) : event;
}

/** "failed to take X", "unsuccessfully attempted to capture X". */
function failed(event: GroundEvent, predicate: Predicate, words: readonly Word[]): boolean {
  if (event.change !== "capture" && event.change !== "advance" && event.change !== "encircle") return false;
  if (
    predicate.chain.includes("fail") ||
    predicate.chain.includes("unable") ||
    predicate.chain.includes("inability") ||
    predicate.chain.includes("failure")
  )
    return true;
  for (let at = Math.max(0, predicate.verb - 3); at < predicate.verb; at++)
    if (words[at]!.token.lower === "unsuccessfully") return true;
  return false;
}

/** The attack failed: whoever stood against it holds the place. */
function repelled(event: GroundEvent): GroundEvent {
  return {
    ...event,
    change: "repel",
    holder: event.agent ? "other than agent" : "holder of record",
    extent: "none",
    planned: false,
    denied: false,
    patient: event.agent,
    rule: `${event.rule}, failed`,
  };
}

/** Reckons in how the verb is said: planned, denied, hypothetical. */
function finish(draft: Draft, predicate: Predicate, words: readonly Word[]): GroundEvent {
  const failing = predicate.chain.includes("fail") || predicate.chain.includes("unable");
  const intended =
    predicate.chain.some((lemma) => intending.has(lemma) || lemma === "purpose" || INTENDING_NOUNS.has(lemma)) &&
    !predicate.chain.some(
      (lemma) => achieving.has(lemma) && predicate.chain.indexOf(lemma) === predicate.chain.length - 1,
    );
  const purpose = predicate.form === "infinitive" && !achieving.has(predicate.chain[predicate.chain.length - 1] ?? "");
  const verb = words[predicate.verb]!.token;
  const inside = draft.places.filter((place) => place.span.start >= verb.start || predicate.passive);
  const start = Math.min(verb.start, ...(inside.length > 0 ? inside : draft.places).map((place) => place.span.start));
  const end = Math.max(verb.end, ...draft.places.map((place) => place.span.end));
  return {
    ...draft,
    span: predicate.gapped ? gappedSpan(draft.places, end) : { start, end },
    dated: predicate.gapped
      ? gappedSpan(draft.places, end)
      : predicate.passive && start < verb.start
        ? { start: verb.start, end: Math.max(verb.end, words[Math.min(predicate.to, words.length) - 1]!.token.end) }
        : undefined,
    trigger: { start: verb.start, end: verb.end },
    planned:
      purpose ||
      (predicate.form === "gerund" && AIMING.has(predicate.opener ?? "")) ||
      intended ||
      predicate.hypothetical ||
      ["nearly", "almost"].includes(words[predicate.verb - 1]?.token.lower ?? ""),
    denied: (predicate.negated && !untilDated(predicate, words)) || failing,
    aside: predicate.relative || predicate.pluperfect,
    again: /^re/.test(predicate.lemma ?? "") || predicate.lemma === "liberate" || predicate.particles.includes("back"),
    ...setOf(draft.places, words),
  };
}

/** "concentrated on capturing X", "the hope of taking X" */
const AIMING = new Set(["of", "on", "at", "for", "towards", "toward", "about"]);

/** "did not take X until 10 September": it did, that day. */
function untilDated(predicate: Predicate, words: readonly Word[]): boolean {
  for (let at = predicate.verb; at < Math.min(predicate.to + 6, words.length - 1); at++)
    if (words[at]!.token.lower === "until" && words[at + 1]!.tag === "month") return true;
  return false;
}

function gappedSpan(places: readonly Chunk[], end: number): { start: number; end: number } {
  return { start: Math.min(...places.map((place) => place.span.start)), end };
}

const INTENDING_NOUNS = new Set(
  "attempt effort offensive aim plan intention goal operation order bid campaign attack assault objective push desire reinforcement troop purpose".split(
    " ",
  ),
);

/** "all areas lost during the offensive", "every village captured since May": a statement over a set. */
function setOf(places: readonly Chunk[], words: readonly Word[]): { set: boolean; scope?: "lost" | "gained" } {
  const place = places.find((one) => one.kind === "place" && one.name === null && one.part === "whole");
  if (!place) return { set: false };
  for (let at = place.to; at < Math.min(place.to + 4, words.length); at++) {
    const { lower } = words[at]!.token;
    if (lower === "lost") return { set: true, scope: "lost" };
    if (lower === "gained" || lower === "captured" || lower === "taken" || lower === "seized" || lower === "conquered")
      return { set: true, scope: "gained" };
  }
  return { set: vagueNouns.has(place.head ?? "") && place.within === null };
}

/** "took control of X", "were in control of X", "X came under their control", "leaving them in control of X". */
function controlPhrase(predicate: Predicate, words: readonly Word[]): Draft | null {
  const objectControl = predicate.objects
    .flat()
    .find((phrase) => (phrase.kind === "control" && phrase.head === "control") || phrase.head === "possession");
  const of = predicate.obliques.find((one) => one.preposition === "of" || one.preposition === "over");
  if (
    objectControl &&
    of &&
    predicate.lemma &&
    !["seek", "want", "demand", "contest", "dispute", "threaten", "deny", "fight"].includes(predicate.lemma)
  ) {
    const places = ground(of.phrases);
    if (places.length === 0) return null;
    const agent = lastOf(agentOf(predicate));
    if (words.slice(objectControl.from, objectControl.to).some((word) => word.token.lower === "fire"))
      return {
        change: "encircle",
        places,
        agent,
        patient: null,
        holder: "agent",
        extent: "whole",
        rule: "under fire control",
        confidence: 0.6,
      };
    if (["lose", "cede", "relinquish"].includes(predicate.lemma))
      return {
        change: "capture",
        places,
        agent: null,
        patient: agent,
        holder: "other than patient",
        extent: "whole",
        rule: "lost control of",
        confidence: 0.8,
      };
    if (["maintain", "retain", "keep", "hold", "have", "claim", "exercise", "consolidate"].includes(predicate.lemma))
      return {
        change: "hold",
        places,
        agent,
        patient: null,
        holder: "agent",
        extent: "whole",
        rule: "kept control of",
        confidence: 0.85,
      };
    return {
      change: "capture",
      places,
      agent,
      patient: null,
      holder: "agent",
      extent: "whole",
      rule: "took control of",
      confidence: 0.9,
    };
  }
  // "control of the town was divided"
  const subject = predicate.subject?.[0];
  if (
    predicate.passive &&
    subject?.kind === "control" &&
    ["divide", "split", "share", "dispute", "contest"].includes(predicate.lemma ?? "")
  ) {
    const places = ground(predicate.obliques.find((one) => one.preposition === "of")?.phrases);
    return places.length > 0
      ? {
          change: "contest",
          places,
          agent: null,
          patient: null,
          holder: "nobody",
          extent: "part",
          rule: "control divided",
          confidence: 0.8,
        }
      : null;
  }
  const inControl = predicate.obliques.find(
    (one) =>
      (one.preposition === "in" || one.preposition === "under") &&
      one.phrases.some((phrase) => phrase.kind === "control"),
  );
  if (!inControl) return null;
  const control = inControl.phrases.find((phrase) => phrase.kind === "control")!;
  if (inControl.preposition === "in") {
    if (!["be", "remain", "stay", "leave", "find", "put"].includes(predicate.lemma ?? "")) return null;
    const places = ground(predicate.obliques.find((one) => one.preposition === "of" && one.at > inControl.at)?.phrases);
    if (places.length === 0) return null;
    const agent =
      predicate.lemma === "leave"
        ? (lastOf(predicate.objects[0] ?? null) ?? lastOf(agentOf(predicate)))
        : lastOf(agentOf(predicate) ?? predicate.subject);
    return {
      change: "hold",
      places,
      agent,
      patient: null,
      holder: "agent",
      extent: "whole",
      rule: "in control of",
      confidence: 0.9,
    };
  }
  // "under rebel control", "under the control of the rebels"; "under fire control" only threatens.
  const places = ground(
    predicate.lemma && ["bring", "put", "place", "leave"].includes(predicate.lemma)
      ? patientOf(predicate)
      : predicate.subject,
  );
  if (places.length === 0) return null;
  const by = predicate.obliques.find((one) => one.preposition === "of" && one.at > inControl.at);
  const agent: Phrase | null = by
    ? lastOf(by.phrases)
    : control.name || control.possessor || control.modifiers.length > 0
      ? control
      : lastOf(agentOf(predicate));
  if (words.slice(control.from, control.to).some((word) => word.token.lower === "fire"))
    return {
      change: "encircle",
      places,
      agent,
      patient: null,
      holder: "agent",
      extent: "whole",
      rule: "under fire control",
      confidence: 0.6,
    };
  const holds = predicate.lemma === "remain" || predicate.lemma === "be" || predicate.lemma === "stay";
  return {
    change: holds ? "hold" : "capture",
    places,
    agent,
    patient: null,
    holder: "agent",
    extent: "whole",
    rule: "under control",
    confidence: 0.85,
  };
}

/** "Fighting continued in X", "clashes were reported at X", "the battle shifted to X". */
function fighting(predicate: Predicate): Draft | null {
  const subject = predicate.subject?.[0];
  if (
    subject?.kind === "event" &&
    ["be", "remain", "prove"].includes(predicate.lemma ?? "") &&
    predicate.objects.flat().some((phrase) => /\b(unsuccessful|failure|futile)\b/.test(phrase.text))
  )
    return {
      change: "repel",
      places: [],
      agent: null,
      patient: subject,
      holder: "other than patient",
      extent: "none",
      rule: "attack failed",
      confidence: 0.6,
    };
  if (subject?.kind !== "event" || predicate.inherited || eventNouns.get(subject.head ?? "") !== "contest") return null;
  const near = ["in", "at", "within", "inside", "into", "to", "around", "on", "over", "along"];
  const places = predicate.obliques
    .filter((one) => near.includes(one.preposition))
    .flatMap((one) => ground(one.phrases, true));
  if (places.length === 0) return null;
  return {
    change: "contest",
    places,
    agent: null,
    patient: null,
    holder: "nobody",
    extent: "part",
    rule: "fighting in",
    confidence: 0.6,
  };
}

function matches(frame: VerbFrame, predicate: Predicate): boolean {
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

function frameEvent(predicate: Predicate, words: readonly Word[]): Draft | null {
  const frames = predicate.lemma ? framesOf.get(predicate.lemma) : undefined;
  if (!frames) return null;
  const specific = [...frames].sort(
    (a, b) => Number(Boolean(b.particle || b.noun)) - Number(Boolean(a.particle || a.noun)),
  );
  for (const frame of specific) {
    if (!matches(frame, predicate)) continue;
    const draft = apply(frame, predicate, words);
    if (draft) return draft;
  }
  return null;
}

function apply(frame: VerbFrame, predicate: Predicate, words: readonly Word[]): Draft | null {
  const agent = lastOf(agentOf(predicate)) ?? (predicate.passive ? agentElsewhere(predicate) : null);
  const make = (
    change: Change | "attack",
    places: readonly Chunk[],
    holder: HolderRole,
    confidence: number,
    extra: Partial<Draft> = {},
  ): Draft | null =>
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
      let places = ground(named, frame.weak ?? false);
      if (predicate.lemma === "reach" && predicate.passive) return null;
      // "captured some positions in X": part of X was taken.
      if (
        places.length === 0 &&
        frame.change === "capture" &&
        (named ?? []).some((phrase) => phrase.kind === "place")
      ) {
        const around = ground(oblique(predicate, ["in", "inside", "within", "of", "at"])?.phrases, true);
        if (around.length > 0) return make("advance", around, "agent", 0.6, { extent: "part" });
      }
      if (predicate.passive)
        places = [
          ...places,
          ...predicate.obliques
            .filter((one) => one.preposition === "along with")
            .flatMap((one) => ground(one.phrases, true)),
        ];
      if (frame.weak)
        places = places.filter(
          (place) => place.kind !== "pronoun" || frame.change === "capture" || frame.lemma === "reach",
        );
      if (frame.change === "advance" && places.length === 0 && frame.prepositions)
        places = ground(oblique(predicate, frame.prepositions)?.phrases);
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
          places = ground(oblique(predicate, ["in", "at", "inside"])?.phrases, true);
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
        const given = ground(predicate.objects[0], true);
        const receiver = predicate.obliques.find((one) => one.preposition === "to")?.phrases[0] ?? null;
        return make("capture", given, receiver ? "agent" : "other than patient", 0.8, {
          agent: receiver,
          patient: agent,
        });
      }
      const places = ground(predicate.subject, true).filter(
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
        const places = ground(oblique(predicate, frame.prepositions!)?.phrases);
        return make("contest", places, "nobody", 0.6, { extent: "part" });
      }
      const goal = goalOf(predicate, frame.prepositions!);
      if (frame.change === "hold") return make("hold", goal, "agent", 0.7);
      return make("advance", goal, "agent", 0.75, { extent: "part" });
    }
    case "from": {
      if (frame.change === "withdraw") {
        const places = ground(from?.phrases ?? (predicate.passive ? null : predicate.objects[0]), true);
        const who = predicate.passive ? lastOf(predicate.subject) : agent;
        return make("withdraw", places, "other than patient", 0.75, { patient: who, agent: null });
      }
      // "expelled ISIL from X", "pushed the rebels out of X"
      if (frame.lemma === "clear" && (predicate.passive || predicate.objects[0]?.[0]?.kind !== "force")) return null;
      const out =
        from ??
        (frame.lemma === "clear" ? oblique(predicate, ["in", "of"]) : undefined) ??
        predicate.obliques.find((one) => one.preposition === "of" && words[one.at - 1]?.token.lower === "out");
      const victim = lastOf(patientOf(predicate));
      const places = ground(out?.phrases, true);
      return make("capture", places, agent ? "agent" : "other than patient", 0.75, { patient: victim });
    }
    case "attack": {
      if (frame.change === "attack") {
        const object = patientOf(predicate);
        const on = oblique(predicate, ["in", "at", "on", "near", "against", "into"]);
        const places = ground(object).length > 0 ? ground(object) : ground(on?.phrases);
        return make("attack", places, "agent", 0.5, { patient: lastOf(object) });
      }
      return repel(predicate, make);
    }
  }
}

/** A passive without "by": "leaving X besieged", "captured during the rebel offensive". */
function agentElsewhere(predicate: Predicate): Phrase | null {
  for (const one of predicate.obliques)
    if (["in", "during", "after", "following"].includes(one.preposition))
      for (const phrase of one.phrases)
        if (
          phrase.kind === "event" &&
          (phrase.possessor ?? (phrase.modifiers.length > 0 || phrase.name ? phrase : null))
        )
          return phrase.possessor ?? phrase;
  return predicate.left ?? null;
}

/** Where an advance goes: the deepest place named by the prepositions of the frame, "into" before the rest. */
function goalOf(predicate: Predicate, prepositions: readonly string[]): Chunk[] {
  // "pushed towards X in the south": on the way to X, which is not entered.
  if (
    predicate.obliques.some((one) => one.preposition === "towards" || one.preposition === "toward") &&
    !predicate.obliques.some((one) => one.preposition === "into")
  )
    return [];
  for (const preposition of ["into", "inside", "through", "to", ...prepositions]) {
    if (!prepositions.includes(preposition) || preposition === "from") continue;
    for (const one of predicate.obliques) {
      if (one.preposition !== preposition) continue;
      const places = ground(one.phrases, true);
      if (places.length > 0) return places;
    }
  }
  // "advanced south of X": the ground is told by where it lies.
  return predicate.obliques
    .filter((one) => one.preposition === "direction")
    .flatMap((one) => ground(one.phrases, true))
    .filter((phrase) => phrase.within !== null);
}

const ROUTES = new Set("road highway route line railway railroad corridor bridge street river m".split(" "));

function isRoute(place: Phrase): boolean {
  return (place.head !== null && ROUTES.has(place.head)) || /\b(road|highway|route|line)\b/i.test(place.text);
}

function repel(
  predicate: Predicate,
  make: (
    change: Change,
    places: readonly Chunk[],
    holder: HolderRole,
    confidence: number,
    extra?: Partial<Draft>,
  ) => Draft | null,
): Draft | null {
  const objects = patientOf(predicate);
  const object = objects?.[0] ?? null;
  const agent = lastOf(agentOf(predicate));
  const from = predicate.obliques.find((one) => one.preposition === "from");
  const near = oblique(predicate, ["on", "against", "at", "in", "near", "to", "into"]);
  const named = (phrases: readonly Chunk[]): Chunk[] =>
    ground(phrases, true).filter((phrase) => phrase.name !== null || phrase.head !== null);
  const places =
    from && object?.kind !== "event"
      ? named(from.phrases)
      : near
        ? named(near.phrases)
        : object && (object.kind === "place" || (object.kind === "name" && object.head !== null))
          ? ground(objects)
          : [];
  if (object === null && agent === null) return null;
  // The attacker is what was repelled: a force, or the owner of the attack.
  const patient =
    object === null
      ? null
      : object.kind === "event"
        ? (object.possessor ?? (object.name || object.modifiers.length > 0 ? object : null))
        : object.kind === "force" || object.kind === "name" || object.kind === "pronoun"
          ? object
          : null;
  return make("repel", places, agent ? "agent" : "other than patient", 0.75, { agent, patient, extent: "none" });
}
