export type Position = readonly [longitude: number, latitude: number];

/** Pixels of the whole world across at a zoom, as MapLibre has it. */
export const worldSize = (zoom: number): number => 512 * 2 ** zoom;

/**
 * Web Mercator from degrees to pixels of the sheet: what MapLibre does for a map without turn or tilt, without its
 * objects, since it is done for thousands of places in a frame.
 */
export function projection(centre: Position, zoom: number, width: number, height: number) {
  const world = worldSize(zoom);
  const [centreX, centreY] = mercator(centre);
  return (position: Position): { readonly x: number; readonly y: number } => {
    const [x, y] = mercator(position);
    return { x: (x - centreX) * world + width / 2, y: (y - centreY) * world + height / 2 };
  };
}

/** The unit square of Web Mercator, origin in the north-west. */
export function mercator([longitude, latitude]: Position): [x: number, y: number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Degrees from the unit square of Web Mercator. */
export function degrees(x: number, y: number): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}
