import type { CommandDefinition } from "../definition.ts";
import { dates } from "./dates.ts";
import { gazetteerAdd } from "./gazetteer-add.ts";

/** Every command, in the order of `contested --help`. */
export const commands: readonly CommandDefinition[] = [dates, gazetteerAdd];
