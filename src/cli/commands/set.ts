import { Problem } from "../../model/problem.ts";
import { casePath } from "../arguments/case-path.ts";
import { type CommandDefinition, joined } from "../definition.ts";
import { writeLines } from "../output/lines.ts";
import { caseOption } from "./options.ts";

/** The settings a person may set by hand; colours and alignments are decided. */
const keys = ["author", "title"];

export const set: CommandDefinition = {
  name: "set",
  summary: "set the title of a case, or who decides about it",
  description:
    "Sets a setting of the case: title, which the page and the exports show, or author, who decides where nobody else is " +
    "named. Without a value it is taken away.",
  arguments: [
    { name: "<setting>", description: `one of ${keys.join(", ")}` },
    { name: "[value...]", description: "what it is to be" },
  ],
  options: [caseOption],
  examples: [
    { command: 'contested set author "A. Editor"', what: "decisions are made by A. Editor from now on" },
    { command: "contested set title The spring offensive", what: "what the case is called" },
  ],
  run: async (input, context) => {
    const key = String(input.arguments[0]);
    if (!keys.includes(key)) throw new Problem(`"${key}" is no setting; one of ${keys.join(", ")}`);
    const value = joined(input.arguments[1]);
    const { openCase } = await import("../../case/index.ts");
    const opened = openCase(casePath(input.options.case, context));
    try {
      opened.setSetting(key, value);
    } finally {
      opened.close();
    }
    writeLines(context.stdout, [value === undefined ? `The ${key} is not set any more.` : `The ${key} is ${value}.`]);
    return 0;
  },
};
