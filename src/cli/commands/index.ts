import type { CommandDefinition } from "../definition.ts";
import { dates } from "./dates.ts";
import { gazetteerAdd } from "./gazetteer-add.ts";
import { read } from "./read.ts";

/** Every command, in the order of `contested --help`. */
export const commands: readonly CommandDefinition[] = [read, dates, gazetteerAdd];
