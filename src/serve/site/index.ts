import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { builtSiteFolder } from "../../export/built-site.ts";
import type { ExportFormat } from "../../export/request.ts";
import { xml } from "../../export/xml.ts";
import type { PublishedAnswers } from "./answers.ts";
import { collectAnswers } from "./collect.ts";
import { unneededFonts } from "./fonts.ts";

/** The page with its answers in one folder: it needs no server, and opens from a disk as well as from any host. */
export const site: ExportFormat = {
  name: "site",
  summary: "the page with the case in it: a folder that needs no server",
  extension: "",
  takes: {},
  write: async (kase) => {
    const folder = builtSiteFolder();
    const answers = await collectAnswers(kase);
    return { kind: "folder", files: filesOf(folder, answers) };
  },
};

function* filesOf(folder: string, answers: PublishedAnswers): Iterable<readonly [string, string | Uint8Array]> {
  const script = answersScript(answers);
  const [code, css] = ["site.js", "assets/style.css"].map((name) => readFileSync(join(folder, name), "utf8"));
  const unneeded = unneededFonts(css!, [code!, script]);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // Every browser that runs the page takes the smaller of the two forms of a font.
    if (!entry.isFile() || extname(path) === ".woff" || unneeded.has(entry.name)) continue;
    yield [relative(folder, path).split(sep).join("/"), readFileSync(path)];
  }
  yield ["answers.js", script];
  yield ["index.html", page(answers)];
}

/** A script, since a page that was opened from a disk may not fetch; what would end a script element is written otherwise. */
function answersScript(answers: PublishedAnswers): string {
  const json = JSON.stringify(answers)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
  return `globalThis.contestedAnswers=${json};\n`;
}

/** Nothing the site shows comes from anywhere else, and nothing is asked of anyone. */
const policy = "connect-src blob:; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'";

function page({ provenance }: PublishedAnswers): string {
  const { case: title, program, decisions, withheld } = provenance;
  const told = [
    program,
    decisions === null ? "no decisions" : `decisions ${decisions}`,
    ...((withheld ?? "") ? [withheld!] : []),
  ];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta name="generator" content="${xml(told.join("; "))}" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>${xml(title)}</title>
    <link rel="stylesheet" href="./assets/style.css" />
    <script defer src="./answers.js"></script>
    <script defer src="./site.js"></script>
  </head>
  <body>
    <div id="page"></div>
    <noscript>This page draws a map, which needs JavaScript.</noscript>
  </body>
</html>
`;
}
