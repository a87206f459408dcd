import type { Reading } from "../model/index.ts";
import { languages } from "../read/index.ts";
import { type Identity, sideMentionId } from "../reconcile/index.ts";
import { type Aligned, align } from "./align.ts";
import { AnchorSpace } from "./anchors.ts";
import type { ComparedDocument, Comparison, Difference } from "./answers.ts";
import { compareFields } from "./fields.ts";
import { actors } from "./find/actors.ts";
import { claims } from "./find/claims.ts";
import { dates } from "./find/dates.ts";
import { foreign, foreignIn } from "./find/foreign.ts";
import { kinds, spelling } from "./find/kinds.ts";
import { names } from "./find/names.ts";
import { numbers } from "./find/numbers.ts";
import { terms } from "./find/terms.ts";
import { wording } from "./find/wording.ts";
import { difference, type Finder, type Pair } from "./pair.ts";
import { type NameFindings, proposeNames } from "./proposals.ts";
import { type ComparedText, comparedText, type ReadDocument } from "./text.ts";

export type * from "./answers.ts";
export type { ReadDocument } from "./text.ts";

const FINDERS: readonly Finder[] = [numbers, names, kinds, spelling, dates, claims, actors, terms, foreign];

export interface CompareOptions {
  /**
   * B is a later revision of A: every changed sentence is told, whatever its words are about. Left out, it is taken for one
   * where much of it stands word for word in A.
   */
  readonly revisions?: boolean;
}

/** The share of B's sentences that must stand in A word for word, so that it is taken for a revision. */
const REVISED = 0.4;

function mostlyAlike(a: ComparedText, b: ComparedText): boolean {
  const inA = new Set(a.sentences.map(({ text }) => text));
  return b.sentences.filter(({ text }) => inA.has(text)).length >= REVISED * Math.max(1, b.sentences.length);
}

/** Of two revisions every changed name is told where it stands. */
const noNames: NameFindings = { proposals: [], differences: [] };

/** Two aligned sentences with less in common than this tell different things. */
const UNLIKE = 0.06;

/**
 * Two sentences with at least so much in common tell of the same, and two documents of which a smaller share of the shorter
 * one's sentences does are not about the same. Measured on pairs of articles: of other wars at most 0.04, of the same or
 * neighbouring events 0.12 to 0.87.
 */
const LIKE = 0.15;
const RELATED = 0.08;

/**
 * Lays two documents side by side: sentences that tell the same are aligned, then compared by their claims, numbers, names,
 * dates, forces and what they speak of. Neither the order of a case nor a language is asked for.
 *
 * @param identity what the places and sides of the two readings are in common
 * @returns what they tell differently; offsets are UTF-16 code units of each document's text
 */
