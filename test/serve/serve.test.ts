import { connect } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { MapGeometry } from "../../src/ask/map/geometry.ts";
import { openCase } from "../../src/case/index.ts";
import { Problem } from "../../src/model/index.ts";
import type { CaseSummary, PlaceEntry } from "../../src/serve/answers.ts";
import { serve } from "../../src/serve/index.ts";
import { temporaryFolder } from "../case/folder.ts";
import { buildPage } from "../web/build-page.ts";
import { makeValley } from "../web/fixtures/valley.ts";

beforeAll(buildPage, 120_000);

async function serveValley(options: { port?: number } = { port: 0 }) {
  const path = await makeValley(temporaryFolder());
  const server = await serve(path, options);
  onTestFinished(() => server.close());
  return { server, path, get: (address: string) => fetch(new URL(address, server.address)) };
}

describe("serve", () => {
  it("serves the page and the answers of a real case on this machine alone", async () => {
    const { server, get } = await serveValley();
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await get("/");
    expect(page.headers.get("Content-Type")).toContain("text/html");
    const script = /src="([^"]+)"/.exec(await page.text())?.[1];
    const asset = await get(script!);
    expect(asset.status).toBe(200);
    expect(asset.headers.get("Cache-Control")).toContain("immutable");
    expect(asset.headers.get("Content-Encoding")).toMatch(/^(br|gzip)$/);
    const summary = (await (await get("/api/case")).json()) as CaseSummary;
    expect(summary).toMatchObject({ documents: 2, title: "The Tarn valley", first: "1921-05-03" });
    expect(summary.places.located).toBeGreaterThanOrEqual(4);
    const geometry = (await (await get("/api/geometry")).json()) as MapGeometry;
    expect(geometry.credits).toContain("Survey of the valley, 1919");
  });

  it("takes what kind of place it is from the gazetteer where no document tells", async () => {
    const { get } = await serveValley();
    const places = (await (await get("/api/places")).json()) as PlaceEntry[];
    expect(places.find((place) => place.name === "Ashby")?.type).toBe("village");
    expect(places.find((place) => place.name === "Upper Tarn")?.type).toBe("town");
  });

  it("draws the outline that another gazetteer has for a place known by a point", async () => {
    const { path, get } = await serveValley();
    const kase = openCase(path, {});
    const square = [5.14, 46.3, 5.15, 46.32] as const;
    const [west, south, east, north] = square;
    const ring: [number, number][] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const shape = { type: "Polygon" as const, coordinates: [ring] };
    const entry = { parent: null, precision: null, geometry: shape, source: "Land register, 1912" };
    kase.addGazetteer([
      { ...entry, id: "register-1", type: "village", name: "ASHBY", names: ["ASHBY"] },
      { ...entry, id: "register-2", type: "parish", name: "Al-Mill Hill", names: ["Al-Mill Hill"] },
    ]);
    kase.close();
    const { shapes, credits } = (await (await get("/api/geometry")).json()) as MapGeometry;
    const roles = (name: string) =>
      shapes.filter((one) => one.properties.name === name).map((one) => one.properties.role);
    expect(roles("Ashby")).toEqual(["area"]);
    // The other has much the same name as a place, but lies elsewhere: it stays quiet ground.
    expect(roles("Mill Hill").toSorted()).toEqual(["cell", "point"]);
    expect(roles("Al-Mill Hill")).toEqual(["ground"]);
    expect(credits).toContain("Land register, 1912");
  });

  it("shows what another program wrote meanwhile", async () => {
    const { path, get } = await serveValley();
    const before = await get("/api/case");
    const other = openCase(path, {});
    other.setSetting("title", "Another title");
    other.close();
    const after = await get("/api/case");
    expect(after.headers.get("ETag")).not.toBe(before.headers.get("ETag"));
    expect(((await after.json()) as CaseSummary).title).toBe("Another title");
  });

  it("names a port that is taken", async () => {
    const { server } = await serveValley();
    const port = Number(new URL(server.address).port);
    const path = await makeValley(temporaryFolder());
    await expect(serve(path, { port })).rejects.toThrow(new RegExp(`port ${port} is taken`));
    await expect(serve(path, { port })).rejects.toBeInstanceOf(Problem);
  });

  it("names a case that is not there", async () => {
    await expect(serve(join(temporaryFolder(), "none.gpkg"))).rejects.toBeInstanceOf(Problem);
  });

  it("closes while a browser keeps its connection open", async () => {
    const path = await makeValley(temporaryFolder());
    const server = await serve(path, { port: 0 });
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    await server.close();
    await expect(fetch(server.address)).rejects.toThrow();
  });
});
