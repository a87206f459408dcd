import type { Change, Extent, Modality, SideKey } from "../../model/index.ts";
import type { DayNumber } from "../days.ts";

/** A control claim as the ledger of one place holds it: the case's sides, days as numbers, and how much it weighs. */
export interface Entry {
  readonly claim: string;
  readonly document: string;
  /** The document it stands in first: another one where this is a copy of that one's words. */
  readonly origin: string;
  /** Who says so: a quoted source's key or the document's id. */
  readonly voice: string;
  readonly change: Change;
  readonly holder: SideKey | null;
  readonly by: SideKey | null;
  readonly against: SideKey | null;
  readonly extent: Extent;
  readonly modality: Modality;
  /** 0..1: how firmly it is said, and by whom. */
  readonly weight: number;
  /** The day its effect is reckoned from, and the days the change can have fallen on. */
  readonly day: DayNumber;
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
  /** Whether nothing but the document's own period dates it. */
  readonly vague: boolean;
  /** Where it stands in its document: what is told later on the same day came later. */
  readonly position: number;
  readonly end: number;
  /** Not said of this place: taken from a claim about the place it lies in, or about a set of places, or from an attack on it. */
  readonly derived: "whole" | "set" | "attack" | null;
  /** Taken from a whole that was told to be in this state before: no news of it. */
  readonly again?: boolean;
  /** Whether the claim is about a region: who leaves one need not have had all of it. */
  readonly wide: boolean;
  /** A summary of a change that a more exact claim tells; it supports that one and moves nothing. */
  readonly summary: boolean;
}

/** Whether the claim says that the side came to hold the ground, all of it or a part. */
export function isGain(change: Change): boolean {
  return change === "capture" || change === "advance" || change === "withdraw";
}

/** Order of effect: by day, what is taken from a whole first, then by document and the order of its text. */
export function compareEntries(a: Entry, b: Entry): number {
  return (
    a.day - b.day ||
    (a.derived === "whole" ? 0 : 1) - (b.derived === "whole" ? 0 : 1) ||
    (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) ||
    a.position - b.position ||
    (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0)
  );
}
