import type { PlaceMention, PlaceReference } from "../../model/index.ts";
import { fold, nameWords } from "../grammar/fold.ts";
import type { GrammarLanguage } from "../grammar/language.ts";
import { remembering } from "../grammar/memo.ts";
import type { Phrase } from "../grammar/phrase.ts";

/** The longest description that still names a place. */
const LONGEST = 60;

/** Finds the document's place that a phrase names. */
export class PlaceLookup {
  private readonly byName = new Map<string, PlaceMention | null>();
  private readonly grammar: GrammarLanguage;
  /** A name without the words that only say what kind of place it is. */
  private readonly key: (name: string) => string;
  /** The place the document's title names; null where it names none or several. */
  private readonly topic: PlaceMention | null;

  constructor(places: readonly PlaceMention[], grammar: GrammarLanguage, title: string | null) {
    this.grammar = grammar;
    this.key = remembering((name) => {
      const words = nameWords(name);
      const kept = words.filter((word) => !grammar.genericPlaceWords.has(word));
      return (kept.length > 0 ? kept : words).join(" ");
    });
    for (const place of places) {
      for (const name of [place.name, ...place.aliases]) {
        this.note(fold(name), place);
        this.note(this.key(name), place);
      }
    }
    const words = title === null ? "" : ` ${nameWords(title).join(" ")} `;
    const topics = places.filter(({ name }) => words.includes(` ${this.key(name)} `));
    this.topic = topics.length === 1 ? topics[0]! : null;
  }

  /** A name of two places tells neither. */
  private note(key: string, place: PlaceMention): void {
    const known = this.byName.get(key);
    this.byName.set(key, known === undefined || known?.id === place.id ? place : null);
  }

  known(phrase: Phrase): PlaceMention | null {
    for (const name of [phrase.name, phrase.text, ...phrase.aliases]) {
      if (!name) continue;
      const place = this.byName.get(fold(name)) ?? this.byName.get(this.key(name));
      if (place) return place;
    }
    return null;
  }

  /** "the city" where the title names a city. */
  private isTopic({ head, definite, plural, modifiers, direction, possessor, within }: Phrase): boolean {
    const { topic } = this;
    if (
      !topic ||
      head === null ||
      !definite ||
      plural ||
      modifiers.length > 0 ||
      direction !== null ||
      possessor ||
      within
    )
      return false;
    return head === topic.type || (topic.type === "place" && this.grammar.headFits(head, topic));
  }

  /** The place a phrase names; null for "the town" and others that only the sentences before could tell. */
  resolve(phrase: Phrase): PlaceReference | null {
    if (phrase.pronoun !== null) return null;
    const place = this.known(phrase);
    if (place) return { id: place.id, name: place.name };
    if (phrase.name !== null && phrase.within === null) return { id: null, name: phrase.name };
    if (phrase.within) {
      const around = this.resolve(phrase.within);
      if (around?.id) return around;
    }
    const { possessor } = phrase;
    if (possessor && possessor.pronoun === null && possessor.name !== null && possessor.kind !== "force") {
      const around = this.known(possessor);
      if (around) return { id: around.id, name: around.name };
    }
    if (this.isTopic(phrase)) return { id: this.topic!.id, name: this.topic!.name };
    if (phrase.text.length > LONGEST) return null;
    return phrase.within || phrase.modifiers.length > 0 || phrase.name !== null
      ? { id: null, name: phrase.text }
      : null;
  }
}
