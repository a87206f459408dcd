import type { Actor, ControlClaim, Document, PlaceMention, Side, Span } from "../../model/index.ts";
import type { AttributionReader, SentenceAttribution, Speaker } from "../figures/index.ts";
import type { Sentence } from "../text/sentence.ts";
import type { GroundEvent } from "./event.ts";
import { fold } from "./fold.ts";
import { infoboxColumns } from "./infobox.ts";
import type { GrammarLanguage, SentenceReading, SideLabel } from "./language.ts";
import type { Phrase } from "./phrase.ts";
import { PlaceRegister } from "./places.ts";
import { SideFinder } from "./sides.ts";

/** A control claim before its date and id are known; `span` is the clause that says it. */
export type ControlDraft = Omit<ControlClaim, "kind" | "id" | "document" | "evidence" | "when" | "reader"> & {
  readonly span: Span;
  /** The words whose date is the claim's. */
  readonly dated: Span;
};

interface Read {
  readonly sentence: Sentence;
  readonly reading: SentenceReading;
  readonly attribution: SentenceAttribution;
}

interface NameScore {
  place: number;
  /** As a place without any other word ("in Azania"). */
  bare: number;
  force: number;
  person: number;
}

/** What the discourse last spoke of, to resolve "they", missing agents and the target of an attack. */
interface Discourse {
  agent: string | null;
  /** The side that took ground last. */
  taker: string | null;
  actor: Actor | null;
  attack: { readonly places: readonly string[]; readonly by: string | null } | null;
  holders: Map<string, string>;
  /** The place last said to be besieged. */
  besieged: string | null;
  /** Who attacked a place last. */
  attackers: Map<string, string>;
  block: number;
  /** The phrases of the sentence being read. */
  phrases: readonly Phrase[];
}

/** Turns what the sentences of one document say about ground into control claims. */
export class ControlReader {
  private readonly document: Document;
  private readonly language: GrammarLanguage;
  private readonly attributionReader: AttributionReader;
  private readonly finder: SideFinder;
  private readonly register: PlaceRegister;
  private readonly names = new Map<string, NameScore>();
  private readonly read_: Read[] = [];
  private drafts: ControlDraft[] = [];
  private readonly lastTaker = new Map<string, SideLabel>();

  constructor(document: Document, language: GrammarLanguage, attribution: AttributionReader) {
    this.document = document;
    this.language = language;
    this.attributionReader = attribution;
    this.finder = new SideFinder(language);
    this.register = new PlaceRegister(language, document.title);
  }

  read(sentences: readonly Sentence[]): void {
    let speaker: Speaker | null = null;
    let block = -1;
    for (const sentence of sentences) {
      const kind = this.document.blocks[sentence.block]!.kind;
      if (kind === "heading" || kind === "title") continue;
      if (kind === "field" && !/result|status|caption/i.test(this.document.blocks[sentence.block]!.key ?? "")) continue;
      if (sentence.block !== block) speaker = null;
      block = sentence.block;
      const reading = this.language.read(sentence, this.document);
      const attribution = this.attributionReader(sentence.tokens, speaker);
      speaker = attribution.speaker;
      this.read_.push({ sentence, reading, attribution });
      this.count(reading);
    }
    for (const { label, column } of infoboxColumns(this.document, this.language)) this.finder.column(label, column);
    this.finder.settle((key) => this.isForce(key));
    this.drafts = this.resolve();
  }

  claims(): readonly ControlDraft[] {
    return this.drafts;
  }

  sides(): Side[] {
    const used = new Set(
      this.drafts.flatMap((draft) => [draft.holder, draft.by?.side ?? null, draft.against?.side ?? null]),
    );
    return this.finder.sides.filter((side) => used.has(side.key) || this.finder.enemyOf(side.key) !== null);
  }

  places(): PlaceMention[] {
    // Places that a claim is about, and every other name that is plainly a place, with where it lies.
    const used = new Set(this.drafts.map((draft) => draft.place.id));
    const places = this.register.all();
    for (const place of places) if (used.has(place.id) && place.parent) used.add(place.parent);
    return places.filter((place) => used.has(place.id) || this.register.isNamed(place.id));
  }

  sideOfName(name: string): string | null {
    return this.finder.sideOfName(name);
  }

  private score(name: string): NameScore {
    const key = fold(name);
    let score = this.names.get(key);
    if (!score) {
      score = { place: 0, bare: 0, force: 0, person: 0 };
      this.names.set(key, score);
    }
    return score;
  }

