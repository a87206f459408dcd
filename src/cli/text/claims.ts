import type { ClaimWithSentence } from "../../ask/answers.ts";
import { spoken } from "../../export/spoken.ts";
import { bold, dim } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap, wrapMarked } from "../output/wrap.ts";
import { claimInWords, modalityInWords } from "../words/claims.ts";
import { capitalised } from "../words/counts.ts";
import type { DocumentNames } from "../words/documents.ts";
import { namesOf, type SideNames, type Sides } from "../words/sides.ts";
import { whenInWords } from "../words/when.ts";

/** Claims, each with what it says, its sentence with the evidence marked, and where it stands. */
export function claimsText(
  claims: readonly ClaimWithSentence[],
  sides: Sides,
  documents: DocumentNames,
  terminal: Terminal,
): string[] {
  if (claims.length === 0) return ["There is no such claim."];
  const names = namesOf(sides);
  return claims.flatMap((claim, index) => [
    ...(index === 0 ? [] : [""]),
    ...claimText(claim, names, documents, terminal),
  ]);
}

/** One claim on a few lines. */
function claimText(claim: ClaimWithSentence, sides: SideNames, documents: DocumentNames, terminal: Terminal): string[] {
  const about = claim.kind === "control" ? `${claim.place.name}: ` : "";
  const head = `${about}${claimInWords(claim, sides)}, ${whenInWords(claim.when)}`;
  const where = `${capitalised(modalityInWords(claim))} in ${documents(claim.document)}`;
  const { text, marks } = spoken(claim.sentence, claim.evidence);
  return [
    ...wrap(head, terminal.columns).map((line) => bold(line, terminal)),
    ...wrapMarked(text, marks, terminal, "  "),
    ...wrap(`${where}; claim ${claim.id}`, terminal.columns, "  ").map((line) => dim(line, terminal)),
  ];
}
