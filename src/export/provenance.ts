import { caseTitle, type PublishableCase, type View } from "../ask/index.ts";
import { version } from "../model/version.ts";

/** Where an export comes from. No time of day: the same case gives the same bytes. */
export interface Provenance {
  readonly case: string;
  readonly program: string;
  /** The hash that stands for all decisions of the case, by which an export is checked against it; null: none. */
  readonly decisions: string | null;
  readonly policy: NonNullable<View["policy"]>;
  readonly accordingTo: string | null;
  readonly knownBy: string | null;
  /** What is left out; null where nothing is. */
  readonly withheld: string | null;
}

/** What every export says of itself. */
export function provenanceOf(kase: PublishableCase, view: View): Provenance {
  return {
    case: caseTitle(kase),
    program: `contested ${version()}`,
    decisions: kase.head(),
    policy: view.policy ?? "weighed",
    accordingTo: view.accordingTo ?? null,
    knownBy: view.knownBy ?? null,
    withheld: kase.withheld?.note ?? null,
  };
}

/** The same in one line. */
export function provenanceLine(kase: PublishableCase, view: View): string {
  const { program, decisions, policy, accordingTo, knownBy, withheld } = provenanceOf(kase, view);
  const parts = [
    program,
    `case ${caseTitle(kase)}`,
    decisions === null ? "no decisions" : `decisions ${decisions}`,
    `policy ${policy}`,
    ...(accordingTo === null ? [] : [`according to ${accordingTo}`]),
    ...(knownBy === null ? [] : [`known by ${knownBy}`]),
    ...(withheld === null ? [] : [withheld]),
  ];
  return parts.join("; ");
}
