import { type Catalogue, en } from "./en.ts";

/** The catalogue in use. One language for now; another joins here. */
export const words: Catalogue = en;
