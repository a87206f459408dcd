// What every script needs to know of the project. Plain JavaScript for Node 20.19: it runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The project's root folder. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts);

/** The project's own Node (npm package `node`), as a path, whether it is there or not. */
export const ownNode = inProject("node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");

/** The environment with the project's own Node and tools first on the path. */
export function ownEnvironment(extra = {}) {
  const path = [inProject("node_modules", "node", "bin"), inProject("node_modules", ".bin"), process.env.PATH ?? ""];
  return { ...process.env, PATH: path.join(delimiter), ...extra };
}

/** Says on standard error what is being done. */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * Runs a command in the project and waits for it.
 *
 * @param {string} command a program
 * @param {readonly string[]} words its arguments
 * @param {{ quiet?: boolean, env?: object, shell?: boolean, folder?: string }} options quiet: keep what it prints, to show it only if it fails
 * @returns {Promise<{ code: number, output: string }>} its exit code; 127 where it could not be started
 */
export function runCommand(
  command,
  words,
  { quiet = false, env = ownEnvironment(), shell = false, folder = root } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: folder,
      env,
      shell,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (data) => (output += data));
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => resolve({ code: code ?? (signal === "SIGINT" ? 130 : 1), output }));
  });
}

/** Runs a script or program of a package under the project's own Node. */
export function runOwn(script, words = [], options = {}) {
  return runCommand(existsSync(ownNode) ? ownNode : process.execPath, [inProject(script), ...words], options);
}

/** Whether this process may install packages of the system: Linux with apt, as root. */
export function mayInstallSystemPackages() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs packages of Debian; returns whether that worked. */
export async function installSystemPackages(names) {
  if (!mayInstallSystemPackages()) return false;
  say(`Installing ${names.join(", ")} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = ["install", "-y", "--no-install-recommends", ...names];
  let result = await runCommand("apt-get", install, { quiet: true, env });
  if (result.code !== 0) {
    await runCommand("apt-get", ["update"], { quiet: true, env });
    result = await runCommand("apt-get", install, { quiet: true, env });
  }
  if (result.code !== 0) say(result.output.trimEnd().split("\n").slice(-3).join("\n"));
  return result.code === 0;
}
