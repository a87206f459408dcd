import { classOfTerm, nearTerms } from "../../read/index.ts";
import { difference, type Finder, type Pair, wordsAt } from "../pair.ts";
import { type NameRun, runsOf } from "../runs.ts";
import type { ComparedSentence, ComparedText } from "../text.ts";

/** One name as a name of two kinds of place: "the Holm suburb" and "the Holm district"; and names spelt unlike elsewhere. */
export const kinds: Finder = (pair) => {
  const a = runs(pair.a, pair.textA);
  const b = runs(pair.b, pair.textB);
  const keyOf = (run: NameRun, which: "a" | "b"): string =>
    run.names.map(({ word }) => pair.space.nameKey(word, which)).join(" ");
  return b.flatMap((there) => {
    const same = a.filter((here) => keyOf(here, "a") === keyOf(there, "b"));
    const [kind] = kindsOf(there);
    const kindsHere = same.flatMap(kindsOf);
    if (kind === undefined || kindsHere.length === 0 || kindsHere.some((one) => nearTerms(one, kind))) return [];
    const here = same.find((one) => kindsOf(one).length > 0)!;
    const note = `“${wordsAt(pair.textA, here.span)}” in A, “${wordsAt(pair.textB, there.span)}” in B`;
    return [difference(pair, "different", "name", note, { a: [here.span], b: [there.span] })];
  });
};

const runs = (sentences: readonly ComparedSentence[], text: ComparedText): NameRun[] =>
  sentences.flatMap((sentence) => runsOf(sentence, text));

const kindsOf = ({ terms }: NameRun): string[] =>
  terms.filter(({ term }) => classOfTerm(term) === "place").map(({ term }) => term);

/** A name that B spells unlike everywhere else, where the other spelling is A's own. */
export const spelling: Finder = (pair: Pair) => {
  const usual = usualSpellings(pair);
  return pair.b.flatMap((sentence) =>
    sentence.names.flatMap(({ word, span }) => {
      const usually = usual.get(word.toLowerCase());
      if (usually === undefined) return [];
      const key = pair.space.nameKey(word, "b");
      const here = pair.a.flatMap(({ names }) => names).find((one) => pair.space.nameKey(one.word, "a") === key);
      const note = `“${wordsAt(pair.textB, span)}” in B, which else writes “${usually}”`;
      return [difference(pair, "different", "name", note, { ...(here ? { a: [here.span] } : {}), b: [span] })];
    }),
  );
};

const known = new WeakMap<ComparedText, ReadonlyMap<string, string>>();

/** Spellings of B that stand there once, with the spelling of the same name that B mostly has. */
function usualSpellings({ textB, space }: Pair): ReadonlyMap<string, string> {
  const before = known.get(textB);
  if (before) return before;
  const counts = new Map<string, Map<string, number>>();
  for (const { names } of textB.sentences) {
    for (const { word } of names) {
      const forms = counts.get(space.nameKey(word, "b")) ?? new Map<string, number>();
      counts.set(space.nameKey(word, "b"), forms.set(word, (forms.get(word) ?? 0) + 1));
    }
  }
  const usual = new Map<string, string>();
  for (const forms of counts.values()) {
    for (const [form, count] of forms) {
      const main = [...forms].find(([other, times]) => times >= 3 * count && isSlipOf(form, other));
      if (count === 1 && main) usual.set(form.toLowerCase(), main[0]);
    }
  }
  known.set(textB, usual);
  return usual;
}

/** A letter lost, doubled or changed inside a word; what only ends otherwise is another form of it. */
function isSlipOf(form: string, main: string): boolean {
  const [one, other] = [form.toLowerCase().normalize("NFC"), main.toLowerCase().normalize("NFC")];
  if (/\d/.test(one + other) || one.length < 4 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return start >= 2 && end >= 1 && Math.max(one.length, other.length) - start - end === 1;
}
