import { createHash } from "node:crypto";
import { actOf, type Claim, type ClaimHandle, type Decision, type DocumentId } from "../model/index.ts";
import { claimRow, readings } from "./claims.ts";
import type { Connection } from "./connection.ts";
import { captures } from "./custody.ts";
import { decisions, hashOfDecision, hashWhereItWasMade } from "./decisions.ts";
import { findDocument, originalOf } from "./documents.ts";
import { fromJson } from "./json.ts";
import { digestOfDocument, sha256 } from "./store-document.ts";
import { readTimestampReply } from "./timestamp/reply.ts";
import { timestamps } from "./timestamp/store.ts";

/** What `verify` found. */
export interface Verification {
  /** The first thing that does not hold, in one line; null where all of it holds. */
  readonly problem: string | null;
  /** How much was checked until then. */
  readonly checked: { documents: number; claims: number; decisions: number; captures: number; timestamps: number };
  /** The hash that stands for all decisions. */
  readonly head: string | null;
  readonly notes: readonly string[];
}

/** Checks of each document that need other stages than the case itself; a line where one does not hold. */
export type DocumentCheck = (id: DocumentId, bytes: Uint8Array, text: string) => string | null;

/**
 * Checks a case from the ground up: the database, every original against the hash it is named by, every text and
 * reading against its digest, every claim against the text it points into, the custody record, the chain of decisions,
 * and the words that decisions quote. Stops at the first thing that does not hold.
 */
