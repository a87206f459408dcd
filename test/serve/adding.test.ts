import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { type Added, additionsOf } from "../../src/serve/adding.ts";
import { createApp } from "../../src/serve/app.ts";
import { answersOf } from "../../src/serve/case-answers.ts";
import { temporaryFolder } from "../case/folder.ts";
import { makeValley } from "../web/fixtures/valley.ts";

async function valley(memory?: number) {
  const path = await makeValley(temporaryFolder());
  const kase = openCase(path, { readOnly: true });
  onTestFinished(() => kase.close());
  let changes = 0;
  const additions = additionsOf(
    kase,
    () => {
      changes += 1;
    },
    memory,
  );
  onTestFinished(() => additions.close());
  const app = createApp({ answers: answersOf(kase), additions, page: null, port: () => null });
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    app.request("/api/documents", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { Host: "127.0.0.1", "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin", ...headers },
    });
  const get = (address: string) => app.request(address, { headers: { Host: "127.0.0.1" } });
  return { path, kase, send, get, changes: () => changes };
}

const letter = "# A letter\n\nOn 20 May 1921 the Northern League captured Lower Tarn 🏔.\n";

describe("documents added over HTTP", () => {
  it("are read and stored, once", async () => {
    const { kase, send, changes } = await valley();
    const before = kase.documents().length;
    const response = await send({ name: "letter.md", text: letter });
    expect(response.status).toBe(201);
    const { outcomes } = (await response.json()) as Added;
    expect(outcomes).toMatchObject([{ origin: "letter.md", status: "added", title: "A letter", problem: null }]);
    expect(outcomes[0]!.claims).toBeGreaterThan(0);
    expect(kase.documents()).toHaveLength(before + 1);
    const again = await send({ name: "other.md", base64: Buffer.from(letter).toString("base64") });
    expect(((await again.json()) as Added).outcomes).toMatchObject([{ status: "unchanged" }]);
    expect(kase.documents()).toHaveLength(before + 1);
    expect(changes()).toBe(1);
  });

  it("wait for one another, and what cannot be read does not stop the rest", async () => {
    const { send } = await valley();
    const answers = await Promise.all([
      send({ name: "one.md", text: letter }),
      send({ name: "broken.pdf", base64: Buffer.from("%PDF-1.7 nothing else").toString("base64") }),
      send({ name: "two.md", text: letter.replace("20 May", "21 May") }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const told = await Promise.all(answers.map(async (one) => ((await one.json()) as Added).outcomes[0]!));
    expect(told.map(({ status }) => status)).toEqual(["added", "failed", "added"]);
    expect(told[1]!.problem).toMatch(/\p{L}/u);
  });

  it("never come from a path or a private address, and only from this page", async () => {
    const { path, kase, send } = await valley();
    const before = kase.documents().length;
    const named = (await (await send({ name: path, text: "Nothing was told." })).json()) as Added;
    expect(named.outcomes[0]).toMatchObject({ origin: path, claims: 0 });
    const inside = (await (await send({ address: "http://127.0.0.1:9/x" })).json()) as Added;
    expect(inside.outcomes).toMatchObject([{ status: "failed" }]);
    expect(kase.documents()).toHaveLength(before + 1);
    expect((await send({ address: "file:///etc/passwd" })).status).toBe(400);
    expect((await send({ name: "x", path: "/etc/passwd" })).status).toBe(400);
    expect((await send({ name: "x.md", text: letter }, { "Sec-Fetch-Site": "same-site" })).status).toBe(403);
    expect((await send({ name: "x.md", text: letter }, { "Content-Type": "text/plain" })).status).toBe(415);
    expect((await send("{}", { "Content-Length": "140000001" })).status).toBe(413);
  });

  it("are read while the page is answered as before", async () => {
    const { kase, send, get } = await valley();
    await get("/api/case");
    const began = performance.now();
    let reading = true;
    const added = Promise.resolve(send({ name: "long.md", text: long(6000) })).finally(() => {
      reading = false;
    });
    const times: number[] = [];
    while (reading) {
      const asked = performance.now();
      expect((await get(`/api/claims?limit=${times.length + 1}`)).status).toBe(200);
      times.push(performance.now() - asked);
      await wait(10);
    }
    const took = performance.now() - began;
    const { outcomes } = (await (await added).json()) as Added;
    expect(outcomes).toMatchObject([{ status: "added", problem: null }]);
    expect(kase.documents().some(({ title }) => title === "A long letter")).toBe(true);
    // Read on the server's own thread it would be one answer, after all of the reading.
    expect(times.length).toBeGreaterThan(10);
    expect(times.toSorted((a, b) => a - b)[times.length >> 1]).toBeLessThan(100);
    expect(Math.max(...times)).toBeLessThan(took / 2);
  }, 120_000);

  it("are told as failed where reading runs out of memory, and the next is read", async () => {
    const { kase, send, changes } = await valley(80);
    const before = kase.documents().length;
    const { outcomes } = (await (await send({ name: "long.md", text: long(30_000) })).json()) as Added;
    expect(outcomes).toMatchObject([{ origin: "long.md", status: "failed", document: null }]);
    expect(outcomes[0]!.problem).toContain("long.md");
    expect([kase.documents().length, changes()]).toEqual([before, 0]);
    expect(kase.verify().problem).toBeNull();
    const next = (await (await send({ name: "letter.md", text: letter })).json()) as Added;
    expect(next.outcomes).toMatchObject([{ status: "added" }]);
    expect(kase.documents()).toHaveLength(before + 1);
  }, 120_000);
});

/** A letter of so many paragraphs, no two alike. */
function long(paragraphs: number): string {
  const day = (at: number) => `${1 + (at % 28)} ${["May", "June", "July"][at % 3]} 1921`;
  const told = Array.from(
    { length: paragraphs },
    (_, at) =>
      `On ${day(at)} the Northern League captured hill ${at} of Lower Tarn. The Crown lost ${at + 3} men there.`,
  );
  return `# A long letter\n\n${told.join("\n\n")}\n`;
}
