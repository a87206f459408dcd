import type { Aligned } from "./align.ts";
import type { AnchorSpace, Anchors } from "./anchors.ts";
import type { ComparedSentence, ComparedText } from "./text.ts";

/** Two infobox lines under one label that are at least so much alike are one; under different labels it takes more. */
const ALIKE = 0.25;
const ALIKE_ELSEWHERE = 0.75;

interface Compared {
  readonly anchorsA: readonly Anchors[];
  readonly anchorsB: readonly Anchors[];
  readonly space: AnchorSpace;
}

/**
 * Pairs the lines of two infoboxes, in whatever order they stand: the most alike first, each once. Lines without a
 * counterpart that follow each other under one label stay together.
 */
export function compareFields(a: ComparedText, b: ComparedText, { anchorsA, anchorsB, space }: Compared): Aligned[] {
  const [linesA, linesB] = [a, b].map(({ sentences }) => sentences.filter(({ role }) => role === "field")) as [
    ComparedSentence[],
    ComparedSentence[],
  ];
  const candidates: { score: number; one: ComparedSentence; other: ComparedSentence }[] = [];
  for (const one of linesA) {
    for (const other of linesB) {
      const score = space.likeness(anchorsA[one.index]!, anchorsB[other.index]!);
      if (score >= (label(one) === label(other) ? ALIKE : ALIKE_ELSEWHERE)) candidates.push({ score, one, other });
    }
  }
  candidates.sort((x, y) => y.score - x.score || x.one.index - y.one.index || x.other.index - y.other.index);
  const ofA = new Map<number, number>();
  const ofB = new Set<number>();
  for (const { one, other } of candidates) {
    if (ofA.has(one.index) || ofB.has(other.index)) continue;
    ofA.set(one.index, other.index);
    ofB.add(other.index);
  }
  return [
    ...[...ofA].map(([one, other]) => ({ a: [one], b: [other] })),
    ...runs(linesA.filter(({ index }) => !ofA.has(index))).map((run) => ({ a: run, b: [] })),
    ...runs(linesB.filter(({ index }) => !ofB.has(index))).map((run) => ({ a: [], b: run })),
  ];
}

const label = ({ key }: ComparedSentence): string => (key ?? "").toLowerCase().replace(/[\d_ ]+[a-z]?$/, "");

/** Lines that follow each other under one label. */
function runs(lines: readonly ComparedSentence[]): number[][] {
  const found: number[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before && before.index === line.index - 1 && label(before) === label(line)) found.at(-1)!.push(line.index);
    else found.push([line.index]);
  }
  return found;
}
