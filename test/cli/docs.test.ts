import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { commandsAsMarkdown } from "../../src/cli/markdown.ts";

it("docs/cli.md is what the program says (npm run docs writes it)", () => {
  expect(readFileSync(join(import.meta.dirname, "../../docs/cli.md"), "utf8")).toBe(commandsAsMarkdown());
});
