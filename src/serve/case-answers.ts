import { basename } from "node:path";
import { compare } from "../ask/compare.ts";
import {
  agreements,
  allegations,
  at,
  changes,
  claims,
  colours,
  disputes,
  figures,
  forces,
  history,
  overview,
  places,
  pocketCourse,
  pockets,
  proposals,
  ribbons,
  shares,
  sides,
  sources,
  terrain,
  why,
} from "../ask/index.ts";
import { foreignTitles } from "../ask/references.ts";
import type { Case } from "../case/case.ts";
import type { PlaceGeometry } from "../model/index.ts";
import type { CaseAnswers, PlaceEntry } from "./answers.ts";
import { countByDay } from "./days.ts";
import { Outlines } from "./outlines.ts";

/** Surroundings further from the places of the case than this share of their extent are left out. */
const surroundingsMargin = 0.5;
const mostSurroundings = 2000;

/** The questions of `src/ask`, bound to one open case. */
export function answersOf(kase: Case): CaseAnswers {
  const entries = (): PlacedEntry[] => placedEntries(kase);
  return {
    revision: () => kase.revision,
    summary: () => {
      const documents = kase.documents();
      const all = places(kase);
      const period = documents.length > 0 ? ribbons(kase) : null;
      const known = period !== null && period.rows.length > 0;
      return {
        title: titleOf(kase),
        revision: kase.revision,
        documents: documents.length,
        claims: documents.reduce((sum, document) => sum + document.claims, 0),
        places: { all: all.length, located: all.filter((place) => place.geometry !== null).length },
        sides: sides(kase),
        colours: colours(kase),
        first: known ? period.first : null,
        last: known ? period.last : null,
      };
    },
    places: entries,
    surroundings: () => surroundings(kase, entries()),
    ribbons: (view) => ribbons(kase, { view }),
    at: (dates, place, view) => at(kase, dates, place === null ? { view } : { place, view }),
    history: (place, view) => history(kase, place, view),
    changes: (from, to, view) => changes(kase, from, to, view),
    claims: (place, view, choice) => claims(kase, { view, ...(place === null ? {} : { place }), ...choice }),
    days: (view) =>
      // Under the plain view every claim counts, and no sentence is needed to count it.
      view.accordingTo === undefined && view.knownBy === undefined && (view.policy ?? "weighed") === "weighed"
        ? countByDay(kase.readings().flatMap((reading) => reading.claims))
        : countByDay(claims(kase, { view })),
    agreements: (view) => agreements(kase, view),
    allegations: (view) => allegations(kase, view),
    compare: (a, b) => compare(kase, a, b),
    forces: (date, view) => forces(kase, date === null ? { view } : { date, view }),
    overview: (view) => overview(kase, view),
    why: (place, date, view) => why(kase, place, date, view),
    disputes: () => disputes(kase),
    proposals: () => proposals(kase),
    figures: (what, view) => figures(kase, what === null ? { view } : { what, view }),
    pockets: (dates, view) => pockets(kase, dates, view),
    connectivity: (from, to, view) =>
      pocketCourse(kase, { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }), view }),
    terrain: () => terrain(kase),
    shares: (dates, view) => shares(kase, dates, view),
    sources: () => sources(kase),
    documents: () => kase.documents(),
    document: (id) => {
      const document = kase.document(id);
      if (!document) return null;
      const own = claims(kase, { document: document.id });
      const inOrder = own.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start);
      return { document, claims: inOrder, titles: foreignTitles(kase, document.id) };
    },
  };
}

/** A place with the id of the gazetteer's outline that is drawn for it, where that is another than its own entry. */
interface PlacedEntry extends PlaceEntry {
  readonly outline: string | null;
}

function placedEntries(kase: Case): PlacedEntry[] {
  const gazetteer = kase.gazetteer();
  const types = new Map(gazetteer.map((entry) => [entry.id, entry.type]));
  const outlines = new Outlines(gazetteer);
  const told = new Set(ribbons(kase).rows.map((row) => row.place));
  return places(kase).map(({ id, name, aliases, type, parent, geometry, source, gazetteer: entry }) => {
    const outline = outlines.of([name, ...aliases], geometry);
    return {
      id,
      name,
      aliases,
      // Where the documents do not tell what kind of place it is, the gazetteer does.
      type: type === "place" && entry !== null ? (types.get(entry) ?? type) : type,
      parent,
      geometry: outline?.geometry ?? geometry,
      source: outline ? outline.source : source,
      told: told.has(id),
      outline: outline?.id ?? null,
    };
  });
}

/** The title set in the case, else the file's name in words. */
function titleOf(kase: Case): string {
  const title = kase.setting("title");
  if (typeof title === "string" && title.trim() !== "") return title;
  const name = basename(kase.path)
    .replace(/\.gpkg$/i, "")
    .replaceAll(/[-_]+/g, " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Outlines and lines of the gazetteer near the places of the case that no document speaks of. */
function surroundings(kase: Case, spokenOf: readonly PlacedEntry[]): PlaceEntry[] {
  const box = boxOf(spokenOf.map((place) => place.geometry));
  if (!box) return [];
  const [west, south, east, north] = box;
  const marginX = (east - west) * surroundingsMargin;
  const marginY = (north - south) * surroundingsMargin;
  const used = new Set([...places(kase).map((place) => place.gazetteer), ...spokenOf.map((place) => place.outline)]);
  const found: PlaceEntry[] = [];
  for (const entry of kase.gazetteer()) {
    if (entry.geometry === null || entry.geometry.type === "Point" || used.has(entry.id)) continue;
    const own = boxOf([entry.geometry])!;
    const near =
      own[0] < east + marginX && own[2] > west - marginX && own[1] < north + marginY && own[3] > south - marginY;
    // What is larger than the whole theatre (a country's outline) says nothing within it.
    if (!near || own[2] - own[0] > 4 * (east - west + marginX)) continue;
    const { id, name, names, type, parent, geometry, source } = entry;
    found.push({ id, name, aliases: names, type, parent, geometry, source, told: false });
    if (found.length === mostSurroundings) break;
  }
  return found;
}

type Box = [west: number, south: number, east: number, north: number];

function boxOf(geometries: readonly (PlaceGeometry | null)[]): Box | null {
  let box: Box | null = null;
  const visit = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    const [x, y] = value as unknown[];
    if (typeof x === "number" && typeof y === "number") {
      box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)] : [x, y, x, y];
    } else for (const part of value) visit(part);
  };
  for (const geometry of geometries) visit(geometry?.coordinates);
  return box;
}
