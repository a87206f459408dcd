import { compareDays, type Day } from "../model/index.ts";

/** Whether something that was so from `first` to `last` (null: not known) touches the period asked for. */
export function within(
  { first, last }: { readonly first: Day | null; readonly last: Day | null },
  from: Day | undefined,
  to: Day | undefined,
): boolean {
  if (from === undefined && to === undefined) return true;
  const [begins, ends] = [first ?? last, last ?? first];
  if (begins === null || ends === null) return false;
  return (to === undefined || compareDays(begins, to) <= 0) && (from === undefined || compareDays(ends, from) >= 0);
}
