import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { SaxesParser } from "saxes";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import * as ask from "../../src/ask/index.ts";
import { type Case, openCase } from "../../src/case/index.ts";
import { type ExportFormat, formats } from "../../src/export/index.ts";
import { pixels } from "../../src/export/map/pixels.ts";
import { leaksIn } from "../ask/redaction/leaks.ts";
import { contested } from "../cli/fake-context.ts";
import { folderWith } from "../cli/folder.ts";
import { buildPage } from "../web/build-page.ts";
import { decodeGif } from "./gif.ts";
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

  test("a place far off that is named once does not shrink the theatre to a dot, and is counted as outside", async () => {
    const near = [..."BCDFGHKLMNPRSTVWZJ"].map((letter) => `${letter}arnford`);
    const day = (at: number) => `On ${1 + (at % 9)}`;
    const days = near.map((place, at) => `${day(at)} May 2031, the League captured ${place} from the Crown army.`);
    const again = near.map((place, at) => `${day(at)} June 2031, the Crown army recaptured ${place}.`);
    const third = near.map((place, at) => `${day(at)} July 2031, the League recaptured ${place}.`);
    const rows = near.map((place, at) => `${place},40.${500 + 10 * at},20.${500 + 10 * (at % 3)}`);
    const folder = folderWith({
      "far.txt": [...days, ...again, ...third, "On 29 July 2031, the League captured Farholm."].join(" "),
      "places.csv": ["name,lat,lon", ...rows, "Farholm,45,30"].join("\n"),
    });
    const path = join(folder, "far.gpkg");
    for (const words of [
      ["read", "far.txt"],
      ["gazetteer", "add", "places.csv"],
    ])
      expect(await contested([...words, "--case", path], { folder })).toMatchObject({ code: 0 });
    const kase = openCase(path);
    onTestFinished(() => kase.close());
    const picture = await text(format("svg"), kase, { date: "2031-07-30" });
    expect(picture).toContain("Sources: 1 document. 1 place far off lies outside the map.");
    expect(picture).not.toContain(">Farholm</text>");
    const rowsOfNames = near.map((place) => Number(new RegExp(`y="(\\d+)"[^>]*>${place}</text>`).exec(picture)?.[1]));
    expect(Math.max(...rowsOfNames) - Math.min(...rowsOfNames)).toBeGreaterThan(300);
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

  test("GIF decodes to the map of each day on which anything changes, as the SVG of that day has it", async () => {
    const { kase } = await valley();
    const period = { from: "2031-05-01", to: "2031-05-12" };
    const gif = decodeGif((await exported(format("gif"), kase, period)).get("")!);
    const days = await exported(format("svg"), kase, { ...period, byDay: true });
    expect(days.size).toBeGreaterThan(2);
    expect(gif).toMatchObject({ width: 900, height: 675, repeats: 0 });
    expect(gif.comments).toEqual([expect.stringContaining("policy weighed")]);
    expect(gif.frames.map(({ delay }) => delay)).toEqual([...Array(days.size - 1).fill(700), 2500]);
    for (const [index, picture] of [...days.values()].entries()) {
      const { width, height, rgb } = gif.frames[index]!;
      const wanted = await pixels(picture.toString("utf8"), 0.75);
      expect([width, height]).toEqual([wanted.width, wanted.height]);
      expect(shareAlike(rgb, wanted.rgba)).toBeGreaterThan(0.995);
      const other = await pixels([...days.values()].at(index - 1)!.toString("utf8"), 0.75);
      expect(shareAlike(rgb, other.rgba)).toBeLessThan(shareAlike(rgb, wanted.rgba));
    }
  }, 60_000);
});

/** The share of dots whose colours are as good as the same; a GIF has 256 of them. */
function shareAlike(rgb: Uint8Array, rgba: Uint8Array): number {
  let alike = 0;
  const dots = rgba.length / 4;
  for (let dot = 0; dot < dots; dot++) {
    const far = Math.max(...[0, 1, 2].map((part) => Math.abs(rgb[dot * 3 + part]! - rgba[dot * 4 + part]!)));
    if (far <= 24) alike++;
  }
  return alike / dots;
}

