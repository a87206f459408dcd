import type { PlaceMention } from "../../model/index.ts";
import { fold, nameWords } from "./fold.ts";
import type { GrammarLanguage } from "./language.ts";
import type { Phrase } from "./phrase.ts";
import { type Entry, PlaceNames } from "./places/names.ts";
import { Provinces } from "./places/provinces.ts";

/** So many sentences back another town can still be "the town" of a text about one of its own. */
const RECENT = 6;

/** So many sentences long "it" can mean a place that was not named again. */
const LINGERING = 3;

/** The places of one document: variants joined, pronouns and "the town" resolved to the last fitting one. */
export class PlaceRegister {
  private readonly language: GrammarLanguage;
  private readonly title: string;
  private readonly isSide: (name: string) => boolean;
  private readonly isCalled: (name: string, kinds: ReadonlySet<string>) => boolean;
  private readonly byId = new Map<string, Entry>();
  private readonly names: PlaceNames;
  private readonly provinces: Provinces;
  /** The places that the title may name. */
  private readonly titled = new Set<Entry>();
  /** For each form of an id that was taken: the number that the next place of this form gets. */
  private readonly nextOf = new Map<string, number>();
  private recent: Entry[] = [];
  private focused: Entry | null = null;
  private sentence = 0;
  /** The town whose mayor was last named, and the sentence that did. */
  private seat: { readonly entry: Entry; readonly sentence: number } | null = null;
  /** The first sentence of the section being read. */
  private section = 0;
  /** What was last named in the plural: "the Lipa factories". */
  private several: Entry | null = null;

  /**
   * @param title the document's title: the place it names is what "the city" means first
   * @param isCalled whether the document says that a place of a name is one of some kinds
   * @param standsAlone whether a name stands for a place without any other word somewhere
   * @param isSide whether a name is a belligerent's: a land at war is hardly "the town" that was spoken of
   */
  constructor(
    language: GrammarLanguage,
    title: string | null = null,
    isSide: (name: string) => boolean = () => false,
    isCalled: (name: string, kinds: ReadonlySet<string>) => boolean = () => false,
    standsAlone: (name: string) => boolean = () => false,
  ) {
    this.language = language;
    this.isCalled = isCalled;
    this.isSide = isSide;
    this.names = new PlaceNames(language);
    this.provinces = new Provinces(language, this.names, isCalled, standsAlone);
    this.title = title ? ` ${nameWords(title).join(" ")} ` : "";
  }

  /** A new sentence begins: what was mentioned in it goes before what was mentioned earlier. */
  nextSentence(): void {
    this.sentence++;
  }

  /** A new section begins: a town called so before is no longer "the town" in it, if the text is about another. */
  beginSection(): void {
    this.section = this.sentence + 1;
    if (this.titled.size > 0) this.focused = null;
  }

  /** Notes a mention, so that "the town" and "it" can refer to it; makes the place where it is new. */
  mention(phrase: Phrase): string | null {
    const entry = this.resolve(phrase);
    if (!entry) return null;
    // "the region" is never the land one of the sides is named after.
    if (!this.isSide(entry.name)) this.touch(entry);
    if (phrase.plural) this.several = entry;
    if (phrase.seat) this.seat = { entry, sentence: this.sentence };
    return entry.id;
  }

  /** The place the text is about right now: what "it" means before anything else named in passing. */
  focus(id: string | null): void {
    this.focused = this.byId.get(id ?? "") ?? null;
  }

  get(id: string): PlaceMention {
    const entry = this.byId.get(id)!;
    const names = [...entry.names.keys()].filter((name) => name !== entry.name);
    const type = this.language.featureType?.(entry.type) ?? entry.type;
    const mention = { id, name: entry.name, aliases: names, type, parent: entry.parent };
    return this.isNamed(id) ? mention : { ...mention, described: true };
  }

