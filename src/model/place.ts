import { z } from "zod";

/** A place as one document speaks of it: its fullest name first, then every other name it has in that document. */
export const placeMentionSchema = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** A feature type as the text tells it: "city", "district", "hill", "road", "building", "area", …; "place" where it does not. */
  type: z.string(),
  /** The id of the place this one lies in, where the text says so. */
  parent: z.string().nullish(),
  /**
   * Its name with every common word in shared terms and every other as it stands, folded: "12 housing estate" for
   * "a 12-es Lakótelep". Names of two languages meet under it. Absent where its language has no glossary.
   */
  gloss: z.string().optional(),
  /** True where the text has no name for it, only words that describe it ("two hills"). */
  described: z.boolean().optional(),
});
export type PlaceMention = z.infer<typeof placeMentionSchema>;

/** A place that a claim of another kind than control names: `id` where it is one of the document's places, else null. */
export const placeReferenceSchema = z.object({ id: z.string().nullable(), name: z.string() });
export type PlaceReference = z.infer<typeof placeReferenceSchema>;

const position = z.tuple([z.number(), z.number()]).rest(z.number());
/** The GeoJSON geometries a gazetteer may give; longitude and latitude in degrees, WGS 84. */
export const geometrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Point"), coordinates: position }),
  z.object({ type: z.literal("LineString"), coordinates: z.array(position) }),
  z.object({ type: z.literal("MultiLineString"), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(position)) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(z.array(position))) }),
]);
export type PlaceGeometry = z.infer<typeof geometrySchema>;

/** An entry of a gazetteer: names in any spelling and script, a type, a parent, a geometry if known. */
export const gazetteerEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()),
  type: z.string(),
  parent: z.string().nullable(),
  geometry: geometrySchema.nullable(),
  /** "exact", "approximate" or null where the gazetteer does not say. */
  precision: z.string().nullable(),
  /** Where the entry comes from, to be credited wherever it is shown. */
  source: z.string().nullable(),
});
export type GazetteerEntry = z.infer<typeof gazetteerEntrySchema>;
