import { readFileSync } from "node:fs";

let known: string | null = null;

/** The program's version, from its package.json: two folders up in the sources and in the compiled package alike. */
export function version(): string {
  known ??= (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
    .version;
  return known;
}
