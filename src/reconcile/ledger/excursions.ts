import { selfServing } from "../weight.ts";
import type { Record } from "./derive.ts";
import { type Entry, isGain } from "./entry.ts";
import { firmness, groundKey, heldBy } from "./ground.ts";

/** A change told by one document alone is doubted if it is undone within this many days. */
const longest = 14;
/** So many other documents must have told how it was before. */
const enough = 2;
/** Where so many others told how it was before, one that speaks against the change is enough. */
const many = 3;
/** What others have a side take so many days later is no second telling of what one had it take before. */
const laterEvent = 30;
/** Nor is what is told so many days after a mere claim in one's own cause. */
const soon = 7;

/**
 * Takes out the changes that one document alone tells of against at least two others that told how the place was before:
 * where they are undone within days, and another tells the same after; and where two others have the same side attack or
 * take the place later, so that it cannot have had it. They would have told of it. Its claims are set against theirs.
 */
export function withoutExcursions(records: readonly Record[], entryOf: ReadonlyMap<string, Entry>): Record[] {
  const kept = [...records];
  for (let at = 1; at < kept.length; at++) {
    const before = kept[at - 1]!;
    if (groundKey(kept[at]!.ground) === groundKey(before.ground)) continue;
    if (before.ground.status !== "held" || kept[at]!.ground.status !== "held") continue;
    const undone = undoneAt(kept, at, entryOf);
    const until = undone ?? disbelievedUntil(kept, at, entryOf) ?? beliedAt(kept, at, entryOf);
    if (until === null) continue;
    const next = kept[until];
    const again = next !== undefined && groundKey(next.ground) === groundKey(kept[at]!.ground);
    for (let away = at; away < until; away++) kept[away] = doubted(kept[away]!, before);
    if (again) kept[until] = opened(next, before, entryOf);
  }
  return kept;
}

function doubted(record: Record, before: Record): Record {
  const opposes = [...record.opposes, ...record.opens, ...record.supports];
  return { ...record, ground: before.ground, opens: [], supports: [], opposes, inferred: before.inferred };
}

/** The record as it is where the side that takes the place in it did not have it before. */
function opened(record: Record, before: Record, entryOf: ReadonlyMap<string, Entry>): Record {
  const { ground } = record;
  const gains = new Set(gainsIn(record, entryOf).map(({ claim }) => claim));
  const cause = { day: record.day, weight: ground.weight, voice: ground.voices[0] ?? "", rule: "captured" };
  return {
    ...record,
    ground: { ...heldBy(ground.holder!, firmness.captured, cause), voices: ground.voices, from: before.ground.holder },
    opens: [...gains],
    supports: [...record.opens, ...record.supports].filter((claim) => !gains.has(claim)),
    inferred: false,
  };
}

/** Where the excursion that begins at this record ends with the ground as it was before; null where it does not. */
function undoneAt(records: readonly Record[], at: number, entryOf: ReadonlyMap<string, Entry>): number | null {
  const key = groundKey(records[at - 1]!.ground);
  const end = endOfRun(records, at);
  const after = records[end];
  if (!after || groundKey(after.ground) !== key || after.day - records[at]!.day > longest) return null;
  const alone = aloneIn(records.slice(at, end), entryOf);
  if (alone === null || othersBefore(records, at, alone, entryOf) < enough) return null;
  return othersIn(records.slice(end, endOfRun(records, end)), alone, entryOf) >= 1 ? end : null;
}

/**
 * Where what one alone had the side take at this record is taken by it again, or changes hands, while others tell that
 * it did not have it: they have it take the place long after, or attack it. Null where too few do.
 */
function disbelievedUntil(records: readonly Record[], at: number, entryOf: ReadonlyMap<string, Entry>): number | null {
  const end = endOfRun(records, at);
  const { day } = records[at]!;
  let until = at + 1;
  while (until < end && (records[until]!.day - day <= laterEvent || gainsIn(records[until]!, entryOf).length === 0))
    until++;
  const stretch = records.slice(at, until);
  const alone = aloneIn(stretch, entryOf);
  const others = alone === null ? 0 : othersBefore(records, at, alone, entryOf);
  if (alone === null || others < enough) return null;
  const gains = until < end ? gainsIn(records[until]!, entryOf) : [];
  const witnesses = new Set(
    [...gains, ...stretch.flatMap((record) => attacksIn(record, entryOf))].map(({ origin }) => origin),
  );
  return !witnesses.has(alone) && witnesses.size >= (others < many ? enough : 1) ? until : null;
}

