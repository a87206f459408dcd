import type { Actor, ControlClaim, Extent } from "../../../model/index.ts";
import type { SentenceAttribution } from "../../figures/index.ts";
import type { Sentence } from "../../text/sentence.ts";
import type { GroundEvent } from "../event.ts";
import type { Phrase } from "../phrase.ts";
import type { PlaceRegister } from "../places.ts";
import type { Sides } from "../sides.ts";
import { type Discourse, rememberActor } from "./discourse.ts";
import type { ControlDraft } from "./draft.ts";
import { holderAfter } from "./holder.ts";
import type { NameEvidence } from "./names.ts";
import { isUntold, namesSide, resolveSide, withoutPeople } from "./resolve-side.ts";

/** What is known of the whole document when its events are turned into claims. */
export interface Knowledge {
  readonly sides: Sides;
  readonly places: PlaceRegister;
  readonly names: NameEvidence;
}

/** A place that an event is about, and how much of it. */
interface Target {
  readonly id: string;
  readonly part: Extent | null;
  /** The side that the phrase says holds it ("rebel-held X"). */
  readonly owner: string | null;
  /** Several places that the text does not name. */
  readonly counted: boolean;
  readonly phrase: Phrase | null;
}

/** The claims that one event makes, with its roles resolved; notes in the discourse what the event tells. */
export function claimsOf(
  event: GroundEvent,
  { sides, places, names }: Knowledge,
  discourse: Discourse,
  attribution: SentenceAttribution,
  sentence: Sentence,
): ControlDraft[] {
  if (event.likewise && discourse.takenIn !== discourse.block) return [];
  const [agent, patient] = apart(event, sides, discourse);
  const named: Target[] = [];
  const grounds = event.places.flatMap((one) => namedBefore(one, discourse));
  for (const place of grounds.map((one) => withoutPeople(one, sides, names))) {
    if (!names.isPlace(place) || namesSide(place, sides, names)) continue;
    if (event.ofKnown && !(place.name && names.isKnownPlace(place.name))) continue;
    // "fighting in Ostra", "invaded Ostra" say nothing of any ground in the land one side is named after.
    if (
      (event.change === "contest" || (event.change === "advance" && (event.known || event.aside))) &&
      place.name &&
      place.direction === null &&
      place.part === null &&
      sides.ofName(place.name)
    )
      continue;
    const id = places.mention(place);
    const holding = place.heldBy !== null && place.heldBy.how !== "besieged" ? sides.ofName(place.heldBy.who) : null;
    if (id !== null) {
      const part = place.part ?? (event.change === "capture" && places.isSomewhereIn(place, id) ? "part" : null);
      named.push({ id, part, owner: holding, counted: place.counted === true, phrase: place });
    }
  }
  if (named.length > 0) places.focus(named[0]!.id);
  if (event.change === "attack") {
    if (named.length > 0) discourse.attack = { places: named.map((one) => one.id), by: agent };
    if (agent) for (const { id } of named) discourse.attackers.set(id, agent);
    if (event.agent) rememberActor(discourse, agent);
    return [];
  }
  // Civilians who leave give nothing up; a commander by name does, whosever he is.
  if (
    event.change === "withdraw" &&
    event.patient &&
    patient === null &&
    !(event.patient.kind === "person" && event.patient.name)
  )
    return [];
  const targets = targetsOf(event, named, patient, discourse);
  if (targets.length === 0) return [];
  const beaten = attackerLeaving(event, targets, agent ?? patient, sides, discourse);
  if (beaten) return claimsOf(beaten, { sides, places, names }, discourse, attribution, sentence);
  const other = event.change === "repel" ? (patient ?? attackerOf(targets, agent, discourse)) : patient;
  if (event.change === "advance" && agent) for (const { id } of targets) discourse.attackers.set(id, agent);
  const said = attribution.spoken(event.trigger);
  // What is intended or denied is the verb's matter; who says so is the sentence's.
  const modality = event.planned ? "planned" : event.denied ? "denied" : said.modality;
  const drafts: ControlDraft[] = [];
  for (const { id, part, owner, counted, phrase } of targets) {
    const same = goesOn(event, discourse) ? discourse.verb!.holder : null;
    const holder = same ?? holderAfter(event, { agent, patient: other, owner }, sides, discourse, id);
    if (holder === null && event.change !== "contest" && event.change !== "withdraw") continue;
    const draft: ControlDraft = {
      span: event.span,
      dated: event.dated ?? event.span,
      event,
      target: phrase,
      place: places.get(id),
      ...actorsOf(event, agent, patient, sides),
      holder: event.change === "contest" ? null : holder,
      ...changeOf(event, event.change, part),
      modality,
      attribution: { source: said.source, citations: citationsBehind(sentence, event.span.end) },
      // Whose it is was guessed from what the text spoke of before: worth less than a name.
      confidence:
        agent === null && patient === null && holder !== null
          ? Math.round(event.confidence * 70) / 100
          : event.confidence,
      rule: event.rule,
      ...setOf(event, targets, phrase, counted),
    };
    drafts.push(draft);
    if (holder && modality !== "planned" && modality !== "denied" && ENTERING.has(draft.change))
      discourse.inside.set(id, (discourse.inside.get(id) ?? new Set<string>()).add(holder));
    // "the strength that let them hold X", somebody says: no news that could undo what the text itself told.
    const hearsay =
      modality === "claimed" && draft.change === "hold" && event.agent?.kind === "pronoun" && discourse.holders.has(id);
    if (
      !event.aside &&
      !hearsay &&
      modality !== "planned" &&
      modality !== "denied" &&
      holder &&
      TELLS_HOLDER.has(draft.change)
    ) {
      discourse.holders.set(id, holder);
      // Who held a third of it may be the one who takes the rest.
      if (draft.change === "hold" && draft.extent === "whole") discourse.held.add(id);
      else discourse.held.delete(id);
    }
    if (holder === null || modality === "planned" || modality === "denied") continue;
    if (event.change === "withdraw") discourse.left.set(id, holder);
    else if (event.change === "capture" && discourse.left.get(id) !== holder) discourse.left.delete(id);
  }
  if (drafts.length > 0) {
    discourse.verb = { at: event.trigger.start, holder: drafts[0]!.holder };
    if (event.change === "encircle") {
      discourse.besieged = targets[0]!.id;
      for (const { place, holder } of drafts) if (holder) discourse.besiegers.set(place.id, holder);
    }
    // Who got a part back struck back: the ground still goes to whoever has been taking it.
    const struckBack = event.again === true && drafts[0]!.change === "advance" && discourse.taker !== null;
    if (agent !== null && agent !== discourse.sweeping) discourse.sweeping = null;
    if (event.change === "capture" && !event.planned && !event.denied && !event.aside && !struckBack) {
      discourse.taker = drafts[0]!.holder;
      discourse.takenIn = discourse.block;
    }
  }
  if (event.change === "repel" && discourse.attack) discourse.attack = { ...discourse.attack, over: true };
  if (event.change === "advance" || event.change === "capture" || event.change === "contest")
    discourse.attack = { places: targets.map((one) => one.id), by: agent };
  rememberActor(discourse, event.agent && agent && (event.change !== "hold" || event.introduces) ? agent : patient);
  return drafts;
}

