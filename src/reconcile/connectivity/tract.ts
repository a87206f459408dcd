import type { PlaceGeometry } from "../../model/index.ts";

/**
 * A piece of ground that is a node of the graph: an outline that a gazetteer gives, a cell drawn around a point, which
 * nobody observed (`drawn`), or a place of which only the borders are told, without outline, anchor and area.
 */
export interface Tract {
  /** The gazetteer entry's id; the case place's where it has none. */
  readonly id: string;
  readonly name: string;
  /** Other names, for borders that are given by name; absent where there are none. */
  readonly names?: readonly string[];
  /** The case places whose state is the tract's: the one it is the outline of, else those that lie in it. May be none. */
  readonly places: readonly string[];
  readonly outline: PlaceGeometry | null;
  readonly anchor: readonly [longitude: number, latitude: number] | null;
  readonly drawn: boolean;
  /** Square kilometres; 0 without an outline. */
  readonly area: number;
}
