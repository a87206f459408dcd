import type { Modality } from "../../../../model/index.ts";
import type { Speaker } from "../../../figures/attribution.ts";
import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { PAST, verbForms } from "../verbs.ts";
import { auxiliaries, beForms } from "../words.ts";
import { bracketFrames, labelFrame } from "./labels.ts";
import { isMute } from "./mute.ts";
import { nameOf, phraseFrom, type Stretch } from "./names.ts";
import { Scopes } from "./scope.ts";
import { beforeVerb, SPEAKERS, speaks } from "./speaks.ts";
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
  SPEAKING_ADJECTIVES,
  SPEECH_VERBS,
  type SpeechVerb,
  TIME_NOUNS,
  TITLES,
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
    else if ((HEARSAY_PARTICIPLES.has(word) || BY_PARTICIPLES.has(word)) && this.passive(at)) return;
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
    const aside = before === "," && !isVerbal(this.tokens[at + 1]) ? this.scopes.comma(at + 1) : this.tokens.length;
    this.add(start, Math.min(aside, this.scopes.clauseEnd(at + 1)), "reported", null, at);
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
    while (start > 0 && (isModifier(tokens[start - 1] as Token) || /^['’]s?$/.test(lowerAt(tokens, start - 1))))
      start--;
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
    const source = namesSpeaker(tokens, start, at) ? nameOf(tokens, { start, end: at }) : null;
    return source?.replace(/\s*['’]s?$/, "") ?? null;
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
    const by = this.agentOf(at, word);
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
    const subject = subjectBefore(this.tokens, at);
    if (subject !== null && /^(and|but|while)$/.test(lowerAt(this.tokens, subject.start - 1))) return subject.start;
    return this.scopes.clauseStart(Math.max(auxiliary, 0), false);
  }

  /** Where "by" names who says so: right behind the participle, or further on with somebody who can only be a source; -1. */
  agentOf(participle: number, word: string): number {
    const { tokens } = this;
    if (lowerAt(tokens, participle + 1) === "by" && !BY_PARTICIPLES.has(word)) return participle + 1;
    for (let at = participle + 1; at < Math.min(tokens.length, participle + AGENT_REACH); at++) {
      const token = lowerAt(tokens, at);
      if (token === "," || token === "that" || CONTRAST_MARKS.has(token)) return -1;
      if (token !== "by") continue;
      const stretch = phraseFrom(tokens, at + 1);
      if (stretch !== null && canSpeak(tokens, stretch)) return at;
    }
    return -1;
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
      const own = hangs ? this.apposed(before) : null;
      if (own !== null) return own;
      const from = this.stretchStart(before);
      const earlier = this.frames[this.frames.length - 1];
      const same = earlier?.source != null && earlier.end > (this.tokens[from] as Token).start;
      return same ? null : this.clauseSubject(before, from);
    }
    const stretch = subjectBefore(this.tokens, at);
    // "refused such calls saying that": not the calls.
    const object = stretch !== null && verb.form === "participle" && isMute(this.tokens, stretch);
    return object ? (this.clauseSubject(before, 0) ?? stretch) : stretch;
  }

  /** "…, and Arn Bor, the mayor of Norvale, reporting": a name with what it is, before a participle. */
  apposed(comma: number): Stretch | null {
    if (lowerAt(this.tokens, comma) !== ",") return null;
    const stretch = subjectBefore(this.tokens, comma + 1);
    if (stretch === null || stretch.end >= comma) return null;
    for (let i = stretch.start; i < stretch.end; i++) if (!isCapital((this.tokens[i] as Token).text)) return null;
    return /^(and|while|with|but)$/.test(lowerAt(this.tokens, stretch.start - 1)) ? stretch : null;
  }

  /** Behind the last semicolon before a token. */
  stretchStart(at: number): number {
    for (let i = at; i > Math.max(0, at - LONGEST_STRETCH); i--) if (lowerAt(this.tokens, i) === ";") return i + 1;
    return 0;
  }

  /** The subject of the clause that goes on at a token: of the last one that begins with ", and" and a subject, else of the first. */
  clauseSubject(limit: number, from: number): Stretch | null {
    for (let i = limit - 1; i > Math.max(from, limit - LONGEST_STRETCH); i--) {
      if (!/^(and|but|while)$/.test(lowerAt(this.tokens, i)) || lowerAt(this.tokens, i - 1) !== ",") continue;
      const stretch = this.mainSubject(limit, i + 1);
      if (stretch !== null && stretch.start === i + 1 && !isMute(this.tokens, stretch)) return stretch;
    }
    return this.mainSubject(limit, from);
  }

  /** The subject of the first verb of the sentence, or of the part of it that begins at `from`. */
  mainSubject(limit: number, from = 0): Stretch | null {
    for (let i = from + 1; i < Math.min(limit, from + 40); i++) {
      const word = lowerAt(this.tokens, i);
      // "On 6 May 2031"
      if (isCapital((this.tokens[i] as Token).text)) continue;
      const verb = verbForms.get(word);
      const finite =
        auxiliaries.has(word) ||
        SPEECH_VERBS.get(word)?.form === "finite" ||
        (verb !== undefined && (verb.forms & PAST) !== 0);
      if (!finite && !/[a-z]ed$/.test(word)) continue;
      const stretch = subjectBefore(this.tokens, i);
      if (stretch !== null) return stretch;
    }
    return null;
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

const LONGEST_STRETCH = 200;
const AGENT_REACH = 16;
const CONTRAST_MARKS = new Set(["while", "but", ";", "."]);

/** Whether a phrase ends with a word for somebody who speaks: "both Norvan and Vellian sources", "the ministry". */
const canSpeak = (tokens: readonly Token[], stretch: Stretch): boolean => {
  for (let i = stretch.start; i < stretch.end; i++) {
    const word = lowerAt(tokens, i);
    if (VAGUE_SOURCES.has(word) || SPEAKERS.has(word) || TITLES.has(word)) return true;
  }
  return false;
};

const isVerbal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (verbForms.has(token.lower) || auxiliaries.has(token.lower) || /(?:ed|ing)$/.test(token.lower));

const isModifier = (token: Token): boolean =>
  token.kind === "word" &&
  !NOT_MODIFIERS.has(token.lower) &&
  !beForms.has(token.lower) &&
  (isCapital(token.text) ||
    (((verbForms.get(token.lower)?.forms ?? 0) & PAST) === 0 &&
      !SPEECH_VERBS.has(token.lower) &&
      !/[a-z](ed|ing)$/.test(token.lower)));
const NOT_MODIFIERS = new Set(
  "the a an despite there of in by and or to with from on after amid also some any no its their following contrary received up".split(
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
  // "both Norvan and Vellian sources": what several sources have in common is reported.
  if (lowerAt(tokens, stretch.start) === "both" && VAGUE_SOURCES.has(lowerAt(tokens, stretch.end - 1)))
    return "reported";
  if (!VAGUE_SOURCES.has(lowerAt(tokens, stretch.end - 1))) return "claimed";
  for (let i = stretch.start; i < stretch.end; i++) {
    const token = tokens[i] as Token;
    if (isCapital(token.text) && !(i === 0 && NOBODY.has(token.lower))) return "claimed";
  }
  return "reported";
}
