import type { Basis, Span } from "../../model/index.ts";
import type { DatedMention } from "./dated-mention.ts";
import type { ClauseCue } from "./language.ts";
import { type Moment, momentOfDay } from "./moment.ts";
import type { Placement } from "./placement.ts";

/** A stretch of days that a sentence ties to what it tells, with the words that say so. */
export interface Anchor {
  readonly span: Span;
  readonly moment: Moment;
  readonly basis: Basis;
  readonly placement: Placement;
  readonly aside: boolean;
  /** The only stretch it dates, where it is an event's that is spoken of again ("two days after the landing"). */
  readonly only?: Span;
  /** The day is that on which the text told the event before; whoever knows who did it may know better. */
  readonly recalled?: boolean;
  /** Told with "since": it dates what stands right before it, from then on. */
  readonly since: boolean;
}

/** The dates of a sentence that can date its clauses; a range told by two expressions is one anchor. */
export function anchorsOf(
  dated: readonly DatedMention[],
  running: Moment | null,
  cues: readonly ClauseCue[] = [],
): Anchor[] {
  const anchors: Anchor[] = [];
  for (let index = 0; index < dated.length; index++) {
    const { mention, resolved, basis, placement, scope } = dated[index]!;
    if (resolved.event) anchors.push(eventAnchor(dated[index]!, resolved.event));
    // "The reserves for the winter", "planned for 5 May".
    const meant = mention.relation === "for" && mention.meaning.kind !== "duration";
    const before = scope === "noun" ? priorCampaign(dated[index]!, cues) : null;
    if (before) anchors.push(before);
    if (scope === "noun" || meant) continue;
    // A stretch looking back ("lost in the previous days") dates no clause but the one it opens.
    const { meaning } = mention;
    const lookingBack = meaning.kind === "duration" && meaning.side === "last" && !placement.leading;
    let moment = resolved.moment ?? (lookingBack ? undefined : resolved.stretch);
    if (!moment) continue;
    let { end } = mention;
    for (let next = dated[index + 1]; next?.mention.joined; next = dated[index + 1]) {
      const until = next.resolved.moment;
      // "From 4 to 9 May", and "on 4, 5 and 7 May", which is told of all of them.
      if (!until || (next.mention.relation !== "to" && next.scope !== scope)) break;
      if (until.last >= moment.first) moment = { ...moment, last: until.last, until };
      end = next.mention.end;
      index++;
    }
    // "since 1 October": from then to where the narrative stands.
    if (mention.relation === "since" && running && running.last > moment.first)
      moment = { ...moment, last: running.last, until: running };
    // "left before the winter": until then, from where the narrative stands.
    if (
      mention.relation === "before" &&
      scope === "main" &&
      !placement.leading &&
      running &&
      running.last < moment.first
    )
      moment = leadingUp(running, moment) ?? moment;
    // "Since 1 October, …" dates the clause it opens even where it looks back.
    const aside = scope === "aside" && !(mention.relation === "since" && placement.leading);
    anchors.push({
      span: { start: mention.start, end },
      moment,
      basis,
      placement,
      aside,
      since: mention.relation === "since",
    });
  }
  return anchors;
}

/** What happened before a day did so since the narrative's own; a longer time says little. */
function leadingUp(running: Moment, to: Moment): Moment | null {
  if (to.first - running.first > LEADING_UP || running.precision === "year") return null;
  const until = momentOfDay(to.first - 1);
  return { ...momentOfDay(running.first), last: until.last, until };
}

const LEADING_UP = 200;

/** "After a summer campaign had cut off the town": what the campaign had done is of its time. */
function priorCampaign(
  { mention, resolved, basis, placement }: DatedMention,
  cues: readonly ClauseCue[],
): Anchor | null {
  const { moment } = resolved;
  if (!moment || !mention.modifier) return null;
  const had = cues.find(({ start, kind }) => start >= mention.end && kind === "past");
  if (!had || had.start > placement.clause.end || had.start - mention.end > CAMPAIGN) return null;
  const only = { start: had.start, end: placement.clause.end };
  return { span: mention, moment, basis, placement, aside: true, since: false, only };
}

/** How far behind its date a campaign's verb may stand, in code units. */
const CAMPAIGN = 60;

/** What stands behind "two days after" is of that event's day. */
function eventAnchor({ mention, placement }: DatedMention, moment: Moment): Anchor {
  const span = { start: mention.start, end: mention.end };
  const only = { start: mention.end, end: Math.max(mention.end, placement.clause.end) };
  return { span, moment, basis: "relative", placement, aside: true, since: false, only };
}

