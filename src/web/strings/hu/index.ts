import type { Catalogue } from "../en/index.ts";
import { common } from "./common.ts";

/** Every word of the interface, in Hungarian. */
export const hu: Catalogue = { ...common };
