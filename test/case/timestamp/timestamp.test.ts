import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCase, readTimestampReply, timestampRequest } from "../../../src/case/index.ts";
import { Problem } from "../../../src/model/index.ts";
import { contested } from "../../cli/fake-context.ts";
import { valley } from "../../cli/valley.ts";
import { temporaryFolder } from "../folder.ts";
import { authority, hasOpenssl } from "./authority.ts";

/** SHA-256 of "the valley", and the reply of an authority made for it with OpenSSL. */
const hash = "1903e071660f989823e9aa96574abaf3695c138be8f54cbf878b6e833433c030";
const packed = [
  "MIIDjzADAgEAMIIDhgYJKoZIhvcNAQcCoIIDdzCCA3MCAQMxDzANBglghkgBZQMEAgEFADBjBgsqhkiG9w0BCRABBKBUBFIwUAIB",
  "AQYEKgMEATAxMA0GCWCGSAFlAwQCAQUABCAZA+BxZg+YmCPpqpZXSrrzaVwTi+j1TL+Hi26DNDPAMAIBAhgPMjAyNjExMjIwNjIy",
  "MTlaoIIBsjCCAa4wggFToAMCAQICFFYZQNTE+IzZKMIQUBFDlwn1XY+gMAoGCCqGSM49BAMCMCAxHjAcBgNVBAMMFVZhbGxleSBU",
  "aW1lIEF1dGhvcml0eTAeFw0yNjExMjIwNjIyMTlaFw0zNjExMTkwNjIyMTlaMCAxHjAcBgNVBAMMFVZhbGxleSBUaW1lIEF1dGhv",
  "cml0eTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABA+9hWBEKM2IoraI5v2CVGoR+y7jtDih6ASgljcd13goa2BaAbpbE+/ZDVNm",
  "L6GFf8UDk006tvhkg2j3kMJVLjGjazBpMB0GA1UdDgQWBBS3N2tS/TUaghJlyLt86vXT2MHeLzAfBgNVHSMEGDAWgBS3N2tS/TUa",
  "ghJlyLt86vXT2MHeLzAPBgNVHRMBAf8EBTADAQH/MBYGA1UdJQEB/wQMMAoGCCsGAQUFBwMIMAoGCCqGSM49BAMCA0kAMEYCIQDK",
  "+fj8BhmSQ2YvY6Sy3MPgVvm87uI5JYFXNNO8mj7TWgIhAN+a3xRadNqP9Aj9Z6AkfR2RFIrBp4095Jp8mP8rVCFTMYIBQDCCATwC",
  "AQEwODAgMR4wHAYDVQQDDBVWYWxsZXkgVGltZSBBdXRob3JpdHkCFFYZQNTE+IzZKMIQUBFDlwn1XY+gMA0GCWCGSAFlAwQCAQUA",
  "oIGYMBoGCSqGSIb3DQEJAzENBgsqhkiG9w0BCRABBDAcBgkqhkiG9w0BCQUxDxcNMjYxMTIyMDYyMjE5WjArBgsqhkiG9w0BCRAC",
  "DDEcMBowGDAWBBTkC3MHwdjs+YLcOa11vpYHrqLwATAvBgkqhkiG9w0BCQQxIgQgBNam/WB9sALHT58Sj2o7mhElXsV9a5/+KfjP",
  "KghlVnQwCgYIKoZIzj0EAwIERzBFAiEAlnCeLXDJuDbV0FnqZTf/j7klk7izNeWvnxWExDMNrOgCIBSp9bffMZ1MzTr0n+j/Z7Z+",
  "Z7BteBRh/1xuVQ32YYG9",
];
const reply = Buffer.from(packed.join(""), "base64");

