import type { PlaceGeometry } from "../../model/index.ts";

/** Where a place's label stands: its point, the middle of its line, the centre of gravity of its largest ring. */
export function anchorOf(geometry: PlaceGeometry): readonly [number, number] {
  switch (geometry.type) {
    case "Point":
      return [geometry.coordinates[0], geometry.coordinates[1]];
    case "LineString":
      return middle(geometry.coordinates);
    case "MultiLineString":
      return middle([...geometry.coordinates].sort((a, b) => b.length - a.length)[0] ?? []);
    case "Polygon":
      return centroid(geometry.coordinates[0] ?? []);
    case "MultiPolygon": {
      const rings = geometry.coordinates.map((polygon) => polygon[0] ?? []);
      return centroid(rings.sort((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0] ?? []);
    }
  }
}

type Ring = readonly (readonly number[])[];

function middle(line: Ring): [number, number] {
  const point = line[Math.floor(line.length / 2)] ?? [0, 0];
  return [point[0]!, point[1]!];
}

function area(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = ring[index - 1]!;
    const [bx, by] = ring[index]!;
    sum += ax! * by! - bx! * ay!;
  }
  return sum / 2;
}

function centroid(ring: Ring): [number, number] {
  const whole = area(ring);
  if (whole === 0) return middle(ring);
  // Reckoned from the first corner: degrees are large numbers beside the size of a city block.
  const [originX, originY] = ring[0] as [number, number];
  let x = 0;
  let y = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax, ay] = [ring[index - 1]![0]! - originX, ring[index - 1]![1]! - originY];
    const [bx, by] = [ring[index]![0]! - originX, ring[index]![1]! - originY];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return [originX + x / (6 * whole), originY + y / (6 * whole)];
}
