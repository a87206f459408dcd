import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { EncodedBody } from "./encoding.ts";

/** One file of the built page. */
export interface PageFile {
  readonly body: EncodedBody;
  readonly type: string;
  readonly tag: string;
  /** Named by its content, so that it may be kept for ever. */
  readonly immutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Where the build puts the page: `dist/web` of the project, from the sources and from the compiled package alike. */
export function builtPageFolder(): string | null {
  const candidates = ["../../dist/web", "../web", "../../web"];
  for (const candidate of candidates) {
    const folder = fileURLToPath(new URL(candidate, import.meta.url));
    if (existsSync(join(folder, "index.html")) && existsSync(join(folder, "assets"))) return folder;
  }
  return null;
}

/** All files of the built page by their address path ("/assets/index-….js"); "/" is the page itself. */
export function loadPage(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true }) as string[]) {
    const path = join(folder, entry);
    if (!statSync(path).isFile() || entry.endsWith(".map")) continue;
    const bytes = readFileSync(path);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(address, {
      body: new EncodedBody(bytes),
      type: types[extname(path)] ?? "application/octet-stream",
      tag: createHash("sha256").update(bytes).digest("hex").slice(0, 20),
      immutable: address.startsWith("/assets/"),
    });
  }
  const index = files.get("/index.html");
  if (index) files.set("/", index);
  return files;
}
