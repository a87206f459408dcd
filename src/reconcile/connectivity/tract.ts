import type { PlaceGeometry } from "../../model/index.ts";

/**
 * A piece of ground that is a node of the graph: an outline that a gazetteer gives, or a cell drawn around a point,
 * which nobody observed (`drawn`).
 */
export interface Tract {
  /** The gazetteer entry's id. */
  readonly id: string;
  readonly name: string;
  /** The case places whose state is the tract's: the one it is the outline of, else those that lie in it. May be none. */
  readonly places: readonly string[];
  readonly outline: PlaceGeometry;
  readonly anchor: readonly [longitude: number, latitude: number];
  readonly drawn: boolean;
  /** Square kilometres. */
  readonly area: number;
}
