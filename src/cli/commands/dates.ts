import { parseDay } from "../arguments/day.ts";
import { fileBytes } from "../arguments/file.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { jsonOption } from "./options.ts";

export const dates: CommandDefinition = {
  name: "dates",
  summary: "list every date expression of a document, resolved",
  description:
    "Lists every date expression of a document in order, with the days it means where the narrative stands there " +
    '("the next day", "by the end of the month"). Offsets count UTF-16 code units of the file\'s text; of HTML and ' +
    "wikitext, of the article's text.",
  arguments: [{ name: "<file>", description: "a document: plain text, Markdown, HTML or wikitext" }],
  options: [
    {
      flags: "--reference <day>",
      description: 'the day that "today" is counted from (default: the day the document was published, if it tells)',
      parse: parseDay,
    },
    jsonOption,
  ],
  examples: [
    { command: "contested dates article.txt", what: "each date as the text has it, with what it means" },
    {
      command: "contested dates article.txt --reference 2031-12-20 --json",
      what: "one JSON object a date, relative dates counted from 20 December 2031",
    },
  ],
  run: async (input, context) => {
    const [{ capture }, { findDates }] = await Promise.all([
      import("../../capture/index.ts"),
      import("../../read/index.ts"),
    ]);
    const file = String(input.arguments[0]);
    const document = capture({ bytes: fileBytes(file, context.folder), origin: file });
    const reference = input.options.reference ?? document.published ?? undefined;
    const found = findDates(document.text, { reference, language: document.language });
    if (input.options.json) {
      writeJson(context.stdout, found);
    } else if (found.length === 0) {
      writeLines(context.stderr, [`${file}: no date is spoken of.`]);
    } else {
      const { datesText } = await import("../text/dates.ts");
      writeLines(context.stdout, datesText(found));
    }
    return 0;
  },
};
