import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import { printed } from "../../export/palette.ts";
import type { Theme } from "./paint.ts";

/** A map of the reader's own that lies below the claims. */
export interface Basemap {
  readonly name: string;
  readonly kind: "vector" | "raster";
  /** The address of its tiles, as MapLibre takes it. */
  readonly tiles: string;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** The layers of its vector tiles. */
  readonly layers: readonly string[];
  readonly attribution: string;
}

/** How much of a basemap the claims above it hide. */
export const overBasemap = 0.82;

export function basemapSource({ kind, tiles, minZoom, maxZoom, bounds }: Basemap): SourceSpecification {
  const [west, south, east, north] = bounds;
  const whole = west < east && south < north;
  return {
    type: kind,
    tiles: [tiles],
    minzoom: minZoom,
    maxzoom: maxZoom,
    ...(whole ? { bounds: [west, south, east, north] as [number, number, number, number] } : {}),
    ...(kind === "raster" ? { tileSize: 256 } : {}),
  } as SourceSpecification;
}

/** What a layer shows, by the words that the common schemas (OpenMapTiles, Protomaps, Shortbread) name layers with. */
const kinds = [
  { kind: "water", word: /water|ocean|sea|lake|river/i },
  { kind: "building", word: /building/i },
  { kind: "road", word: /road|street|transport|highway|rail|transit|path/i },
  { kind: "border", word: /boundar|border|admin/i },
  { kind: "green", word: /park|wood|forest|landcover|landuse|land_use|natural|grass/i },
  { kind: "name", word: /place|poi|label|name|housenum|address|point/i },
] as const;

type Kind = (typeof kinds)[number]["kind"] | "other";

/** Calm tints mixed from the theme's own paper and ink, so that the claims stay foremost in light and dark. */
export function basemapLayers(basemap: Basemap, theme: Theme): LayerSpecification[] {
  if (basemap.kind === "raster") {
    const dark = theme.name === "dark";
    return [
      {
        id: "basemap",
        type: "raster",
        source: "basemap",
        paint: {
          "raster-saturation": -0.85,
          "raster-contrast": dark ? -0.1 : -0.35,
          "raster-brightness-min": dark ? 0 : 0.35,
          "raster-brightness-max": dark ? 0.38 : 1,
          "raster-opacity": dark ? 0.75 : 0.6,
          "raster-fade-duration": 0,
        },
      },
    ];
  }
  const tint = (share: number) => printed(theme.ink, theme.paper, share);
  const water = printed(
    theme.name === "dark" ? "#5f8fb4" : "#7fa6c2",
    theme.paper,
    theme.name === "dark" ? 0.22 : 0.34,
  );
  const fills: Readonly<Partial<Record<Kind, string>>> = {
    water,
    building: tint(0.11),
    green: tint(0.035),
    other: tint(0.02),
  };
  const lines: Readonly<Partial<Record<Kind, readonly [string, number]>>> = {
    water: [water, 1.2],
    road: [tint(0.22), 0.9],
    border: [tint(0.34), 0.8],
    other: [tint(0.12), 0.6],
  };
  return basemap.layers.flatMap((layer): LayerSpecification[] => {
    const kind: Kind = kinds.find(({ word }) => word.test(layer))?.kind ?? "other";
    const of = { source: "basemap", "source-layer": layer };
    const fill = fills[kind];
    const line = lines[kind];
    return [
      ...(fill
        ? [
            {
              ...of,
              id: `basemap:${layer}:fill`,
              type: "fill" as const,
              filter: ["==", ["geometry-type"], "Polygon"] as never,
              paint: { "fill-color": fill },
            },
          ]
        : []),
      ...(line
        ? [
            {
              ...of,
              id: `basemap:${layer}:line`,
              type: "line" as const,
              filter: ["==", ["geometry-type"], "LineString"] as never,
              paint: { "line-color": line[0], "line-width": line[1] },
            },
          ]
        : []),
    ];
  });
}
