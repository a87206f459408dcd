import { createHash } from "node:crypto";
import { canonicalJson, type Decision, type DecisionDraft, Problem } from "../model/index.ts";
import type { Connection, Row } from "./connection.ts";
import { fromJson } from "./json.ts";

/** What a decision's hash is made of. */
type Hashed = Omit<Decision, "hash" | "id">;

/** SHA-256 of the canonical JSON of a decision, in hexadecimal digits. */
export function hashOfDecision({ author, merged, previous, reason, time, what }: Hashed): string {
  return createHash("sha256").update(canonicalJson({ author, merged, previous, reason, time, what })).digest("hex");
}

/** The hash under which a decision was made: of one that came from another case, its hash there. */
export function hashWhereItWasMade(decision: Hashed): string {
  if (decision.merged === null) return hashOfDecision(decision);
  return hashOfDecision({ ...decision, previous: decision.merged.previous, merged: null });
}

function decisionOf(row: Row, path: string): Decision {
  const what = `decision ${String(row.hash).slice(0, 12)}`;
  // A case of an older version that can only be read has no such column.
  const merged =
    row.merged === null || row.merged === undefined
      ? null
      : fromJson<NonNullable<Decision["merged"]>>(row.merged, path, what);
  return {
    hash: row.hash as string,
    previous: row.previous_hash as string | null,
    id: merged?.hash ?? (row.hash as string),
    author: row.author as string,
    time: row.time as string,
    reason: row.reason as string,
    what: fromJson(row.what, path, what),
    merged,
  };
}

/** All decisions in the order of the chain. */
export function decisions(connection: Connection): Decision[] {
  return connection.all("SELECT * FROM decision ORDER BY id").map((row) => decisionOf(row, connection.path));
}

/** The hash of the last decision; null where there is none. */
export function headOf(connection: Connection): string | null {
  return (connection.first("SELECT hash FROM decision ORDER BY id DESC LIMIT 1")?.hash as string | undefined) ?? null;
}

/** Adds a decision to the chain, within a transaction of the caller's; made now, or later than all that were made before. */
export function addDecision(connection: Connection, draft: DecisionDraft, now: Date): Decision {
  const latest = connection.first("SELECT max(time) AS time FROM decision")?.time as string | null;
  const earliest = latest === null ? 0 : Date.parse(latest) + 1;
  const time = new Date(Math.max(now.getTime(), earliest)).toISOString();
  return append(connection, { ...draft, previous: headOf(connection), time, merged: null });
}

/**
 * Adds decisions of another case that this one does not have, in their order, within a transaction of the caller's.
 * @returns those that were added, as they stand in this chain
 */
export function takeDecisions(connection: Connection, others: readonly Decision[]): Decision[] {
  const known = new Set(decisions(connection).map(({ id }) => id));
  const added: Decision[] = [];
  for (const { id, previous, author, time, reason, what, merged } of others) {
    if (known.has(id)) continue;
    const origin = merged ?? { hash: id, previous };
    added.push(append(connection, { previous: headOf(connection), author, time, reason, what, merged: origin }));
  }
  return added;
}

function append(connection: Connection, entry: Hashed): Decision {
  const author = entry.author.trim();
  if (author === "") throw new Problem("a decision needs its author's name");
  // What is stored is read back as it was hashed: members that are undefined are gone, keys are in order.
  const what = JSON.parse(canonicalJson(entry.what)) as Decision["what"];
  const { previous, time, reason, merged } = entry;
  const hashed = { previous, author, time, reason, what, merged };
  const hash = hashOfDecision(hashed);
  connection.run(
    "INSERT INTO decision (previous_hash, hash, author, time, reason, what, merged) VALUES (?, ?, ?, ?, ?, ?, ?)",
    previous,
    hash,
    author,
    time,
    reason,
    canonicalJson(what),
    merged === null ? null : canonicalJson(merged),
  );
  return { ...hashed, hash, id: merged?.hash ?? hash };
}
