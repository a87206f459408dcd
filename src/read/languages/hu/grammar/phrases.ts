import type { Extent } from "../../../../model/index.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Noun } from "../lexicon/nouns.ts";
import type { Names } from "../morphology/names.ts";
import type { NounForm } from "../morphology/nouns.ts";
import { inflectedNumberWord, numberWord } from "../numbers/words.ts";
import type { Chunk } from "./chunks.ts";
import { withList } from "./lists.ts";
import type { Word } from "./words.ts";

/** Makes the engine's phrases of the chunks of one sentence; each chunk gives one phrase. */
export class Phrases {
  readonly words: readonly Word[];
  private readonly names: Names;
  private readonly made = new Map<Chunk, Phrase>();

  constructor(words: readonly Word[], names: Names) {
    this.words = words;
    this.names = names;
  }

  all(): Phrase[] {
    return [...this.made.values()].sort((a, b) => a.span.start - b.span.start);
  }

  of(chunk: Chunk): Phrase {
    const known = this.made.get(chunk);
    if (known) return known;
    const phrase = this.make(chunk);
    this.made.set(chunk, phrase);
    return phrase;
  }

  /** The phrase of a chunk that acts as a force whatever its words tell: "a KNF által ellenőrzött". */
  asForce(chunk: Chunk): Phrase {
    const phrase = this.of(chunk);
    if (phrase.kind !== "name") return phrase;
    // No other force is meant by it than the name says.
    const force: Phrase = { ...phrase, kind: "force", definite: false };
    this.made.set(chunk, force);
    return force;
  }

  private make(chunk: Chunk): Phrase {
    const { words } = this;
    const span = { start: words[chunk.first]!.token.start, end: words[chunk.last]!.token.end };
    const head = chunk.head ?? chunk.shared?.head ?? null;
    const noun = head?.entry ?? null;
    const kind =
      noun === null ? (chunk.names.length > 0 ? "name" : "other") : noun.kind === "other" ? "other" : noun.kind;
    const { name, aliases, text } = nameOf(chunk, (lemma) => this.names.isNumbered(lemma));
    return {
      span,
      text,
      kind,
      // "a Hadsereg" alone is the army, no name.
      name: kind === "force" && chunk.names.length === 0 ? null : name,
      aliases,
      head: head ? kindOf(head) : null,
      plural: chunk.plural,
      definite: chunk.definite,
      modifiers: chunk.modifiers,
      direction: null,
      part: null,
      possessor: chunk.possessor ? this.of(chunk.possessor) : null,
      heldBy: null,
      within: null,
      region: null,
      pronoun: null,
    };
  }

  /**
   * The places a chunk speaks of: its own and those of its list; of a part the places it is a part of, with how much.
   *
   * @param list whether the members before it in a list count as well
   */
  places(chunk: Chunk, list = true): Phrase[] {
    const chunks = list ? withList(chunk).filter((one) => one === chunk || one.case === chunk.case) : [chunk];
    return chunks.flatMap((one) => this.placesOf(one));
  }

  private placesOf(chunk: Chunk): Phrase[] {
    const kind = (chunk.head ?? chunk.shared?.head)?.entry.kind ?? null;
    if (kind === "part" || (chunk.owned && chunk.head?.lemma === "terület")) {
      const part = kind === "part" ? extentOf(chunk) : "whole";
      if (!chunk.possessor) return [];
      return withList(chunk.possessor)
        .filter((one) => one.possesses)
        .flatMap((one) => this.placesOf(one))
        .map((phrase) => (part === "whole" ? phrase : { ...phrase, part: phrase.part ?? part }));
    }
    if (kind !== null && kind !== "place") return [];
    const owner = chunk.owned && chunk.head ? chunk.possessor : null;
    if (owner && chunk.names.length === 0) {
      const { lemma } = chunk.head!;
      // "Tarvas városa" is Tarvas; "Tarvas külvárosai" are a part of it.
      if (owner.head === null && WHOLE.test(lemma) && chunk.modifiers.length === 0) {
        const named = this.of(owner);
        return [{ ...named, kind: "place", head: lemma, aliases: [`${named.text} ${lemma}`], plural: false }];
      }
      if (OUTSKIRTS.test(lemma))
        return this.placesOf(owner).map((phrase) => ({ ...phrase, part: phrase.part ?? "part" }));
    }
    const phrase = this.of(chunk);
    return phrase.kind === "place" || phrase.kind === "name" ? [phrase] : [];
  }
}

/** Kinds of place that are called by the name before them: "Tarvas városa". */
const WHOLE =
  /^(?:város|falu|község|település|városka|sziget|tartomány|régió|megye|járás|kormányzóság|repülőtér|kikötő)$/;
/** Parts of a town by their own word: "Tarvas külvárosaiban". */
const OUTSKIRTS = /^(?:külváros|előváros|központ|városközpont|belváros)$/;

/** The kind of place a head tells: a "lakókerület" is a kerület, what may be missing from a name tells no kind by itself. */
const kindOf = ({ entry, lemma }: NounForm<Noun>): string =>
  entry.generic ? lemma.replace(/^(?:lakó|város)(?=kerület|övezet|negyed)/, "") : lemma;

/** The name of a place or force without a generic head, and with it. */
function nameOf(
  chunk: Chunk,
  numbered: (lemma: string) => boolean,
): { name: string | null; aliases: string[]; text: string } {
  const shared = chunk.head === null ? chunk.shared : null;
  const head = chunk.head ?? shared?.head ?? null;
  // "a Sura és a Dorn ellenőrző pontok": each is one of them.
  const common = shared ? shared.names.filter((word) => word[0] === word[0]!.toLowerCase() && !/\d/.test(word)) : [];
  const one = (from: Chunk): string =>
    from.plural && head && from.headText[0] !== from.headText[0]!.toUpperCase() ? head.lemma : from.headText;
  const headText = shared ? [...common, one(shared)].join(" ") : one(chunk);
  const text = shared ? `${chunk.text} ${headText}` : chunk.text;
  const capital = headText !== "" && headText[0] !== headText[0]!.toLowerCase();
  if (chunk.names.length === 0) {
    // "a Téglagyár": a capital makes a name of a kind of place.
    const named =
      capital &&
      head?.entry.kind === "place" &&
      !numbered(head.lemma) &&
      (!head.entry.generic || head.lemma !== head.entry.lemma);
    return { name: named ? headText : null, aliases: [], text };
  }
  const stem = chunk.names.join(" ");
  const full = headText === "" ? stem : `${stem} ${headText}`;
  const tells = head?.entry.kind === "place" && !head.entry.generic;
  const generic = head !== null && !tells && !capital;
  const name = generic ? stem : full;
  return { name, aliases: name === full ? [] : [full], text };
}

/** How much a part is: "fele", "nagy része", "75 százaléka", "két harmada". */
export function extentOf(chunk: Chunk): Extent {
  const counts = chunk.modifiers.map((word) =>
    /^\d+$/.test(word) ? Number(word) : (numberWord(word) ?? inflectedNumberWord(word)),
  );
  const count = counts.find((value) => value !== null) ?? null;
  if (chunk.head?.lemma === "százalék") return count !== null && count <= 100 ? count / 100 : "part";
  const extent = chunk.head?.entry.extent ?? "part";
  if (typeof extent === "number" && count !== null && count * extent <= 1)
    return Math.round(count * extent * 1000) / 1000;
  return extent;
}
