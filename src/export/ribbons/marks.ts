import type { SideKey } from "../../model/index.ts";
import type { SideStyle } from "../palette.ts";
import type { RibbonCell } from "./cells.ts";

/**
 * The characters of a ribbon without colour. They are plain ASCII where the sides' letters are, so that a ribbon
 * survives mail, logs and grep. A capital letter, `%` or `X` is the mark of a claim.
 */
export function plainMark(cell: RibbonCell, position: number, styles: ReadonlyMap<SideKey, SideStyle>): string {
  const holder = cell.sides[0];
  const letter = (holder === undefined ? undefined : styles.get(holder)?.letter) ?? "?";
  switch (cell.status) {
    case "unknown":
      return cell.claim ? "'" : " ";
    case "contested":
      return cell.claim ? "X" : "x";
    case "divided":
      return cell.claim ? "%" : "/";
    case "disputed":
      return holder === undefined || cell.starts || position % 2 === 0 ? "?" : cased(letter, cell.claim);
    case "held":
      if (cell.encircled !== null && (cell.starts || (position % 2 === 0 && !cell.claim))) return "@";
      if (cell.inferred && !cell.starts && position % 2 === 1) return ".";
      return cased(letter, cell.claim);
  }
}

function cased(letter: string, capital: boolean): string {
  return capital ? letter.toUpperCase() : letter.toLowerCase();
}

/** A character with its colours, `#rrggbb`; null is the terminal's own. */
export interface PaintedMark {
  readonly character: string;
  readonly ink: string | null;
  readonly ground: string | null;
}

/** The character and colours of a cell on a terminal that has colour. The letters mean what they mean without it. */
export function paintedMark(
  cell: RibbonCell,
  position: number,
  styles: ReadonlyMap<SideKey, SideStyle>,
  firstOfCell: boolean,
): PaintedMark {
  const colours = cell.sides.map((side) => styles.get(side)?.dark ?? null);
  const own = colours[0] ?? null;
  const letter = (cell.sides[0] === undefined ? undefined : styles.get(cell.sides[0])?.letter) ?? " ";
  switch (cell.status) {
    case "unknown":
      return { character: cell.claim && firstOfCell ? "'" : " ", ink: null, ground: null };
    case "contested":
      return { character: cell.claim && firstOfCell ? "X" : "╱", ink: null, ground: null };
    case "divided":
      if (cell.claim && firstOfCell) return { character: "%", ink: inkOn(own), ground: own };
      return colours.length > 1
        ? { character: "▞", ink: own, ground: colours[1] ?? null }
        : { character: "▞", ink: own, ground: null };
    case "disputed":
      return { character: position % 2 === 0 ? "?" : "╲", ink: inkOn(own), ground: own };
    case "held":
      if (cell.inferred) {
        return cell.starts && firstOfCell
          ? { character: letter.toLowerCase(), ink: own, ground: null }
          : { character: "░", ink: own, ground: null };
      }
      if (cell.encircled !== null && (cell.starts || position % 2 === 0) && !(cell.claim && !cell.starts)) {
        return { character: "@", ink: inkOn(own), ground: own };
      }
      return {
        character: firstOfCell && (cell.claim || cell.starts) ? cased(letter, cell.claim) : " ",
        ink: inkOn(own),
        ground: own,
      };
  }
}

/** Black or white, whichever is read better on the ground (relative luminance as WCAG 2 defines it). */
export function inkOn(ground: string | null): string | null {
  if (ground === null) return null;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(ground.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? "#000000" : "#ffffff";
}
