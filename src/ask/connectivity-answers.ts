import type { Day, PlaceGeometry, SideKey, Status } from "../model/index.ts";
import type { Situation } from "../reconcile/index.ts";

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

/** How an area lies, and whether that cuts it off from its side. */
interface AreaSituation extends Situation {
  readonly cutOff: boolean;
}

/** A connected area of one side on one day, as `pockets` prints it. */
export interface PocketAnswer extends AreaSituation {
  readonly side: SideKey;
  /** The case's places in it. */
  readonly places: readonly Named[];
  readonly ground: readonly GroundPiece[];
  /** What would split it if it were lost, with the number of pieces of ground in each part left. */
  readonly splitBy: readonly {
    readonly ground: GroundPiece;
    readonly parts: readonly number[];
    /** The ground of each part left but the largest. */
    readonly cutOff: readonly (readonly GroundPiece[])[];
  }[];
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

interface OnDay {
  readonly date: Day;
  readonly claims: readonly string[];
}

/** What became of the areas or the roads on a day. Areas are lists of ground. */
export type ConnectivityEvent =
  | (OnDay & {
      readonly kind: "pockets";
      readonly change: "split" | "joined" | "encircled" | "relieved" | "lost";
      readonly side: SideKey;
      readonly before: readonly (readonly Named[])[];
      readonly after: readonly (readonly Named[])[];
      /** Indexes into `after`, and into `before`. */
      readonly cutOff: readonly number[];
      readonly relieved: readonly number[];
      readonly through: readonly Named[];
      readonly by: readonly SideKey[];
    })
  | (OnDay & {
      readonly kind: "route";
      readonly route: Named;
      readonly change: "open" | "contested" | "cut" | "unknown" | "under fire";
      readonly sides: readonly SideKey[];
      readonly by: readonly SideKey[];
    })
  | (OnDay & {
      readonly kind: "check";
      readonly place: Named;
      readonly says: "encircled" | "relieved";
      readonly by: SideKey | null;
      readonly inside: SideKey | null;
      readonly graph: "cut off" | "connected" | "unknown";
      readonly agrees: boolean | null;
    });

/** The answer of `pockets` for a period: every change of areas and roads, and every check, in order of time. */
export interface CourseOfPockets {
  readonly first: Day;
  readonly last: Day;
  readonly events: readonly ConnectivityEvent[];
}

/** A piece of ground from a day on, until its next stretch begins. */
export interface GroundStretch {
  readonly from: Day;
  readonly sides: readonly SideKey[];
  readonly status: Status;
  readonly presumed: boolean;
  /** For each of the sides, the number of its area (in `areas`) that the ground is part of. */
  readonly areas: readonly number[];
}

/** What an area is like from a day on, until its next stretch begins. Ground is given by number, in the terrain's order. */
export interface AreaStretch extends AreaSituation {
  readonly from: Day;
  /** How many pieces of ground, and how many of them are presumed. */
  readonly pieces: number;
  readonly presumed: number;
  /** The ground whose loss would split it, with the ground of each part left but the largest; the 60 that cut off most. */
  readonly splitBy: readonly { readonly ground: number; readonly cutOff: readonly (readonly number[])[] }[];
}

/** An area of one side through the period. */
export interface AreaOfPeriod {
  readonly side: SideKey;
  /** The areas it split off from, and those it was joined with at its end, by number. */
  readonly from: readonly number[];
  readonly into: readonly number[];
  /** The first day on which it is no more; null where it lasts. */
  readonly end: Day | null;
  readonly stretches: readonly AreaStretch[];
}

/** How the ground hangs together on each day of a period: the answer of one question, in place of one a day. */
export interface ConnectivityOfPeriod extends CourseOfPockets {
  /** The stretches of each piece of ground, in the order of the terrain. */
  readonly ground: readonly (readonly GroundStretch[])[];
  readonly areas: readonly AreaOfPeriod[];
  readonly routes: readonly {
    readonly id: string;
    readonly stretches: readonly {
      readonly from: Day;
      readonly state: RouteAnswer["state"];
      readonly sides: readonly SideKey[];
    }[];
  }[];
  /** Attacks within the period on ground of another side, with the days they may have fallen on. */
  readonly fires: readonly {
    readonly claim: string;
    readonly by: SideKey;
    readonly first: Day;
    readonly last: Day;
    readonly ground: readonly number[];
    readonly routes: readonly number[];
  }[];
}

/** The ground as the graph has it, for maps: which pieces border on each other, and how that is known. */
export interface TerrainAnswer {
  readonly tracts: readonly {
    readonly id: string;
    readonly name: string;
    readonly places: readonly string[];
    /** Longitude and latitude; null, as is the outline, where only its borders are told. */
    readonly anchor: readonly [number, number] | null;
    readonly outline: PlaceGeometry | null;
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
  readonly routes: readonly {
    readonly id: string;
    readonly name: string;
    readonly tracts: readonly string[];
    readonly line: PlaceGeometry;
  }[];
  /** Names in the terrain's borders that no ground of the case has. */
  readonly unknown: readonly string[];
}
