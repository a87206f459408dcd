import { createHash } from "node:crypto";
import { type Document, type DocumentId, Problem, type Reading } from "../model/index.ts";
import { claimRow, INSERT_CLAIM } from "./claims.ts";
import type { Connection } from "./connection.ts";

/** SHA-256 in hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** What of a document is the same whenever the same bytes are captured: not when and where from. */
export function digestOfDocument(document: Document): string {
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

/** Removes a document with its original and everything read from it; false where the case has none with this id. */
export function removeDocument(connection: Connection, id: DocumentId): boolean {
  return connection.run("DELETE FROM document WHERE sha256 = ?", id).changes > 0;
}
