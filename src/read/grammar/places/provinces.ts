import type { GrammarLanguage } from "../language.ts";
import type { Entry, PlaceNames } from "./names.ts";

const NONE: ReadonlySet<string> = new Set();

/** Tells the provinces of a document from the towns they are named after. */
export class Provinces {
  private readonly language: GrammarLanguage;
  private readonly names: PlaceNames;
  private readonly isCalled: (name: string, kinds: ReadonlySet<string>) => boolean;
  private readonly standsAlone: (name: string) => boolean;

  /**
   * @param isCalled whether the document says that a place of a name is one of some kinds
   * @param standsAlone whether a name stands for a place without any other word somewhere
   */
  constructor(
    language: GrammarLanguage,
    names: PlaceNames,
    isCalled: (name: string, kinds: ReadonlySet<string>) => boolean,
    standsAlone: (name: string) => boolean,
  ) {
    this.language = language;
    this.names = names;
    this.isCalled = isCalled;
    this.standsAlone = standsAlone;
  }

  /**
   * Whether a name with a head behind it is a province and never the town it is named after. "The Orlan region" may be
   * Orlan itself, where the text tells of no town and of no province of that name.
   *
   * @param seat the key of the name
   */
  isProvince(head: string, name: string, seat: string): boolean {
    const { provinceHeads, vagueProvinceHeads, seatHeads } = this.language;
    if (!provinceHeads?.has(head)) return false;
    if (!vagueProvinceHeads?.has(head) || !this.standsAlone(name)) return true;
    const others = new Set([...provinceHeads].filter((one) => one !== head));
    return this.isCalled(seat, seatHeads ?? NONE) || this.isCalled(seat, others);
  }

  /** A key without its last word where that says it is a province ("orlan oblast" → "orlan"); null for other keys. */
  bareName(key: string): string | null {
    const cut = key.lastIndexOf(" ");
    return cut > 0 && this.language.provinceHeads?.has(key.slice(cut + 1)) ? key.slice(0, cut) : null;
  }

  /** The province of a key by whatever word for one the text called it before: "Orlan Oblast", "the Orlan region". */
  find(key: string): Entry | undefined {
    const bare = this.bareName(key);
    if (bare === null) return undefined;
    for (const head of this.language.provinceHeads!) {
      const known = this.names.exactly(`${bare} ${head}`);
      if (known) return known;
    }
    return undefined;
  }
}
