import {
  type Attribution,
  type CaseSide,
  compareDays,
  type Day,
  type DocumentId,
  type Reading,
  type SideKey,
} from "../model/index.ts";
import { sideOfHandle } from "./decisions/sides.ts";
import type { Evidence, EvidenceDocument } from "./evidence.ts";
import { nameWords } from "./identity/normalise.ts";

/** The name under which a source's claims are gathered: equal for "the S. Observatory" and "S. Observatory". */
export function sourceKey(name: string): string {
  return nameWords(name).join(" ");
}

/** The initials of a name of three words or more ("Northern Rights Monitor" is "nrm"), else null. */
export function initials(key: string): string | null {
  const words = key.split(" ").filter((word) => !/^(for|of|and|in|on)$/.test(word));
  return words.length >= 3 ? words.map((word) => word[0]).join("") : null;
}

/** Whether two source keys name one source: equal, or one is the other's initials. */
export function sameSource(a: string, b: string): boolean {
  return a === b || initials(a) === b || initials(b) === a;
}

/** Who says a claim: the quoted source's key, else the document. */
export function voiceOf(document: DocumentId, attribution: Attribution): string {
  return attribution.source ? sourceKey(attribution.source) : document;
}

/** What a document is called: its title, its publisher, the file it came from, or its id. */
export function documentName({ id, title, publisher, origin }: EvidenceDocument): string {
  const file = origin === undefined ? undefined : origin.split(/[\\/]/).findLast((part) => part !== "");
  return title ?? publisher ?? file ?? id.slice(0, 12);
}

/** Whether the words a user gave name this document: its id or 8 digits of it, its title or its publisher. */
export function namesDocument(words: string, document: EvidenceDocument): boolean {
  if (/^[0-9a-f]{8,64}$/.test(words) && document.id.startsWith(words)) return true;
  const key = sourceKey(words);
  return [document.title, document.publisher].some((name) => name !== null && sourceKey(name) === key);
}

/** A source that speaks for a side, with the side's name that tells so. */
export interface Alignment {
  readonly source: string;
  readonly side: SideKey;
  readonly because: string;
}

/**
 * Proposes which quoted sources are aligned with a side: those whose name contains a name of that side alone
 * ("a militia spokesman" where a side is called "the militia"). Decided alignments are not proposed again.
 */
export function proposeAlignments(evidence: Evidence, sides: readonly CaseSide[]): Alignment[] {
  const named = namesOfOneSide(sides);
  const settled = (evidence.decided?.alignments ?? []).map(({ source }) => source);
  const decided = new Set([...Object.keys(evidence.alignments ?? {}), ...settled].map(sourceKey));
  const sources = new Set<string>();
  for (const reading of evidence.readings) for (const source of sourcesIn(reading)) sources.add(source);
  const found: Alignment[] = [];
  for (const source of [...sources].sort()) {
    if (decided.has(source)) continue;
    const words = source.split(" ");
    let best: { words: number; name: string; side: SideKey } | null = null;
    for (const { name, parts, side } of named) {
      const at = parts.map((part) => words.findIndex((word) => alike(word, part)));
      if (at.includes(-1)) continue;
      // What stands inside a title tells what it is about ("the envoy for Ruritania, N. N."), not whose it is.
      if (at[0]! > 1 && at.at(-1)! < words.length - 1) continue;
      if (!best || parts.length > best.words) best = { words: parts.length, name, side };
    }
    if (best) found.push({ source, side: best.side, because: best.name });
  }
  return found;
}

const quoted = new WeakMap<Reading, readonly string[]>();

/** The keys of the sources that a reading quotes. */
function sourcesIn(reading: Reading): readonly string[] {
  let found = quoted.get(reading);
  if (found === undefined) {
    const names = new Set<string>();
    for (const { attribution } of reading.claims) if (attribution.source) names.add(attribution.source);
    found = [...new Set([...names].map(sourceKey))];
    quoted.set(reading, found);
  }
  return found;
}

function namesOfOneSide(sides: readonly CaseSide[]): { name: string; parts: string[]; side: SideKey }[] {
  const owners = new Map<string, Set<SideKey>>();
  for (const side of sides) {
    for (const name of [side.key, ...side.names]) {
      const key = sourceKey(name);
      if (key !== "") owners.set(key, (owners.get(key) ?? new Set()).add(side.key));
    }
  }
  return [...owners]
    .filter(([, of]) => of.size === 1)
    .map(([name, of]) => ({ name, parts: name.split(" "), side: [...of][0]! }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Equal, or the same word with another ending ("Ruritania", "Ruritanian"; "rebel", "rebels"). */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= 5 && a.length - shared <= 2 && b.length - shared <= 2;
}

/** The alignment of every source by its key: what was decided, else what was proposed. Null: decided to be independent. */
export function alignmentsOf(evidence: Evidence, sides: readonly CaseSide[]): Map<string, SideKey | null> {
  const alignments = new Map<string, SideKey | null>();
  for (const { source, side } of proposeAlignments(evidence, sides)) alignments.set(source, side);
  for (const [source, side] of Object.entries(evidence.alignments ?? {})) alignments.set(sourceKey(source), side);
  for (const { source, side } of evidence.decided?.alignments ?? []) {
    if (side === "unknown") alignments.delete(sourceKey(source));
    else alignments.set(sourceKey(source), side && (sideOfHandle(side, sides, mentionsOf(sides)) ?? side.key));
  }
  return alignments;
}

/**
 * The day by which a claim had been said: the earliest publication among the footnotes that stand by it, else the
 * document's own publication, else the day it was captured.
 */
export function saidBy(document: EvidenceDocument, attribution: Attribution): Day {
  let earliest: Day | null = null;
  for (const label of attribution.citations) {
    for (const reference of document.references ?? []) {
      if (reference.label !== label || reference.published === null) continue;
      if (earliest === null || compareDays(reference.published, earliest) < 0) earliest = reference.published;
    }
  }
  return earliest ?? document.published ?? document.captured.slice(0, 10);
}

function mentionsOf(sides: readonly CaseSide[]): Map<string, SideKey> {
  return new Map(sides.flatMap(({ key, mentions }) => mentions.map((mention) => [mention, key] as const)));
}
