import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { isPrivate } from "../../src/ingest/fetch/addresses.ts";
import { FETCH_LIMITS, fetchAddress } from "../../src/ingest/fetch/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { temporaryFolder } from "../case/folder.ts";

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const open = { ...FETCH_LIMITS, privateNetworks: true };

describe("addresses", () => {
  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.20.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "::1",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "::ffff:7f00:1",
    "0.0.0.0",
    "no address",
  ])("%s is private", (address) => expect(isPrivate(address)).toBe(true));
  test.each(["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "172.32.0.1"])("%s is public", (address) =>
    expect(isPrivate(address)).toBe(false),
  );
});

test("nothing of this machine is fetched unless allowed, also behind a name", async () => {
  const base = await serving((_, answer) => answer.end("x"));
  await expect(fetchAddress(base)).rejects.toThrow(/private network/);
  await expect(fetchAddress(base.replace("127.0.0.1", "localhost"))).rejects.toThrow(/private network/);
});

test("redirects are followed and noted, to the limit", async () => {
  const base = await serving((request, answer) => {
    const step = Number(request.url!.slice(1));
    if (step > 0) answer.writeHead(302, { Location: `/${step - 1}` }).end();
    else answer.writeHead(200, { "Content-Type": "text/plain", "X-Note": "a" }).end("The Army captured Oakford.");
  });
  const got = await fetchAddress(`${base}/2`, open);
  expect(got).toMatchObject({ status: 200, url: `${base}/0`, redirects: [`${base}/2`, `${base}/1`] });
  expect(new TextDecoder().decode(got.bytes)).toBe("The Army captured Oakford.");
  expect(got.headers).toContainEqual(["X-Note", "a"]);
  await expect(fetchAddress(`${base}/9`, open)).rejects.toThrow(/more than 5 times/);
});

test("a redirect to a file or a private network is refused", async () => {
  const base = await serving((_, answer) => answer.writeHead(302, { Location: "file:///etc/passwd" }).end());
  await expect(fetchAddress(base, open)).rejects.toThrow(/only http and https/);
});

test("size, time and status", async () => {
  const base = await serving((request, answer) => {
    if (request.url === "/large")
      answer.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync(new Uint8Array(3_000_000)));
    else if (request.url === "/slow") answer.writeHead(200).write("a");
    else if (request.url === "/silent") return;
    else answer.writeHead(404).end();
  });
  await expect(fetchAddress(`${base}/large`, { ...open, bytes: 2_000_000 })).rejects.toThrow(/larger than 2 MB/);
  await expect(fetchAddress(`${base}/slow`, { ...open, time: 300 })).rejects.toThrow(/no whole answer/);
  await expect(fetchAddress(`${base}/silent`, { ...open, time: 300 })).rejects.toThrow(/no whole answer/);
  await expect(fetchAddress(`${base}/none`, open)).rejects.toThrow(/answers 404/);
});

test.each(["ftp://x.example/a", "http://user:secret@x.example/", "https://"])("%s is refused", async (address) => {
  await expect(fetchAddress(address, open)).rejects.toThrow(/^\S+: /);
});

test("an address goes into a case with its custody; without --fetch it is only named", async () => {
  const base = await serving((request, answer) =>
    request.url === "/a"
      ? answer.writeHead(301, { Location: "/b" }).end()
      : answer
          .writeHead(200, { "Content-Type": "text/html" })
          .end(
            "<html><body><article><h1>Oakford</h1><p>On 3 May 1931 the Azanian Army captured Oakford.</p></article></body></html>",
          ),
  );
  const kase = openCase(join(temporaryFolder(), "c.gpkg"), { create: true });
  try {
    const refused = await ingest(kase, [`${base}/a`]);
    expect(refused.outcomes[0]?.problem).toMatch(/nothing is fetched unasked/);
    const report = await ingest(kase, [`${base}/a`], { fetch: open });
    expect(report.outcomes[0]).toMatchObject({ status: "added", origin: `${base}/a`, title: "Oakford" });
    expect(kase.captures()[0]).toMatchObject({ url: `${base}/b`, status: 200, redirects: [`${base}/a`] });
  } finally {
    kase.close();
  }
});
