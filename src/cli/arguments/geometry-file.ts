import { geometrySchema, type PlaceGeometry, Problem } from "../../model/index.ts";
import { fileBytes } from "./file.ts";

/** The one geometry of a GeoJSON file: a geometry, a feature, or a collection of one feature. Throws a Problem otherwise. */
export function geometryFile(path: string, folder: string): PlaceGeometry {
  const text = new TextDecoder().decode(fileBytes(path, folder));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Problem(`${path}: this is no GeoJSON; give a file with one point, line or area`);
  }
  const features = (value as { features?: unknown }).features;
  if (Array.isArray(features)) {
    if (features.length !== 1) throw new Problem(`${path}: this has ${features.length} features; give a file with one`);
    value = features[0];
  }
  const geometry = geometrySchema.safeParse((value as { geometry?: unknown }).geometry ?? value);
  if (!geometry.success) throw new Problem(`${path}: this has no point, line or area; longitude comes before latitude`);
  return geometry.data;
}
