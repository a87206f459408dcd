import type { CaseSide, Day, SideKey } from "../model/index.ts";
import type { Connection } from "./connection.ts";
import { registerAttributes } from "./geopackage.ts";
import { fromJson } from "./json.ts";
import { layerStyle, type StyledSide, type StyleGeometry } from "./style.ts";

/** The names of the styles written here; styles a person saved in QGIS have others and are left alone. */
const STYLE_NAMES = { point: "Contested: points", area: "Contested: areas" } as const;

/** Inks for the sides in their order, the same as on the page (src/export/palette.ts; a test compares them). */
export const SIDE_COLOURS: readonly string[] = [
  "#2b6796",
  "#d67b3f",
  "#e6c77f",
  "#5a3a5c",
  "#8ab3a9",
  "#5a614c",
  "#c99bb0",
  "#9a8f7d",
];

/** The sides with the colours decided on, or chosen in the setting "colours" by side key, else the inks in their order. */
function styledSides(
  connection: Connection,
  sides: readonly CaseSide[],
  decided: Readonly<Record<SideKey, string>>,
): StyledSide[] {
  const row = connection.first("SELECT value FROM setting WHERE key = 'colours'");
  const chosen = row === null ? null : fromJson<unknown>(row.value, connection.path, "the setting colours");
  const settled = typeof chosen === "object" && chosen !== null ? chosen : {};
  const colours = new Map<string, unknown>(Object.entries({ ...settled, ...decided }));
  return sides.map(({ key, names }, index) => {
    const own = colours.get(key);
    const ink = SIDE_COLOURS[index % SIDE_COLOURS.length]!;
    const colour = typeof own === "string" && /^#[0-9a-f]{6}$/i.test(own) ? own : ink;
    return { key, name: names[0] ?? key, colour };
  });
}

/** The table as QGIS makes it when it is asked to store a style. */
const STYLE_TABLE = `
CREATE TABLE layer_styles (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  f_table_catalog TEXT(256),
  f_table_schema TEXT(256),
  f_table_name TEXT(256),
  f_geometry_column TEXT(256),
  styleName TEXT(30),
  styleQML TEXT,
  styleSLD TEXT,
  useAsDefault BOOLEAN,
  description TEXT,
  owner TEXT(30),
  ui TEXT(30),
  update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
);`;

/** Makes the table as QGIS would at its first style: it is no part of the case, and a person may remove it. */
function ensureStyleTable(connection: Connection): void {
  const known = connection.first("SELECT 1 AS found FROM gpkg_contents WHERE table_name = 'layer_styles'");
  if (known !== null) return;
  connection.database.exec(STYLE_TABLE + registerAttributes("layer_styles", "How QGIS draws the layers"));
}

/** One style as it is to be stored. */
export interface StoredStyle {
  readonly table: "place" | "control";
  readonly name: string;
  readonly qml: string;
  /** Whether QGIS should take it without asking. */
  readonly preferred: boolean;
}

/**
 * The styles that the layers should have: one for points and one for areas each, of which QGIS takes up the one for the
 * commonest geometry by itself.
 * @param colours the colours that were decided on, by side key
 * @param until the last day of which anything is known
 */
export function stylesOf(
  connection: Connection,
  sides: readonly CaseSide[],
  colours: Readonly<Record<SideKey, string>>,
  commonest: StyleGeometry,
  until: Day,
): StoredStyle[] {
  const styled = styledSides(connection, sides, colours);
  return (["point", "area"] as const).flatMap((geometry): StoredStyle[] => {
    const common = { name: STYLE_NAMES[geometry], preferred: geometry === commonest };
    const period = { first: "first_day", last: "last_day", until };
    return [
      { table: "place", qml: layerStyle(styled, geometry), ...common },
      { table: "control", qml: layerStyle(styled, geometry, period), ...common },
    ];
  });
}

/**
 * Stores the styles, within a transaction of the caller's. Where a person has saved a style of their own as the one to
 * be used, it stays the one to be used.
 */
export function writeStyles(connection: Connection, styles: readonly StoredStyle[]): void {
  ensureStyleTable(connection);
  const names = Object.values(STYLE_NAMES);
  for (const { table, name } of styles) {
    connection.run("DELETE FROM layer_styles WHERE f_table_name = ? AND styleName = ?", table, name);
  }
  for (const { table, name, qml, preferred } of styles) {
    const others = connection.first(
      "SELECT 1 AS found FROM layer_styles WHERE f_table_name = ? AND useAsDefault AND styleName NOT IN (?, ?)",
      table,
      ...names,
    );
    connection.run(
      `INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML,
         styleSLD, useAsDefault, description, owner, ui)
       VALUES ('', '', ?, 'geometry', ?, ?, '', ?, 'A colour a side; written by Contested', '', '')`,
      table,
      name,
      qml,
      preferred && others === null ? 1 : 0,
    );
  }
}
