import type { Claim, Reading } from "../model/index.ts";
import type { Cell, Connection, Row } from "./connection.ts";
import { fromJson } from "./json.ts";

/** Stores one claim: the row of its document, its position in the reading, then the values of `claimRow`. */
export const INSERT_CLAIM = `INSERT INTO claim
  (document, position, claim, kind, place, place_name, holder, change, figure, modality, source, period, first_day,
   last_day, evidence_start, evidence_end, confidence, json)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The columns of a claim: what one wants to search and sort by, and the whole of it as JSON. */
export function claimRow(claim: Claim): Cell[] {
  const [evidence] = claim.evidence;
  const control = claim.kind === "control" ? claim : null;
  return [
    claim.id,
    claim.kind,
    control?.place.id ?? null,
    control?.place.name ?? null,
    control?.holder ?? null,
    control?.change ?? null,
    claim.kind === "figure" ? claim.figure.what : null,
    claim.modality,
    claim.attribution.source,
    claim.when.edtf,
    claim.when.first,
    claim.when.last,
    evidence?.start ?? 0,
    evidence?.end ?? 0,
    claim.confidence,
    JSON.stringify(claim),
  ];
}

/** A reading as it was last asked for, with the digest under which it stands in the file. */
interface Known {
  readonly digest: string;
  readonly reading: Reading;
}

/** So many documents that changed are fetched one by one; more are fetched with all the rest in one go. */
const fewChanged = 20;

/** Fetches readings, and gives those that are the same as before as the same objects, so that what follows from them can be kept. */
export class Readings {
  #known = new Map<string, Known>();

  /** All readings with their claims, in the order of the documents' ids; the claims in the order the reader gave them. */
  all(connection: Connection): Reading[] {
    const rows = connection.all(
      "SELECT reading.*, sha256 FROM reading JOIN document ON document.id = reading.document ORDER BY sha256",
    );
    const fresh = rows.filter((row) => this.#known.get(row.sha256 as string)?.digest !== row.digest);
    const claims = fresh.length > fewChanged ? claimsOfAll(connection) : null;
    const known = new Map<string, Known>();
    for (const row of rows) {
      const sha256 = row.sha256 as string;
      const before = this.#known.get(sha256);
      const digest = row.digest as string;
      const own = () => claims?.get(row.document) ?? claimsOf(connection, row.document!);
      known.set(
        sha256,
        before?.digest === digest ? before : { digest, reading: readingOf(row, own(), connection.path) },
      );
    }
    this.#known = known;
    return [...known.values()].map(({ reading }) => reading);
  }
}

/** All readings of a case that is not kept open. */
export function readings(connection: Connection): Reading[] {
  return new Readings().all(connection);
}

function readingOf(row: Row, claims: Claim[], path: string): Reading {
  const part = <T>(cell: string): T => fromJson(row[cell], path, `the ${cell} of document ${row.sha256}`);
  return {
    document: row.sha256 as string,
    reader: row.reader as string,
    sides: part("sides"),
    places: part("places"),
    claims,
    notes: part("notes"),
  };
}

function claimsOf(connection: Connection, document: Cell): Claim[] {
  return connection
    .all("SELECT claim, json FROM claim WHERE document = ? ORDER BY position", document)
    .map((row) => fromJson(row.json, connection.path, `claim ${row.claim}`));
}

function claimsOfAll(connection: Connection): Map<unknown, Claim[]> {
  const claims = new Map<unknown, Claim[]>();
  for (const row of connection.all("SELECT document, claim, json FROM claim ORDER BY document, position")) {
    const list = claims.get(row.document) ?? [];
    if (list.length === 0) claims.set(row.document, list);
    list.push(fromJson(row.json, connection.path, `claim ${row.claim}`));
  }
  return claims;
}
