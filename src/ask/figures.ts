import type { Case } from "../case/case.ts";
import type { FigureWhat } from "../model/index.ts";
import type { Estimate } from "../reconcile/index.ts";
import type { View } from "./answers.ts";
import { checkView } from "./days.ts";
import { derived } from "./derived.ts";

/** Which figures are wanted: of one kind ("killed"), and whose word counts. */
export interface FigureChoice {
  readonly what?: FigureWhat;
  readonly view?: View;
}

/**
 * What the sources say of each number of people and things: single events, totals of a period and running counts apart,
 * each source for itself and all together by a stated rule. In order of time.
 */
export function figures(kase: Case, { what, view = {} }: FigureChoice = {}): readonly Estimate[] {
  const all = derived(kase).estimatesUnder(checkView(view));
  return what === undefined ? all : all.filter((estimate) => estimate.what === what);
}
