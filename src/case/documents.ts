import { createHash } from "node:crypto";
import { type Document, type DocumentId, Problem, type Reading } from "../model/index.ts";
import type { DocumentSummary } from "./case.ts";
import { claimRow, INSERT_CLAIM } from "./claims.ts";
import type { Connection, Row } from "./connection.ts";
import { fromJson } from "./json.ts";

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** What of a document is the same whenever the same bytes are captured: not when and where from. */
function digestOfDocument(document: Document): string {
  const { captured, origin, url, ...content } = document;
  return sha256(JSON.stringify(content));
}

const INSERT_DOCUMENT = `INSERT INTO document
  (sha256, title, publisher, url, language, published, captured, licence, format, origin, length, bytes)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const UPDATE_DOCUMENT = `UPDATE document
  SET title = ?, publisher = ?, language = ?, published = ?, licence = ?, format = ?, length = ? WHERE id = ?`;

const PUT_CONTENT = `INSERT INTO document_content (document, original, text, blocks, marks, reference_list, digest)
  VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (document) DO UPDATE SET text = excluded.text, blocks = excluded.blocks, marks = excluded.marks,
    reference_list = excluded.reference_list, digest = excluded.digest`;

const INSERT_READING = `INSERT INTO reading (document, reader, sides, places, notes, claims, digest)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/**
 * Stores a document, its original bytes and its reading, within a transaction of the caller's. The same document with
 * the same reading is left as it is; with another text or reading, both are replaced and the original is kept.
 * Throws a Problem where the bytes are not those that the document is named after.
 */
export function addDocument(
  connection: Connection,
  document: Document,
  bytes: Uint8Array,
  reading: Reading,
): "added" | "unchanged" | "read again" {
  if (reading.document !== document.id) {
    throw new Problem(`${document.origin}: its reading is of another document (${reading.document.slice(0, 8)})`);
  }
  if (sha256(bytes) !== document.id) {
    throw new Problem(`${document.origin}: its bytes do not have the SHA-256 it is named after; capture it again`);
  }
  const digest = digestOfDocument(document);
  const readingDigest = sha256(JSON.stringify(reading));
  const known = connection.first(
    `SELECT document.id, document_content.digest, reading.digest AS reading FROM document
     JOIN document_content ON document_content.document = document.id
     LEFT JOIN reading ON reading.document = document.id WHERE sha256 = ?`,
    document.id,
  );
  if (known !== null && known.digest === digest && known.reading === readingDigest) return "unchanged";
  const row = known === null ? insertDocument(connection, document, bytes) : Number(known.id);
  if (known !== null) updateDocument(connection, document, row);
  connection.run(
    PUT_CONTENT,
    row,
    bytes,
    document.text,
    JSON.stringify(document.blocks),
    JSON.stringify(document.marks),
    JSON.stringify(document.references),
    digest,
  );
  putReading(connection, row, reading, readingDigest);
  return known === null ? "added" : "read again";
}

function insertDocument(connection: Connection, document: Document, bytes: Uint8Array): number {
  return connection.run(
    INSERT_DOCUMENT,
    document.id,
    document.title,
    document.publisher,
    document.url,
    document.language,
    document.published,
    document.captured,
    document.licence,
    document.format,
    document.origin,
    document.text.length,
    bytes.byteLength,
  ).id;
}

function updateDocument(connection: Connection, document: Document, row: number): void {
  connection.run(
    UPDATE_DOCUMENT,
    document.title,
    document.publisher,
    document.language,
    document.published,
    document.licence,
    document.format,
    document.text.length,
    row,
  );
}

function putReading(connection: Connection, row: number, reading: Reading, digest: string): void {
  connection.run("DELETE FROM reading WHERE document = ?", row);
  connection.run("DELETE FROM claim WHERE document = ?", row);
  connection.run(
    INSERT_READING,
    row,
    reading.reader,
    JSON.stringify(reading.sides),
    JSON.stringify(reading.places),
    JSON.stringify(reading.notes),
    reading.claims.length,
    digest,
  );
  for (const [position, claim] of reading.claims.entries()) {
    connection.run(INSERT_CLAIM, row, position, ...claimRow(claim));
  }
}

/** Whether the document is in the case as this reader read it. */
export function hasDocument(connection: Connection, id: DocumentId, reader: string): boolean {
  const row = connection.first(
    "SELECT 1 AS found FROM document JOIN reading ON reading.document = document.id WHERE sha256 = ? AND reader = ?",
    id,
    reader,
  );
  return row !== null;
}

/** Removes a document with its original and everything read from it; false where the case has none with this id. */
export function removeDocument(connection: Connection, id: DocumentId): boolean {
  return connection.run("DELETE FROM document WHERE sha256 = ?", id).changes > 0;
}

function summaryOf(row: Row, path: string): DocumentSummary {
  return {
    id: row.sha256 as string,
    title: row.title as string | null,
    publisher: row.publisher as string | null,
    url: row.url as string | null,
    language: row.language as string,
    published: row.published as string | null,
    captured: row.captured as string,
    licence: row.licence as string | null,
    format: row.format as Document["format"],
    origin: row.origin as string,
    length: row.length as number,
    bytes: row.bytes as number,
    claims: row.claims as number,
    notes: fromJson(row.notes, path, `the notes on document ${row.sha256}`),
  };
}

/** All documents without their text, in the order of their ids. */
export function documentSummaries(connection: Connection): DocumentSummary[] {
  return connection
    .all(
      `SELECT document.*, coalesce(reading.claims, 0) AS claims, coalesce(reading.notes, '[]') AS notes FROM document
       LEFT JOIN reading ON reading.document = document.id ORDER BY sha256`,
    )
    .map((row) => summaryOf(row, connection.path));
}

/** The document with this id, or with the only id that starts so (8 digits or more); else null. */
export function findDocument(connection: Connection, id: string): Document | null {
  const prefix = id.toLowerCase();
  if (!/^[0-9a-f]{8,64}$/.test(prefix)) return null;
  const rows = connection.all(
    `SELECT document.*, text, blocks, marks, reference_list FROM document
     JOIN document_content ON document_content.document = document.id
     WHERE sha256 >= ? AND sha256 < ? LIMIT 2`,
    prefix,
    `${prefix}g`,
  );
  const [row] = rows;
  if (row === undefined || rows.length > 1) return null;
  const { length, bytes, claims, notes, ...facts } = summaryOf({ ...row, claims: 0, notes: "[]" }, connection.path);
  const part = <T>(cell: string): T => fromJson(row[cell], connection.path, `the ${cell} of document ${facts.id}`);
  return {
    ...facts,
    text: row.text as string,
    blocks: part("blocks"),
    marks: part("marks"),
    references: part("reference_list"),
  };
}

/** The bytes as they were captured, or null. */
export function originalOf(connection: Connection, id: DocumentId): Uint8Array | null {
  const row = connection.first(
    "SELECT original FROM document_content JOIN document ON document_content.document = document.id WHERE sha256 = ?",
    id,
  );
  return (row?.original as Uint8Array | undefined) ?? null;
}
