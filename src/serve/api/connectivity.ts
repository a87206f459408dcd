import { z } from "zod";
import { figureSchema, geometrySchema } from "../../model/index.ts";
import * as c from "./common.ts";

/** How the ground hangs together, and how much of it each side has. */
const situation = {
  area: z.number().describe("square kilometres"),
  main: z.boolean(),
  cutOff: z.boolean(),
  enclosed: z.boolean(),
  encircled: c.encircled,
  around: z.array(z.object({ side: c.side, tracts: c.count })),
};
const piece = z.object({ ...c.named.shape, places: c.names, presumed: z.boolean() });
const pocket = z.object({
  side: c.side,
  places: z.array(c.named),
  ground: z.array(piece),
  ...situation,
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
  ...situation,
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
      anchor: c.position.nullable(),
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
