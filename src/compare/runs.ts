import type { Span } from "../model/index.ts";
import { classOfTerm, type TermClass } from "../read/index.ts";
import { exactKey } from "../reconcile/index.ts";
import { type ComparedSentence, type ComparedText, isCapital, type NameAt, type TermAt } from "./text.ts";

/** A proper name of a sentence with the common nouns that belong to it: "Tarn" and "the 12th Housing Project". */
export interface NameRun {
  /** The words that name, next to each other. */
  readonly names: readonly NameAt[];
  /** The terms of the words before and behind them that say what it is a name of. */
  readonly terms: readonly TermAt[];
  /** From its first word to its last, the words of kind included. */
  readonly span: Span;
  /** Its words as one key: case, marks and hyphens left out. */
  readonly key: string;
  /** It is told from others of its kind by a number. */
  readonly numbered: boolean;
}

const BEHIND: ReadonlySet<TermClass> = new Set<TermClass>(["place", "quality", "force"]);
const BEFORE: ReadonlySet<TermClass> = new Set<TermClass>(["place", "quality", "direction"]);
const KINDS: ReadonlySet<TermClass> = new Set<TermClass>(["place", "force"]);

/** The names of a sentence, each with the words of kind around it. */
export function runsOf(sentence: ComparedSentence, { language }: ComparedText): NameRun[] {
  const at = new Map(sentence.tokens.map((token, index) => [token.start, index]));
  const groups: NameAt[][] = [];
  for (const name of sentence.names) {
    const last = groups.at(-1)?.at(-1);
    const here = at.get(name.span.start)!;
    const gap = last ? here - at.get(last.span.start)! : 0;
    const adjacent = gap === 1 || (gap === 2 && /^[-\u2010-\u2014]$/.test(sentence.tokens[here - 1]!.text));
    if (adjacent) groups.at(-1)!.push(name);
    else groups.push([name]);
  }
  return groups.map((names) => {
    const first = at.get(names[0]!.span.start)!;
    const last = at.get(names.at(-1)!.span.start)!;
    const terms: TermAt[] = [];
    let [start, end] = [names[0]!.span.start, names.at(-1)!.span.end];
    const termsAt = (index: number): TermAt[] => {
      const token = sentence.tokens[index];
      return token ? sentence.terms.filter(({ span }) => span.start <= token.start && span.end >= token.end) : [];
    };
    const isOf = (index: number, classes: ReadonlySet<TermClass>): boolean => {
      const found = termsAt(index);
      return found.length > 0 && found.every(({ term }) => classes.has(classOfTerm(term)!));
    };
    terms.push(...names.flatMap((name) => termsAt(at.get(name.span.start)!)));
    // "Tarn Industrial district": qualities, then the kind, which ends the name.
    for (let index = last + 1; index <= last + 3 && isOf(index, BEHIND); index++) {
      terms.push(...termsAt(index));
      end = sentence.tokens[index]!.end;
      if (isOf(index, KINDS)) break;
    }
    // "New Tarn", "the town Ashby"; "Army of Concord": a little word may stand between where the kind has a capital.
    const between = sentence.tokens[first - 1]?.lower ?? "";
    const little = between.length <= 2 && (language?.glossary?.functionWords.has(between) ?? false);
    const before = little ? sentence.tokens[first - 2] : sentence.tokens[first - 1];
    const index = little ? first - 2 : first - 1;
    if (before && isOf(index, little ? BEHIND : BEFORE) && (!little || isCapital(before.text))) {
      terms.push(...termsAt(index));
      start = before.start;
    }
    return {
      names,
      terms,
      span: { start, end },
      key: exactKey(names.map(({ word }) => word).join(" ")),
      numbered: /^\d/.test(names[0]!.word),
    };
  });
}
