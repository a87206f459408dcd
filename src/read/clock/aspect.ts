import type { Span } from "../../model/index.ts";
import type { Anchor } from "./anchors.ts";
import type { ClauseCue } from "./language.ts";
import { type Moment, momentOfDay } from "./moment.ts";

/** A process whose end was told so many days on was no single one. */
const LONGEST = 62;

/**
 * The days of what took its time. "They slowly advanced, taking Arden on 15 March": until then, from where the narrative
 * stands. "Attacks that began on 5 May were repelled": from then to where it stands.
 *
 * @param governed the date that governs the stretch by where it stands; null where none does
 * @returns that date with the days it took; as it was for all that has no course of its own
 */
export function inItsCourse(
  governed: Anchor | null,
  anchors: readonly Anchor[],
  span: Span,
  cues: readonly ClauseCue[],
  running: Moment | null,
): Anchor | null {
  if (!running) return governed;
  if (governed) {
    const { moment } = governed;
    const later = governed.span.start >= span.end && moment.precision === "day" && !moment.until && !governed.aside;
    return later && running.last < moment.first && slowly(span, governed, cues)
      ? { ...governed, moment: stretch(running, moment) ?? moment }
      : governed;
  }
  const begun = anchors.findLast(
    (anchor) => anchor.aside && !anchor.only && began(anchor, cues) && reaches(anchor, span, cues),
  );
  const moment = begun && begun.moment.first < running.last ? stretch(begun.moment, running) : null;
  return begun && moment ? { ...begun, moment } : null;
}

/** "continued advancing in the valley, capturing Arden on 15 March": a comma stands between the process and its end. */
function slowly({ start, end }: Span, anchor: Anchor, cues: readonly ClauseCue[]): boolean {
  const clause = cues.findLast((cue) => cue.start < start && closing.has(cue.kind))?.end ?? 0;
  return (
    cues.some(({ kind, start: at }) => kind === "process" && at >= clause && at < end) &&
    cues.some(({ kind, start: at }) => kind === "comma" && at >= end && at < anchor.span.start)
  );
}

const closing: ReadonlySet<ClauseCue["kind"]> = new Set<ClauseCue["kind"]>(["stop", "break", "comma", "and"]);

/** "which had begun on 5 May": the verb before the date in its own clause. */
function began({ placement: { clause }, span }: Anchor, cues: readonly ClauseCue[]): boolean {
  return cues.some(({ kind, start }) => kind === "begin" && start >= clause.start && start < span.start);
}

/** To the verb of the main clause that the relative clause stands in. */
function reaches({ span: { end } }: Anchor, span: Span, cues: readonly ClauseCue[]): boolean {
  return end <= span.start && !cues.some(({ kind, start }) => turning.has(kind) && start >= end && start < span.start);
}

const turning: ReadonlySet<ClauseCue["kind"]> = new Set<ClauseCue["kind"]>([
  "stop",
  "break",
  "while",
  "when",
  "after",
  "before",
  "relative",
  "and",
]);

function stretch(from: Moment, to: Moment): Moment | null {
  if (to.last - from.first > LONGEST) return null;
  return { ...momentOfDay(from.first), last: to.last, until: momentOfDay(to.last) };
}
