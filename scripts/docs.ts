// npm run docs: writes the reference pages that come from the program itself.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandsAsMarkdown } from "../src/cli/markdown.ts";

writeFileSync(join(import.meta.dirname, "../docs/cli.md"), commandsAsMarkdown());
