import { relative } from "node:path";
import { ribbons } from "../../ask/index.ts";
import type { Case } from "../../case/case.ts";
import { drawRibbons } from "../../export/ribbons/index.ts";
import type { Context } from "../context.ts";
import type { Options } from "../definition.ts";
import { writeLines } from "../output/lines.ts";
import { viewOf } from "./view.ts";

/** Rows for what stands around the ribbons on a screen: title, dates, legend, the next prompt. */
const around = 11;
/** Rows where output is no terminal and the ribbons are not all that was asked for. */
const inPassing = 40;

/** Draws the ribbons of a case as far as the screen reaches, or all of them. */
export function printRibbons(opened: Case, options: Options, context: Context): void {
  const { stdout } = context;
  const most = options.all ? undefined : stdout.rows === null ? inPassing : Math.max(10, stdout.rows - around);
  const seeAll =
    opened.path === "" ? "add --all" : `${context.program} ribbons --all --case ${pathFor(opened, context)}`;
  const chosen = opened.setting("colours");
  writeLines(
    stdout,
    drawRibbons(ribbons(opened, { from: options.from, to: options.to, view: viewOf(options, opened) }), {
      width: stdout.columns,
      colours: stdout.colours,
      most,
      seeAll,
      from: options.from,
      to: options.to,
      chosen: typeof chosen === "object" && chosen !== null ? (chosen as Record<string, string>) : {},
    }),
  );
}

/** The case's path as it can be typed at a shell in the current folder. */
function pathFor(opened: Case, { folder }: Context): string {
  const inside = relative(folder, opened.path);
  const path = inside.startsWith("..") ? opened.path : inside;
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
