import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeTheatre } from "../web/fixtures/theatre.ts";
import { contested, fakeTerminal } from "./fake-context.ts";

describe("a large case", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "contested-deriving-"));
  let path = "";
  beforeAll(() => {
    path = makeTheatre(folder, 20_000, 400);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const asked = async (isTerminal: boolean) => {
    const [stdout, stderr] = [fakeTerminal(), fakeTerminal({ isTerminal })];
    const { code } = await contested(["at", "2030-06-01", "--case", path, "--json"], { stdout, stderr });
    return { code, told: stderr.text(), lines: stdout.lines() };
  };

  it("says on a terminal what is being derived of it, and takes the line away", async () => {
    const { code, told, lines } = await asked(true);
    expect(code).toBe(0);
    expect(told).toContain("0 of 3  the claims");
    expect(told.endsWith("\r\u001b[K")).toBe(true);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ date: "2030-06-01" });
  });

  it("says nothing of it elsewhere", async () => {
    const { told, lines } = await asked(false);
    expect(told).toBe("");
    expect(lines).toHaveLength(1);
  });
});
