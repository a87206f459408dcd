import type { Document, PlaceMention, Side } from "../../model/index.ts";
import type { AttributionReader, SentenceAttribution, Speaker } from "../figures/index.ts";
import type { Sentence } from "../text/sentence.ts";
import { claimsOf, type Knowledge } from "./control/claims.ts";
import { beginSentence, newDiscourse, rememberActor, rememberTaker } from "./control/discourse.ts";
import { type ControlDraft, settleRepelled, withoutRepeats } from "./control/draft.ts";
import { SideEvidence } from "./control/evidence.ts";
import { listedPlaces } from "./control/listed.ts";
import { NameEvidence } from "./control/names.ts";
import { namesSide, resolveSide, withoutPeople } from "./control/resolve-side.ts";
import { infoboxColumns } from "./infobox.ts";
import type { GrammarLanguage, SentenceReading } from "./language.ts";
import type { Phrase } from "./phrase.ts";
import { PlaceRegister } from "./places.ts";
import { SideGraph } from "./sides/graph.ts";
import { Sides } from "./sides.ts";
import { controlRows } from "./tables/rows.ts";

export type { ControlDraft } from "./control/draft.ts";

interface ReadSentence {
  /** The first behind a heading. */
  readonly opens?: boolean;
  readonly sentence: Sentence;
  readonly reading: SentenceReading;
  readonly attribution: SentenceAttribution;
  /** A row of a table: it tells nothing twice, and of nobody that he took what another had. */
  readonly row?: boolean;
}

/**
 * Turns what the sentences of one document say about ground into control claims: first all sentences are read and what they
 * tell of names and forces is counted, then, with sides and places known, each event is resolved in the order of the text.
 */
export class ControlReader {
  private readonly knowledge: Knowledge;
  private readonly drafts: readonly ControlDraft[];

  constructor(
    document: Document,
    sentences: readonly Sentence[],
    language: GrammarLanguage,
    attribution: AttributionReader,
  ) {
    const names = new NameEvidence();
    const graph = new SideGraph(language);
    const evidence = new SideEvidence(language, graph);
    const read = readSentences(document, sentences, language, attribution);
    for (const { reading } of read) {
      names.count(reading);
      evidence.count(reading);
    }
    names.settleLists();
    graph.settlePersons((key) => names.isKnownPlace(key));
    for (const { reading, row } of read) if (!row) evidence.relate(reading);
    for (const { label, column } of infoboxColumns(document, language)) graph.column(label, column);
    const sides = new Sides(graph, language, (key) => names.isForce(key));
    this.knowledge = {
      names,
      sides,
      places: new PlaceRegister(
        language,
        document.title,
        (name) => sides.ofName(name) !== null,
        (name, kinds) => names.isCalled(name, kinds),
        (name) => names.standsAlone(name),
      ),
    };
    this.drafts = resolve(read, this.knowledge);
    for (const listed of listedPlaces(document, language)) this.knowledge.places.mention(listed);
  }

  /** The claims in the order of the text. */
  claims(): readonly ControlDraft[] {
    return this.drafts;
  }

  /** The sides that a claim names, and those that fight somebody. */
  sides(): Side[] {
    const { sides } = this.knowledge;
    const used = new Set(this.drafts.flatMap(({ holder, by, against }) => [holder, by?.side, against?.side]));
    return sides.list.filter((side) => used.has(side.key) || sides.enemyOf(side.key) !== null);
  }

  /** Places that a claim is about, and every other name that is plainly a place, with where it lies. */
  places(): PlaceMention[] {
    const register = this.knowledge.places;
    const used = new Set(this.drafts.map((draft) => draft.place.id));
    const places = register.all();
    for (const place of places) if (used.has(place.id) && place.parent) used.add(place.parent);
    return places.filter((place) => used.has(place.id) || register.isNamed(place.id));
  }

  /** The key of the side that goes by a name; null where none does. */
  sideOfName(name: string): string | null {
    return this.knowledge.sides.ofName(name);
  }

  /** Whether some side may go by the words `[from, to)`: cheaper than to ask for it. */
  mayNameSide(words: readonly string[], from: number, to: number): boolean {
    return this.knowledge.sides.mayName(words, from, to);
  }
}

