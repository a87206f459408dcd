import { basename } from "node:path";
import type { Case } from "../case/case.ts";

/** The title set in the case, else the file's name in words. */
export function caseTitle(kase: Case): string {
  const title = kase.setting("title");
  if (typeof title === "string" && title.trim() !== "") return title;
  const name = basename(kase.path)
    .replace(/\.gpkg$/i, "")
    .replaceAll(/[-_]+/g, " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
