import type { Change, Extent, Span } from "../../model/index.ts";
import type { Phrase } from "./phrase.ts";

/** Who holds the place after the event, as a role; the engine turns roles into sides. */
export type HolderRole =
  | "agent"
  | "patient"
  | "other than agent"
  | "other than patient"
  | "nobody"
  | "holder of record";

/**
 * Something said about ground in one clause, as a language hands it to the engine: a change, the phrases that play the
 * roles, and how it is said. The engine resolves the phrases to places and sides and the clause to a day.
 */
export interface GroundEvent {
  readonly change: Change | "attack";
  readonly places: readonly Phrase[];
  readonly agent: Phrase | null;
  /** Those it is done to or taken from. */
  readonly patient: Phrase | null;
  readonly holder: HolderRole;
  /** What the verb or its adverbs say about the extent; a phrase's own part goes before it. */
  readonly extent: Extent;
  /** The clause: from its first role to its last. */
  readonly span: Span;
  readonly trigger: Span;
  /** The words whose date is the event's, where that is not the whole span ("X, which had been taken in May"; "A on 3 May, B on 4 May"). */
  readonly dated?: Span;
  /** The place is the one last said to be besieged ("ending the siege"). */
  readonly ofBesieged?: boolean;
  /** Said to happen a second time ("recaptured"): whoever held the place loses it. */
  readonly again?: boolean;
  /** Told by the way, in a relative clause or of an earlier time: it does not change what the text is about. */
  readonly aside?: boolean;
  /** Spoken of as known ("during the withdrawal from X"): told before, if it was. */
  readonly known?: boolean;
  /** "X followed on the 28th": what was told last of other places, where that was a capture. */
  readonly likewise?: boolean;
  /** Who holds the place is brought in by it: "they" may mean them next ("…, with the Army in control of half of it. They …"). */
  readonly introduces?: boolean;
  readonly planned: boolean;
  readonly denied: boolean;
  readonly set: boolean;
  /** The place stands where a person may as well ("X's fall"): it must be known as a place by what else the text tells. */
  readonly ofKnown?: boolean;
  /** For a set: ground that was lost before, or gained before. */
  readonly scope?: "lost" | "gained";
  /** Name of the rule, for `explain`. */
  readonly rule: string;
  /** How often this rule has been right, 0..1, before what the engine knows is reckoned in. */
  readonly confidence: number;
}
