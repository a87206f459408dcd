import type { Estimate } from "../../ask/answers.ts";
import { dayInWords, periodInWords } from "../../export/ribbons/period.ts";
import { cutMiddle, displayWidth, padEnd } from "../../export/ribbons/width.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { glued, wrap } from "../output/wrap.ts";
import { boundsInWords } from "../words/claims.ts";
import { capitalised, grouped } from "../words/counts.ts";
import { namesOf, type SideNames, type Sides, sideName, theSide } from "../words/sides.ts";

const things: ReadonlySet<string> = new Set(["vehicles", "munitions", "buildings"]);
const parts: readonly (readonly [title: string, belongs: (estimate: Estimate) => boolean])[] = [
  ["Totals", ({ scope, what }) => scope === "total" && !things.has(what)],
  ["Counted up from day to day", ({ scope, what }) => scope === "running" && !things.has(what)],
  ["Single events", ({ scope, what }) => scope === "event" && !things.has(what)],
  ["Vehicles, weapons, buildings", ({ what }) => things.has(what)],
];

/** What the sources say of each number: totals, running counts and single events under their own headings. */
export function figuresText(estimates: readonly Estimate[], sides: Sides, terminal: Terminal): string[] {
  const kinds = new Set(estimates.map(({ what }) => what));
  // What is counted of anything else ("nine convoys") is shown where it is asked for.
  const shown = kinds.size > 1 ? estimates.filter(({ what }) => what !== "other") : estimates;
  if (shown.length === 0) return ["The documents give no such figure."];
  const names = namesOf(sides);
  const lines: string[] = [];
  for (const [title, belongs] of parts) {
    const own = shown.filter(
      (estimate) => belongs(estimate) || (kinds.size === 1 && title === "Single events" && estimate.what === "other"),
    );
    if (own.length === 0) continue;
    lines.push(...(lines.length === 0 ? [] : [""]), bold(title, terminal));
    for (const [period, those] of Map.groupBy(own, periodOf))
      lines.push(
        ...(period === "" ? [] : [`  ${period}`]),
        ...those.flatMap((estimate) =>
          estimate.scope === "running"
            ? seriesText(estimate, names, terminal)
            : estimateText(estimate, names, terminal),
        ),
      );
  }
  return lines;
}

/** The heading of days a figure stands under; running counts tell their days themselves. */
function periodOf({ scope, first, last }: Estimate): string {
  return scope === "running" ? "" : periodInWords(first, last);
}

/** "Civilians killed: 96 to 127", and who says so; below it, where they cannot all be right, what each source has. */
function estimateText(estimate: Estimate, names: SideNames, terminal: Terminal): string[] {
  const { sources } = estimate;
  const head = `${capitalised(countedOf(estimate, names))}: ${numberOf(estimate)}`;
  if (sources.length === 1 || estimate.agree) {
    const who = sources.map((source) => sayer(source, names) + denied(source.deniedBy)).join("; ");
    return hanging(`${head} – ${who}`, terminal, "    ");
  }
  const best = estimate.best === null ? "" : `; best ${grouped(estimate.best)}, ${estimate.rule}`;
  const width = Math.max(...sources.map((source) => displayWidth(shortBounds(source))));
  return [
    ...hanging(head + best, terminal, "    "),
    ...sources.map((source) => {
      const text = `${shortBounds(source).padStart(width)}  ${sayer(source, names)}${denied(source.deniedBy)}`;
      return `        ${cutMiddle(text, terminal.columns - 8)}`;
    }),
  ];
}

/** A running count: each source's own figures in order of time. */
export function seriesText(estimate: Estimate, names: SideNames, terminal: Terminal): string[] {
  const { series } = estimate;
  const only = series.length === 1 && series[0]!.points.length === 1 ? series[0]! : null;
  if (only) {
    const point = only.points[0]!;
    const said = `${shortBounds(point)} by ${dayInWords(point.day)}${denied(point.deniedBy)}`;
    return hanging(`${capitalised(countedOf(estimate, names))}: ${said} – ${sayer(only, names)}`, terminal, "  ");
  }
  const width = Math.min(28, Math.max(...series.map((each) => displayWidth(sayer(each, names)))));
  return [
    `  ${capitalised(countedOf(estimate, names))}`,
    ...series.flatMap((each) => {
      const points = each.points.map((point) =>
        glued(`${shortBounds(point)} by ${dayInWords(point.day)}${denied(point.deniedBy)}`),
      );
      const [first = "", ...rest] = wrap(points.join(", "), terminal.columns, " ".repeat(width + 6));
      const name = padEnd(cutMiddle(sayer(each, names), width), width);
      return [`    ${name}  ${first.trimStart()}`, ...rest];
    }),
  ];
}

function hanging(text: string, terminal: Terminal, indent: string): string[] {
  const [first = "", ...rest] = wrap(text, terminal.columns - 2, indent);
  return [first, ...rest.map((line) => `  ${line}`)];
}

/** "rebels killed"; "strength of the rebels"; "tanks of the government". */
export function countedOf({ what, who, unit, side }: Estimate, names: SideNames): string {
  const whose = who === null ? null : side === who ? sideName(who, names) : who;
  if (what === "strength") return whose === null ? "strength" : `strength, ${whose}`;
  if (things.has(what) || what === "other") return whose === null || whose === unit ? unit : `${unit}, ${whose}`;
  return whose === null ? what : `${whose} ${what}`;
}

/** The range over all sources: "469 to 800 or more", "at least 36", "about 1,200". */
export function numberOf({ low, best, high, most, open, sources, unit }: Estimate): string {
  const counted = unit === "share" ? unit : "";
  if (sources.length > 1 && open && low !== null && low < most) return `${grouped(low)} to ${grouped(most)} or more`;
  const exact = low === high || low === null ? best : null;
  return boundsInWords({ low, best: exact, high, unit: counted }) ?? "not told";
}

/** "500", "800+", "200–300", "up to 8", "~1,200": as in a table. */
export function shortBounds({ low, best, high }: Pick<Estimate, "low" | "best" | "high">): string {
  if (low !== null && high !== null) return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
  if (low !== null) return `${grouped(low)}+`;
  if (best !== null) return `~${grouped(best)}`;
  return high === null ? "?" : `up to ${grouped(high)}`;
}

/** The source, with the side it is aligned with where its name does not tell. */
export function sayer(
  { source, side }: { readonly source: string; readonly side: string | null },
  names: SideNames,
): string {
  if (side === null) return source;
  const lower = source.toLowerCase();
  const tells = [side, ...(names[side] ?? [])].some((name) => lower.includes(name.toLowerCase()));
  return tells ? source : `${source}, aligned with ${theSide(side, names)}`;
}

const denied = (by: readonly string[]) => (by.length === 0 ? "" : " (denied)");
