import { type AddProtocolAction, addProtocol } from "maplibre-gl";
import { FetchSource, PMTiles, Protocol, type Source, TileType } from "pmtiles";
import { words } from "../strings/index.ts";
import type { Basemap } from "./basemapStyle.ts";

const protocol = new Protocol();
addProtocol("pmtiles", protocol.tilev4 as AddProtocolAction);

const kinds: ReadonlyMap<TileType, Basemap["kind"]> = new Map([
  [TileType.Mvt, "vector"],
  [TileType.Png, "raster"],
  [TileType.Jpeg, "raster"],
  [TileType.Webp, "raster"],
  [TileType.Avif, "raster"],
]);

let given = 0;

/** A file of the reader's; each has a key of its own, since two may have one name. */
function sourceOf(file: File): Source {
  given += 1;
  const key = `given-${given}`;
  return {
    getKey: () => key,
    getBytes: async (offset, length) => ({ data: await file.slice(offset, offset + length).arrayBuffer() }),
  };
}

/**
 * Opens a PMTiles file: of the server's by its address, or one that the reader gave, which stays in the browser.
 *
 * @throws Error in the reader's language where it is no PMTiles file of version 3, or its tiles are of an unknown kind
 */
export async function openBasemap(from: File | string, name: string): Promise<Basemap> {
  const text = words.atlas.basemap;
  const source = typeof from === "string" ? new FetchSource(new URL(from, location.href).href) : sourceOf(from);
  const { data } = await source.getBytes(0, 127);
  const bytes = new Uint8Array(data);
  if (bytes.length < 127 || new TextDecoder().decode(bytes.subarray(0, 7)) !== "PMTiles")
    throw new Error(text.noPmtiles(name));
  if (bytes[7] !== 3) throw new Error(text.otherVersion(name, bytes[7]!));
  const archive = new PMTiles(source);
  try {
    const header = await archive.getHeader();
    const kind = kinds.get(header.tileType);
    if (!kind) throw new Error(text.otherTiles(name));
    const metadata = (await archive.getMetadata()) as { attribution?: unknown; vector_layers?: unknown };
    const layers = Array.isArray(metadata.vector_layers) ? (metadata.vector_layers as { id?: unknown }[]) : [];
    protocol.add(archive);
    return {
      name,
      kind,
      tiles: `pmtiles://${source.getKey()}/{z}/{x}/{y}`,
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      layers: layers.flatMap(({ id }) => (typeof id === "string" ? [id] : [])),
      attribution: plain(typeof metadata.attribution === "string" ? metadata.attribution : ""),
    };
  } catch (error) {
    if (error instanceof Error && error.message === text.otherTiles(name)) throw error;
    throw new Error(text.damaged(name, error instanceof Error ? error.message : String(error)));
  }
}

/** Attributions are written in HTML; only their words are shown. */
function plain(html: string): string {
  return (new DOMParser().parseFromString(html, "text/html").body.textContent ?? "").replace(/\s+/g, " ").trim();
}
