import type { Basis, Span } from "../../model/index.ts";
import type { DayNumber } from "./calendar.ts";
import type { ClauseCue, DateScan } from "./language.ts";
import type { Moment } from "./moment.ts";
import type { ReadMention } from "./narrative.ts";

/** A stretch of days that a sentence ties to what it tells, with the words that say so. */
export interface Anchor {
  readonly span: Span;
  readonly moment: Moment;
  readonly basis: Basis;
  /** It opens its clause ("On 5 May, …"): what follows it happened then. Otherwise it closes one ("… on 5 May"). */
  readonly leading: boolean;
  /** It stands in a relative or past clause or qualifies a noun: it dates its own clause only. */
  readonly aside: boolean;
  /** Where its clause begins and ends. */
  readonly clause: Span;
}

/** The most words that may stand before a date that opens its clause: "However, early on", "and then, on". */
const OPENING_WORDS = 3;

/** The dates of a sentence that can date its clauses; ranges told by two expressions are one anchor. */
export function anchorsOf(
  text: string,
  span: Span,
  scan: DateScan,
  read: readonly ReadMention[],
  running: Moment | null,
): Anchor[] {
  const anchors: Anchor[] = [];
  for (let index = 0; index < read.length; index++) {
    const item = read[index]!;
    let moment = item.resolved.moment;
    if (!moment) continue;
    let end = item.mention.end;
    const next = read[index + 1];
    if (next?.mention.joined && next.mention.relation === "to" && next.resolved.moment) {
      if (next.resolved.moment.last >= moment.first) moment = { ...moment, last: next.resolved.moment.last };
      end = next.mention.end;
      index++;
    }
    const place = { start: item.mention.start, end };
    const clause = clauseAround(place, span, scan.cues);
    const before = boundaryBefore(place.start, span, scan.cues);
    const opening = countWords(text, before.at, place.start) <= OPENING_WORDS;
    const leading = opening && !item.mention.modifier && before.kind !== "relative" && item.mention.relation !== "of";
    anchors.push({
      span: place,
      moment,
      basis: item.basis,
      leading,
      aside: isAside(item, clause, scan.cues, leading, moment, running),
      clause,
    });
  }
  return anchors;
}

function isAside(
  item: ReadMention,
  clause: Span,
  cues: readonly ClauseCue[],
  leading: boolean,
  moment: Moment,
  running: Moment | null,
): boolean {
  const { mention } = item;
  if (mention.modifier || mention.relation === "since") return true;
  if (leading) return false;
  const earlier = running !== null && moment.last < running.first;
  for (const cue of cues) {
    if (cue.start < clause.start || cue.start >= mention.start) continue;
    if (cue.kind === "relative" && earlier) return true;
    if (cue.kind === "past" && earlier) return true;
    if (cue.kind === "future") return true;
  }
  return earlier && running !== null && farBefore(moment.last, running.first);
}

/** A trailing date more than a month before the running one looks back. */
function farBefore(day: DayNumber, running: DayNumber): boolean {
  return running - day > 31;
}

const CLAUSE_BOUNDARIES = new Set<ClauseCue["kind"]>([
  "stop",
  "break",
  "comma",
  "relative",
  "while",
  "after",
  "before",
]);

function boundaryBefore(
  position: number,
  span: Span,
  cues: readonly ClauseCue[],
): { readonly at: number; readonly kind: ClauseCue["kind"] | null } {
  let at = span.start;
  let kind: ClauseCue["kind"] | null = null;
  for (const cue of cues) {
    if (cue.start >= position) break;
    if (cue.kind === "past" || cue.kind === "future") continue;
    at = cue.end;
    kind = cue.kind;
  }
  return { at, kind };
}

function clauseAround(place: Span, span: Span, cues: readonly ClauseCue[]): Span {
  let start = span.start;
  let end = span.end;
  for (const cue of cues) {
    if (!CLAUSE_BOUNDARIES.has(cue.kind)) continue;
    if (cue.start < place.start) start = cue.start;
    else if (cue.start >= place.end) {
      end = cue.start;
      break;
    }
  }
  return { start, end };
}

function countWords(text: string, start: number, end: number): number {
  let words = 0;
  let inside = false;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index) | 32;
    const letter = (code >= 97 && code <= 122) || code > 127;
    if (letter && !inside) words++;
    inside = letter;
  }
  return words;
}

/** Which of a sentence's anchors dates a stretch of it; null where none does. */
export function governing(anchors: readonly Anchor[], span: Span, cues: readonly ClauseCue[]): Anchor | null {
  const own = anchors.find((anchor) => anchor.span.start >= span.start && anchor.span.end <= span.end && !anchor.aside);
  if (own) return own;
  const middle = span.start;
  const aside = anchors.find(
    (anchor) =>
      anchor.aside && anchor.clause.start <= middle && middle < anchor.clause.end && isInside(anchor, span, cues),
  );
  if (aside) return aside;
  const main = anchors.filter((anchor) => !anchor.aside);
  const after = main.find((anchor) => !anchor.leading && anchor.span.start >= span.end);
  const before = main.findLast((anchor) => anchor.span.end <= span.start);
  if (after) {
    const between = cues.filter(
      (cue) => cue.start >= span.end && cue.start < after.span.start && cue.kind !== "past" && cue.kind !== "future",
    );
    const direct = between.every((cue) => cue.kind === "and");
    if (direct && (between.length === 0 || !before?.leading)) return after;
    if (!before && !between.some((cue) => cue.kind === "stop" || cue.kind === "relative")) return after;
  }
  return before ?? null;
}

/** An aside dates the words of its own clause: those between the clause's opening and the date, not the main clause around. */
function isInside(anchor: Anchor, span: Span, cues: readonly ClauseCue[]): boolean {
  if (span.end > anchor.clause.end + 1) return false;
  const opening = cues.findLast(
    (cue) => cue.start <= anchor.span.start && (cue.kind === "relative" || cue.kind === "past"),
  );
  return opening !== undefined && opening.start <= span.end;
}
