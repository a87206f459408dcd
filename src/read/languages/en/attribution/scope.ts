import type { Token } from "../../../text/sentence.ts";
import { wordClasses } from "../../../text/vocabulary.ts";
import { PAST, verbForms } from "../verbs.ts";
import { adverbs, auxiliaries } from "../words.ts";
import { SPEECH_MARKS } from "./markers.ts";
import { Quotes } from "./quotes.ts";
import { CONTRASTS, SPEECH_VERBS, SUBORDINATES } from "./words.ts";

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? "";

const CONTRAST = 1;
/** Words at which what somebody says can end. */
const ending = wordClasses(CONTRASTS, new Set(["after"]));

/** How far what somebody says reaches in a sentence. All indices are of tokens; made once for a sentence, in one pass. */
export class Scopes {
  readonly tokens: readonly Token[];
  readonly quotes: Quotes;
  /** For each token the nearest contrast before it (the index behind it) and the nearest from it on. */
  readonly #from: number[] = [];
  readonly #to: number[];

  constructor(tokens: readonly Token[], quoting: boolean) {
    this.tokens = tokens;
    this.quotes = new Quotes(tokens, quoting);
    let from = 0;
    for (let i = 0; i < tokens.length; i++) {
      this.#from.push(from);
      if (ending(tokens[i] as Token) & CONTRAST && !continues(tokens, i)) from = i + 1;
    }
    this.#to = new Array<number>(tokens.length + 1).fill(tokens.length);
    for (let i = tokens.length - 1; i >= 0; i--) {
      this.#to[i] = ending(tokens[i] as Token) !== 0 && this.#ends(i) ? i : (this.#to[i + 1] as number);
    }
  }

  /** Where the stretch between two contrasts that holds a token begins. */
  start(at: number): number {
    return this.#from[at] ?? 0;
  }

  /** Where it ends: at the next contrast, unless only the rest of the same count follows ("while the remaining 10,000 …"). */
  end(at: number): number {
    return this.#to[Math.min(at, this.tokens.length)] as number;
  }

  /** The same for a clause that somebody says: "said that they left after failing to take the town" is all of it said. */
  endOfClause(at: number): number {
    let end = this.end(at);
    while (lowerAt(this.tokens, end) === "after") end = this.end(end + 1);
    return end;
  }

  #ends(at: number): boolean {
    const { tokens } = this;
    const word = lowerAt(tokens, at);
    // "announced an offensive after detonating three bombs": what the speaker did, not what was announced.
    if (word === "after" && lowerAt(tokens, at + 1).endsWith("ing") && !this.quotes.inside(at)) return true;
    if (!CONTRASTS.has(word) || this.quotes.inside(at) || continues(tokens, at)) return false;
    if (word === "while" && continuesCount(tokens, at + 1)) return false;
    return word !== "however" || lowerAt(tokens, at - 1) === ",";
  }

  /** The head of the clause of a token: behind the last contrast, "that" or a comma that parts no list. */
  clauseStart(at: number, subordinates: boolean): number {
    const { tokens } = this;
    for (let i = at - 1; i >= Math.max(0, at - 60); i--) {
      const word = lowerAt(tokens, i);
      if (CONTRASTS.has(word) || word === "that" || (subordinates && SUBORDINATES.has(word))) return i + 1;
      if (word === "," && i < at - 1 && !this.#inList(i)) return i + 1;
    }
    return Math.max(0, at - 60);
  }

  /** The end of the clause of a token: before the next contrast or subordinate clause. */
  clauseEnd(at: number): number {
    const { tokens } = this;
    for (let i = at; i < Math.min(tokens.length, at + 80); i++) {
      const word = lowerAt(tokens, i);
      if (CONTRASTS.has(word) || SUBORDINATES.has(word)) return i;
      if (word === "," && lowerAt(tokens, i + 1) === "having") return i;
    }
    return Math.min(tokens.length, at + 80);
  }

  comma(at: number): number {
    for (let i = at; i < Math.min(this.tokens.length, at + 60); i++) if (lowerAt(this.tokens, i) === ",") return i;
    return this.tokens.length;
  }

  /** The comma of an apposition to a count at the head of the sentence: "Over 100 prisoners, mostly young men, were …". */
  #inList(comma: number): boolean {
    for (let i = 0; i < Math.min(4, comma - 1); i++) if ((this.tokens[i] as Token).kind === "number") return true;
    for (let i = comma + 1; i < Math.min(this.tokens.length, comma + 12); i++) {
      const word = lowerAt(this.tokens, i);
      if (word === ",") return (this.tokens[comma + 1] as Token).lower === "including";
    }
    return false;
  }
}

/**
 * Whether a contrast goes on with what was being said: "but were repelled" has no subject of its own, "but the attack was
 * repelled" takes up what was told before, "; that" is another of the things said.
 */
function continues(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (word === ";") return goesOn(tokens, at + 1);
  if (word !== "but") return false;
  let next = at + 1;
  while (adverbs.has(lowerAt(tokens, next))) next++;
  const first = lowerAt(tokens, next);
  if (first === "the") {
    const noun = lowerAt(tokens, next + 1);
    for (let i = at - 1; i >= Math.max(0, at - 60); i--) if (lowerAt(tokens, i) === noun) return true;
    return false;
  }
  const verb = verbForms.get(first);
  return !SPEECH_VERBS.has(first) && (auxiliaries.has(first) || (verb !== undefined && (verb.forms & PAST) !== 0));
}

const LISTED = 40;

/** "; that …" or another clause behind a semicolon in which nobody else speaks. */
function goesOn(tokens: readonly Token[], from: number): boolean {
  if (lowerAt(tokens, from) === "that") return true;
  if (CONTRASTS.has(lowerAt(tokens, from))) return false;
  for (let at = from; at < Math.min(tokens.length, from + LISTED); at++) {
    const word = lowerAt(tokens, at);
    if (word === ";") break;
    if (SPEECH_MARKS.has(word)) return false;
  }
  return true;
}

/** After "while": the rest of what is being counted, not somebody else's words. */
function continuesCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[lowerAt(tokens, at) === "the" ? at + 1 : at];
  return token !== undefined && (token.kind === "number" || REST.has(token.lower));
}
const REST = new Set("remaining rest others between another some at about around".split(" "));
