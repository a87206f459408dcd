import { describe, expect, it, onTestFinished } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { type Added, additionsOf } from "../../src/serve/adding.ts";
import { createApp } from "../../src/serve/app.ts";
import { answersOf } from "../../src/serve/case-answers.ts";
import { temporaryFolder } from "../case/folder.ts";
import { makeValley } from "../web/fixtures/valley.ts";

async function valley() {
  const path = await makeValley(temporaryFolder());
  const kase = openCase(path, { readOnly: true });
  onTestFinished(() => kase.close());
  let changes = 0;
  const additions = additionsOf(kase, () => {
    changes += 1;
  });
  const app = createApp({ answers: answersOf(kase), additions, page: null, port: () => null });
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    app.request("/api/documents", {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { Host: "127.0.0.1", "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin", ...headers },
    });
  return { path, kase, send, changes: () => changes };
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
});
