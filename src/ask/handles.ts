import type { Case } from "../case/case.ts";
import {
  type Claim,
  type ClaimHandle,
  type Day,
  type PlaceHandle,
  Problem,
  type SideHandle,
  textOf,
  type When,
} from "../model/index.ts";
import { dayNumber, exactKey, isRealDay } from "../reconcile/index.ts";
import { derived } from "./derived.ts";
import { findPlaceIn } from "./find-place.ts";

/** So many mentions tell a place or side again; a city that thousands of documents name needs no more. */
const enoughMentions = 100;

/** What is written before the name of a place or a side that no document names. */
const newPrefix = "new:";

function newName(words: string, what: string): string | null {
  if (!words.startsWith(newPrefix)) return null;
  const name = words.slice(newPrefix.length).trim();
  if (name === "") throw new Problem(`"${words}" gives no name for the new ${what}; write ${newPrefix}NAME`);
  return name;
}

/** A claim of the case as its reader made it, rejected ones and those made by hand included, by its id or the only one that begins so. */
export function findClaim(kase: Case, words: string): Claim {
  const id = words.trim();
  const all = [
    ...kase.readings().flatMap(({ claims }) => claims),
    ...kase.decisions().flatMap(({ what }) => (what.kind === "add-claim" ? [what.claim] : [])),
  ];
  const exact = all.find((claim) => claim.id === id);
  if (exact) return exact;
  const found = id.length < 4 ? [] : all.filter((claim) => claim.id.startsWith(id));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw new Problem(`${found.length} claims have ids that begin with "${id}"; give more of it`);
  throw new Problem(`no claim of this case has the id "${id}"; "contested claims --json" lists them`);
}

/** A claim as a decision keeps it, with the words it stands on. */
export function claimHandle(kase: Case, { id, document, kind, evidence }: Claim): ClaimHandle {
  const span = evidence[0]!;
  const text = kase.document(document)?.text;
  if (text === undefined) throw new Problem(`claim ${id}: its document is not in this case any more`);
  return { id, document, kind, evidence: span, quote: textOf(text, span).toWellFormed() };
}

/** A place by its id or any of its names. Throws a Problem that lists near names where it cannot be told. */
export function placeHandle(kase: Case, words: string): PlaceHandle {
  const name = newName(words, "place");
  if (name !== null) return { id: exactKey(name).replaceAll(" ", "-") || "place", name, mentions: [] };
  const place = findPlaceIn(derived(kase).identity, words);
  return { id: place.id, name: place.name, mentions: place.mentions.slice(0, enoughMentions) };
}

/** A side by its key or any of its names. Throws a Problem that lists the sides where it cannot be told. */
export function sideHandle(kase: Case, words: string): SideHandle {
  const name = newName(words, "side");
  if (name !== null) return { key: exactKey(name).replaceAll(" ", "-") || "side", name, mentions: [] };
  const { sides } = derived(kase).identity;
  const wanted = exactKey(words);
  const tiers = [
    sides.filter(({ key }) => key === words),
    sides.filter(({ key }) => exactKey(key) === wanted),
    sides.filter(({ names }) => names.some((own) => exactKey(own) === wanted)),
  ];
  const found = tiers.find((tier) => tier.length > 0) ?? [];
  const listed = (some: typeof sides) => some.map(({ key }) => key).join(", ");
  if (found.length > 1) throw new Problem(`"${words}" can be ${listed(found)}: give one of these`);
  const side = found[0];
  if (!side)
    throw new Problem(`no side of this case is called "${words}"; its sides are ${listed(sides) || "not known"}`);
  return { key: side.key, name: side.names[0] ?? side.key, mentions: side.mentions.slice(0, enoughMentions) };
}

/** A day, or `FIRST/LAST` with ".." for an open end, as a claim has it. */
export function whenOf(text: string): When {
  const [first = "", last = first, ...more] = text.trim().split("/");
  const bounds = [first, last].map((day): Day | null => {
    if (day === "..") return null;
    if (!isRealDay(day))
      throw new Problem(`"${text}" is no date: write a day (2031-11-26) or two (2031-11-06/2031-11-11)`);
    return day;
  });
  const [from, to] = bounds as [Day | null, Day | null];
  if (more.length > 0 || (from === null && to === null))
    throw new Problem(`"${text}" is no date: write a day (2031-11-26) or two (2031-11-06/2031-11-11)`);
  if (from !== null && to !== null && dayNumber(from) > dayNumber(to))
    throw new Problem(`"${text}" ends before it begins: give the earlier day first`);
  return { edtf: text.trim(), first: from, last: to, basis: "explicit" };
}
