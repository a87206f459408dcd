import type { Day, SideKey } from "../model/index.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A piece of ground of an area: its gazetteer id and name, and whether it is only presumed to be the side's. */
export interface GroundPiece extends Named {
  /** The case places whose state it shows; none where no document speaks of it. */
  readonly places: readonly string[];
  readonly presumed: boolean;
}

/** A connected area of one side on one day, as `pockets` prints it. */
export interface PocketAnswer {
  readonly side: SideKey;
  /** The case's places in it. */
  readonly places: readonly Named[];
  readonly ground: readonly GroundPiece[];
  /** Square kilometres. */
  readonly area: number;
  readonly main: boolean;
  readonly cutOff: boolean;
  readonly enclosed: boolean;
  readonly encircled: { readonly by: SideKey; readonly claims: readonly string[] } | null;
  readonly around: readonly { readonly side: SideKey; readonly tracts: number }[];
  /** What would split it if it were lost, with the number of pieces of ground in each part left. */
  readonly splitBy: readonly { readonly ground: GroundPiece; readonly parts: readonly number[] }[];
}

/** A road on one day. */
export interface RouteAnswer extends Named {
  readonly place: string | null;
  readonly state: "open" | "contested" | "cut" | "unknown";
  readonly sides: readonly SideKey[];
  readonly underFire: readonly { readonly by: SideKey; readonly claims: readonly string[] }[];
  readonly ground: readonly (Named & { readonly sides: readonly SideKey[] })[];
}

/** The answer of `pockets` for one day. */
export interface PocketsOfDay {
  readonly date: Day;
  readonly sides: Readonly<Record<SideKey, readonly string[]>>;
  readonly pockets: readonly PocketAnswer[];
  readonly routes: readonly RouteAnswer[];
  /** How many pieces of ground there are, and of how many nothing is told and nothing presumed. */
  readonly ground: { readonly all: number; readonly unknown: number };
}

/** What became of the areas or the roads on a day. Areas are lists of ground. */
export type ConnectivityEvent =
  | {
      readonly kind: "pockets";
      readonly date: Day;
      readonly change: "split" | "joined" | "encircled" | "relieved" | "lost";
      readonly side: SideKey;
      readonly before: readonly (readonly Named[])[];
      readonly after: readonly (readonly Named[])[];
      /** Indexes into `after`, and into `before`. */
      readonly cutOff: readonly number[];
      readonly relieved: readonly number[];
      readonly through: readonly Named[];
      readonly by: readonly SideKey[];
      readonly claims: readonly string[];
    }
  | {
      readonly kind: "route";
      readonly date: Day;
      readonly route: Named;
      readonly change: "open" | "contested" | "cut" | "unknown" | "under fire";
      readonly sides: readonly SideKey[];
      readonly by: readonly SideKey[];
      readonly claims: readonly string[];
    }
  | {
      readonly kind: "check";
      readonly date: Day;
      readonly place: Named;
      readonly says: "encircled" | "relieved";
      readonly by: SideKey | null;
      readonly inside: SideKey | null;
      readonly graph: "cut off" | "connected" | "unknown";
      readonly agrees: boolean | null;
      readonly claims: readonly string[];
    };

/** The answer of `pockets` for a period: every change of areas and roads, and every check, in order of time. */
export interface CourseOfPockets {
  readonly first: Day;
  readonly last: Day;
  readonly events: readonly ConnectivityEvent[];
}

/** The ground as the graph has it, for maps: which pieces border on each other, and how that is known. */
export interface TerrainAnswer {
  readonly tracts: readonly {
    readonly id: string;
    readonly name: string;
    readonly places: readonly string[];
    readonly anchor: readonly [number, number];
    /** A cell drawn around a point: nobody observed it. */
    readonly drawn: boolean;
    /** Square kilometres. */
    readonly area: number;
    /** At the edge of the known ground. */
    readonly rim: boolean;
  }[];
  readonly borders: readonly {
    readonly a: string;
    readonly b: string;
    readonly basis: "given" | "outlines" | "cells";
  }[];
  readonly barred: readonly { readonly a: string; readonly b: string; readonly by: string }[];
  readonly routes: readonly { readonly id: string; readonly name: string; readonly tracts: readonly string[] }[];
  /** Names in the terrain's borders that no ground of the case has. */
  readonly unknown: readonly string[];
}
