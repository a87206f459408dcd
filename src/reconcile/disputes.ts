import type { ControlInterval, Day, FigureClaim, SideKey } from "../model/index.ts";
import { dayNumber, dayOf } from "./days.ts";
import type { Evidence } from "./evidence.ts";
import type { Histories } from "./histories.ts";
import type { Identity } from "./identity/identity.ts";
import { voiceOf } from "./sources.ts";

/** Claims that cannot all be true. */
export interface Dispute {
  readonly id: string;
  /** What they disagree on: who held a place, when it changed hands, or a number. */
  readonly kind: "holder" | "date" | "number";
  /** The case place; null where the dispute is about no place. */
  readonly place: string | null;
  /** For a number: what was counted, and whose (a side key or the noun). */
  readonly subject?: { readonly what: string; readonly who: string | null };
  readonly first: Day;
  readonly last: Day;
  /** Each version with the claims for it. */
  readonly versions: readonly {
    readonly says: string;
    readonly holder: SideKey | null;
    readonly claims: readonly string[];
  }[];
  /** The first day after it on which the sources agree again, with who holds the place then; null where they never do. */
  readonly settled: { readonly on: Day; readonly holder: SideKey | null; readonly claims: readonly string[] } | null;
  /** Greater where more days of more places, or more of a toll, depend on it. */
  readonly rank: number;
}

/** The disputes of a case, the weightiest first; a first version: holders and dates by place, and numbers. */
export function disputes(evidence: Evidence, identity: Identity, histories: Histories): Dispute[] {
  const found: Dispute[] = [...placeDisputes(histories), ...numberDisputes(evidence, identity)];
  return found.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

function placeDisputes(histories: Histories): Dispute[] {
  const found: Dispute[] = [];
  for (const [place, contradictions] of histories.contradictions) {
    const intervals = histories.places.get(place) ?? [];
    for (const { kind, first, last, sides } of contradictions) {
      const versions = sides.map(({ holder, claims }, index) => ({
        says:
          kind === "date" ? `${holder ?? "nobody"} since ${dayOf(index === 0 ? first : last)}` : (holder ?? "divided"),
        holder,
        claims,
      }));
      const agreed = intervals.find((interval) => dayNumber(interval.first) >= last && settles(interval));
      const settled = agreed ? { on: agreed.first, holder: agreed.holder, claims: agreed.opens } : null;
      const until = agreed ? dayNumber(agreed.first) : last;
      found.push({
        id: `${kind} ${place} ${dayOf(first)}`,
        kind,
        place,
        first: dayOf(first),
        last: dayOf(last),
        versions,
        settled,
        rank: until - first + 1,
      });
    }
  }
  return found;
}

/** Whether an interval says who holds the place, and not only that it is fought or argued over. */
function settles({ status, inferred }: ControlInterval): boolean {
  return (status === "held" || status === "divided") && !inferred;
}

/** Figures of one thing on one day, given by different voices, whose ranges do not meet. */
/** What two sources can be compared on: counts of people. Shares, buildings or vehicles of one day are seldom of one thing. */
const COMPARABLE: ReadonlySet<string> = new Set([
  "killed",
  "wounded",
  "killed or wounded",
  "missing",
  "captured",
  "surrendered",
  "executed",
  "evacuated",
  "displaced",
  "remaining",
  "strength",
]);

function numberDisputes(evidence: Evidence, identity: Identity): Dispute[] {
  const groups = new Map<string, FigureClaim[]>();
  for (const reading of evidence.readings) {
    for (const claim of reading.claims) {
      if (claim.kind !== "figure" || claim.when.first === null || claim.when.last === null) continue;
      if (claim.modality === "planned" || claim.modality === "denied" || claim.when.basis === "document") continue;
      const { what, who, unit } = claim.figure;
      if (!COMPARABLE.has(what)) continue;
      const side = who === null ? "" : (identity.sideOf.get(`${claim.document}#${who}`) ?? who);
      const key = [what, side, unit, claim.when.first, claim.when.last].join("|");
      groups.set(key, [...(groups.get(key) ?? []), claim]);
    }
  }
  const found: Dispute[] = [];
  for (const [key, claims] of groups) {
    const versions = versionsOf(claims);
    if (versions.length < 2) continue;
    const { first, last } = claims[0]!.when;
    const spread = Math.max(...versions.map(({ low }) => low)) - Math.min(...versions.map(({ high }) => high));
    found.push({
      id: `number ${key}`,
      kind: "number",
      place: null,
      subject: { what: claims[0]!.figure.what, who: key.split("|")[1] || null },
      first: first!,
      last: last!,
      versions: versions.map(({ says, claims: own }) => ({ says, holder: null, claims: own })),
      settled: null,
      rank: Math.log2(1 + Math.max(0, spread)),
    });
  }
  return found;
}

/** Ranges that meet are one version; "at least 150" and "300" meet. One voice that gives two numbers speaks of two things. */
function versionsOf(claims: readonly FigureClaim[]): { says: string; low: number; high: number; claims: string[] }[] {
  const versions: { says: string; low: number; high: number; claims: string[]; voices: Set<string> }[] = [];
  const ordered = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const claim of ordered) {
    const { low, best, high } = claim.figure;
    const from = low ?? best ?? 0;
    const to = high ?? best ?? Number.POSITIVE_INFINITY;
    const voice = voiceOf(claim.document, claim.attribution);
    const same = versions.find((version) => from <= version.high && to >= version.low);
    if (same) {
      same.claims.push(claim.id);
      same.voices.add(voice);
      same.low = Math.max(same.low, from);
      same.high = Math.min(same.high, to);
    } else
      versions.push({
        says: words(low, best, high),
        low: from,
        high: to,
        claims: [claim.id],
        voices: new Set([voice]),
      });
  }
  const voices = new Set(versions.flatMap((version) => [...version.voices]));
  return voices.size >= 2 ? versions : [];
}

function words(low: number | null, best: number | null, high: number | null): string {
  if (best !== null) return String(best);
  if (low !== null && high !== null) return `${low} to ${high}`;
  return low !== null ? `at least ${low}` : `up to ${high}`;
}
