import { readFileSync } from "node:fs";

/** The program's version, from its package.json: two folders up in the sources and in the compiled package alike. */
export function version(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
