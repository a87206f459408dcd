import type { View } from "../ask/answers.ts";
import type { Day, TerrainKind } from "../model/index.ts";
import type { Context } from "./context.ts";

/** The options of all commands after parsing; each command defines those it takes. */
export interface Options {
  readonly case?: string;
  readonly json?: boolean;
  readonly accordingTo?: string;
  readonly knownBy?: Day;
  readonly policy?: NonNullable<View["policy"]>;
  readonly from?: Day;
  readonly to?: Day;
  readonly date?: Day;
  readonly byDay?: boolean;
  readonly list?: boolean;
  readonly output?: string;
  readonly kind?: string;
  readonly reference?: Day;
  readonly port?: number;
  readonly basemap?: string;
  readonly all?: boolean;
  readonly doubtful?: boolean;
  readonly revisions?: boolean;
  readonly againstCase?: boolean;
  readonly browser?: boolean;
  readonly as?: TerrainKind;
  readonly author?: string;
  readonly rejected?: boolean;
  readonly into?: string;
  readonly reason?: string;
  readonly head?: string;
  readonly limit?: number;
  readonly fetch?: boolean;
  readonly allowPrivate?: boolean;
  readonly mapping?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly published?: Day;
  readonly remove?: boolean;
  readonly trace?: boolean;
  readonly sentence?: string;
}

export interface ArgumentDefinition {
  /** As commander writes it: `<file...>` needed and many, `[place...]` optional and many, `<from>` needed. */
  readonly name: string;
  readonly description: string;
}

export interface OptionDefinition {
  /** "--case <file>" */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** Turns what the user wrote into the option's value; throws a `Problem` where it cannot. */
  readonly parse?: (text: string) => unknown;
}

export interface Example {
  readonly command: string;
  readonly what: string;
}

/** What a command gets from its command line: one entry an argument, a list for an argument that takes many. */
export interface CommandInput {
  readonly arguments: readonly (string | readonly string[] | undefined)[];
  readonly options: Options;
}

/**
 * One command of the program. From this come its parser, its `--help` and its section of docs/cli.md.
 * `run` loads the stages it needs itself, so that no command waits for another's.
 */
export interface CommandDefinition {
  /** "at"; a command under another is written with a space ("gazetteer add"). */
  readonly name: string;
  readonly summary: string;
  /** Whole sentences: what it answers and how. */
  readonly description: string;
  readonly arguments: readonly ArgumentDefinition[];
  readonly options: readonly OptionDefinition[];
  readonly examples: readonly Example[];
  /** Returns the exit code. Throws a `Problem` for what the user can mend. */
  readonly run: (input: CommandInput, context: Context) => Promise<number>;
}

/** The words of an argument that takes many, as one text: `at 2031-11-28 Lower Tarn` needs no quotes. */
export function joined(value: CommandInput["arguments"][number]): string | undefined {
  const text = typeof value === "string" ? value : value?.join(" ");
  return text === undefined || text.trim() === "" ? undefined : text.trim();
}

/** All values of an argument that takes many. */
export function listed(value: CommandInput["arguments"][number]): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