  /** Whether a phrase only says that it is somewhere in a province: "the area". */
  isSomewhereIn({ name, head, within }: Phrase, id: string): boolean {
    const type = this.byId.get(id)?.type ?? "";
    return (
      name === null &&
      within === null &&
      head !== null &&
      this.language.vagueHeads.has(head) &&
      this.language.provinceHeads?.has(type) === true
    );
  }

  /** Whether a place has a proper name, not only a description. */
  isNamed(id: string): boolean {
    return (this.byId.get(id)?.keys.size ?? 0) > 0;
  }

  all(): PlaceMention[] {
    return [...this.byId.keys()].map((id) => this.get(id));
  }

  private touch(entry: Entry): void {
    if (entry.plural) return;
    const at = this.recent.indexOf(entry);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.unshift(entry);
    if (this.recent.length > 40) this.recent.pop();
    entry.mentions++;
    entry.seen = this.sentence;
  }

  private resolve(phrase: Phrase): Entry | null {
    if (phrase.pronoun && phrase.part !== null && this.language.pluralPlacePronouns?.has(phrase.pronoun))
      return this.several;
    if (phrase.pronoun) return this.language.placePronouns.has(phrase.pronoun) ? this.spokenOf() : null;
    const name = this.nameOf(phrase);
    if (name) return this.named(name, phrase);
    if (
      phrase.head &&
      phrase.definite &&
      phrase.within === null &&
      !phrase.plural &&
      phrase.direction === null &&
      phrase.modifiers.every((word) => this.language.idleModifiers?.has(word))
    ) {
      const { head } = phrase;
      const fresh = this.recent.find(
        (entry) => entry.seen === this.sentence && entry.type === head && !this.isSide(entry.name),
      );
      if (fresh) return fresh;
      if (this.seat?.sentence === this.sentence && this.language.headFits(head, this.seat.entry))
        return this.seat.entry;
      const focused =
        this.focused && !this.focused.plural && this.language.headFits(head, this.focused) ? this.focused : null;
      if (focused && focused.type === head) return focused;
      // "After the fall of Belm they left the city": Belm, not the city that the title names.
      if (focused?.type === "place" && focused.seen === this.sentence && this.language.seatHeads?.has(head))
        return focused;
      if (focused && this.language.vagueHeads.has(head)) return this.nearer(head, focused) ?? focused;
      const called = this.recent.find((entry) => entry.type === head && !fold(entry.name).includes(head));
      const last = this.recent[0];
      // A place just named, of whatever kind, goes before a city that was spoken of sentences ago.
      const newer =
        called &&
        last?.type === "place" &&
        last.seen > called.seen + 1 &&
        last.seen >= this.sentence - (last === this.focused ? LINGERING - 1 : 1)
          ? last
          : null;
      const exact = newer && this.language.headFits(head, newer) ? newer : called;
      const fitting =
        this.topic(head) ??
        exact ??
        this.recent.find((entry) => entry.type === head && entry.keys.size > 0) ??
        (focused?.type !== "place" ? focused : null) ??
        this.typedBefore(head, focused) ??
        focused ??
        this.recent.find((entry) => entry.type === "place" && this.language.headFits(head, entry));
      if (fitting) return fitting;
    }
    // "the sawmills", after the Lipa Sawmills
    if (phrase.head && phrase.definite && phrase.plural && phrase.within === null && !phrase.text.includes(" ")) {
      const word = fold(phrase.text);
      const named = this.recent.find((entry) => entry.type === phrase.head && fold(entry.name).endsWith(` ${word}`));
      if (named) return named;
    }
    return this.described(phrase);
  }

  /** The last place of a kind that a head fits; none where the text has since turned to one whose kind it never told. */
  private typedBefore(head: string, focused: Entry | null): Entry | null {
    const typed = this.recent.find((entry) => entry.type !== "place" && this.language.headFits(head, entry)) ?? null;
    return typed && focused && focused.type === "place" && focused.seen > typed.seen ? null : typed;
  }

