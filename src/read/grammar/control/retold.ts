import type { Change, Day, When } from "../../../model/index.ts";
import { compareDays } from "../../../model/index.ts";
import { parseDay } from "../../clock/calendar.ts";
import type { Timeline } from "../../clock/timeline.ts";
import type { ControlDraft } from "./draft.ts";

/** A claim with its date. */
export interface Dated {
  readonly draft: ControlDraft;
  readonly when: When;
}

/** What a place has been told of, by the place's id. */
type Told = ReadonlyMap<string, readonly Known[]>;

/** A claim whose days are known. */
interface Known extends Dated {
  readonly first: Day;
  readonly last: Day;
}

/** An event spoken of again so many days after it was told may be another one. */
const FORGOTTEN = 120;

/**
 * What is told twice has the day of where it is told in full: "after taking Arden, …" that on which the text said Arden was
 * taken, and what an infobox or an introduction sums up the days the narrative goes on to give.
 *
 * @param drafts in the order of the text
 */
export function datedByTelling(drafts: readonly ControlDraft[], timeline: Timeline): Dated[] {
  const told = new Map<string, Known[]>();
  const summaries: number[] = [];
  const all = drafts.map((draft, index): Dated => {
    const when = timeline.whenAt(draft.dated);
    if (draft.modality === "planned" || draft.modality === "denied" || draft.holder === null || draft.set)
      return { draft, when };
    const elsewhere =
      timeline.toldElsewhere(draft.dated) ?? (when.basis === "carried" && draft.event.known ? "recall" : null);
    if (elsewhere === "summary") summaries.push(index);
    if (elsewhere === "recall") return recalled(draft, when, told, timeline);
    const { first, last, basis } = when;
    if (elsewhere !== null || first === null || last === null || basis === "document") return { draft, when };
    const known = { draft, when, first, last };
    const before = told.get(draft.place.id);
    if (before) before.push(known);
    else told.set(draft.place.id, [known]);
    return known;
  });
  const days = new Map(summaries.map((index) => [index, summedUp(all[index]!.draft, told)]));
  for (const [index, own] of days) {
    // What one verb of a field tells of several places is one phase of the whole.
    const { event } = all[index]!.draft;
    const phase = timeline.sourceAt(event.span).how === "result" ? summaries : [index];
    const known = phase.filter((at) => all[at]!.draft.event === event).flatMap((at) => days.get(at) ?? []);
    if (own.length > 0) all[index] = spanning(all[index]!, known);
  }
  return all;
}

/** What happens once is recalled as the same; advances and failed attacks may be others each time. */
const ONCE: ReadonlySet<Change> = new Set<Change>(["capture", "withdraw", "encircle"]);

/**
 * An event recalled: the telling before that it is the same as, if that was no long time ago. What the text told of the place
 * and others is no such telling; then the day is the sentence's.
 */
function recalled(draft: ControlDraft, when: When, places: Told, timeline: Timeline): Dated {
  const tellings = places.get(draft.place.id) ?? [];
  const here = timeline.whenAt(draft.dated, { recalled: false });
  const last = ONCE.has(draft.change)
    ? tellings.findLastIndex(({ draft: { change, holder } }) => change === draft.change && holder === draft.holder)
    : -1;
  const told = tellings[last];
  // Taken by others since, it is taken anew.
  const lost = tellings.some(
    ({ draft: other, first }, at) =>
      at > last &&
      told &&
      other.holder !== draft.holder &&
      TAKES.has(other.change) &&
      compareDays(first, told.last) > 0,
  );
  const before = lost ? undefined : told;
  const past =
    before &&
    here.first &&
    compareDays(before.last, here.first) <= 0 &&
    daysBetween(before.last, here.first) <= FORGOTTEN;
  if (past) return { draft: { ...draft, dated: before.draft.dated }, when: { ...before.when, basis: "relative" } };
  // "Following the liberation of Arden, the minister said …": what the text nowhere tells has no day from what stands beside it.
  const begun = tellings.some(({ draft: { holder, change } }) => holder === draft.holder && GAINS.has(change));
  const background = draft.event.known && !begun && timeline.toldElsewhere(draft.dated) === "recall";
  if (background && here.basis === "carried" && ONCE.has(draft.change) && timeline.period)
    return { draft, when: { ...timeline.period, basis: "document" } };
  return { draft, when: tellings.length > 0 ? here : when };
}

const TAKES: ReadonlySet<Change> = new Set<Change>(["capture", "withdraw"]);

const GAINS: ReadonlySet<Change> = new Set<Change>(["capture", "advance", "withdraw", "hold"]);

/** What the narrative tells of a gain that is summed up: until the place is taken by others, and of its whole if it was all taken. */
function summedUp({ place, holder, change }: ControlDraft, told: Told): readonly Known[] {
  if (!GAINS.has(change) || change === "hold") return [];
  const gains: Known[] = [];
  const inTime = (told.get(place.id) ?? []).toSorted((a, b) => compareDays(a.first, b.first));
  for (const one of inTime) {
    const { draft } = one;
    if (draft.holder === holder && GAINS.has(draft.change)) gains.push(one);
    else if (gains.length > 0 && draft.change === "capture" && draft.extent === "whole") break;
  }
  const whole = gains.filter(({ draft }) => draft.change === "capture" && draft.extent === "whole");
  return change === "capture" && whole.length > 0 ? whole : gains;
}

/** A summary with the days of what it sums up, from the first to the last. */
function spanning(summary: Dated, tellings: readonly Known[]): Dated {
  const first = tellings.reduce((one, other) => (compareDays(other.first, one.first) < 0 ? other : one));
  const last = tellings.reduce((one, other) => (compareDays(other.last, one.last) > 0 ? other : one));
  const edtf =
    first === last ? first.when.edtf : first.first === last.last ? first.first : `${first.first}/${last.last}`;
  return {
    draft: { ...summary.draft, dated: first.draft.dated },
    when: { edtf, first: first.first, last: last.last, basis: "relative" },
  };
}

function daysBetween(first: Day, last: Day): number {
  return (parseDay(last) ?? 0) - (parseDay(first) ?? 0);
}
