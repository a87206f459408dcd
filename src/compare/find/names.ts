import { nearTerms } from "../../read/index.ts";
import type { Difference } from "../answers.ts";
import { nameLikeness } from "../names.ts";
import { difference, type Finder, type Pair, unmatched, wordsAt } from "../pair.ts";
import { type NameRun, runsOf } from "../runs.ts";
import type { ComparedSentence } from "../text.ts";

/** Names that differ, numbers in names among them, and names that only one of two aligned sentences has. */
export const names: Finder = (pair) => {
  const a = unnamed(pair, "a");
  const b = unnamed(pair, "b");
  const alike = unmatched(a, b, (x, y) => x.key.replace(/ /g, "") === y.key.replace(/ /g, ""));
  const ofKind = unmatched(alike.a, alike.b, (x, y) => x.numbered === y.numbered && shareTerm(x, y));
  const found: Difference[] = ofKind.matched.map(([x, y]) => {
    const note = `“${wordsAt(pair.textA, x.span)}” in A, “${wordsAt(pair.textB, y.span)}” in B`;
    return difference(pair, "different", x.numbered ? "number" : "name", note, { a: [x.span], b: [y.span] });
  });
  let [onlyA, onlyB] = [ofKind.a, ofKind.b];
  const translated = Math.min(onlyA.length, onlyB.length);
  if (pair.textA.document.language !== pair.textB.document.language) {
    // What stands in the place of a name in another language is, as like as not, its translation.
    [onlyA, onlyB] = [onlyA.slice(translated), onlyB.slice(translated)];
  } else {
    for (let at = 0; at < translated; at++) {
      const [x, y] = [onlyA[at]!, onlyB[at]!];
      const note = `“${wordsAt(pair.textA, x.span)}” in A, “${wordsAt(pair.textB, y.span)}” in B`;
      found.push(difference(pair, "different", "name", note, { a: [x.span], b: [y.span] }));
    }
    [onlyA, onlyB] = [onlyA.slice(translated), onlyB.slice(translated)];
  }
  for (const x of onlyA) {
    const note = `“${wordsAt(pair.textA, x.span)}” is not named in B`;
    found.push(difference(pair, "only in A", "name", note, { a: [x.span] }));
  }
  for (const y of onlyB) {
    const note = `“${wordsAt(pair.textB, y.span)}” is not named in A`;
    found.push(difference(pair, "only in B", "name", note, { b: [y.span] }));
  }
  return found;
};

/** The names of one side of which no word stands on the other, in whatever form. */
export function unnamed(pair: Pair, which: "a" | "b"): NameRun[] {
  const [text, own, others] = which === "a" ? [pair.textA, pair.a, pair.b] : [pair.textB, pair.b, pair.a];
  const keys = new Set(
    others.flatMap((one) => one.names.map(({ word }) => pair.space.nameKey(word, which === "a" ? "b" : "a"))),
  );
  const crossing = pair.textA.document.language !== pair.textB.document.language;
  const told = (word: string, numbered: boolean): boolean =>
    keys.has(pair.space.nameKey(word, which)) || (!numbered && saidIn(word, others));
  return own.flatMap((sentence) =>
    runsOf(sentence, text).filter(
      ({ names, numbered, key }) =>
        key.length > 1 &&
        !names.some(({ span }) => pair.foreign.some(({ start, end }) => span.start >= start && span.end <= end)) &&
        // In another language a part of a name is translated; in the same one every word of it counts.
        (crossing ? !names.some(({ word }) => told(word, numbered)) : !names.every(({ word }) => told(word, numbered))),
    ),
  );
}

/** Whether the other side has the word in any form, as an adjective of it perhaps. */
function saidIn(word: string, others: readonly ComparedSentence[]): boolean {
  return others.some(({ tokens }) =>
    tokens.some(({ kind, text }) => kind === "word" && nameLikeness(word, text) >= 0.9),
  );
}

/** Two names of one kind of thing. */
export function shareTerm(one: NameRun, other: NameRun): boolean {
  if (one.numbered && (one.terms.length === 0 || other.terms.length === 0)) return true;
  return one.terms.some(({ term }) => other.terms.some((there) => nearTerms(term, there.term)));
}
