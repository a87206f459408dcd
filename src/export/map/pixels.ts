import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { builtSiteFolder } from "../built-site.ts";

/** A drawn picture: its dots as red, green, blue, alpha, and as a PNG. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
  readonly png: () => Uint8Array;
}

/** The page's own fonts that maps are written in. */
const fonts = [
  "SourceSerif4-Regular.ttf.woff2",
  "noto-naskh-arabic-arabic-400-normal.woff2",
  "noto-sans-cyrillic-400-normal.woff2",
  "noto-sans-greek-400-normal.woff2",
  "noto-sans-devanagari-400-normal.woff2",
];

let ready: Promise<Uint8Array[]> | null = null;

async function start(): Promise<Uint8Array[]> {
  const folder = builtSiteFolder();
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  await initWasm(readFileSync(wasm));
  return fonts.map((name) => readFileSync(join(folder, "assets", name)));
}

/**
 * Draws an SVG, without a browser.
 *
 * @param scale dots to a pixel
 */
export async function pixels(svg: string, scale: number): Promise<Pixels> {
  ready ??= start();
  const fontBuffers = await ready;
  const drawing = new Resvg(svg, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontBuffers, defaultFontFamily: "Source Serif 4", loadSystemFonts: false },
  });
  try {
    const picture = drawing.render();
    const { width, height } = picture;
    const png = picture.asPng();
    const rgba = picture.pixels;
    picture.free();
    return { width, height, rgba, png: () => png };
  } finally {
    drawing.free();
  }
}

/** A PNG with a text beside its dots (a chunk iTXt, in UTF-8). */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  const data = Buffer.from(`iTXt${keyword}\0\0\0\0\0${text}`, "utf8");
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4, 0);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  // After the signature and the header, which is always 25 bytes.
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
