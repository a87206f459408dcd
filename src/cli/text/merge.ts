import type { MergeReport } from "../../case/index.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { counted } from "../words/counts.ts";

const longest = 160;

/** What a merge did, and every conflict with both versions. */
export function mergeText(report: MergeReport, terminal: Terminal): string[] {
  const { documents, gazetteer, captures, decisions, conflicts, decision } = report;
  const parts = [
    counted(documents, "document"),
    counted(decisions, "decision"),
    counted(captures, "capture"),
    `${counted(gazetteer, "place")} of the gazetteer`,
  ];
  const done = decision === null ? "The other case has nothing new." : `Taken over: ${parts.join(", ")}.`;
  if (conflicts.length === 0) return [...wrap(done, terminal.columns), "Nothing is said differently."];
  return [
    ...wrap(done, terminal.columns),
    `${counted(conflicts.length, "thing")} said differently:`,
    ...conflicts.flatMap(({ kind, about, ours, theirs }) => [
      ...wrap(`${kind}: ${about}`, terminal.columns, "  "),
      ...wrap(`here: ${short(ours)}`, terminal.columns, "    "),
      ...wrap(`there: ${short(theirs)}`, terminal.columns, "    "),
    ]),
    ...wrap("Of decisions the later counts; of all else what this case had. Both stand in the log.", terminal.columns),
  ];
}

function short(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
