import type { View } from "../../ask/answers.ts";
import type { Options } from "../definition.ts";

/** How the options look at the case. */
export function viewOf({ accordingTo, knownBy, policy }: Options): View {
  return {
    ...(accordingTo === undefined ? {} : { accordingTo }),
    ...(knownBy === undefined ? {} : { knownBy }),
    ...(policy === undefined ? {} : { policy }),
  };
}
