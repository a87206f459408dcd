// Installs the project's packages where something is missing.
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { inProject, ownNode, runCommand, say } from "./project.mjs";

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch {
    return null;
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. Compares the versions that npm noted when it installed,
 * not times, which a checkout or a copy changes. Packages for other systems may be missing.
 */
export function isInstalled() {
  const wanted = packagesOf(inProject("package-lock.json"));
  const present = packagesOf(inProject("node_modules", ".package-lock.json"));
  if (wanted === null || present === null || !existsSync(ownNode)) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

/** Installs what is missing; throws with npm's own words where that fails. */
export async function install() {
  if (isInstalled()) return;
  const began = Date.now();
  say("Installing the project's packages (npm ci) …");
  // `include=dev`: the page's builder and the project's own Node are development packages, wanted even in production.
  const words = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith(".js")
    ? await runCommand(process.execPath, [npm, ...words], { quiet: true, env: process.env })
    : await runCommand("npm", words, { quiet: true, env: process.env, shell: process.platform === "win32" });
  if (done.code !== 0) throw new Error(`npm ci failed:\n${done.output.trimEnd()}`);
  if (!existsSync(ownNode)) await fetchOwnNode();
  say(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/** The package `node` fetches its program in an install script; where scripts are switched off, run that one. */
async function fetchOwnNode() {
  const { code, output } = await runCommand(process.execPath, ["installArchSpecificPackage.js"], {
    quiet: true,
    env: process.env,
    folder: inProject("node_modules", "node"),
  });
  if (code !== 0 || !existsSync(ownNode)) throw new Error(`the project's own Node could not be installed:\n${output}`);
}