export function verifyContent(connection: Connection, check: DocumentCheck = () => null): Verification {
  const checked = { documents: 0, claims: 0, decisions: 0, captures: 0, timestamps: 0 };
  let head: string | null = null;
  const stages: readonly (() => string | null)[] = [
    () => database(connection),
    () => documents(connection, checked, check),
    () => custody(connection, checked),
    () => {
      const all = decisions(connection);
      head = all.at(-1)?.hash ?? null;
      return chain(all, checked) ?? quotes(connection, all) ?? stamps(connection, all, checked);
    },
  ];
  for (const stage of stages) {
    let problem: string | null;
    try {
      problem = stage();
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    if (problem !== null) return { problem, checked, head, notes: [] };
  }
  return { problem: null, checked, head, notes: [] };
}

function database(connection: Connection): string | null {
  for (const row of connection.all("PRAGMA integrity_check(1)")) {
    if (row.integrity_check !== "ok") return `the database is damaged: ${row.integrity_check}`;
  }
  const [key] = connection.all("PRAGMA foreign_key_check");
  if (key !== undefined) return `the database is damaged: a row of ${key.table} belongs to nothing`;
  for (const index of ["rtree_place_geometry", "rtree_control_geometry"]) {
    const result = connection.first(`SELECT rtreecheck('${index}') AS result`)?.result;
    if (result !== "ok") return `the spatial index ${index} is damaged: ${String(result).split("\n", 1)[0]}`;
  }
  return null;
}

function documents(connection: Connection, checked: Verification["checked"], check: DocumentCheck): string | null {
  const known = new Map(readings(connection).map((reading) => [reading.document, reading]));
  const rows = connection.all(
    `SELECT document.id, sha256, document_content.digest, reading.digest AS reading FROM document
     LEFT JOIN document_content ON document_content.document = document.id
     LEFT JOIN reading ON reading.document = document.id ORDER BY sha256`,
  );
  for (const row of rows) {
    const id = row.sha256 as string;
    const name = `document ${id.slice(0, 12)}`;
    const bytes = originalOf(connection, id);
    const document = findDocument(connection, id);
    if (bytes === null || document === null) return `${name}: its original is missing`;
    if (createHash("sha256").update(bytes).digest("hex") !== id)
      return `${name}: its original bytes do not have the hash it is named by`;
    if (digestOfDocument(document) !== row.digest) return `${name}: its text is not the one that was stored`;
    const reading = known.get(id);
    if (reading === undefined) return `${name}: its reading is missing`;
    if (sha256(JSON.stringify(reading)) !== row.reading) return `${name}: its claims are not those that were read`;
    const problem =
      claims(connection, row.id as number, name, document.text, checked) ?? check(id, bytes, document.text);
    if (problem !== null) return problem;
    checked.documents++;
  }
  const [stray] = connection.all(
    "SELECT document FROM document_content WHERE document NOT IN (SELECT id FROM document) LIMIT 1",
  );
  return stray === undefined ? null : `the text of row ${stray.document} belongs to no document`;
}

/** Every claim points at words of its document's text, and its columns say what it says. */
function claims(
  connection: Connection,
  document: number,
  name: string,
  text: string,
  checked: Verification["checked"],
): string | null {
  const columns =
    "claim, kind, place, place_name, holder, change, figure, modality, source, period, first_day, last_day, " +
    "evidence_start, evidence_end, confidence, json";
  for (const row of connection.all(`SELECT ${columns} FROM claim WHERE document = ? ORDER BY position`, document)) {
    const claim = fromJson<Claim>(row.json, connection.path, `claim ${row.claim}`);
    for (const { start, end } of claim.evidence) {
      if (start < 0 || end <= start || end > text.length)
        return `${name}: claim ${claim.id} points at characters ${start} to ${end}, where the text has no words`;
    }
    if (claimRow(claim).some((cell, index) => cell !== Object.values(row)[index]))
      return `${name}: the columns of claim ${claim.id} do not say what the claim says`;
    checked.claims++;
  }
  return null;
}

function custody(connection: Connection, checked: Verification["checked"]): string | null {
  // A case of an older version that is only read has no record.
  if (connection.first("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'capture'") === null) return null;
  const lengths = new Map(
    connection.all("SELECT sha256, bytes FROM document").map((row) => [row.sha256 as string, row.bytes as number]),
  );
  const recorded = new Set<string>();
  for (const { document, bytes, origin } of captures(connection)) {
    const length = lengths.get(document);
    if (length !== undefined && length !== bytes)
      return `document ${document.slice(0, 12)}: the custody record says ${bytes} bytes from ${origin}, it has ${length}`;
    recorded.add(document);
    checked.captures++;
  }
  const without = [...lengths.keys()].find((id) => !recorded.has(id));
  return without === undefined ? null : `document ${without.slice(0, 12)}: the custody record does not tell of it`;
}

/** Every decision has the hash of what it says and of the one before it. */
export function chain(all: readonly Decision[], checked: { decisions: number } = { decisions: 0 }): string | null {
  let previous: string | null = null;
  const ids = new Set<string>();
  for (const [index, decision] of all.entries()) {
    const name = `decision ${index + 1} (${decision.hash.slice(0, 12)}, ${decision.author}, ${decision.time})`;
    if (decision.previous !== previous)
      return `${name}: it does not follow the one before; one was removed, added or moved`;
    if (hashOfDecision(decision) !== decision.hash) return `${name}: it was altered; its hash is of something else`;
    if (hashWhereItWasMade(decision) !== decision.id)
      return `${name}: it is not what was decided in the case it came from`;
    if (ids.has(decision.id)) return `${name}: it stands here twice`;
    ids.add(decision.id);
    previous = decision.hash;
    checked.decisions++;
  }
  return null;
}

function quotes(connection: Connection, all: readonly Decision[]): string | null {
  const texts = new Map<DocumentId, string | null>();
  const textOfDocument = (id: DocumentId): string | null => {
    if (!texts.has(id)) texts.set(id, findDocument(connection, id)?.text ?? null);
    return texts.get(id)!;
  };
  for (const decision of all) {
    const handle = handleOf(decision);
    const text = handle === null ? null : textOfDocument(handle.document);
    if (handle === null || text === null) continue;
    const { start, end } = handle.evidence;
    // A document captured anew by a later version may have the same words elsewhere.
    if (text.slice(start, end).toWellFormed() !== handle.quote && !text.includes(handle.quote))
      return `decision ${decision.hash.slice(0, 12)} quotes words that document ${handle.document.slice(0, 12)} does not have`;
  }
  return null;
}

/** Every time stamp is for a decision of the chain, says when it says, and its signature holds. */
function stamps(connection: Connection, all: readonly Decision[], checked: Verification["checked"]): string | null {
  const hashes = new Set(all.flatMap(({ hash, merged }) => [hash, ...(merged === null ? [] : [merged.hash])]));
  for (const { head, time, reply } of timestamps(connection)) {
    const name = `the time stamp of ${time}`;
    const told = readTimestampReply(reply, name);
    if (told.hash !== head || told.time !== time) return `${name} is not what the authority's reply says`;
    if (!hashes.has(head)) return `${name} is for ${head.slice(0, 12)}, which is no decision of this case`;
    checked.timestamps++;
  }
  return null;
}

function handleOf(decision: Decision): Pick<ClaimHandle, "document" | "evidence" | "quote"> | null {
  const made = actOf(decision, "add-claim");
  if (made) return { document: made.claim.document, evidence: made.claim.evidence[0]!, quote: made.quote };
  const { what } = decision;
  return what.kind === "confirm" || what.kind === "reject" || what.kind === "correct" ? what.claim : null;
}