/** So many sentences after they were named together, places can still be "both towns". */
const LINGERING = 3;

/** "both towns", "the two cities": those that were named together last; any other phrase as it is. */
function namedBefore(phrase: Phrase, { lists, together, sentence }: Discourse): readonly Phrase[] {
  const { told } = phrase;
  if (told === null || told === undefined) return [phrase];
  const here = lists.findLast((list) => list.at(-1)!.span.end <= phrase.span.start);
  const before = together && sentence - together.sentence <= LINGERING ? together.places : null;
  const meant = here ?? before;
  return meant && (told === 0 || meant.length === told) ? meant : [phrase];
}

/** "A had fallen, and with it B": the verb that was told of A, and nobody else is named. */
function goesOn({ trigger, agent, patient, change }: GroundEvent, { verb }: Discourse): boolean {
  return change === "capture" && agent === null && patient === null && verb?.at === trigger.start;
}

/** The sides that act and that it is done to: "them" is never whoever does it to them. */
function apart(event: GroundEvent, sides: Sides, discourse: Discourse): readonly [string | null, string | null] {
  const other = untoldOther(event, sides, discourse);
  const agent = (other?.agent ? other.side : null) ?? resolveSide(event.agent, sides, discourse);
  const patient = (other?.agent === false ? other.side : null) ?? resolveSide(event.patient, sides, discourse);
  if (agent === null || agent !== patient || event.agent === event.patient) return [agent, patient];
  if (event.patient && sides.of(event.patient) === null) return [agent, sides.enemyOf(agent)];
  if (event.agent?.kind === "pronoun") return [sides.enemyOf(agent), patient];
  return [agent, patient];
}

/** "Fighters withdrew from X", "fighters recaptured X", of whom nothing is said: not those who came, but those they came upon. */
function untoldOther(
  { change, agent, patient, again }: GroundEvent,
  sides: Sides,
  { attack, taker }: Discourse,
): { readonly agent: boolean; readonly side: string | null } | null {
  const came = taker ?? attack?.by ?? null;
  const leaving = change === "withdraw" && patient !== null && isUntold(patient);
  const returning = again === true && agent !== null && isUntold(agent);
  if (came === null || !(leaving || returning)) return null;
  if ((leaving && sides.of(patient) !== null) || (returning && sides.of(agent) !== null)) return null;
  return { agent: !leaving, side: sides.enemyOf(came) };
}

