import type { Connection } from "../connection.ts";

/** A time-stamping authority's reply (RFC 3161) for a head of the chain of decisions. */
export interface HeadTimestamp {
  /** The hash of the decision it is for. */
  readonly head: string;
  /** When the authority says it saw it, an ISO 8601 instant in UTC. */
  readonly time: string;
  /** The whole reply, DER. */
  readonly reply: Uint8Array;
}

/** All time stamps in the order in which they were stored; none in a case of an older version that is only read. */
export function timestamps(connection: Connection): HeadTimestamp[] {
  const table = connection.first("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'head_timestamp'");
  if (table === null) return [];
  return connection.all("SELECT head, time, reply FROM head_timestamp ORDER BY id").map((row) => ({
    head: row.head as string,
    time: row.time as string,
    reply: row.reply as Uint8Array,
  }));
}

/** Stores a time stamp, within a transaction of the caller's; whether it fits is the caller's to know. */
export function addTimestamp(connection: Connection, { head, time, reply }: HeadTimestamp): void {
  connection.run("INSERT INTO head_timestamp (head, time, reply) VALUES (?, ?, ?)", head, time, reply);
}
