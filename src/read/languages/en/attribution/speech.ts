import type { Modality } from "../../../../model/index.ts";
import type { Speaker } from "../../../figures/attribution.ts";
import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { wordClasses } from "../../../text/vocabulary.ts";
import { verbForms } from "../verbs.ts";
import { auxiliaries, beForms } from "../words.ts";
import { agentOf } from "./agents.ts";
import { modifiersFrom, namedBy } from "./claimants.ts";
import { apposed, clauseSubject, mainSubject, stretchStart } from "./clauses.ts";
import { bracketFrames, labelFrame } from "./labels.ts";
import { modalityOf } from "./modality.ts";
import { isMute } from "./mute.ts";
import { nameOf, phraseFrom, type Stretch } from "./names.ts";
import { Scopes } from "./scope.ts";
import { beforeVerb, speaks } from "./speaks.ts";
import { subjectBefore } from "./subject.ts";
import {
  BY_PARTICIPLES,
  CLAIM_NOUNS,
  ENDORSING,
  FALSE,
  HEARSAY,
  HEARSAY_PARTICIPLES,
  REPORT_NOUNS,
  REPORTED_PARTICIPLES,
  SPEECH_VERBS,
  type SpeechVerb,
  TIME_NOUNS,
} from "./words.ts";

/** A stretch of a sentence that somebody says, or that is hearsay. Offsets are those of the document's text. */
export interface Frame {
  readonly start: number;
  readonly end: number;
  readonly modality: Modality;
  readonly source: string | null;
  /** Later and narrower frames win: the token index at which the frame is announced. */
  readonly order: number;
}

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";
const CLAUSE_ENDS = new Set(["", ".", ",", ";"]);
const BREAKS = new Set([",", '"', "”", "’", "'", ")"]);
const QUOTE_MARKS = new Set(['"', "“", "'", "‘"]);
const INVERTED = new Set("said says wrote told reported".split(" "));

const LONGEST_QUOTATION = 6;
/** No sentence of a person has so many; what goes on longer need not be told apart. */
const MOST_FRAMES = 400;

/** The words at which a frame can be announced. */
const announcing = wordClasses(
  new Set([
    "according",
    "per",
    ":",
    ...HEARSAY,
    ...CLAIM_NOUNS,
    ...REPORT_NOUNS,
    ...HEARSAY_PARTICIPLES,
    ...BY_PARTICIPLES,
    ...SPEECH_VERBS.keys(),
  ]),
);

/** All frames of a sentence, and who speaks at its end. */
export function speechIn(
  tokens: readonly Token[],
  before: Speaker | null,
): { frames: readonly Frame[]; speaker: Speaker | null } {
  return new SpeechReader(tokens, before).read();
}

class SpeechReader {
  readonly frames: Frame[] = [];
  readonly tokens: readonly Token[];
  readonly scopes: Scopes;
  /** Who spoke last: whom a pronoun means. */
  last: string | null;
  /** Tokens before this one are spent on a source's name. */
  spent = 0;
  /** Sentences since the open quotation began. */
  readonly carried: number;

  constructor(tokens: readonly Token[], before: Speaker | null) {
    this.tokens = tokens;
    this.last = before?.source ?? null;
    this.carried = before?.quoting === true ? (before.quoted ?? 1) : 0;
    this.scopes = new Scopes(tokens, before?.quoting === true);
    if (before?.quoting === true) this.add(0, this.scopes.quotes.firstClose, "claimed", before.source, -1);
  }

  read(): { frames: readonly Frame[]; speaker: Speaker | null } {
    const { tokens } = this;
    const label = labelFrame(tokens);
    if (label !== null) {
      this.add(label.next, tokens.length, label.modality, label.source, 0);
      this.last = label.source ?? this.last;
      this.spent = label.next;
    }
    for (const frame of bracketFrames(tokens)) {
      this.add(frame.from, frame.to, frame.modality, frame.source ?? this.last, frame.to);
    }
    for (let at = 0; at < tokens.length; at++) if (at >= this.spent) this.word(at);
    if (this.last === null) return { frames: this.frames, speaker: null };
    // A mark that was never closed must not put the rest of a paragraph into somebody's mouth.
    const quoted = this.carried + 1;
    const announced = label?.next === tokens.length && label.source !== null;
    const open = this.scopes.quotes.openAtEnd && quoted < LONGEST_QUOTATION && this.endsInSpeech();
    const quoting = announced || open;
    return { frames: this.frames, speaker: { source: this.last, quoting, quoted: quoting ? quoted : 0 } };
  }

