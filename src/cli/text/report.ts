import type { Case } from "../../case/case.ts";
import type { IngestOutcome } from "../../ingest/report.ts";
import type { Reading } from "../../model/index.ts";
import { bold } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";
import { wrap } from "../output/wrap.ts";
import { counted } from "../words/counts.ts";
import { type DocumentNames, documentNames } from "../words/documents.ts";
import { listed, sideName } from "../words/sides.ts";

/** Documents of which every one gets its lines; of more there is one line for all. */
const most = 12;
/** Of many documents: notes that are shown, and names before each. */
const mostNotes = 20;
const mostNames = 3;

/** What was read: for each document its claims, its sides, and what its reader wants the user to know. */
export function reportText(outcomes: readonly IngestOutcome[], opened: Case, terminal: Terminal): string[] {
  const names = documentNames(opened);
  const readings = new Map(opened.readings().map((reading) => [reading.document, reading]));
  const documents =
    outcomes.length > most
      ? notesOnly(outcomes, readings, terminal)
      : outcomes.flatMap((outcome) => documentText(outcome, readings.get(outcome.document ?? ""), names, terminal));
  const all = outcomes.length > 1 ? wrap(totals(outcomes), terminal.columns) : [];
  return [...documents, ...all, ""];
}

function documentText(
  outcome: IngestOutcome,
  reading: Reading | undefined,
  names: DocumentNames,
  terminal: Terminal,
): string[] {
  const already = outcome.status === "unchanged" ? ", read before" : "";
  const sides = reading?.sides ?? [];
  const sideNames = Object.fromEntries(sides.map((side) => [side.key, side.names]));
  const between = sides.length === 0 ? "" : `; sides: ${listed(sides.map((side) => sideName(side.key, sideNames)))}`;
  const [first = "", ...rest] = wrap(
    outcome.document === null ? outcome.origin : names(outcome.document),
    terminal.columns,
  );
  return [
    bold(first, terminal),
    ...rest,
    ...wrap(`${counted(outcome.claims, "claim")}${already}${between}`, terminal.columns, "  "),
    ...notesOf(outcome, reading).flatMap((note) => wrap(note, terminal.columns, "  ")),
  ];
}

const noDay =
  "No day is known of what it tells: it names no year, and does not say when it was published. Say so with " +
  "--published YYYY-MM-DD.";

/** What the reader wants the user to know, and what he can mend where no day is known. */
function notesOf({ notes }: IngestOutcome, reading: Reading | undefined): readonly string[] {
  const days = reading?.claims.map(({ when }) => when.first ?? when.last) ?? [];
  return days.length > 0 && days.every((day) => day === null) ? [...notes, noDay] : notes;
}

/** Of many documents only what their readers have to say, each note once with the documents it is about. */
function notesOnly(
  outcomes: readonly IngestOutcome[],
  readings: ReadonlyMap<string, Reading>,
  terminal: Terminal,
): string[] {
  const told = outcomes.map((outcome) => ({
    origin: outcome.origin,
    note: notesOf(outcome, readings.get(outcome.document ?? "")).join(" "),
  }));
  const byNote = new Map<string, string[]>();
  for (const { origin, note } of told) {
    if (note !== "") byNote.set(note, [...(byNote.get(note) ?? []).slice(0, mostNames), origin]);
  }
  const counts = Map.groupBy(told, ({ note }) => note);
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
