import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/read/index.ts";
import { document } from "./reading.ts";

describe("hostile Hungarian", () => {
  it.each([
    ["one word of endings", `Tarvas${"ban".repeat(20_000)}`],
    ["one word of hyphens", `${"a-".repeat(30_000)}t`],
    ["numbers without end", "8 katona ".repeat(10_000)],
    ["speech without end", "szerint mondta, ".repeat(10_000)],
    ["a list without end", "Tarvas és ".repeat(10_000)],
  ])("is read in a time that grows with its length: %s", (_, text) => {
    const started = performance.now();
    readDocument({ ...document(text), language: "hu" });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
