import { hash } from "node:crypto";
import type { Actor, Claim, Document, PlaceMention, Reading, Side } from "../../model/index.ts";
import { fold } from "../grammar/fold.ts";
import type { Reader } from "../reader.ts";
import { acled } from "./acled.ts";
import { whenOf } from "./days.ts";
import type { Layout, RowClaim } from "./layout.ts";
import { placeDay } from "./place-day.ts";
import { cellsOf, type Row } from "./row.ts";
import { ucdp } from "./ucdp.ts";

/** The kinds of table, the more particular first. */
const LAYOUTS: readonly Layout[] = [ucdp, acled, placeDay];
const NAME = "tables";

/** Tables of events and of places by days: each row makes its claims and is their evidence. */
export const tableReader: Reader = {
  name: `${NAME}/1`,
  reads: ({ format }) => format === "table",
  read,
};

function read(document: Document): Reading {
  const { rows, columns } = rowsOf(document);
  const layout = LAYOUTS.find((one) => one.fits(new Set(columns)));
  const empty = { document: document.id, reader: tableReader.name, sides: [], places: [], claims: [] };
  if (!layout)
    return {
      ...empty,
      notes: [
        `The columns of this table (${columns.slice(0, 8).join(", ")}${columns.length > 8 ? ", …" : ""}) are of no kind we know, so it is kept but makes no claims; --mapping place=…,date=…,holder=… says which column tells what.`,
      ],
    };
  const keys = new Keys();
  const claims: Claim[] = [];
  let silent = 0;
  for (const row of rows) {
    const made = layout.read(row).flatMap((told, index) => claimOf(document, row, told, index, keys) ?? []);
    claims.push(...made);
    if (made.length === 0) silent++;
  }
  const notes =
    silent > 0
      ? [`${silent} of ${rows.length} rows name no day, place or holder that can be read and make no claims.`]
      : [];
  return { ...empty, sides: keys.sides(), places: keys.places(), claims, notes };
}

function rowsOf({ text, blocks }: Document): { rows: Row[]; columns: string[] } {
  const [first] = blocks;
  const header = first ? text.slice(first.span.start, first.span.end) : "";
  const separator = [",", "\t", ";", "|"].sort((a, b) => header.split(b).length - header.split(a).length)[0]!;
  const columns = cellsOf(header, separator).map((name) => name.toLowerCase());
  const rows = blocks.slice(1).map(({ span }): Row => {
    const cells = cellsOf(text.slice(span.start, span.end), separator);
    return { span, cells: new Map(columns.map((column, at) => [column, cells[at] ?? ""])) };
  });
  return { rows, columns };
}

function claimOf(document: Document, { span }: Row, told: RowClaim, index: number, keys: Keys): Claim | null {
  const when = whenOf(told.first, told.last);
  if (!when) return null;
  const base = {
    id: hash("sha256", JSON.stringify([document.id, NAME, span.start, index]), "hex").slice(0, 16),
    document: document.id,
    evidence: [{ start: span.start, end: span.end }],
    when,
    modality: told.source === null ? ("stated" as const) : ("reported" as const),
    attribution: { source: told.source, citations: [] },
    reader: NAME,
    confidence: told.confidence,
    rule: told.rule,
  };
  const place = told.place ? keys.place(told.place) : null;
  if (told.control) {
    if (!place) return null;
    const { holder, by, against, change, extent } = told.control;
    const side = holder === null ? null : keys.side(holder);
    return {
      kind: "control",
      ...base,
      place,
      by: keys.actor(by),
      against: keys.actor(against),
      holder: side,
      change,
      extent,
    };
  }
  if (told.action) {
    const { type, by, against } = told.action;
    const reference = place ? { id: place.id, name: place.name } : null;
    const actors = { by: keys.actor(by), against: keys.actor(against) };
    return { kind: "action", ...base, action: type, ...actors, place: reference, count: null, outcome: "unknown" };
  }
  const { what, who, side, low, best, high } = told.figure!;
  const whose = side === null ? who : keys.side(side);
  return { kind: "figure", ...base, figure: { what, who: whose, low, best, high, unit: "people" } };
}

/** The places and sides of a table, each with its key. */
class Keys {
  private readonly byPlace = new Map<string, PlaceMention>();
  private readonly bySide = new Map<string, { key: string; names: Set<string> }>();

  place({ name, type, parent }: NonNullable<RowClaim["place"]>): PlaceMention {
    const within = parent === null ? null : this.place({ name: parent, type: "region", parent: null }).id;
    const id = [fold(name).replaceAll(" ", "-"), within].filter((part) => part).join("@");
    const known = this.byPlace.get(id);
    if (known) return known;
    const made: PlaceMention = { id, name, aliases: [], type, parent: within };
    this.byPlace.set(id, made);
    return made;
  }

  side(name: string): string {
    const key = fold(name).replaceAll(" ", "-") || name;
    const known = this.bySide.get(key) ?? { key, names: new Set<string>() };
    known.names.add(name);
    this.bySide.set(key, known);
    return key;
  }

  actor(name: string | null): Actor | null {
    return name === null ? null : { name, side: this.side(name) };
  }

  places(): PlaceMention[] {
    return [...this.byPlace.values()];
  }

  sides(): Side[] {
    return [...this.bySide.values()].map(({ key, names }) => ({ key, names: [...names] }));
  }
}