  private count(reading: SentenceReading): void {
    const actors = new Set(reading.actors);
    for (const phrase of reading.phrases) {
      if (phrase.name) {
        const score = this.score(phrase.name);
        if (phrase.kind === "place") score.place += 2;
        else if (phrase.kind === "force") score.force += 1;
        else if (phrase.kind === "person") {
          score.person += 2;
          this.score(phrase.name.split(" ").pop()!).person += 1;
        }
        if (phrase.kind === "force" || phrase.kind === "name") this.finder.compound(phrase.name);
      }
      if (phrase.kind === "force" || actors.has(phrase)) this.finder.mention(phrase, actors.has(phrase));
    }
    for (const actor of actors) if (actor.name) this.score(actor.name).force += 2;
    for (const place of reading.locations)
      if (place.name && place.kind !== "force") {
        this.score(place.name).place += 1;
        if (place.kind === "name") this.score(place.name).bare += 1;
      }
    for (const event of reading.events) {
      for (const place of event.places)
        if (
          place.name &&
          place.kind === "name" &&
          event.change !== "attack" &&
          event.change !== "repel" &&
          event.change !== "encircle"
        )
          this.score(place.name).place += 1;
      if (event.agent) this.finder.mention(event.agent, true);
      if (event.patient && (event.patient.kind === "force" || event.patient.kind === "name"))
        this.finder.mention(event.patient, true);
    }
    for (const bond of reading.bonds) this.finder.bond(bond);
    for (const event of reading.events) this.rivalry(event);
  }

  /** Two that hold one place one after the other, or one that repels and one that attacks, are enemies. */
  private rivalry(event: GroundEvent): void {
    const label = event.agent ? this.language.label(event.agent) : null;
    if (!label || !event.agent || event.planned || event.denied) return;
    if (event.change === "attack" || event.change === "repel") {
      for (const place of event.places) {
        const holder = place.name ? this.lastTaker.get(fold(place.name)) : undefined;
        if (holder && holder.key !== label.key && event.change === "attack") this.finder.rival(holder, label);
      }
      return;
    }
    if (event.change === "contest" || event.change === "advance") return;
    for (const place of event.places) {
      if (!place.name) continue;
      const key = fold(place.name);
      const before = this.lastTaker.get(key);
      if (before && before.key !== label.key) this.finder.rival(before, label);
      this.lastTaker.set(key, label);
    }
  }

  private isForce(key: string): boolean {
    const score = this.names.get(key);
    if (!score) return true;
    return score.force > 0 && score.force >= score.place * 0.5 && score.force > score.person;
  }

  private isPlace(phrase: Phrase): boolean {
    if (phrase.kind === "place") return true;
    if (phrase.pronoun) return true;
    if (!phrase.name) return false;
    const score = this.score(phrase.name);
    return score.place >= score.person && score.place * 2 >= score.force;
  }

  private resolve(): ControlDraft[] {
    const drafts: ControlDraft[] = [];
    const discourse: Discourse = {
      agent: null,
      taker: null,
      actor: null,
      attack: null,
      holders: new Map(),
      attackers: new Map(),
      besieged: null,
      block: -1,
      phrases: [],
    };
    for (const { sentence, reading, attribution } of this.read_) {
      const made: { draft: ControlDraft; event: GroundEvent }[] = [];
      discourse.phrases = reading.phrases;
      if (sentence.block !== discourse.block) discourse.attack = null;
      discourse.block = sentence.block;
      let phrase = 0;
      const note = (until: number): void => {
        for (; phrase < reading.phrases.length && reading.phrases[phrase]!.span.start < until; phrase++) {
          const one = this.withoutPeople(reading.phrases[phrase]!);
          if (
            (one.kind === "place" && one.name) ||
            (one.kind === "name" &&
              this.isPlace(one) &&
              (reading.locations.includes(one) || (this.score(one.name ?? "").bare > 0 && !this.namesSide(one))))
          )
            this.register.mention(one);
        }
      };
      for (const event of reading.events) {
        note(event.span.start);
        for (const draft of this.claimsOf(event, discourse, attribution, sentence)) made.push({ draft, event });
      }
      note(Number.MAX_SAFE_INTEGER);
      const actor = reading.actors.find((one) => this.finder.sideOf(one) !== null);
      if (actor && reading.events.length === 0) this.remember(discourse, actor, this.finder.sideOf(actor));
      drafts.push(...once(settleRepelled(made.map((one) => one.draft))));
    }
    return drafts;
  }

  private remember(discourse: Discourse, phrase: Phrase, side: string | null): void {
    if (!side) return;
    discourse.agent = side;
    if (discourse.taker === null) discourse.taker = side;
    discourse.actor = { name: phrase.name ?? phrase.text, side };
  }

