import type { Figure } from "../../model/index.ts";

/** A number as a source has it: an exact one is all three, "at least 36" has no `high`, "about 50" only `best`. */
export type Bounds = Pick<Figure, "low" | "best" | "high">;

/** The least it can be by what is said; 0 where only an upper bound is. */
export const floorOf = ({ low, best, high }: Bounds): number => low ?? best ?? (high === null ? 0 : Math.min(0, high));

/** The most it can be; infinite for "at least". A mere "about" is taken at its word. */
export const ceilingOf = ({ best, high }: Bounds): number => high ?? best ?? Number.POSITIVE_INFINITY;

/** Whether two ranges can be of one number: "at least 150" and "300" can. */
export function meet(a: Bounds, b: Bounds): boolean {
  return floorOf(a) <= ceilingOf(b) && floorOf(b) <= ceilingOf(a);
}

/** The one number to reckon with: the source's own best, else its lower bound, as the field does where it is in doubt. */
export const central = ({ low, best, high }: Bounds): number => best ?? low ?? high ?? 0;

/** Equal for figures that give the same bounds. */
export const boundsKey = ({ low, best, high }: Bounds): string => `${low} ${best} ${high}`;

/**
 * What one source says of one number, if it gives it several times: what all its figures allow where their ranges meet
 * ("at least 100", later "130": 130), else the span from the least to the most.
 */
export function together(all: readonly Bounds[]): Bounds {
  const [first, ...rest] = all;
  if (first === undefined) return { low: null, best: null, high: null };
  return rest.reduce<Bounds>(
    (a, b) => {
      const exact = [b.best, a.best].find((best) => best !== null) ?? null;
      if (meet(a, b)) {
        const low = greatest(a.low, b.low);
        const high = least(a.high, b.high);
        return { low, best: exact, high };
      }
      return { low: Math.min(floorOf(a), floorOf(b)), best: null, high: finite(Math.max(ceilingOf(a), ceilingOf(b))) };
    },
    { low: first.low, best: first.best, high: first.high },
  );
}

export const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const greatest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
const least = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));
