import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { PlaceHistory, Ribbons, StateOfDay } from "../../src/ask/answers.ts";
import type { CaseAnswers, DocumentWithClaims } from "../../src/serve/answers.ts";
import { createApp } from "../../src/serve/app.ts";
import { inventedWar } from "../web/fixtures/war.ts";

function appOf(answers: CaseAnswers = inventedWar()) {
  const app = createApp({ answers, page: null, port: () => null });
  return (path: string, headers: Record<string, string> = {}) =>
    app.request(path, { headers: { Host: "127.0.0.1", ...headers } });
}

async function json<T>(response: Response | Promise<Response>): Promise<T> {
  return (await (await response).json()) as T;
}

describe("the answers", () => {
  const get = appOf();

  it("say who held what on a day, in the words of the JSON lines", async () => {
    const [state] = await json<StateOfDay[]>(get("/api/at?date=1931-03-18"));
    expect(state?.date).toBe("1931-03-18");
    expect(state?.places.find((place) => place.id === "kettle")).toMatchObject({ status: "disputed" });
    const two = await json<StateOfDay[]>(get("/api/at?date=1931-03-08,1931-03-09&place=lower"));
    expect(two.map((day) => day.places.map((place) => place.holder))).toEqual([["league"], ["federation"]]);
  });

  it("tell a place's history, the ribbons, the documents and their claims", async () => {
    expect((await json<PlaceHistory>(get("/api/history?place=kettle"))).intervals).toHaveLength(4);
    expect((await json<Ribbons>(get("/api/ribbons?policy=independent"))).rows.length).toBeGreaterThan(20);
    const [first] = await json<{ id: string }[]>(get("/api/documents"));
    const { document, claims } = await json<DocumentWithClaims>(get(`/api/documents/${first!.id}`));
    expect(document.text.length).toBeGreaterThan(200);
    expect(claims.length).toBeGreaterThan(5);
  });

  it.each([
    ["/api/at", "date"],
    ["/api/at?date=yesterday", "date"],
    ["/api/at?date=1931-3-8", "date"],
    ["/api/ribbons?policy=mine", "policy"],
    ["/api/ribbons?known-by=soon", "known-by"],
    ["/api/changes?from=1931-03-01", "to"],
    ["/api/history", "place"],
  ])("name what is wrong with %s", async (path, word) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect((await json<{ error: string }>(response)).error).toContain(word);
  });

  it.each(["/api/documents/ffffffff", "/api/history?place=nowhere", "/api/nothing"])(
    "know nothing of %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("say what went wrong where a question fails", async () => {
    const war = inventedWar();
    const broken = appOf({
      ...war,
      sources: () => {
        throw new Error("the disk is gone");
      },
    });
    const response = await broken("/api/sources");
    expect(response.status).toBe(500);
    expect(await json(response)).toEqual({ error: "the disk is gone" });
  });
});

describe("caching", () => {
  it("sends nothing again while the case is the same, and all of it when the case has changed", async () => {
    const war = inventedWar();
    let revision = 7;
    let asked = 0;
    const get = appOf({
      ...war,
      revision: () => revision,
      summary: () => {
        asked += 1;
        return war.summary();
      },
    });
    const first = await get("/api/case");
    const tag = first.headers.get("ETag")!;
    expect(first.headers.get("Cache-Control")).toBe("no-cache");
    const again = await get("/api/case", { "If-None-Match": tag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(asked).toBe(1);
    revision = 8;
    const changed = await get("/api/case", { "If-None-Match": tag });
    expect(changed.status).toBe(200);
    expect(asked).toBe(2);
  });

  it("gives another run of the program other validators", async () => {
    const [one, other] = await Promise.all([appOf()("/api/case"), appOf()("/api/case")]);
    expect(one.headers.get("ETag")).not.toBe(other.headers.get("ETag"));
  });
});

describe("compression", () => {
  const get = appOf();

  it.each([
    ["gzip, deflate, br", "br", (bytes: Uint8Array) => brotliDecompressSync(bytes)],
    ["gzip", "gzip", (bytes: Uint8Array) => gunzipSync(bytes)],
    ["br;q=0, gzip", "gzip", (bytes: Uint8Array) => gunzipSync(bytes)],
    ["", null, (bytes: Uint8Array) => bytes],
  ])("for “%s” is %s", async (accept, encoding, decode) => {
    const response = await get("/api/ribbons", { "Accept-Encoding": accept });
    expect(response.headers.get("Content-Encoding")).toBe(encoding);
    expect(response.headers.get("Vary")).toBe("Accept-Encoding");
    const text = Buffer.from(decode(new Uint8Array(await response.arrayBuffer()))).toString();
    expect((JSON.parse(text) as Ribbons).first).toBe("1931-03-02");
  });
});
