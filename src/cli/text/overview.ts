import type { CaseOverview, Commander, Estimate, SideForces, Sourced } from "../../ask/answers.ts";
import { periodInWords } from "../../export/ribbons/period.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { capitalised, counted } from "../words/counts.ts";
import { listed, type SideNames, sideName, theSide } from "../words/sides.ts";
import { countedOf, numberOf, sayer, shortBounds } from "./figures.ts";

/** Columns of the labels at the left. */
const labelWidth = 14;
/** So many forces and people are named; the rest is counted. */
const mostNamed = 12;
const mostPhases = 20;

/** The case in one table, a label at the left and what is told beside it. */
export function overviewText(found: CaseOverview, terminal: Terminal): string[] {
  const { names } = found;
  const table = new Table(
    terminal,
    found.documents.map(({ name }) => name),
  );
  for (const period of found.periods) {
    const words = periodInWords(period.first, period.last) + (period.told ? "" : " (by what it tells)");
    table.add("Period", words, [period.source]);
  }
  table.sourced("Place", found.places);
  table.sourced("Part of", found.partOf);
  table.sourced("Preceded by", found.precededBy);
  table.sourced("Led to", found.ledTo);
  table.sourced("Result", found.results);
  if (found.outcome) table.add("At the end", outcomeInWords(found.outcome, names), []);
  for (const side of found.sides) {
    table.heading(capitalised(sideName(side.side, names)));
    sideRows(side, names, table);
    for (const estimate of side.losses)
      table.add("Losses", estimateInWords(estimate, names), sourcesOf(estimate, names));
  }
  if (found.otherLosses.length > 0) table.heading("Others");
  for (const estimate of found.otherLosses)
    table.add("Losses", estimateInWords(estimate, names), sourcesOf(estimate, names));
  const phases = found.phases.filter(({ level }) => level <= 2);
  if (phases.length > 0) table.heading("Phases");
  for (const { heading, first, last, source } of phases.slice(0, mostPhases))
    table.add("", `${heading}${first === null || last === null ? "" : `, ${periodInWords(first, last)}`}`, [source]);
  if (phases.length > mostPhases) table.add("", `and ${phases.length - mostPhases} more`, []);
  table.legend();
  if (found.disputes > 0)
    table.end(`The sources disagree on ${counted(found.disputes, "point")}; contested disputes lists them.`);
  return table.lines;
}

/** Lines with labels; the same label is written once, and documents are cited by a number that the legend explains. */
class Table {
  readonly lines: string[] = [];
  readonly #terminal: Terminal;
  readonly #documents: readonly string[];
  #last = "";

  constructor(terminal: Terminal, documents: readonly string[]) {
    this.#terminal = terminal;
    this.#documents = documents;
  }

  /** A source in few columns: a document's number, a quoted source's name; nothing where there is but one document. */
  cited(source: string): string {
    const index = this.#documents.indexOf(source);
    if (index < 0) return source;
    return this.#documents.length > 1 ? `[${index + 1}]` : "";
  }

  add(label: string, text: string, sources: readonly string[]): void {
    const cited = sources.map((source) => this.cited(source)).filter((source) => source !== "");
    const numbers = cited.filter((source) => source.startsWith("["));
    const others = cited.filter((source) => !source.startsWith("["));
    const said = [others.length === 0 ? "" : ` – ${others.join("; ")}`, ...numbers.map((number) => ` ${number}`)].join(
      "",
    );
    const [first = "", ...rest] = wrap(text + said, this.#terminal.columns, " ".repeat(labelWidth));
    this.lines.push((label === this.#last ? "" : label).padEnd(labelWidth) + first.trimStart(), ...rest);
    this.#last = label;
  }

  /** What the numbers stand for. */
  legend(): void {
    if (this.#documents.length < 2) return;
    this.heading("Documents");
    for (const [index, name] of this.#documents.entries())
      this.lines.push(...wrap(`[${index + 1}] ${name}`, this.#terminal.columns, "  "));
  }

  sourced(label: string, values: readonly Sourced[]): void {
    for (const { text, sources } of values)
      this.add(
        label,
        text,
        sources.map(({ source }) => source),
      );
  }

  heading(text: string): void {
    this.lines.push("", bold(text, this.#terminal));
    this.#last = "";
  }

  end(text: string): void {
    this.lines.push("", ...wrap(text, this.#terminal.columns));
  }
}

function sideRows({ forces, commanders, strengths, equipment }: SideForces, names: SideNames, table: Table): void {
  const belligerents = forces.filter(({ rank }) => rank === "belligerent");
  const named = belligerents.length > 0 ? belligerents : forces.filter(({ within }) => within === null);
  if (named.length > 0) table.add("Forces", some(named.map(({ name }) => name)), []);
  const units = forces.filter((force) => !named.includes(force));
  if (units.length > 0) table.add("Units", some(units.map(({ name }) => name)), []);
  if (commanders.length > 0) table.add("Commanders", some(commanders.map(commanderInWords)), []);
  for (const estimate of strengths) table.add("Strength", numberOf(estimate), sourcesOf(estimate, names));
  for (const estimate of equipment) table.add("", `${numberOf(estimate)} ${estimate.unit}`, sourcesOf(estimate, names));
}

function some(words: readonly string[]): string {
  const shown = words.slice(0, mostNamed).join(", ");
  return words.length > mostNamed ? `${shown} and ${words.length - mostNamed} more` : shown;
}

/** "Mirel Toth (killed)". */
function commanderInWords({ name, fates }: Commander): string {
  const told = [...new Set(fates.map(({ what }) => what))];
  return told.length === 0 ? name : `${name} (${told.join(" or ")})`;
}

function sourcesOf(estimate: Estimate, names: SideNames): string[] {
  const { agree, sources } = estimate;
  return sources.map((source) => (agree ? sayer(source, names) : `${shortBounds(source)} ${sayer(source, names)}`));
}

/** "civilians killed, 31 July to 6 August 2031: 130". */
function estimateInWords(estimate: Estimate, names: SideNames): string {
  const { first, last, scope } = estimate;
  const when = scope === "running" ? `by ${periodInWords(last, last)}` : periodInWords(first, last);
  return `${countedOf(estimate, names)}, ${when}: ${numberOf(estimate)}`;
}

/** "the government holds 98 places and the rebels 3; 4 are divided or in doubt, on 22 December 2031". */
function outcomeInWords({ date, held, open }: NonNullable<CaseOverview["outcome"]>, names: SideNames): string {
  const parts = Object.entries(held)
    .toSorted((a, b) => b[1] - a[1])
    .map(([side, count]) => `${theSide(side, names)} ${counted(count, "place")}`);
  const rest = open === 0 ? "" : `; ${open} divided, fought over or not known`;
  const all = parts.length === 0 ? "nobody is known to hold anything" : `held by ${listed(parts)}`;
  return `on ${periodInWords(date, date)} ${all}${rest}`;
}
