import { useMemo } from "react";
import type { Advance } from "../../ask/advances/advance.ts";
import { dayNumber } from "../time/day.ts";
import { viewQuery } from "./address.ts";
import { useAnswer } from "./answers.ts";
import type { World } from "./world.ts";

/** The advances of a case by day, so that a step of the slider finds those of its days at once. */
export class Advances {
  readonly #byDay: ReadonlyMap<number, readonly Advance[]>;

  constructor(all: readonly Advance[]) {
    this.#byDay = Map.groupBy(all, ({ day }) => dayNumber(day));
  }

  /** Those of the days up to one, the latest first. */
  upTo(day: number, days: number): readonly Advance[] {
    if (days <= 1) return days === 1 ? (this.#byDay.get(day) ?? []) : [];
    return Array.from({ length: days }, (_, back) => this.#byDay.get(day - back) ?? []).flat();
  }
}

/** Stands for the advances until they are here. */
export const noAdvances = new Advances([]);

/** The advances as the policy and the source of an address have them; none until they are here. */
export function useAdvances({ address }: Pick<World, "address">): Advances {
  const { data } = useAnswer<readonly Advance[]>(`/api/advances${viewQuery(address)}`);
  return useMemo(() => (data ? new Advances(data) : noAdvances), [data]);
}
