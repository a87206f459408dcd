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
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly wish: LabelWish;
  readonly box: Box;
}

const gap = 7;
const cell = 64;

/**
 * Places labels greedily, the most important first: each takes the first of its positions where it covers no label and
 * no symbol that is there already, and is left out where none is free. Positions follow the cartographer's preference:
 * right above the line, right, left, above, below (Imhof, "Positioning Names on Maps", 1975).
 */
export function placeLabels(wishes: readonly LabelWish[], symbols: readonly Box[], frame: Box): PlacedLabel[] {
  const grid = new Map<number, Box[]>();
  const cells = (box: Box, visit: (key: number) => boolean): boolean => {
    for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++) {
      for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++) {
        if (visit(x * 100_003 + y)) return true;
      }
    }
    return false;
  };
  const taken = (box: Box) => cells(box, (key) => grid.get(key)?.some((other) => overlap(box, other)) ?? false);
  const take = (box: Box) => {
    cells(box, (key) => {
      const here = grid.get(key);
      if (here) here.push(box);
      else grid.set(key, [box]);
      return false;
    });
  };
  for (const symbol of symbols) take(symbol);
  const placed: PlacedLabel[] = [];
  for (const wish of [...wishes].sort((a, b) => b.priority - a.priority)) {
    if (wish.x < frame.left || wish.x > frame.right || wish.y < frame.top || wish.y > frame.bottom) continue;
    const box = positions(wish).find((one) => inside(one, frame) && !taken(one));
    if (!box) continue;
    take(box);
    placed.push({ wish, box });
  }
  return placed;
}

function positions({ x, y, width, height, where }: LabelWish): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  const middle = y - height / 2;
  const centre = x - width / 2;
  const beside = [
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
  if (where === "beside") return beside;
  return [0, -0.5, 0.5, -1, 1].map((step) => at(centre, middle + step * height));
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}
