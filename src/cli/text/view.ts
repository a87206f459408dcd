import type { View } from "../../ask/answers.ts";
import { claims } from "../../ask/index.ts";
import type { Case } from "../../case/case.ts";
import { Problem } from "../../model/problem.ts";
import type { Options } from "../definition.ts";

/** How the options look at the case. Throws a `Problem` where they name a source that says nothing in it. */
export function viewOf({ accordingTo, knownBy, policy }: Options, opened: Case): View {
  if (accordingTo !== undefined && claims(opened, { view: { accordingTo } }).length === 0) {
    throw new Problem(`no source of this case is called "${accordingTo}"; "contested sources" lists them`);
  }
  return {
    ...(accordingTo === undefined ? {} : { accordingTo }),
    ...(knownBy === undefined ? {} : { knownBy }),
    ...(policy === undefined ? {} : { policy }),
  };
}
