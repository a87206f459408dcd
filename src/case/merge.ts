import { type Claim, canonicalJson, type Decision, type MergeConflict } from "../model/index.ts";
import type { Case } from "./case.ts";
import { readings } from "./claims.ts";
import type { Connection } from "./connection.ts";
import { captures, insertCapture } from "./custody.ts";
import { addDecision, decisions, takeDecisions } from "./decisions.ts";
import { addGazetteer, gazetteerEntries } from "./gazetteer.ts";
import { fromJson } from "./json.ts";
import { conflictingDecisions } from "./merge-conflicts.ts";
import { addDocument } from "./store-document.ts";
import { addTerrain, terrainFeatures } from "./terrain.ts";
import { addTimestamp, timestamps } from "./timestamp/store.ts";

/** What came of joining another case to this one. */
export interface MergeReport {
  readonly changed: boolean;
  readonly documents: number;
  readonly gazetteer: number;
  readonly captures: number;
  readonly decisions: number;
  /** What the two say differently; kept in the chain of decisions, with both versions. */
  readonly conflicts: readonly MergeConflict[];
  /** The decision that tells of the merge; null where the other case had nothing new. */
  readonly decision: Decision | null;
}

/** Settings that are each case's own. */
const ownSettings = new Set(["author", "pseudonym key"]);

/**
 * Joins another case to this one, within a transaction of the caller's: documents with their originals and readings, the
 * custody record, the gazetteer, the terrain, settings and decisions. Where both have a thing and differ, this case's
 * stays and both are kept in the list of conflicts; of decisions on one subject the later counts, in both.
 */
export function mergeInto(connection: Connection, other: Case, author: string): MergeReport {
  const before = decisions(connection);
  const theirs = other.decisions();
  const read = joinDocuments(connection, other);
  const listed = joinGazetteer(connection, other);
  const ground = joinTerrain(connection, other);
  const set = joinSettings(connection, other);
  const noted = joinCaptures(connection, other);
  const stamped = joinTimestamps(connection, other);
  const taken = takeDecisions(connection, theirs);
  const conflicts = [
    ...read.conflicts,
    ...listed.conflicts,
    ...ground.conflicts,
    ...set.conflicts,
    ...conflictingDecisions(before, theirs),
  ];
  // That a merge was made is no news to merge again for: two cases would never be done with each other.
  const made = taken.filter(({ what }) => what.kind !== "merge").length;
  const counts = { documents: read.added, gazetteer: listed.added, captures: noted, decisions: made };
  const news = read.added + listed.added + ground.added + set.added + noted + stamped + made;
  const told = new Set(before.flatMap(({ what }) => (what.kind === "merge" ? what.conflicts.map(canonicalJson) : [])));
  const untold = conflicts.filter((conflict) => !told.has(canonicalJson(conflict)));
  if (news === 0 && untold.length === 0) return { changed: taken.length > 0, ...counts, conflicts, decision: null };
  const title = other.setting("title");
  const what = {
    kind: "merge" as const,
    head: other.head(),
    title: typeof title === "string" ? title : "",
    documents: read.added,
    decisions: made,
    conflicts: untold,
  };
  return {
    changed: true,
    ...counts,
    conflicts,
    decision: addDecision(connection, { author, reason: "", what }, new Date()),
  };
}

interface Joined {
  readonly added: number;
  readonly conflicts: readonly MergeConflict[];
}

function joinDocuments(connection: Connection, other: Case): Joined {
  const own = new Map(readings(connection).map((reading) => [reading.document, reading]));
  const conflicts: MergeConflict[] = [];
  let added = 0;
  for (const reading of other.readings()) {
    const known = own.get(reading.document);
    const document = other.document(reading.document)!;
    if (known === undefined) {
      addDocument(connection, document, other.original(reading.document)!, reading);
      added++;
    } else if (canonicalJson(known) !== canonicalJson(reading)) {
      const about = document.title ?? reading.document.slice(0, 12);
      const only = (claims: readonly Claim[], others: readonly Claim[]) => {
        const there = new Set(others.map(canonicalJson));
        return claims.filter((claim) => !there.has(canonicalJson(claim)));
      };
      conflicts.push({
        kind: "reading",
        about,
        ours: { reader: known.reader, claims: only(known.claims, reading.claims) },
        theirs: { reader: reading.reader, claims: only(reading.claims, known.claims) },
      });
    }
  }
  return { added, conflicts };
}

/** Joins two lists by id: what is new is to be added, what differs is a conflict. */
function joinById<T extends { readonly id: string; readonly name?: string | null }>(
  kind: MergeConflict["kind"],
  own: readonly T[],
  others: readonly T[],
): { fresh: T[]; conflicts: MergeConflict[] } {
  const known = new Map(own.map((each) => [each.id, each]));
  const fresh = others.filter(({ id }) => !known.has(id));
  const conflicts = others.flatMap((theirs): MergeConflict[] => {
    const ours = known.get(theirs.id);
    if (ours === undefined || canonicalJson(ours) === canonicalJson(theirs)) return [];
    return [{ kind, about: theirs.name ?? theirs.id, ours, theirs }];
  });
  return { fresh, conflicts };
}

function joinGazetteer(connection: Connection, other: Case): Joined {
  const { fresh, conflicts } = joinById("gazetteer", gazetteerEntries(connection), other.gazetteer());
  addGazetteer(connection, fresh);
  return { added: fresh.length, conflicts };
}

function joinTerrain(connection: Connection, other: Case): Joined {
  const { fresh, conflicts } = joinById("terrain", terrainFeatures(connection), other.terrain());
  addTerrain(connection, fresh);
  return { added: fresh.length, conflicts };
}

function joinSettings(connection: Connection, other: Case): Joined {
  const own = new Map(connection.all("SELECT key, value FROM setting").map(({ key, value }) => [String(key), value]));
  const conflicts: MergeConflict[] = [];
  let added = 0;
  for (const key of other.settings()) {
    if (ownSettings.has(key) && (key === "author" || own.has(key))) continue;
    const theirs = other.setting(key);
    const mine = own.get(key);
    if (mine === undefined) {
      connection.run("INSERT INTO setting (key, value) VALUES (?, ?)", key, JSON.stringify(theirs));
      added++;
    } else {
      const ours = fromJson<unknown>(mine, connection.path, `the setting ${key}`);
      if (canonicalJson(ours) !== canonicalJson(theirs)) conflicts.push({ kind: "setting", about: key, ours, theirs });
    }
  }
  return { added, conflicts };
}

function joinCaptures(connection: Connection, other: Case): number {
  const known = new Set(captures(connection).map(canonicalJson));
  const fresh = other.captures().filter((each) => !known.has(canonicalJson(each)));
  for (const each of fresh) insertCapture(connection, each);
  return fresh.length;
}

function joinTimestamps(connection: Connection, other: Case): number {
  const known = new Set(timestamps(connection).map(({ reply }) => Buffer.from(reply).toString("hex")));
  const fresh = other.timestamps().filter(({ reply }) => !known.has(Buffer.from(reply).toString("hex")));
  for (const each of fresh) addTimestamp(connection, each);
  return fresh.length;
}
