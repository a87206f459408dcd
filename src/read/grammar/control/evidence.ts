import type { GroundEvent } from "../event.ts";
import { fold } from "../fold.ts";
import type { GrammarLanguage, SentenceReading, SideLabel } from "../language.ts";
import type { SideGraph } from "../sides/graph.ts";

/** Puts what one sentence tells of forces into the graph of sides. */
export class SideEvidence {
  private readonly language: GrammarLanguage;
  private readonly graph: SideGraph;
  /** Who was last said to hold or take a place, by the place's folded name. */
  private readonly lastTaker = new Map<string, SideLabel>();

  constructor(language: GrammarLanguage, graph: SideGraph) {
    this.language = language;
    this.graph = graph;
  }

  /** Counts the forces of one sentence, what binds them and what they do to each other's ground. */
  count(reading: SentenceReading): void {
    const { graph } = this;
    const { actors } = reading;
    for (const phrase of reading.phrases) {
      if (phrase.name && (phrase.kind === "force" || phrase.kind === "name")) graph.compound(phrase.name);
      if (phrase.kind === "force" || actors.includes(phrase)) graph.mention(phrase, actors.includes(phrase));
    }
    for (const event of reading.events) {
      const { agent, patient } = event;
      if (agent) graph.mention(agent, true);
      if (agent && takesGround(event)) graph.take(agent);
      if (patient && (patient.kind === "force" || patient.kind === "name")) graph.mention(patient, true);
    }
    for (const bond of reading.bonds) graph.bond(bond);
    for (const event of reading.events) this.countRivalry(event);
  }

  /** Two that hold one place one after the other, or one that attacks what another holds, are enemies. */
  private countRivalry(event: GroundEvent): void {
    if (!event.agent || event.planned || event.denied) return;
    if (event.change === "contest" || event.change === "advance" || event.change === "repel") return;
    const label = this.language.label(event.agent);
    if (!label) return;
    for (const place of event.places) {
      if (!place.name) continue;
      const key = fold(place.name);
      const before = this.lastTaker.get(key);
      if (before && before.key !== label.key) this.graph.rival(before, label, event.again ?? false);
      if (event.change !== "attack") this.lastTaker.set(key, label);
    }
  }
}

const TAKING = new Set(["capture", "advance", "encircle", "hold"]);

/** Whether an event says of a place by its name that its agent is there now. */
function takesGround({ change, holder, places, planned, denied }: GroundEvent): boolean {
  return TAKING.has(change) && holder === "agent" && !planned && !denied && places.some((place) => place.name !== null);
}
