import { describe, expect, it, onTestFinished } from "vitest";
import type { CaseChange } from "../../src/ask/holdings.ts";
import { claims, type DecisionRequest, decide } from "../../src/ask/index.ts";
import { type Case, openCase } from "../../src/case/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import type { Day } from "../../src/model/index.ts";
import { caseChange } from "../../src/serve/api/change.ts";
import { createApp } from "../../src/serve/app.ts";
import { answersOf } from "../../src/serve/case-answers.ts";
import { temporaryFolder } from "../case/folder.ts";
import { makeValley } from "../web/fixtures/valley.ts";
import { inventedWar } from "../web/fixtures/war.ts";

interface Told {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** A reader of server-sent events, as the standard has them. */
class Reader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #body: ReadableStream<Uint8Array>;
  #text = "";

  constructor(response: Response) {
    this.#body = response.body!;
    this.#chunks = this.#body[Symbol.asyncIterator]();
  }

  async next(): Promise<Told> {
    while (!this.#text.includes("\n\n")) {
      const { value, done } = await this.#chunks.next();
      if (done) throw new Error("the events have ended");
      this.#text += new TextDecoder().decode(value);
    }
    const end = this.#text.indexOf("\n\n");
    const lines = this.#text.slice(0, end).split("\n");
    this.#text = this.#text.slice(end + 2);
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "";
    return { event: field("event"), id: field("id"), data: JSON.parse(field("data")) };
  }

  close(): Promise<void> {
    return this.#chunks.return?.() as never;
  }
}

async function valley() {
  const path = await makeValley(temporaryFolder());
  const kase = openCase(path, { readOnly: true });
  onTestFinished(() => kase.close());
  const app = createApp({ answers: answersOf(kase), page: null, port: () => null });
  const listen = async (headers: Record<string, string> = {}) => {
    const response = await app.request("/api/events", { headers: { Host: "127.0.0.1", ...headers } });
    expect(response.headers.get("Content-Type")).toContain("text/event-stream");
    const reader = new Reader(response);
    onTestFinished(() => reader.close());
    return reader;
  };
  const write = async <T>(work: (writer: Case) => T | Promise<T>): Promise<T> => {
    const writer = openCase(path);
    try {
      return await work(writer);
    } finally {
      writer.close();
    }
  };
  return { kase, listen, write };
}

const add = (writer: Case, day: number, place: string) =>
  ingest(writer, [
    {
      origin: `${day}.md`,
      bytes: new TextEncoder().encode(`# Letter ${day}\n\nOn ${day} May 1921 the Northern League captured ${place}.\n`),
    },
  ]);
const by = { author: "A. Editor", reason: "" };

describe("the stream of changes", () => {
  it("tells which documents, claims, decisions and places came, changed and went", async () => {
    const { kase, listen, write } = await valley();
    const reader = await listen();
    const first = await reader.next();
    expect(first).toEqual({ event: "revision", id: String(kase.revision), data: kase.revision });

    const { outcomes } = await write((writer) => add(writer, 20, "Upper Wick"));
    const added = await reader.next();
    expect([added.event, added.id]).toEqual(["change", String(kase.revision)]);
    const change = caseChange.parse(added.data) as CaseChange;
    expect(change).toEqual(added.data);
    expect(change.documents.added).toEqual({ count: 1, ids: [outcomes[0]!.document] });
    expect(change.claims.added.count).toBe(outcomes[0]!.claims);
    expect(change.places.added.count).toBeGreaterThan(0);
    expect([change.claims.withdrawn.count, change.decisions.added.count, change.documents.removed.count]).toEqual([
      0, 0, 0,
    ]);
    expect((await reader.next()).event).toBe("revision");

    const [claim] = claims(kase, { document: outcomes[0]!.document! });
    const request: DecisionRequest = { kind: "reject", claim: claim!.id };
    const { id } = await write((writer) => decide(writer, request, by));
    const rejected = (await reader.next()).data as CaseChange;
    expect(rejected.decisions.added).toEqual({ count: 1, ids: [id] });
    expect(rejected.claims.withdrawn).toEqual({ count: 1, ids: [claim!.id] });
    expect(rejected.documents.added.count).toBe(0);
    await reader.next();

    await write((writer) => writer.removeDocument(outcomes[0]!.document!));
    const removed = (await reader.next()).data as CaseChange;
    expect(removed.documents.removed.ids).toEqual([outcomes[0]!.document]);
    expect(removed.places.removed.ids).toEqual(change.places.added.ids);
  }, 60_000);

  it("goes on where a reader left it, also with what came while nobody listened", async () => {
    const { kase, listen, write } = await valley();
    const reader = await listen();
    const { id } = await reader.next();
    await reader.close();
    await write((writer) => add(writer, 20, "Upper Wick"));
    const back = await listen({ "Last-Event-ID": id });
    const missed = await back.next();
    expect(missed.event).toBe("change");
    expect((missed.data as CaseChange).since).toBe(Number(id));
    expect((missed.data as CaseChange).documents.added.count).toBe(1);
    expect(await back.next()).toMatchObject({ event: "revision", data: kase.revision });
    const upToDate = await listen({ "Last-Event-ID": String(kase.revision) });
    expect((await upToDate.next()).event).toBe("revision");
  }, 60_000);

  it("says so where it does not know what a reader missed", async () => {
    const { kase, listen } = await valley();
    const reader = await listen({ "Last-Event-ID": "0" });
    expect(await reader.next()).toMatchObject({ event: "reset", data: { revision: kase.revision } });
    expect((await reader.next()).event).toBe("revision");
    const odd = await listen({ "Last-Event-ID": "yesterday" });
    expect((await odd.next()).event).toBe("revision");
  });
});

describe("pages of a long list", () => {
  it("are cut of one list, made once for each revision, and have validators of their own", async () => {
    let revision = 1;
    const asked: (Day | string | null)[] = [];
    const war = inventedWar();
    const answers = {
      ...war,
      revision: () => revision,
      claims: (place: string | null) => {
        asked.push(place);
        return war.claims(null, {});
      },
    };
    const app = createApp({ answers, page: null, port: () => null });
    const get = (address: string, headers = {}) => app.request(address, { headers: { Host: "127.0.0.1", ...headers } });
    let next: string | undefined = "/api/claims?limit=3";
    let pages = 0;
    for (; next !== undefined && pages < 8; pages++) {
      const response: Response = await get(next);
      expect(response.status).toBe(200);
      const again = await get(next, { "If-None-Match": response.headers.get("ETag")! });
      expect(again.status).toBe(304);
      next = /^<([^>]+)>/.exec(response.headers.get("Link") ?? "")?.[1];
    }
    expect(pages).toBeGreaterThan(2);
    expect(asked).toEqual([null]);
    await get("/api/claims?limit=3&place=kettle");
    await get("/api/claims?place=kettle&limit=2");
    expect(asked).toEqual([null, "kettle"]);
    revision = 2;
    await get("/api/claims?limit=3");
    expect(asked).toEqual([null, "kettle", null]);
  });
});
