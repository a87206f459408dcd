import type { Capture, CaptureDetails, CapturedDocument, DocumentId, Given } from "../model/index.ts";
import type { Connection, Row } from "./connection.ts";
import { fromJson } from "./json.ts";

/**
 * Notes that a document was captured, within a transaction of the caller's. The same bytes from the same path are noted
 * once; from an address every time, since it is news that they still stood there.
 * @returns whether anything was noted
 */
export function addCapture(
  connection: Connection,
  document: CapturedDocument,
  bytes: number,
  details: CaptureDetails,
): boolean {
  const { program, status = null, headers = [], redirects = [], given = {} } = details;
  const { id, origin, url, captured } = document;
  const known = connection.first("SELECT 1 AS found FROM capture WHERE document = ? AND origin = ?", id, origin);
  const said = JSON.stringify(given);
  if (known !== null && status === null && (said === "{}" || said === JSON.stringify(givenOf(connection, id))))
    return false;
  insertCapture(connection, {
    document: id,
    origin,
    url,
    captured,
    program,
    status,
    headers: headers.map(([name, value]) => [name, value]),
    redirects: [...redirects],
    bytes,
    ...(said === "{}" ? {} : { given }),
  });
  return true;
}

/** What the user last said of a document; empty where nothing was said. */
function givenOf(connection: Connection, document: DocumentId): Given {
  return captures(connection, document).findLast(({ given }) => given !== undefined)?.given ?? {};
}

/** Writes an entry of the record, within a transaction of the caller's. */
export function insertCapture(connection: Connection, capture: Capture): void {
  const { document, origin, url, captured, program, status, headers, redirects, bytes, given = {} } = capture;
  connection.run(
    `INSERT INTO capture (document, origin, url, captured, program, status, headers, redirects, bytes, given)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    document,
    origin,
    url,
    captured,
    program,
    status,
    JSON.stringify(headers),
    JSON.stringify(redirects),
    bytes,
    JSON.stringify(given),
  );
}

/** Every capture, in the order in which they were noted; of one document alone, where it is given. */
export function captures(connection: Connection, document?: DocumentId): Capture[] {
  // A case of an older version that can only be read has no record.
  if (connection.first("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'capture'") === null) return [];
  const rows =
    document === undefined
      ? connection.all("SELECT * FROM capture ORDER BY id")
      : connection.all("SELECT * FROM capture WHERE document = ? ORDER BY id", document);
  return rows.map((row: Row) => {
    const part = <T>(cell: string): T => fromJson(row[cell], connection.path, `the ${cell} of capture ${row.id}`);
    return {
      document: row.document as string,
      origin: row.origin as string,
      url: row.url as string | null,
      captured: row.captured as string,
      program: row.program as string | null,
      status: row.status as number | null,
      headers: part("headers"),
      redirects: part("redirects"),
      bytes: row.bytes as number,
      ...((row.given ?? "{}") === "{}" ? {} : { given: part<Given>("given") }),
    };
  });
}
