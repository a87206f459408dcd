import type { PlaceMention } from "../../model/index.ts";
import { editDistance, fold, nameWords, skeleton } from "./fold.ts";
import type { GrammarLanguage } from "./language.ts";
import type { Phrase } from "./phrase.ts";

interface Entry {
  readonly id: string;
  name: string;
  readonly names: Map<string, number>;
  type: string;
  parent: string | null;
  readonly keys: Set<string>;
  mentions: number;
  /** "two hills": nothing that "the hill" could mean. */
  readonly plural: boolean;
}

/** The places of one document: variants joined, pronouns and "the town" resolved to the last fitting one. */
export class PlaceRegister {
  private readonly language: GrammarLanguage;
  private readonly title: string;
  private readonly entries: Entry[] = [];
  private readonly byKey = new Map<string, Entry>();
  private readonly ids = new Set<string>();
  /** Keys by their consonants, and by their last word: where a spelling or a longer form of a name may be found. */
  private readonly byBones = new Map<string, { key: string; entry: Entry }[]>();
  private readonly byLast = new Map<string, { key: string; entry: Entry }[]>();
  private recent: Entry[] = [];
  private focused: Entry | null = null;

  /** @param title the document's title: the place it names is what "the city" means first */
  constructor(language: GrammarLanguage, title: string | null = null) {
    this.language = language;
    this.title = title ? ` ${nameWords(title).join(" ")} ` : "";
  }

  /** Notes a mention, so that "the town" and "it" can refer to it; makes the place where it is new. */
  mention(phrase: Phrase): string | null {
    const entry = this.resolve(phrase);
    if (!entry) return null;
    this.touch(entry);
    return entry.id;
  }

  /** The place the text is about right now: what "it" means before anything else named in passing. */
  focus(id: string | null): void {
    this.focused = this.entries.find((entry) => entry.id === id) ?? null;
  }

  get(id: string): PlaceMention {
    const entry = this.entries.find((one) => one.id === id)!;
    const names = [...entry.names.keys()].filter((name) => name !== entry.name);
    return { id, name: entry.name, aliases: names, type: entry.type, parent: entry.parent };
  }

  /** Whether a place has a proper name, not only a description. */
  isNamed(id: string): boolean {
    const entry = this.entries.find((one) => one.id === id);
    return entry !== undefined && entry.keys.size > 0;
  }

  all(): PlaceMention[] {
    return this.entries.map((entry) => this.get(entry.id));
  }

  private touch(entry: Entry): void {
    if (entry.plural) return;
    const at = this.recent.indexOf(entry);
    if (at >= 0) this.recent.splice(at, 1);
    this.recent.unshift(entry);
    if (this.recent.length > 40) this.recent.pop();
    entry.mentions++;
  }

  private resolve(phrase: Phrase): Entry | null {
    if (phrase.pronoun)
      return phrase.pronoun === "it" || phrase.pronoun === "there" ? (this.focused ?? this.recent[0] ?? null) : null;
    const name = this.nameOf(phrase);
    if (name) return this.named(name, phrase);
    if (
      phrase.head &&
      phrase.definite &&
      phrase.within === null &&
      !phrase.plural &&
      phrase.direction === null &&
      phrase.modifiers.length === 0
    ) {
      const { head } = phrase;
      const focused =
        this.focused && !this.focused.plural && this.language.headFits(head, this.focused) ? this.focused : null;
      if (focused && (focused.type === head || this.language.vagueHeads.has(head))) return focused;
      const exact = this.recent.find((entry) => entry.type === head && !fold(entry.name).includes(head));
      const fitting =
        this.topic(head) ??
        exact ??
        (focused?.type !== "place" ? focused : null) ??
        this.recent.find((entry) => entry.type !== "place" && this.language.headFits(head, entry)) ??
        focused ??
        this.recent.find((entry) => entry.type === "place" && this.language.headFits(head, entry));
      if (fitting) return fitting;
    }
    return this.described(phrase);
  }

  /** "the city" where the title names a city: unless another one has been called so. */
  private topic(head: string): Entry | null {
    if (!this.title) return null;
    const fitting = this.entries.filter(
      (entry) =>
        !entry.plural &&
        entry.names.size > 0 &&
        this.title.includes(` ${[...entry.keys][0] ?? "\u0000"} `) &&
        this.language.headFits(head, entry),
    );
    if (
      fitting.length === 0 ||
      this.recent.some((entry) => entry.type === head && !fold(entry.name).includes(head) && !fitting.includes(entry))
    )
      return null;
    return fitting.sort((a, b) => b.mentions - a.mentions)[0]!;
  }

  /** A direction makes another place of a name: "eastern Aleppo" is not Aleppo. */
  private nameOf(phrase: Phrase): string | null {
    if (!phrase.name) return null;
    if (
      phrase.direction &&
      !phrase.definite &&
      (phrase.head === null || phrase.head === "part" || phrase.head === "city") &&
      !fold(phrase.name).includes(fold(phrase.direction))
    )
      return `${phrase.direction} ${phrase.name}`;
    return phrase.name;
  }

  private keyOf(name: string): string {
    const words = nameWords(name);
    const kept = words.filter((word) => !this.language.genericPlaceWords.has(word));
    return (kept.length > 0 ? kept : words).join(" ");
  }

