import type { FoundForce } from "../../../../happenings/found.ts";
import type { Chunk } from "../../grammar/phrases.ts";
import { agentOf, type Predicate } from "../../grammar/predicate.ts";
import type { SentenceView } from "../view.ts";
import { CHANGE_VERBS, type ChangeVerb } from "./verbs.ts";

/** Which forces the sentence tells to have joined, left or gone over to others; what is only possible is nothing of it. */
export function changesIn(view: SentenceView): FoundForce[] {
  const found: FoundForce[] = [];
  for (const predicate of view.predicates) {
    const verb = CHANGE_VERBS.get(view.verbOf(predicate));
    if (!verb || predicate.hypothetical || predicate.negated || predicate.passive) continue;
    const forces = (agentOf(predicate) ?? []).filter(isForce);
    const other = otherOf(predicate, verb);
    if (other === null || (verb.change === "left" && verb.object && !isLeaving(predicate, other))) continue;
    for (const force of forces) {
      if (force.text === other.text) continue;
      found.push({
        kind: "force",
        force: { name: nameOf(force), phrase: force },
        change: verb.change,
        other: { name: nameOf(other), phrase: other },
        evidence: [view.around(force.span, view.verbSpan(predicate), other.span)],
        trigger: view.verbSpan(predicate),
        rule: `force: ${verb.change}`,
        confidence: 0.7,
      });
    }
  }
  return found;
}

/** "left the alliance", "left the Estuary Front"; not "leaving the rebels surrounded". */
function isLeaving({ form }: Predicate, other: Chunk): boolean {
  return form === "finite" && (other.name !== null || ALLIANCES.test(other.head ?? ""));
}
const ALLIANCES = /^(alliance|coalition|front|union|army|group|militia|brigade)$/;

/** The force behind the verb: one with a name, or whose words say that it is one ("left the alliance"). */
function otherOf(predicate: Predicate, { object, prepositions }: ChangeVerb): Chunk | null {
  const behind = [
    ...(object ? predicate.objects.flat() : []),
    ...predicate.obliques
      .filter(({ preposition }) => prepositions.includes(preposition))
      .flatMap(({ phrases }) => phrases),
  ];
  return behind.find(isForce) ?? null;
}

/** A force by its words; a bare name may be a town ("left Harwick"). */
function isForce(phrase: Chunk): boolean {
  return (
    phrase.kind === "force" && phrase.pronoun === null && (phrase.name !== null || phrase.definite || phrase.plural)
  );
}

const nameOf = (phrase: Chunk): string => phrase.text;
