import { commands } from "./commands/index.ts";
import type { CommandDefinition } from "./definition.ts";

/** The reference of the command line as Markdown, from the same definitions that `--help` prints. */
export function commandsAsMarkdown(): string {
  const parts = [
    "# The command line",
    "",
    "Written by the program (`npm run docs`); a test fails where this page and the program differ.",
    "",
    "Every command takes `--help`, and answers in sentences and tables, or with `--json` in JSON lines: one object a",
    "line and nothing else on standard output. The exit code is 0 when all was done, 1 when a part failed (its line is",
    "on standard error) and the rest was done, 2 when nothing was done.",
    "",
    "| command | what it does |",
    "| --- | --- |",
    ...commands.map((command) => `| [\`${usage(command)}\`](#${anchor(command)}) | ${cell(command.summary)} |`),
    ...commands.flatMap(section),
    "",
  ];
  return parts.join("\n");
}

function usage(command: CommandDefinition): string {
  return [command.name, ...command.arguments.map((argument) => argument.name)].join(" ");
}

function anchor(command: CommandDefinition): string {
  return `contested-${command.name.replaceAll(" ", "-")}`;
}

/** Text inside a table: a bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}

function section(command: CommandDefinition): string[] {
  return [
    "",
    `## contested ${command.name}`,
    "",
    `    contested ${usage(command)} [options]`,
    "",
    command.description,
    "",
    "| argument or option | what it means |",
    "| --- | --- |",
    ...command.arguments.map(({ name, description }) => `| \`${name}\` | ${cell(description)} |`),
    ...command.options.map(({ flags, description, choices }) => {
      const chosen = choices === undefined ? "" : ` (one of ${choices.join(", ")})`;
      return `| \`${flags}\` | ${cell(description + chosen)} |`;
    }),
    "",
    ...command.examples.flatMap((example) => [`    ${example.command}`, "", `${capital(example.what)}.`, ""]),
  ].slice(0, -1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