  /** Whether the last words of the sentence are somebody's. */
  endsInSpeech(): boolean {
    const last = this.tokens[this.tokens.length - 1];
    return last !== undefined && this.frames.some((frame) => frame.source !== null && frame.end >= last.end);
  }

  word(at: number): void {
    const { tokens } = this;
    if (announcing(tokens[at] as Token) === 0) return;
    const word = lowerAt(tokens, at);
    const next = lowerAt(tokens, at + 1);
    if (word === "according" && next === "to") this.accordingTo(at, at + 2);
    else if (word === "per" && isCapital(tokens[at + 1]?.text ?? "") && lowerAt(tokens, at - 1) !== "(")
      this.accordingTo(at, at + 1);
    else if (HEARSAY.has(word)) this.hearsay(at);
    else if (word === ":" && QUOTE_MARKS.has(next)) this.quotation(at);
    else if ((CLAIM_NOUNS.has(word) || REPORT_NOUNS.has(word)) && this.claimNoun(at)) return;
    else if ((HEARSAY_PARTICIPLES.has(word) || BY_PARTICIPLES.has(word)) && this.passive(at)) return;
    else {
      const verb = SPEECH_VERBS.get(word);
      if (verb !== undefined) this.verb(at, verb);
    }
  }

  add(from: number, to: number, modality: Modality, source: string | null, order: number): void {
    const first = this.tokens[from];
    const last = this.tokens[Math.min(to, this.tokens.length) - 1];
    if (first === undefined || last === undefined || to <= from || this.frames.length >= MOST_FRAMES) return;
    this.frames.push({ start: first.start, end: last.end, modality, source, order });
  }

  /** "According to X, A" and "A, according to X": the stretch between two contrasts. */
  accordingTo(at: number, from: number): void {
    const { tokens } = this;
    const stretch = phraseFrom(tokens, from);
    if (stretch === null) return;
    this.spent = stretch.end;
    const source = this.named(stretch);
    const start = this.scopes.start(at);
    const opens = start >= at - 1;
    const modality = modalityOf(tokens, stretch);
    this.add(start, this.scopes.end(stretch.end), modality, source, opens ? at : at - tokens.length);
  }

  /** "reportedly": its own clause; behind "and" or a comma only what follows. */
  hearsay(at: number): void {
    const before = lowerAt(this.tokens, at - 1);
    const start = before === "and" || before === "," ? at : this.scopes.clauseStart(at, true);
    const aside = before === "," && !isVerbal(this.tokens[at + 1]) ? this.scopes.comma(at + 1) : this.tokens.length;
    this.add(start, Math.min(aside, this.scopes.clauseEnd(at + 1)), "reported", null, at);
  }

  /** "X described the situation: "…"" */
  quotation(at: number): void {
    const end = this.scopes.end(at);
    const start = (this.tokens[at] as Token).start;
    if (this.frames.some((frame) => frame.source !== null && frame.start <= start && frame.end > start)) return;
    const stretch = mainSubject(this.tokens, at);
    if (stretch !== null) this.add(at, end, "claimed", this.named(stretch), at);
  }

  /** "claims that A", "reports of A", "Despite claims that A". */
  claimNoun(at: number): boolean {
    const { tokens } = this;
    const word = lowerAt(tokens, at);
    const next = lowerAt(tokens, at + 1);
    if (next !== "that" && !(REPORT_NOUNS.has(word) && next === "of")) return false;
    // "rejected the claim that A": the denial has the word.
    const around = this.frames[this.frames.length - 1];
    if (around?.modality === "denied" && around.order >= at - 5) return true;
    const start = modifiersFrom(tokens, at);
    const despite = lowerAt(tokens, start - 1) === "despite";
    const belied = despite || tokens.slice(start, at).some((token) => FALSE.has(token.lower));
    const modality = belied ? "denied" : CLAIM_NOUNS.has(word) ? "claimed" : "reported";
    const end = despite ? this.scopes.comma(at) : this.scopes.end(at + 1);
    this.add(at, end, modality, this.claimant(start, at), at);
    return true;
  }

