import type { AgreementState } from "../../model/index.ts";

/** States before which nothing need have been agreed. */
const BEGINNINGS: ReadonlySet<AgreementState> = new Set<AgreementState>(["proposed", "rejected", "agreed"]);

/** In what order steps of one day are put where no text tells their order. */
const ORDER: readonly AgreementState[] = [
  "proposed",
  "rejected",
  "agreed",
  "delayed",
  "in force",
  "suspended",
  "broken",
  "revived",
  "done",
];

/** What must have been before a first step: an agreement that is broken, suspended or carried out had been made. */
export function impliedBefore(first: AgreementState): AgreementState | null {
  return BEGINNINGS.has(first) ? null : "agreed";
}

/** Order of states within a day, where the texts leave it open. */
export function compareStates(a: AgreementState, b: AgreementState): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

/** Whether an agreement in this state binds anybody. */
export function isAlive(state: AgreementState): boolean {
  return state === "agreed" || state === "in force" || state === "revived" || state === "delayed";
}