  /** What "it" means: the place the text is about, unless it left that some sentences ago. */
  private spokenOf(): Entry | null {
    const last = this.recent[0] ?? null;
    // "visited X while it was besieged": what the sentence itself speaks of goes first.
    if (last?.seen === this.sentence && this.focused && this.focused.seen < this.sentence) return last;
    if (this.focused && this.focused.seen >= this.sentence - LINGERING) return this.focused;
    return last && last.seen >= this.sentence - LINGERING ? last : null;
  }

  /**
   * What "the area" means rather than what the text is about: where the kind of that was never told, the place named last,
   * if it is known to be of a kind that fits.
   */
  private nearer(head: string, focused: Entry): Entry | null {
    const last = this.recent[0];
    if (focused.type !== "place" || !last || last === focused || last.type === "place") return null;
    return this.language.headFits(head, last) ? last : null;
  }

  /** "the city" where the title names a city: unless another one has been called so. */
  private topic(head: string): Entry | null {
    if (!this.title) return null;
    const quarter = this.language.quarterHeads?.has(head) === true;
    const fitting = [...this.titled].filter(
      (entry) =>
        (!quarter || entry.type === head) &&
        !entry.plural &&
        !this.isSide(entry.name) &&
        this.language.headFits(head, entry),
    );
    if (
      fitting.length === 0 ||
      this.recent.some(
        (entry) =>
          entry.type === head &&
          entry.seen >= Math.max(this.sentence - RECENT, this.section) &&
          !fold(entry.name).includes(head) &&
          !fitting.includes(entry),
      )
    )
      return null;
    return fitting.sort((a, b) => b.mentions - a.mentions || a.number - b.number)[0]!;
  }

  /** Whether the title names a place: of "Orlan Oblast" it is not the town of Orlan. */
  private titleNames(key: string): boolean {
    if (!this.title.includes(` ${key} `)) return false;
    return ![...(this.language.provinceHeads ?? [])].some((head) => this.title.includes(` ${key} ${head} `));
  }

  /** A direction makes another place of a name: "eastern Lipa" is not Lipa. */
  private nameOf(phrase: Phrase): string | null {
    if (!phrase.name) return null;
    if (
      phrase.direction &&
      !phrase.definite &&
      (phrase.head === null || this.language.transparentHeads.has(phrase.head)) &&
      !fold(phrase.name).includes(fold(phrase.direction))
    )
      return `${phrase.direction} ${phrase.name}`;
    return phrase.name;
  }

  /** "the Lipa district" of a document that tells of the city of Lipa as well: land that is named after it. */
  private landOf(name: string, { head }: Phrase): string | null {
    const { landHeads, seatHeads } = this.language;
    const seat = this.names.keyOf(name);
    if (!head || !seatHeads || this.provinces.bareName(seat)) return null;
    if (this.provinces.isProvince(head, name, seat)) return `${seat} ${head}`;
    return landHeads?.has(head) && this.isCalled(seat, seatHeads) ? `${seat} ${head}` : null;
  }

  private named(name: string, phrase: Phrase): Entry {
    const land = this.landOf(name, phrase);
    if (land) return this.land(land, name, phrase);
    const key = this.names.keyOf(name);
    const entry =
      this.names.exactly(key) ??
      this.provinces.find(key) ??
      this.names.find(key, phrase.head) ??
      this.justNamed(name, phrase) ??
      this.make(name, phrase);
    if (entry.keys.size === 0 && this.titleNames(key)) this.titled.add(entry);
    this.names.add(key, entry);
    if (phrase.within?.name && !entry.parent) {
      const parent = this.resolve(phrase.within);
      if (parent && parent !== entry) entry.parent = parent.id;
    }
    for (const surface of [name, ...phrase.aliases]) entry.names.set(surface, (entry.names.get(surface) ?? 0) + 1);
    // Only what was said in brackets or as another name makes a key of its own: a modifier does not.
    for (const alias of phrase.aliases) {
      const other = this.names.keyOf(alias);
      if (
        !this.names.has(other) &&
        nameWords(alias).length > 0 &&
        !phrase.modifiers.some((word) => fold(alias).startsWith(fold(word)))
      )
        this.nameAgain(other, key, phrase, entry);
    }
    if (entry.type === "place" && phrase.head) entry.type = phrase.head;
    if (phrase.region && !entry.parent) entry.parent = this.names.exactly(this.names.keyOf(phrase.region))?.id ?? null;
    if (
      name.length > entry.name.length &&
      this.names.keyOf(entry.name) !== this.names.keyOf(name) &&
      entry.keys.size === 1
    )
      entry.name = name;
    return entry;
  }