  /** Whose claims they are: of the subject that makes or backs them, else of the adjectives before them. */
  claimant(start: number, at: number): string | null {
    const { tokens } = this;
    let verb = start - 1;
    while (verb > 0 && /^(up|the|a|their|his|its)$/.test(lowerAt(tokens, verb))) verb--;
    const maker = ENDORSING.has(lowerAt(tokens, verb)) ? subjectBefore(tokens, verb) : null;
    if (maker !== null) return this.named(maker);
    return namedBy(tokens, start, at);
  }

  /** "it was reported that A", "A were said to have been", "by X" naming who. */
  passive(at: number): boolean {
    const { tokens } = this;
    const auxiliary = beforeVerb(tokens, at);
    if (!beForms.has(lowerAt(tokens, auxiliary))) return false;
    const word = lowerAt(tokens, at);
    const next = lowerAt(tokens, at + 1);
    const subject = lowerAt(tokens, beforeVerb(tokens, auxiliary));
    // "Varda, which is claimed by Norva": a claim to ground says nothing.
    if (word === "claimed" && next === "by" && subject !== "it") return true;
    const by = agentOf(tokens, at, word);
    if (by < 0 && BY_PARTICIPLES.has(word)) return false;
    const stretch = by < 0 ? null : phraseFrom(tokens, by + 1);
    const source = stretch === null ? null : this.named(stretch);
    const from = stretch?.end ?? at + 1;
    const told = subject !== "it" && subject !== "there" && (REPORTED_PARTICIPLES.has(word) || by >= 0);
    const wide = next === "to" || next === "by" || next === "as" || told;
    const start =
      wide && told
        ? this.toldFrom(at, auxiliary)
        : wide
          ? this.scopes.clauseStart(Math.max(auxiliary, 0), false)
          : from;
    const unnamed = word === "claimed" ? "claimed" : "reported";
    const modality = stretch === null ? unnamed : modalityOf(tokens, stretch);
    this.add(Math.min(start, from), this.scopes.end(from), modality, source, at);
    return true;
  }

  /** Where what is told of begins: "…, and fighting was reported" tells of the fighting alone. */
  toldFrom(at: number, auxiliary: number): number {
    const { tokens } = this;
    const start = this.scopes.clauseStart(Math.max(auxiliary, 0), false);
    const subject = subjectBefore(tokens, at);
    if (subject === null || !/^(and|but|while)$/.test(lowerAt(tokens, subject.start - 1))) return start;
    // "women and children were reported hurt" has one verb only.
    return tokens.slice(start, subject.start).some(isVerbal) ? subject.start : start;
  }

  /** "X said A", "A, X said", "A, said X", "…, X saying A". */
  verb(at: number, verb: SpeechVerb): void {
    const { tokens } = this;
    if (!speaks(tokens, at, verb)) return;
    if (this.scopes.quotes.inside(at) && this.isFirstPerson(at)) return;
    if (verb.kind === "cites" && tokens[at + 1]?.kind === "word") {
      const cited = phraseFrom(tokens, at + 1);
      if (cited !== null)
        this.add(cited.end, this.scopes.end(cited.end), modalityOf(tokens, cited), this.named(cited), at);
      return;
    }
    const inverted = this.inverted(at);
    const stretch = inverted ?? this.subject(at, verb);
    if (stretch !== null && verb.kind !== "shows" && isMute(tokens, stretch)) {
      // "with fights reported around the mill": by nobody who is named.
      if (lowerAt(tokens, at) === "reported" && !/^(that|:)$/.test(lowerAt(tokens, at + 1)))
        this.add(stretch.start, this.scopes.clauseEnd(at + 1), "reported", null, at);
      return;
    }
    const source = stretch === null ? this.last : this.named(stretch);
    if (source === null && stretch === null) return;
    const modality = verb.kind === "denies" ? "denied" : this.modality(stretch);
    const first = Math.min(stretch?.start ?? at, at);
    const after = lowerAt(tokens, inverted?.end ?? at + 1);
    if (CLAUSE_ENDS.has(after) && first > 1 && BREAKS.has(lowerAt(tokens, first - 1))) {
      const start = this.scopes.start(first - 1);
      this.add(start, this.scopes.end(inverted?.end ?? at + 1), modality, source, start - tokens.length);
    } else {
      this.add(at, this.saidUntil(at + 1, after), modality, source, at);
    }
  }