  private sideOf(phrase: Phrase | null, discourse: Discourse): string | null {
    if (!phrase) return null;
    // "Washington's army" is Washington's before it is any army.
    const whose =
      phrase.possessor && phrase.possessor.kind !== "pronoun" && phrase.name === null
        ? this.sideOf(phrase.possessor, discourse)
        : null;
    if (whose) return whose;
    const own = this.finder.sideOf(phrase);
    if (own) return own;
    if (phrase.possessor) {
      const side = this.sideOf(phrase.possessor, discourse);
      if (side) return side;
    }
    if (phrase.kind === "pronoun" || (phrase.kind === "force" && phrase.definite))
      return this.nearest(phrase, discourse) ?? discourse.agent;
    return null;
  }

  /** The last force named before a pronoun in its own sentence: "the Staff confirmed that their forces had left". */
  private nearest(phrase: Phrase, discourse: Discourse): string | null {
    let side: string | null = null;
    for (const one of discourse.phrases) {
      if (one.span.start >= phrase.span.start) break;
      if (one.kind !== "force" && one.kind !== "name" && one.kind !== "person") continue;
      side = this.finder.sideOf(one) ?? side;
    }
    return side;
  }

  private claimsOf(
    event: GroundEvent,
    discourse: Discourse,
    attribution: SentenceAttribution,
    sentence: Sentence,
  ): ControlDraft[] {
    const agent = this.sideOf(event.agent, discourse);
    const patient = this.sideOf(event.patient, discourse);
    let places = event.places
      .map((place) => this.withoutPeople(place))
      .filter((place) => this.isPlace(place) && !this.namesSide(place));
    const ids = places
      .map((place) => ({ place, id: this.register.mention(place) }))
      .filter((one): one is { place: Phrase; id: string } => one.id !== null);
    if (ids.length > 0) this.register.focus(ids[0]!.id);
    if (event.change === "attack") {
      if (ids.length > 0) discourse.attack = { places: ids.map((one) => one.id), by: agent };
      if (agent) for (const { id } of ids) discourse.attackers.set(id, agent);
      if (agent && event.agent) this.remember(discourse, event.agent, agent);
      return [];
    }
    // Civilians who leave give nothing up.
    if (event.change === "withdraw" && event.patient && patient === null) return [];
    let targets = ids.map((one) => ({ id: one.id, part: one.place.part }));
    if (event.rule === "siege ended" && discourse.besieged) targets = [{ id: discourse.besieged, part: null }];
    let attacker = patient;
    if (event.change === "repel" && targets.length === 0) {
      if (!discourse.attack) return [];
      targets = discourse.attack.places.map((id) => ({ id, part: null }));
      attacker ??= discourse.attack.by;
    } else if (event.change === "repel") attacker ??= discourse.attack?.by ?? null;
    if (targets.length === 0) return [];
    if (event.change === "repel" && agent === null) attacker ??= discourse.attackers.get(targets[0]!.id) ?? null;
    if (event.change === "advance" && agent) for (const { id } of targets) discourse.attackers.set(id, agent);
    places = [];
    const said = attribution.spoken(event.trigger);
    // What is intended or denied is the verb's matter; who says so is the sentence's.
    const modality = event.planned ? "planned" : event.denied ? "denied" : said.modality;
    const drafts: ControlDraft[] = [];
    for (const { id, part } of targets) {
      const holder = this.holderOf(event, agent, attacker ?? patient, discourse, id);
      if (holder === null && event.change !== "contest" && event.change !== "withdraw") continue;
      const extent = event.change === "repel" ? "none" : part !== null && part !== "whole" ? part : event.extent;
      const change = event.change === "capture" && part !== null && part !== "whole" ? "advance" : event.change;
      drafts.push({
        span: event.span,
        dated: event.dated ?? event.span,
        place: this.register.get(id),
        ...this.actors(event, agent, patient),
        holder: change === "contest" ? null : holder,
        change,
        extent: change === "advance" && extent === "whole" ? "part" : extent,
        modality,
        attribution: { source: said.source, citations: citations(sentence, event.span.end) },
        confidence: event.confidence,
        rule: event.rule,
        ...(event.set ? { set: true, ...(event.scope ? { scope: event.scope } : {}), members: [] } : {}),
      });
      if (
        !event.aside &&
        modality !== "planned" &&
        modality !== "denied" &&
        holder &&
        (change === "capture" || change === "hold" || change === "withdraw")
      )
        discourse.holders.set(id, holder);
    }
    if (event.change === "encircle" && drafts.length > 0) discourse.besieged = targets[0]!.id;
    if (event.change === "capture" && drafts.length > 0 && !event.planned && !event.denied && !event.aside)
      discourse.taker = drafts[0]!.holder;
    if (event.change === "advance" || event.change === "capture" || event.change === "contest")
      discourse.attack = { places: targets.map((one) => one.id), by: agent };
    if (event.agent && agent && event.change !== "hold") this.remember(discourse, event.agent, agent);
    else if (event.patient && patient) this.remember(discourse, event.patient, patient);
    return drafts;
  }

