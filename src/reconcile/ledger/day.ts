import type { OpponentOf } from "./effect.ts";
import type { Entry } from "./entry.ts";
import type { Ground } from "./ground.ts";
import { type DayOutcome, outcome, type Telling, tell } from "./telling.ts";
import { outweighs, weigh } from "./weigh.ts";

/**
 * Claims of one document on one day that stand further apart than this many code units (a section or more) are two
 * accounts, as a lead and its body are, and not one story in which the later is told later.
 */
const oneStory = 8000;
/** A place is as it was said to be at most this many days ago unless more than a mere claim says otherwise. */
const fresh = 7;

/** The claims of one day (in order of effect) applied to the ground before it. */
export function tellDay(entries: readonly Entry[], ground: Ground, opponentOf: OpponentOf): DayOutcome {
  const tellings: Telling[] = [];
  for (let start = 0; start < entries.length; ) {
    let end = start + 1;
    while (end < entries.length && goesOn(entries[end - 1]!, entries[end]!)) end++;
    tellings.push(tell(entries.slice(start, end), ground, opponentOf));
    start = end;
  }
  if (tellings.length === 0) return outcome(tell([], ground, opponentOf), [], [], []);
  const told = tellings.length === 1 ? outcome(tellings[0]!, [], [], []) : weigh(tellings, ground);
  return rash(told, entries, ground) ?? told;
}

function goesOn(before: Entry, entry: Entry): boolean {
  return entry.document === before.document && entry.position - before.position <= oneStory;
}

/**
 * What several voices have just said firmly outweighs what someone merely claims: it stays, with the claim against it.
 * That a place was shared needs one voice only: whoever claims all of it next denies what was said.
 */
function rash(told: DayOutcome, entries: readonly Entry[], before: Ground): DayOutcome | null {
  const { ground } = told;
  if (before.status !== "held" && before.status !== "divided") return null;
  if (ground.status !== "held" || ground.holder === before.holder) return null;
  // Who has just got in may well take the rest.
  if (before.status === "divided" && before.advance !== null) return null;
  const voices = before.status === "divided" ? 1 : 2;
  if (before.voices.length < voices || ground.since - before.last > fresh) return null;
  const opening = entries.filter((entry) => told.opens.includes(entry.claim));
  const weight = Math.max(...opening.map((entry) => entry.weight));
  if (opening.some((entry) => entry.modality !== "claimed") || before.weight < outweighs * weight) return null;
  const disputed = [
    { ground: before, claims: [] },
    { ground, claims: told.opens },
  ];
  return {
    ...told,
    ground: before,
    opens: [],
    supports: [],
    opposes: [...told.opposes, ...told.opens, ...told.supports],
    disputed,
  };
}
