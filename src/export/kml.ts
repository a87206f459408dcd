import { colours, intervals, type PlaceInterval, type PublishableCase, sides } from "../ask/index.ts";
import type { PlaceGeometry } from "../model/index.ts";
import { sideStyles } from "./palette.ts";
import { provenanceLine } from "./provenance.ts";
import { type ExportFormat, type ExportRequest, file } from "./request.ts";
import { type SideNames, sideName } from "./side-name.ts";
import { xml } from "./xml.ts";

/** KML 2.2: a placemark with a time span for each stretch of days, in the colour of its side. Places without a position are left out. */
export const kml: ExportFormat = {
  name: "kml",
  summary: "the same with time spans and the sides' colours, for Google Earth and the like",
  extension: ".kml",
  takes: { date: true, period: true, view: true },
  write: (kase, request) => file(...document(kase, request)),
};

/** Where no side holds a place alone. */
const noSide = "#8a8478";

function* document(kase: PublishableCase, { view, date, from, to }: ExportRequest): Iterable<string> {
  const all = sides(kase);
  const names = Object.fromEntries(all.map((side) => [side.key, side.names]));
  const ids = new Map(all.map(({ key }, index) => [key, `side-${index + 1}`]));
  const styles = sideStyles(all, colours(kase));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n';
  yield `<name>${xml(
    provenanceLine(kase, view)
      .split("; ")[1]!
      .replace(/^case /, ""),
  )}</name>\n`;
  yield `<description>${xml(provenanceLine(kase, view))}</description>\n`;
  for (const { key } of all) yield style(ids.get(key)!, styles.get(key)!.light);
  yield style("open", noSide);
  for (const one of intervals(kase, { from: date ?? from, to: date ?? to, view })) {
    if (one.place.geometry === null) continue;
    const { holder, status } = one.interval;
    const id = holder !== null && status === "held" ? (ids.get(holder) ?? "open") : "open";
    yield placemark(one, id, names);
  }
  yield "</Document>\n</kml>\n";
}

function style(id: string, colour: string): string {
  // KML writes alpha, blue, green, red.
  const [red, green, blue] = [colour.slice(1, 3), colour.slice(3, 5), colour.slice(5, 7)];
  const of = (alpha: string) => `<color>${alpha}${blue}${green}${red}</color>`;
  return `<Style id="${id}"><IconStyle>${of("ff")}</IconStyle><LineStyle>${of("ff")}<width>2</width></LineStyle><PolyStyle>${of("99")}</PolyStyle></Style>\n`;
}

function placemark({ place, interval, sinceEver, voices }: PlaceInterval, style: string, names: SideNames): string {
  const { holder, status, first, last } = interval;
  const state = holder === null ? status : `${status}, ${sideName(holder, names)}`;
  const span = [
    ...(sinceEver ? [] : [`<begin>${first}</begin>`]),
    ...(last === null ? [] : [`<end>${last}</end>`]),
  ].join("");
  const data = {
    holder: holder ?? "",
    status,
    inferred: String(interval.inferred),
    supported_by: voices.supports.map(({ source }) => source).join("; "),
    opposed_by: voices.opposes.map(({ source }) => source).join("; "),
    claims: [...interval.opens, ...interval.supports].join(" "),
  };
  const fields = Object.entries(data)
    .map(([name, value]) => `<Data name="${name}"><value>${xml(value)}</value></Data>`)
    .join("");
  return (
    `<Placemark><name>${xml(place.name)}</name><description>${xml(state)}</description>` +
    `${span === "" ? "" : `<TimeSpan>${span}</TimeSpan>`}<styleUrl>#${style}</styleUrl>` +
    `<ExtendedData>${fields}</ExtendedData>${geometryOf(place.geometry!)}</Placemark>\n`
  );
}

type Position = readonly number[];

const written = (positions: readonly Position[]) =>
  `<coordinates>${positions.map(([x, y]) => `${x},${y}`).join(" ")}</coordinates>`;
const line = (positions: readonly Position[]) => `<LineString>${written(positions)}</LineString>`;

function polygon([outer, ...holes]: readonly (readonly Position[])[]): string {
  const ring = (positions: readonly Position[]) => `<LinearRing>${written(positions)}</LinearRing>`;
  const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join("");
  return `<Polygon><outerBoundaryIs>${ring(outer ?? [])}</outerBoundaryIs>${inner}</Polygon>`;
}

function geometryOf(geometry: PlaceGeometry): string {
  switch (geometry.type) {
    case "Point":
      return `<Point>${written([geometry.coordinates])}</Point>`;
    case "LineString":
      return line(geometry.coordinates);
    case "MultiLineString":
      return `<MultiGeometry>${geometry.coordinates.map(line).join("")}</MultiGeometry>`;
    case "Polygon":
      return polygon(geometry.coordinates);
    case "MultiPolygon":
      return `<MultiGeometry>${geometry.coordinates.map(polygon).join("")}</MultiGeometry>`;
  }
}
