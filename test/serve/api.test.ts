import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimWithSentence, DecisionLog } from "../../src/ask/index.ts";
import { type Case, openCase } from "../../src/case/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { additionsOf, type CaseAdditions } from "../../src/serve/adding.ts";
import { ROUTES } from "../../src/serve/api/routes.ts";
import { createApp } from "../../src/serve/app.ts";
import { answersOf } from "../../src/serve/case-answers.ts";
import { type CaseDecisions, decisionsOf } from "../../src/serve/deciding.ts";
import { makeValley } from "../web/fixtures/valley.ts";

/** Told in many kinds of claims, so that no answer is empty. */
const further = `The river campaign

The campaign lasted from 2 May to 9 May 1921.

On 3 May 1921 the League captured Ashby from the Crown. According to the Tarn Herald, 40 soldiers and 12 civilians were killed. The Crown said that 25 soldiers were killed.
On 4 May 1921 League forces encircled Upper Tarn. Colonel Harald Venn, the commander of the Crown Guard, was killed in the fighting.
On 5 May 1921 the League and the Crown agreed to a ceasefire in Upper Tarn. On 6 May the Crown accused the League of shelling a hospital; the League denied it.
On 7 May 1921 the Crown recaptured Ashby. The ceasefire collapsed. The League controlled 60 percent of the valley.
`;
const otherwise = `On 3 May 1921 the Crown held Ashby, the ministry said. On 4 May 1921 the Crown repelled an attack on Ashby. At least 70 soldiers were killed.`;

let folder: string;
let kase: Case;
let decisions: CaseDecisions;
let additions: CaseAdditions;
let app: ReturnType<typeof createApp>;

const request = (address: string, init: RequestInit = {}) =>
  app.request(address, { ...init, headers: { Host: "127.0.0.1", "Sec-Fetch-Site": "same-origin", ...init.headers } });
const get = async <T>(address: string): Promise<T> => (await (await request(address)).json()) as T;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "contested-api-"));
  const path = await makeValley(folder);
  const writing = openCase(path);
  const bytes = (text: string) => new TextEncoder().encode(text);
  await ingest(writing, [
    { origin: "further.txt", bytes: bytes(further) },
    { origin: "otherwise.txt", bytes: bytes(otherwise) },
  ]);
  writing.close();
  kase = openCase(path, { readOnly: true });
  decisions = decisionsOf(kase);
  additions = additionsOf(kase, () => {});
  app = createApp({
    answers: answersOf(kase),
    decisions,
    additions,
    page: null,
    port: () => null,
  });
});

