import type { Ledger } from "../state/ledger.ts";
import type { Layout } from "./layout.ts";
import { piecesByWeight } from "./names.ts";
import type { GroundOnDay, Period } from "./period.ts";

export interface Label {
  readonly piece: number;
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

const lineHeight = 14;
/** The mean width of a letter of the map's small type. */
const letter = 6.1;
const longest = 26;
const mostLabels = 48;

/**
 * The names that have room: first of the places whose loss splits, then of what is cut off, then of those of which most
 * is said; none over another, none of ground that is only presumed.
 */
export function labelsOf(
  layout: Layout,
  period: Period,
  ground: GroundOnDay,
  keystones: ReadonlySet<number>,
  ledger: Ledger,
): Label[] {
  const cutOff = new Set(ground.areas.flatMap((area) => (area.stretch.cutOff ? area.ground : [])));
  const { names, sorted } = piecesByWeight(period, ledger);
  const ranks: number[][] = [[], [], []];
  for (const presumed of layout.map ? [false] : [false, true]) {
    for (const piece of sorted) {
      if (layout.pieces[piece] === null || (ground.pieces[piece]?.presumed ?? true) !== presumed) continue;
      ranks[keystones.has(piece) ? 0 : cutOff.has(piece) ? 1 : 2]!.push(piece);
    }
  }
  const taken: (readonly [left: number, top: number, right: number, bottom: number])[] = [...keystones].flatMap(
    (piece) => {
      const placed = layout.pieces[piece];
      return placed ? [[placed.x - 6, placed.y - 6, placed.x + 6, placed.y + 6] as const] : [];
    },
  );
  const found: Label[] = [];
  const shown = new Set<string>();
  for (const piece of ranks.flat()) {
    const name = names[piece]!;
    const { x, y, d } = layout.pieces[piece]!;
    const text = name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
    const half = (text.length * letter) / 2;
    const centre = Math.min(Math.max(x, half + 2), layout.width - half - 2);
    if (shown.has(text)) continue;
    if (found.length === mostLabels) break;
    for (const down of d === null || keystones.has(piece) ? [20, -12] : [4]) {
      const box = [centre - half, y + down - 11, centre + half, y + down - 11 + lineHeight] as const;
      if (box[1] < 0 || box[3] > layout.height || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      shown.add(text);
      found.push({ piece, x: centre, y: y + down, name: text });
      break;
    }
  }
  return found;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