/** Which of a sentence's anchors dates a stretch of it; null where none does. */
export function governing(anchors: readonly Anchor[], span: Span, cues: readonly ClauseCue[]): Anchor | null {
  if (anchors.length === 0) return null;
  const only = anchors.find((anchor) => anchor.only && anchor.only.start <= span.start && span.end <= anchor.only.end);
  if (only) return only;
  const aside = anchors.find((anchor) => anchor.aside && !anchor.only && dates(anchor, span, cues));
  if (aside) return aside;
  const bracket = anchors.find(({ placement, moment, span: { start } }) => {
    return placement.bracketed && moment.precision === "day" && start >= span.end && start - span.end <= BRACKET;
  });
  if (bracket) return bracket;
  const main = anchors.filter((anchor) => !anchor.aside);
  const before = main.findLast((anchor) => anchor.span.end <= span.start);
  const own = main.find((anchor) => anchor.span.start >= span.start && anchor.span.end <= span.end);
  const after = main.find((anchor) => !anchor.placement.leading && anchor.span.start >= span.end);
  if (own) {
    // "Arden on 5 May and Belm" on 9 May: what is told last has the date behind it.
    const listed = after && divisions(cues, own.span.end, span.end).length > 0;
    return listed && divisions(cues, span.end, after.span.start).length === 0 ? after : own;
  }
  const next = main.find((anchor) => anchor.span.start >= span.end);
  if (next?.placement.leading && divisions(cues, span.start, next.span.start).length === 0) return next;
  if (after) {
    const between = divisions(cues, span.end, after.span.start);
    const inside = divisions(cues, span.start, span.end);
    const turned = inside.some((kind) => turning.has(kind));
    const direct = between.every((kind) => kind === "and") && !(turned && before?.placement.leading);
    // "took Arden, which was confirmed on 9 May"
    const apart = before !== undefined && inside.includes("relative");
    if (direct && !apart && (between.length === 0 || !before?.placement.leading)) return after;
    const enclosed = between.includes("open") && !between.includes("close") && !after.placement.bracketed;
    if (!before && !enclosed && !between.includes("stop") && !between.includes("relative")) return after;
  }
  return before ? ended(before, span, cues) : reported(anchors, span, cues);
}

/** How far behind a name its date in brackets begins, in code units: "Arden (5 May)". */
const BRACKET = 2;

const turning: ReadonlySet<ClauseCue["kind"]> = new Set<ClauseCue["kind"]>(["before", "after", "while", "when"]);

/** "From 4 to 9 June, when it fell": what follows a stretch with "when" happened on its last day. */
function ended(anchor: Anchor, span: Span, cues: readonly ClauseCue[]): Anchor {
  const { until, last } = anchor.moment;
  if (!until) return anchor;
  const between = divisions(cues, anchor.span.end, span.start);
  return between[between[0] === "comma" ? 1 : 0] === "when"
    ? { ...anchor, moment: until.precision === "day" ? momentOfDay(last) : until }
    : anchor;
}

/** "It said that they had tried in April, but the attack was repelled": in a report, the flashback goes on. */
function reported(anchors: readonly Anchor[], span: Span, cues: readonly ClauseCue[]): Anchor | null {
  const flashback = anchors.findLast(
    ({ aside, only, since, placement, span: own }) =>
      aside && !only && !since && placement.past && !placement.relative && own.end <= span.start,
  );
  if (!flashback) return null;
  const that = cues.find(({ kind }) => kind === "that");
  const stop = divisions(cues, flashback.span.end, span.start).includes("stop");
  return that && that.start < flashback.span.start && !stop ? flashback : null;
}

/** Cues that say what a clause is and divide nothing. */
const marks: ReadonlySet<ClauseCue["kind"]> = new Set<ClauseCue["kind"]>([
  "past",
  "future",
  "that",
  "due",
  "process",
  "begin",
]);

function divisions(cues: readonly ClauseCue[], start: number, end: number): ClauseCue["kind"][] {
  return cues.filter(({ start: at, kind }) => at >= start && at < end && !marks.has(kind)).map((cue) => cue.kind);
}

/** An aside dates the words of its own clause right before it: those behind the "which" or "had" that opens it. */
function dates(anchor: Anchor, span: Span, cues: readonly ClauseCue[]): boolean {
  const { clause } = anchor.placement;
  if (span.start < clause.start || span.end > clause.end + 1) return false;
  if (anchor.since && span.end <= anchor.span.start && divisions(cues, span.end, anchor.span.start).length === 0)
    return true;
  if (span.start > anchor.span.start) return false;
  return cues.some(
    ({ start, kind }) =>
      start >= clause.start &&
      (start <= span.start || (kind === "past" && start < span.end && span.end <= anchor.span.start)) &&
      opensAside(kind, anchor.placement),
  );
}

function opensAside(kind: ClauseCue["kind"], { prior }: Placement): boolean {
  return kind === "relative" || kind === "past" || (kind === "after" && prior);
}