export function compareDocuments(
  a: ReadDocument,
  b: ReadDocument,
  identity: Identity,
  options: CompareOptions = {},
): Comparison {
  const textA = comparedText(a, languages[0]!);
  const textB = comparedText(b, languages[0]!);
  const revisions = options.revisions ?? mostlyAlike(textA, textB);
  const sideOfB = sidesInCommon(a.reading, b.reading, identity);
  const samePlace = (one: string, other: string): boolean =>
    identity.placeOf.of(a.document.id, one) === identity.placeOf.of(b.document.id, other);
  const space = new AnchorSpace(textA, textB, sideOfB);
  const pairOf = (one: readonly number[], other: readonly number[]): Pair => ({
    textA,
    textB,
    a: one.map((index) => textA.sentences[index]!),
    b: other.map((index) => textB.sentences[index]!),
    space,
    sideOfB,
    samePlace,
    revisions,
    foreign: other.flatMap((index) => foreignIn(textA, textB, textB.sentences[index]!)),
  });
  const anchorsA = textA.sentences.map((sentence) => space.of(sentence, "a"));
  const anchorsB = textB.sentences.map((sentence) => space.of(sentence, "b"));
  const told = (text: ComparedText, anchors: typeof anchorsA) =>
    text.sentences
      .filter(({ role }) => role !== "field")
      .map(({ index, role, text: words }) => ({ index, anchors: anchors[index]!, text: words, group: role }));
  const [listA, listB] = [told(textA, anchorsA), told(textB, anchorsB)];
  const aligned = align(listA, listB, space).map((one) => ({
    a: one.a.map((at) => listA[at]!.index),
    b: one.b.map((at) => listB[at]!.index),
  }));
  const fields = compareFields(textA, textB, { anchorsA, anchorsB, space });
  const pairs = inOrder([...fields, ...aligned].flatMap(apart));
  const compared = pairs.map(({ a: ones, b: others }) => pairOf(ones, others));
  const related = revisions || isRelated();
  const named = revisions || !related ? noNames : proposeNames(compared);
  const found = compared.map((pair) => {
    const own = [...inPair(pair), ...named.differences.filter((one) => one.pair === pair).map((one) => one.difference)];
    return { pair, differences: own.sort((x, y) => startOf(x) - startOf(y)) };
  });
  const differences = found.flatMap((one) => one.differences);
  const same = found
    .filter(({ pair, differences: own }) => own.length === 0 && pair.a[0]!.role !== "label")
    .map(({ pair }) => difference(pair, "same", "sentence", "told alike"));
  return {
    a: summary(a),
    b: summary(b),
    related,
    pairs: pairs.map(({ a: ones, b: others }) => ({
      a: ones.map((index) => textA.sentences[index]!.span),
      b: others.map((index) => textB.sentences[index]!.span),
    })),
    differences,
    same,
    proposals: named.proposals,
  };

  /** Whether enough of the shorter document's sentences have a counterpart in the other that tells of the same. */
  function isRelated(): boolean {
    const prose = (text: ComparedText) => text.sentences.filter(({ role }) => role === "prose").length;
    const alike = pairs.filter(({ a: [one], b: [other] }) => {
      if (one === undefined || other === undefined || textA.sentences[one]!.role !== "prose") return false;
      return space.likeness(anchorsA[one]!, anchorsB[other]!) >= LIKE;
    });
    return alike.length > 0 && alike.length >= RELATED * Math.min(prose(textA), prose(textB));
  }

  /** Sentences that were only laid together because nothing else was near tell two things. */
  function apart(one: Aligned): Aligned[] {
    if (one.a.length === 0 || one.b.length === 0) return [one];
    const [x, y] = [anchorsA[one.a[0]!]!, anchorsB[one.b[0]!]!];
    const likeness = space.likeness(x, y);
    // In one language every word is an anchor; in two, short sentences often have none and stand by their place alone.
    const oneLanguage = textA.document.language === textB.document.language;
    if ((x.size <= 2 || y.size <= 2) && (likeness > 0 || !oneLanguage)) return [one];
    if (likeness >= UNLIKE) return [one];
    return [
      { a: one.a, b: [] },
      { a: [], b: one.b },
    ];
  }
}

function inPair(pair: Pair): Difference[] {
  const about = (pair.a[0] ?? pair.b[0])!.role === "field" ? "field" : "sentence";
  if (pair.b.length === 0) return [difference(pair, "only in A", about, "not in B")];
  if (pair.a.length === 0) return [difference(pair, "only in B", about, "not in A")];
  if (textOf(pair.a) === textOf(pair.b)) return [];
  const found = FINDERS.flatMap((find) => find(pair));
  // Of two findings about one thing the nearer one stays: the claim that tells who, the words that name the day.
  const byClaim = ({ claims: { a } }: Difference): boolean => a.length > 0;
  const actor = found.some((one) => one.about === "actor" && byClaim(one));
  const day = found.some((one) => one.about === "date" && !byClaim(one));
  const kept = found.filter((one) => {
    if (one.about === "actor") return !actor || byClaim(one);
    return one.about !== "date" || !day || !byClaim(one);
  });
  return kept.length > 0 ? kept : wording(pair);
}

const textOf = (sentences: Pair["a"]): string => sentences.map(({ text }) => text).join(" ");

/** In the order of A; what only B has stands behind what comes before it there. */
function inOrder(aligned: readonly Aligned[]): Aligned[] {
  let last = -1;
  return aligned
    .map((one) => {
      last = one.a[0] ?? last;
      return { one, at: one.a.length > 0 ? last : last + 0.5 };
    })
    .sort((x, y) => x.at - y.at)
    .map(({ one }) => one);
}

const startOf = ({ a, b }: Difference): number => (a ?? b)!.evidence[0]!.start;

/** The side of A that each side of B is: the one of the same side in common, else the side itself. */
function sidesInCommon(a: Reading, b: Reading, { sideOf }: Identity): (side: string) => string {
  const common = new Map<string, string>();
  for (const { key } of a.sides) common.set(sideOf.get(sideMentionId(a.document, key)) ?? key, key);
  return (side) => common.get(sideOf.get(sideMentionId(b.document, side)) ?? side) ?? side;
}

function summary({ document: { id, title, language, origin } }: ReadDocument): ComparedDocument {
  return { id, title, language, origin };
}
