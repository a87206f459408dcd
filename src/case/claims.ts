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

/** All readings with their claims, in the order of the documents' ids; the claims in the order the reader gave them. */
export function readings(connection: Connection): Reading[] {
  const { path } = connection;
  const claims = new Map<unknown, Claim[]>();
  for (const row of connection.all("SELECT document, claim, json FROM claim ORDER BY document, position")) {
    const list = claims.get(row.document) ?? [];
    if (list.length === 0) claims.set(row.document, list);
    list.push(fromJson(row.json, path, `claim ${row.claim}`));
  }
  return connection
    .all("SELECT reading.*, sha256 FROM reading JOIN document ON document.id = reading.document ORDER BY sha256")
    .map((row: Row) => {
      const part = <T>(cell: string): T => fromJson(row[cell], path, `the ${cell} of document ${row.sha256}`);
      return {
        document: row.sha256 as string,
        reader: row.reader as string,
        sides: part("sides"),
        places: part("places"),
        claims: claims.get(row.document) ?? [],
        notes: part("notes"),
      };
    });
}
