import { common } from "./common.ts";

/** Every word of the interface, in English: the frame's, then a file a view. */
export const en = { ...common };

/** The keys every language must have. */
export type Catalogue = typeof en;