const ENTERING: ReadonlySet<string> = new Set(["capture", "advance", "hold"]);
const TELLS_HOLDER: ReadonlySet<string> = new Set(["capture", "hold", "withdraw"]);

/** What makes a claim one over a set, with the members that the sentence names; those are claims of their own as well. */
function setOf(
  event: GroundEvent,
  targets: readonly Target[],
  phrase: Phrase | null,
  counted: boolean,
): Pick<ControlClaim, "set" | "scope" | "members"> {
  if (!(event.set && !phrase?.name) && !counted) return {};
  const members = event.set ? targets.flatMap((one) => one.phrase?.name ?? []) : [];
  return { set: true, ...(event.scope ? { scope: event.scope } : {}), members };
}

/** The places of an event; those of the last attack or siege where it names none of its own. */
function targetsOf(
  event: GroundEvent,
  named: readonly Target[],
  patient: string | null,
  discourse: Discourse,
): readonly Target[] {
  if (event.ofBesieged && discourse.besieged)
    return [{ id: discourse.besieged, part: null, owner: null, counted: false, phrase: null }];
  const untold = event.change === "repel" || (event.change === "withdraw" && event.places.length === 0);
  // Who is beaten back elsewhere than in the attack told before is nobody's attacker here.
  const by = discourse.attack?.by;
  if (event.change === "repel" && named.length === 0 && patient && by && patient !== by) return [];
  if (named.length === 0 && event.places.length > 0 && !event.ofBesieged) return [];
  if (event.change === "withdraw" && named.length === 0 && discourse.attack?.over) return [];
  if (untold && named.length === 0)
    return discourse.attack?.places.map((id) => ({ id, part: null, owner: null, counted: false, phrase: null })) ?? [];
  return named;
}

/** Who attacked a place, was never said to be in it, and withdraws was repelled there. */
function attackerLeaving(
  event: GroundEvent,
  targets: readonly Target[],
  who: string | null,
  sides: Sides,
  discourse: Discourse,
): GroundEvent | null {
  if (event.change !== "withdraw" || event.places.length > 0 || who === null || sides.enemyOf(who) === null)
    return null;
  const repelled = targets.every(
    ({ id }) => discourse.attackers.get(id) === who && !discourse.inside.get(id)?.has(who),
  );
  return repelled
    ? {
        ...event,
        change: "repel",
        agent: null,
        patient: event.patient ?? event.agent,
        holder: "other than patient",
        extent: "none",
      }
    : null;
}

/** Who was repelled where the sentence does not say so: whoever attacked last, here or at all. */
function attackerOf(targets: readonly Target[], agent: string | null, discourse: Discourse): string | null {
  return discourse.attack?.by ?? (agent === null ? (discourse.attackers.get(targets[0]!.id) ?? null) : null);
}

/** What happened to the place and how much of it: to take a part of a place is to advance there. */
function changeOf(
  event: GroundEvent,
  change: ControlClaim["change"],
  part: Extent | null,
): Pick<ControlClaim, "change" | "extent"> {
  const partly = part !== null && part !== "whole";
  const told = change === "capture" && partly ? "advance" : change;
  const extent = change === "repel" ? "none" : partly ? part : event.extent;
  return { change: told, extent: told === "advance" && extent === "whole" ? "part" : extent };
}

/** Who acts and against whom; who withdraws acts. */
function actorsOf(
  event: GroundEvent,
  agent: string | null,
  patient: string | null,
  sides: Sides,
): Pick<ControlClaim, "by" | "against"> {
  const actor = (phrase: Phrase | null, side: string | null): Actor | null =>
    phrase ? { name: nameOfActor(phrase, side, sides), side } : null;
  if (event.change === "withdraw")
    return { by: actor(event.patient ?? event.agent, event.patient ? patient : agent), against: null };
  return { by: actor(event.agent, agent), against: actor(event.patient, patient) };
}

/** How the words name who acts; behind a pronoun, what the side is called that it stands for. */
function nameOfActor(phrase: Phrase, side: string | null, sides: Sides): string {
  if (phrase.kind === "pronoun" && side !== null) return sides.nameOf(side) ?? phrase.text;
  return phrase.kind === "force" ? phrase.text : (phrase.name ?? phrase.text);
}

/** The footnotes right behind the clause. */
function citationsBehind(sentence: Sentence, end: number): string[] {
  return [...(sentence.footnotes.find((footnote) => footnote.at >= end)?.labels ?? [])];
}
