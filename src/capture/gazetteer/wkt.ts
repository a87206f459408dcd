import { Unusable } from "./coordinates.ts";

const KINDS: Readonly<Record<string, { type: string; depth: number }>> = {
  POINT: { type: "Point", depth: 0 },
  LINESTRING: { type: "LineString", depth: 1 },
  POLYGON: { type: "Polygon", depth: 2 },
  MULTIPOINT: { type: "MultiPoint", depth: 1 },
  MULTILINESTRING: { type: "MultiLineString", depth: 2 },
  MULTIPOLYGON: { type: "MultiPolygon", depth: 3 },
};

const TOKEN = /[A-Za-z]+|[(),]|[-+]?[0-9.]+(?:[eE][-+]?[0-9]+)?|\s+|[^\s]/g;

type Nested = number[] | Nested[];

/** Whether a text looks like well-known text, with or without the SRID that PostGIS writes before it. */
export function isWkt(text: string): boolean {
  return /^(?:SRID=\d+;)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON)\b/i.test(text.trimStart());
}

/**
 * Reads a geometry in well-known text (OGC 06-103r4, clause 7), as PostGIS, QGIS and spreadsheets give it, with or
 * without SRID, Z and M. Returns an unchecked GeoJSON geometry, or null for EMPTY. Throws Unusable where it is malformed.
 */
export function readWkt(text: string): { type: string; coordinates: unknown } | null {
  const trimmed = text.trimStart();
  const reference = /^SRID=(\d+);/i.exec(trimmed);
  if (reference !== null && reference[1] !== "4326") {
    throw new Unusable(`its geometry is in EPSG:${reference[1]}; convert it to degrees in WGS 84 (EPSG:4326)`);
  }
  const tokens = (trimmed.slice(reference?.[0].length ?? 0).match(TOKEN) ?? []).filter((token) => token.trim() !== "");
  const malformed = (): Unusable => new Unusable(`its geometry is no well-formed WKT (${trimmed.slice(0, 40)})`);
  let at = 0;
  const kind = KINDS[(tokens[at++] ?? "").toUpperCase()];
  if (kind === undefined) throw malformed();
  if (/^(?:Z|M|ZM)$/i.test(tokens[at] ?? "")) at++;
  if (/^EMPTY$/i.test(tokens[at] ?? "")) return null;

  const expect = (token: string): void => {
    if (tokens[at++] !== token) throw malformed();
  };
  const position = (): number[] => {
    const numbers: number[] = [];
    for (; at < tokens.length && tokens[at] !== "," && tokens[at] !== ")"; at++) numbers.push(Number(tokens[at]));
    if (numbers.length < 2 || numbers.some((value) => !Number.isFinite(value))) throw malformed();
    return numbers;
  };
  const parenthesised = (depth: number): Nested => {
    // A multipoint may be written with or without parentheses around each point.
    if (depth === 0 && tokens[at] !== "(") return position();
    expect("(");
    if (depth === 0) {
      const only = position();
      expect(")");
      return only;
    }
    const nested: Nested[] = [];
    do nested.push(depth === 1 && kind.type !== "MultiPoint" ? position() : parenthesised(depth - 1));
    while (tokens[at++] === ",");
    if (tokens[at - 1] !== ")") throw malformed();
    return nested;
  };
  const coordinates = parenthesised(kind.depth);
  if (at !== tokens.length) throw malformed();
  return { type: kind.type, coordinates };
}
