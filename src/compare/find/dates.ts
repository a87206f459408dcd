import { difference, type Finder, unmatched, wordsAt } from "../pair.ts";

/** Days that differ: both sentences name a day, and not the same. */
export const dates: Finder = (pair) => {
  const days = (list: typeof pair.a) =>
    list.flatMap((one) => one.dates.filter(({ edtf }) => /^-?\d{4}-\d\d-\d\d$/.test(edtf)));
  const left = unmatched(days(pair.a), days(pair.b), (x, y) => x.edtf === y.edtf);
  return left.a.slice(0, left.b.length).map((x, at) => {
    const y = left.b[at]!;
    const note = `“${wordsAt(pair.textA, x.span)}” (${x.edtf}) in A, “${wordsAt(pair.textB, y.span)}” (${y.edtf}) in B`;
    return difference(pair, "different", "date", note, { a: [x.span], b: [y.span] });
  });
};
