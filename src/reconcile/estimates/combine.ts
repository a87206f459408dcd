import type { FigureWhat, SideKey } from "../../model/index.ts";
import { type Bounds, ceilingOf, central, floorOf, meet, together } from "./bounds.ts";
import type { Estimate, SourceEstimate } from "./estimate.ts";

/** What a side would rather have fewer of: who admits his own speaks against his interest. */
const LOSSES: ReadonlySet<FigureWhat> = new Set<FigureWhat>([
  "killed",
  "wounded",
  "killed or wounded",
  "missing",
  "captured",
  "surrendered",
]);

/** Whether a source speaks in its own cause: it is aligned with a side, and the figure is no loss of that side. */
export function isPartisan(aligned: SideKey | null, what: FigureWhat, side: SideKey | null): boolean {
  return aligned !== null && !(LOSSES.has(what) && side === aligned);
}

/**
 * One estimate over the sources, as the field's casualty data give it (low, best and high of the UCDP Georeferenced Event
 * Dataset, R. Sundberg and E. Melander, 2013): `low` is the least that any source allows, `high` the most that any names;
 * `best` is the middle of what the independent sources give, the lower of two middles, since that data set is
 * conservative where sources are as good as each other. A source that speaks in its own cause counts for `best` only
 * where there is no other. Sources are never added up.
 */
export function combine(
  sources: readonly SourceEstimate[],
  what: FigureWhat,
  side: SideKey | null,
): Pick<Estimate, "low" | "best" | "high" | "most" | "open" | "rule" | "agree"> {
  const agree = sources.every((a, index) => sources.slice(index + 1).every((b) => meet(a, b)));
  if (agree) {
    const common = together(sources);
    const rule = sources.length === 1 ? "the only source" : "all agree";
    return { ...common, most: named(common), open: common.high === null && common.low !== null, rule, agree };
  }
  const lows = sources.map(({ low, best }) => low ?? best).filter((value) => value !== null);
  const most = Math.max(...sources.map(named));
  const open = sources.some((source) => ceilingOf(source) === Number.POSITIVE_INFINITY && floorOf(source) >= most);
  const independent = sources.filter((source) => !isPartisan(source.side, what, side));
  const pool = independent.length > 0 ? independent : sources;
  const middle = pool.some(({ best }) => best !== null)
    ? pool.map(central).toSorted((a, b) => a - b)[Math.floor((pool.length - 1) / 2)]!
    : null;
  return {
    low: lows.length === 0 ? null : Math.min(...lows),
    best: middle,
    high: open ? null : most,
    most,
    open,
    rule: independent.length > 0 ? "the middle of the independent sources" : "the middle of partisan sources",
    agree,
  };
}

/** The greatest number it names. */
const named = ({ low, best, high }: Bounds): number => high ?? best ?? low ?? 0;
