import { capture } from "../../../src/capture/index.ts";
import type { ControlClaim, Reading } from "../../../src/model/index.ts";
import { readDocument } from "../../../src/read/index.ts";

/** Two sides in plain view, so that a test sentence of its own need not introduce them. */
const OPENING =
  "= Battle of Verin (May 2031) =\n\nOn 1 May 2031, Ostran forces attacked Verin, which was defended by rebels. " +
  "Ostran forces shelled rebels in the city. The rebels repelled Ostran forces at Dolny.\n\n";

/** Reads a text that goes on from an opening about Ostran forces and rebels. */
export function read(text: string, opening = OPENING): Reading {
  return readDocument(
    capture({ bytes: new TextEncoder().encode(opening + text), origin: "test.txt", captured: "2031-06-01T00:00:00Z" }),
  );
}

/** The control claims that the text after the opening makes, as "change place holder extent", planned and denied ones marked. */
export function control(text: string): string[] {
  const reading = read(text);
  return reading.claims
    .filter(
      (claim): claim is ControlClaim => claim.kind === "control" && (claim.evidence[0]?.start ?? 0) >= OPENING.length,
    )
    .map((claim) => {
      const mood = claim.modality === "planned" || claim.modality === "denied" ? ` ${claim.modality}` : "";
      return `${claim.change} ${claim.place.name} ${claim.holder ?? "nobody"} ${claim.extent}${mood}`;
    })
    .sort();
}
