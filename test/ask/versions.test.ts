import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { at, ribbons, versions } from "../../src/ask/index.ts";
import { type Case, openCase } from "../../src/case/index.ts";
import { ingest } from "../../src/ingest/index.ts";

const gazette = `# The fight for Orlan

On 3 May 1931 the League captured Orlan from the Crown. On 9 May 1931 the Crown recaptured Orlan.
On 12 May 1931 the League captured two hills and the village of Brod.
`;
const diary = `# A diary of the siege

On 5 May 1931 the League captured Orlan. The Crown ministry said that on 7 May 1931 the Crown recaptured Orlan.
`;

const folder = mkdtempSync(join(tmpdir(), "contested-versions-"));
let kase: Case;
beforeAll(async () => {
  kase = openCase(join(folder, "orlan.gpkg"), { create: true });
  const bytes = (text: string) => new TextEncoder().encode(text);
  await ingest(kase, [
    { origin: "gazette.md", bytes: bytes(gazette) },
    { origin: "diary.md", bytes: bytes(diary) },
  ]);
});
afterAll(() => {
  kase.close();
  rmSync(folder, { recursive: true, force: true });
});

const told = (place: string, view = {}) =>
  Object.fromEntries(
    versions(kase, place, view).versions.map(({ source, intervals }) => [
      source,
      intervals.filter(({ inferred }) => !inferred).map(({ first, holder }) => `${first} ${holder}`),
    ]),
  );

describe("a place as each source alone has it", () => {
  it("is a history for each document and for each source that is quoted", () => {
    expect(told("Orlan")).toEqual({
      "The fight for Orlan": ["1931-05-03 league", "1931-05-09 crown"],
      "A diary of the siege": ["1931-05-05 league"],
      "Crown ministry": ["1931-05-07 crown"],
    });
  });

  it("has those first that say most, with the days and the claims they rest on", () => {
    const [first] = versions(kase, "Orlan").versions;
    expect(first).toMatchObject({ source: "The fight for Orlan", kind: "document", side: null });
    expect(first!.claimDays).toEqual(["1931-05-03", "1931-05-09"]);
    expect(first!.claims.length).toBeGreaterThanOrEqual(2);
  });

  it("has only who counts under the view, and no source that is silent on the place", () => {
    expect(Object.keys(told("Orlan", { accordingTo: "A diary of the siege" }))).not.toContain("The fight for Orlan");
    expect(Object.keys(told("Brod"))).toEqual(["The fight for Orlan"]);
  });

  it("does not depend on the policy: a source's own version is what it says", () => {
    expect(told("Orlan", { policy: "independent" })).toEqual(told("Orlan"));
  });

  it("throws a Problem for a place nobody names", () => {
    expect(() => versions(kase, "Nowhere")).toThrow(/Nowhere/);
  });
});

describe("ribbons", () => {
  it("put what is only described after all that has a name, and say so", () => {
    const { rows } = ribbons(kase);
    expect(rows.map(({ name, described }) => [name, described ?? false])).toEqual([
      ["Orlan", false],
      ["Brod", false],
      ["two hills", true],
    ]);
  });
});

describe("a day", () => {
  it("has what is only described after all that has a name", () => {
    const [day] = at(kase, ["1931-05-13"]);
    expect(day?.places.map(({ name }) => name).at(-1)).toBe("two hills");
    expect(day?.places).toHaveLength(3);
  });
});
