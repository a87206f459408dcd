import type { Case } from "../case/case.ts";
import { type ControlInterval, compareDays, type Day, type SideKey, type Status } from "../model/index.ts";
import { dayNumber, dayOf, type Identity } from "../reconcile/index.ts";
import { actInWords } from "./act-words.ts";
import { derived } from "./derived.ts";

/** Which of two cases has a thing. */
type In = "a" | "b";

/** One thing in which two cases differ. */
export type CaseDifference =
  | { readonly kind: "document"; readonly in: In; readonly document: string; readonly title: string | null }
  | {
      readonly kind: "reading";
      readonly document: string;
      readonly title: string | null;
      readonly a: Read;
      readonly b: Read;
    }
  | {
      readonly kind: "decision";
      readonly in: In;
      readonly decision: string;
      readonly author: string;
      readonly time: string;
      readonly says: string;
    }
  | { readonly kind: "gazetteer"; readonly in: In | "both"; readonly entry: string; readonly name: string }
  | {
      readonly kind: "control";
      readonly place: { readonly id: string; readonly name: string };
      readonly first: Day;
      /** Null: to the end of what is known. */
      readonly last: Day | null;
      readonly a: Held;
      readonly b: Held;
    };

interface Read {
  readonly reader: string;
  readonly claims: number;
}
interface Held {
  readonly holder: SideKey | null;
  readonly status: Status;
}

const nothing: Held = { holder: null, status: "unknown" };

/** In what two cases differ: documents, readings, decisions, gazetteer, and who held what when because of all that. */
export function caseDiff(a: Case, b: Case): CaseDifference[] {
  return [
    ...documentDifferences(a, b),
    ...decisionDifferences(a, b),
    ...gazetteerDifferences(a, b),
    ...controlDifferences(a, b),
  ];
}

function documentDifferences(a: Case, b: Case): CaseDifference[] {
  const [own, other] = [a, b].map((kase) => new Map(kase.documents().map((document) => [document.id, document])));
  const readers = [a, b].map((kase) => new Map(kase.readings().map((reading) => [reading.document, reading])));
  const found: CaseDifference[] = [];
  for (const { id, title } of own!.values()) {
    if (!other!.has(id)) found.push({ kind: "document", in: "a", document: id, title });
    else {
      const [mine, theirs] = readers.map((known) => known.get(id)!);
      if (JSON.stringify(mine) !== JSON.stringify(theirs)) {
        const told = ({ reader, claims }: NonNullable<typeof mine>) => ({ reader, claims: claims.length });
        found.push({ kind: "reading", document: id, title, a: told(mine!), b: told(theirs!) });
      }
    }
  }
  for (const { id, title } of other!.values())
    if (!own!.has(id)) found.push({ kind: "document", in: "b", document: id, title });
  return found;
}

function decisionDifferences(a: Case, b: Case): CaseDifference[] {
  const [own, other] = [a.decisions(), b.decisions()];
  const byId = new Map([...own, ...other].map((decision) => [decision.id, decision.what]));
  const only = (some: typeof own, others: typeof own, where: In): CaseDifference[] => {
    const known = new Set(others.map(({ id }) => id));
    return some
      .filter(({ id, what }) => !known.has(id) && what.kind !== "merge")
      .map(({ id, author, time, what }) => {
        const says = actInWords(what, (decision) => byId.get(decision) ?? null);
        return { kind: "decision", in: where, decision: id, author, time, says };
      });
  };
  return [...only(own, other, "a"), ...only(other, own, "b")];
}

function gazetteerDifferences(a: Case, b: Case): CaseDifference[] {
  const [own, other] = [a, b].map((kase) => new Map(kase.gazetteer().map((entry) => [entry.id, entry])));
  const found: CaseDifference[] = [];
  for (const entry of new Map([...own!, ...other!]).values()) {
    const [mine, theirs] = [own!.get(entry.id), other!.get(entry.id)];
    if (JSON.stringify(mine) === JSON.stringify(theirs)) continue;
    const where = mine === undefined ? "b" : theirs === undefined ? "a" : "both";
    found.push({ kind: "gazetteer", in: where, entry: entry.id, name: entry.name });
  }
  return found;
}

function controlDifferences(a: Case, b: Case): CaseDifference[] {
  const [own, other] = [derived(a), derived(b)];
  const counterpart = counterparts(own.identity.placeOf, other.identity.placeOf);
  const [mine, theirs] = [own.historiesUnder({}).places, other.historiesUnder({}).places];
  const found: CaseDifference[] = [];
  const met = new Set<string>();
  for (const { id, name } of own.identity.places) {
    const there = counterpart.get(id) ?? (other.placeById.has(id) ? id : undefined);
    if (there !== undefined) met.add(there);
    const stretches = differing(mine.get(id) ?? [], there === undefined ? [] : (theirs.get(there) ?? []));
    for (const stretch of stretches) found.push({ kind: "control", place: { id, name }, ...stretch });
  }
  for (const { id, name } of other.identity.places) {
    if (met.has(id)) continue;
    for (const stretch of differing([], theirs.get(id) ?? []))
      found.push({ kind: "control", place: { id, name }, ...stretch });
  }
  return found;
}

/** The place of the other case that most mentions of each place are joined to there. */
function counterparts(own: Identity["placeOf"], other: Identity["placeOf"]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [mention, place] of own) {
    const there = other.get(mention);
    if (there === undefined) continue;
    const among = counts.get(place) ?? new Map<string, number>();
    counts.set(place, among.set(there, (among.get(there) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([place, among]) => [
      place,
      [...among].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0]![0],
    ]),
  );
}

/** The stretches of days on which two histories of one place say different things. */
function differing(
  a: readonly ControlInterval[],
  b: readonly ControlInterval[],
): { first: Day; last: Day | null; a: Held; b: Held }[] {
  const begins = [...a, ...b].flatMap(({ first, last }) =>
    last === null ? [first] : [first, dayOf(dayNumber(last) + 1)],
  );
  const days = [...new Set(begins)].sort(compareDays);
  const found: { first: Day; last: Day | null; a: Held; b: Held }[] = [];
  for (const [index, day] of days.entries()) {
    const [mine, theirs] = [heldOn(a, day), heldOn(b, day)];
    if (mine.holder === theirs.holder && mine.status === theirs.status) continue;
    const next = days[index + 1];
    const last = next === undefined ? null : dayOf(dayNumber(next) - 1);
    const before = found.at(-1);
    const goesOn =
      before !== undefined &&
      before.last !== null &&
      dayNumber(before.last) + 1 === dayNumber(day) &&
      JSON.stringify([before.a, before.b]) === JSON.stringify([mine, theirs]);
    if (goesOn) before.last = last;
    else found.push({ first: day, last, a: mine, b: theirs });
  }
  return found;
}

function heldOn(intervals: readonly ControlInterval[], day: Day): Held {
  const found = intervals.find(
    ({ first, last }) => compareDays(first, day) <= 0 && (last === null || compareDays(last, day) >= 0),
  );
  return found === undefined ? nothing : { holder: found.holder, status: found.status };
}
