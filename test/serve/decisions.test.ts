import { describe, expect, it, onTestFinished } from "vitest";
import type { ClaimWithSentence, DecisionEntry, DecisionLog, ReviewQueue, StateOfDay } from "../../src/ask/index.ts";
import { openCase } from "../../src/case/index.ts";
import { createApp } from "../../src/serve/app.ts";
import { answersOf } from "../../src/serve/case-answers.ts";
import { decisionsOf } from "../../src/serve/deciding.ts";
import { temporaryFolder } from "../case/folder.ts";
import { makeValley } from "../web/fixtures/valley.ts";

async function valley() {
  const path = await makeValley(temporaryFolder());
  const kase = openCase(path, { readOnly: true });
  const decisions = decisionsOf(kase);
  onTestFinished(() => {
    decisions.close();
    kase.close();
  });
  const app = createApp({ answers: answersOf(kase), decisions, page: null, port: () => null });
  const send = (method: string, address: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(address, {
      method,
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { Host: "127.0.0.1", "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin", ...headers },
    });
  const get = async <T>(address: string) =>
    (await (await app.request(address, { headers: { Host: "127.0.0.1" } })).json()) as T;
  return { path, app, send, get, decisions };
}

describe("decisions over HTTP", () => {
  it("take effect at once, are listed, and are taken back", async () => {
    const { send, get } = await valley();
    expect((await send("PUT", "/api/author", { author: "A. Editor" })).status).toBe(204);
    const claims = await get<ClaimWithSentence[]>("/api/claims");
    const claim = claims.find(({ kind }) => kind === "control")!;
    const made = await send("POST", "/api/decisions", { what: { kind: "reject", claim: claim.id }, reason: "misread" });
    expect(made.status).toBe(201);
    const entry = (await made.json()) as DecisionEntry;
    expect(entry).toMatchObject({ author: "A. Editor", reason: "misread", undoneBy: null, applies: true });
    expect(entry.says).toMatch(/^rejected the claim from “/);
    expect((await get<ClaimWithSentence[]>("/api/claims")).map(({ id }) => id)).not.toContain(claim.id);
    expect(await get<DecisionLog>("/api/decisions")).toMatchObject({ head: entry.hash, author: "A. Editor" });
    const [rejected] = await get<ClaimWithSentence[]>("/api/rejected");
    expect(rejected).toMatchObject({
      id: claim.id,
      decided: { state: "rejected", decision: entry.id },
      sentence: claim.sentence,
    });
    const back = await send("POST", "/api/decisions/undo", { author: "B. Editor" });
    expect(await back.json()).toMatchObject({ author: "B. Editor", what: { kind: "undo", decision: entry.id } });
    expect((await get<ClaimWithSentence[]>("/api/claims")).map(({ id }) => id)).toContain(claim.id);
    expect(await get<ClaimWithSentence[]>("/api/rejected")).toEqual([]);
    await send("POST", "/api/decisions", { what: { kind: "confirm", claim: claim.id }, author: "A" });
    const confirmed = (await get<ClaimWithSentence[]>("/api/claims")).find(({ id }) => id === claim.id)!;
    expect(confirmed.decided).toMatchObject({ state: "confirmed" });
    await send("POST", "/api/decisions/undo", { author: "A" });
    const log = await get<DecisionLog>("/api/decisions");
    expect(log.decisions.map(({ undoneBy }) => undoneBy)).toEqual([
      log.decisions[1]!.id,
      null,
      log.decisions[3]!.id,
      null,
    ]);
  });

  it("put a place on the map, name and colour a side", async () => {
    const { send, get } = await valley();
    const [state] = await get<StateOfDay[]>("/api/at?date=1921-05-10");
    const [key] = Object.keys(state!.sides);
    const by = { author: "A" };
    await send("POST", "/api/decisions", {
      what: { kind: "describe-side", side: key, name: "The First", colour: "#123456" },
      ...by,
    });
    const [place] = await get<{ id: string; geometry: unknown }[]>("/api/places");
    const geometry = { type: "Point", coordinates: [5, 46] };
    await send("POST", "/api/decisions", { what: { kind: "locate", place: place!.id, geometry }, ...by });
    const summary = await get<{ sides: { key: string; names: string[] }[]; colours: object }>("/api/case");
    expect(summary.sides.find((side) => side.key === key)!.names[0]).toBe("The First");
    expect(summary.colours).toMatchObject({ [key!]: "#123456" });
    const places = await get<{ id: string; geometry: unknown; source: string }[]>("/api/places");
    expect(places.find(({ id }) => id === place!.id)).toMatchObject({ geometry, source: "placed by A" });
  });

  it("bring the layers for map programs up to date when the server ends", async () => {
    const { path, send, get, decisions } = await valley();
    const queue = await get<ReviewQueue>("/api/review?limit=1000");
    const item = queue.items.find(({ requests }) => requests.length > 0)!;
    expect((await send("POST", "/api/decisions", { what: item.requests[0], author: "A" })).status).toBe(201);
    decisions.close();
    const kase = openCase(path, { readOnly: true });
    expect(kase.decisions()).toHaveLength(1);
    expect(kase.layersRevision).toBe(kase.revision);
    kase.close();
  });

  it("are refused where the request is wrong, nobody decides, or somebody else writes", async () => {
    const { path, send } = await valley();
    const what = { kind: "describe-side", side: "nobody at all", name: "x" };
    const cases: [unknown, Record<string, string>, number, RegExp][] = [
      ["{", {}, 400, /no JSON/],
      [{ what: { kind: "wish" }, author: "A" }, {}, 400, /what\.kind|Invalid/],
      [{ what, author: "A" }, {}, 400, /no side of this case is called "nobody at all"; its sides are/],
      [{ what: { kind: "undo" } }, {}, 400, /needs its author/],
      [{ what: { kind: "undo" }, author: "A" }, {}, 400, /no decision to undo/],
      [{ what, author: "A" }, { "Content-Type": "text/plain" }, 415, /application\/json/],
      [{ what, author: "A" }, { "Sec-Fetch-Site": "same-site" }, 403, /Only this page/],
      [`{"x": "${"a".repeat(4_100_000)}"}`, { "Content-Length": "4100010" }, 413, /too large/],
    ];
    for (const [body, headers, status, error] of cases) {
      const response = await send("POST", "/api/decisions", body, headers);
      expect({ status: response.status, error: ((await response.json()) as { error: string }).error }).toEqual({
        status,
        error: expect.stringMatching(error),
      });
    }
    const cross = await send(
      "POST",
      "/api/decisions",
      { what, author: "A" },
      { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" },
    );
    expect(cross.status).toBe(403);
    const writer = openCase(path);
    const busy = await send("PUT", "/api/author", { author: "A" });
    writer.close();
    expect(busy.status).toBe(409);
    const kase = openCase(path, { readOnly: true });
    expect(kase.decisions()).toEqual([]);
    kase.close();
  });
});
