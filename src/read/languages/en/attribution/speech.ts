import type { Modality } from "../../../../model/index.ts";
import type { Speaker } from "../../../figures/attribution.ts";
import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { auxiliaries, beForms } from "../words.ts";
import { bracketFrames, labelFrame } from "./labels.ts";
import { Scopes } from "./scope.ts";
import { nameOf, phraseFrom, type Stretch, subjectBefore } from "./source.ts";
import { beforeVerb, speaks } from "./speaks.ts";
import {
  CLAIM_NOUNS,
  HEARSAY,
  HEARSAY_PARTICIPLES,
  REPORT_NOUNS,
  SPEAKING_ADJECTIVES,
  SPEECH_VERBS,
  type SpeechVerb,
  VAGUE_SOURCES,
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
    const word = lowerAt(tokens, at);
    const next = lowerAt(tokens, at + 1);
    if (word === "according" && next === "to") this.accordingTo(at, at + 2);
    else if (word === "per" && isCapital(tokens[at + 1]?.text ?? "") && lowerAt(tokens, at - 1) !== "(")
      this.accordingTo(at, at + 1);
    else if (HEARSAY.has(word)) this.hearsay(at);
    else if (word === ":" && QUOTE_MARKS.has(next)) this.quotation(at);
    else if ((CLAIM_NOUNS.has(word) || REPORT_NOUNS.has(word)) && this.claimNoun(at)) return;
    else if (HEARSAY_PARTICIPLES.has(word) && this.passive(at)) return;
    else {
      const verb = SPEECH_VERBS.get(word);
      if (verb !== undefined) this.verb(at, verb);
    }
  }

  add(from: number, to: number, modality: Modality, source: string | null, order: number): void {
    const first = this.tokens[from];
    const last = this.tokens[Math.min(to, this.tokens.length) - 1];
    if (first === undefined || last === undefined || to <= from) return;
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
    this.add(start, this.scopes.clauseEnd(at + 1), "reported", null, at);
  }

  /** "X described the situation: "…"" */
  quotation(at: number): void {
    const end = this.scopes.end(at);
    const start = (this.tokens[at] as Token).start;
    if (this.frames.some((frame) => frame.source !== null && frame.start <= start && frame.end > start)) return;
    const stretch = this.mainSubject(at);
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
    let start = at;
    while (start > 0 && isModifier(tokens[start - 1] as Token)) start--;
    const despite = lowerAt(tokens, start - 1) === "despite";
    const source = namesSpeaker(tokens, start, at) ? nameOf(tokens, { start, end: at }) : null;
    const modality = despite ? "denied" : CLAIM_NOUNS.has(word) ? "claimed" : "reported";
    const end = despite ? this.scopes.comma(at) : this.scopes.end(at + 1);
    this.add(at, end, modality, source?.replace(/\s*['’]s?$/, "") ?? null, at);
    return true;
  }

  /** "it was reported that A", "A were said to have been", "by X" naming who. */
  passive(at: number): boolean {
    const { tokens } = this;
    const auxiliary = beforeVerb(tokens, at);
    if (!beForms.has(lowerAt(tokens, auxiliary))) return false;
    const next = lowerAt(tokens, at + 1);
    const stretch = next === "by" ? phraseFrom(tokens, at + 2) : null;
    const source = stretch === null ? null : this.named(stretch);
    const from = stretch?.end ?? at + 1;
    const wide = next === "to" || next === "by" || next === "as";
    const start = wide ? this.scopes.clauseStart(Math.max(auxiliary, 0), false) : from;
    const modality = stretch === null ? "reported" : modalityOf(tokens, stretch);
    this.add(Math.min(start, from), this.scopes.end(from), modality, source, at);
    return true;
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
    const source = stretch === null ? this.last : this.named(stretch);
    if (source === null && stretch === null) return;
    const modality = verb.kind === "denies" ? "denied" : this.modality(stretch);
    const first = Math.min(stretch?.start ?? at, at);
    const after = lowerAt(tokens, inverted?.end ?? at + 1);
    if (CLAUSE_ENDS.has(after) && first > 1 && BREAKS.has(lowerAt(tokens, first - 1))) {
      const start = this.scopes.start(first - 1);
      this.add(start, this.scopes.end(inverted?.end ?? at + 1), modality, source, start - tokens.length);
    } else {
      this.add(at, this.scopes.end(at + 1), modality, source, at);
    }
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
    if (joint === "and" || joint === "or" || joint === "but" || (verb.form === "participle" && joint === ",")) {
      const earlier = this.frames[this.frames.length - 1];
      return earlier?.source != null ? null : this.mainSubject(before);
    }
    return subjectBefore(this.tokens, at);
  }

  /** The subject of the first verb of the sentence. */
  mainSubject(limit: number): Stretch | null {
    for (let i = 1; i < Math.min(limit, 40); i++) {
      const word = lowerAt(this.tokens, i);
      const finite = auxiliaries.has(word) || SPEECH_VERBS.get(word)?.form === "finite";
      if (!finite && !/[a-z]ed$/.test(word)) continue;
      const stretch = subjectBefore(this.tokens, i);
      if (stretch !== null) return stretch;
    }
    return null;
  }

  /** The name of a stretch; who spoke last where it is a pronoun. */
  named(stretch: Stretch): string | null {
    const name = nameOf(this.tokens, stretch);
    if (name !== null) {
      this.last = name;
      return name;
    }
    // "Arn echoed his experts when he wrote": the pronoun means the subject of its own sentence.
    const main = stretch.start > 2 && this.frames.length === 0 ? this.mainSubject(stretch.start) : null;
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

const isModifier = (token: Token): boolean =>
  token.kind === "word" && !NOT_MODIFIERS.has(token.lower) && !beForms.has(token.lower);
const NOT_MODIFIERS = new Set(
  "the a an despite there of in by and or to with from on after amid also some any no its their following contrary received".split(
    " ",
  ),
);

/** Adjectives say whose claims they are by a capital or by naming a side. */
function namesSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (SPEAKING_ADJECTIVES.has(token.lower) || (i > 0 && isCapital(token.text))) return true;
  }
  return false;
}

/** Words that open a sentence with a capital and name nobody. */
const NOBODY = new Set(
  (
    "local some several other another media various multiple many most unconfirmed early initial recent social press news independent " +
    "one two both conflicting these those different numerous military diplomatic reports sources report source"
  ).split(" "),
);

/** What nobody in particular says is reported; named media and officials claim. */
function modalityOf(tokens: readonly Token[], stretch: Stretch): Modality {
  if (!VAGUE_SOURCES.has(lowerAt(tokens, stretch.end - 1))) return "claimed";
  for (let i = stretch.start; i < stretch.end; i++) {
    const token = tokens[i] as Token;
    if (isCapital(token.text) && !(i === 0 && NOBODY.has(token.lower))) return "claimed";
  }
  return "reported";
}
