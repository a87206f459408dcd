import type { ForeignTitle } from "../../ask/references.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import type { DocumentNames } from "../words/documents.ts";

/** Isolates that keep a title's direction to itself within the line (Unicode UAX 9). */
const ISOLATE = { rtl: "\u2067", ltr: "\u2066" } as const;
const END = "\u2069";

const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

/** References in other scripts, document by document, each with its language and the places it names. */
export function referencesText(titles: readonly ForeignTitle[], names: DocumentNames, terminal: Terminal): string[] {
  if (titles.length === 0) return ["No reference has a title in another script."];
  return [...Map.groupBy(titles, ({ document }) => document)].flatMap(([document, own], index) => [
    ...(index === 0 ? [] : [""]),
    ...wrap(names(document), terminal.columns).map((line) => bold(line, terminal)),
    ...own.flatMap(({ label, text, language, direction, places }) => {
      const names = [...new Set(places.map(({ name }) => name))];
      const told = [language === null ? null : languageNames.of(language), names.join(", ")].filter(Boolean).join(": ");
      return [
        `  ${label}`,
        ...wrap(text, terminal.columns - 4, "    ").map((line) => `    ${ISOLATE[direction]}${line.trim()}${END}`),
        ...wrap(told, terminal.columns, "    "),
      ];
    }),
  ]);
}
