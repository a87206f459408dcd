import { GERUND, PARTICIPLE } from "../../verbs/inflect.ts";
import { takeFinite } from "./finite.ts";
import { takeGerund } from "./gerund.ts";
import { takeInfinitive } from "./infinitive.ts";
import { takeReduced } from "./reduced.ts";
import type { ClauseState } from "./state.ts";
import type { VerbGroup } from "./verb-group.ts";

/** Gives a verb its place among the clauses by its form. */
export function takeVerb(state: ClauseState, group: VerbGroup): void {
  const { word } = group;
  if (group.infinitive) {
    takeInfinitive(state, group);
    return;
  }
  const gerund = (word.forms & GERUND) !== 0 && group.auxiliaries === 0;
  if (gerund) {
    takeGerund(state, group);
    return;
  }
  if (group.auxiliaries === 0 && (word.forms & PARTICIPLE) !== 0 && takeReduced(state, group)) return;
  takeFinite(state, group);
}
