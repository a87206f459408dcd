import { z } from "zod";
import { geometrySchema } from "./place.ts";

/**
 * What the ground is like, as a file the user gives tells it:
 * `border` the ground of `a` borders on that of `b`; `part` the place `a` stands on the ground of `b`;
 * `road` a way that people and supplies take; `barrier` a line nobody crosses (a river, a wall);
 * `crossing` a point where a barrier can be crossed.
 */
export const terrainKindSchema = z.enum(["border", "part", "road", "barrier", "crossing"]);
export type TerrainKind = z.infer<typeof terrainKindSchema>;

/** One such feature. Borders and parts have `a` and `b`, gazetteer ids or names; the others have a geometry. */
export const terrainFeatureSchema = z.object({
  id: z.string().min(1),
  kind: terrainKindSchema,
  name: z.string().nullable(),
  a: z.string().nullable(),
  b: z.string().nullable(),
  geometry: geometrySchema.nullable(),
  /** Where it comes from, to be credited wherever it is used. */
  source: z.string().nullable(),
});
export type TerrainFeature = z.infer<typeof terrainFeatureSchema>;
