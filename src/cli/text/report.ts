import type { Case } from "../../case/case.ts";
import type { IngestOutcome } from "../../ingest/report.ts";
import type { Reading } from "../../model/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { counted } from "../words/counts.ts";
import { listed, sideName } from "../words/sides.ts";

/** Documents of which every one gets its lines; of more there is one line for all. */
const most = 12;
/** Of many documents: notes that are shown, and names before each. */
const mostNotes = 20;
const mostNames = 3;

/** What was read: for each document its claims, its sides, and what its reader wants the user to know. */
export function reportText(outcomes: readonly IngestOutcome[], opened: Case, terminal: Terminal): string[] {
  const readings = new Map(opened.readings().map((reading) => [reading.document, reading]));
  const documents =
    outcomes.length > most
      ? notesOnly(outcomes, terminal)
      : outcomes.flatMap((outcome) => documentText(outcome, readings.get(outcome.document ?? ""), terminal));
  const all = outcomes.length > 1 ? wrap(totals(outcomes), terminal.columns) : [];
  return [...documents, ...all, ""];
}

function documentText(outcome: IngestOutcome, reading: Reading | undefined, terminal: Terminal): string[] {
  const already = outcome.status === "unchanged" ? ", read before" : "";
  const sides = reading?.sides ?? [];
  const names = Object.fromEntries(sides.map((side) => [side.key, side.names]));
  const between = sides.length === 0 ? "" : `; sides: ${listed(sides.map((side) => sideName(side.key, names)))}`;
  const [first = "", ...rest] = wrap(outcome.title ?? outcome.origin, terminal.columns);
  return [
    bold(first, terminal),
    ...rest,
    ...wrap(`${counted(outcome.claims, "claim")}${already}${between}`, terminal.columns, "  "),
    ...outcome.notes.flatMap((note) => wrap(note, terminal.columns, "  ")),
  ];
}

/** Of many documents only what their readers have to say, each note once with the documents it is about. */
function notesOnly(outcomes: readonly IngestOutcome[], terminal: Terminal): string[] {
  const byNote = new Map<string, string[]>();
  for (const { origin, notes } of outcomes) {
    const note = notes.join(" ");
    if (note !== "") byNote.set(note, [...(byNote.get(note) ?? []).slice(0, mostNames), origin]);
  }
  const counts = Map.groupBy(outcomes, ({ notes }) => notes.join(" "));
  const lines = [...byNote].slice(0, mostNotes).flatMap(([note, origins]) => {
    const all = counts.get(note)!.length;
    const more = all > mostNames ? ` and ${all - mostNames} more` : "";
    return wrap(`${origins.slice(0, mostNames).join(", ")}${more}: ${note}`, terminal.columns);
  });
  const rest = byNote.size - mostNotes;
  return rest > 0 ? [...lines, ...wrap(`${counted(rest, "further note")}; --json has all.`, terminal.columns)] : lines;
}

function totals(outcomes: readonly IngestOutcome[]): string {
  const claims = outcomes.reduce((sum, outcome) => sum + outcome.claims, 0);
  const before = outcomes.filter(({ status }) => status === "unchanged").length;
  const known = before === 0 ? "" : `, ${before} of them read before`;
  return `${counted(outcomes.length, "document")}${known}: ${counted(claims, "claim")}.`;
}
