import { capture } from "../../../src/capture/index.ts";
import { type Claim, type ClaimKind, claimSchema } from "../../../src/model/index.ts";
import { readDocument } from "../../../src/read/index.ts";

type Of<Kind extends ClaimKind> = Extract<Claim, { kind: Kind }>;

/** Every claim of an English text; each must be as the model says. */
export function claimsIn(text: string): Claim[] {
  const document = capture({ bytes: new TextEncoder().encode(text), origin: "test.txt" });
  return readDocument({ ...document, language: "en" }).claims.map((claim) => claimSchema.parse(claim));
}

/** The claims of one kind. */
export function only<Kind extends ClaimKind>(kind: Kind, text: string): Of<Kind>[] {
  return claimsIn(text).filter((claim): claim is Of<Kind> => claim.kind === kind);
}

/** The words of a claim's first evidence. */
export function evidenceOf(claim: Claim, text: string): string {
  const { start, end } = claim.evidence[0]!;
  return text.slice(start, end);
}

const who = (actor: { readonly name: string } | null | undefined): string => actor?.name ?? "-";

/** Actions in a line each: "shelling by X against Y at Z (3): repelled". */
export function actionsIn(text: string): string[] {
  return only("action", text).map(({ action, by, against, place, count, outcome, modality }) =>
    [
      action,
      `by ${who(by)}`,
      `against ${who(against)}`,
      `at ${who(place)}`,
      ...(count ? [`count ${count.best ?? count.low}`] : []),
      ...(outcome === "unknown" ? [] : [outcome]),
      ...(modality === "stated" ? [] : [modality]),
    ].join(", "),
  );
}
