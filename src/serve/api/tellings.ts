import { z } from "zod";
import {
  actorSchema,
  agreementStateSchema,
  agreementTypeSchema,
  documentIdSchema,
  fateSchema,
  figureScopeSchema,
  figureWhatSchema,
  forceChangeSchema,
  modalitySchema,
  placeReferenceSchema,
  wrongSchema,
} from "../../model/index.ts";
import * as c from "./common.ts";

/** Numbers, forces, agreements, allegations: what sources tell beside ground. */
const bounds = { low: z.number().nullable(), best: z.number().nullable(), high: z.number().nullable() };

export const estimate = z.object({
  id: c.text,
  what: figureWhatSchema,
  who: c.text.nullable(),
  side: c.sideOrNull,
  unit: c.text,
  scope: figureScopeSchema,
  first: c.day,
  last: c.day,
  ...bounds,
  most: z.number(),
  open: z.boolean(),
  rule: c.text,
  agree: z.boolean(),
  sources: z.array(
    z.object({ ...c.voice, ...bounds, day: c.day, claims: c.claimIds, copies: c.claimIds, deniedBy: c.claimIds }),
  ),
  series: z.array(
    z.object({
      ...c.voice,
      points: z.array(z.object({ day: c.day, ...bounds, claims: c.claimIds, deniedBy: c.claimIds })),
    }),
  ),
});

const event = {
  first: c.dayOrNull,
  last: c.dayOrNull,
  source: c.text,
  document: documentIdSchema,
  modality: modalitySchema,
  claim: c.text,
};
const force = z.object({
  id: c.text,
  name: c.text,
  aliases: c.names,
  side: c.sideOrNull,
  inferred: z.boolean(),
  rank: z.enum(["belligerent", "unit"]).nullable(),
  within: c.text.nullable(),
  listed: z.array(documentIdSchema),
  acts: z.object({ first: c.day, last: c.day, claims: c.claimIds }).nullable(),
  changes: z.array(z.object({ ...event, what: forceChangeSchema, other: actorSchema })),
  claims: c.claimIds,
});
const commander = z.object({
  name: c.text,
  aliases: c.names,
  role: c.text.nullable(),
  of: c.text.nullable(),
  side: c.sideOrNull,
  fates: z.array(z.object({ ...event, what: fateSchema })),
  disputed: z.boolean(),
  other: c.text.nullable(),
  claims: c.claimIds,
});
const sideForces = {
  side: c.side,
  names: c.names,
  forces: z.array(force),
  commanders: z.array(commander),
  strengths: z.array(estimate),
  equipment: z.array(estimate),
};
export const orderOfBattle = z.object({
  date: c.dayOrNull,
  sides: z.array(z.object(sideForces)),
  unplaced: z.object({ forces: z.array(force), commanders: z.array(commander), strengths: z.array(estimate) }),
});

const sourced = z.array(
  z.object({
    text: c.text,
    sources: z.array(z.object({ source: c.text, document: documentIdSchema, claims: c.claimIds })),
  }),
);
export const overview = z.object({
  documents: z.array(z.object({ id: documentIdSchema, name: c.text, published: c.dayOrNull })),
  first: c.dayOrNull,
  last: c.dayOrNull,
  periods: z.array(
    z.object({
      source: c.text,
      document: documentIdSchema,
      first: c.day,
      last: c.day,
      told: z.boolean(),
      claims: c.claimIds,
    }),
  ),
  places: sourced,
  partOf: sourced,
  precededBy: sourced,
  ledTo: sourced,
  results: sourced,
  outcome: z.object({ date: c.day, held: z.record(c.side, c.count), open: c.count }).nullable(),
  names: c.namesBySide,
  sides: z.array(z.object({ ...sideForces, losses: z.array(estimate) })),
  otherLosses: z.array(estimate),
  phases: z.array(
    z.object({
      heading: c.text,
      level: z.int(),
      first: c.dayOrNull,
      last: c.dayOrNull,
      source: c.text,
      document: documentIdSchema,
      claim: c.text,
    }),
  ),
  disputes: c.count,
});

export const dispute = z.object({
  id: c.text,
  kind: z.enum(["holder", "date", "outcome", "actor", "number"]),
  place: c.text.nullable(),
  subject: z.object({ what: c.text, who: c.text.nullable() }).optional(),
  first: c.day,
  last: c.day,
  versions: z.array(z.object({ says: c.text, holder: c.sideOrNull, claims: c.claimIds })),
  settled: z.object({ on: c.day, holder: c.sideOrNull, claims: c.claimIds }).nullable(),
  rank: z.number(),
});

export const joinProposal = z.object({ a: c.text, b: c.text, names: z.tuple([c.text, c.text]), reason: c.text });

const period = { first: c.dayOrNull, last: c.dayOrNull };
export const agreement = z.object({
  id: c.text,
  type: agreementTypeSchema,
  parties: z.array(actorSchema),
  places: z.array(placeReferenceSchema),
  ...period,
  state: agreementStateSchema,
  steps: z.array(
    z.object({
      state: agreementStateSchema,
      ...period,
      tellings: z.array(
        z.object({ ...c.voice, modality: modalitySchema, claims: c.claimIds, by: z.array(actorSchema) }),
      ),
      deniedBy: c.claimIds,
      inferred: z.boolean(),
    }),
  ),
  documents: z.array(documentIdSchema),
});

const told = { claim: c.text, document: documentIdSchema };
export const allegation = z.object({
  id: c.text,
  wrong: wrongSchema.nullable(),
  about: c.text,
  accused: actorSchema.nullable(),
  ...period,
  accusations: z.array(z.object({ ...told, accuser: actorSchema.nullable() })),
  denials: z.array(z.object({ ...told, denier: actorSchema.nullable(), day: c.dayOrNull })),
  corroboration: z.array(z.object({ ...told, source: c.text })),
  countered: z.array(c.text),
  denied: c.text.nullable(),
});
