import type { GroundEvent } from "../event.ts";
import { fold } from "../fold.ts";
import type { GrammarLanguage, SentenceReading, SideLabel } from "../language.ts";
import type { Phrase } from "../phrase.ts";
import type { SideGraph } from "../sides/graph.ts";

/** Puts what one sentence tells of forces into the graph of sides. */
export class SideEvidence {
  private readonly language: GrammarLanguage;
  private readonly graph: SideGraph;
  /** Who was last said to hold or take a place, by the place's folded name. */
  private readonly lastTaker = new Map<string, SideLabel>();

  /** The name that the sentence before began with. */
  private topic: Phrase | null = null;

  constructor(language: GrammarLanguage, graph: SideGraph) {
    this.language = language;
    this.graph = graph;
  }

  /** Counts the forces of one sentence. */
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
    this.countPersons(reading);
  }

  /** Once all sentences are counted, what each of them says of two forces. */
  relate(reading: SentenceReading): void {
    for (const bond of reading.bonds) this.graph.bond(bond);
    for (const event of reading.events) this.countRivalry(event);
  }

  /** "Holt attacked X, but his forces were repelled": the name last spoken of before "his" is a man's. */
  private countPersons({ phrases }: SentenceReading): void {
    const { personPronouns } = this.language;
    // "He attacked …" is whoever the sentence before began with.
    let last = this.topic;
    this.topic = phrases.find(({ kind, name }) => name !== null && (kind === "name" || kind === "person")) ?? null;
    for (const phrase of phrases) {
      const pronoun = phrase.pronoun ?? phrase.possessor?.pronoun;
      if (pronoun && personPronouns?.has(pronoun)) {
        if (last?.kind === "name") {
          this.graph.person(last, BY_PRONOUN);
          this.topic ??= last;
        }
        last = null;
      }
      if (phrase.kind === "person" && phrase.name !== null) this.graph.person(phrase, BY_RANK);
      if (phrase.kind === "name" || phrase.kind === "person") last = phrase;
    }
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

/** What speaks for a name being a person's: the rank that it stands with counts more than a pronoun behind it. */
const BY_RANK = 2;
const BY_PRONOUN = 1;

const TAKING = new Set(["capture", "advance", "encircle", "hold"]);

/** Whether an event says of a place by its name that its agent is there now. */
function takesGround({ change, holder, places, planned, denied }: GroundEvent): boolean {
  return TAKING.has(change) && holder === "agent" && !planned && !denied && places.some((place) => place.name !== null);
}
