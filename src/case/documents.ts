import type { Document, DocumentId } from "../model/index.ts";
import type { DocumentSummary } from "./case.ts";
import type { Connection, Row } from "./connection.ts";
import { fromJson } from "./json.ts";

/** Whether the document is in the case as this reader read it. */
export function hasDocument(connection: Connection, id: DocumentId, reader: string): boolean {
  const row = connection.first(
    "SELECT 1 AS found FROM document JOIN reading ON reading.document = document.id WHERE sha256 = ? AND reader = ?",
    id,
    reader,
  );
  return row !== null;
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
