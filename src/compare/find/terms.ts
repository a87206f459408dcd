import { classOfTerm, nearTerms, type TermClass } from "../../read/index.ts";
import type { About, Difference } from "../answers.ts";
import { difference, type Finder, type Pair, unmatched, wordsAt } from "../pair.ts";
import { runsOf } from "../runs.ts";
import type { ComparedSentence, ComparedText, TermAt } from "../text.ts";

interface Rule {
  readonly of: TermClass;
  /** What two different ones are a difference of. */
  readonly about: About;
  /** Whether one that only one side has is told as well. */
  readonly alone: boolean;
}

const RULES: readonly Rule[] = [
  { of: "place", about: "detail", alone: false },
  { of: "direction", about: "detail", alone: true },
  { of: "thing", about: "detail", alone: true },
  { of: "act", about: "outcome", alone: false },
  { of: "people", about: "detail", alone: false },
  { of: "quality", about: "detail", alone: false },
];

/** What the two sentences speak of: kinds of place, directions, weapons, acts, that one has and the other has not. */
export const terms: Finder = (pair) => RULES.flatMap((rule) => byRule(pair, rule));

/** The terms of one class, each once; what is said of a name is compared with the name. */
function ofClass(sentences: readonly ComparedSentence[], text: ComparedText, of: TermClass): TermAt[] {
  const named = of === "place" || of === "quality" ? sentences.flatMap((one) => runsOf(one, text)) : [];
  const taken = new Set(named.flatMap(({ terms }) => terms));
  const list = sentences.flatMap((one) => one.terms).filter((one) => classOfTerm(one.term) === of && !taken.has(one));
  return list.filter(({ term }, index) => list.findIndex((one) => one.term === term) === index);
}

function byRule(pair: Pair, { of, about, alone }: Rule): Difference[] {
  // What B has in A's own words is not missing there.
  const untranslated = pair.foreign.map((span) => wordsAt(pair.textB, span).toLowerCase());
  const standing = ({ span }: TermAt): boolean =>
    untranslated.some((words) => words.includes(wordsAt(pair.textA, span).toLowerCase()));
  const a = ofClass(pair.a, pair.textA, of).filter((one) => !standing(one));
  const b = ofClass(pair.b, pair.textB, of);
  const left = unmatched(a, b, (x, y) => nearTerms(x.term, y.term));
  const found: Difference[] = [];
  const paired = Math.min(left.a.length, left.b.length);
  for (let at = 0; at < paired; at++) {
    const [x, y] = [left.a[at]!, left.b[at]!];
    const note = `“${wordsAt(pair.textA, x.span)}” in A, “${wordsAt(pair.textB, y.span)}” in B`;
    found.push(difference(pair, "different", about, note, { a: [x.span], b: [y.span] }));
  }
  if (!alone) return found;
  for (const x of left.a.slice(paired)) {
    if (b.some((y) => nearTerms(x.term, y.term))) continue;
    const note = `“${wordsAt(pair.textA, x.span)}” is not in B`;
    found.push(difference(pair, "only in A", "detail", note, { a: [x.span] }));
  }
  for (const y of left.b.slice(paired)) {
    if (a.some((x) => nearTerms(x.term, y.term))) continue;
    const note = `“${wordsAt(pair.textB, y.span)}” is not in A`;
    found.push(difference(pair, "only in B", "detail", note, { b: [y.span] }));
  }
  return found;
}
