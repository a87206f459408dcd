import { Problem } from "../../model/problem.ts";
import { parseFirstDay, parseLastDay } from "../arguments/day.ts";
import type { OptionDefinition } from "../definition.ts";

/** Options that several commands share, defined once so that they mean the same everywhere. */

export const caseOption: OptionDefinition = {
  flags: "--case <file>",
  description: "the case to ask (default: $CONTESTED_CASE, else the only .gpkg file in the current folder)",
};

export const jsonOption: OptionDefinition = {
  flags: "--json",
  description: "print one JSON object a line, and nothing else on standard output",
};

/** How the case is looked at: whose word counts, and what had been published by when. */
export const viewOptions: readonly OptionDefinition[] = [
  {
    flags: "--according-to <source>",
    description: "only what this source says: its name, or a document's title or id",
  },
  {
    flags: "--known-by <day>",
    description: "only what had been published by the end of this day, month or year",
    parse: parseLastDay,
  },
  {
    flags: "--policy <policy>",
    description:
      "whose word counts: weighed (all, by how firmly they say it), against-interest (a partisan source only " +
      "against its own side), independent (no partisan source)",
    choices: ["weighed", "against-interest", "independent"],
  },
];

export const fromOption: OptionDefinition = {
  flags: "--from <day>",
  description: "the first day to show (YYYY-MM-DD), or the month or year (YYYY-MM, YYYY) to begin with",
  parse: parseFirstDay,
};

export const toOption: OptionDefinition = {
  flags: "--to <day>",
  description: "the last day to show (YYYY-MM-DD), or the month or year to end with",
  parse: parseLastDay,
};

export const allOption: OptionDefinition = { flags: "--all", description: "show every place, however many" };

export const portOption: OptionDefinition = {
  flags: "--port <number>",
  description: "the port to serve on (default: the first free one from 4316)",
  parse: parsePort,
};

export const limitOption: OptionDefinition = {
  flags: "--limit <number>",
  description: "how many to show at most (default: 20)",
  parse: (text) => {
    const limit = Number(text);
    if (!Number.isInteger(limit) || limit < 1) throw new Problem(`"${text}" is not a number of things; give 1 or more`);
    return limit;
  },
};

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) {
    throw new Problem(`"${text}" is not a port; give a number from 1 to 65535`);
  }
  return port;
}
