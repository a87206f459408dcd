import type { Phrase } from "../phrase.ts";

/** What the text last spoke of, to resolve "they", missing agents and the target of an attack. */
export interface Discourse {
  /** The side that acted last. */
  agent: string | null;
  /** The side that took ground last. */
  taker: string | null;
  /** Who was said to take everything, in this paragraph. */
  sweeping: string | null;
  /** What was attacked last, and by whom. */
  attack: {
    readonly places: readonly string[];
    readonly by: string | null;
    /** Its failure was told: those who then withdraw do nothing new. */
    readonly over?: boolean;
  } | null;
  /** Who was last said to hold a place. */
  readonly holders: Map<string, string>;
  /** The places that their holder was last said to hold, rather than to take. */
  readonly held: Set<string>;
  /** Who attacked a place last. */
  readonly attackers: Map<string, string>;
  /** Who was ever said to be in a place. */
  readonly inside: Map<string, Set<string>>;
  /** The place last said to be besieged. */
  besieged: string | null;
  /** Who was last said to have a place that others left. */
  readonly left: Map<string, string>;
  /** Who was last said to besiege a place. */
  readonly besiegers: Map<string, string>;
  /** The places named together last, and in which sentence. */
  together: { readonly places: readonly Phrase[]; readonly sentence: number } | null;
  sentence: number;
  block: number;
  /** Whose the places of the verb told last were: what the same verb goes on to tell is theirs too. */
  verb: { readonly at: number; readonly holder: string | null } | null;
  /** The block that last told of places taken. */
  takenIn: number;
  /** The phrases of the sentence being read. */
  phrases: readonly Phrase[];
  /** The places that it names together. */
  lists: readonly (readonly Phrase[])[];
}

/** The discourse before the first sentence. */
export function newDiscourse(): Discourse {
  return {
    agent: null,
    taker: null,
    sweeping: null,
    attack: null,
    holders: new Map(),
    held: new Set(),
    attackers: new Map(),
    besiegers: new Map(),
    inside: new Map(),
    left: new Map(),
    besieged: null,
    together: null,
    sentence: 0,
    block: -1,
    verb: null,
    takenIn: -2,
    phrases: [],
    lists: [],
  };
}

/** A new sentence: an attack is remembered within its paragraph only. */
export function beginSentence(discourse: Discourse, block: number, phrases: readonly Phrase[]): void {
  if (block !== discourse.block) {
    discourse.attack = null;
    discourse.sweeping = null;
  }
  discourse.block = block;
  discourse.sentence++;
  discourse.phrases = phrases;
}

/** Notes who acted. */
export function rememberActor(discourse: Discourse, side: string | null): void {
  if (!side) return;
  discourse.agent = side;
  discourse.taker ??= side;
}

/** Notes who took ground that is not named. */
export function rememberTaker(discourse: Discourse, side: string | null): void {
  if (!side) return;
  discourse.taker = side;
  discourse.sweeping = side;
}
