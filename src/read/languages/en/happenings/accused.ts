import type { Phrase } from "../../../grammar/phrase.ts";
import type { Predicate } from "../grammar/predicate.ts";
import type { SentenceView } from "./view.ts";

/**
 * Whom a gerund behind "of" or "for" is laid to: "accused the rebels of breaking the ceasefire" → the rebels. Null where
 * nobody is accused of what the verb says.
 */
export function accusedOf(predicate: Predicate, view: SentenceView): readonly Phrase[] | null {
  if (predicate.form !== "gerund" || (predicate.opener !== "of" && predicate.opener !== "for")) return null;
  const accusing = view.predicates.findLast(
    (other) => other.verb < predicate.verb && /^(accus|blam)/.test(view.verbOf(other)),
  );
  return (accusing ? (accusing.passive ? accusing.subject : accusing.objects[0]) : null) ?? null;
}
