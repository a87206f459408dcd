import { Problem } from "../../model/problem.ts";
import { casePath } from "../arguments/case-path.ts";
import { type CommandDefinition, joined } from "../definition.ts";
import { writeLines } from "../output/lines.ts";
import { caseOption } from "./options.ts";

/** The settings a person may set by hand; colours and alignments are decided. */
const keys = ["author", "title"];

export const set: CommandDefinition = {
  name: "set",
  summary: "show or set the title of a case, or who decides about it",
  description:
    "Sets a setting of the case: title, which the page and the exports show, or author, who decides where nobody else is " +
    "named. Without a value it is shown, and without a setting all of them are; --remove takes it away.",
  arguments: [
    { name: "[setting]", description: `one of ${keys.join(", ")}` },
    { name: "[value...]", description: "what it is to be" },
  ],
  options: [caseOption, { flags: "--remove", description: "take the setting away" }],
  examples: [
    { command: 'contested set author "A. Editor"', what: "decisions are made by A. Editor from now on" },
    { command: "contested set title The spring offensive", what: "what the case is called" },
    { command: "contested set title", what: "show what it is called" },
  ],
  run: async ({ arguments: [name, words], options }, context) => {
    const key = name === undefined ? undefined : String(name);
    if (key !== undefined && !keys.includes(key))
      throw new Problem(`"${key}" is no setting; one of ${keys.join(", ")}`);
    const value = joined(words);
    if (options.remove && (key === undefined || value !== undefined))
      throw new Problem("--remove takes a setting away; name the setting, without a value");
    const { openCase } = await import("../../case/index.ts");
    const changing = key !== undefined && (value !== undefined || options.remove === true);
    const opened = openCase(casePath(options.case, context), { readOnly: !changing });
    try {
      if (changing) {
        opened.setSetting(key, value);
        const told = value === undefined ? `The ${key} is not set any more.` : `The ${key} is ${value}.`;
        writeLines(context.stdout, [told]);
        return 0;
      }
      const shown = (key === undefined ? keys : [key]).map((each) => {
        const set = opened.setting(each);
        return typeof set === "string" ? `The ${each} is ${set}.` : `The ${each} is not set.`;
      });
      writeLines(context.stdout, shown);
      return 0;
    } finally {
      opened.close();
    }
  },
};
