import type { GroundEvent } from "../../../grammar/event.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import { nouns } from "../lexicon/nouns.ts";
import { tellsWhose } from "../lexicon/telling.ts";
import type { Case } from "../morphology/endings.ts";
import type { Chunk } from "./chunks.ts";
import type { Clause } from "./clauses.ts";
import { withList } from "./lists.ts";
import { isNegated } from "./negation.ts";
import type { Phrases } from "./phrases.ts";
import { pronoun } from "./pronoun.ts";
import { type RelativeRole, roleOf } from "./relative.ts";
import type { VerbReading } from "./verbs.ts";
import type { Word } from "./words.ts";

/** Cases that say where something is or goes. */
export const WHERE: readonly Case[] = ["inessive", "superessive", "adessive", "illative", "sublative"];
export const WHENCE: readonly Case[] = ["elative", "ablative", "delative"];

const PEOPLE = /^(?:civil|lakos|lakó|polgár|ember|lakosság|menekült|személy|újságíró)$/;

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
  /** What a relative pronoun stands for, by its case: "a város, amelyet …". */
  private readonly antecedents: {
    readonly role: RelativeRole;
    readonly places: readonly Phrase[];
  } | null;
  /** What "az utóbbi" means. */
  readonly latter: Phrase | null;

  constructor(
    words: readonly Word[],
    clause: Clause,
    chunks: readonly Chunk[],
    phrases: Phrases,
    before: { readonly agent: Phrase | null; readonly latter: Phrase | null; readonly chunks: readonly Chunk[] },
  ) {
    this.latter = before.latter;
    this.words = words;
    this.clause = clause;
    this.chunks = chunks;
    this.phrases = phrases;
    this.verbs = clause.words
      .filter((index) => words[index]!.kind === "verb")
      .map((index) => ({ index, verb: words[index]!.verb! }));
    this.antecedents = this.antecedentsIn(before.chunks);
    const subject = this.subject();
    this.ownAgent = subject !== null;
    const first = this.verbs[0] ?? null;
    const bystander = subject ? null : this.bystander();
    this.agent =
      (subject ?? bystander)
        ? phrases.of((subject ?? bystander)!)
        : (before.agent ?? (first ? pronoun(words[first.index]!) : null));
    this.negated = this.verbs.some(({ index }) => isNegated(words, index));
    const wish = clause.opener === "hogy" && this.verbs.some(({ verb }) => verb.form.finite && !verb.form.past);
    const future = clause.words.some((index) => /^fog(?:ja|nak|ják)?$/.test(words[index]!.lower));
    this.planned =
      wish ||
      future ||
      clause.opener === "ha" ||
      this.verbs.some(({ verb }) => verb.role === "try" && verb.form.finite);
  }

  private antecedentsIn(before: readonly Chunk[]): Scene["antecedents"] {
    if (!this.clause.relative) return null;
    const at = this.clause.words.find((index) => this.words[index]!.kind === "relative");
    const role = at === undefined ? null : roleOf(this.words[at]!.lower);
    const last = before[before.length - 1];
    if (!role || !last || last.last < (at ?? 0) - 3) return null;
    const places = this.phrases.places(last, false).filter(({ name }) => name !== null);
    return places.length > 0 ? { role, places } : null;
  }

  /** The places that a relative pronoun in this role stands for. */
  meant(role: RelativeRole): readonly Phrase[] {
    return this.antecedents?.role === role ? this.antecedents.places : [];
  }

  /** The nominative that acts: a force, else a bare name. */
  subject(): Chunk | null {
    const able = this.chunks.filter((one) => one.case === "nominative" && !one.possesses && one.post === null);
    const force = able.find((one) => one.head?.entry.kind === "force");
    if (force) return force;
    // "az ostrán erőknek sikerült …": the one who succeeds stands in the dative.
    const succeeds = this.verbs.some(({ verb }) => verb.lemma === "sikerül");
    const succeeding = succeeds
      ? this.chunks.find((one) => one.case === "dative" && one.head?.entry.kind === "force")
      : null;
    if (succeeding) return succeeding;
    return able.find((one) => one.head === null && one.names.length > 0 && !/^\d/.test(one.names[0]!)) ?? null;
  }

  /** People who are no force ("2500 lakos hagyta el …"): it is they who act, not whoever was spoken of before. */
  private bystander(): Chunk | null {
    return (
      this.chunks.find(
        (one) => one.case === "nominative" && !one.possesses && one.post === null && PEOPLE.test(one.head?.lemma ?? ""),
      ) ?? null
    );
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
    return [...this.places(this.inCase(...WHERE)), ...this.meant("where")];
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

  /** Whose something is: "a felkelők kezén", "azán ellenőrzés alatt", "az azán támadást". */
  whose(chunk: Chunk): Phrase | null {
    if (chunk.possessor) return this.force([chunk.possessor]);
    const whose = chunk.modifiers.find(
      (word) => nouns.form(word)?.entry.side || (tellsWhose(word) && !nouns.form(word)),
    );
    if (whose === undefined) return null;
    return { ...this.phrases.of(chunk), text: whose, kind: "force", head: "erő", modifiers: [whose], definite: false };
  }

  /** Forces among chunks and the members of their lists. */
  force(chunks: readonly Chunk[]): Phrase | null {
    const chunk = chunks
      .flatMap((one) => withList(one))
      .find((one) => one.head?.entry.kind === "force" || (one.head === null && one.names.length > 0));
    return chunk ? this.phrases.of(chunk) : null;
  }
}
