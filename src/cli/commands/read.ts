import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Case } from "../../case/case.ts";
import type { Given } from "../../model/given.ts";
import { Problem } from "../../model/problem.ts";
import { checkPeriod, parseDay } from "../arguments/day.ts";
import { parseMapping } from "../arguments/mapping.ts";
import type { Context } from "../context.ts";
import { type CommandDefinition, listed, type Options } from "../definition.ts";
import { memoryCase } from "../memory-case.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { Progress } from "../output/progress.ts";
import { allOption, fromOption, jsonOption, toOption } from "./options.ts";

export const read: CommandDefinition = {
  name: "read",
  summary: "read documents: who held what, when, and who says so",
  description:
    "Reads documents and prints control ribbons: one row a place, one column a day or the fitting unit. The format " +
    "(plain text, Markdown, HTML, wikitext, PDF, DOCX, EML; archives, feeds and collections of articles give a document " +
    "for each of their parts) and the language are told by the content. With --case the documents, " +
    "their originals and all claims are kept in a case file, and the ribbons are the whole case's; without it nothing " +
    "is stored. Reading the same document again changes nothing.",
  arguments: [
    {
      name: "<file...>",
      description: 'documents, folders, archives, patterns, addresses with --fetch, or "-" for standard input',
    },
  ],
  options: [
    { flags: "--case <file>", description: "the case to keep them in; made if it is not there" },
    { flags: "--fetch", description: "fetch the addresses among the inputs; nothing is fetched without it" },
    {
      flags: "--allow-private",
      description: "with --fetch: addresses of this machine and of private networks as well",
    },
    {
      flags: "--mapping <pairs>",
      description: "of a table: which of its columns tells what, as place=Ort,date=Datum,holder=Seite",
      parse: parseMapping,
    },
    {
      flags: "--published <day>",
      description:
        "the day the document was published, where its text does not tell: its year is that of days without one",
      parse: parseDay,
    },
    { flags: "--title <title>", description: "its title, where its text does not tell" },
    { flags: "--publisher <name>", description: "who published it" },
    {
      flags: "--language <code>",
      description: "its language (en, hu …), where it is not told rightly",
      parse: parseLanguage,
    },
    fromOption,
    toOption,
    allOption,
    {
      flags: "--trace",
      description:
        "print what each stage made of the sentences instead: tokens, phrases, clauses, events, dates, claims",
    },
    { flags: "--sentence <which>", description: "trace only this one: its number, or words it holds" },
    {
      ...jsonOption,
      description: "print each document's sides and claims as JSON lines, and nothing else on standard output",
    },
  ],
  examples: [
    { command: "contested read article.html", what: "look at one article; nothing is stored" },
    { command: "contested read reports/ --case delta.gpkg", what: "read a folder of reports into a case" },
    {
      command: "contested read articles.jsonl --case corpus.gpkg",
      what: "read a collection; started again, it goes on where it was",
    },
    { command: "contested read https://example.org/article --fetch", what: "fetch one address and read it" },
    {
      command: 'contested read article.txt --trace --sentence "seized the mill"',
      what: "how one sentence was taken, stage by stage",
    },
    { command: "contested read article.txt --json", what: "every claim with its place in the text, for scripts" },
    {
      command: "contested read article.txt --from 2031-11-01 --to 2031-11-30",
      what: "the ribbons of November 2031 only",
    },
  ],
  run: async (input, context) => {
    checkPeriod(input.options.from, input.options.to);
    if (input.options.sentence !== undefined && !input.options.trace)
      throw new Problem("--sentence picks a sentence to trace; give --trace with it");
    const words = listed(input.arguments[0]);
    if (input.options.title !== undefined && words.length > 1)
      throw new Problem("--title names one document; read the others by themselves");
    return readInto(words, input.options, context);
  },
};

function parseLanguage(text: string): string {
  const code = text.trim().toLowerCase();
  if (!/^[a-z]{2,3}$/.test(code))
    throw new Problem(`"${text}" is not the code of a language; give one like en, hu, ar`);
  return code;
}

/** What the user says of the documents, without what is not said. */
function givenBy({ title, publisher, language, published }: Options): Given {
  const said = Object.entries({ title, publisher, language, published }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said);
}

/** Reads the inputs, then prints what they say: as JSON lines, or as a line a document and the ribbons. */
async function readInto(words: readonly string[], options: Options, context: Context): Promise<number> {
  const [{ FETCH_LIMITS, ingest }, { openCase }] = await Promise.all([
    import("../../ingest/index.ts"),
    import("../../case/index.ts"),
  ]);
  const path = options.case === undefined ? null : resolve(context.folder, options.case);
  let opened: Case | null = path === null ? memoryCase() : existsSync(path) ? openCase(path) : null;
  const progress = new Progress(context.stderr);
  try {
    // A new case is made when there is something to keep in it, so that a mistyped name leaves no empty case behind.
    const target = opened ?? (() => (opened = openCase(path!, { create: true })));
    const report = await ingest(target, words, {
      folder: context.folder,
      given: givenBy(options),
      ...(options.mapping ? { mapping: options.mapping } : {}),
      ...(options.fetch ? { fetch: { ...FETCH_LIMITS, privateNetworks: options.allowPrivate === true } } : {}),
      progress: (event) => {
        if (event.kind === "started") progress.show(event.index - 1, event.total, event.origin);
        else if (event.outcome.problem !== null) {
          progress.clear();
          writeLines(context.stderr, [`contested: ${event.outcome.problem}`]);
        }
      },
    });
    progress.clear();
    if (opened === null || report.exitCode === 2) return report.exitCode;
    const { refreshControlLayers } = await import("../../ask/index.ts");
    // Also where a process was killed between the last document and the layers.
    if (path !== null && opened.layersRevision !== opened.revision) refreshControlLayers(opened);
    const read = report.outcomes.filter(({ document }) => document !== null);
    if (options.trace) {
      const { printTraces } = await import("../trace.ts");
      await printTraces(
        read.map(({ document }) => opened!.document(document!)!),
        options,
        context,
      );
      return report.exitCode;
    }
    if (options.json) {
      const { readingLines } = await import("../text/reading-lines.ts");
      writeJson(context.stdout, readingLines(opened, read));
    } else {
      const { reportText } = await import("../text/report.ts");
      writeLines(context.stdout, reportText(read, opened, context.stdout));
      const { printRibbons } = await import("../text/ribbons.ts");
      printRibbons(opened, options, context);
    }
    return report.exitCode;
  } finally {
    progress.clear();
    opened?.close();
  }
}
