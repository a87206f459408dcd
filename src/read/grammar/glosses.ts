import type { PlaceMention, Side } from "../../model/index.ts";
import { glossOf, kindInGloss } from "../glossary/gloss.ts";
import type { GlossaryLanguage } from "../glossary/language.ts";
import { classOfTerm } from "../glossary/terms.ts";
import type { ControlDraft } from "./control/draft.ts";

/** Gives places their gloss, and makes one of those that a text names once in its own language and once untranslated. */
export class Glosses {
  private readonly own: GlossaryLanguage | undefined;
  private readonly others: readonly GlossaryLanguage[];
  private readonly known = new Map<string, string>();
  private readonly plain = new Map<string, string>();
  /** The place each place is, where it is another. */
  private readonly sameAs = new Map<string, PlaceMention>();

  private readonly translates: boolean;

  /**
   * @param places the document's places as they were read
   * @param translates whether the language's feature types are turned into the shared ones
   */
  constructor(
    places: readonly PlaceMention[],
    own: GlossaryLanguage | undefined,
    others: readonly GlossaryLanguage[],
    translates: boolean,
  ) {
    this.translates = translates;
    this.own = own;
    this.others = others;
    if (!own) return;
    const first = new Map<string, PlaceMention>();
    for (const place of places) {
      const gloss = this.glossOf(place.name);
      if (this.plainGlossOf(place.name, own) === gloss) first.set(gloss, first.get(gloss) ?? place);
    }
    for (const place of places) {
      const gloss = this.glossOf(place.name);
      const named = first.get(gloss);
      if (named && named.id !== place.id && this.plainGlossOf(place.name, own) !== gloss)
        this.sameAs.set(place.id, named);
    }
  }

  /** The places, those that are others left out and their names given to those they are. */
  places(places: readonly PlaceMention[]): PlaceMention[] {
    const more = new Map<string, string[]>();
    for (const place of places) {
      const same = this.sameAs.get(place.id);
      if (same) more.set(same.id, [...(more.get(same.id) ?? []), place.name, ...place.aliases]);
    }
    return places
      .filter(({ id }) => !this.sameAs.has(id))
      .map((place) => {
        const added = (more.get(place.id) ?? []).filter((name) => name !== place.name && !place.aliases.includes(name));
        return this.glossed(added.length > 0 ? { ...place, aliases: [...place.aliases, ...added] } : place);
      });
  }

  /** A claim about the place it is about, by its one id. */
  draft(draft: ControlDraft): ControlDraft {
    if (!this.own) return draft;
    return { ...draft, place: this.glossed(this.sameAs.get(draft.place.id) ?? draft.place) };
  }

  /** A side with what its names mean as forces; names that mean nothing beyond themselves are left out. */
  side(side: Side): Side {
    const { own } = this;
    if (!own) return side;
    const glosses = side.names
      .map((name) => glossOf(name, own))
      .filter((gloss) => gloss.split(" ").every((term) => classOfTerm(term) === "force"));
    return { ...side, glosses: [...new Set(glosses)].sort() };
  }

  /** The gloss of a name with the help of all glossaries; a document says the same names again and again. */
  private glossOf(name: string): string {
    let gloss = this.known.get(name);
    if (gloss === undefined) {
      gloss = glossOf(name, this.own!, this.others);
      this.known.set(name, gloss);
    }
    return gloss;
  }

  /** The gloss of a name in the document's own language alone. */
  private plainGlossOf(name: string, own: GlossaryLanguage): string {
    let gloss = this.plain.get(name);
    if (gloss === undefined) {
      gloss = glossOf(name, own);
      this.plain.set(name, gloss);
    }
    return gloss;
  }

  private glossed(place: PlaceMention): PlaceMention {
    if (!this.own) return place;
    const gloss = this.glossOf(place.name);
    // A head of two words ("ellenőrző pont"), or one left untranslated, tells its kind in the gloss only.
    const told = !this.translates || classOfTerm(place.type) === "place";
    const type = told ? place.type : (kindInGloss(gloss) ?? place.type);
    const parent = place.parent ? (this.sameAs.get(place.parent)?.id ?? place.parent) : place.parent;
    return { ...place, type, parent, gloss };
  }
}
