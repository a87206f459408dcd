import type { Span } from "../../model/index.ts";
import type { ClauseCue, DateMention } from "./language.ts";

/** Where a date expression stands in its sentence. */
export interface Placement {
  /** It opens its clause ("On 5 May, …"): what follows it happened then. Otherwise it closes one ("… on 5 May"). */
  readonly leading: boolean;
  /** The clause around it, between commas, breaks and conjunctions. */
  readonly clause: Span;
  /** What its clause is, by the cues before it. */
  readonly relative: boolean;
  /** It stands in a phrase or clause that tells what came first: "after the fall of Arden on 3 May", "despite …". */
  readonly prior: boolean;
  readonly past: boolean;
  readonly future: boolean;
  /** A date alone in brackets behind a name: "the Second Congress (1919)". */
  readonly bracketed: boolean;
  /** Which sentence of the stretch it stands in, counted from 0. */
  readonly sentence: number;
}

const boundaries: ReadonlySet<ClauseCue["kind"]> = new Set<ClauseCue["kind"]>([
  "stop",
  "break",
  "open",
  "close",
  "comma",
  "relative",
  "while",
  "when",
  "after",
  "before",
]);

/**
 * Places the date expressions of a stretch of text among its clause cues; one walk over both, which are in order.
 */
export function placementsOf(
  text: string,
  span: Span,
  mentions: readonly DateMention[],
  cues: readonly ClauseCue[],
): Placement[] {
  let next = 0;
  // Where the clause opens, and what has marked it since.
  let clauseStart = span.start;
  let sentenceStart = span.start;
  let relative = false;
  let prior = false;
  let past = false;
  let future = false;
  let sentence = 0;
  return mentions.map((mention, index) => {
    for (; next < cues.length && cues[next]!.start < mention.start; next++) {
      const cue = cues[next]!;
      if (cue.kind === "past") past = true;
      else if (cue.kind === "future") future = true;
      else {
        if (!boundaries.has(cue.kind)) continue;
        clauseStart = cue.start;
        if (cue.kind === "stop") {
          sentence++;
          sentenceStart = cue.start;
        }
        prior = cue.kind === "after";
        // A comma ends a clause's marks only together with what follows it; a list inside the clause keeps them.
        if (cue.kind === "stop" || cue.kind === "break" || cue.kind === "open") {
          relative = false;
          past = false;
          future = false;
        }
        if (cue.kind === "comma") relative = false;
        if (cue.kind === "relative") relative = true;
        if (cue.kind === "while" || cue.kind === "when" || cue.kind === "after" || cue.kind === "before")
          relative = false;
      }
    }
    let end = span.end;
    let closing: ClauseCue["kind"] = "stop";
    for (let following = next; following < cues.length; following++) {
      const cue = cues[following]!;
      if (cue.start < mention.end || !boundaries.has(cue.kind)) continue;
      end = cue.start;
      closing = cue.kind;
      break;
    }
    // "… took the capital, on 5 May." closes its sentence though a comma stands before it.
    const bracketed = isBracketed(text, mention);
    const goesOn = bracketed || mentions[index + 1]?.joined === "range";
    const last = !goesOn && ends.has(closing) && clauseStart > sentenceStart && isBlank(text, mention.end, end);
    const leading = mention.opens && !relative && !last && !mention.inserted && mention.relation !== "of";
    return {
      leading,
      clause: { start: clauseStart, end },
      relative,
      prior,
      past,
      future,
      bracketed,
      sentence,
    };
  });
}

const ends: ReadonlySet<ClauseCue["kind"]> = new Set<ClauseCue["kind"]>(["stop", "break", "close"]);

function isBlank(text: string, start: number, end: number): boolean {
  return end - start < BLANK && text.slice(start, end).trim() === "";
}

/** The most code units of white space that count as nothing. */
const BLANK = 8;

function isBracketed(text: string, mention: DateMention): boolean {
  const after = text[mention.end] === " " ? mention.end + 1 : mention.end;
  return text[mention.start - 1] === "(" && [")", "-", "–"].includes(text[after] ?? "");
}
