import type { Chunk } from "./phrases.ts";

/** A prepositional phrase that belongs to a verb. */
export interface Oblique {
  readonly preposition: string;
  readonly phrases: readonly Chunk[];
  /** Index of the preposition's word. */
  readonly at: number;
}

/** How a predicate stands in its sentence. */
export type PredicateForm = "finite" | "gerund" | "infinitive" | "participle";

/** A verb with what belongs to it. */
export interface Predicate {
  readonly lemma: string | null;
  /** Index of the main verb's word. */
  readonly verb: number;
  readonly form: PredicateForm;
  readonly passive: boolean;
  readonly pluperfect: boolean;
  readonly negated: boolean;
  /** "if", "would", "could", "unless", "prevent … from": not said to have happened. */
  readonly hypothetical: boolean;
  /** Inside a relative clause. */
  readonly relative: boolean;
  /** Lemmas of the verbs and nouns that lead to this one: "managed to capture" → ["manage"], "launched an attack to take" → ["launch"]. */
  readonly chain: readonly string[];
  /** The subject, own or carried over; null where none was found. */
  readonly subject: readonly Chunk[] | null;
  /** The subject was carried over from an earlier predicate. */
  readonly inherited: boolean;
  /** The predicate the subject was carried over from. */
  readonly from: Predicate | null;
  readonly objects: (readonly Chunk[])[];
  readonly obliques: Oblique[];
  readonly particles: string[];
  /** The word that opened its clause: "after", "while", "by", "if", null. */
  readonly opener: string | null;
  /** In a relative clause with a subject of its own: what the clause hangs on ("the towns, which they took"). */
  readonly gap?: readonly Chunk[] | null;
  /** The verb was not said again for these objects ("took A on 3 May and B on 4 May"). */
  readonly gapped?: boolean;
  /** For "leaving X besieged": who left it so. */
  readonly left?: Chunk | null;
  /** Index behind the last word that belongs to it. */
  to: number;
}

/** Who acts: the subject of an active verb, the "by" phrase of a passive one. */
export function agentOf(predicate: Predicate): readonly Chunk[] | null {
  if (!predicate.passive) {
    if (predicate.inherited && predicate.from?.passive) return agentOf(predicate.from) ?? predicate.subject;
    return predicate.subject;
  }
  let first: Oblique | null = null;
  for (const oblique of predicate.obliques) {
    if (oblique.preposition !== "by" || oblique.at <= predicate.verb) continue;
    if (isManner(oblique.phrases[0]!)) continue;
    // "taken by assault by the Army"
    if (oblique.phrases[0]!.kind !== "event") return oblique.phrases;
    first ??= oblique;
  }
  return first?.phrases ?? null;
}

const MANNERS = new Set([
  "surprise",
  "storm",
  "force",
  "treachery",
  "stealth",
  "starvation",
  "treaty",
  "agreement",
  "sea",
  "land",
]);

/** "taken by surprise", "by sea": how, and not by whom. */
function isManner({ kind, name, head, modifiers, definite }: Chunk): boolean {
  return name === null && !definite && modifiers.length === 0 && kind !== "event" && MANNERS.has(head ?? "");
}

/** The first phrase of a verb's objects that is such a one. */
export function objectThat({ objects }: Predicate, is: (phrase: Chunk) => boolean): Chunk | undefined {
  for (const phrases of objects) for (const phrase of phrases) if (is(phrase)) return phrase;
  return undefined;
}

/** The first prepositional phrase of a verb with one of these prepositions; `after`: behind the word at this index. */
export function obliqueOf(
  predicate: Predicate,
  prepositions: readonly string[],
  after = Number.NEGATIVE_INFINITY,
): Oblique | undefined {
  for (const one of predicate.obliques) if (one.at > after && prepositions.includes(one.preposition)) return one;
  return undefined;
}

/** "attacks on A, on B and on C failed": a prepositional phrase and those before the verb that repeat its preposition. */
export function alikeBefore(predicate: Predicate, near: Oblique): readonly Oblique[] {
  return predicate.obliques.filter(
    (one) => one === near || (one.preposition === near.preposition && near.at < one.at && one.at < predicate.verb),
  );
}

/** What it is done to: the object of an active verb, the subject of a passive one. */
export function patientOf(predicate: Predicate): readonly Chunk[] | null {
  return predicate.passive ? predicate.subject : (predicate.objects[0] ?? null);
}
