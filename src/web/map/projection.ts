type Position = readonly [longitude: number, latitude: number];

/**
 * Web Mercator from degrees to pixels of the sheet: what MapLibre does for a map without turn or tilt, without its
 * objects, since it is done for thousands of places in a frame.
 */
export function projection(centre: Position, zoom: number, width: number, height: number) {
  const world = 512 * 2 ** zoom;
  const [centreX, centreY] = mercator(centre);
  return (position: Position): { readonly x: number; readonly y: number } => {
    const [x, y] = mercator(position);
    return { x: (x - centreX) * world + width / 2, y: (y - centreY) * world + height / 2 };
  };
}

/** The unit square of Web Mercator, origin in the north-west. */
function mercator([longitude, latitude]: Position): [number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}
