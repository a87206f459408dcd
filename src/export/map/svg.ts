import { caseTitle, colours, type PublishableCase, sides } from "../../ask/index.ts";
import type { Shape } from "../../ask/map/geometry.ts";
import type { Day, PlaceGeometry } from "../../model/index.ts";
import { type Paint, paint, sidesOf, themes } from "../paint.ts";
import { sideStyles } from "../palette.ts";
import type { Tile } from "../pattern.ts";
import { provenanceLine } from "../provenance.ts";
import type { ExportRequest } from "../request.ts";
import { dayInWords } from "../ribbons/period.ts";
import { sideName } from "../side-name.ts";
import { xml } from "../xml.ts";
import type { MapOfCase } from "./day.ts";
import { placeLabels } from "./labels.ts";
import { legend } from "./legend.ts";
import { type Projection, projectionTo } from "./project.ts";

/** Size of the picture in pixels. */
export const width = 1200;
export const height = 900;
const frame = { left: 24, top: 84, width: 880, height: 740, margin: 56 } as const;
const theme = themes.light;
/** A line under the map holds this many letters. */
const footerLetters = 190;

/** A map of one day as SVG: who held what, by colour and hatch, with names, legend, scale, sources. */
export function svgOf(kase: PublishableCase, { view }: Pick<ExportRequest, "view">, map: MapOfCase, day: Day): string {
  const all = sides(kase);
  const names = Object.fromEntries(all.map((side) => [side.key, side.names]));
  const styles = sideStyles(all, colours(kase));
  const patterns = new Patterns();
  const { shapes, anchors, credits } = map.geometry;
  const bounds = map.shown;
  const project = projectionTo(bounds ?? [0, 0, 0, 0], frame);
  const outside = anchors.filter(({ position }) => !isWithin(project.to(position))).length;
  const paintOf = (place: string): Paint => {
    const found = map.on(place, day);
    return found ? paint(found.interval.status, sidesOf(found.interval), found.age, styles, theme) : { kind: "none" };
  };
  const drawn = bounds === null ? [] : shapes.map((shape) => drawnShape(shape, paintOf, patterns, project));
  const rings = anchors.flatMap(({ place, position }) => {
    const by = map.on(place, day)?.interval.encircled?.by;
    const [x, y] = project.to(position);
    return by === undefined
      ? []
      : [
          `<circle cx="${n(x)}" cy="${n(y)}" r="11" fill="none" stroke="${styles.get(by)?.light ?? theme.ink}" stroke-width="2.5" stroke-dasharray="5 3"/>`,
        ];
  });
  const shown = anchors.map((anchor) => ({
    at: project.to(anchor.position),
    told: map.on(anchor.place, day) !== null,
    name: shapes.find(({ properties }) => properties.place === anchor.place)?.properties.name ?? "",
  }));
  const key = legend(
    map,
    day,
    anchors.map(({ place }) => place),
    all,
    (side) => sideName(side, names),
    styles,
    patterns,
  );
  const { left, top, width: inner, height: tall } = frame;
  const nothing =
    bounds === null
      ? `<text x="${left + inner / 2}" y="${top + tall / 2}" text-anchor="middle" font-size="18" fill="${theme.muted}">No place of this case has a position: give it a gazetteer.</text>`
      : "";
  const documents = kase.documents();
  const footer = [
    `Sources: ${documents.length} ${documents.length === 1 ? "document" : "documents"}${publishersOf(kase)}.${outsideInWords(outside)}`,
    ...(credits.length === 0 ? [] : twoLines(`Positions: ${credits.join("; ")}.`)),
    provenanceLine(kase, view),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Serif 4', 'Noto Naskh Arabic', 'Noto Sans', serif">`,
    `<title>${xml(`${caseTitle(kase)}, ${dayInWords(day)}`)}</title>`,
    `<desc>${xml(provenanceLine(kase, view))}</desc>`,
    `<defs>${patterns.written()}<clipPath id="frame"><rect x="${left}" y="${top}" width="${inner}" height="${tall}"/></clipPath></defs>`,
    `<rect width="${width}" height="${height}" fill="${theme.paper}"/>`,
    `<text x="${left}" y="36" font-size="18" fill="${theme.muted}">${xml(cut(caseTitle(kase), 90))}</text>`,
    `<text x="${left}" y="70" font-size="30" fill="${theme.ink}">${xml(dayInWords(day))}</text>`,
    `<g clip-path="url(#frame)">${drawn.join("")}${rings.join("")}${placeLabels(shown, frame, theme)}</g>`,
    nothing,
    `<rect x="${left}" y="${top}" width="${inner}" height="${tall}" fill="none" stroke="${theme.ink}"/>`,
    bounds === null ? "" : scaleBar(project),
    key,
    ...footer.map(
      (line, index) =>
        `<text x="${left}" y="${842 + index * 16}" font-size="11" fill="${theme.muted}">${xml(cut(line, footerLetters))}</text>`,
    ),
    "</svg>\n",
  ].join("\n");
}

