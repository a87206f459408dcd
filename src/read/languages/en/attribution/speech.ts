import type { Modality } from "../../../../model/index.ts";
import type { Speaker } from "../../../figures/attribution.ts";
import { isCapital } from "../../../figures/pieces.ts";
import type { Token } from "../../../text/sentence.ts";
import { adverbs, beForms, haveForms } from "../words.ts";
import { bracketFrames, labelFrame } from "./labels.ts";
import { Quotes } from "./quotes.ts";
import { nameOf, phraseFrom, type Stretch, subjectBefore } from "./source.ts";
import {
  CLAIM_NOUNS,
  CONTRASTS,
  HEARSAY,
  HEARSAY_PARTICIPLES,
  NEEDS_CONTENT,
  REPORT_NOUNS,
  SPEECH_VERBS,
  type SpeechVerb,
  SUBORDINATES,
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
const isAdverb = (word: string): boolean => adverbs.has(word) || (word.length > 4 && word.endsWith("ly"));

/** All frames of a sentence, and who speaks at its end. */
export function speechIn(
  tokens: readonly Token[],
  before: Speaker | null,
): { frames: readonly Frame[]; speaker: Speaker | null } {
  const reader = new SpeechReader(tokens, before);
  return reader.read();
}

class SpeechReader {
  readonly frames: Frame[] = [];
  readonly tokens: readonly Token[];
  readonly quotes: Quotes;
  last: string | null;

  constructor(tokens: readonly Token[], before: Speaker | null) {
    this.tokens = tokens;
    this.last = before?.source ?? null;
    this.quotes = new Quotes(tokens, before?.quoting === true);
    if (before?.quoting) this.add(0, this.quotes.firstClose, "claimed", before.source, -1);
  }

  read(): { frames: readonly Frame[]; speaker: Speaker | null } {
    const { tokens } = this;
    const label = labelFrame(tokens);
    if (label !== null) {
      this.add(label.next, tokens.length, label.modality, label.source, 0);
      if (label.source !== null) this.last = label.source;
    }
    for (const frame of bracketFrames(tokens))
      this.add(frame.from, frame.to, frame.modality, frame.source ?? this.last, frame.to);
    for (let at = label?.next ?? 0; at < tokens.length; at++) this.at(at);
    const speaker = this.last === null ? null : { source: this.last, quoting: this.quotes.openAtEnd };
    return { frames: this.frames, speaker };
  }

  at(at: number): void {
    const { tokens } = this;
    const word = lowerAt(tokens, at);
    if (word === "according" && lowerAt(tokens, at + 1) === "to") {
      this.accordingTo(at, at + 2);
      return;
    }
    if (word === "per" && isCapital(tokens[at + 1]?.text ?? "") && lowerAt(tokens, at - 1) !== "(") {
      this.accordingTo(at, at + 1);
      return;
    }
    if (HEARSAY.has(word)) {
      this.hearsay(at);
      return;
    }
    const verb = SPEECH_VERBS.get(word);
    if (CLAIM_NOUNS.has(word) || REPORT_NOUNS.has(word)) {
      if (this.claimNoun(at)) return;
    }
    if (HEARSAY_PARTICIPLES.has(word) && this.passive(at)) return;
    if (verb !== undefined) this.verb(at, verb);
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
    const source = this.named(stretch);
    let start = at;
    while (start > 0 && !CONTRASTS.has(lowerAt(tokens, start - 1))) start--;
    const opens = start === at || (start === at - 1 && lowerAt(tokens, start) === ",");
    this.add(start, this.scopeEnd(stretch.end), modalityOf(tokens, stretch), source, opens ? at : at - tokens.length);
  }

  /** "reportedly": from the head of its clause to the next clause. */
  hearsay(at: number): void {
    const { tokens } = this;
    const before = lowerAt(tokens, at - 1);
    let start = at;
    if (before !== "and" && before !== ",") {
      while (start > 0) {
        const word = lowerAt(tokens, start - 1);
        if (word === "," && start < at - 1) {
          if (!this.inList(start - 1, at)) break;
        }
        if (CONTRASTS.has(word) || SUBORDINATES.has(word) || word === "that") break;
        start--;
      }
    }
    let end = at + 1;
    while (end < tokens.length) {
      const word = lowerAt(tokens, end);
      if (CONTRASTS.has(word) || SUBORDINATES.has(word)) break;
      end++;
    }
    this.add(start, end, "reported", null, at);
  }

  /** A comma with a number close by on its left belongs to a list or an apposition of what is counted. */
  inList(comma: number, at: number): boolean {
    for (let i = comma - 1; i >= Math.max(0, comma - 12); i--) {
      const token = this.tokens[i] as Token;
      if (token.kind === "number" && comma - i > 1 && i > 0 && at - comma < 14 && i < 4) return true;
    }
    return false;
  }

  /** "claims that A", "reports of A", "Despite claims that A". */
  claimNoun(at: number): boolean {
    const { tokens } = this;
    const word = lowerAt(tokens, at);
    const next = lowerAt(tokens, at + 1);
    if (next !== "that" && !(REPORT_NOUNS.has(word) && next === "of")) return false;
    let start = at;
    while (start > 0 && isModifier(tokens, start - 1)) start--;
    const despite = lowerAt(tokens, start - 1) === "despite";
    const modifiers = start < at ? nameOf(tokens, { start, end: at }) : null;
    const source =
      modifiers === null || VAGUE_MODIFIERS.has(modifiers.toLowerCase()) ? null : modifiers.replace(/\s*['’]s?$/, "");
    const end = despite ? this.commaAfter(at) : this.scopeEnd(at + 1);
    this.add(at, end, despite ? "denied" : CLAIM_NOUNS.has(word) ? "claimed" : "reported", source, at);
    return true;
  }

  commaAfter(at: number): number {
    for (let i = at; i < this.tokens.length; i++) if (lowerAt(this.tokens, i) === ",") return i;
    return this.tokens.length;
  }

  /** "it was reported that A", "A were said to have been", "by X" naming who. */
  passive(at: number): boolean {
    const { tokens } = this;
    let i = at - 1;
    while (i >= 0 && isAdverb(lowerAt(tokens, i))) i--;
    const auxiliary = lowerAt(tokens, i);
    if (!beForms.has(auxiliary)) return false;
    const next = lowerAt(tokens, at + 1);
    let source: string | null = null;
    let from = at + 1;
    if (next === "by") {
      const stretch = phraseFrom(tokens, at + 2);
      if (stretch !== null) {
        source = this.named(stretch);
        from = stretch.end;
      }
    }
    const start = next === "to" || next === "by" || next === "as" ? this.clauseHead(i) : from;
    this.add(Math.min(start, from), this.scopeEnd(from), source === null ? "reported" : "claimed", source, at);
    return true;
  }

  clauseHead(at: number): number {
    let start = at;
    while (start > 0) {
      const word = lowerAt(this.tokens, start - 1);
      if (CONTRASTS.has(word) || word === "that" || (word === "," && !this.inList(start - 1, at))) break;
      start--;
    }
    return start;
  }

  /** "X said A", "A, X said", "A, said X", "…, X saying A". */
  verb(at: number, verb: SpeechVerb): void {
    const { tokens } = this;
    if (!this.speaks(at, verb)) return;
    if (verb.kind === "cites") {
      const cited = phraseFrom(tokens, at + 1);
      if (cited !== null)
        this.add(cited.end, this.scopeEnd(cited.end), modalityOf(tokens, cited), this.named(cited), at);
      return;
    }
    const inverted = this.inverted(at);
    const stretch = inverted ?? this.subject(at, verb);
    const pronoun = stretch === null || (stretch.end - stretch.start === 1 && nameOf(tokens, stretch) === null);
    const source = pronoun ? this.last : this.named(stretch);
    if (source === null && stretch === null) return;
    const modality = verb.kind === "denies" ? "denied" : stretch === null ? "claimed" : this.modality(stretch);
    const after = lowerAt(tokens, inverted === null ? at + 1 : inverted.end);
    const first = Math.min(stretch?.start ?? at, at);
    const behind =
      (after === "" || after === "." || after === "," || after === ";") &&
      first > 1 &&
      isBreak(lowerAt(tokens, first - 1));
    if (behind) {
      let start = first - 1;
      while (start > 0 && !CONTRASTS.has(lowerAt(tokens, start - 1))) start--;
      this.add(start, this.scopeEnd(inverted?.end ?? at + 1), modality, source, start - tokens.length);
      return;
    }
    this.add(at, this.scopeEnd(at + 1), modality, source, at);
  }

  /** Whether the word says something here and is no noun, passive or verb of another sense. */
  speaks(at: number, verb: SpeechVerb): boolean {
    const { tokens } = this;
    const word = lowerAt(tokens, at);
    let i = at - 1;
    while (i >= 0 && isAdverb(lowerAt(tokens, i))) i--;
    const before = lowerAt(tokens, i);
    if (
      verb.form === "finite" &&
      (beForms.has(before) ||
        before === "to" ||
        before === "the" ||
        before === "a" ||
        before === "an" ||
        before === "of")
    )
      return false;
    const next = lowerAt(tokens, at + 1);
    if (word.startsWith("claim") && /^(responsibility|victory|lives)$/.test(next)) return false;
    if (word.startsWith("claim") && next === "the" && /^li(fe|ves)$/.test(lowerAt(tokens, at + 2))) return false;
    if (verb.kind === "shows") return next === "that" || SHOWERS.has(lowerAt(tokens, at - 1)) || this.shownBefore(at);
    if (verb.kind === "thinks") return verb.form === "finite" && !haveForms.has(before);
    if (verb.kind === "accuses") return true;
    if (word.startsWith("put"))
      return (
        /^(the|its|their|total|casualties|losses)$/.test(next) &&
        tokens.slice(at + 1, at + 10).some((token) => token.lower === "at")
      );
    if (NEEDS_CONTENT.has(word)) return this.contentFollows(at + 1) || isBreak(lowerAt(tokens, at + 1));
    return true;
  }

  shownBefore(at: number): boolean {
    for (let i = at - 1; i >= Math.max(0, at - 8); i--) if (SHOWERS.has(lowerAt(this.tokens, i))) return true;
    return false;
  }

  contentFollows(at: number): boolean {
    const { tokens } = this;
    let i = at;
    while (isAdverb(lowerAt(tokens, i))) i++;
    const token = tokens[i];
    if (token === undefined) return false;
    return (
      token.kind === "number" ||
      token.lower === "that" ||
      token.text === ":" ||
      token.text === '"' ||
      token.text === "“" ||
      CONTENT.has(token.lower) ||
      token.kind === "word"
    );
  }

  /** ", said X." */
  inverted(at: number): Stretch | null {
    const { tokens } = this;
    const before = lowerAt(tokens, at - 1);
    if (
      !(before === "," || before === '"' || before === "”") ||
      !lowerAt(tokens, at).match(/^(said|says|wrote|told|reported)$/)
    )
      return null;
    const stretch = phraseFrom(tokens, at + 1);
    if (stretch === null) return null;
    const after = lowerAt(tokens, stretch.end);
    return after === "" || after === "." || after === "," ? stretch : null;
  }

  subject(at: number, verb: SpeechVerb): Stretch | null {
    const { tokens } = this;
    let i = at - 1;
    while (i >= 0 && isAdverb(lowerAt(tokens, i))) i--;
    const before = lowerAt(tokens, i);
    // "X disputed the figure and stated", "…, stating": the subject of the verb before.
    if (before === "and" || before === "or" || (verb.form === "participle" && before === ",")) {
      const earlier = this.frames[this.frames.length - 1];
      if (earlier !== undefined && earlier.source !== null) return null;
      return this.mainSubject(i);
    }
    return subjectBefore(tokens, at);
  }

  /** The subject of the first verb of the sentence. */
  mainSubject(limit: number): Stretch | null {
    for (let i = 1; i < limit; i++) {
      const word = lowerAt(this.tokens, i);
      if (beForms.has(word) || haveForms.has(word) || /ed$/.test(word) || SPEECH_VERBS.get(word)?.form === "finite") {
        const stretch = subjectBefore(this.tokens, i);
        if (stretch !== null) return stretch;
      }
    }
    return null;
  }

  named(stretch: Stretch): string | null {
    const name = nameOf(this.tokens, stretch);
    if (name !== null) this.last = name;
    return name ?? this.last;
  }

  /** "another said" goes on in the manner of the frame before it. */
  modality(stretch: Stretch): Modality {
    if (lowerAt(this.tokens, stretch.start) === "another" || lowerAt(this.tokens, stretch.start) === "others") {
      return this.frames[this.frames.length - 1]?.modality ?? "claimed";
    }
    return modalityOf(this.tokens, stretch);
  }

  /** Up to the next contrast, unless only the rest of the same count follows it ("while the remaining 10,000 …"). */
  scopeEnd(at: number): number {
    const { tokens } = this;
    for (let i = at; i < tokens.length; i++) {
      const word = lowerAt(tokens, i);
      if (!CONTRASTS.has(word)) continue;
      if (this.quotes.inside(i)) continue;
      if (word === "while" && continuesCount(tokens, i + 1)) continue;
      if (word === "though" || word === "however") {
        if (lowerAt(tokens, i - 1) !== "," && word === "however") continue;
      }
      return i;
    }
    return tokens.length;
  }
}

const SHOWERS = new Set(
  "images image imagery footage video videos data figures photos photographs records statistics documents maps".split(
    " ",
  ),
);
const CONTENT = new Set("at over around about nearly some more up between".split(" "));
const VAGUE_MODIFIERS = new Set(
  "initial early earlier unconfirmed conflicting some several various the these those other many false such further there".split(
    " ",
  ),
);
const isBreak = (word: string): boolean =>
  word === "," || word === '"' || word === "”" || word === "’" || word === "'" || word === ")";

const isModifier = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at] as Token;
  return token.kind === "word" && !NOT_MODIFIERS.has(token.lower) && !beForms.has(token.lower);
};
const NOT_MODIFIERS = new Set(
  "the a an despite there of in by and or to with from on after amid also some any no its their following contrary".split(
    " ",
  ),
);

function modalityOf(tokens: readonly Token[], stretch: Stretch): Modality {
  const last = lowerAt(tokens, stretch.end - 1);
  if (!VAGUE_SOURCES.has(last) && !(last === "source" || last === "reports")) return "claimed";
  // Named media report like a named side claims: "Russian media".
  for (let i = stretch.start; i < stretch.end; i++) if (isCapital((tokens[i] as Token).text) && i > 0) return "claimed";
  return "reported";
}

/** After "while": the rest of what is being counted, not somebody else's words. */
function continuesCount(tokens: readonly Token[], at: number): boolean {
  let i = at;
  if (lowerAt(tokens, i) === "the") i++;
  const token = tokens[i];
  return (
    token !== undefined &&
    (token.kind === "number" ||
      ["remaining", "rest", "others", "between", "another", "some", "at", "about", "around"].includes(token.lower))
  );
}
