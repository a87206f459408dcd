import type { Feature, FeatureCollection } from "geojson";
import type { FilterSpecification, StyleSpecification } from "maplibre-gl";
import type { MapGeometry } from "../../ask/map/geometry.ts";
import type { Ledger } from "../state/ledger.ts";
import { type Basemap, basemapLayers, basemapSource, overBasemap } from "./basemapStyle.ts";
import type { Theme } from "./paint.ts";
import { type TileLayer, tileProperty } from "./tileLayers.ts";

const none: FeatureCollection = { type: "FeatureCollection", features: [] };
const clear = "rgba(0,0,0,0)";

/**
 * The map's layers from the ground up. A place's colour lives in its feature's state, so that a step of the slider
 * touches only the places that change and no tile is cut anew.
 */
export function styleOf(
  geometry: MapGeometry,
  ledger: Ledger,
  theme: Theme,
  tiles: readonly TileLayer[],
  basemap: Basemap | null,
): StyleSpecification {
  const opacity = basemap ? overBasemap : 1;
  const tilesOver = (role: TileLayer["role"]) => tiles.filter((tile) => tile.role === role).map(({ layer }) => layer);
  const role = (...roles: string[]): FilterSpecification => ["in", ["get", "role"], ["literal", roles]];
  return {
    version: 8,
    sources: {
      ...(basemap ? { basemap: basemapSource(basemap) } : {}),
      graticule: { type: "geojson", data: none },
      shapes: { type: "geojson", data: collectionOf(withTiles(shapesOf(geometry, ledger), tiles)), tolerance: 0.2 },
      selected: { type: "geojson", data: none, tolerance: 0.2 },
    },
    layers: [
      { id: "paper", type: "background", paint: { "background-color": theme.paper } },
      ...(basemap ? basemapLayers(basemap, theme) : []),
      { id: "graticule", type: "line", source: "graticule", paint: { "line-color": theme.rule, "line-width": 0.75 } },
      {
        id: "ground",
        type: "line",
        source: "shapes",
        filter: role("ground"),
        paint: { "line-color": theme.rule, "line-width": 1 },
      },
      {
        id: "cells",
        type: "fill",
        source: "shapes",
        filter: role("cell"),
        paint: { "fill-color": stateColour, "fill-opacity": opacity },
      },
      ...tilesOver("cell"),
      {
        id: "areas",
        type: "fill",
        source: "shapes",
        filter: role("area"),
        paint: { "fill-color": stateColour, "fill-opacity": opacity },
      },
      ...tilesOver("area"),
      {
        id: "outlines",
        type: "line",
        source: "shapes",
        filter: role("area"),
        paint: { "line-color": theme.ink, "line-width": 0.7, "line-opacity": 0.55 },
      },
      {
        id: "line-casings",
        type: "line",
        source: "shapes",
        filter: role("line"),
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": theme.ink, "line-width": 5, "line-opacity": 0.8 },
      },
      {
        id: "lines",
        type: "line",
        source: "shapes",
        filter: role("line"),
        layout: { "line-cap": "round", "line-join": "round" },
        paint: { "line-color": ["to-color", ["feature-state", "colour"], theme.paper], "line-width": 3.5 },
      },
      {
        id: "selection",
        type: "line",
        source: "selected",
        layout: { "line-join": "round" },
        paint: { "line-color": theme.accent, "line-width": 2.5 },
      },
    ],
  };
}

const stateColour = ["to-color", ["feature-state", "colour"], clear] as unknown as string;

/** Shapes with their row's number as feature id, of all rows or of one; several shapes of one place share it. */
export function shapesOf(geometry: MapGeometry, ledger: Ledger, only: number | null = null): Feature[] {
  return geometry.shapes.flatMap((shape): Feature[] => {
    if (shape.properties.role === "point") return [];
    const row = shape.properties.place === null ? undefined : ledger.byId.get(shape.properties.place);
    if (shape.properties.place !== null && !row) return [];
    if (only !== null && row?.index !== only) return [];
    const feature = { type: "Feature", geometry: shape.geometry, properties: shape.properties } as Feature;
    return [row ? { ...feature, id: row.index } : feature];
  });
}

/** The same shapes with what `tileLayers` filters them by. */
function withTiles(shapes: Feature[], tiles: readonly TileLayer[]): Feature[] {
  return shapes.map((shape) => {
    const own = tiles.filter(({ role, rows }) => role === shape.properties?.role && rows.has(shape.id as number));
    const names = Object.fromEntries(own.map(({ name }) => [tileProperty(name), true]));
    // Of the rest of what is known of a shape the map asks for no more than this.
    const { place = null, role = null } = shape.properties ?? {};
    return { ...shape, properties: { place, role, ...names } };
  });
}

export function collectionOf(features: Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features };
}
