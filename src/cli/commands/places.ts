import { withCase } from "../arguments/with-case.ts";
import type { CommandDefinition } from "../definition.ts";
import { writeJson, writeLines } from "../output/lines.ts";
import { caseOption, jsonOption } from "./options.ts";

export const places: CommandDefinition = {
  name: "places",
  summary: "the places of a case, with their spellings; those that may be one",
  description:
    "Lists the places of the case with every spelling the documents use, what kind of place each is, what it lies in, and " +
    "whether it is on the map. Spellings that may be one place or two are not joined: --doubtful lists them with the reason, " +
    'for you to join ("contested decide join A with B") or to leave.',
  arguments: [],
  options: [{ flags: "--doubtful", description: "only pairs of places that may be one" }, caseOption, jsonOption],
  examples: [
    { command: "contested places", what: "every place with its spellings" },
    { command: "contested places --doubtful", what: "what a person has to decide" },
  ],
  run: async (input, context) =>
    withCase(input.options, context, async (opened) => {
      const ask = await import("../../ask/index.ts");
      const { doubtful, json } = input.options;
      if (json) {
        writeJson(context.stdout, doubtful ? ask.proposals(opened) : ask.places(opened));
        return 0;
      }
      const { doubtfulText, placesText } = await import("../text/places.ts");
      const lines = doubtful
        ? doubtfulText(ask.proposals(opened), context.program, context.stdout)
        : placesText(ask.places(opened), context.stdout);
      writeLines(context.stdout, lines);
      return 0;
    }),
};
