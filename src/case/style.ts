/**
 * Layer styles as QGIS stores them in a GeoPackage: a table `layer_styles` with a QML document each, taken up without
 * asking when the layer is opened. Element and option names are those QGIS 3.22 writes itself.
 */

import type { Day } from "../model/index.ts";

/** A side as a style shows it. */
export interface StyledSide {
  readonly key: string;
  readonly name: string;
  /** sRGB, `#rrggbb`. */
  readonly colour: string;
}

/** The geometry a style is for; QGIS opens a layer of several kinds as one layer a kind and styles the kind named here. */
export type StyleGeometry = "point" | "area";

/** The columns with the first and the last day of a row, and the day until which rows without a last day are shown. */
export interface Period {
  readonly first: string;
  readonly last: string;
  readonly until: Day;
}

const INK = "#1c2227";
const PAPER = "#f6f2e9";

/** What is shown where no one side holds the whole; the star keeps them apart from keys of sides. */
const STATES = [
  { value: "*divided", label: "divided", colour: "#6d6a63", marker: "diamond", fill: "b_diagonal" },
  { value: "*contested", label: "contested", colour: "#6d6a63", marker: "cross_fill", fill: "diagonal_x" },
  { value: "*disputed", label: "disputed", colour: "#6d6a63", marker: "triangle", fill: "f_diagonal" },
  { value: "", label: "unknown", colour: PAPER, marker: "circle", fill: "no" },
];

function escaped(text: string): string {
  return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** `#rrggbb` as QGIS writes colours: "59,108,148,255". */
function channels(colour: string, alpha = 255): string {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, alpha].join(",");
}

function options(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(
    ([name, value]) => `<Option type="QString" name="${name}" value="${value}"/>`,
  );
  return `<Option type="Map">${lines.join("")}</Option>`;
}

function symbol(index: number, geometry: StyleGeometry, colour: string, marker: string, fill: string): string {
  const outline = { outline_color: channels(INK), outline_style: "solid", outline_width_unit: "MM" };
  const [type, layer, values] =
    geometry === "area"
      ? ["fill", "SimpleFill", { color: channels(colour, 200), style: fill, ...outline, outline_width: "0.15" }]
      : [
          "marker",
          "SimpleMarker",
          { color: channels(colour), name: marker, size: "3", size_unit: "MM", ...outline, outline_width: "0.2" },
        ];
  return (
    `<symbol name="${index}" type="${type}" alpha="1" clip_to_extent="1" force_rhr="0">` +
    `<layer class="${layer}" enabled="1" locked="0" pass="0">${options(values)}</layer></symbol>`
  );
}

function renderer(sides: readonly StyledSide[], geometry: StyleGeometry): string {
  const held = sides.map(({ key, name, colour }) => {
    return { value: key, label: name, colour, marker: "circle", fill: "solid" };
  });
  const categories = [...held, ...STATES];
  const rows = categories.map(({ value, label }, index) => {
    return `<category render="true" symbol="${index}" value="${escaped(value)}" label="${escaped(label)}" type="string"/>`;
  });
  const symbols = categories.map(({ colour, marker, fill }, index) => symbol(index, geometry, colour, marker, fill));
  const attribute = `CASE WHEN "status" = 'held' THEN "holder" WHEN "status" = 'unknown' THEN '' ELSE '*' || "status" END`;
  return (
    `<renderer-v2 type="categorizedSymbol" attr="${escaped(attribute)}" symbollevels="0" enableorderby="0" forceraster="0">` +
    `<categories>${rows.join("")}</categories><symbols>${symbols.join("")}</symbols></renderer-v2>`
  );
}

/** Names beside points and within areas, in the ink of the map with a halo of paper. */
function labels(geometry: StyleGeometry): string {
  // 6: in ordered positions around the point, off the edge of its marker; 4: horizontally within the area.
  const placement = geometry === "point" ? 'placement="6" offsetType="1"' : 'placement="4"';
  return (
    '<labeling type="simple"><settings calloutType="simple">' +
    `<text-style fieldName="name" isExpression="0" fontSize="8" fontSizeUnit="Point" textColor="${channels(INK)}">` +
    `<text-buffer bufferDraw="1" bufferSize="0.8" bufferSizeUnits="MM" bufferColor="${channels(PAPER)}"/></text-style>` +
    `<placement ${placement} dist="0.5" distUnits="MM"/><rendering obstacle="1" displayAll="0"/>` +
    "</settings></labeling>"
  );
}

/**
 * Shows each row from the day in one column to the day in another, both included. Columns of days named directly would
 * do in principle, but QGIS 3.22 then compares days with instants as texts and shows each row a day early; expressions
 * are reckoned right. Rows that are not over need an end, or the slider's full range would have none.
 */
function temporal({ first, last, until }: Period): string {
  const [year, month, day] = until.split("-").map(Number);
  const start = `coalesce(to_datetime("${first}"), CASE WHEN "${last}" IS NOT NULL THEN make_datetime(1,1,1,0,0,0) END)`;
  const end = `coalesce(to_datetime("${last}"), make_datetime(${year},${month},${day},0,0,0)) + make_interval(0,0,0,0,23,59,59)`;
  return (
    `<temporal enabled="1" mode="4" limitMode="0" startField="${first}" endField="${last}" ` +
    `startExpression="${escaped(start)}" endExpression="${escaped(end)}" ` +
    'accumulate="0" durationField="" durationUnit="days" fixedDuration="0">' +
    "<fixedRange><start></start><end></end></fixedRange></temporal>"
  );
}

/**
 * The QML of a layer with the columns `status`, `holder` and `name`: a colour a side, patterns where no one side holds
 * it all, names beside the places and, for a layer of stretches of time, the fields that tell when each begins and ends.
 */
export function layerStyle(sides: readonly StyledSide[], geometry: StyleGeometry, period?: Period): string {
  const categories = period === undefined ? "Symbology|Labeling" : "Symbology|Labeling|Temporal";
  return (
    "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" +
    `<qgis version="3.22.0" styleCategories="${categories}" labelsEnabled="1">` +
    (period === undefined ? "" : temporal(period)) +
    renderer(sides, geometry) +
    labels(geometry) +
    `<blendMode>0</blendMode><featureBlendMode>0</featureBlendMode><layerGeometryType>${geometry === "point" ? 0 : 2}</layerGeometryType>` +
    "</qgis>\n"
  );
}
