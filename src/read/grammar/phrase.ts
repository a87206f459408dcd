import type { Extent, Span } from "../../model/index.ts";

/** What a noun phrase speaks of, as far as its words alone tell. */
export type PhraseKind =
  | "place"
  | "force"
  | "person"
  | "part"
  | "event"
  | "control"
  | "time"
  | "pronoun"
  | "name"
  | "other";

/**
 * A noun phrase of a sentence as a language hands it to the engine. Words are lower case; names keep their spelling.
 * The engine never looks at the words themselves but through these fields.
 */
export interface Phrase {
  readonly span: Span;
  /** The whole phrase without its determiner: "old Lipa factories", "two hills on the southern edge". */
  readonly text: string;
  readonly kind: PhraseKind;
  /** The proper name in it, without generic heads and modifiers: "Dolna Lipa"; null for "the town". */
  readonly name: string | null;
  /** Other forms under which the text names the same thing here: with its generic head, with its modifiers. */
  readonly aliases: readonly string[];
  /** Singular of the common noun at its head ("district", "fighter"), null where the name stands alone. */
  readonly head: string | null;
  readonly plural: boolean;
  readonly definite: boolean;
  /** Adjectives and nouns before the head. */
  readonly modifiers: readonly string[];
  /** "northern", "southeast": the direction words among the modifiers, or the head itself. */
  readonly direction: string | null;
  /** How much of it is meant, where the phrase says so ("parts of", "75 percent of"). */
  readonly part: Extent | null;
  /** The one it belongs to: "the Army's siege", "their positions"; name or word. */
  readonly possessor: Phrase | null;
  /** "rebel-held", "besieged": who is said to hold or besiege it. */
  readonly heldBy: { readonly who: string; readonly how: string } | null;
  /** The place it lies in, where the phrase says so: "the Lipa district of Dolna". */
  readonly within: Phrase | null;
  /** Another name before the head: "the southwestern Dolna district of Lipa" → "Dolna". */
  readonly region: string | null;
  /** So many places that have names which are not told: "three villages", "several districts". */
  readonly counted?: boolean;
  /** The town of the one who speaks or acts ("the mayor of X"): what "the city" means behind it. */
  readonly seat?: boolean;
  /** So many places told before, one by one, are meant together ("both towns" → 2); 0 where it says not how many. */
  readonly told?: number | null;
  /** "it", "they", "them", "some of them". */
  readonly pronoun: string | null;
}
