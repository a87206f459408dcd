import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "../model/problem.ts";

/**
 * Where the build puts the page as one script, with its fonts: `dist/site` of the project, from the sources and from the
 * compiled package alike. Throws a Problem where it was not built.
 */
export function builtSiteFolder(): string {
  for (const candidate of ["../../dist/site", "../site"]) {
    const folder = fileURLToPath(new URL(candidate, import.meta.url));
    if (existsSync(join(folder, "site.js"))) return folder;
  }
  throw new Problem('the page is not built yet; "npm run page" builds it');
}
