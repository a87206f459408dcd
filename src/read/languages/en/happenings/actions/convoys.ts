import type { FoundAction } from "../../../../happenings/found.ts";
import { verbSet, wordSet } from "../forms.ts";
import type { SentenceView } from "../view.ts";
import { countOf } from "./count.ts";
import { isGround } from "./targets.ts";

const VEHICLES = wordSet("convoy bus buses busload train ambulance lorry truck");
const MOVING = verbSet(
  "leave/left/leaving depart arrive enter reach carry transport deliver bring/brought/bringing set/set/setting take/took/taken/taking pass evacuate cross",
);
const AID = wordSet("aid humanitarian relief food medical un cross supplies supply");
const EVACUATION = /^(evacu|wounded|civilians?$|residents?$|refugees?$|fighters?$|families$)/;

/** Convoys that bring people out or aid in: "the first convoy of 20 buses left X", "an aid convoy reached Y". */
export function convoys(view: SentenceView): FoundAction[] {
  const found: FoundAction[] = [];
  for (const predicate of view.predicates) {
    if (
      predicate.negated ||
      predicate.hypothetical ||
      predicate.chain.length > 0 ||
      !MOVING.has(view.verbOf(predicate))
    )
      continue;
    const convoy = predicate.subject?.find((phrase) => VEHICLES.has(phrase.head ?? ""));
    if (!convoy) continue;
    const words = view.words
      .slice(Math.max(0, convoy.from - 1), Math.min(predicate.to + 4, view.words.length))
      .map(({ token }) => token.lower);
    const aid = view.words.slice(convoy.from, convoy.to + 4).some(({ token }) => AID.has(token.lower));
    if (!aid && !words.some((word) => EVACUATION.test(word))) continue;
    const ground = [
      ...(predicate.passive ? [] : (predicate.objects[0] ?? [])),
      ...predicate.obliques
        .filter(({ preposition }) => ["from", "in", "into", "to", "at", "out"].includes(preposition))
        .flatMap(({ phrases }) => phrases),
    ].filter((phrase) => isGround(phrase));
    if (ground.length === 0) continue;
    const action = aid ? "aid convoy" : "evacuation convoy";
    found.push({
      kind: "action",
      action,
      by: null,
      targets: [],
      locations: [ground[0]!],
      count: convoy.head === "convoy" ? countOf(convoy, view) : null,
      outcome: "unknown",
      evidence: [view.around(convoy.span, view.verbSpan(predicate), ground[0]!.span)],
      trigger: view.verbSpan(predicate),
      rule: `${action}: convoy`,
      confidence: 0.75,
    });
  }
  return found;
}
