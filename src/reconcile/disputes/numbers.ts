import { whatHappensToPeople } from "../../model/index.ts";
import { dayNumber } from "../days.ts";
import { type Bounds, ceilingOf, floorOf, meet } from "../estimates/bounds.ts";
import type { Estimate, Series, SourceEstimate } from "../estimates/estimate.ts";
import type { Dispute } from "./dispute.ts";

/** What two sources can be compared on: counts of people. Shares, buildings or vehicles of one day are seldom of one thing. */
const COMPARABLE: ReadonlySet<string> = new Set([...whatHappensToPeople, "remaining", "strength"]);

/** Running counts this many days apart can be held against each other. */
const near = 5;

/** Numbers of one thing that cannot all be right: of one event, of one period, or counted up by two sources. */
export function numberDisputes(estimates: readonly Estimate[]): Dispute[] {
  return estimates
    .filter(({ what }) => COMPARABLE.has(what))
    .flatMap((estimate) => (estimate.scope === "running" ? runningDisputes(estimate) : singleDispute(estimate)));
}

function singleDispute(estimate: Estimate): Dispute[] {
  const { agree, sources, what, who, first, last } = estimate;
  if (agree) return [];
  const versions = versionsOf(sources);
  if (versions.length < 2) return [];
  return [
    {
      id: `number ${estimate.id}`,
      kind: "number",
      place: null,
      subject: { what, who },
      first,
      last,
      versions: versions.map(({ says, claims }) => ({ says, holder: null, claims })),
      settled: null,
      rank: rankOf(versions),
    },
  ];
}

interface Version extends Bounds {
  readonly says: string;
  readonly claims: string[];
}

/** Ranges that meet are one version; "at least 150" and "300" meet. */
function versionsOf(sources: readonly SourceEstimate[]): Version[] {
  const versions: Version[] = [];
  // The most exact says what its version is.
  const exactFirst = sources.toSorted(
    (a, b) => ceilingOf(a) - floorOf(a) - (ceilingOf(b) - floorOf(b)) || (a.source < b.source ? -1 : 1),
  );
  for (const { low, best, high, claims, copies } of exactFirst) {
    const same = versions.find((version) => meet(version, { low, best, high }));
    if (same) same.claims.push(...claims, ...copies);
    else versions.push({ says: words({ low, best, high }), low, best, high, claims: [...claims, ...copies] });
  }
  return versions;
}

/** Two sources whose counts run past each other: one has more on an earlier day than the other has later. */
function runningDisputes(estimate: Estimate): Dispute[] {
  const { series, what, who } = estimate;
  const found: Dispute[] = [];
  for (const [index, a] of series.entries()) {
    for (const b of series.slice(index + 1)) {
      const clash = clashOf(a, b) ?? clashOf(b, a);
      if (!clash) continue;
      const { more, less } = clash;
      const [first, last] = [more.day, less.day].toSorted();
      found.push({
        id: `number ${estimate.id} ${a.source} ${b.source}`,
        kind: "number",
        place: null,
        subject: { what, who },
        first: first!,
        last: last!,
        versions: [more, less].map((point) => ({ says: words(point), holder: null, claims: point.claims })),
        settled: settledAfter(a, b, last!),
        rank: rankOf([more, less]),
      });
    }
  }
  return found;
}

type Point = Series["points"][number];

/** The widest contradiction in which the first has more although it speaks of a day no later. */
function clashOf(a: Series, b: Series): { readonly more: Point; readonly less: Point } | null {
  let widest: { more: Point; less: Point } | null = null;
  let width = 0;
  for (const more of a.points) {
    for (const less of b.points) {
      const apart = dayNumber(less.day) - dayNumber(more.day);
      const gap = floorOf(more) - ceilingOf(less);
      if (apart < 0 || apart > near || gap <= width) continue;
      widest = { more, less };
      width = gap;
    }
  }
  return widest;
}

/** Later figures of both for one day that can both be right settle it. */
function settledAfter(a: Series, b: Series, last: string): Dispute["settled"] {
  for (const one of a.points) {
    if (one.day <= last) continue;
    const other = b.points.find((point) => point.day === one.day && meet(point, one));
    if (other) return { on: one.day, holder: null, claims: [...one.claims, ...other.claims] };
  }
  return null;
}

/** By how much the toll differs, in powers of two: a thousand people weigh as ten days of a place. */
function rankOf(versions: readonly Bounds[]): number {
  const spread = Math.max(...versions.map(floorOf)) - Math.min(...versions.map(ceilingOf));
  return Math.log2(1 + Math.max(0, spread));
}

function words({ low, best, high }: Bounds): string {
  if (best !== null) return String(best);
  if (low !== null && high !== null) return `${low} to ${high}`;
  return low !== null ? `at least ${low}` : `up to ${high}`;
}
