import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeGeometry, encodeGeometry, envelopeOf, envelopeOfBytes, type Geometry } from "../../src/case/geometry.ts";

const ring = [
  [7, 46],
  [8, 46],
  [8, 47],
  [7, 46],
];

const geometries: [string, unknown][] = [
  ["Point", [7.123456789, -46.2]],
  ["LineString", ring],
  ["Polygon", [ring, ring]],
  ["MultiPoint", ring],
  ["MultiLineString", [ring, ring.slice(1)]],
  ["MultiPolygon", [[ring], [ring, ring]]],
];

describe("every kind of geometry comes back as it was", () => {
  test.each(geometries)("%s", (type, coordinates) => {
    const geometry = { type, coordinates } as Geometry;
    expect(decodeGeometry(encodeGeometry(geometry))).toEqual(geometry);
    expect(envelopeOfBytes(encodeGeometry(geometry))).toEqual(envelopeOf(geometry));
  });

  const position = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );
  const positions = fc.array(position, { minLength: 1, maxLength: 60 });
  const polygon = fc.array(positions, { minLength: 1, maxLength: 3 });
  const geometry = fc.oneof(
    fc.record({ type: fc.constant("Point"), coordinates: position }),
    fc.record({ type: fc.constantFrom("LineString", "MultiPoint"), coordinates: positions }),
    fc.record({ type: fc.constantFrom("Polygon", "MultiLineString"), coordinates: polygon }),
    fc.record({ type: fc.constant("MultiPolygon"), coordinates: fc.array(polygon, { minLength: 1, maxLength: 3 }) }),
  ) as fc.Arbitrary<Geometry>;

  test("whatever its coordinates", () => {
    fc.assert(
      fc.property(geometry, (value) => {
        const bytes = encodeGeometry(value);
        expect(decodeGeometry(bytes)).toEqual(value);
        expect(envelopeOfBytes(bytes)).toEqual(envelopeOf(value));
      }),
      { numRuns: 200 },
    );
  });
});

test("a point is written to the byte as the standard has it: no envelope, little-endian, srs_id 4326", () => {
  expect(Buffer.from(encodeGeometry({ type: "Point", coordinates: [1, 2] })).toString("hex")).toBe(
    "47500001e6100000" + "0101000000" + "000000000000f03f" + "0000000000000040",
  );
});

test("a line carries its envelope: min x, max x, min y, max y", () => {
  const bytes = Buffer.from(
    encodeGeometry({
      type: "LineString",
      coordinates: [
        [3, 2],
        [1, 4],
      ],
    }),
  );
  expect(bytes[3]).toBe(0b11);
  expect([0, 1, 2, 3].map((index) => bytes.readDoubleLE(8 + index * 8))).toEqual([1, 3, 2, 4]);
});

test("an empty geometry is flagged and has no envelope", () => {
  for (const geometry of [
    { type: "MultiPolygon", coordinates: [] },
    { type: "Point", coordinates: [] },
  ] as unknown as Geometry[]) {
    const bytes = encodeGeometry(geometry);
    expect(bytes[3]! & 0b10000).toBe(0b10000);
    expect(envelopeOfBytes(bytes)).toBeNull();
    expect(decodeGeometry(bytes)).toEqual(geometry);
  }
});

test("heights and measures of other programs' geometries are read over, in either byte order", () => {
  const bigEndianPointZ =
    "47500000000010e6" + "00000003e9" + "3ff0000000000000" + "4000000000000000" + "4008000000000000";
  expect(decodeGeometry(Buffer.from(bigEndianPointZ, "hex"))).toEqual({ type: "Point", coordinates: [1, 2] });
  expect(envelopeOfBytes(Buffer.from(bigEndianPointZ, "hex"))).toEqual({ minX: 1, maxX: 1, minY: 2, maxY: 2 });
});

test("heights are not written", () => {
  const high = encodeGeometry({ type: "Point", coordinates: [1, 2, 900] });
  expect(high).toEqual(encodeGeometry({ type: "Point", coordinates: [1, 2] }));
});

test("bytes that are no geometry, or are cut short, are a RangeError", () => {
  const whole = encodeGeometry({ type: "Polygon", coordinates: [ring as [number, number][]] });
  for (const bytes of [new Uint8Array(), new Uint8Array([1, 2, 3]), Buffer.from("not a geometry at all")]) {
    expect(() => decodeGeometry(bytes)).toThrow(RangeError);
  }
  for (let length = 0; length < whole.length; length += 7) {
    expect(() => decodeGeometry(whole.slice(0, length))).toThrow(RangeError);
  }
});
