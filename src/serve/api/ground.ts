import { z } from "zod";
import { geometrySchema } from "../../model/index.ts";
import * as c from "./common.ts";

/** Who held what, where it is, and why it is held to be so. */
const placeState = z.object({
  ...c.place,
  holder: c.sideOrNull,
  status: c.status,
  extent: c.extent,
  parts: z.record(c.side, c.extent),
  since: c.dayOrNull,
  encircled: c.sideOrNull,
  inferred: z.boolean(),
  claims: c.claimIds,
  against: c.claimIds,
});

export const stateOfDay = z.object({ date: c.day, sides: c.namesBySide, places: z.array(placeState) });

const ribbonPlace = {
  place: c.text,
  name: c.text,
  located: z.boolean(),
  type: c.text.optional(),
  parent: c.text.nullish(),
  described: z.boolean().optional().describe("true for what the documents only describe and nobody names"),
};

const ribbonsOfAll = {
  first: c.day,
  last: c.day,
  sides: z.array(z.object({ key: c.side, names: c.names })),
  areas: z
    .array(z.object({ ...c.named.shape, parent: c.text.nullable(), described: z.boolean().optional() }))
    .optional()
    .describe("what the rows lie in, as far as it has no row of its own"),
};

export const ribbons = z.object({
  ...ribbonsOfAll,
  rows: z.array(z.object({ ...ribbonPlace, intervals: z.array(c.controlInterval), claimDays: z.array(c.day) })),
});

const { holder, extent, parts, encircled, inferred, rule } = c.controlInterval.shape;
const numbers = z.array(z.int().min(-1));

export const ribbonColumns = z.object({
  ...ribbonsOfAll,
  days: z.array(c.day).describe("the days that the rows name by their number in this list, from 0; -1 is none"),
  states: z.array(z.object({ holder, status: c.status, extent, parts, encircled, inferred, rule })),
  rows: z.array(
    z.object({
      ...ribbonPlace,
      claims: c.claimIds,
      claimDays: numbers,
      intervals: numbers.describe(
        "intervals one after the other: first day, last day, earliest and latest day of the beginning, state, how many " +
          "claims open, support and oppose it, then those claims by their numbers in `claims`",
      ),
    }),
  ),
});

export const placeHistory = z.object({
  ...c.place,
  geometry: geometrySchema.nullable(),
  intervals: z.array(c.controlInterval),
  voices: z.array(c.intervalVoices).optional(),
});

export const placeVersions = z.object({
  ...c.named.shape,
  versions: z.array(
    z.object({ ...c.voice, intervals: z.array(c.controlInterval), claimDays: z.array(c.day), claims: c.claimIds }),
  ),
});

export const placeChange = z.object({
  date: c.day,
  place: c.named,
  from: z.object({ holder: c.sideOrNull, status: c.status }).nullable(),
  to: z.object({ holder: c.sideOrNull, status: c.status, extent: c.extent }),
  claims: c.claimIds,
});

export const dayCount = z.object({ date: c.day, control: c.count, other: c.count });

const shape = z.object({
  type: z.literal("Feature"),
  geometry: geometrySchema,
  properties: z.object({
    place: c.text.nullable(),
    name: c.text,
    type: c.text,
    told: z.boolean(),
    role: z.enum(["area", "line", "cell", "point", "ground"]),
    inferred: z.boolean().describe("true for cells: nobody observed this outline"),
  }),
});
export const mapGeometry = z.object({
  shapes: z.array(shape),
  anchors: z.array(z.object({ place: c.text, position: c.position })),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  credits: c.names,
});

export const basemap = z.object({ address: c.text.nullable(), name: c.text.nullable() });

export const advance = z.object({
  day: c.day,
  place: c.text,
  side: c.side,
  outcome: z.enum(["taken", "entered", "repelled"]),
  from: c.text.nullable().describe("ground the side held before; null where it held none there"),
  basis: z.enum(["named", "adjacent", "same day"]).nullable(),
  claims: c.claimIds,
});

const argument = z.object({
  policies: z.array(z.enum(["weighed", "against-interest", "independent"])),
  interval: c.controlInterval.nullable(),
  before: c.controlInterval.nullable(),
  after: c.controlInterval.nullable(),
  claims: z.array(
    z.object({
      ...c.voice,
      claim: c.claimWithSentence,
      stance: z.enum(["opens", "supports", "opposes"]),
      via: z.enum(["place", "whole", "part", "set", "attack"]),
      of: z.object({ id: c.text.nullable(), name: c.text }).nullable(),
      interest: z.enum(["its own side", "against its own interest"]).nullable(),
      outweighed: c.text.optional(),
    }),
  ),
  lastTold: c.dayOrNull,
  voices: c.intervalVoices.nullable(),
});
export const why = z.object({ date: c.day, place: z.object(c.place), arguments: z.array(argument) });
