import { intervals, type PlaceInterval, type PublishableCase, ribbons, sides } from "../../ask/index.ts";
import { provenanceLine } from "../provenance.ts";
import { type ExportFormat, file } from "../request.ts";
import { dayInWords } from "../ribbons/period.ts";
import { type SideNames, sideName } from "../side-name.ts";
import { References, wikitext } from "./references.ts";

/** A sortable table of who held what on a day, a cited row for each place of which a document tells. */
export const wikitable: ExportFormat = {
  name: "wikitable",
  summary: "who held what on a day (--date), as cited table rows in wikitext",
  extension: ".wiki",
  takes: { date: true, view: true },
  write: (kase, { view, date = ribbons(kase, { view }).last }) => {
    const names = Object.fromEntries(sides(kase).map((side) => [side.key, side.names]));
    const references = new References(kase);
    const documentOf = new Map(
      kase.readings().flatMap(({ document, claims }) => claims.map(({ id }) => [id, document] as const)),
    );
    const found = intervals(kase, { from: date, to: date, view }).filter(({ interval }) => !interval.inferred);
    const rows = found
      .toSorted((a, b) => (a.place.name < b.place.name ? -1 : 1))
      .map((one) => {
        const { opens, supports } = one.interval;
        const cited = references.to([...opens, ...supports].flatMap((claim) => documentOf.get(claim) ?? []));
        const opposed = one.voices.opposes.length === 0 ? "" : " (disputed)";
        return `|-\n| ${wikitext(one.place.name)} || ${state(one, names)}${opposed} || ${since(one)} || ${cited}\n`;
      });
    const head = `{| class="wikitable sortable"\n|+ Control on ${dayInWords(date)}\n! Place !! State !! Since !! Sources\n`;
    return file(comment(kase, view), head, ...rows, "|}\n");
  },
};

function comment(kase: PublishableCase, view: Parameters<typeof provenanceLine>[1]): string {
  return `<!-- ${provenanceLine(kase, view).replaceAll("--", "- -")} -->\n`;
}

function state({ interval }: PlaceInterval, names: SideNames): string {
  const { status, holder, parts, encircled } = interval;
  const name = (key: string) => wikitext(sideName(key, names));
  const ring = encircled === null ? "" : `, encircled by ${name(encircled.by)}`;
  if (status === "held") return `${holder === null ? "Held, by whom is not told" : name(holder)}${ring}`;
  const sharing = Object.keys(parts).map(name).join(", ");
  const words = { divided: "Divided", contested: "Contested", disputed: "Disputed", unknown: "Not known" }[status];
  return `${words}${sharing === "" ? "" : `: ${sharing}`}${ring}`;
}

function since({ interval, sinceEver }: PlaceInterval): string {
  if (sinceEver) return "";
  const { earliest, latest } = interval.began;
  const between = earliest !== null && earliest !== latest ? `${dayInWords(earliest)} – ` : "";
  return `data-sort-value="${interval.first}" | ${between}${dayInWords(latest)}`;
}
