import type { Catalogue } from "../en/index.ts";
import { adding } from "./adding.ts";
import { atlas } from "./atlas.ts";
import { common } from "./common.ts";
import { connectivity } from "./connectivity.ts";
import { disputes } from "./disputes.ts";
import { figures } from "./figures.ts";
import { forces } from "./forces.ts";
import { happenings } from "./happenings.ts";
import { overview } from "./overview.ts";
import { review } from "./review.ts";
import { ribbons } from "./ribbons.ts";
import { sources } from "./sources.ts";
import { timeline } from "./timeline.ts";
import { why } from "./why.ts";

/** Every word of the interface, in Hungarian. */
export const hu: Catalogue = {
  ...common,
  adding,
  atlas,
  connectivity,
  disputes,
  figures,
  forces,
  happenings,
  overview,
  review,
  ribbons,
  sources,
  timeline,
  why,
};
