import { type Day, Problem } from "../model/index.ts";
import { isRealDay } from "../reconcile/index.ts";

/** Checks a day a user gave. Throws a Problem that says what is wrong with it. */
export function checkDay(day: string): Day {
  if (!/^-?\d{4}-\d{2}-\d{2}$/.test(day))
    throw new Problem(`"${day}" is no day: write it YYYY-MM-DD, as in 2031-11-26`);
  if (!isRealDay(day)) throw new Problem(`${day} is not in the calendar: no such month or day`);
  return day;
}

/** Checks a view's day and policy. Throws a Problem where one is not as it must be. */
export function checkView<V extends { readonly knownBy?: string }>(view: V): V {
  if (view.knownBy !== undefined) checkDay(view.knownBy);
  return view;
}
