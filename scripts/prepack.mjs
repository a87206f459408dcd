// npm pack: compiles the sources into dist and builds the page, so that the package runs where TypeScript does not.
import { readdirSync, rmSync } from "node:fs";
import process from "node:process";
import { install } from "./steps/install.mjs";
import { buildPage } from "./steps/page.mjs";
import { inProject, runOwn, say } from "./steps/project.mjs";

try {
  await install();
  removeCompiled();
  const compiled = await runOwn("node_modules/typescript/bin/tsc", ["-p", "tsconfig.build.json"], { quiet: true });
  if (compiled.code !== 0) throw new Error(`the sources could not be compiled:\n${compiled.output.trimEnd()}`);
  await buildPage();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

/** What an earlier version left must not go into the package; the page looks after itself. */
function removeCompiled() {
  const dist = inProject("dist");
  for (const name of readdirOrNone(dist))
    if (name !== "web" && name !== "site") rmSync(inProject("dist", name), { recursive: true });
}

function readdirOrNone(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
