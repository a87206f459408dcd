/**
 * What the OGC GeoPackage standard (OGC 12-128r18, version 1.3.1) asks of the file itself: its numbers, its tables,
 * and how a table becomes a layer. Names and SQL follow the standard's annexes C and F.3.
 */

/** "GPKG" in the SQLite header says that a file is a GeoPackage of version 1.2 or later. */
export const APPLICATION_ID = 0x47504b47;
/** The version of the standard, 1.3.0. */
export const USER_VERSION = 10300;

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],' +
  'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],' +
  'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]';

/** The tables every GeoPackage has, with the three spatial reference systems every GeoPackage knows. */
export const STANDARD_TABLES = `
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${USER_VERSION};

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, '${WGS84}', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');

CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);
`;

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQL that makes an existing table (with an INTEGER PRIMARY KEY) known as a table of attributes without geometry. */
export function registerAttributes(table: string, description: string): string {
  return `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
    VALUES (${quoted(table)}, 'attributes', ${quoted(table)}, ${quoted(description)}, 0);`;
}

/**
 * SQL that makes an existing table with the columns `id` and `geometry` a layer of features in WGS 84, indexed by an
 * R-tree that the standard's own triggers keep.
 */
export function registerFeatures(table: string, description: string): string {
  return `INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)
    VALUES (${quoted(table)}, 'features', ${quoted(table)}, ${quoted(description)}, 4326);
  INSERT INTO gpkg_geometry_columns VALUES (${quoted(table)}, 'geometry', 'GEOMETRY', 4326, 0, 0);
  INSERT INTO gpkg_extensions VALUES (${quoted(table)}, 'geometry', 'gpkg_rtree_index',
    'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
  ${spatialIndex(table)}`;
}

function spatialIndex(table: string): string {
  const index = `rtree_${table}_geometry`;
  const present = "(NEW.geometry NOTNULL AND NOT ST_IsEmpty(NEW.geometry))";
  const absent = "(NEW.geometry ISNULL OR ST_IsEmpty(NEW.geometry))";
  const put = `INSERT OR REPLACE INTO ${index} VALUES (NEW.id,
    ST_MinX(NEW.geometry), ST_MaxX(NEW.geometry), ST_MinY(NEW.geometry), ST_MaxY(NEW.geometry));`;
  const drop = `DELETE FROM ${index} WHERE id = OLD.id;`;
  return `
  CREATE VIRTUAL TABLE ${index} USING rtree(id, minx, maxx, miny, maxy);
  CREATE TRIGGER ${index}_insert AFTER INSERT ON ${table} WHEN ${present} BEGIN ${put} END;
  CREATE TRIGGER ${index}_update1 AFTER UPDATE OF geometry ON ${table}
    WHEN OLD.id = NEW.id AND ${present} BEGIN ${put} END;
  CREATE TRIGGER ${index}_update2 AFTER UPDATE OF geometry ON ${table}
    WHEN OLD.id = NEW.id AND ${absent} BEGIN ${drop} END;
  CREATE TRIGGER ${index}_update3 AFTER UPDATE ON ${table}
    WHEN OLD.id != NEW.id AND ${present} BEGIN ${drop} ${put} END;
  CREATE TRIGGER ${index}_update4 AFTER UPDATE ON ${table}
    WHEN OLD.id != NEW.id AND ${absent} BEGIN DELETE FROM ${index} WHERE id IN (OLD.id, NEW.id); END;
  CREATE TRIGGER ${index}_delete AFTER DELETE ON ${table}
    WHEN OLD.geometry NOT NULL BEGIN ${drop} END;`;
}

/** SQL that notes a change of a layer; its parameters are min_x, min_y, max_x, max_y and the table's name. */
export const SET_EXTENT = `UPDATE gpkg_contents
  SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ','now'), min_x = ?, min_y = ?, max_x = ?, max_y = ?
  WHERE table_name = ?`;
