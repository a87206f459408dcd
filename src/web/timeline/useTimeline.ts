import { useMemo } from "react";
import type { Agreement, Allegation, ClaimWithSentence } from "../../ask/answers.ts";
import { viewQuery } from "../state/address.ts";
import { useAnswer } from "../state/answers.ts";
import { useWorld } from "../state/world.ts";
import { type Division, divisionsOf } from "./chapters.ts";
import { itemsOfAgreements, itemsOfAllegations, itemsOfClaims, type Mark, marksOf, undated } from "./items.ts";

/** Everything the timeline draws, as the address has it; `here` once all of it has come. */
export function useTimeline(): {
  readonly marks: readonly Mark[];
  readonly divisions: readonly Division[];
  /** Claims that stand nowhere, since neither they nor their documents have a day. */
  readonly undated: number;
  readonly here: boolean;
  readonly error: string | null;
} {
  const { address, ledger, names, counts } = useWorld();
  const query = viewQuery(address);
  const of = (kind: string) => `/api/claims${query === "" ? "?" : `${query}&`}kind=${kind}`;
  const control = useAnswer<readonly ClaimWithSentence[]>(of("control"));
  const actions = useAnswer<readonly ClaimWithSentence[]>(of("action"));
  const statements = useAnswer<readonly ClaimWithSentence[]>(of("statement"));
  const phases = useAnswer<readonly ClaimWithSentence[]>(of("phase"));
  const agreements = useAnswer<readonly Agreement[]>(`/api/agreements${query}`);
  const allegations = useAnswer<readonly Allegation[]>(`/api/allegations${query}`);
  const claims = useMemo(
    () => [...(control.data ?? []), ...(actions.data ?? []), ...(statements.data ?? [])],
    [control.data, actions.data, statements.data],
  );
  const marks = useMemo(
    () =>
      marksOf([
        ...itemsOfClaims(claims, names),
        ...itemsOfAgreements(agreements.data ?? []),
        ...itemsOfAllegations(allegations.data ?? []),
      ]),
    [claims, agreements.data, allegations.data, names],
  );
  const divisions = useMemo(() => divisionsOf(phases.data ?? [], ledger, counts), [phases.data, ledger, counts]);
  const dayless = useMemo(() => undated(claims), [claims]);
  const answers = [control, actions, statements, phases, agreements, allegations];
  return {
    marks,
    divisions,
    undated: dayless,
    here: answers.every((answer) => answer.data),
    error: answers.find((answer) => answer.error)?.error ?? null,
  };
}
