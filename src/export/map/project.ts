type Position = readonly number[];

/** A frame in pixels with a margin inside it that nothing comes nearer to its edge than. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly margin: number;
}

/** Where positions are in a picture, and how many pixels a kilometre has. */
export interface Projection {
  readonly to: (position: Position) => readonly [x: number, y: number];
  readonly kilometre: number;
}

/** The unit square of Web Mercator, origin in the north-west. */
function mercator([longitude = 0, latitude = 0]: Position): [number, number] {
  const sine = Math.sin((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Web Mercator, so that the bounds (west, south, east, north) fill a frame. */
export function projectionTo(
  [west, south, east, north]: readonly [number, number, number, number],
  { left, top, width, height, margin }: Frame,
): Projection {
  const [x0, y0] = mercator([west, north]);
  const [x1, y1] = mercator([east, south]);
  // A single point is shown with some twenty kilometres around it.
  const scale = Math.min(
    (width - 2 * margin) / Math.max(x1 - x0, 5e-4),
    (height - 2 * margin) / Math.max(y1 - y0, 5e-4),
  );
  const [centreX, centreY] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const latitude = (north + south) / 2;
  return {
    to: (position) => {
      const [x, y] = mercator(position);
      return [left + width / 2 + (x - centreX) * scale, top + height / 2 + (y - centreY) * scale];
    },
    kilometre: scale / (40_075.017 * Math.cos((latitude * Math.PI) / 180)),
  };
}