describe("pictures of a case with something confidential", { timeout: 60_000 }, () => {
  /** The rows of a picture that tell nothing of where it comes from: hash and notes stand below them. */
  const above = 830;

  test("show what a case would in which the name never was, dot by dot", async () => {
    const named = await valley();
    named.kase.setSetting("title", "What Idris Velkan saw");
    const request = { date: "2031-05-21" } as const;
    const png = async (kase: Case) => dotsOf((await exported(format("png"), kase, request)).get("")!);
    const shown = await png(named.kase);
    named.decide({ kind: "withhold", confidential: { what: "person", names: ["Idris Velkan"] } });
    const withheld = await png(named.kase);
    const other = await valley();
    other.kase.setSetting("title", ask.caseTitle(ask.publishable(named.kase)));
    expect(ask.caseTitle(other.kase)).not.toContain("Velkan");
    const never = await png(other.kase);
    const differing = (a: typeof shown, b: typeof shown) => {
      let rows = 0;
      for (let y = 0; y < above * 2; y += 2)
        for (let x = 0; x < a.width; x++)
          if (a.at(x, y) !== b.at(x, y)) {
            rows++;
            break;
          }
      return rows;
    };
    // The title has the name, and nothing else above the last lines does.
    expect(differing(shown, withheld)).toBeGreaterThan(5);
    expect(differing(withheld, never)).toBe(0);
  });

  test("hold nothing that their SVG does not, in which no byte tells the name", async () => {
    const { kase, decide } = await valley();
    kase.setSetting("title", "What Idris Velkan saw");
    decide({ kind: "withhold", confidential: { what: "person", names: ["Idris Velkan"] } });
    decide({ kind: "withhold", confidential: { what: "source", names: ["Valley Digest & Sons"] } });
    const secret = ["Velkan", "Valley Digest"];
    const svg = await exported(format("svg"), kase, { date: "2031-05-21" });
    expect(leaksIn(svg.get("")!, secret)).toEqual([]);
    const png = (await exported(format("png"), kase, { date: "2031-05-21" })).get("")!;
    expect(leaksIn(png, secret)).toEqual([]);
    const [drawn, wanted] = [dotsOf(png), dotsOf(Buffer.from((await pixels(svg.get("")!.toString("utf8"), 2)).png()))];
    for (let y = 0; y < drawn.height; y += 3)
      for (let x = 0; x < drawn.width; x += 3)
        if (drawn.at(x, y) !== wanted.at(x, y)) throw new Error(`another dot at ${x}, ${y}`);
    const days = await exported(format("svg"), kase, { byDay: true });
    const gif = decodeGif((await exported(format("gif"), kase)).get("")!);
    expect(gif.frames).toHaveLength(days.size);
    for (const [index, picture] of [...days.values()].entries()) {
      expect(leaksIn(picture, secret)).toEqual([]);
      const { rgba } = await pixels(picture.toString("utf8"), 0.75);
      expect(shareAlike(gif.frames[index]!.rgb, rgba)).toBeGreaterThan(0.995);
    }
    expect(leaksIn(gif.comments.join(" "), secret)).toEqual([]);
  });
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

test("GeoParquet has outlines as well-known binary, and keeps the rules of its version", async () => {
  const { kase, folder, path } = await valley();
  kase.close();
  const square = "POLYGON ((20 40, 20.1 40, 20.1 40.1, 20 40))";
  writeFileSync(join(folder, "outline.csv"), `id,name,wkt\noldmill,Oldmill,"${square}"\n`);
  await contested(["gazetteer", "add", "outline.csv", "--case", path], { folder });
  const opened = openCase(path);
  onTestFinished(() => opened.close());
  const bytes = (await exported(format("geoparquet"), opened)).get("")!;
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const metadata = parquetMetadata(buffer);
  const geo = JSON.parse(metadata.key_value_metadata!.find(({ key }) => key === "geo")!.value!) as {
    columns: { geometry: { geometry_types: string[] } };
  };
  // GeoParquet 1.1: every type that occurs, each once; no coordinate system means OGC:CRS84.
  expect(geo.columns.geometry.geometry_types.toSorted()).toEqual(["Point", "Polygon"]);
  const rows = await parquetReadObjects({ file: buffer, geoparquet: false, utf8: false });
  const mill = Buffer.from(rows.find(({ name }) => name === "Oldmill")!.geometry as Uint8Array);
  // Little endian, a polygon of one ring of four positions, longitude first (OGC 06-103r4, 8.2).
  expect([mill[0], mill.readUInt32LE(1), mill.readUInt32LE(5), mill.readUInt32LE(9)]).toEqual([1, 3, 1, 4]);
  const positions = Array.from({ length: 4 }, (_, at) => [
    mill.readDoubleLE(13 + at * 16),
    mill.readDoubleLE(21 + at * 16),
  ]);
  expect(positions).toEqual([
    [20, 40],
    [20.1, 40],
    [20.1, 40.1],
    [20, 40],
  ]);
  expect(mill).toHaveLength(13 + 4 * 16);
});