describe("a reply", () => {
  test("says for what, when and by whom", () => {
    expect(readTimestampReply(reply, "valley.tsr")).toEqual({
      hash,
      time: "2026-11-22T06:22:19.000Z",
      signer: "CN=Valley Time Authority",
    });
  });

  test("altered in any byte says the same or is a Problem in one line", () => {
    const said = JSON.stringify(readTimestampReply(reply, "x"));
    const { hash: own, time } = readTimestampReply(reply, "x");
    for (let at = 0; at < reply.length; at++) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const altered = Buffer.from(reply);
        altered[at]! ^= flip;
        try {
          const told = readTimestampReply(altered, "x");
          expect({ hash: told.hash, time: told.time }, `byte ${at}`).toEqual({ hash: own, time });
        } catch (error) {
          expect(error, `byte ${at}`).toBeInstanceOf(Problem);
          expect((error as Problem).message).not.toContain("\n");
        }
      }
    }
    expect(JSON.stringify(readTimestampReply(reply, "x"))).toBe(said);
  });

  test("cut short, or anything else, is a Problem", () => {
    for (let length = 0; length < reply.length; length += 7)
      expect(() => readTimestampReply(reply.subarray(0, length), "x.tsr")).toThrow(Problem);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readTimestampReply(bytes, "x.tsr")).toThrow(Problem);
      }),
    );
    // A status of 2 and nothing more.
    const refusal = Buffer.from("30053003020102", "hex");
    expect(() => readTimestampReply(refusal, "x.tsr")).toThrow(/the authority gives no time stamp \(rejected\)/);
  });
});

test.skipIf(!hasOpenssl)("OpenSSL reads the request, and its replies are read here, with keys of both kinds", () => {
  for (const key of [["rsa:2048"], ["ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]]) {
    const folder = temporaryFolder();
    const other = authority(folder, key);
    writeFileSync(join(folder, "q.tsq"), timestampRequest(hash));
    expect(other.requestInWords("q.tsq")).toMatch(/Hash Algorithm: sha256\n.*Certificate required: yes\n/s);
    other.reply("q.tsq", "r.tsr");
    expect(other.holds("q.tsq", "r.tsr")).toBe(true);
    expect(readTimestampReply(readFileSync(join(folder, "r.tsr")), "r.tsr")).toMatchObject({
      hash,
      signer: "CN=Valley Time Authority",
    });
  }
});

describe("contested timestamp", () => {
  test("has nothing to ask for before anything is decided, and keeps no reply for another case", async () => {
    const { folder } = await valley();
    const run = (...words: string[]) => contested(words, { folder, env: { CONTESTED_AUTHOR: "A" } });
    expect(await run("timestamp", "request", "q.tsq")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/nothing has been decided/),
    });
    await run("decide", "rename", "Oldmill", "to", "Mill");
    writeFileSync(join(folder, "other.tsr"), reply);
    expect(await run("timestamp", "add", "other.tsr")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/hash 1903e071660f, which is no decision/),
    });
    expect((await run("timestamp", "request", "q.tsq")).out).toMatch(/nothing was sent/);
    const head = ((await run("log", "--json")).json() as { decision: { hash: string } }[])[0]!.decision.hash;
    expect(readFileSync(join(folder, "q.tsq")).includes(Buffer.from(head, "hex"))).toBe(true);
  });

  test.skipIf(!hasOpenssl)("keeps an authority's reply, which verify checks", async () => {
    const { folder, case: path } = await valley();
    const run = (...words: string[]) => contested(words, { folder, env: { CONTESTED_AUTHOR: "A" } });
    await run("decide", "rename", "Oldmill", "to", "Mill");
    await run("timestamp", "request", "q.tsq");
    authority(folder).reply("q.tsq", "r.tsr");
    expect((await run("timestamp", "add", "r.tsr")).out).toMatch(/Signed by\s+CN=Valley Time Authority/);
    await run("decide", "rename", "Stonebridge", "to", "Bridge");
    expect((await run("verify")).out).toMatch(/with 1\s+time stamp\./);
    const kase = openCase(path);
    const [stamp] = kase.timestamps();
    kase.addTimestamp({ ...stamp!, time: "2001-01-01T00:00:00.000Z" });
    kase.close();
    expect(await run("verify")).toMatchObject({
      code: 1,
      out: expect.stringMatching(/the time stamp of 2001-01-01T00:00:00.000Z is not what the authority's reply says/),
    });
  });
});