  /** Who acts and against whom; who withdraws acts. */
  private actors(
    event: GroundEvent,
    agent: string | null,
    patient: string | null,
  ): Pick<ControlClaim, "by" | "against"> {
    const actor = (phrase: Phrase | null, side: string | null): Actor | null =>
      phrase ? { name: phrase.name ?? phrase.text, side } : null;
    if (event.change === "withdraw")
      return { by: actor(event.patient ?? event.agent, event.patient ? patient : agent), against: null };
    return { by: actor(event.agent, agent), against: actor(event.patient, patient) };
  }

  /** "the Republican provinces", "Azanian lines": the name says whose, not which. */
  private withoutPeople(phrase: Phrase): Phrase {
    if (phrase.kind !== "place" || !phrase.name || !phrase.head) return phrase;
    if (this.finder.sideOfName(phrase.name) === null || this.score(phrase.name).bare > 0) return phrase;
    return { ...phrase, name: null, aliases: [] };
  }

  /** A name that is a belligerent and no ground: "captured from ISIL", "besieged the rebels". */
  private namesSide(phrase: Phrase): boolean {
    if (!phrase.name || phrase.kind === "place") return false;
    const score = this.score(phrase.name);
    return this.finder.sideOf(phrase) !== null && score.place <= score.force;
  }

  private holderOf(
    event: GroundEvent,
    agent: string | null,
    patient: string | null,
    discourse: Discourse,
    place: string,
  ): string | null {
    switch (event.holder) {
      case "nobody":
        return null;
      case "agent":
        if (agent) return agent;
        if (event.agent === null && patient) return this.finder.enemyOf(patient);
        if (event.agent === null || event.agent.kind === "event") return this.fallback(event, discourse, place);
        // A unit or a commander whose side nobody told: whoever stands against the one who held it.
        return event.agent.kind === "person" || event.agent.kind === "force" || event.agent.kind === "name"
          ? this.against(discourse, place, patient)
          : null;
      case "patient":
        return patient;
      case "other than agent":
        return agent ? this.finder.enemyOf(agent) : null;
      case "other than patient":
        return patient
          ? this.finder.enemyOf(patient)
          : event.change === "withdraw"
            ? discourse.agent
              ? this.finder.enemyOf(discourse.agent)
              : null
            : this.fallback(event, discourse, place);
      case "holder of record":
        // "after the capture of X" looks back at what was just told.
        return discourse.holders.get(place) ?? discourse.taker ?? discourse.agent;
    }
  }

  private against(discourse: Discourse, place: string, patient: string | null): string | null {
    const before = patient ?? discourse.holders.get(place) ?? null;
    return before ? this.finder.enemyOf(before) : null;
  }

  /** Nobody is named: the enemy of whoever was last said to hold the place, else the side the text speaks of. */
  private fallback(event: GroundEvent, discourse: Discourse, place: string): string | null {
    const before = discourse.holders.get(place);
    const topic = discourse.taker ?? discourse.agent;
    if (before && event.aside) return before;
    if (before && (topic === before || topic === null))
      return event.again ? (this.finder.enemyOf(before) ?? topic) : before;
    return topic;
  }
}

/** "attempted to advance in X but were repelled": the failed attempt and its failure are one event. */
function settleRepelled(drafts: ControlDraft[]): ControlDraft[] {
  const repelled = new Set(drafts.filter((draft) => draft.change === "repel").map((draft) => draft.place.id));
  return drafts.filter(
    (draft) =>
      !(
        repelled.has(draft.place.id) &&
        draft.change !== "repel" &&
        (draft.modality === "planned" || draft.change === "advance")
      ),
  );
}

/** A verb and its noun often tell one event twice ("made an advance into X"): the surer one stays. */
function once(drafts: ControlDraft[]): ControlDraft[] {
  return drafts.filter(
    (draft, index) =>
      !drafts.some(
        (other, at) =>
          at !== index &&
          other.place.id === draft.place.id &&
          other.holder === draft.holder &&
          (other.change === draft.change || (other.rule === draft.rule && other.span.start === draft.span.start)) &&
          other.span.start < draft.span.end &&
          draft.span.start < other.span.end &&
          (other.confidence > draft.confidence || (other.confidence === draft.confidence && at < index)),
      ),
  );
}

function citations(sentence: Sentence, from: number): string[] {
  return [...(sentence.footnotes.find((footnote) => footnote.at >= from)?.labels ?? [])];
}
