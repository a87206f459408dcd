import { CommonNames } from "./names.ts";
import type { ComparedSentence, ComparedText } from "./text.ts";

/** What a sentence is recognised by, each with how often it stands there. */
export type Anchors = ReadonlyMap<string, number>;

/** How much an anchor tells before its rarity is reckoned in: a name or a number more than a word everybody uses. */
const WEIGHTS: Readonly<Record<string, number>> = { n: 2, "#": 2, d: 2.5, t: 1, s: 0.7, w: 0.6 };

/** Makes the sentences of two texts comparable: their anchors under common keys, weighed by how rare they are. */
export class AnchorSpace {
  readonly names: CommonNames;
  private readonly sideOfB: (side: string) => string;
  private readonly words: boolean;
  private readonly spread = new Map<string, number>();
  private readonly weights = new Map<string, number>();
  private readonly wholes = new WeakMap<Anchors, number>();
  private total = 0;

  /**
   * @param sideOfB the side of A that a side of B is
   * @param words whether the texts share a language, so that every word is an anchor
   */
  constructor(a: ComparedText, b: ComparedText, sideOfB: (side: string) => string) {
    this.names = new CommonNames(a.sentences.flatMap(({ names }) => names.map(({ word }) => nameKey(word))));
    this.sideOfB = sideOfB;
    this.words = a.document.language === b.document.language;
  }

  /** The anchors of a sentence of A or B; counts them among what is common. */
  of(sentence: ComparedSentence, which: "a" | "b"): Anchors {
    const anchors = new Map<string, number>();
    const put = (key: string): void => void anchors.set(key, (anchors.get(key) ?? 0) + 1);
    for (const { word } of sentence.names) put(`n:${this.nameKey(word, which)}`);
    for (const { low, best, high } of sentence.amounts) put(`#:${best ?? low ?? high}`);
    for (const { edtf } of sentence.dates) put(`d:${edtf}`);
    for (const { term } of sentence.terms) put(`t:${term}`);
    for (const { side } of sentence.forces) put(`s:${which === "a" ? side : this.sideOfB(side)}`);
    if (this.words) for (const { kind, lower } of sentence.tokens) if (kind === "word") put(`w:${lower}`);
    for (const key of anchors.keys()) this.spread.set(key, (this.spread.get(key) ?? 0) + 1);
    this.total++;
    this.weights.clear();
    return anchors;
  }

  /** The common key of a word of a name. */
  nameKey(word: string, which: "a" | "b"): string {
    return which === "a" ? nameKey(word) : this.names.keyOf(nameKey(word));
  }

  /** What an anchor weighs once all sentences have been counted. */
  weight(key: string): number {
    const known = this.weights.get(key);
    if (known !== undefined) return known;
    const weight =
      (WEIGHTS[key.slice(0, key.indexOf(":"))] ?? 1) * Math.log(1 + this.total / (this.spread.get(key) ?? 1));
    this.weights.set(key, weight);
    return weight;
  }

  /** How much two sets of anchors have in common: the weighted Dice coefficient, 0..1. */
  likeness(a: Anchors, b: Anchors): number {
    const whole = this.wholeOf(a) + this.wholeOf(b);
    if (whole === 0) return 0;
    let shared = 0;
    const [few, many] = a.size < b.size ? [a, b] : [b, a];
    for (const [key, count] of few) {
      const other = many.get(key);
      if (other !== undefined) shared += 2 * this.weight(key) * Math.min(count, other);
    }
    return shared / whole;
  }

  private wholeOf(anchors: Anchors): number {
    const known = this.wholes.get(anchors);
    if (known !== undefined) return known;
    let whole = 0;
    for (const [key, count] of anchors) whole += this.weight(key) * count;
    this.wholes.set(anchors, whole);
    return whole;
  }
}

/** Both together. */
export function joined(a: Anchors, b: Anchors): Anchors {
  const all = new Map(a);
  for (const [key, count] of b) all.set(key, (all.get(key) ?? 0) + count);
  return all;
}

/** A word of a name in the form names are compared in. */
export function nameKey(word: string): string {
  return word.toLowerCase().normalize("NFC");
}
