import type { Box, Occupancy } from "./occupancy.ts";

/** A label that wants a place on the map. */
export interface LabelWish {
  readonly id: string;
  /** The anchor, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `over` the anchor (an area's name) or `beside` its symbol. */
  readonly where: "over" | "beside";
  /** Higher goes first. */
  readonly priority: number;
  /** A symbol that is drawn only together with the name, and needs room too. */
  readonly symbol?: Box;
}

export interface PlacedLabel {
  readonly wish: LabelWish;
  readonly box: Box;
}

const gap = 7;

/**
 * Places labels greedily, the most important first: each takes the first of its positions where it covers no label and
 * no symbol that is there already, and is left out where none is free. Positions follow the cartographer's preference:
 * right above the line, right, left, above, below (Imhof, "Positioning Names on Maps", 1975).
 */
export function placeLabels(wishes: readonly LabelWish[], occupancy: Occupancy, frame: Box): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes.toSorted((a, b) => b.priority - a.priority)) {
    if (wish.x < frame.left || wish.x > frame.right || wish.y < frame.top || wish.y > frame.bottom) continue;
    if (wish.symbol && !occupancy.isFree(wish.symbol)) continue;
    if (!hasRoom(wish, occupancy)) continue;
    const box = positions(wish).find((one) => inside(one, frame) && occupancy.isFree(one));
    if (!box) continue;
    occupancy.take(box);
    if (wish.symbol) occupancy.take(wish.symbol);
    placed.push({ wish, box });
  }
  return placed;
}

/** Whether a dot is free where a label beside its symbol would begin, whatever its size. */
function hasRoom({ x, y, where }: LabelWish, occupancy: Occupancy): boolean {
  if (where === "over") return true;
  return positions({ x, y, where, width: 1, height: 1 }).some((dot) => occupancy.isFree(dot));
}

function positions({ x, y, width, height, where }: Omit<LabelWish, "id" | "priority">): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const middle = y - height / 2;
  const centre = x - width / 2;
  if (where === "over") return [0, -0.5, 0.5, -1, 1].map((step) => at(centre, middle + step * height));
  return [
    at(x + gap, middle - 3),
    at(x + gap, middle + 3),
    at(x - gap - width, middle - 3),
    at(x - gap - width, middle + 3),
    at(centre, y - gap - height),
    at(centre, y + gap),
    at(x + gap - 2, y - gap - height + 4),
    at(x - gap + 2 - width, y - gap - height + 4),
    at(x + gap - 2, y + gap - 4),
    at(x - gap + 2 - width, y + gap - 4),
  ];
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}
