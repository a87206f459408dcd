import { describe, expect, it } from "vitest";
import { createApp } from "../../src/serve/app.ts";
import { isLoopbackHost } from "../../src/serve/security.ts";
import { inventedWar } from "../web/fixtures/war.ts";

describe("isLoopbackHost", () => {
  it.each(["127.0.0.1:4316", "localhost:4316", "LOCALHOST:4316", "[::1]:4316"])("takes %s", (host) => {
    expect(isLoopbackHost(host, 4316)).toBe(true);
  });
  it.each([
    undefined,
    "",
    "example.org:4316",
    "127.0.0.1.example.org:4316",
    "127.0.0.1:80",
    "127.0.0.1",
    "localhost.:4316",
    "127.0.0.1@example.org:4316",
    "0.0.0.0:4316",
  ])("refuses %s", (host) => expect(isLoopbackHost(host, 4316)).toBe(false));
});

describe("the server", () => {
  const app = createApp({ answers: inventedWar(), page: null, port: () => 4316 });
  const ask = (headers: Record<string, string>, path = "/api/case") =>
    app.request(`http://127.0.0.1:4316${path}`, { headers });

  it("answers this machine", async () => expect((await ask({ Host: "127.0.0.1:4316" })).status).toBe(200));

  it("refuses a name that another page has pointed at this machine", async () => {
    const response = await ask({ Host: "rebound.example:4316" });
    expect(response.status).toBe(403);
    expect(await response.text()).not.toContain("delta");
  });

  it("refuses a request that a page elsewhere makes", async () => {
    const headers = { Host: "127.0.0.1:4316", "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" };
    expect((await ask(headers)).status).toBe(403);
    const link = { ...headers, "Sec-Fetch-Mode": "navigate" };
    expect((await ask(link)).status).toBe(200);
  });

  it("lets the page load nothing from elsewhere", async () => {
    for (const path of ["/api/case", "/api/nothing", "/nothing"]) {
      const policy = (await ask({ Host: "localhost:4316" }, path)).headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe/);
    }
  });

  it("takes no writing request", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      const request = new Request("http://127.0.0.1:4316/api/case", { method, headers: { Host: "127.0.0.1:4316" } });
      expect((await app.request(request)).status).toBe(404);
    }
  });
});
