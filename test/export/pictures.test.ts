import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, test } from "vitest";
import * as ask from "../../src/ask/index.ts";
import { type ExportFormat, formats } from "../../src/export/index.ts";
import { buildPage } from "../web/build-page.ts";
import { exported, text, valley } from "./valley.ts";

const format = (name: string): ExportFormat => formats.find((one) => one.name === name)!;

/** The dots of a PNG with eight bits a channel, row by row after undoing its filters. */
function dotsOf(png: Buffer): { width: number; height: number; at: (x: number, y: number) => string } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") data.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(data));
  const row = width * channels;
  const dots = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)]!;
    for (let x = 0; x < row; x++) {
      const left = x < channels ? 0 : dots[y * row + x - channels]!;
      const up = y === 0 ? 0 : dots[(y - 1) * row + x]!;
      const corner = x < channels || y === 0 ? 0 : dots[(y - 1) * row + x - channels]!;
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      const add = [0, left, up, (left + up) >> 1, paeth][filter]!;
      dots[y * row + x] = (raw[y * (row + 1) + 1 + x]! + add) & 255;
    }
  }
  return {
    width,
    height,
    at: (x, y) => `#${dots.subarray(y * row + x * channels, y * row + x * channels + 3).toString("hex")}`,
  };
}

beforeAll(buildPage, 120_000);

describe("maps of a day", () => {
  test("SVG is well formed, needs nothing from elsewhere, and is coloured by who holds what", async () => {
    const { kase } = await valley();
    const picture = await text(format("svg"), kase, { date: "2031-05-15" });
    const errors: Error[] = [];
    const parser = new SaxesParser();
    parser.on("error", (error) => errors.push(error));
    parser.write(picture).close();
    expect(errors).toEqual([]);
    expect(picture).toContain("15 May 2031");
    expect(picture).toContain(">Lower Tarn</text>");
    expect(picture.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|url\((?!#)/);
    for (const [, id] of picture.matchAll(/url\(#(\w+)\)/g)) expect(picture).toContain(`id="${id}"`);
    const before = await text(format("svg"), kase, { date: "2031-05-02" });
    expect(before).not.toBe(picture);
  });

  test("PNG is the same map, with the place's colour where the place is", async () => {
    const { kase } = await valley();
    const svg = await text(format("svg"), kase, { date: "2031-05-03" });
    const png = (await exported(format("png"), kase, { date: "2031-05-03" })).get("")!;
    const { width, height, at } = dotsOf(png);
    expect([width, height]).toEqual([2400, 1800]);
    const [, x, y] = /<text x="(\d+)" y="(\d+)"[^>]*>Lower Tarn</.exec(svg)!.map(Number) as [number, number, number];
    const fills = new Set([...svg.matchAll(/<path d="[^"]*Z" fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill));
    // Beside the name's beginning, where its point's cell is.
    const near = Array.from({ length: 60 }, (_, step) => at(2 * x - 12 - step, 2 * y - 40));
    expect(near.some((dot) => fills.has(dot))).toBe(true);
    // Letters were drawn: the day stands in the ink of the heading.
    const heading = Array.from({ length: 400 }, (_, step) => at(50 + step, 120));
    expect(heading).toContain("#1c2227");
  });

  test("GIF has a picture for each day on which anything changes", async () => {
    const { kase } = await valley();
    const gif = (await exported(format("gif"), kase, { from: "2031-05-01", to: "2031-05-12" })).get("")!;
    expect(gif.toString("latin1", 0, 6)).toBe("GIF89a");
    const days = await exported(format("svg"), kase, { from: "2031-05-01", to: "2031-05-12", byDay: true });
    expect(days.size).toBeGreaterThan(2);
    const frames = gif.toString("latin1").split("\u0021\u00f9\u0004").length - 1;
    expect(frames).toBe(days.size);
    expect(gif.at(-1)).toBe(0x3b);
    expect(gif.includes(Buffer.from("policy weighed"))).toBe(true);
  }, 60_000);
});

test("the report tells situation, changes and sentences, and its footnotes are all there", async () => {
  const { kase } = await valley();
  const told = await text(format("report"), kase, { date: "2031-05-21" });
  expect(told).toContain("# Valley: 21 May 2031");
  expect(told).toMatch(/### Held by League\n\n(?:- .*\n)*- Stonebridge, since 20 May 2031\[\^\d+\]/);
  expect(told).toContain("## Changes, 15 to 21 May 2031");
  expect(told).toContain("“On 20 May, the League captured Stonebridge");
  const cited = new Set([...told.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
  const written = [...told.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number);
  for (const number of cited) expect(written).toContain(number);
  expect(new Set(written).size).toBe(written.length);
});

test("the workbook has a sheet for each table, with numbers as numbers and formulas as texts", async () => {
  const { kase } = await valley();
  const bytes = (await exported(format("excel"), kase)).get("")!;
  const files = unzipSync(bytes);
  const sheet = (name: string) => Buffer.from(files[name]!).toString("utf8");
  expect(sheet("xl/workbook.xml").match(/<sheet /g)).toHaveLength(5);
  const sheets = Object.keys(files).filter((name) => name.startsWith("xl/worksheets/sheet"));
  expect(sheets).toHaveLength(5);
  for (const name of sheets) {
    const parser = new SaxesParser();
    const errors: Error[] = [];
    parser.on("error", (error) => errors.push(error));
    parser.write(sheet(name)).close();
    expect(errors).toEqual([]);
    expect(sheet(name)).not.toContain("<f>");
  }
});

test("GeoParquet has the rows of the GeoJSON, dates as dates and points as WKB", async () => {
  const { kase } = await valley();
  const bytes = (await exported(format("geoparquet"), kase)).get("")!;
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const metadata = parquetMetadata(buffer);
  const geo = JSON.parse(metadata.key_value_metadata!.find(({ key }) => key === "geo")!.value!) as object;
  expect(geo).toEqual({
    version: "1.1.0",
    primary_column: "geometry",
    columns: { geometry: { encoding: "WKB", geometry_types: ["Point"] } },
  });
  const rows = await parquetReadObjects({ file: buffer });
  expect(rows).toHaveLength(ask.intervals(ask.publishable(kase)).length);
  const mill = rows.find(({ name, holder }) => name === "Stonebridge" && holder === "league")!;
  expect(mill.start).toEqual(new Date("2031-05-20"));
  expect(mill.geometry).toEqual({ type: "Point", coordinates: [20.4, 40.65] });
});