  /** "the school called Lipa" may be spelt another way as "the Lippa school" later; any other alias is known as it stands. */
  private nameAgain(alias: string, key: string, { head }: Phrase, entry: Entry): void {
    if (head !== null && alias === `${key} ${head}`) this.names.add(alias, entry);
    else this.names.describe(alias, entry);
  }

  private land(key: string, name: string, phrase: Phrase): Entry {
    const whole = fold(name).endsWith(phrase.head!) ? name : `${name} ${phrase.head}`;
    const entry = this.provinces.find(key) ?? this.names.find(key, phrase.head) ?? this.make(whole, phrase);
    this.names.add(key, entry);
    entry.names.set(whole, (entry.names.get(whole) ?? 0) + 1);
    return entry;
  }

  /** "the Housing Project", right after "the 12th Housing Project". */
  private justNamed(name: string, phrase: Phrase): Entry | null {
    if (!phrase.definite || !name.includes(" ")) return null;
    const ending = ` ${fold(name)}`;
    return this.recent.find((one) => one.seen >= this.sentence - 1 && fold(one.name).endsWith(ending)) ?? null;
  }

  private described(phrase: Phrase): Entry | null {
    if (phrase.kind !== "place") return null;
    // "the district", "districts": a word that nothing before explains names no place.
    const bare =
      phrase.within === null && phrase.possessor === null && phrase.direction === null && !phrase.text.includes(" ");
    // "the outskirts": of the town that is spoken of.
    const town = bare && phrase.definite && this.language.edgeHeads?.has(phrase.head ?? "") ? this.spokenOf() : null;
    if (bare && town === null && (phrase.definite || phrase.plural)) return null;
    const owner = phrase.possessor && phrase.possessor.kind !== "force" ? phrase.possessor : null;
    const around = phrase.within ?? owner;
    const inner = town ?? (around && (around.name || around.head || around.pronoun) ? this.resolve(around) : null);
    const key = inner ? `${fold(phrase.text)} @${inner.id}` : fold(phrase.text);
    const known = this.names.exactly(key);
    if (known && (phrase.definite || inner)) return known;
    // "its northern outskirts" are called by whose they are.
    const whose =
      inner && phrase.within === null ? (this.language.partCalled?.(phrase.text, inner.name) ?? null) : null;
    const entry = this.make(whose ?? phrase.text, phrase);
    if (whose) entry.names.set(phrase.text, 1);
    entry.parent = this.language.liesBeside?.(phrase.text) ? null : (inner?.id ?? null);
    this.names.describe(key, entry);
    for (const alias of phrase.aliases) entry.names.set(alias, 1);
    if (phrase.head && phrase.within) entry.names.set(this.language.descriptionAlone(phrase.text), 1);
    return entry;
  }

  private make(name: string, phrase: Phrase): Entry {
    const base = fold(name).replace(/ /g, "-") || "place";
    let id = base;
    let count = this.nextOf.get(base) ?? 2;
    for (; this.byId.has(id); count++) id = `${base}-${count}`;
    this.nextOf.set(base, count);
    const entry: Entry = {
      id,
      number: this.byId.size,
      name,
      names: new Map([[name, 1]]),
      type: phrase.head ?? "place",
      parent: null,
      keys: new Set(),
      mentions: 0,
      seen: 0,
      plural: phrase.plural && phrase.name === null,
    };
    this.byId.set(id, entry);
    return entry;
  }
}
