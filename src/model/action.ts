import { z } from "zod";
import { claimBase } from "./claim-base.ts";
import { placeReferenceSchema } from "./place.ts";
import { actorSchema } from "./side.ts";

/** What was done, in the field's terms. `attack` is the general one: the text tells no nearer kind. */
export const actionTypeSchema = z.enum([
  "attack",
  "assault",
  "offensive",
  "counter-attack",
  "raid",
  "ambush",
  "clash",
  "shelling",
  "air strike",
  "missile strike",
  "drone strike",
  "bombing",
  "car bomb",
  "suicide attack",
  "chemical attack",
  "explosion",
  "landing",
  "aircraft shot down",
  "ship sunk",
  "bridge destroyed",
  "execution",
  "massacre",
  "hostage taking",
  "arrest",
  "looting",
  "evacuation",
  "evacuation convoy",
  "aid convoy",
  "prisoner exchange",
]);
export type ActionType = z.infer<typeof actionTypeSchema>;

/** How an action ended, as far as its sentence tells. */
export const outcomeSchema = z.enum(["succeeded", "repelled", "unknown"]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** How many there were ("three air strikes"): bounds as in a figure. */
export const countSchema = z.object({
  low: z.number().nullable(),
  best: z.number().nullable(),
  high: z.number().nullable(),
});
export type ActionCount = z.infer<typeof countSchema>;

/** Something done in the war that changes no ground by itself: an attack, a shelling, an execution, a convoy. */
export const actionClaimSchema = z.object({
  ...claimBase,
  kind: z.literal("action"),
  action: actionTypeSchema,
  /** Who did it; of a clash, one of those who fought. */
  by: actorSchema.nullable(),
  /** To whom it was done; of a clash, the other. */
  against: actorSchema.nullable(),
  place: placeReferenceSchema.nullable(),
  /** null: one, or the text does not say how many. */
  count: countSchema.nullable(),
  outcome: outcomeSchema,
});
export type ActionClaim = z.infer<typeof actionClaimSchema>;
