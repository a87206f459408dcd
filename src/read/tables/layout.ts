import type { ActionType, Change, FigureWhat } from "../../model/index.ts";
import type { Row } from "./row.ts";

/** What one row of a table says, before places and sides have their keys. */
export interface RowClaim {
  readonly first: string | null;
  readonly last: string | null;
  readonly place: { readonly name: string; readonly type: string; readonly parent: string | null } | null;
  /** Who says so, where the row names it. */
  readonly source: string | null;
  readonly control?: {
    readonly holder: string | null;
    readonly change: Change;
    readonly extent: "whole" | "part" | number;
    readonly by: string | null;
    readonly against: string | null;
  };
  readonly action?: { readonly type: ActionType; readonly by: string | null; readonly against: string | null };
  readonly figure?: {
    readonly what: FigureWhat;
    readonly who: string | null;
    readonly side: string | null;
    readonly low: number | null;
    readonly best: number | null;
    readonly high: number | null;
  };
  readonly confidence: number;
  readonly rule: string;
}

/** A kind of table: by which columns it is known, and what its rows say. */
export interface Layout {
  readonly name: string;
  /** Whether a table with these columns, in lower case, is of this kind. */
  fits(columns: ReadonlySet<string>): boolean;
  read(row: Row): readonly RowClaim[];
}

/** An actor's name without the years that tables put behind it: "Army of Azania (1919-1931)". */
export function actorIn(cell: string | null): string | null {
  const name = cell?.replace(/\s*\((?:\d{4})\s*[-–]?\s*(?:\d{4})?\s*\)\s*$/, "").trim() ?? "";
  return name === "" || /^(?:civilians?(?: \(.*\))?|unidentified.*|unknown.*)$/i.test(name) ? null : name;
}
