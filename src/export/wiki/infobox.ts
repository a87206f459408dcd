import type { Commander, Estimate, Sourced } from "../../ask/answers.ts";
import { caseTitle, overview, type PublishableCase } from "../../ask/index.ts";
import type { DocumentId } from "../../model/index.ts";
import { provenanceLine } from "../provenance.ts";
import { type ExportFormat, file } from "../request.ts";
import { periodInWords } from "../ribbons/period.ts";
import { sideName } from "../side-name.ts";
import { References, wikitext } from "./references.ts";

/** Most sides that the template has columns for. */
const columns = 3;

/** Wikipedia's "Infobox military conflict", each cell with the documents that tell it. */
export const infobox: ExportFormat = {
  name: "infobox",
  summary: 'Wikipedia\'s "Infobox military conflict" of the case, cited',
  extension: ".wiki",
  takes: { view: true },
  write: (kase, { view }) => {
    const found = overview(kase, view);
    const references = new References(kase);
    const lines = (cells: readonly string[]) => cells.join("<br />");
    const sourced = (cells: readonly Sourced[]) =>
      lines(cells.map(({ text, sources }) => wikitext(text) + references.to(sources.map(({ document }) => document))));
    const documentOf = claimsToDocuments(kase);
    const cite = (claims: readonly string[]) => references.to(claims.flatMap((claim) => documentOf.get(claim) ?? []));
    const estimate = (one: Estimate) =>
      `${numberOf(one)} ${wikitext(one.what === "strength" ? "" : one.what)}`.trim() +
      cite(one.sources.flatMap(({ claims }) => claims));
    const period = found.periods.find(({ told }) => told) ?? null;
    const fields: [string, string][] = [
      ["conflict", wikitext(caseTitle(kase))],
      ["partof", sourced(found.partOf)],
      [
        "date",
        period === null
          ? found.first === null || found.last === null
            ? ""
            : periodInWords(found.first, found.last)
          : periodInWords(period.first, period.last) + references.to([period.document]),
      ],
      ["place", sourced(found.places)],
      ["result", sourced(found.results)],
    ];
    for (const [index, side] of found.sides.slice(0, columns).entries()) {
      const number = index + 1;
      const belligerents = side.forces.filter(({ rank }) => rank === "belligerent").map(({ name }) => wikitext(name));
      const units = side.forces.filter(({ rank }) => rank === "unit").map(({ name }) => wikitext(name));
      fields.push(
        [`combatant${number}`, lines([`'''${wikitext(sideName(side.side, found.names))}'''`, ...belligerents])],
        [`commander${number}`, lines(side.commanders.map((one) => commander(one) + cite(one.claims)))],
        [`units${number}`, lines(units)],
        [`strength${number}`, lines(side.strengths.map(estimate))],
        [`casualties${number}`, lines(side.losses.map(estimate))],
      );
    }
    // The template has a third column for the losses of civilians, unless a third side needs it.
    const others = found.sides.length < columns ? "casualties3" : "notes";
    fields.push([others, lines(found.otherLosses.map((one) => wikitext(`${one.who ?? ""} `) + estimate(one)))]);
    const kept = fields.filter(([, value]) => value !== "");
    const body = kept.map(([key, value]) => `| ${key.padEnd(12)}= ${value}\n`).join("");
    return file(
      `<!-- ${provenanceLine(kase, view).replaceAll("--", "- -")} -->\n{{Infobox military conflict\n${body}}}\n`,
    );
  },
};

function claimsToDocuments(kase: PublishableCase): Map<string, DocumentId> {
  return new Map(kase.readings().flatMap(({ document, claims }) => claims.map(({ id }) => [id, document] as const)));
}

function numberOf({ low, best, high, most }: Estimate): string {
  const [a, b] = [low ?? best ?? high ?? most, high ?? best ?? low ?? most];
  const written = (value: number) => value.toLocaleString("en");
  if (a !== b) return `${written(a)}–${written(b)}`;
  return high === null && best === null ? `at least ${written(a)}` : written(a);
}

/** With the template's own marks for a fate. */
function commander({ name, fates, disputed }: Commander): string {
  const marks: Readonly<Record<string, string>> = { killed: "{{KIA}}", wounded: "{{WIA}}", captured: "{{POW}}" };
  const told = [...new Set(fates.flatMap(({ what }) => marks[what] ?? []))];
  return [wikitext(name), ...(disputed ? told.map((mark) => `${mark}?`) : told)].join(" ");
}
