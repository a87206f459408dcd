import type { Allegation, ClaimWithSentence } from "../../ask/answers.ts";
import { periodInWords } from "../../export/ribbons/period.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { claimInWords } from "../words/claims.ts";
import { capitalised } from "../words/counts.ts";
import type { DocumentNames } from "../words/documents.ts";
import { namesOf, type Sides } from "../words/sides.ts";

/** Allegations, each with its accusers, denials and what bears it out; then denials of what was reported. */
export function allegationsText(
  allegations: readonly Allegation[],
  claims: readonly ClaimWithSentence[],
  sides: Sides,
  names: DocumentNames,
  terminal: Terminal,
): string[] {
  if (allegations.length === 0) return ["The documents tell of no accusation and no denial."];
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const [denials, accusations] = [
    allegations.filter(({ denied, id }) => denied !== null || id.startsWith("denial")),
    allegations.filter(({ denied, id }) => denied === null && !id.startsWith("denial")),
  ];
  const within = (id: string): string => {
    const claim = claimById.get(id);
    return claim === undefined ? "" : `, in ${names(claim.document)}`;
  };
  const line = (text: string) => wrap(text, terminal.columns, "  ");
  const texts = accusations.map((allegation) => {
    const { accused, wrong, about, accusations: made, corroboration, countered } = allegation;
    const what = [wrong === "other" ? null : wrong, about === "" ? null : `“${about}”`].filter((part) => part !== null);
    const said = made.map(({ accuser, claim }) => `${accuser?.name ?? "somebody"}${within(claim)}`);
    return [
      ...wrap(
        capitalised(`${accused?.name ?? "somebody"}: ${what.join(", ") || "blamed"}${whenOf(allegation)}`),
        terminal.columns,
      ).map((head) => bold(head, terminal)),
      ...line(`Accused by ${[...new Set(said)].join("; ")}`),
      ...deniedBy(allegation).flatMap(line),
      ...(corroboration.length === 0
        ? []
        : line(`Borne out by ${[...new Set(corroboration.map(({ source }) => source))].join("; ")}`)),
      ...(countered.length === 0 ? [] : line("The accused accuses in turn")),
    ];
  });
  const others = denials.map((denial) => {
    const claim = denial.denied === null ? undefined : claimById.get(denial.denied);
    const what = claim ? claimInWords(claim, namesOf(sides)) : denial.about;
    const head = `${claim?.kind === "control" ? `${claim.place.name}: ` : ""}${what}${whenOf(denial)}`;
    return [
      ...wrap(capitalised(head), terminal.columns).map((each) => bold(each, terminal)),
      ...deniedBy(denial).flatMap(line),
    ];
  });
  return [...texts, ...others].flatMap((each, index) => [...(index === 0 ? [] : [""]), ...each]);
}

function deniedBy({ denials }: Allegation): string[] {
  const deniers = [...new Set(denials.map(({ denier }) => denier?.name ?? "somebody"))];
  return deniers.length === 0 ? [] : [`Denied by ${deniers.join("; ")}`];
}

function whenOf({ first, last }: Allegation): string {
  return first === null || last === null ? "" : `, ${periodInWords(first, last)}`;
}
