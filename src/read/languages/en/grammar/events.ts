import type { GroundEvent } from "../../../grammar/event.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Sentence } from "../../../text/sentence.ts";
import { sideNouns, singular } from "../nouns.ts";
import { frames } from "../verbs/frame-list.ts";
import { parseClauses } from "./clauses.ts";
import { OUT } from "./events/frame-arguments.ts";
import { sharedOut } from "./events/shared-out.ts";
import { followedBy, retreatTo, verbEvent } from "./events/verb-event.ts";
import type { Item } from "./lists/item.ts";
import { itemise } from "./lists.ts";
import { nounEvents } from "./noun-events.ts";
import type { Predicate } from "./predicate.ts";
import { tag } from "./tag.ts";
import type { Word } from "./tagging/word.ts";

/** Everything later stages need of a parsed sentence. */
export interface ParsedSentence {
  readonly words: readonly Word[];
  readonly items: readonly Item[];
  readonly predicates: readonly Predicate[];
  readonly events: readonly GroundEvent[];
}

/** Sentences are parsed once, though several readers ask for them. */
const parsed = new WeakMap<Sentence, ParsedSentence>();

/**
 * Parses one sentence and finds what it says about ground.
 *
 * @param text the text of the document that the sentence's offsets point into
 */
export function parse(sentence: Sentence, text: string): ParsedSentence {
  let result = parsed.get(sentence);
  if (!result) {
    result = parseAfresh(sentence, text);
    parsed.set(sentence, result);
  }
  return result;
}

function parseAfresh(sentence: Sentence, text: string): ParsedSentence {
  const words = tag(sentence.tokens);
  const items = itemise(words, text);
  const predicates = parseClauses(words, items);
  const events: GroundEvent[] = [];
  for (const predicate of predicates) {
    const event = verbEvent(predicate, words, predicates) ?? followedBy(predicate, events[events.length - 1]);
    if (event) events.push(event);
    const retreat = retreatTo(predicate, words);
    if (retreat) events.push(retreat);
    events.push(...sharedOut(predicate, words));
  }
  restrict(events);
  thrownOut(events);
  heldBefore(events);
  beatenBack(events);
  attemptsRepelled(events);
  const verbs = events.length;
  for (const event of nounEvents(words, items, predicates)) {
    // "the rebel-held areas were cleared": the news is who has them now.
    const told = event.rule === "X-held" ? event.places[0]! : null;
    const taken = (one: GroundEvent) => one.change === "capture" && one.places.includes(told!);
    if (told === null || !events.slice(0, verbs).some(taken)) events.push(event);
  }
  events.sort((a, b) => a.trigger.start - b.trigger.start);
  return { words, items, predicates, events: events.map(alike) };
}

/** An event with a place for each field: one that is added to events must be added to `alike` as well. */
type WholeEvent = { [Field in keyof Required<GroundEvent>]: GroundEvent[Field] };

/** The same event with all fields in one order, whatever rule made it, so that the engine that runs this reads them fast. */
function alike(event: GroundEvent): WholeEvent {
  return {
    change: event.change,
    places: event.places,
    agent: event.agent,
    patient: event.patient,
    holder: event.holder,
    extent: event.extent,
    span: event.span,
    trigger: event.trigger,
    dated: event.dated,
    ofBesieged: event.ofBesieged,
    ofKnown: event.ofKnown,
    likewise: event.likewise,
    again: event.again,
    aside: event.aside,
    known: event.known,
    introduces: event.introduces,
    planned: event.planned,
    denied: event.denied,
    set: event.set,
    scope: event.scope,
    rule: event.rule,
    confidence: event.confidence,
  };
}

/** "every district that the rebels held was taken": what the clause tells is which districts, and nothing more. */
function restrict(events: GroundEvent[]): void {
  for (let index = events.length - 1; index >= 0; index--) {
    const { aside, places, change, trigger } = events[index]!;
    const behind = (place: Phrase) => aside === true || trigger.start - place.span.end === 1;
    const several = RESTRICTING.has(change) ? places.find((place) => isSeveral(place) && behind(place)) : undefined;
    const at = several ? events.findIndex((one, other) => other !== index && one.places.includes(several)) : -1;
    if (at < 0 || events[at]!.aside) continue;
    events[at] = { ...events[at]!, set: true, scope: events[at]!.scope ?? "gained" };
    events.splice(index, 1);
  }
}

const RESTRICTING: ReadonlySet<string> = new Set(["capture", "hold", "advance", "withdraw"]);

