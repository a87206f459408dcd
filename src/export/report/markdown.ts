import {
  caseTitle,
  changes,
  claims,
  disputes,
  intervals,
  type PublishableCase,
  places,
  ribbons,
  sides,
} from "../../ask/index.ts";

import type { ControlInterval, Day, SideKey } from "../../model/index.ts";
import { provenanceLine } from "../provenance.ts";
import { type ExportFormat, type ExportRequest, file } from "../request.ts";
import { calendarDayOf, numberOf } from "../ribbons/days.ts";
import { dayInWords, periodInWords } from "../ribbons/period.ts";
import { sideName } from "../side-name.ts";
import { Footnotes, markdown } from "./footnotes.ts";

/** Days that a report looks back on. */
const week = 7;
const mostDisputes = 10;

/** A report in Markdown: the situation on a day, what changed in the week before, what the sources disagree on. */
export const report: ExportFormat = {
  name: "report",
  summary: "the situation on a day (--date, else the last), the week before it and the disputes, in Markdown",
  extension: ".md",
  takes: { date: true, view: true },
  write: (kase, request) => file(reportOf(kase, request)),
};

function reportOf(kase: PublishableCase, { view, date }: ExportRequest): string {
  const day = date ?? ribbons(kase, { view }).last;
  const told = new Map(claims(kase, { view }).map((claim) => [claim.id, claim]));
  const notes = new Footnotes(told);
  const names = Object.fromEntries(sides(kase).map((side) => [side.key, side.names]));
  const name = (key: SideKey) => markdown(sideName(key, names));
  const parts = [
    `# ${markdown(caseTitle(kase))}: ${dayInWords(day)}\n`,
    ...(kase.withheld === null ? [] : [`*${kase.withheld.note}*\n`]),
    ...situation(kase, { view, date: day }, name, notes),
    ...weekBefore(kase, { view, date: day }, name, notes),
    ...disagreements(kase, day, name, notes),
    ...notes.written(),
    `---\n\n${markdown(provenanceLine(kase, view))}\n`,
  ];
  return parts.join("\n");
}

type Name = (key: SideKey) => string;

function daysBefore(date: Day, days: number): Day {
  const { year, month, day } = calendarDayOf(numberOf(date) - days);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function situation(kase: PublishableCase, { view, date }: ExportRequest, name: Name, notes: Footnotes): string[] {
  const found = intervals(kase, { from: date, to: date, view });
  const groups = Map.groupBy(found, ({ interval }) => headingOf(interval, name));
  const lines = [...groups].toSorted((a, b) => b[1].length - a[1].length);
  return [
    "## Situation\n",
    ...(found.length === 0 ? ["Nothing is told of who held what on this day.\n"] : []),
    ...lines.map(([heading, own]) => {
      const items = own
        .toSorted((a, b) => (a.place.name < b.place.name ? -1 : 1))
        .map(({ place, interval, sinceEver, voices }) => {
          const since = sinceEver ? "" : `, since ${dayInWords(interval.first)}`;
          const ring = interval.encircled === null ? "" : `, encircled by ${name(interval.encircled.by)}`;
          const how = interval.inferred ? ", inferred" : "";
          const against =
            voices.opposes.length === 0
              ? ""
              : `; otherwise says ${markdown(voices.opposes.map(({ source }) => source).join(", "))}`;
          return `- ${markdown(place.name)}${since}${ring}${how}${notes.to(interval.opens)}${against}`;
        });
      return `### ${heading}\n\n${items.join("\n")}\n`;
    }),
  ];
}

function headingOf(
  { status, holder, parts }: Pick<ControlInterval, "status" | "holder" | "parts">,
  name: Name,
): string {
  const sharing = Object.keys(parts).map(name);
  const between = sharing.length > 1 ? ` between ${sharing.slice(0, -1).join(", ")} and ${sharing.at(-1)}` : "";
  switch (status) {
    case "held":
      return holder === null ? "Held, by whom is not told" : `Held by ${name(holder)}`;
    case "divided":
      return `Divided${between}`;
    case "contested":
      return "Fought over, no outcome told";
    case "disputed":
      return "Sources differ";
    default:
      return "Not known";
  }
}

function weekBefore(kase: PublishableCase, { view, date }: ExportRequest, name: Name, notes: Footnotes): string[] {
  const from = daysBefore(date!, week - 1);
  const found = changes(kase, from, date!, view);
  const days = Map.groupBy(found, (change) => change.date);
  return [
    `## Changes, ${periodInWords(from, date!)}\n`,
    ...(found.length === 0 ? ["Nothing is told to have changed.\n"] : []),
    ...[...days].map(([day, own]) => {
      const items = own.map(({ place, from: before, to, claims: told }) => {
        const was = before === null ? "" : ` (before: ${headingOf({ ...before, parts: {} }, name).toLowerCase()})`;
        return `- ${markdown(place.name)}: ${headingOf({ ...to, parts: {} }, name)}${was}${notes.to(told)}`;
      });
      return `### ${dayInWords(day)}\n\n${items.join("\n")}\n`;
    }),
  ];
}

function disagreements(kase: PublishableCase, day: Day, name: Name, notes: Footnotes): string[] {
  const byId = new Map(places(kase).map((place) => [place.id, place.name]));
  const open = disputes(kase).filter(({ first }) => first <= day);
  return [
    "## Disputes\n",
    ...(open.length === 0 ? ["The sources disagree on nothing up to this day.\n"] : []),
    ...open.slice(0, mostDisputes).map(({ kind, place, subject, first, last, versions, settled }) => {
      const about = [place === null ? null : (byId.get(place) ?? place), subject?.what].filter(Boolean).join(", ");
      const items = versions.map(
        ({ says, holder, claims: told }) =>
          `- ${markdown(says)}${holder === null || says.includes(holder) ? "" : ` (${name(holder)})`}${notes.to(told)}`,
      );
      const after = settled === null ? "" : `\nFrom ${dayInWords(settled.on)} on they agree.\n`;
      return `### ${markdown(about)} (${kind}), ${periodInWords(first, last)}\n\n${items.join("\n")}\n${after}`;
    }),
    ...(open.length > mostDisputes ? [`And ${open.length - mostDisputes} more.\n`] : []),
  ];
}