afterAll(async () => {
  await additions.close();
  decisions.close();
  kase.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a schema makes of an answer: the same, unless the answer has keys that the schema does not tell of. */
function check(name: string, value: unknown): void {
  const { answer } = ROUTES.find((route) => route.name === name)!;
  expect(answer!.parse(value), name).toEqual(value);
}

describe("the answers are as their schemas say", () => {
  const bare = [
    "case",
    "ribbons",
    "geometry",
    "places",
    "days",
    "claims",
    "figures",
    "connectivity",
    "terrain",
    "advances",
  ];
  const more = [
    "forces",
    "overview",
    "disputes",
    "proposals",
    "agreements",
    "allegations",
    "sources",
    "standings",
    "documents",
  ];

  it.each([...bare, ...more, "decisions", "rejected", "review"])("%s", async (name) => {
    const response = await request(`/api/${name}`);
    expect(response.status).toBe(200);
    check(name, await response.json());
  });

  it("of a day, a place and a period", async () => {
    const [place] = await get<{ id: string }[]>("/api/places");
    check("at", await get("/api/at?date=1921-05-03,1921-05-07"));
    check("pockets", await get("/api/pockets?date=1921-05-05"));
    check("shares", await get("/api/shares?date=1921-05-05"));
    check("shareSeries", await get("/api/share-series"));
    const { days } = await get<{ days: unknown[] }>("/api/share-series?from=1921-05-03&to=1921-05-09");
    expect(days.length).toBeGreaterThan(2);
    check("forces", await get("/api/forces?date=1921-05-05"));
    check("history", await get(`/api/history?place=${place!.id}`));
    check("why", await get("/api/why?place=Ashby&date=1921-05-04"));
    const changes = await get<unknown[]>("/api/changes?from=1921-05-01&to=1921-05-30");
    expect(changes.length).toBeGreaterThan(2);
    check("versions", await get("/api/versions?place=Ashby"));
    check("changes", changes);
  });

  it("of documents", async () => {
    const all = await get<{ id: string }[]>("/api/documents");
    for (const { id } of all) check("documentsOne", await get(`/api/documents/${id}`));
    check("ribbonColumns", await get("/api/ribbon-columns"));
    check("compare", await get(`/api/compare?a=${all[0]!.id}&b=${all[1]!.id}`));
  });

  it("not many of them are empty", async () => {
    for (const name of ["claims", "figures", "sources", "agreements", "disputes"])
      expect((await get<unknown[]>(`/api/${name}`)).length, name).toBeGreaterThan(0);
  });
});

describe("the description", () => {
  it("is OpenAPI 3.1 and tells of every route there is, and of no other", async () => {
    const description = await get<{ openapi: string; paths: Record<string, Record<string, unknown>> }>("/api");
    expect(description.openapi).toMatch(/^3\.1\./);
    expect(await get("/api/openapi.json")).toEqual(description);
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
    );
    const there = app.routes
      .filter(({ path, method }) => path.startsWith("/api/") && method !== "ALL" && path !== "/api/openapi.json")
      .map(({ path, method }) => `${method.toLowerCase()} ${path}`);
    expect(described.toSorted()).toEqual([...new Set(there)].toSorted());
  });

  it("points to nothing that it does not have, and names each operation once", async () => {
    const response = await request("/api");
    const text = await response.text();
    const { paths, components } = JSON.parse(text) as {
      paths: Record<string, Record<string, { operationId: string }>>;
      components: { schemas: Record<string, unknown> };
    };
    const pointers = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer]) => pointer!);
    expect(pointers.length).toBeGreaterThan(50);
    for (const pointer of new Set(pointers))
      expect(Object.keys(components.schemas), pointer).toContain(pointer.replace("#/components/schemas/", ""));
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId));
    expect(new Set(operations).size).toBe(operations.length);
    expect(text).not.toContain('"$schema"');
  });
});

describe("lists that grow are told in pages", () => {
  async function pages<T>(address: string): Promise<T[]> {
    const found: T[] = [];
    let next: string | undefined = address;
    while (next !== undefined) {
      const response: Response = await request(next);
      expect(response.status).toBe(200);
      expect(response.headers.get("ETag")).not.toBeNull();
      found.push((await response.json()) as T);
      next = /^<([^>]+)>; rel="next"$/.exec(response.headers.get("Link") ?? "")?.[1];
    }
    return found;
  }

  it.each(["claims", "documents", "changes?from=1921-05-01&to=1921-05-30"])("%s", async (name) => {
    const whole = await get<unknown[]>(`/api/${name}`);
    const parts = await pages<unknown[]>(`/api/${name}${name.includes("?") ? "&" : "?"}limit=2`);
    expect(parts.length).toBe(Math.ceil(whole.length / 2));
    expect(parts.flat()).toEqual(whole);
  });

  it("decisions, whose log stays what it is; a cursor from before a change is refused", async () => {
    const claims = await get<ClaimWithSentence[]>("/api/claims?kind=control");
    const first = await request("/api/claims?limit=1");
    const next = /^<([^>]+)>/.exec(first.headers.get("Link")!)![1]!;
    for (const { id } of claims.slice(0, 3)) {
      const body = JSON.stringify({ what: { kind: "confirm", claim: id }, author: "A. Editor" });
      const headers = { "Content-Type": "application/json" };
      const made = await request("/api/decisions", { method: "POST", body, headers });
      expect(made.status).toBe(201);
      ROUTES.find(({ name }) => name === "decide")!.answer!.parse(await made.json());
    }
    const logs = await pages<DecisionLog>("/api/decisions?limit=2");
    expect(logs.map((log) => log.decisions.length)).toEqual([2, 1]);
    expect(new Set(logs.map(({ head }) => head)).size).toBe(1);
    check("decisions", await get("/api/decisions"));
    const late = await request(next);
    expect(late.status).toBe(400);
    expect(((await late.json()) as { error: string }).error).toContain("cursor");
    expect((await request("/api/claims?limit=0")).status).toBe(400);
    expect((await request("/api/claims?cursor=x")).status).toBe(400);
  });
});
