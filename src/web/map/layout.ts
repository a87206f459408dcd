import { type LabelWish, placeLabels } from "./labels.ts";
import { around, type Box, Occupancy } from "./occupancy.ts";
import type { Pen } from "./pen.ts";
import { type SetText, setText } from "./text.ts";
import type { Face, MapSymbol } from "./type.ts";

/** A place to be laid out: where it is, what is drawn for it, how much it matters. */
export interface LayoutPlace {
  readonly index: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly symbol: MapSymbol;
  readonly face: Face;
  /** Ground is drawn under it: its symbol only shows where it is. Else the symbol carries its state and must be seen. */
  readonly onGround: boolean;
  /** Its name stands over it (an area, a line). */
  readonly outlined: boolean;
  readonly priority: number;
  readonly dimmed: boolean;
  readonly selected: boolean;
  /** Nothing is known of who holds it: it stands there for orientation, in quiet ink. */
  readonly quiet: boolean;
  /** Carries the mark of a dispute, above it. */
  readonly marked: boolean;
}

export interface Layout {
  /** Too many places for all symbols: those that have room are shown. */
  readonly dense: boolean;
  /** Numbers of the places whose symbol is drawn. */
  readonly symbols: ReadonlySet<number>;
  readonly labels: readonly {
    readonly index: number;
    readonly text: SetText;
    readonly face: Face;
    readonly box: Box;
  }[];
}

/** More dots than this in view say nothing more: the map is generalised. */
const denseFrom = 140;
const near = 40;

/** Height of the dispute mark above its place. */
export function markHeight({ outlined }: Pick<LayoutPlace, "outlined">): number {
  return outlined ? 17 : 13;
}

/** Decides which symbols and names are shown, and where each name stands. */
export function layOut(context: Pen, places: readonly LayoutPlace[], frame: Box, panels: readonly Box[]): Layout {
  const inView = places.filter(
    ({ x, y }) => x > frame.left - near && x < frame.right + near && y > frame.top - near && y < frame.bottom + near,
  );
  const dots = inView.filter((place) => place.onGround && place.symbol !== "none");
  const dense = dots.length > denseFrom;
  const fixed = inView.filter((place) => place.symbol !== "none" && (!dense || !place.onGround || place.selected));
  const occupancy = new Occupancy(panels);
  for (const place of fixed) occupancy.take(around(place.x, place.y, 4));
  if (!dense) {
    for (const place of inView) if (place.marked) occupancy.take(around(place.x, place.y - markHeight(place), 9));
  }
  const symbols = new Set(fixed.map((place) => place.index));
  const byId = new Map<string, LayoutPlace>();
  const wishes = inView
    .filter((place) => !place.dimmed || place.selected)
    .map((place): LabelWish => {
      const id = String(place.index);
      byId.set(id, place);
      const { x, y, outlined, selected } = place;
      const priority = selected ? Number.POSITIVE_INFINITY : place.priority;
      const symbol = symbols.has(place.index) || place.symbol === "none" ? {} : { symbol: around(x, y, 4) };
      const where = outlined && place.symbol === "none" ? "over" : "beside";
      return {
        ...{ id, x, y, where, priority, ...symbol },
        // Measured when there is room: of thousands of names most have none.
        get width() {
          return setText(context, place.name, place.face).width + 4;
        },
        get height() {
          return setText(context, place.name, place.face).height;
        },
      };
    });
  const labels = placeLabels(wishes, occupancy, frame).map(({ wish, box }) => {
    const { index, name, face } = byId.get(wish.id)!;
    symbols.add(index);
    return { index, text: setText(context, name, face), face, box };
  });
  if (dense) {
    for (const place of dots) {
      const room = around(place.x, place.y, 7);
      if (symbols.has(place.index) || !occupancy.isFree(room)) continue;
      occupancy.take(room);
      symbols.add(place.index);
    }
  }
  return { dense, symbols, labels };
}
