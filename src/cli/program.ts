import { type Argument, Command, CommanderError, Option } from "commander";
import { Problem } from "../model/problem.ts";
import { version } from "../model/version.ts";
import { commands } from "./commands/index.ts";
import type { Context } from "./context.ts";
import type { CommandDefinition, CommandInput, Options } from "./definition.ts";

/** The program as commander sees it. The exit code of the command that ran comes through `finished`. */
function programFor(context: Context, finished: (code: number) => void): Command {
  const program = configured(new Command("contested"), context)
    .description("Reads reporting about a war and answers who held what, when, and who says so.")
    .version(version(), "-V, --version", "print the version")
    .helpCommand(false)
    .addHelpText("after", '\n"contested COMMAND --help" explains a command, with examples.');
  const groups = new Map<string, Command>();
  for (const definition of commands) {
    const [first, second] = definition.name.split(" ") as [string, string?];
    if (second === undefined) {
      program.addCommand(commandFor(definition, first, context, finished));
      continue;
    }
    let group = groups.get(first);
    if (group === undefined) {
      group = configured(new Command(first), context)
        .description(definition.summary)
        .helpCommand(false)
        .allowExcessArguments(true)
        .allowUnknownOption(true)
        .action((_options: unknown, command: Command) => {
          throw new Problem(missingCommand(first, command.args));
        });
      groups.set(first, group);
      program.addCommand(group);
    }
    group.addCommand(commandFor(definition, second, context, finished));
  }
  return program;
}

function configured(command: Command, context: Context): Command {
  return command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
      // Errors are thrown, and printed once by `run`.
      outputError: () => {},
      getOutHelpWidth: () => Math.min(context.stdout.columns, 100),
      getErrHelpWidth: () => Math.min(context.stderr.columns, 100),
      getOutHasColors: () => context.stdout.colours !== "none",
      getErrHasColors: () => context.stderr.colours !== "none",
    })
    .showSuggestionAfterError(true)
    .configureHelp({
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(termOf)].join(" "),
    })
    .helpOption("-h, --help", "explain this command");
}

/** What is wrong with `gazetteer --case F` and `gazetteer places.csv`: which of its commands is meant is not said. */
function missingCommand(group: string, words: readonly string[]): string {
  const own = commands.map(({ name }) => name).filter((name) => name.startsWith(`${group} `));
  const [first = "-"] = words;
  const told = first.startsWith("-") ? "a command is missing" : `unknown command '${first}'`;
  return `${told} (did you mean ${own.join(" or ")}?); see contested ${group} --help`;
}

/** An argument as the list of commands shows it: `<file...>`, `[place...]`. */
function termOf(argument: Argument): string {
  const name = argument.name() + (argument.variadic ? "..." : "");
  return argument.required ? `<${name}>` : `[${name}]`;
}

function commandFor(
  definition: CommandDefinition,
  name: string,
  context: Context,
  finished: (code: number) => void,
): Command {
  const command = configured(new Command(name), context)
    .summary(definition.summary)
    .description(definition.description);
  for (const argument of definition.arguments) command.argument(argument.name, argument.description);
  for (const option of definition.options) {
    const made = new Option(option.flags, option.description);
    if (option.choices !== undefined) made.choices(option.choices);
    if (option.parse !== undefined) made.argParser(option.parse);
    command.addOption(made);
  }
  const examples = definition.examples.map((example) => `  ${example.command}\n      ${example.what}`);
  command.addHelpText("after", `\nExamples:\n${examples.join("\n")}`);
  command.action(async (...all: unknown[]) => {
    const values = all.slice(0, definition.arguments.length) as CommandInput["arguments"];
    finished(await definition.run({ arguments: values, options: command.opts<Options>() }, context));
  });
  return command;
}

/**
 * Runs one command line. Prints what goes wrong as one line on standard error.
 *
 * @param words the words after the program's name
 * @returns the exit code: 0 done; 1 a part failed, the rest was done; 2 nothing was done; 70 a fault of the program
 */
export async function run(words: readonly string[], context: Context): Promise<number> {
  let code = 0;
  const program = programFor(context, (given) => {
    code = given;
  });
  try {
    await program.parseAsync(withHelp(words), { from: "user" });
    return code;
  } catch (error) {
    return failed(error, words, context);
  }
}

/** "help at" and nothing at all are asked as "at --help" and "--help"; help on what is no command is an error. */
function withHelp(words: readonly string[]): string[] {
  const asked = words[0] === "help" ? [...words.slice(1), "--help"] : words.length === 0 ? ["--help"] : [...words];
  const first = asked[0] ?? "";
  const isCommand = first.startsWith("-") || commands.some(({ name }) => name.split(" ")[0] === first);
  return isCommand ? asked : [first];
}

function failed(error: unknown, words: readonly string[], context: Context): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    context.stderr.write(`contested: ${usageLine(error.message, words)}\n`);
    return 2;
  }
  if (error instanceof Problem) {
    context.stderr.write(`contested: ${error.message}\n`);
    return error.exitCode;
  }
  const told = error instanceof Error ? error : new Error(String(error));
  const detail = context.env.CONTESTED_DEBUG ? `\n${told.stack}` : " (CONTESTED_DEBUG=1 shows where)";
  context.stderr.write(`contested: a fault of the program itself: ${told.message}${detail}\n`);
  return 70;
}

/** Commander's message as one line that ends with what to do. */
function usageLine(message: string, words: readonly string[]): string {
  const line = message
    .replace(/^error: /, "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/\(Did you mean (.+)\?\)/, "(did you mean $1?)")
    .replace(/\.$/, "");
  const known = commands.find(({ name }) => name.split(" ").every((part, index) => words[index] === part));
  const help = known === undefined ? "contested --help" : `contested ${known.name} --help`;
  return `${line}; see ${help}`;
}