/** Reads each sentence that can tell of ground: headings do not, and of an infobox only the fields written as prose. */
function readSentences(
  document: Document,
  sentences: readonly Sentence[],
  language: GrammarLanguage,
  attribution: AttributionReader,
): ReadSentence[] {
  const read: ReadSentence[] = [];
  const rows = controlRows(document, sentences, language);
  let speaker: Speaker | null = null;
  let last = -1;
  let opens = false;
  for (const sentence of sentences) {
    const { kind, key } = document.blocks[sentence.block]!;
    const row = rows.get(sentence.block);
    if (row) {
      if (read.at(-1)?.sentence !== row.sentence) read.push({ ...row, row: true });
      continue;
    }
    if (kind === "heading") opens = true;
    if (kind === "heading" || kind === "title") continue;
    if (kind === "field" && !language.proseField(key ?? "")) continue;
    if (sentence.block !== last) speaker = null;
    last = sentence.block;
    const reading = language.read(sentence, document);
    const said = attribution(sentence.tokens, speaker);
    speaker = said.speaker;
    read.push({ sentence, reading, attribution: said, opens });
    opens = false;
  }
  return read;
}

function resolve(read: readonly ReadSentence[], knowledge: Knowledge): ControlDraft[] {
  const drafts: ControlDraft[] = [];
  const discourse = newDiscourse();
  for (const { sentence, reading, attribution, row, opens } of read) {
    const { phrases, events, actors, takers } = reading;
    beginSentence(discourse, sentence.block, phrases);
    discourse.lists = reading.lists?.filter((list) => areTowns(list, knowledge)) ?? [];
    if (opens) knowledge.places.beginSection();
    knowledge.places.nextSentence();
    const made: ControlDraft[] = [];
    let next = 0;
    const mentionUntil = (end: number): void => {
      for (; next < phrases.length && phrases[next]!.span.start < end; next++)
        mentionPlace(phrases[next]!, reading, knowledge);
    };
    for (const [index, event] of events.entries()) {
      mentionUntil(event.span.start);
      const next = events[index + 1];
      // "X was captured, and the army was back in all it had lost": who has all of it took X as well.
      if (event.agent === null && event.patient === null && next?.set && next.change === "capture" && !next.aside)
        rememberTaker(discourse, resolveSide(next.agent, knowledge.sides, discourse));
      made.push(...claimsOf(event, knowledge, discourse, attribution, sentence));
    }
    mentionUntil(Number.POSITIVE_INFINITY);
    if (events.length === 0) {
      // "Ostran forces turned south at once. They captured …": who the sentence begins with acts, whatever it is they do.
      const opening = phrases.find(({ kind }) => kind !== "time");
      // "Lipa was the first town to rise. They entered it …": what the sentence begins with is what it is about.
      const about = opening?.name ? mentionPlace(opening, reading, knowledge) : null;
      if (about) knowledge.places.focus(about);
      const acting = [...actors, ...(opening?.kind === "force" ? [opening] : [])]
        .map((one) => knowledge.sides.of(one))
        .find((side) => side !== null);
      const spokenOf = new Set(phrases.flatMap((one) => (one.kind === "force" ? (knowledge.sides.of(one) ?? []) : [])));
      // "It did not go as the Ostrans wished": nobody else is spoken of.
      if (acting || spokenOf.size === 1) rememberActor(discourse, acting ?? [...spokenOf][0]!);
    }
    rememberTaker(discourse, takers?.map((one) => knowledge.sides.of(one)).find((side) => side !== null) ?? null);
    const together = discourse.lists.at(-1);
    if (together) discourse.together = { places: together, sentence: discourse.sentence };
    drafts.push(...(row ? made : withoutRepeats(settleRepelled(made))));
  }
  return drafts;
}

/** Whether all that is named together is ground, and no land of those who fight. */
function areTowns(list: readonly Phrase[], { sides, names }: Knowledge): boolean {
  return list.every(
    (phrase) => names.isPlace(phrase) && phrase.part === null && sides.ofName(phrase.name ?? "") === null,
  );
}

/** Notes a phrase that names a place, so that "the town" and "it" can mean it later. */
function mentionPlace(phrase: Phrase, reading: SentenceReading, { sides, places, names }: Knowledge): string | null {
  const place = withoutPeople(phrase, sides, names);
  if (!place.name) return null;
  if (
    place.kind === "place" ||
    (place.kind === "name" &&
      names.isPlace(place) &&
      (reading.locations.includes(place) || (names.standsAlone(place.name) && !namesSide(place, sides, names))))
  )
    return places.mention(place);
  return null;
}
