import type { Arrow } from "./arrows.ts";
import type { Sheet } from "./frame.ts";
import { around, type Box } from "./occupancy.ts";
import { type SideStyles, sideColour } from "./paint.ts";
import type { Pen } from "./pen.ts";

type Point = readonly [x: number, y: number];

/** An arrow that can be pointed at: boxes along its shaft. */
export interface ArrowTarget {
  readonly arrow: Arrow;
  readonly boxes: readonly Box[];
}

/** Shorter than this many pixels an arrow is a blot and says nothing. */
const shortest = 16;
/** Where the widths below are reached; shorter arrows are slighter in proportion. */
const fullLength = 56;
const tail = 1.6;
const neck = 6.4;
const headWidth = 15;
const headLength = 13;
/** How far its middle lies beside the straight line, as a share of its length. */
const bow = 0.1;
/** An attack that was thrown back ends this far along the way. */
const halt = 0.66;
const steps = 10;

/** Draws arrows on a sheet, tapered and in their side's colour; what was repelled ends in a bar. */
export function drawArrows(
  context: Pen,
  arrows: readonly Arrow[],
  sheet: Sheet,
  styles: SideStyles,
  selected: string | null,
): ArrowTarget[] {
  const { theme, width, height } = sheet;
  const targets: ArrowTarget[] = [];
  context.save();
  context.lineJoin = "round";
  for (const arrow of arrows) {
    const from = sheet.project(arrow.from);
    const to = sheet.project(arrow.to);
    if (Math.max(from.x, to.x) < 0 || Math.min(from.x, to.x) > width) continue;
    if (Math.max(from.y, to.y) < 0 || Math.min(from.y, to.y) > height) continue;
    const shape = shapeOf([from.x, from.y], [to.x, to.y], arrow.advance.outcome === "repelled");
    if (!shape) continue;
    context.beginPath();
    shape.outline.forEach(([x, y], index) => {
      if (index === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    context.closePath();
    const chosen = arrow.advance.place === selected;
    context.globalAlpha = 1;
    context.strokeStyle = chosen ? theme.accent : theme.ink;
    context.lineWidth = chosen ? 5.5 : 4.2;
    context.stroke();
    context.strokeStyle = theme.paper;
    context.lineWidth = 3;
    context.stroke();
    context.fillStyle = theme.paper;
    context.fill();
    context.globalAlpha = 1 - 0.55 * arrow.age;
    context.fillStyle = sideColour(styles, arrow.advance.side, theme);
    context.fill();
    targets.push({ arrow, boxes: shape.line.map(([x, y]) => around(x, y, 7)) });
  }
  context.restore();
  return targets;
}

interface Shape {
  readonly outline: readonly Point[];
  /** Points along the middle. */
  readonly line: readonly Point[];
}

/** The outline of an arrow between two points of the sheet; null where they lie too close. */
export function shapeOf(from: Point, to: Point, repelled: boolean): Shape | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length < shortest) return null;
  const scale = Math.min(1, length / fullLength);
  // It begins beside the symbol of where it starts and ends short of the place, so that both stay in sight.
  const start = Math.min(9, 0.16 * length) / length;
  const end = repelled ? halt : 1 - Math.min(8, 0.14 * length) / length;
  const middle: Point = [(from[0] + to[0]) / 2 - dy * bow * 2, (from[1] + to[1]) / 2 + dx * bow * 2];
  const at = (share: number): Point => {
    const rest = 1 - share;
    return [
      rest * rest * from[0] + 2 * rest * share * middle[0] + share * share * to[0],
      rest * rest * from[1] + 2 * rest * share * middle[1] + share * share * to[1],
    ];
  };
  const head = repelled ? end : end - (headLength * scale) / length;
  const line = Array.from({ length: steps + 1 }, (_, step) => at(start + ((head - start) * step) / steps));
  const left: Point[] = [];
  const right: Point[] = [];
  line.forEach((point, step) => {
    const half = ((tail + ((neck - tail) * step) / steps) * scale) / 2;
    const [x, y] = aside(line[Math.max(0, step - 1)]!, line[Math.min(steps, step + 1)]!);
    left.push([point[0] + x * half, point[1] + y * half]);
    right.unshift([point[0] - x * half, point[1] - y * half]);
  });
  const neckPoint = line[steps]!;
  const [x, y] = aside(line[steps - 1]!, neckPoint);
  const wing = (headWidth * scale) / 2;
  const wide = (side: number, along: number): Point => [
    neckPoint[0] + x * wing * side + y * along,
    neckPoint[1] + y * wing * side - x * along,
  ];
  const tip = at(end);
  const bar = 3.6 * scale;
  const front = repelled ? [wide(1, 0), wide(1, bar), wide(-1, bar), wide(-1, 0)] : [wide(1, 0), tip, wide(-1, 0)];
  return { outline: [...left, ...front, ...right], line: repelled ? line : [...line, tip] };
}

/** A unit vector to the left of the way from one point to another. */
function aside([ax, ay]: Point, [bx, by]: Point): Point {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  return [-(by - ay) / length, (bx - ax) / length];
}
