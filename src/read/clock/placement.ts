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
  "comma",
  "relative",
  "while",
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
  let relative = false;
  let past = false;
  let future = false;
  let sentence = 0;
  return mentions.map((mention) => {
    for (; next < cues.length && cues[next]!.start < mention.start; next++) {
      const cue = cues[next]!;
      if (cue.kind === "past") past = true;
      else if (cue.kind === "future") future = true;
      else {
        if (!boundaries.has(cue.kind)) continue;
        clauseStart = cue.start;
        if (cue.kind === "stop") sentence++;
        // A comma ends a clause's marks only together with what follows it; a list inside the clause keeps them.
        if (cue.kind === "stop" || cue.kind === "break") {
          relative = false;
          past = false;
          future = false;
        }
        if (cue.kind === "comma") relative = false;
        if (cue.kind === "relative") relative = true;
        if (cue.kind === "while" || cue.kind === "after" || cue.kind === "before") relative = false;
      }
    }
    let end = span.end;
    for (let index = next; index < cues.length; index++) {
      const cue = cues[index]!;
      if (cue.start < mention.end || !boundaries.has(cue.kind)) continue;
      end = cue.start;
      break;
    }
    const leading = mention.opens && !relative && mention.relation !== "of";
    return {
      leading,
      clause: { start: clauseStart, end },
      relative,
      past,
      future,
      bracketed: isBracketed(text, mention),
      sentence,
    };
  });
}

function isBracketed(text: string, mention: DateMention): boolean {
  return text[mention.start - 1] === "(" && [")", "-", "–"].includes(text[mention.end] ?? "");
}
