import type { PlaceGeometry } from "../model/index.ts";

/** A geometry as GeoPackage features hold it: the model's kinds and MultiPoint; longitude and latitude in degrees. */
export type Geometry = PlaceGeometry | { type: "MultiPoint"; coordinates: number[][] };

/** The rectangle around a geometry; null where the geometry is empty. */
export interface Envelope {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

type Nested = number[] | Nested[];

/** The well-known-binary code of each kind (OGC 06-103r4, table 7) and how deep its coordinates are nested. */
const KINDS = {
  Point: { code: 1, depth: 0 },
  LineString: { code: 2, depth: 1 },
  Polygon: { code: 3, depth: 2 },
  MultiPoint: { code: 4, depth: 1 },
  MultiLineString: { code: 5, depth: 2 },
  MultiPolygon: { code: 6, depth: 3 },
} as const;

const SIMPLE_OF = { MultiPoint: "Point", MultiLineString: "LineString", MultiPolygon: "Polygon" } as const;

function isMulti(type: keyof typeof KINDS): type is keyof typeof SIMPLE_OF {
  return type in SIMPLE_OF;
}

/** The envelope of a geometry, or null where it has no point. */
export function envelopeOf(geometry: Geometry): Envelope | null {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  const visit = (nested: Nested, depth: number): void => {
    if (depth > 0) {
      for (const inner of nested as Nested[]) visit(inner, depth - 1);
      return;
    }
    const [x, y] = nested as number[];
    if (x === undefined || y === undefined) return;
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  };
  visit(geometry.coordinates as Nested, KINDS[geometry.type].depth);
  return minX <= maxX && minY <= maxY ? { minX, maxX, minY, maxY } : null;
}

/** A growing little-endian buffer: geometries are written in one pass, without measuring them first. */
class Writer {
  private view = new DataView(new ArrayBuffer(256));
  private length = 0;

  private room(bytes: number): number {
    const at = this.length;
    this.length += bytes;
    if (this.length > this.view.byteLength) {
      const grown = new Uint8Array(Math.max(this.length, this.view.byteLength * 2));
      grown.set(new Uint8Array(this.view.buffer));
      this.view = new DataView(grown.buffer);
    }
    return at;
  }
  byte(value: number): void {
    const at = this.room(1);
    this.view.setUint8(at, value);
  }
  integer(value: number): void {
    const at = this.room(4);
    this.view.setInt32(at, value, true);
  }
  double(value: number): void {
    const at = this.room(8);
    this.view.setFloat64(at, value, true);
  }
  bytes(): Uint8Array {
    return new Uint8Array(this.view.buffer.slice(0, this.length));
  }
}

function writeCoordinates(writer: Writer, nested: Nested, depth: number): void {
  if (depth === 0) {
    const [x = Number.NaN, y = Number.NaN] = nested as number[];
    writer.double(x);
    writer.double(y);
    return;
  }
  writer.integer(nested.length);
  for (const inner of nested as Nested[]) writeCoordinates(writer, inner, depth - 1);
}

function writeWkb(writer: Writer, geometry: Geometry): void {
  const { code, depth } = KINDS[geometry.type];
  writer.byte(1);
  writer.integer(code);
  if (!isMulti(geometry.type)) {
    writeCoordinates(writer, geometry.coordinates as Nested, depth);
    return;
  }
  const type = SIMPLE_OF[geometry.type];
  writer.integer(geometry.coordinates.length);
  for (const coordinates of geometry.coordinates) writeWkb(writer, { type, coordinates } as Geometry);
}

/**
 * Writes a geometry as GeoPackage binary (OGC 12-128r18, clause 2.1.3): header, envelope (left out for points, as
 * the standard advises, and for empty geometries), little-endian well-known binary. Heights are not kept.
 * @param spatialReference the srs_id of the layer; 4326 is WGS 84.
 */
export function encodeGeometry(geometry: Geometry, spatialReference = 4326): Uint8Array {
  const envelope = envelopeOf(geometry);
  const withEnvelope = envelope !== null && geometry.type !== "Point";
  const writer = new Writer();
  writer.byte(0x47);
  writer.byte(0x50);
  writer.byte(0);
  writer.byte(0b1 | (withEnvelope ? 0b10 : 0) | (envelope === null ? 0b10000 : 0));
  writer.integer(spatialReference);
  if (withEnvelope) {
    writer.double(envelope.minX);
    writer.double(envelope.maxX);
    writer.double(envelope.minY);
    writer.double(envelope.maxY);
  }
  writeWkb(writer, geometry);
  return writer.bytes();
}

/** Reads well-known binary of either byte order, with or without Z and M, and keeps x and y. */
class Reader {
  private readonly view: DataView;
  private at: number;
  private little = true;
  private dimensions = 2;

  constructor(view: DataView, at: number) {
    this.view = view;
    this.at = at;
  }
  private integer(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, this.little);
  }
  private double(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, this.little);
  }
  private coordinates(depth: number): Nested {
    if (depth === 0) {
      const values = Array.from({ length: this.dimensions }, () => this.double());
      return Number.isNaN(values[0]) ? [] : values.slice(0, 2);
    }
    const nested: Nested[] = [];
    for (let left = this.integer(); left > 0; left--) nested.push(this.coordinates(depth - 1));
    return nested;
  }
  geometry(): Geometry {
    this.little = this.view.getUint8(this.at++) === 1;
    const code = this.integer();
    this.dimensions = [2, 3, 3, 4][Math.floor(code / 1000)] ?? 2;
    const kind = Object.entries(KINDS).find(([, known]) => known.code === code % 1000);
    if (kind === undefined) throw new RangeError(`well-known binary of kind ${code} is not supported`);
    const type = kind[0] as Geometry["type"];
    if (!isMulti(type)) return { type, coordinates: this.coordinates(kind[1].depth) } as Geometry;
    const coordinates: unknown[] = [];
    for (let left = this.integer(); left > 0; left--) coordinates.push(this.geometry().coordinates);
    return { type, coordinates } as Geometry;
  }
}

const ENVELOPE_DOUBLES = [0, 4, 6, 6, 8];

/** Where the well-known binary starts and whether the header calls the geometry empty. */
function readHeader(bytes: Uint8Array): { view: DataView; body: number; little: boolean; flags: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 8 || view.getUint16(0) !== 0x4750) throw new RangeError("this is no GeoPackage geometry");
  const flags = view.getUint8(3);
  const doubles = ENVELOPE_DOUBLES[(flags >> 1) & 0b111];
  if (doubles === undefined) throw new RangeError("the envelope of this GeoPackage geometry is of no known kind");
  return { view, body: 8 + doubles * 8, little: (flags & 1) === 1, flags };
}

/** Reads GeoPackage binary. Throws RangeError where the bytes are cut short or of a kind the case does not use. */
export function decodeGeometry(bytes: Uint8Array): Geometry {
  const { view, body } = readHeader(bytes);
  return new Reader(view, body).geometry();
}

/** The envelope of a GeoPackage geometry, from its header where it has one: what the R-tree triggers ask for. */
export function envelopeOfBytes(bytes: Uint8Array): Envelope | null {
  const { view, body, little, flags } = readHeader(bytes);
  if ((flags & 0b10000) !== 0) return null;
  if (body === 8) return envelopeOf(decodeGeometry(bytes));
  const double = (index: number): number => view.getFloat64(8 + index * 8, little);
  return { minX: double(0), maxX: double(1), minY: double(2), maxY: double(3) };
}
