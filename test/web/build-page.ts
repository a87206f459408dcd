import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "../..");
const built = [join(root, "dist/web/index.html"), join(root, "dist/site/site.js")];
const lock = join(root, ".cache/page-being-built");
const sources = ["src/web", "src/export", "vite.config.ts"];

function newest(path: string): number {
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isBuilt(): boolean {
  const latest = Math.max(...sources.map((path) => newest(join(root, path))));
  return built.every((path) => existsSync(path) && statSync(path).mtimeMs >= latest);
}

/** Builds the page where it is older than its sources; test files that run at the same time wait for one another. */
export async function buildPage(): Promise<void> {
  mkdirSync(join(root, ".cache"), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // A run that was killed leaves its lock behind.
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 60_000)
        rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    if (isBuilt()) return;
    const vite = join(root, "node_modules/vite/bin/vite.js");
    // Vitest marks its processes as tests; the page is built as for a user.
    const env = { ...process.env, NODE_ENV: "production", VITEST: undefined };
    for (const mode of ["production", "site"]) {
      const words = [vite, "build", "--mode", mode, "--logLevel", "warn"];
      const done = spawnSync(process.execPath, words, { cwd: root, env, encoding: "utf8" });
      if (done.status !== 0) throw new Error(`the page could not be built:\n${done.stdout}${done.stderr}`);
    }
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
