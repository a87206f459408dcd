import { z } from "zod";
import { figureSchema, geometrySchema } from "../../model/index.ts";
import * as c from "./common.ts";

/** Who held what, and how the ground hangs together. */
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

const position = z.tuple([z.number(), z.number()]);
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
  anchors: z.array(z.object({ place: c.text, position })),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  credits: c.names,
});

const piece = z.object({ ...c.named.shape, places: c.names, presumed: z.boolean() });
const pocket = z.object({
  side: c.side,
  places: z.array(c.named),
  ground: z.array(piece),
  area: z.number().describe("square kilometres"),
  main: z.boolean(),
  cutOff: z.boolean(),
  enclosed: z.boolean(),
  encircled: c.encircled,
  around: z.array(z.object({ side: c.side, tracts: c.count })),
  splitBy: z.array(z.object({ ground: piece, parts: z.array(c.count), cutOff: z.array(z.array(piece)) })),
});
const route = z.object({
  ...c.named.shape,
  place: c.text.nullable(),
  state: z.enum(["open", "contested", "cut", "unknown"]),
  sides: z.array(c.side),
  underFire: z.array(z.object({ by: c.side, claims: c.claimIds })),
  ground: z.array(z.object({ ...c.named.shape, sides: z.array(c.side) })),
});
export const pocketsOfDay = z.object({
  date: c.day,
  sides: c.namesBySide,
  pockets: z.array(pocket),
  routes: z.array(route),
  ground: z.object({ all: c.count, unknown: c.count }),
});

const event = { date: c.day, claims: c.claimIds };
const areas = z.array(z.array(c.named));
const connectivityEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("pockets"),
    ...event,
    change: z.enum(["split", "joined", "encircled", "relieved", "lost"]),
    side: c.side,
    before: areas,
    after: areas,
    cutOff: z.array(c.count),
    relieved: z.array(c.count),
    through: z.array(c.named),
    by: z.array(c.side),
  }),
  z.object({
    kind: z.literal("route"),
    ...event,
    route: c.named,
    change: z.enum(["open", "contested", "cut", "unknown", "under fire"]),
    sides: z.array(c.side),
    by: z.array(c.side),
  }),
  z.object({
    kind: z.literal("check"),
    ...event,
    place: c.named,
    says: z.enum(["encircled", "relieved"]),
    by: c.sideOrNull,
    inside: c.sideOrNull,
    graph: z.enum(["cut off", "connected", "unknown"]),
    agrees: z.boolean().nullable(),
  }),
]);
const number = c.count.describe("a piece of ground by its place in the terrain's list");
const areaNumber = c.count.describe("an area by its place in `areas`");
const groundStretch = z.object({
  from: c.day,
  sides: z.array(c.side),
  status: c.status,
  presumed: z.boolean(),
  areas: z.array(areaNumber),
});
const areaStretch = z.object({
  from: c.day,
  pieces: c.count,
  presumed: c.count,
  area: z.number().describe("square kilometres"),
  main: z.boolean(),
  cutOff: z.boolean(),
  enclosed: z.boolean(),
  encircled: c.encircled,
  around: z.array(z.object({ side: c.side, tracts: c.count })),
  splitBy: z.array(z.object({ ground: number, cutOff: z.array(z.array(number)) })),
});
export const connectivityOfPeriod = z.object({
  first: c.day,
  last: c.day,
  events: z.array(connectivityEvent),
  ground: z.array(z.array(groundStretch)).describe("of each piece of ground, in the terrain's order"),
  areas: z.array(
    z.object({
      side: c.side,
      from: z.array(areaNumber),
      into: z.array(areaNumber),
      end: c.dayOrNull,
      stretches: z.array(areaStretch),
    }),
  ),
  routes: z.array(
    z.object({
      id: c.text,
      stretches: z.array(z.object({ from: c.day, state: route.shape.state, sides: z.array(c.side) })),
    }),
  ),
  fires: z.array(
    z.object({
      claim: c.text,
      by: c.side,
      first: c.day,
      last: c.day,
      ground: z.array(number),
      routes: z.array(c.count),
    }),
  ),
});

export const terrain = z.object({
  tracts: z.array(
    z.object({
      ...c.named.shape,
      places: c.names,
      anchor: position.nullable(),
      outline: geometrySchema.nullable(),
      drawn: z.boolean(),
      area: z.number(),
      rim: z.boolean(),
    }),
  ),
  borders: z.array(z.object({ a: c.text, b: c.text, basis: z.enum(["given", "outlines", "cells"]) })),
  barred: z.array(z.object({ a: c.text, b: c.text, by: c.text })),
  routes: z.array(z.object({ ...c.named.shape, tracts: c.names, line: geometrySchema })),
  unknown: c.names,
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

const share = z.object({
  side: c.side,
  low: z.number(),
  best: z.number(),
  high: z.number(),
  presumed: z.number(),
  ofKnown: z.number(),
  ofFirst: z.number().nullable(),
});
export const sharesOfDay = z.object({
  date: c.day,
  sides: c.namesBySide,
  all: z.number().describe("square kilometres"),
  known: z.number(),
  shares: z.array(share),
  ofFirst: z.record(c.side, z.record(c.side, z.number())),
  told: z.array(
    z.object({
      claim: c.text,
      document: c.text,
      source: c.text.nullable(),
      figure: figureSchema,
      first: c.day,
      last: c.day,
      side: c.sideOrNull,
      of: c.named.nullable(),
      wide: z.boolean(),
      sentence: c.text,
    }),
  ),
});

export const shareSeries = z.object({
  sides: c.namesBySide,
  days: z.array(sharesOfDay.omit({ sides: true })),
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
