import { capture } from "../../../src/capture/index.ts";
import { type Claim, type ClaimKind, claimSchema } from "../../../src/model/index.ts";
import { readDocument } from "../../../src/read/index.ts";

type Of<Kind extends ClaimKind> = Extract<Claim, { kind: Kind }>;

/** The claims of one kind of an Arabic text, each as the model wants it. */
export function only<Kind extends ClaimKind>(kind: Kind, text: string): Of<Kind>[] {
  const document = capture({ bytes: new TextEncoder().encode(text), origin: "test.txt" });
  return readDocument({ ...document, language: "ar" })
    .claims.map((claim) => claimSchema.parse(claim))
    .filter((claim): claim is Of<Kind> => claim.kind === kind);
}

/** Control claims in a line each: "2016-10-05 دورنا: capture whole → جيش (stated)". */
export function groundIn(text: string): string[] {
  return only("control", text).map(({ when, place, change, extent, holder, modality }) =>
    [
      `${when.edtf} ${place.name}: ${change} ${extent} → ${holder ?? "-"}`,
      ...(modality === "stated" ? [] : [modality]),
    ].join(", "),
  );
}
