import type { SourceSummary } from "../../ask/answers.ts";
import { dayInWords } from "../../export/ribbons/period.ts";
import { cutMiddle, displayWidth, padEnd } from "../../export/ribbons/width.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";

/** Columns after the name: the day, and three numbers. */
const others = 17 + 3 * 9 + 4;

/** The documents and the sources they quote, each with what it contributes. */
export function sourcesText(sources: readonly SourceSummary[], terminal: Terminal): string[] {
  if (sources.length === 0) return ["The case holds no document yet; contested read FILE --case CASE adds one."];
  const widest = Math.max(...sources.map(({ name }) => displayWidth(name)));
  const nameWidth = Math.min(widest, terminal.columns - others);
  const line = (name: string, published: string, numbers: readonly (string | number)[]) =>
    `  ${padEnd(cutMiddle(name, nameWidth), nameWidth)}  ${published.padEnd(17)}${numbers
      .map((number) => String(number).padStart(9))
      .join("")}`;
  const part = (title: string, found: readonly SourceSummary[]) =>
    found.length === 0
      ? []
      : [
          bold(title, terminal),
          line("", title === documentsTitle ? "published" : "", ["claims", "on ground", "figures"]),
          ...found.map((source) =>
            line(source.name, source.published === null ? "" : dayInWords(source.published), [
              source.claims,
              source.control,
              source.figures,
            ]),
          ),
          "",
        ];
  return [
    ...part(
      documentsTitle,
      sources.filter(({ kind }) => kind === "document"),
    ),
    ...part(
      "Sources they quote",
      sources.filter(({ kind }) => kind === "quoted"),
    ),
    ...wrap("Claims in all; of these, claims on who held ground, and figures.", terminal.columns),
  ];
}

const documentsTitle = "Documents";
