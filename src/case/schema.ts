import { registerAttributes, registerFeatures, STANDARD_TABLES } from "./geopackage.ts";

/** The version of the case's own tables. A program opens its own version only; older ones are migrated. */
export const SCHEMA_VERSION = 4;

/**
 * What the case is made of. Types and SQL are those that SQLite and PostgreSQL share, but for AUTOINCREMENT, which the
 * GeoPackage standard wants. Days are TEXT where a day may lie outside the years 1 to 9999 that DATE columns can hold.
 */
const CASE_TABLES = `
CREATE TABLE case_information (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT
);

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  title TEXT,
  publisher TEXT,
  url TEXT,
  language TEXT NOT NULL,
  published TEXT,
  captured TEXT NOT NULL,
  licence TEXT,
  format TEXT NOT NULL,
  origin TEXT NOT NULL,
  length INTEGER NOT NULL,
  bytes INTEGER NOT NULL
);

CREATE TABLE document_content (
  document INTEGER NOT NULL PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
  original BLOB NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  marks TEXT NOT NULL,
  reference_list TEXT NOT NULL,
  digest TEXT NOT NULL
);

CREATE TABLE reading (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  document INTEGER NOT NULL UNIQUE REFERENCES document (id) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  sides TEXT NOT NULL,
  places TEXT NOT NULL,
  notes TEXT NOT NULL,
  claims INTEGER NOT NULL,
  digest TEXT NOT NULL
);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  claim TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  place TEXT,
  place_name TEXT,
  holder TEXT,
  change TEXT,
  figure TEXT,
  modality TEXT NOT NULL,
  source TEXT,
  period TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  confidence DOUBLE NOT NULL,
  json TEXT NOT NULL,
  UNIQUE (document, position)
);
CREATE INDEX claim_by_claim ON claim (claim);
CREATE INDEX claim_by_day ON claim (first_day);

CREATE TABLE gazetteer (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  entry TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  type TEXT NOT NULL,
  parent TEXT,
  geojson TEXT,
  precision TEXT,
  source TEXT
);

CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  previous_hash TEXT,
  hash TEXT NOT NULL UNIQUE,
  author TEXT NOT NULL,
  time TEXT NOT NULL,
  reason TEXT NOT NULL,
  what TEXT NOT NULL,
  merged TEXT
);
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
CREATE TRIGGER decision_is_never_removed BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
`;

/** What the ground is like, since version 2. */
const TERRAIN_TABLE = `
CREATE TABLE terrain (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  feature TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT,
  a TEXT,
  b TEXT,
  geojson TEXT,
  source TEXT
);
`;
const TERRAIN = "Which ground borders on which, and roads, barriers and crossings, as the user gave them";
/** What the user said of a document that its text does not tell: since version 4. */
const GIVEN_COLUMN = "ALTER TABLE capture ADD COLUMN given TEXT NOT NULL DEFAULT '{}';";

/** The custody record and the time stamps of the chain of decisions: since version 3. */
const CUSTODY_TABLES = `
CREATE TABLE capture (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  document TEXT NOT NULL,
  origin TEXT NOT NULL,
  url TEXT,
  captured TEXT NOT NULL,
  program TEXT,
  status INTEGER,
  headers TEXT NOT NULL,
  redirects TEXT NOT NULL,
  bytes INTEGER NOT NULL
);
CREATE INDEX capture_by_document ON capture (document);
CREATE TRIGGER capture_is_never_changed BEFORE UPDATE ON capture
  BEGIN SELECT RAISE(ABORT, 'the custody record is append-only'); END;
CREATE TRIGGER capture_is_never_removed BEFORE DELETE ON capture
  BEGIN SELECT RAISE(ABORT, 'the custody record is append-only'); END;

CREATE TABLE head_timestamp (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  head TEXT NOT NULL,
  time TEXT NOT NULL,
  reply BLOB NOT NULL
);
`;

/** The tables that `saveControl` derives from the others; they can be dropped and made again at any time. */
const DERIVED_TABLES = `
CREATE TABLE side (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  mentions TEXT NOT NULL
);

CREATE TABLE place (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geometry GEOMETRY,
  place TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  type TEXT NOT NULL,
  parent TEXT,
  gazetteer TEXT,
  precision TEXT,
  source TEXT,
  holder TEXT,
  holder_name TEXT,
  status TEXT NOT NULL,
  since DATE,
  documents INTEGER NOT NULL
);

CREATE TABLE control (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geometry GEOMETRY,
  place TEXT NOT NULL,
  name TEXT NOT NULL,
  holder TEXT,
  holder_name TEXT,
  status TEXT NOT NULL,
  extent TEXT NOT NULL,
  share DOUBLE,
  parts TEXT NOT NULL,
  first_day DATE,
  last_day DATE,
  period TEXT NOT NULL,
  began_earliest DATE,
  began_latest DATE,
  encircled_by TEXT,
  claims INTEGER NOT NULL,
  against INTEGER NOT NULL,
  claim_ids TEXT NOT NULL,
  inferred BOOLEAN NOT NULL,
  rule TEXT NOT NULL
);
CREATE INDEX control_by_place ON control (place, first_day);

CREATE TABLE document_place (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  document TEXT NOT NULL,
  mention TEXT NOT NULL,
  place TEXT NOT NULL
);
CREATE INDEX document_place_by_mention ON document_place (document, mention);
`;

const ATTRIBUTES: readonly (readonly [table: string, description: string])[] = [
  ["document", "The documents of the case; document_content holds their original bytes and their text"],
  ["reading", "What the reader found in each document: sides, places, notes"],
  ["claim", "One thing one source says once, with the characters it stands on"],
  ["side", "The belligerents of the case and their names"],
  ["document_place", "Which place of the case a document's place was joined to"],
  ["gazetteer", "Named places with the positions the user gave"],
  ["terrain", TERRAIN],
  ["setting", "Settings of the case"],
  ["decision", "What people decided about the case, each entry carrying the hash of the one before"],
];

const CUSTODY_ATTRIBUTES: typeof ATTRIBUTES = [
  ["capture", "Where each document's bytes came from, when, and by which version of the program"],
  ["head_timestamp", "Replies of time-stamping authorities (RFC 3161) for heads of the chain of decisions"],
];

/** SQL that makes an empty case in an empty SQLite database. */
export const CREATE_CASE = [
  STANDARD_TABLES,
  CASE_TABLES,
  TERRAIN_TABLE,
  CUSTODY_TABLES,
  GIVEN_COLUMN,
  DERIVED_TABLES,
  registerFeatures("place", "The places of the case, each with its last known holder"),
  registerFeatures("control", "Who held which place from first_day to last_day"),
  ...[...ATTRIBUTES, ...CUSTODY_ATTRIBUTES].map(([table, description]) => registerAttributes(table, description)),
].join("\n");

/** SQL that brings the tables of a version to those of the next, by the version they have. */
export const MIGRATIONS: ReadonlyMap<number, string> = new Map([
  [1, TERRAIN_TABLE + registerAttributes("terrain", TERRAIN)],
  [
    2,
    [
      "ALTER TABLE decision ADD COLUMN merged TEXT;",
      CUSTODY_TABLES,
      `INSERT INTO capture (document, origin, url, captured, program, status, headers, redirects, bytes)
       SELECT sha256, origin, url, captured, NULL, NULL, '[]', '[]', bytes FROM document ORDER BY id;`,
      ...CUSTODY_ATTRIBUTES.map(([table, description]) => registerAttributes(table, description)),
    ].join("\n"),
  ],
  [3, GIVEN_COLUMN],
]);
