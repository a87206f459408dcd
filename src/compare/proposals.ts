import { classOfTerm } from "../read/index.ts";
import { nameWords } from "../reconcile/index.ts";
import type { Difference, NameProposal } from "./answers.ts";
import { shareTerm, unnamed } from "./find/names.ts";
import { distanceWithin, nameLikeness } from "./names.ts";
import { difference, type Pair, unmatched, wordsAt } from "./pair.ts";
import { type NameRun, runsOf } from "./runs.ts";

/** A name of A and one of B that stand for one another in a pair of aligned sentences. */
interface Meeting {
  readonly pair: Pair;
  readonly a: NameRun;
  readonly b: NameRun;
  /** They are spelt alike, or their words are shared terms. */
  readonly alike: boolean;
}

/** What the names that stand for one another in the two texts tell together. */
export interface NameFindings {
  readonly proposals: readonly NameProposal[];
  /** Where one text has two names for what the other calls by one. */
  readonly differences: readonly { readonly pair: Pair; readonly difference: Difference }[];
}

/**
 * Names that the alignment lays side by side: the same kind of place in the same sentence, otherwise named. A number one
 * digit off is likely a slip; two names of A that B calls by one are likely one place. Nothing is joined here.
 */
export function proposeNames(pairs: readonly Pair[]): NameFindings {
  const meetings = pairs.flatMap(meetingsIn);
  const proposals = new Map<string, NameProposal>();
  for (const { pair, a, b, alike } of meetings) {
    if (alike) continue;
    const [one, other] = [fullName(pair, a, "a"), fullName(pair, b, "b")];
    const key = `${nameOf(a)}\n${nameOf(b)}`;
    const before = proposals.get(key);
    const slip = a.numbered && b.numbered;
    if (slip && distanceWithin(digits(a), digits(b), 1) > 1) continue;
    const times = (before?.times ?? 0) + 1;
    proposals.set(key, {
      kind: "proposal",
      a: before?.a ?? one,
      b: before?.b ?? other,
      slip,
      times,
      reason: slip ? slipReason(pair, a, b) : "they stand for one another in sentences that tell the same",
    });
  }
  const twice = namedTwice(meetings);
  return { proposals: [...proposals.values(), ...twice.proposals], differences: twice.differences };
}

function meetingsIn(pair: Pair): Meeting[] {
  if (pair.a.length === 0 || pair.b.length === 0) return [];
  const places = ({ terms }: NameRun): boolean => terms.some(({ term }) => classOfTerm(term) === "place");
  const all = (which: "a" | "b"): NameRun[] =>
    (which === "a" ? pair.a : pair.b)
      .flatMap((sentence) => runsOf(sentence, which === "a" ? pair.textA : pair.textB))
      .filter(places);
  const key = (run: NameRun, which: "a" | "b"): string =>
    run.names.map(({ word }) => pair.space.nameKey(word, which)).join(" ");
  const alike = unmatched(all("a"), all("b"), (x, y) => key(x, "a") === key(y, "b") && shareTerm(x, y));
  const other = unmatched(
    unnamed(pair, "a").filter(places),
    unnamed(pair, "b").filter(places),
    (x, y) => x.numbered === y.numbered && shareTerm(x, y),
  );
  return [
    ...alike.matched.map(([a, b]) => ({ pair, a, b, alike: true })),
    ...other.matched.map(([a, b]) => ({ pair, a, b, alike: false })),
  ];
}

/** Where B has one name for what A calls by two, or the other way round: told where the second name comes first. */
function namedTwice(meetings: readonly Meeting[]): NameFindings {
  const proposals: NameProposal[] = [];
  const differences: { pair: Pair; difference: Difference }[] = [];
  for (const [own, others] of [
    ["b", "a"],
    ["a", "b"],
  ] as const) {
    const first = new Map<string, Map<string, Meeting>>();
    for (const meeting of meetings) {
      const names = first.get(nameOf(meeting[own])) ?? new Map<string, Meeting>();
      first.set(nameOf(meeting[own]), names);
      const name = nameOf(meeting[others]);
      if (!names.has(name)) names.set(name, meeting);
    }
    for (const names of first.values()) {
      const [one, ...more] = [...names.values()];
      for (const again of more) {
        if (one!.alike === again.alike || one!.a.numbered) continue;
        const [nameOne, nameOther] = [
          fullName(one!.pair, one![others], others),
          fullName(again.pair, again[others], others),
        ];
        const common = fullName(again.pair, again[own], own);
        const [which, there] = [others.toUpperCase(), own.toUpperCase()];
        const note = `“${nameOne}” and “${nameOther}” in ${which} are both “${common}” in ${there}`;
        const reason = `both stand where ${there} has “${common}”`;
        proposals.push({ kind: "proposal", a: nameOne, b: nameOther, slip: false, times: 1, reason });
        const spans = { a: [again.a.span], b: [again.b.span] };
        differences.push({ pair: again.pair, difference: difference(again.pair, "different", "name", note, spans) });
      }
    }
  }
  return { proposals, differences };
}

const nameOf = ({ key, terms }: NameRun): string =>
  `${key} ${[...new Set(terms.map(({ term }) => term))].sort().join(" ")}`;
const digits = ({ names }: NameRun): string => /^\d+/.exec(names[0]!.word)?.[0] ?? "";

/** The name as its document's reading has it, without the endings of the sentence it stands in; else as it stands there. */
function fullName(pair: Pair, { span }: NameRun, which: "a" | "b"): string {
  const text = which === "a" ? pair.textA : pair.textB;
  const words = wordsAt(text, span);
  const parts = nameWords(words);
  const fits = (name: string): boolean => {
    const own = nameWords(name);
    return own.length === parts.length && own.every((word, at) => nameLikeness(word, parts[at]!) >= 0.9);
  };
  for (const { name, aliases } of text.reading.places) {
    const found = [name, ...aliases].find(fits);
    if (found) return found;
  }
  return words;
}

function slipReason({ textB, textA }: Pair, a: NameRun, b: NameRun): string {
  const writes = (text: typeof textA, number: string): boolean =>
    text.sentences.some(({ names }) => names.some(({ word }) => /^\d+/.exec(word)?.[0] === number));
  const likely = `one digit off, and they stand for one another`;
  if (writes(textB, digits(a))) return `likely a slip for ${digits(a)}: ${likely}; B writes ${digits(a)} elsewhere`;
  if (writes(textA, digits(b))) return `likely a slip for ${digits(b)}: ${likely}; A writes ${digits(b)} elsewhere`;
  return `likely a slip: ${likely}`;
}
