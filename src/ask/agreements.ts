import type { Case } from "../case/case.ts";
import { type AgreementState, compareDays, type Day } from "../model/index.ts";
import {
  type Agreement,
  type Allegation,
  agreements as agreementsOf,
  allegations as allegationsOf,
} from "../reconcile/index.ts";
import type { View } from "./answers.ts";
import { checkView } from "./days.ts";
import { derived } from "./derived.ts";

/** Ceasefires, evacuation deals and other agreements, each with its steps, their days and who tells them. In order of time. */
export function agreements(kase: Case, view: View = {}): readonly Agreement[] {
  const all = derived(kase);
  return agreementsOf(all.evidenceUnder(view), all.identity, checkView(view));
}

/** What sides are accused of, by whom, with denials and what bears it out. In order of time. */
export function allegations(kase: Case, view: View = {}): readonly Allegation[] {
  const all = derived(kase);
  return allegationsOf(all.evidenceUnder(view), all.identity, checkView(view));
}

/** How far an agreement had come by the end of a day; null before its first step. */
export function stateOn({ steps }: Agreement, day: Day): AgreementState | null {
  const by = (step: Agreement["steps"][number]) => step.last ?? step.first;
  return (
    steps.findLast((step) => !step.inferred && by(step) !== null && compareDays(by(step)!, day) <= 0)?.state ?? null
  );
}