/** Credits are owed whole: what one line does not hold goes on in a second, broken between words. */
function twoLines(text: string): string[] {
  if (text.length <= footerLetters) return [text];
  const end = text.lastIndexOf(" ", footerLetters);
  return end <= 0 ? [text] : [text.slice(0, end), text.slice(end + 1)];
}

function isWithin([x, y]: readonly [x: number, y: number]): boolean {
  const { left, top, width: inner, height: tall } = frame;
  return x >= left && x <= left + inner && y >= top && y <= top + tall;
}

/** The key counts places that the picture does not reach, so it says how many those are. */
function outsideInWords(places: number): string {
  if (places === 0) return "";
  return ` ${places === 1 ? "1 place far off lies" : `${places} places far off lie`} outside the map.`;
}

function publishersOf(kase: PublishableCase): string {
  const found = [...new Set(kase.documents().flatMap(({ publisher }) => publisher ?? []))];
  return found.length === 0 ? "" : ` (${cut(found.join("; "), 140)})`;
}

function cut(text: string, most: number): string {
  return text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\ufffd$/, "")}…`;
}

/** A number of pixels, to a tenth. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

function drawnShape(shape: Shape, paintOf: (place: string) => Paint, patterns: Patterns, project: Projection): string {
  const { role, place } = shape.properties;
  const path = pathOf(shape.geometry, project);
  if (role === "ground") return `<path d="${path}" fill="none" stroke="${theme.rule}"/>`;
  const found = place === null ? ({ kind: "none" } as const) : paintOf(place);
  const fill = patterns.fill(found);
  if (role === "line")
    return `<path d="${path}" fill="none" stroke="${found.kind === "solid" ? found.colour : theme.muted}" stroke-width="3"/>`;
  if (role === "point") {
    const [x, y] = project.to((shape.geometry as { coordinates: number[] }).coordinates);
    return `<circle cx="${n(x)}" cy="${n(y)}" r="2.4" fill="${theme.ink}" stroke="${theme.paper}"/>`;
  }
  // What nobody drew has no outline.
  return `<path d="${path}" fill="${fill}" fill-rule="evenodd"${role === "area" ? ` stroke="${theme.ink}" stroke-width="0.8"` : ""}/>`;
}

function pathOf(geometry: PlaceGeometry, { to }: Projection): string {
  const line = (positions: readonly (readonly number[])[]) =>
    positions.map((position, index) => `${index === 0 ? "M" : "L"}${to(position).map(n).join(" ")}`).join("");
  const rings = (polygon: readonly (readonly (readonly number[])[])[]) =>
    polygon.map((ring) => `${line(ring)}Z`).join("");
  switch (geometry.type) {
    case "Point":
      return "";
    case "LineString":
      return line(geometry.coordinates);
    case "MultiLineString":
      return geometry.coordinates.map(line).join("");
    case "Polygon":
      return rings(geometry.coordinates);
    case "MultiPolygon":
      return geometry.coordinates.map(rings).join("");
  }
}

/** The hatches of a picture, each once. */
export class Patterns {
  readonly #tiles = new Map<string, Tile>();

  /** What stands in `fill`. */
  fill(found: Paint): string {
    if (found.kind === "none") return "none";
    if (found.kind === "solid") return found.colour;
    this.#tiles.set(found.name, found.tile);
    return `url(#p${[...this.#tiles.keys()].indexOf(found.name)})`;
  }

  written(): string {
    return [...this.#tiles.values()]
      .map(({ size, ground, strokes }, index) => {
        const lines = strokes
          .map(
            ({ d, colour, width: wide }) => `<path d="${d}" stroke="${colour}" stroke-width="${n(wide)}" fill="none"/>`,
          )
          .join("");
        return `<pattern id="p${index}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${ground}"/>${lines}</pattern>`;
      })
      .join("");
  }
}

function scaleBar({ kilometre }: Projection): string {
  const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  const length = steps.find((step) => step * kilometre >= 60) ?? 1000;
  const right = frame.left + frame.width - 20;
  const y = frame.top + frame.height - 20;
  const start = right - length * kilometre;
  return `<path d="M${n(start)} ${y - 5}V${y}H${right}V${y - 5}" fill="none" stroke="${theme.ink}"/><text x="${right}" y="${y - 9}" text-anchor="end" font-size="12" fill="${theme.ink}">${length < 1 ? `${length * 1000} m` : `${length} km`}</text>`;
}
