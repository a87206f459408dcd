import { spansOverlap } from "../../model/index.ts";
import type { Amount } from "../../read/index.ts";
import { difference, type Finder, unmatched, wordsAt } from "../pair.ts";
import type { ComparedSentence } from "../text.ts";

const SMALL = 10;

/** Numbers that differ: in value, in what bounds them ("15" and "about 15", "eight" and "up to eight"), or told by one side only. */
export const numbers: Finder = (pair) => {
  const { textA, textB } = pair;
  const a = pair.a.flatMap(countsOf);
  const b = pair.b.flatMap(countsOf);
  const same = unmatched(a, b, (x, y) => x.low === y.low && x.best === y.best && x.high === y.high);
  const bounded = unmatched(same.a, same.b, (x, y) => amountOf(x) === amountOf(y));
  const pairs: [Amount, Amount][] = [...bounded.matched];
  // "Both", "the two": small numbers in words come and go with the language.
  const crossing = textA.document.language !== textB.document.language;
  const alone = (amount: Amount, words: string): boolean => !crossing || /\d/.test(words) || amountOf(amount) >= SMALL;
  const left = Math.min(bounded.a.length, bounded.b.length);
  for (let at = 0; at < left; at++) pairs.push([bounded.a[at]!, bounded.b[at]!]);
  return [
    ...pairs.map(([x, y]) =>
      difference(pair, "different", "number", `“${wordsAt(textA, x.span)}” in A, “${wordsAt(textB, y.span)}” in B`, {
        a: [x.span],
        b: [y.span],
      }),
    ),
    ...bounded.a
      .slice(left)
      .filter((x) => alone(x, wordsAt(textA, x.span)))
      .map((x) => difference(pair, "only in A", "number", `“${wordsAt(textA, x.span)}” is not in B`, { a: [x.span] })),
    ...bounded.b
      .slice(left)
      .filter((y) => alone(y, wordsAt(textB, y.span)))
      .map((y) => difference(pair, "only in B", "number", `“${wordsAt(textB, y.span)}” is not in A`, { b: [y.span] })),
  ];
};

const amountOf = ({ low, best, high }: Amount): number => best ?? low ?? high ?? 0;

/** Of one and of shares is told in many ways ("a", "half", "in two"); the numbers of names and dates are told with these. */
function countsOf({ amounts, names, dates }: ComparedSentence): Amount[] {
  const elsewhere = [...names, ...dates].map(({ span }) => span);
  return amounts.filter((amount) => amountOf(amount) > 1 && !elsewhere.some((span) => spansOverlap(span, amount.span)));
}
