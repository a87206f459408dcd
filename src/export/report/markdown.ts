import type { ExportFormat } from "../request.ts";
import { file } from "../request.ts";
import { dayInWords } from "../ribbons/period.ts";
import { type Report, reportContent } from "./content.ts";
import type { Note } from "./notes.ts";

/** A report in Markdown: the situation on a day, what changed in the week before, what the sources disagree on. */
export const report: ExportFormat = {
  name: "report",
  summary: "the situation on a day (--date, else the last), the week before it and the disputes, in Markdown",
  extension: ".md",
  takes: { date: true, view: true },
  write: (kase, request) => file(inMarkdown(reportContent(kase, request))),
};

/** A text that means itself in Markdown, on one line. */
export function markdown(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

function inMarkdown(found: Report): string {
  const parts = [
    `# ${markdown(found.title)}: ${dayInWords(found.day)}\n`,
    ...(found.withheld === null ? [] : [`*${found.withheld}*\n`]),
    "## Situation\n",
    ...(found.situation.length === 0 ? ["Nothing is told of who held what on this day.\n"] : []),
    ...found.situation.map(({ heading, rows }) => section(heading, rows.map(standingLine))),
    `## Changes, ${found.period}\n`,
    ...(found.changes.length === 0 ? ["Nothing is told to have changed.\n"] : []),
    ...found.changes.map(({ heading, lines }) => section(heading, lines.map(line))),
    "## Disputes\n",
    ...(found.disputes.length === 0 ? ["The sources disagree on nothing up to this day.\n"] : []),
    ...found.disputes.map(
      ({ heading, lines, settled }) => section(heading, lines.map(line)) + (settled === "" ? "" : `\n${settled}\n`),
    ),
    ...(found.furtherDisputes > 0 ? [`And ${found.furtherDisputes} more.\n`] : []),
    ...(found.notes.length === 0 ? [] : ["## Sentences\n", ...found.notes.map(noteLine)]),
    `---\n\n${markdown(found.provenance)}\n`,
  ];
  return parts.join("\n");
}

const section = (heading: string, lines: readonly string[]) => `### ${markdown(heading)}\n\n${lines.join("\n")}\n`;

const marks = (notes: readonly number[]) => notes.map((number) => `[^${number}]`).join("");

const line = ({ text, notes }: { readonly text: string; readonly notes: readonly number[] }) =>
  `- ${markdown(text)}${marks(notes)}`;

function standingLine({ place, since, remarks, notes, against }: Report["situation"][number]["rows"][number]): string {
  const told = [place, since, ...remarks].filter((part) => part !== "").map(markdown);
  const otherwise = against.length === 0 ? "" : `; otherwise says ${markdown(against.join(", "))}`;
  return `- ${told.join(", ")}${marks(notes)}${otherwise}`;
}

function noteLine({ number, sentence, document, source, url }: Note): string {
  const title =
    url === null ? markdown(document) : `[${markdown(document)}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
  return `[^${number}]: “${markdown(sentence)}” – ${title}${source === null ? "" : `, citing ${markdown(source)}`}\n`;
}
