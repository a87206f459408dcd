import type { DatabaseSync, StatementSync } from "node:sqlite";
import { asProblem } from "./failure.ts";
import { type Envelope, envelopeOfBytes } from "./geometry.ts";

/** Milliseconds to wait for another program (a QGIS that saves a style, say) before saying that the file is busy. */
const BUSY_TIMEOUT = 5000;

function envelopeFunction(pick: (envelope: Envelope) => number) {
  return (value: unknown): number | null => {
    if (!(value instanceof Uint8Array)) return null;
    const envelope = envelopeOfBytes(value);
    return envelope === null ? null : pick(envelope);
  };
}

/** The functions that the GeoPackage's R-tree triggers call (annex F.3 of the standard). */
export function registerSpatialFunctions(database: DatabaseSync): void {
  const options = { deterministic: true };
  database.function("ST_IsEmpty", options, (value) => {
    if (!(value instanceof Uint8Array)) return null;
    return envelopeOfBytes(value) === null ? 1 : 0;
  });
  database.function(
    "ST_MinX",
    options,
    envelopeFunction((envelope) => envelope.minX),
  );
  database.function(
    "ST_MaxX",
    options,
    envelopeFunction((envelope) => envelope.maxX),
  );
  database.function(
    "ST_MinY",
    options,
    envelopeFunction((envelope) => envelope.minY),
  );
  database.function(
    "ST_MaxY",
    options,
    envelopeFunction((envelope) => envelope.maxY),
  );
}

/** A value SQLite takes and gives. */
export type Cell = null | number | string | Uint8Array;
export type Row = Readonly<Record<string, Cell>>;

/** One connection to a case file: prepared statements by their text, transactions, errors in words. */
export class Connection {
  readonly path: string;
  readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  /** The transaction that is open, and whether anything in it changed something. */
  private open: { changed: boolean } | null = null;

  constructor(path: string, database: DatabaseSync) {
    this.path = path;
    this.database = database;
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
    registerSpatialFunctions(database);
  }

  private prepared(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw asProblem(error, this.path);
    }
  }

  /** All rows of a query. */
  all(sql: string, ...values: Cell[]): Row[] {
    return this.attempt(() => this.prepared(sql).all(...values) as unknown as Row[]);
  }

  /** The rows of a query one after the other, for more of them than should stand in memory at once. Read them to the end. */
  *each(sql: string, ...values: Cell[]): IterableIterator<Row> {
    const rows = this.attempt(() => this.prepared(sql).iterate(...values) as IterableIterator<Row>);
    for (;;) {
      const { value, done } = this.attempt(() => rows.next());
      if (done) return;
      yield value;
    }
  }

  /** The first row of a query, or null. */
  first(sql: string, ...values: Cell[]): Row | null {
    return this.attempt(() => (this.prepared(sql).get(...values) as Row | undefined) ?? null);
  }

  /** Runs a statement; returns how many rows it changed and the last row id it gave. */
  run(sql: string, ...values: Cell[]): { changes: number; id: number } {
    return this.attempt(() => {
      const { changes, lastInsertRowid } = this.prepared(sql).run(...values);
      return { changes: Number(changes), id: Number(lastInsertRowid) };
    });
  }

  /**
   * Runs the work as one durable transaction and returns its value. Where the work throws or says that it changed
   * nothing, the transaction is rolled back and not a byte is written. Within the work of another it is a part of that
   * one: durable when that is, and gone with it.
   */
  transaction<T>(work: () => { changed: boolean; value: T }): T {
    if (this.open !== null) {
      const { changed, value } = work();
      this.open.changed ||= changed;
      return value;
    }
    return this.attempt(() => {
      this.database.exec("BEGIN IMMEDIATE");
      const open = { changed: false };
      this.open = open;
      try {
        const { changed, value } = work();
        this.database.exec(changed || open.changed ? "COMMIT" : "ROLLBACK");
        return value;
      } catch (error) {
        if (this.database.isTransaction) this.database.exec("ROLLBACK");
        throw error;
      } finally {
        this.open = null;
      }
    });
  }

  close(): void {
    this.statements.clear();
    if (this.database.isOpen) this.database.close();
  }
}
