// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { inProject, installSystemPackages, mayInstallSystemPackages, ownNode, runOwn, say } from "./project.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Whether the program starts: a wrapper that only asks for a snap to be installed does not. */
function starts(program) {
  if (process.platform === "win32") return existsSync(program);
  return spawnSync(program, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

/** A Chromium on the machine: $CONTESTED_CHROMIUM, on the path, or where systems put it; null where there is none. */
export function findBrowser() {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const told = [process.env.CONTESTED_CHROMIUM, process.env.CHROME_PATH].filter(Boolean);
  return [...told, ...onPath, ...elsewhere].find((program) => existsSync(program) && starts(program)) ?? null;
}

/** Playwright's own Chromium where it has been installed and starts; null otherwise. */
function findPlaywrights() {
  const script = 'process.stdout.write(require("playwright-core").chromium.executablePath())';
  const told = spawnSync(ownNode, ["-e", script], { cwd: inProject("."), encoding: "utf8" }).stdout;
  return told && existsSync(told) && starts(told) ? told : null;
}

/** The path of a Chromium: found, else Playwright's own, else Debian's package when root; null where all that fails. */
export async function browser() {
  const found = findBrowser() ?? findPlaywrights();
  if (found !== null) return found;
  say("No Chromium on this machine: installing Playwright's own …");
  const withSystemLibraries = mayInstallSystemPackages() ? ["--with-deps"] : [];
  const words = ["install", ...withSystemLibraries, "--no-shell", "chromium"];
  const done = await runOwn("node_modules/playwright-core/cli.js", words, { quiet: true });
  const own = done.code === 0 ? findPlaywrights() : null;
  if (own !== null) return own;
  return (await installSystemPackages(["chromium"])) ? findBrowser() : null;
}