/**
 * Where what somebody claimed in their own cause is belied: days later, with no loss told in between, others who do not
 * merely claim it have the same side take the place, or the other side leave it or a part of it. Null where nothing belies it.
 */
function beliedAt(records: readonly Record[], at: number, entryOf: ReadonlyMap<string, Entry>): number | null {
  const { opens, supports, day } = records[at]!;
  const tellers = [...opens, ...supports].flatMap((claim) => entryOf.get(claim) ?? []);
  if (tellers.length === 0 || !tellers.every(isBoast)) return null;
  const end = endOfRun(records, at);
  for (let until = at + 1; until < end; until++) {
    if (records[until]!.day - day <= soon) continue;
    if (gainsIn(records[until]!, entryOf).some((gain) => !isBoast(gain))) return until;
  }
  return partlyLeft(records[end], records[at]!, entryOf) ? endOfRun(records, end) : null;
}

/** Whether others then tell that the other side leaves a part of what the boast had it lose: it still had the place. */
function partlyLeft(next: Record | undefined, boasted: Record, entryOf: ReadonlyMap<string, Entry>): boolean {
  const tellers = next?.opens.flatMap((claim) => entryOf.get(claim) ?? []) ?? [];
  return (
    tellers.length > 0 &&
    next!.day - boasted.day > soon &&
    tellers.every((entry) => {
      const { change, holder, extent } = entry;
      return change === "withdraw" && extent !== "whole" && holder === boasted.ground.holder && !isBoast(entry);
    })
  );
}

const isBoast = ({ modality, weight }: Entry): boolean => modality === "claimed" && weight <= selfServing;

/** The attacks that the side said to hold the place makes on it. */
function attacksIn({ opposes, ground }: Record, entryOf: ReadonlyMap<string, Entry>): Entry[] {
  return opposes.flatMap((claim) => {
    const entry = entryOf.get(claim);
    return entry?.derived === "attack" && entry.by === ground.holder ? [entry] : [];
  });
}

/** The first record after this one whose ground looks different. */
function endOfRun(records: readonly Record[], at: number): number {
  let end = at;
  while (end < records.length && groundKey(records[end]!.ground) === groundKey(records[at]!.ground)) end++;
  return end;
}

/** The claims of a record that have its holder take all of the place. */
function gainsIn({ opens, supports, ground }: Record, entryOf: ReadonlyMap<string, Entry>): Entry[] {
  return [...opens, ...supports].flatMap((claim) => {
    const entry = entryOf.get(claim);
    const takes = entry && isGain(entry.change) && entry.extent === "whole" && entry.holder === ground.holder;
    return takes && entry.derived === null ? [entry] : [];
  });
}

/** The one document that tells of these records; null where there are several. */
function aloneIn(records: readonly Record[], entryOf: ReadonlyMap<string, Entry>): string | null {
  const tellers = documentsOf(records, entryOf);
  return tellers.size === 1 ? [...tellers][0]! : null;
}

/** How many other documents told how the place was before this record. */
function othersBefore(
  records: readonly Record[],
  at: number,
  alone: string,
  entryOf: ReadonlyMap<string, Entry>,
): number {
  const key = groundKey(records[at - 1]!.ground);
  let start = at - 1;
  while (start > 0 && groundKey(records[start - 1]!.ground) === key) start--;
  return othersIn(records.slice(start, at), alone, entryOf);
}

function othersIn(records: readonly Record[], alone: string, entryOf: ReadonlyMap<string, Entry>): number {
  return [...documentsOf(records, entryOf)].filter((document) => document !== alone).length;
}

/** The documents that tell of the place itself in these records, and not of all that it lies in. */
function documentsOf(records: readonly Record[], entryOf: ReadonlyMap<string, Entry>): Set<string> {
  const found = new Set<string>();
  for (const { opens, supports } of records) {
    for (const claim of [...opens, ...supports]) {
      const entry = entryOf.get(claim);
      if (entry && (entry.derived === null || entry.derived === "attack")) found.add(entry.origin);
    }
  }
  return found;
}