  /** How far what is said reaches from a token on. "claimed to have left, and the next day": an infinitive ends before a new time. */
  saidUntil(from: number, next: string): number {
    const { tokens } = this;
    // "announced that they had begun it after sending 30 men": what they did they tell of themselves.
    const performs = /^(announc|declar)/.test(lowerAt(tokens, from - 1));
    if (next !== "to") return next === "that" && !performs ? this.scopes.endOfClause(from) : this.scopes.end(from);
    const end = this.scopes.end(from);
    for (let at = from; at < end; at++) {
      if (lowerAt(tokens, at) !== "," || lowerAt(tokens, at + 1) !== "and") continue;
      for (let i = at + 2; i < at + 5; i++) if (TIME_NOUNS.has(lowerAt(tokens, i))) return at;
    }
    return end;
  }

  /** Inside somebody's quotation the first person does not speak anew ("I am announcing"). */
  isFirstPerson(at: number): boolean {
    for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (/^(i|we)$/.test(lowerAt(this.tokens, i))) return true;
    return false;
  }

  /** ", said X." */
  inverted(at: number): Stretch | null {
    const { tokens } = this;
    if (!BREAKS.has(lowerAt(tokens, at - 1)) || !INVERTED.has(lowerAt(tokens, at))) return null;
    const stretch = phraseFrom(tokens, at + 1);
    return stretch !== null && CLAUSE_ENDS.has(lowerAt(tokens, stretch.end)) ? stretch : null;
  }

  subject(at: number, verb: SpeechVerb): Stretch | null {
    const before = beforeVerb(this.tokens, at);
    const joint = lowerAt(this.tokens, before);
    // "X disputed the figure and stated", "…, stating": the subject of the verb before.
    const hangs = verb.form === "participle" && (joint === "," || joint === "by");
    if (joint === "and" || joint === "or" || joint === "but" || hangs) {
      const own = hangs ? apposed(this.tokens, before) : null;
      if (own !== null) return own;
      const from = stretchStart(this.tokens, before);
      const earlier = this.frames[this.frames.length - 1];
      const same = earlier?.source != null && earlier.end > (this.tokens[from] as Token).start;
      return same ? null : clauseSubject(this.tokens, before, from);
    }
    const stretch = subjectBefore(this.tokens, at);
    // "refused such calls saying that": not the calls.
    const object = stretch !== null && verb.form === "participle" && isMute(this.tokens, stretch);
    return object ? (clauseSubject(this.tokens, before, 0) ?? stretch) : stretch;
  }

  /** The name of a stretch; who spoke last where it is a pronoun. */
  named(stretch: Stretch): string | null {
    // "reports said": nobody is named.
    if (stretch.end - stretch.start === 1 && lowerAt(this.tokens, stretch.start) === "reports") return null;
    const name = nameOf(this.tokens, stretch);
    if (name !== null) {
      this.last = name;
      return name;
    }
    // "Arn echoed his experts when he wrote": the pronoun means the subject of its own sentence.
    const main = stretch.start > 2 && this.frames.length === 0 ? mainSubject(this.tokens, stretch.start) : null;
    const own = main === null ? null : nameOf(this.tokens, main);
    if (own !== null) this.last = own;
    return this.last;
  }

  /** "another said" goes on in the manner of the frame before it. */
  modality(stretch: Stretch | null): Modality {
    if (stretch === null) return "claimed";
    const first = lowerAt(this.tokens, stretch.start);
    if (first === "another" || first === "others") return this.frames[this.frames.length - 1]?.modality ?? "claimed";
    return modalityOf(this.tokens, stretch);
  }
}

const isVerbal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (verbForms.has(token.lower) || auxiliaries.has(token.lower) || /(?:ed|ing)$/.test(token.lower));
