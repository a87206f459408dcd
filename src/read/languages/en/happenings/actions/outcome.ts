import type { Predicate } from "../../grammar/predicate.ts";
import type { SentenceView } from "../view.ts";
import { REPELLING, REPELLING_WITH_PARTICLE } from "./governing.ts";

const INTENDING = new Set([
  "attempt",
  "try",
  "seek",
  "want",
  "plan",
  "intend",
  "prepare",
  "aim",
  "hope",
  "order",
  "threaten",
  "refuse",
  "decide",
  "purpose",
  "fail",
  "unable",
  "inability",
  "ability",
  "capability",
  "capacity",
]);

export function intended(predicate: Predicate): boolean {
  return predicate.chain.some((lemma) => INTENDING.has(lemma));
}

/** Whether the same sentence goes on to say that what was begun was repelled. */
export function failedLater(predicate: Predicate, view: SentenceView): boolean {
  return view.predicates.some((other) => {
    if (other.verb <= predicate.verb || other.negated || other.hypothetical || other.from !== predicate) return false;
    const verb = view.verbOf(other);
    if (verb.startsWith("fail") && other.form === "finite") return true;
    return other.passive && repels(other, view);
  });
}

/** Whether a verb says that an attack is beaten: "repelled", "beat back". */
export function repels(predicate: Predicate, view: SentenceView): boolean {
  const verb = view.verbOf(predicate);
  if (REPELLING.has(verb)) return true;
  return REPELLING_WITH_PARTICLE.has(verb) && predicate.particles.some((one) => one === "back" || one === "off");
}
