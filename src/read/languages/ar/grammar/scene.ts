import type { GroundEvent, HolderRole } from "../../../grammar/event.ts";
import type { Phrase } from "../../../grammar/phrase.ts";
import { phraseOf } from "../../../grammar/phrase-of.ts";
import type { Chunk } from "./chunks.ts";
import type { Clause } from "./clauses.ts";
import type { Word } from "./words.ts";

const EVENTFUL = new Set(["place", "name"]);

/** One clause with its noun phrases, and what the clauses before it leave to it. */
export class Scene {
  readonly words: readonly Word[];
  readonly clause: Clause;
  readonly chunks: readonly Chunk[];
  /** Who acted before, for a verb that names nobody. */
  readonly carried: Phrase | null;
  /** What a relative clause hangs on. */
  readonly antecedent: Phrase | null;
  /** The clause before it was one of trying or hoping, and this is what was tried. */
  readonly intended: boolean;

  constructor(
    words: readonly Word[],
    clause: Clause,
    chunks: readonly Chunk[],
    left: { readonly carried: Phrase | null; readonly antecedent: Phrase | null; readonly intended: boolean },
  ) {
    this.words = words;
    this.clause = clause;
    this.chunks = chunks;
    this.carried = left.carried;
    this.antecedent = left.antecedent;
    this.intended = left.intended;
  }

  /** The word that tells what happens; -1 where the clause has none. */
  get verb(): number {
    for (let at = this.clause.from; at < this.clause.to; at++) if (this.words[at]!.kind === "verb") return at;
    return -1;
  }

  /** "لم", "لن", "ما" right before the verb. */
  negated(at: number): boolean {
    return /^(?:لم|لن|ما|لا)$/.test(this.words[at - 1]?.stem ?? "");
  }

  /** "قد تسيطر", "سوف", "سـ", "أن تسيطر" behind a verb of trying, "إذا", "لو": not said to have happened. */
  hypothetical(at: number): boolean {
    const { plain, verb } = this.words[at]!;
    const before = this.words[at - 1]?.stem ?? "";
    const imperfect = verb?.imperfect === true;
    return (
      this.intended ||
      /^(?:اذا|لو|كي|لكي)$/.test(this.clause.opener) ||
      (imperfect && (before === "قد" || before === "سوف" || before === "لن" || /^[وف]?س[يت]/.test(plain))) ||
      (imperfect && plain.startsWith("ل"))
    );
  }

  /** Who acts: the force or name right behind the verb, else right before it, else whoever acted before. */
  agent(at: number): Phrase | null {
    const behind = this.chunks.find(({ from, preposition }) => from > at && from <= at + 2 && preposition === "");
    if (behind && acts(behind)) return behind.phrase;
    const ahead = this.chunks.findLast(({ to, preposition }) => to <= at && preposition === "");
    if (ahead && acts(ahead) && ahead.from >= this.clause.from) return ahead.phrase;
    return this.by(at) ?? this.carried;
  }

  /** "من قبل Y", "على يد Y", "بيد Y": who did it behind a passive. */
  by(at: number): Phrase | null {
    for (let index = at; index < this.clause.to; index++) {
      const { stem, plain } = this.words[index]!;
      const here =
        (stem === "قبل" && this.words[index - 1]?.stem === "من") ||
        plain === "بيد" ||
        plain === "بايدي" ||
        (stem === "يد" && /^(?:علي|في)$/.test(this.words[index - 1]?.stem ?? ""));
      if (!here) continue;
      const chunk = this.chunks.find(({ from }) => from === index + 1);
      if (chunk) return chunk.phrase;
    }
    return null;
  }

  /**
   * The places behind a word: governed by one of the prepositions, or, where null, by none; with the lists they open.
   *
   * @param not the phrase that acts, which is no place
   */
  places(at: number, by: readonly string[] | null, not: Phrase | null = null): Phrase[] {
    const found: Phrase[] = [];
    let open = false;
    for (const chunk of this.chunks) {
      if (chunk.from <= at) continue;
      const fits = by === null ? chunk.preposition === "" : by.includes(chunk.preposition);
      if (chunk.phrase === not || !EVENTFUL.has(chunk.phrase.kind)) {
        open = false;
        continue;
      }
      if ((fits && !chunk.joined) || (open && chunk.joined && (chunk.preposition === "" || fits))) {
        if (found.length > 0 && !open) break;
        found.push(chunk.phrase);
        open = true;
      } else open = false;
    }
    return found.length > 0 ? found : this.resumed(at, by);
  }

  /** "التي سيطرت عليها": what the relative clause hangs on; "سيطرت عليها": what was spoken of last. */
  private resumed(at: number, by: readonly string[] | null): Phrase[] {
    if (by === null) {
      // "التي استعادها": the object is written together with the verb, or left out.
      return this.clause.relative && this.antecedent ? [this.antecedent] : [];
    }
    const index = this.words.findIndex(
      (word, place) =>
        place > at && place < this.clause.to && word.kind === "resumptive" && by.includes(RESUMED.get(word.stem) ?? ""),
    );
    if (index < 0) return [];
    if (this.clause.relative && this.antecedent) return [this.antecedent];
    const { token } = this.words[index]!;
    return [
      phraseOf({ start: token.start, end: token.end }, token.text, {
        kind: "pronoun",
        pronoun: "عليها",
        definite: true,
      }),
    ];
  }

  event(
    rule: string,
    confidence: number,
    at: number,
    places: readonly Phrase[],
    rest: Partial<GroundEvent> & { readonly change: GroundEvent["change"]; readonly holder: HolderRole },
  ): GroundEvent {
    const { token } = this.words[at]!;
    const spans = [
      token,
      ...places.map(({ span }) => span).filter(({ start }) => start >= this.words[this.clause.from]!.token.start),
    ];
    return {
      places,
      agent: null,
      patient: null,
      extent: "whole",
      span: { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
      trigger: { start: token.start, end: token.end },
      planned: false,
      denied: false,
      set: false,
      aside: this.clause.relative,
      rule: `ar/${rule}`,
      confidence,
      ...rest,
    };
  }
}

const RESUMED: ReadonlyMap<string, string> = new Map(
  ["علي:عليها عليه عليهما عليهم", "في:فيها فيه فيهما", "من:منها منه", "الي:اليها اليه", "داخل:داخلها داخله"].flatMap(
    (line) => {
      const [preposition, forms] = line.split(":") as [string, string];
      return forms.split(" ").map((form): [string, string] => [form, preposition]);
    },
  ),
);

/** Whether a phrase can act: a force, or a name nobody knows more of. */
const acts = ({ phrase }: Chunk): boolean => phrase.kind === "force" || phrase.kind === "name";
