import { createContext, useContext, useMemo } from "react";
import type { MapGeometry } from "../../ask/map/geometry.ts";
import type { RibbonColumns } from "../../ask/ribbon-columns.ts";
import { sideStyles } from "../../export/palette.ts";
import type { CaseSummary, DayCount } from "../../serve/answers.ts";
import { Paints, type SideStyles, type Theme } from "../map/paint.ts";
import { dayNumber } from "../time/day.ts";
import { sideNames } from "../words/sides.ts";
import type { SideNames } from "../words/state.ts";
import { type Address, go } from "./address.ts";
import { useAnswer } from "./answers.ts";
import { ribbonsOf } from "./columns.ts";
import { Course } from "./course.ts";
import type { Hidden } from "./filter.ts";
import { type Ledger, ledgerOf, type PlaceOnDay } from "./ledger.ts";
import { worldAnswers } from "./world-answers.ts";

/** Everything the views draw from: the case as the chosen policy and source have it, and the day looked at. */
export interface World {
  readonly address: Address;
  readonly summary: CaseSummary;
  readonly ledger: Ledger;
  readonly geometry: MapGeometry;
  /** Claims by day number. */
  readonly counts: ReadonlyMap<number, DayCount>;
  readonly styles: SideStyles;
  readonly names: SideNames;
  readonly theme: Theme;
  /** The day looked at, within the days of the case. */
  readonly day: number;
  /** Every place on that day, by row number. */
  readonly states: readonly PlaceOnDay[];
  readonly paints: Paints;
  /** What the legend hides: side keys and states. */
  readonly hidden: Hidden;
  readonly setHidden: (hidden: Hidden) => void;
}

const noStates: readonly PlaceOnDay[] = [];

export const WorldContext = createContext<World | null>(null);

export function useWorld(): World {
  const world = useContext(WorldContext);
  if (!world) throw new Error("useWorld outside of a case");
  return world;
}

/** Loads the case under an address; null until all of it is here. */
export function useCase(address: Address, theme: Theme) {
  const hidden = useHidden(address);
  const asked = worldAnswers(address);
  const summary = useAnswer<CaseSummary>(asked.summary);
  const geometry = useAnswer<MapGeometry>(asked.geometry);
  const ribbons = useAnswer<RibbonColumns>(asked.ribbons);
  const days = useAnswer<readonly DayCount[]>(asked.days);
  const ledger = useMemo(
    () => (ribbons.data && geometry.data ? ledgerUnder(ribbons.data, geometry.data) : null),
    [ribbons.data, geometry.data],
  );
  const counts = useMemo(() => new Map((days.data ?? []).map((count) => [dayNumber(count.date), count])), [days.data]);
  const styles = useMemo(() => sideStyles(summary.data?.sides ?? [], summary.data?.colours), [summary.data]);
  const names = useMemo(() => sideNames(summary.data?.sides ?? []), [summary.data]);
  const error = summary.error ?? geometry.error ?? ribbons.error ?? days.error;
  const day = ledger ? chosenDay(address, ledger) : 0;
  const course = useMemo(() => (ledger ? new Course(ledger) : null), [ledger]);
  const states = course?.on(day) ?? noStates;
  const paints = useMemo(() => new Paints(styles, theme), [styles, theme]);
  const world = useMemo<World | null>(() => {
    if (!summary.data || !geometry.data || !ledger) return null;
    return {
      address,
      summary: summary.data,
      geometry: geometry.data,
      ledger,
      counts,
      styles,
      names,
      theme,
      day,
      states,
      paints,
      hidden,
      setHidden,
    };
  }, [address, summary.data, geometry.data, ledger, counts, styles, names, theme, day, states, paints, hidden]);
  return { world, error };
}

/** The same set for as long as the address hides the same, so that only another filter makes the map drawn anew. */
function useHidden({ hide }: Address): Hidden {
  const key = JSON.stringify(hide);
  return useMemo(() => new Set(JSON.parse(key) as string[]), [key]);
}

function setHidden(hidden: Hidden): void {
  go({ hide: [...hidden].sort() });
}

/** The day of the address kept within the case; without one, the day on which most changed, the last of several. */
function chosenDay(address: Address, ledger: Ledger): number {
  const wanted = address.day ? dayNumber(address.day) : decisiveDay(ledger);
  return Math.min(Math.max(wanted, ledger.first), ledger.last);
}

/** The ledger of one view of the case, with every place of its map. */
export function ledgerUnder(ribbons: RibbonColumns, geometry: MapGeometry): Ledger {
  return ledgerOf(ribbonsOf(ribbons), namesOnMap(geometry));
}

function namesOnMap({ shapes }: MapGeometry): { place: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { properties } of shapes) if (properties.place !== null) names.set(properties.place, properties.name);
  return [...names].map(([place, name]) => ({ place, name }));
}

function decisiveDay(ledger: Ledger): number {
  let best = ledger.last;
  let most = 0;
  for (const day of ledger.changeDays) {
    const changes = ledger.changesOn.get(day)!.size;
    // The first day of a case is the state at its beginning, not a change.
    if (changes >= most && day > ledger.first) [best, most] = [day, changes];
  }
  return best;
}
