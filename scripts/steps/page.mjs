// Builds the web page into dist/web and dist/site where they are missing or older than their sources.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { inProject, runOwn, say } from "./project.mjs";

/** What the page is made of: its own sources, what it shares with the engine, and the tools that build it. */
const sources = [
  "src/web",
  "src/export",
  "src/model",
  "src/ask/answers.ts",
  "src/serve/answers.ts",
  "src/serve/site/answers.ts",
  "vite.config.ts",
  "package-lock.json",
];
const stamp = inProject(".cache", "page-built-from");
const built = [inProject("dist", "web", "index.html"), inProject("dist", "site", "site.js")];

/** Whether dist/web was built from the sources as they are now. */
export function isPageBuilt() {
  return (
    built.every((path) => existsSync(path)) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(sources)
  );
}

/** Builds the page if it is out of date, or always. Throws with the builder's words where that fails. */
export async function buildPage({ always = false } = {}) {
  if (!always && isPageBuilt()) return;
  const now = fingerprint(sources);
  const began = Date.now();
  say("Building the page …");
  // Once for the server, and once as the script of sites without one.
  for (const mode of ["production", "site"]) {
    const words = ["build", "--mode", mode, "--logLevel", "warn"];
    const done = await runOwn("node_modules/vite/bin/vite.js", words, { quiet: true });
    if (done.code !== 0) throw new Error(`the page could not be built:\n${done.output.trimEnd()}`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  say(`Built the page in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}
