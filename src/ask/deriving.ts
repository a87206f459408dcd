import type { Case } from "../case/case.ts";

/** A part of what a case means is about to be derived: so many of all parts are done. */
export interface DerivingStep {
  readonly done: number;
  readonly all: number;
  /** In a word or two, for a line that says how far the work is. */
  readonly what: string;
}

/** Told before each part that takes long, and null when it is done. */
export type DerivingListener = (step: DerivingStep | null) => void;

const parts = ["the claims", "places and sides", "who held what, day by day"] as const;
/** A case of fewer claims is derived before a line about it could be read. */
const fewest = 20_000;

const listeners = new WeakMap<Case, DerivingListener>();

/** Has somebody told what is being derived of a case, where that takes long enough to be told. */
export function tellDeriving(kase: Case, listener: DerivingListener): void {
  const claims = kase.documents().reduce((sum, document) => sum + document.claims, 0);
  if (claims >= fewest) listeners.set(kase, listener);
}

/** Derives one part of what a case means and tells of it. */
export function derivePart<T>(kase: Case, part: (typeof parts)[number], make: () => T): T {
  const listener = listeners.get(kase);
  listener?.({ done: parts.indexOf(part), all: parts.length, what: part });
  try {
    return make();
  } finally {
    listener?.(null);
  }
}
