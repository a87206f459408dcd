import { z } from "zod";
import { actionClaimSchema } from "./action.ts";
import { agreementClaimSchema } from "./agreement.ts";
import { allegationClaimSchema } from "./allegation.ts";
import { claimBase } from "./claim-base.ts";
import { forceClaimSchema } from "./force.ts";
import { personClaimSchema } from "./person.ts";
import { phaseClaimSchema, relationClaimSchema } from "./phase.ts";
import { placeMentionSchema } from "./place.ts";
import { actorSchema, sideKeySchema } from "./side.ts";
import { statementClaimSchema } from "./statement.ts";
import { summaryClaimSchema } from "./summary.ts";

export { type Attribution, attributionSchema, type Modality, modalitySchema } from "./claim-base.ts";

/** What happened to the ground; gold/GUIDELINES has the definitions. */
export const changeSchema = z.enum(["capture", "advance", "repel", "withdraw", "hold", "contest", "encircle"]);
export type Change = z.infer<typeof changeSchema>;

/** How much of the place: all, a part not told, nothing, or a share 0..1. */
export const extentSchema = z.union([z.enum(["whole", "part", "none"]), z.number().min(0).max(1)]);
export type Extent = z.infer<typeof extentSchema>;

/** One place, one moment, and who holds it after that moment, as one source has it. */
export const controlClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("control"),
  place: placeMentionSchema,
  /** Who acts, as the text names it. */
  by: actorSchema.nullable(),
  /** Against whom, where the text says. */
  against: actorSchema.nullable(),
  /** The side that holds the named extent afterwards; null: nobody, or the text does not say. */
  holder: sideKeySchema.nullable(),
  change: changeSchema,
  extent: extentSchema,
  /** A statement over a set of places ("all areas lost during the offensive"), resolved when the case is reconciled. */
  set: z.boolean().optional(),
  /** The members of the set as far as the sentence names them. */
  members: z.array(z.string()).optional(),
  /** For a set: what binds it together, where that lets the ledger tell its members: ground its holder had lost, or had gained. */
  scope: z.enum(["lost", "gained"]).optional(),
});
export type ControlClaim = z.infer<typeof controlClaimSchema>;

/** What happens to people and can be counted: their losses, and their being moved. */
export const whatHappensToPeople = [
  "killed",
  "wounded",
  "killed or wounded",
  "missing",
  "captured",
  "surrendered",
  "executed",
  "evacuated",
  "displaced",
] as const;

export const figureWhatSchema = z.enum([
  ...whatHappensToPeople,
  "remaining",
  "strength",
  "vehicles",
  "munitions",
  "area",
  "share",
  "distance",
  "buildings",
  "units of place",
  "money",
  "duration",
  "other",
]);
export type FigureWhat = z.infer<typeof figureWhatSchema>;

/**
 * What a number covers: `event` one thing that happened, `total` all of a battle, a campaign or a period, `running` all up
 * to a day ("8,500 by the morning of the 16th", "the toll reached 30").
 */
export const figureScopeSchema = z.enum(["event", "total", "running"]);
export type FigureScope = z.infer<typeof figureScopeSchema>;

/** Whom a number is of, where their noun tells it in any language. */
export const figureGroupSchema = z.enum([
  "people",
  "civilians",
  "fighters",
  "children",
  "women",
  "medics",
  "journalists",
]);
export type FigureGroup = z.infer<typeof figureGroupSchema>;

/** A number or a range as a source gives it. An exact 260 is low, best and high at once; "at least 36" has only low. */
export const figureSchema = z.object({
  what: figureWhatSchema,
  /** Whose dead, whose fighters: a side key where it is clear, else the noun. */
  who: z.string().nullable(),
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
  /** Absent: one event. */
  scope: figureScopeSchema.optional(),
  /** The side whose they are where `who` is a noun or a kind of vehicle: that of an infobox column, or of the phrase. */
  side: sideKeySchema.nullish(),
  /** Absent where the noun tells none. */
  group: figureGroupSchema.optional(),
  /** "people", "kilometres", "square kilometres", "days", a kind of vehicle …; shares are 0..1 with unit "share". */
  unit: z.string(),
});
export type Figure = z.infer<typeof figureSchema>;

export const figureClaimSchema = z.object({ ...claimBase, kind: z.literal("figure"), figure: figureSchema });
export type FigureClaim = z.infer<typeof figureClaimSchema>;

/** What one source says once: the union of all kinds. */
export const claimSchema = z.discriminatedUnion("kind", [
  controlClaimSchema,
  figureClaimSchema,
  actionClaimSchema,
  personClaimSchema,
  agreementClaimSchema,
  allegationClaimSchema,
  statementClaimSchema,
  phaseClaimSchema,
  relationClaimSchema,
  forceClaimSchema,
  summaryClaimSchema,
]);
export type Claim = z.infer<typeof claimSchema>;
export type ClaimKind = Claim["kind"];
export const claimKindSchema = z.enum(
  claimSchema.options.map((option) => option.shape.kind.value) as [ClaimKind, ...ClaimKind[]],
);
