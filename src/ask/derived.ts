import type { Case } from "../case/case.ts";
import type { CasePlace, GazetteerEntry } from "../model/index.ts";
import {
  applyDecisions,
  type Dispute,
  disputes,
  type Estimate,
  type Evidence,
  estimates,
  type Histories,
  histories,
  type Identity,
  Reconciler,
} from "../reconcile/index.ts";
import type { View } from "./answers.ts";
import { derivePart } from "./deriving.ts";

/** What one revision of a case means: its identity, and its histories under every view that was asked for. */
export interface Derived {
  readonly revision: number;
  readonly evidence: Evidence;
  readonly identity: Identity;
  readonly placeById: ReadonlyMap<string, CasePlace>;
  readonly entryById: ReadonlyMap<string, GazetteerEntry>;
  historiesUnder(view: View): Histories;
  disputes(): readonly Dispute[];
  /** The evidence with the footnotes of every document, which are read only where they matter. */
  fullEvidence(): Evidence;
  /** The evidence that a view needs: with footnotes where it asks what had been published by a day. */
  evidenceUnder(view: View): Evidence;
  estimatesUnder(view: View): readonly Estimate[];
}

/** Views kept at a time; each holds the intervals of the whole case. */
const keptViews = 8;

const derivedOf = new WeakMap<Case, Derived>();

/** Derives what the case means, once for each revision. */
export function derived(kase: Case): Derived {
  const known = derivedOf.get(kase);
  if (known && known.revision === kase.revision) return known;
  const fresh = derive(kase);
  derivedOf.set(kase, fresh);
  return fresh;
}

/** After writing what was derived into the case: the new revision holds no new evidence. */
export function stillDerived(kase: Case, before: Derived): void {
  derivedOf.set(kase, { ...before, revision: kase.revision });
}

/**
 * Lets a view of a case mean what the case means, with every value rewritten: so a view that hides words still has the
 * same places, sides and histories. Valid as long as the view: for one revision.
 */
export function isDerivedFrom(view: Case, kase: Case, rewrite: <T>(value: T) => T): void {
  const all = derived(kase);
  const kept = new Map<string | symbol, unknown>();
  const answers = new Map<string, unknown>();
  const once = <K>(known: Map<K, unknown>, key: K, make: () => unknown): unknown => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key);
  };
  const proxy = new Proxy(all, {
    get(_target, name) {
      const own: unknown = Reflect.get(all, name);
      if (typeof own !== "function") return once(kept, name, () => rewrite(own));
      return (...given: unknown[]): unknown =>
        once(answers, `${String(name)} ${JSON.stringify(given)}`, () =>
          rewrite(Reflect.apply(own, all, given) as unknown),
        );
    },
  });
  derivedOf.set(view, proxy);
}

/** What each case's revisions are derived with, each from the one before where that can be. */
const reconcilers = new WeakMap<Case, Reconciler>();

function reconcilerOf(kase: Case, evidence: Evidence): Reconciler {
  const known = reconcilers.get(kase);
  if (known !== undefined) {
    known.update(evidence);
    return known;
  }
  const fresh = new Reconciler(evidence);
  reconcilers.set(kase, fresh);
  return fresh;
}

function derive(kase: Case): Derived {
  const evidence = derivePart(kase, "the claims", () => applyDecisions(evidenceOf(kase), kase.decisions()));
  const reconciler = derivePart(kase, "places and sides", () => reconcilerOf(kase, evidence));
  const { identity } = reconciler;
  const views = new Map<string, Histories>();
  let found: readonly Dispute[] | null = null;
  let full: Evidence | null = null;
  const fullEvidence = (): Evidence => {
    full ??= withReferences(kase, evidence);
    return full;
  };
  const evidenceUnder = (view: View): Evidence => (view.knownBy === undefined ? evidence : fullEvidence());
  const figures = new Map<string, readonly Estimate[]>();
  const estimatesUnder = (view: View): readonly Estimate[] => {
    const key = viewKey(view);
    const known = figures.get(key);
    if (known) return known;
    const fresh = estimates(fullEvidence(), identity, view);
    if (figures.size >= keptViews) figures.delete([...figures.keys()][0]!);
    figures.set(key, fresh);
    return fresh;
  };
  const historiesUnder = (view: View): Histories => {
    const key = viewKey(view);
    const known = views.get(key);
    if (known) return known;
    // A later revision may have been derived meanwhile; footnotes are fetched anew for each.
    const fresh = derivePart(kase, "who held what, day by day", () =>
      view.knownBy === undefined && reconciler.evidence === evidence
        ? reconciler.histories(view)
        : histories(evidenceUnder(view), identity, view),
    );
    if (views.size >= keptViews) views.delete([...views.keys()][0]!);
    views.set(key, fresh);
    return fresh;
  };
  return {
    revision: kase.revision,
    evidence,
    identity,
    placeById: new Map(identity.places.map((place) => [place.id, place])),
    entryById: new Map([...evidence.gazetteer, ...decidedEntries(evidence)].map((entry) => [entry.id, entry])),
    historiesUnder,
    fullEvidence,
    evidenceUnder,
    estimatesUnder,
    disputes: () => {
      found ??= disputes(evidence, identity, historiesUnder({}), estimatesUnder({}));
      return found;
    },
  };
}

function viewKey({ accordingTo, knownBy, policy }: View): string {
  return JSON.stringify([accordingTo ?? null, knownBy ?? null, policy ?? "weighed"]);
}

/** The positions that were decided on. */
export function decidedEntries({ decided }: Evidence): GazetteerEntry[] {
  return (decided?.located ?? []).map(({ entry }) => entry);
}

function evidenceOf(kase: Case): Evidence {
  const alignments = kase.setting("alignments");
  return {
    documents: kase.documents(),
    readings: kase.readings(),
    gazetteer: kase.gazetteer(),
    ...(isAlignments(alignments) ? { alignments } : {}),
  };
}

/** The setting "alignments": a side's key, or null for independent, by the name of a source. */
function isAlignments(value: unknown): value is Record<string, string | null> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((side) => side === null || typeof side === "string");
}

function withReferences(kase: Case, evidence: Evidence): Evidence {
  const documents = evidence.documents.map((document) => ({
    ...document,
    references: kase.document(document.id)?.references ?? [],
  }));
  return { ...evidence, documents };
}
