import type { Box } from "./occupancy.ts";
import type { Theme } from "./paint.ts";
import type { Pen } from "./pen.ts";

/** A name on a small plate of paper beside a line. */
export interface Plate {
  readonly text: string;
  readonly box: Box;
}

const font = '600 14px "Source Sans 3", sans-serif';
const top = 24;
const height = 24;

/** Two names at the upper ends of the two sides of a line; where a side has too little room, it has none. */
export function platesBeside(pen: Pen, line: number, width: number, left: string, right: string): Plate[] {
  const plate = (text: string, at: number, toLeft: boolean, room: number): Plate[] => {
    pen.font = font;
    const wide = pen.measureText(text).width + 16;
    const start = toLeft ? at - wide : at;
    const box = { left: start, right: start + wide, top, bottom: top + height };
    return wide > room ? [] : [{ text, box }];
  };
  return [...plate(left, line - 10, true, line - 28), ...plate(right, line + 10, false, width - line - 28)];
}

export function drawPlate(pen: Pen, { text, box }: Plate, theme: Theme): void {
  const { left, right, bottom } = box;
  pen.save();
  pen.font = font;
  pen.fillStyle = theme.paper;
  pen.fillRect(left, top, right - left, height);
  pen.strokeStyle = theme.rule;
  pen.lineWidth = 1;
  pen.strokeRect(left, top, right - left, height);
  pen.fillStyle = theme.ink;
  pen.textAlign = "left";
  pen.textBaseline = "alphabetic";
  pen.fillText(text, left + 8, bottom - 7);
  pen.restore();
}
