import type { PlaceGeometry } from "../../model/index.ts";

/** A place of the case with what the gazetteer knows of it. */
export interface PlaceEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type: string;
  readonly parent: string | null;
  readonly geometry: PlaceGeometry | null;
  /** Whom to credit for the position. */
  readonly source: string | null;
  /** Whether any claim tells who held it; what is only named stands on the map for orientation. */
  readonly told: boolean;
}