function isSeveral({ kind, name, part }: Phrase): boolean {
  return kind === "place" && name === null && part === "whole";
}

/** "broke into X, until they were thrown out": of X; of nothing where the sentence told of no gain. */
function thrownOut(events: GroundEvent[]): void {
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at]!;
    if (!event.rule.endsWith(OUT)) continue;
    const gain = events.slice(0, at).findLast((one) => GAINED.has(one.change) && one.places.length > 0 && !one.planned);
    if (gain) events[at] = { ...event, places: gain.places.map((place) => ({ ...place, part: null })) };
    else events.splice(at, 1);
  }
}

const GAINED: ReadonlySet<string> = new Set(["capture", "advance", "hold"]);

/** "withdrew from the quarters that they had held": what they had until then is no news. */
function heldBefore(events: GroundEvent[]): void {
  const left = events.filter(({ change }) => change === "withdraw");
  for (let at = events.length - 1; at >= 0; at--) {
    const { change, aside, places, agent } = events[at]!;
    if (change !== "hold" || !aside || places.length === 0 || !agent) continue;
    const own = left.filter(({ patient }) => agent.kind === "pronoun" || agent.text === patient?.text);
    if (places.every(({ span }) => own.some((one) => one.places.some((place) => place.span.start === span.start))))
      events.splice(at, 1);
  }
}

const EXPELLING = new Set(frames.filter((frame) => frame.change === "expel").map((frame) => `${frame.lemma}: capture`));

/** "pushed the rebels out of X and repelled the attack": one attack that failed, at X. */
function beatenBack(events: GroundEvent[]): void {
  const repelled = events.findIndex((event) => event.change === "repel" && event.places.length === 0);
  const expelled = events.findIndex((event, index) => index < repelled && EXPELLING.has(event.rule) && !event.planned);
  if (expelled < 0) return;
  const { places, patient } = events[expelled]!;
  events[repelled] = { ...events[repelled]!, places, patient: events[repelled]!.patient ?? patient };
  events.splice(expelled, 1);
}

/** How far behind the attempt stands what was attempted. */
const NEXT = 12;

/** "repelled Ostran attempts to retake X", "withstood attacks meant to take X": X is where they failed. */
function attemptsRepelled(events: GroundEvent[]): void {
  const at = events.findIndex(({ change, places }) => change === "repel" && places.length === 0);
  const repelled = events[at];
  if (!repelled) return;
  const attempted = events.findIndex((event, index) =>
    index > at ? isAttempt(event, repelled) : index < at && isItsAim(event, repelled),
  );
  if (attempted < 0) return;
  const { places, agent } = events[attempted]!;
  // "Ostran forces reached X, while attempts to take it failed": theirs.
  const whose =
    attempted < at ? events.findLast((event, index) => index < attempted && isActor(event.agent))?.agent : null;
  const patient = agent && isOwned(agent) ? (repelled.patient ?? agent) : (whose ?? repelled.patient ?? agent);
  events[at] = { ...repelled, places, patient };
  events.splice(attempted, 1);
}

/** "attempts to take X remained unsuccessful": what the attempts that failed were made for. */
function isItsAim({ planned, change, agent }: GroundEvent, { patient }: GroundEvent): boolean {
  return planned && GAINS.has(change) && patient?.kind === "event" && agent?.span.start === patient.span.start;
}

function isActor(phrase: Phrase | null): boolean {
  return phrase?.kind === "force" || phrase?.kind === "name" || phrase?.kind === "pronoun";
}

/** "rebel attempts", "their attempts": whose they are, they say. */
function isOwned({ name, possessor, modifiers }: Phrase): boolean {
  return name !== null || possessor !== null || modifiers.some((word) => sideNouns.has(singular(word)));
}

const GAINS: ReadonlySet<string> = new Set(["capture", "advance", "encircle"]);

/** Whether what was intended is what the attack aimed at that was repelled. */
function isAttempt({ planned, change, agent, trigger }: GroundEvent, repelled: GroundEvent): boolean {
  if (!planned || !GAINS.has(change)) return false;
  const attack = repelled.patient ?? (agent && agent.span.start >= repelled.trigger.end ? agent : null);
  if (attack?.kind !== "event") return false;
  return (
    attack.span.start <= repelled.trigger.end + NEXT &&
    trigger.start >= attack.span.end &&
    trigger.start <= attack.span.end + NEXT
  );
}
