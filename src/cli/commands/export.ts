import { resolve } from "node:path";
import type { ExportFormat } from "../../export/request.ts";
import { Problem } from "../../model/problem.ts";
import { checkPeriod, parseLastDay } from "../arguments/day.ts";
import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition, Options } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { wrap } from "../output/wrap.ts";
import { caseOption, fromOption, jsonOption, toOption, viewOptions } from "./options.ts";

export const exportCase: CommandDefinition = {
  name: "export",
  summary: "write a case for other programs: maps, tables, annotations, wikitext, a site",
  description:
    "Writes the case in a format that other programs read. What people made confidential is left out, and the export " +
    "says that something is; it carries the hash of the case's decisions, by which it can be checked against the case. The " +
    "file is written whole or not at all. docs/exports.md explains every column.",
  arguments: [{ name: "[format]", description: "which format; --list tells them" }],
  options: [
    caseOption,
    { flags: "-o, --output <path>", description: "where to write it (default: the case's name, beside you)" },
    { flags: "--list", description: "list the formats" },
    {
      flags: "--date <day>",
      description: "one day alone (YYYY-MM-DD), or the last of a month or year",
      parse: parseLastDay,
    },
    fromOption,
    toOption,
    { flags: "--by-day", description: "a folder with a file for each day on which anything changes" },
    ...viewOptions,
    jsonOption,
  ],
  examples: [
    { command: "contested export --list", what: "every format" },
    { command: "contested export geojson -o control.geojson", what: "who held what from when to when" },
    { command: "contested export geojson --date 2031-11-28", what: "who held what on a day" },
    { command: "contested export ucdp --from 2031-11-01 --to 2031-11-30", what: "the deadly events of a month" },
    { command: "contested export site -o site", what: "the page with the case in it, for any host or a disk" },
    { command: "contested export csv -o - | head", what: "the table on standard output" },
  ],
  run: async (input, context) => {
    const [own, { site }] = await Promise.all([import("../../export/index.ts"), import("../../serve/site/index.ts")]);
    const formats = [...own.formats, site];
    const name = input.arguments[0] === undefined ? null : String(input.arguments[0]);
    if (input.options.list || name === null) {
      if (name === null && !input.options.list)
        throw new Problem("which format? contested export --list tells them, contested export geojson writes one");
      const listed = formats.map(({ name, summary, extension }) => ({ name, summary, extension }));
      if (input.options.json) writeJson(context.stdout, listed);
      else writeLines(context.stdout, listText(listed, context.stdout.columns));
      return 0;
    }
    const format = formats.find((one) => one.name === name.toLowerCase());
    if (format === undefined)
      throw new Problem(`"${name}" is no format; choose one of ${formats.map((one) => one.name).join(", ")}`);
    checkOptions(format, input.options);
    return withCase(input.options, context, async (opened) => {
      const [{ publishable }, { viewOf }, { writeFileWhole, writeFolderWhole }] = await Promise.all([
        import("../../ask/index.ts"),
        import("../text/view.ts"),
        import("../../export/write-whole.ts"),
      ]);
      const { date, from, to, byDay, output } = input.options;
      const view = viewOf(input.options, opened);
      const kase = publishable(opened);
      const exported = await format.write(kase, { view, date, from, to, byDay });
      if (output === "-") {
        if (exported.kind === "folder") throw new Problem(`${format.name} is a folder; give it a name with -o`);
        for (const chunk of exported.chunks) {
          if (typeof chunk !== "string") throw new Problem(`${format.name} is no text; give a file with -o`);
          context.stdout.write(chunk);
        }
        return 0;
      }
      const path = resolve(context.folder, output ?? nameFor(opened.path, format, input.options));
      if (exported.kind === "file") writeFileWhole(path, exported.chunks);
      else writeFolderWhole(path, exported.files);
      const { withheld } = kase;
      if (input.options.json)
        writeJson(context.stdout, [
          { format: format.name, path, decisions: kase.head(), withheld: withheld?.note ?? null },
        ]);
      else {
        const told = output ?? nameFor(opened.path, format, input.options);
        writeLines(context.stdout, [
          `Wrote ${told}.`,
          ...(withheld === null ? [] : wrap(withheld.note, context.stdout.columns)),
        ]);
      }
      return 0;
    });
  },
};

/** The formats with what each is, in two columns. */
function listText(listed: readonly { name: string; summary: string }[], columns: number): string[] {
  const width = Math.max(...listed.map(({ name }) => name.length)) + 2;
  return listed.flatMap(({ name, summary }) =>
    wrap(summary, columns - width).map((line, index) => (index === 0 ? name : "").padEnd(width) + line),
  );
}

/** Throws a Problem for an option that means nothing to the format, so that nobody believes it was followed. */
function checkOptions(
  { name, takes }: ExportFormat,
  { date, from, to, byDay, accordingTo, knownBy, policy }: Options,
): void {
  const refused = (option: string) => {
    throw new Problem(`${option} means nothing to ${name}; leave it out`);
  };
  checkPeriod(from, to);
  if (date !== undefined && !takes.date) refused("--date");
  if ((from !== undefined || to !== undefined) && !takes.period) refused("--from and --to");
  if (byDay && !takes.byDay) refused("--by-day");
  if (!takes.view && (accordingTo ?? knownBy ?? policy) !== undefined)
    refused("--according-to, --known-by or --policy");
  if (date !== undefined && (from !== undefined || to !== undefined || byDay))
    throw new Problem("give one day with --date or a period with --from and --to, not both");
}

function nameFor(casePath: string, { name, extension }: ExportFormat, { date, byDay }: Options): string {
  const stem = casePath.replace(/^.*[\\/]/, "").replace(/\.gpkg$/i, "");
  const day = date === undefined ? "" : `-${date}`;
  // Several formats have the same ending.
  const kind = ["geojson", "kml", "csv", "svg", "png", "gif"].includes(name) ? "" : `-${name}`;
  return `${stem}${kind}${day}${byDay ? "" : extension}`;
}
