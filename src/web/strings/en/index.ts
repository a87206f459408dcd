import { common } from "./common.ts";
import { disputes } from "./disputes.ts";
import { review } from "./review.ts";

/** Every word of the interface, in English: the frame's, then a file a view. */
export const en = { ...common, disputes, review };

/** The keys every language must have. */
export type Catalogue = typeof en;
