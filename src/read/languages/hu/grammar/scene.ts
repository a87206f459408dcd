import type { GroundEvent } from "../../../grammar/event.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import type { Case } from "../morphology/endings.ts";
import { type Chunk, withList } from "./chunks.ts";
import type { Clause } from "./clauses.ts";
import type { Phrases } from "./phrases.ts";
import type { VerbReading } from "./verbs.ts";
import type { Word } from "./words.ts";

/** Cases that say where something is or goes. */
export const WHERE: readonly Case[] = ["inessive", "superessive", "adessive", "illative", "sublative"];
export const WHENCE: readonly Case[] = ["elative", "ablative", "delative"];

/** A verb of a clause with the index of its word. */
export interface Told {
  readonly index: number;
  readonly verb: VerbReading;
}

/** One clause with all that the rules ask of it. */
export class Scene {
  readonly words: readonly Word[];
  readonly clause: Clause;
  readonly chunks: readonly Chunk[];
  readonly phrases: Phrases;
  readonly verbs: readonly Told[];
  /** The force that acts in the clause: named in it, else carried from the clause before, else "they". */
  readonly agent: Phrase | null;
  /** Whether the clause itself names who acts. */
  readonly ownAgent: boolean;
  readonly planned: boolean;
  readonly negated: boolean;
  /** What "az utóbbi" means. */
  readonly latter: Phrase | null;

  constructor(
    words: readonly Word[],
    clause: Clause,
    chunks: readonly Chunk[],
    phrases: Phrases,
    carried: Phrase | null,
    latter: Phrase | null,
  ) {
    this.latter = latter;
    this.words = words;
    this.clause = clause;
    this.chunks = chunks;
    this.phrases = phrases;
    this.verbs = clause.words
      .filter((index) => words[index]!.kind === "verb")
      .map((index) => ({ index, verb: words[index]!.verb! }));
    const subject = this.subject();
    this.ownAgent = subject !== null;
    const first = this.verbs[0] ?? null;
    this.agent = subject ? phrases.of(subject) : (carried ?? (first ? pronoun(words[first.index]!) : null));
    this.negated = this.verbs.some(({ index }) => isNegated(words, index));
    const wish = clause.opener === "hogy" && this.verbs.some(({ verb }) => verb.form.finite && !verb.form.past);
    const future = clause.words.some((index) => /^fog(?:ja|nak|ják)?$/.test(words[index]!.lower));
    this.planned =
      wish ||
      future ||
      clause.opener === "ha" ||
      this.verbs.some(({ verb }) => verb.role === "try" && verb.form.finite);
  }

  /** The nominative that acts: a force, else a bare name. */
  subject(): Chunk | null {
    const able = this.chunks.filter((one) => one.case === "nominative" && !one.possesses && one.post === null);
    const force = able.find((one) => one.head?.entry.kind === "force");
    if (force) return force;
    return able.find((one) => one.head === null && one.names.length > 0 && !/^\d/.test(one.names[0]!)) ?? null;
  }

  has(role: VerbReading["role"]): Told | null {
    return this.verbs.find(({ verb }) => verb.role === role) ?? null;
  }

  /** Chunks in a case, those without a postposition only. */
  inCase(...cases: readonly Case[]): Chunk[] {
    return this.chunks.filter((one) => cases.includes(one.case) && one.post === null && !one.possesses);
  }

  withPost(post: RegExp): Chunk[] {
    return this.chunks.filter((one) => one.post !== null && post.test(one.post));
  }

  places(chunks: readonly Chunk[]): Phrase[] {
    return chunks.flatMap((chunk) => this.phrases.places(chunk, false));
  }

  /** Where the clause says something happens. */
  locations(): Phrase[] {
    return this.places(this.inCase(...WHERE));
  }

  word(pattern: RegExp): boolean {
    return this.clause.words.some((index) => pattern.test(this.words[index]!.lower));
  }

  event(
    rule: string,
    confidence: number,
    trigger: number,
    places: readonly Phrase[],
    rest: Partial<GroundEvent> & Pick<GroundEvent, "change" | "holder">,
  ): GroundEvent {
    const token = this.words[trigger]!.token;
    const roles = [token, ...places.map(({ span }) => span)];
    const span = {
      start: Math.min(...roles.map(({ start }) => start)),
      end: Math.max(...roles.map(({ end }) => end)),
    };
    return {
      places,
      agent: this.agent,
      patient: null,
      extent: "whole",
      span,
      trigger: { start: token.start, end: token.end },
      planned: this.planned,
      denied: false,
      set: false,
      rule: `hu/${rule}`,
      confidence,
      ...rest,
    };
  }

  /** Forces among chunks and the members of their lists. */
  force(chunks: readonly Chunk[]): Phrase | null {
    const chunk = chunks
      .flatMap((one) => withList(one))
      .find((one) => one.head?.entry.kind === "force" || (one.head === null && one.names.length > 0));
    return chunk ? this.phrases.of(chunk) : null;
  }
}

/** How many words may stand between "nem" and its verb: "sem tudtak betörni". */
const NEGATION_REACH = 3;

function isNegated(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - NEGATION_REACH); at--) {
    const { lower, kind } = words[at]!;
    if (kind === "comma" || kind === "subordinator" || kind === "noun" || kind === "name") return false;
    if (/^(?:nem|sem|ne)$/.test(lower)) return true;
  }
  return false;
}

/** "they": whoever acted last, where the verb alone tells that somebody did. */
export function pronoun(word: Word): Phrase {
  const { start, end } = word.token;
  return {
    span: { start, end },
    text: "ők",
    kind: "pronoun",
    name: null,
    aliases: [],
    head: null,
    plural: true,
    definite: true,
    modifiers: [],
    direction: null,
    part: null,
    possessor: null,
    heldBy: null,
    within: null,
    region: null,
    pronoun: "they",
  };
}
