import type { CaseOverview, Sourced } from "../../ask/answers.ts";
import { csvOf } from "../picture/save.ts";
import { words } from "../strings/index.ts";
import type { SideNames } from "../words/state.ts";
import { estimateInWords, voicesOfEstimate } from "./estimate-words.ts";

/** The infobox as a table: a row for each thing that is told, with the side it is told of and who tells it. */
export function tableOfOverview(overview: CaseOverview | null, names: SideNames): string {
  if (overview === null) return csvOf([words.overview.columns]);
  const { overview: told } = words;
  const texts = (title: string, said: readonly Sourced[]) =>
    said.map(({ text, sources }) => [title, null, text, sources.map(({ source }) => source).join("; ")]);
  const rows = [
    ...overview.periods.map(({ first, last, source }) => [told.period, null, `${first}/${last}`, source]),
    ...texts(told.place, overview.places),
    ...texts(told.partOf, overview.partOf),
    ...texts(told.precededBy, overview.precededBy),
    ...texts(told.ledTo, overview.ledTo),
    ...texts(told.result, overview.results),
    ...overview.sides.flatMap(({ side, forces, commanders, strengths, equipment, losses }) => {
      const title = names.get(side)?.title ?? side;
      return [
        ...forces.map(({ name }) => [told.forces, title, name, null]),
        ...commanders.map(({ name, role }) => [
          told.commanders,
          title,
          role === null ? name : `${name}, ${role}`,
          null,
        ]),
        ...[...strengths, ...equipment].map((one) => [
          told.strength,
          title,
          estimateInWords(one, names),
          voicesOfEstimate(one),
        ]),
        ...losses.map((one) => [told.losses, title, estimateInWords(one, names), voicesOfEstimate(one)]),
      ];
    }),
    ...overview.otherLosses.map((one) => [told.otherLosses, null, estimateInWords(one, names), voicesOfEstimate(one)]),
    ...overview.phases.map(({ heading, first, last, source }) => [
      told.phases,
      null,
      `${heading} (${first ?? ""}/${last ?? ""})`,
      source,
    ]),
  ];
  return csvOf([words.overview.columns, ...rows]);
}