  private named(name: string, phrase: Phrase): Entry {
    const key = this.keyOf(name);
    const entry = this.byKey.get(key) ?? this.variant(key, phrase) ?? this.make(name, phrase);
    this.byKey.set(key, entry);
    this.index(key, entry);
    if (phrase.within?.name && !entry.parent) {
      const parent = this.resolve(phrase.within);
      if (parent && parent !== entry) entry.parent = parent.id;
    }
    for (const surface of [name, ...phrase.aliases]) entry.names.set(surface, (entry.names.get(surface) ?? 0) + 1);
    // Only what was said in brackets or as another name makes a key of its own: a modifier does not.
    for (const alias of phrase.aliases) {
      const other = this.keyOf(alias);
      if (
        !this.byKey.has(other) &&
        nameWords(alias).length > 0 &&
        !phrase.modifiers.some((word) => fold(alias).startsWith(fold(word)))
      )
        this.byKey.set(other, entry);
    }
    if (entry.type === "place" && phrase.head) entry.type = phrase.head;
    if (phrase.region && !entry.parent) entry.parent = this.byKey.get(this.keyOf(phrase.region))?.id ?? null;
    if (name.length > entry.name.length && this.keyOf(entry.name) !== this.keyOf(name) && entry.keys.size === 1)
      entry.name = name;
    return entry;
  }

  /** A known place that this name is a spelling or a shortening of; none where two fit. */
  private variant(key: string, phrase: Phrase): Entry | null {
    const words = key.split(" ");
    const spelled = [
      ...new Set(
        (this.byBones.get(bonesOf(key)) ?? [])
          .filter(({ key: other }) => sameSpelling(key, other))
          .map(({ entry }) => entry),
      ),
    ];
    if (spelled.length === 1) return spelled[0]!;
    if (words.some((word) => this.language.genericPlaceWords.has(word))) return null;
    const ending = this.byLast.get(words[words.length - 1]!) ?? [];
    const longer = [
      ...new Set(
        ending.filter(({ key: other }) => contains(other.split(" "), words, this.language)).map(({ entry }) => entry),
      ),
    ];
    if (longer.length === 1 && (words.length > 1 || phrase.head === longer[0]!.type)) return longer[0]!;
    const shorter = [
      ...new Set(
        ending
          .filter(({ key: other }) => other.includes(" ") && contains(words, other.split(" "), this.language))
          .map(({ entry }) => entry),
      ),
    ];
    return shorter.length === 1 ? shorter[0]! : null;
  }

  private index(key: string, entry: Entry): void {
    if (entry.keys.has(key)) return;
    entry.keys.add(key);
    const put = (map: Map<string, { key: string; entry: Entry }[]>, at: string): void => {
      const list = map.get(at);
      if (list) list.push({ key, entry });
      else map.set(at, [{ key, entry }]);
    };
    put(this.byBones, bonesOf(key));
    put(this.byLast, key.slice(key.lastIndexOf(" ") + 1));
  }

  private described(phrase: Phrase): Entry | null {
    if (phrase.kind !== "place") return null;
    const around = phrase.within ?? (phrase.possessor && phrase.possessor.kind !== "force" ? phrase.possessor : null);
    const inner = around && (around.name || around.head || around.pronoun) ? this.resolve(around) : null;
    const key = inner ? `${fold(phrase.text)} @${inner.id}` : fold(phrase.text);
    const known = this.byKey.get(key);
    if (known && (phrase.definite || inner)) return known;
    const entry = this.make(phrase.text, phrase);
    entry.parent = inner?.id ?? null;
    this.byKey.set(key, entry);
    for (const alias of phrase.aliases) entry.names.set(alias, 1);
    if (phrase.head && phrase.within)
      entry.names.set(phrase.text.split(/\s+(?:of|on|in|near|at|overlooking)\s+/)[0]!, 1);
    return entry;
  }

  private make(name: string, phrase: Phrase): Entry {
    const base = fold(name).replace(/ /g, "-") || "place";
    let id = base;
    for (let count = 2; this.ids.has(id); count++) id = `${base}-${count}`;
    this.ids.add(id);
    const entry: Entry = {
      id,
      name,
      names: new Map([[name, 1]]),
      type: phrase.head ?? "place",
      parent: null,
      keys: new Set(),
      mentions: 0,
      plural: phrase.plural && phrase.name === null,
    };
    this.entries.push(entry);
    return entry;
  }
}

/** Whether two keys are spellings of one transliterated name: same consonants, few letters apart. */
export function sameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.replace(/ /g, "") === b.replace(/ /g, "")) return true;
  const aWords = a.split(" ");
  const bWords = b.split(" ");
  if (aWords.length !== bWords.length) return false;
  let letters = 0;
  for (let index = 0; index < aWords.length; index++) {
    const one = aWords[index]!;
    const other = bWords[index]!;
    if (one === other) {
      letters += one.length;
      continue;
    }
    const bones = skeleton(one);
    if (bones !== skeleton(other) || bones.length < 2 || one.length < 4) return false;
    if (editDistance(one, other, 3) > 3 || one[0] !== other[0]) return false;
    letters += bones.length + 1;
  }
  return letters >= 4;
}

function bonesOf(key: string): string {
  return skeleton(key.replace(/ /g, "")) || key;
}

const DISTINGUISHING = /^(north|south|east|west|upper|lower|old|new|central|inner|outer|\d)/;

/** Whether the longer name contains the shorter one's words in order, with nothing between that tells two places apart. */
function contains(longer: readonly string[], shorter: readonly string[], language: GrammarLanguage): boolean {
  if (shorter.length >= longer.length || shorter.length === 0) return false;
  let at = 0;
  const rest: string[] = [];
  for (const word of longer) {
    if (at < shorter.length && (word === shorter[at] || sameSpelling(word, shorter[at]!))) at++;
    else rest.push(word);
  }
  if (at < shorter.length) return false;
  if (rest.some((word) => DISTINGUISHING.test(word))) return false;
  const telling = shorter.filter((word) => !language.genericPlaceWords.has(word));
  // The last word must be kept: "Military Academy" may be "Assad Military Academy", "Assad" alone is somebody else.
  return telling.length > 0 && longer[longer.length - 1] === shorter[shorter.length - 1];
}
