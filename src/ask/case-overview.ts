import type { Case } from "../case/case.ts";
import {
  type Claim,
  compareDays,
  type Day,
  type DocumentId,
  type FigureWhat,
  type SideKey,
  whatHappensToPeople,
} from "../model/index.ts";
import { claimCounts, documentName, exactKey } from "../reconcile/index.ts";
import type { CaseOverview, Estimate, PhaseOfDocument, Sourced, SourcedPeriod, View } from "./answers.ts";
import { intervalOn, sideNames } from "./at.ts";
import { checkView } from "./days.ts";
import { type Derived, derived } from "./derived.ts";
import { forces } from "./forces.ts";
import { periodOf } from "./ribbons.ts";

const LOSSES: ReadonlySet<FigureWhat> = new Set<FigureWhat>(whatHappensToPeople);

/**
 * The case in one table, as an infobox would have it: period, places, what it is part of and led to, each side with its
 * forces, commanders, strength and losses, the result, the phases. Every cell names the documents that say so; where they
 * say different things, each has its own.
 */
export function overview(kase: Case, view: View = {}): CaseOverview {
  const all = derived(kase);
  const counts = claimCounts(all.evidenceUnder(view), checkView(view));
  const claims = all.evidence.readings.flatMap((reading) => reading.claims).filter(counts);
  const ofDocument = Map.groupBy(claims, ({ document }) => document);
  const unordered = new Map(all.evidence.documents.map((document) => [document.id, documentName(document)]));
  const periods = periodsOf(ofDocument, unordered);
  // Documents stand in the order of what they are about; those about no days come last.
  const begins = new Map(periods.map(({ document, first }) => [document, first]));
  const documents = [...all.evidence.documents].sort(
    (a, b) => (begins.get(a.id) ?? "~").localeCompare(begins.get(b.id) ?? "~") || (a.id < b.id ? -1 : 1),
  );
  const names = new Map(documents.map(({ id }) => [id, unordered.get(id)!]));
  const inOrder = documents.flatMap(({ id }) => ofDocument.get(id) ?? []);
  const order = forces(kase, { view });
  const totals = all.estimatesUnder(view).filter(({ what, scope }) => LOSSES.has(what) && scope !== "event");
  const last =
    periods
      .map((period) => period.last)
      .toSorted(compareDays)
      .at(-1) ?? null;
  return {
    documents: documents.map(({ id, published }) => ({ id, name: names.get(id)!, published })),
    first: periods.map(({ first }) => first).toSorted(compareDays)[0] ?? null,
    last,
    periods,
    places: gathered(summaries(inOrder, "place"), names),
    partOf: gathered(relations(inOrder, "part of"), names),
    precededBy: gathered(relations(inOrder, "preceded by"), names),
    ledTo: gathered(relations(inOrder, "led to"), names),
    results: gathered(summaries(inOrder, "result"), names),
    outcome: last === null ? null : outcomeOn(last, all, view),
    names: sideNames(all.identity.sides),
    sides: order.sides.map((side) => ({ ...side, losses: totals.filter((estimate) => estimate.side === side.side) })),
    otherLosses: totals.filter((estimate) =>
      isNobodys(
        estimate,
        order.sides.map(({ side }) => side),
      ),
    ),
    phases: phasesOf(claims, names),
    disputes: all.disputes().length,
  };
}

interface Said {
  readonly text: string;
  readonly document: DocumentId;
  readonly claim: string;
}

function summaries(claims: readonly Claim[], topic: "result" | "place"): Said[] {
  return claims.flatMap((claim) =>
    claim.kind === "summary" && claim.topic === topic
      ? [{ text: claim.text, document: claim.document, claim: claim.id }]
      : [],
  );
}

function relations(claims: readonly Claim[], relation: "part of" | "preceded by" | "led to"): Said[] {
  return claims.flatMap((claim) =>
    claim.kind === "relation" && claim.relation === relation
      ? [{ text: claim.object, document: claim.document, claim: claim.id }]
      : [],
  );
}

/** Each text once, with every document that has it; what most have comes first. */
function gathered(said: readonly Said[], names: ReadonlyMap<DocumentId, string>): Sourced[] {
  return [...Map.groupBy(said, ({ text }) => exactKey(text)).values()]
    .map((same) => ({
      text: same[0]!.text,
      sources: [...Map.groupBy(same, ({ document }) => document)].map(([document, own]) => ({
        source: names.get(document) ?? document.slice(0, 12),
        document,
        claims: own.map(({ claim }) => claim),
      })),
    }))
    .sort((a, b) => b.sources.length - a.sources.length);
}

/** The period each document gives, or else the days its claims of ground span. */
function periodsOf(
  claims: ReadonlyMap<DocumentId, readonly Claim[]>,
  names: ReadonlyMap<DocumentId, string>,
): SourcedPeriod[] {
  const found: SourcedPeriod[] = [];
  for (const [document, source] of names) {
    const own = claims.get(document) ?? [];
    const told = own.find((claim) => claim.kind === "summary" && claim.topic === "period");
    if (told && told.when.first !== null && told.when.last !== null) {
      const { first, last } = told.when;
      found.push({ source, document, first, last, told: true, claims: [told.id] });
      continue;
    }
    const days = own.flatMap(({ kind, when, modality }) =>
      kind === "control" && modality !== "planned" && when.basis !== "document" && when.last !== null
        ? [when.last]
        : [],
    );
    const span = periodOf(days);
    if (span) found.push({ source, document, ...span, told: false, claims: [] });
  }
  return found.sort((a, b) => compareDays(a.first, b.first) || compareDays(a.last, b.last));
}

/** How many places each side holds on a day, by the claims of all. */
function outcomeOn(date: Day, all: Derived, view: View): CaseOverview["outcome"] {
  const held: Record<SideKey, number> = {};
  let open = 0;
  for (const intervals of all.historiesUnder(view).places.values()) {
    const interval = intervalOn(intervals, date);
    if (!interval) continue;
    if (interval.status === "held" && interval.holder !== null)
      held[interval.holder] = (held[interval.holder] ?? 0) + 1;
    else open++;
  }
  return { date, held: Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))), open };
}

/** Civilians, people of no side, and those of a side that the table does not list. */
function isNobodys({ side }: Estimate, listed: readonly SideKey[]): boolean {
  return side === null || !listed.includes(side);
}

function phasesOf(claims: readonly Claim[], names: ReadonlyMap<DocumentId, string>): PhaseOfDocument[] {
  return claims
    .flatMap((claim) =>
      claim.kind === "phase"
        ? [
            {
              heading: claim.heading,
              level: claim.level,
              first: claim.when.first,
              last: claim.when.last,
              source: names.get(claim.document) ?? claim.document.slice(0, 12),
              document: claim.document,
              claim: claim.id,
            },
          ]
        : [],
    )
    .sort(
      (a, b) =>
        (a.first ?? "").localeCompare(b.first ?? "") || a.level - b.level || (b.last ?? "").localeCompare(a.last ?? ""),
    );
}
