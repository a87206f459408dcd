import type { CommandDefinition } from "../definition.ts";
import { agreements } from "./agreements.ts";
import { allegations } from "./allegations.ts";
import { at } from "./at.ts";
import { changes } from "./changes.ts";
import { claims } from "./claims.ts";
import { compare } from "./compare.ts";
import { custody } from "./custody.ts";
import { dates } from "./dates.ts";
import { decide } from "./decide.ts";
import { diff } from "./diff.ts";
import { disputes } from "./disputes.ts";
import { explain } from "./explain.ts";
import { exportCase } from "./export.ts";
import { figures } from "./figures.ts";
import { forces } from "./forces.ts";
import { gazetteerAdd } from "./gazetteer-add.ts";
import { history } from "./history.ts";
import { log } from "./log.ts";
import { merge } from "./merge.ts";
import { open } from "./open.ts";
import { overview } from "./overview.ts";
import { places } from "./places.ts";
import { pockets } from "./pockets.ts";
import { read } from "./read.ts";
import { references } from "./references.ts";
import { review } from "./review.ts";
import { ribbons } from "./ribbons.ts";
import { set } from "./set.ts";
import { shares } from "./shares.ts";
import { sources } from "./sources.ts";
import { terrainAdd } from "./terrain-add.ts";
import { timestampAdd, timestampRequest } from "./timestamp.ts";
import { verify } from "./verify.ts";
import { why } from "./why.ts";

/** Every command, in the order of `contested --help`. */
export const commands: readonly CommandDefinition[] = [
  read,
  overview,
  at,
  history,
  why,
  changes,
  ribbons,
  claims,
  explain,
  places,
  sources,
  disputes,
  figures,
  forces,
  pockets,
  shares,
  agreements,
  allegations,
  review,
  decide,
  log,
  verify,
  custody,
  timestampRequest,
  timestampAdd,
  merge,
  diff,
  set,
  compare,
  references,
  exportCase,
  open,
  dates,
  gazetteerAdd,
  terrainAdd,
];
