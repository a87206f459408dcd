import { createReadStream, type Stats, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import type { Context } from "hono";
import { Problem } from "../model/problem.ts";

/** A PMTiles file of the user's that the page shows below the map. */
export interface Basemap {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly tag: string;
}

/** Where the page finds it. */
export const basemapAddress = "/basemap.pmtiles";

/** "PMTiles" and the version, as the file's first eight bytes (PMTiles specification, version 3). */
const magic = "PMTiles";
const version = 3;
const headerLength = 127;

/**
 * Looks at a basemap before it is served.
 *
 * @throws Problem where there is no such file, it is no PMTiles file, or one of another version
 */
export async function openBasemap(path: string): Promise<Basemap> {
  let found: Stats;
  try {
    found = statSync(path);
  } catch {
    throw new Problem(`${path}: there is no such file; --basemap takes a PMTiles file`);
  }
  if (!found.isFile()) throw new Problem(`${path}: this is no file; --basemap takes a PMTiles file`);
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headerLength), 0, headerLength, 0);
  await file.close();
  if (bytesRead < headerLength || buffer.toString("latin1", 0, magic.length) !== magic)
    throw new Problem(`${path}: this is no PMTiles file; other tiles can be made into one with "pmtiles convert"`);
  const own = buffer[magic.length]!;
  if (own !== version)
    throw new Problem(
      `${path}: PMTiles of version ${own}, and only version ${version} is read; "pmtiles convert" brings it up to date`,
    );
  return { path, name: basename(path), size: found.size, tag: `"${found.size}-${Math.round(found.mtimeMs)}"` };
}

/** Answers with the part of the file that is asked for (RFC 9110, one range), or all of it. */
export function serveBasemap(context: Context, { path, size, tag }: Basemap): Response {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(context.req.header("Range") ?? "");
  const headers = {
    "Accept-Ranges": "bytes",
    "Content-Type": "application/octet-stream",
    ETag: tag,
    "Cache-Control": "no-cache",
  };
  const first = asked ? Number(asked[1]) : 0;
  const last = Math.min(asked?.[2] ? Number(asked[2]) : size - 1, size - 1);
  if (asked && (first >= size || first > last))
    return new Response(null, { status: 416, headers: { ...headers, "Content-Range": `bytes */${size}` } });
  const body = Readable.toWeb(createReadStream(path, { start: first, end: last })) as ReadableStream;
  const length = { "Content-Length": String(last - first + 1) };
  if (!asked) return new Response(body, { headers: { ...headers, ...length } });
  const range = { "Content-Range": `bytes ${first}-${last}/${size}` };
  return new Response(body, { status: 206, headers: { ...headers, ...length, ...range } });
}
