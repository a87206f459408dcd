import type { ForceClaim } from "../../model/index.ts";
import { fold } from "../grammar/fold.ts";
import type { Actors } from "./actors.ts";
import { baseOf, type Told } from "./base.ts";
import { type HappeningContext, whenOf } from "./context.ts";
import type { FoundForce } from "./found.ts";
import type { ListedForce } from "./language.ts";

/** The forces that an infobox lists, and how sentences say that they joined, left or went over to others. */
export function forceClaims(
  told: readonly Told<FoundForce>[],
  context: HappeningContext,
  actors: Actors,
): ForceClaim[] {
  return [...listed(context), ...told.flatMap((one) => changed(one, context, actors))];
}

function changed(one: Told<FoundForce>, context: HappeningContext, actors: Actors): ForceClaim[] {
  const { found } = one;
  const force = actors.resolve(found.force, one.topic);
  const other = actors.resolve(found.other, null);
  if (force === null || other === null || fold(force.name) === fold(other.name)) return [];
  const base = baseOf(one, context);
  const { start, end } = base.evidence[0]!;
  return [
    {
      kind: "force",
      id: context.identify(["force", start, end, force.name, found.change]),
      ...base,
      force,
      rank: null,
      within: null,
      change: found.change,
      other,
    },
  ];
}

/** Belligerents and units of the infobox; those of one numbered column are on one side. */
function listed(context: HappeningContext): ForceClaim[] {
  const { document, happenings, sideOf } = context;
  const fields = document.blocks.flatMap(({ kind, key, span }) => {
    const field = kind === "field" && key ? happenings.fieldOf(key) : null;
    if (!field || (field.kind !== "belligerents" && field.kind !== "units")) return [];
    const forces = happenings.forces?.(document.text.slice(span.start, span.end), span.start) ?? [];
    return forces.length === 0 ? [] : [{ field, forces }];
  });
  const sideOfColumn = new Map<number, string>();
  for (const { field, forces } of fields) {
    if (field.side === 0 || sideOfColumn.has(field.side)) continue;
    const side = forces.map(({ name }) => sideOf(name)).find((found) => found !== null);
    if (side) sideOfColumn.set(field.side, side);
  }
  return fields.flatMap(({ field, forces }) => {
    const over: ListedForce[] = [];
    return forces.map((force): ForceClaim => {
      while (over.length > 0 && over.at(-1)!.depth >= force.depth) over.pop();
      const within = force.depth > 0 ? (over.at(-1)?.name ?? null) : null;
      over.push(force);
      const { start, end } = force.span;
      return {
        kind: "force",
        id: context.identify(["force", start, end, force.name]),
        document: document.id,
        evidence: [{ start, end }],
        when: whenOf(context, force.span),
        modality: "stated",
        attribution: { source: null, citations: citationsIn(context, start, end) },
        reader: context.reader,
        confidence: 0.9,
        rule: "force: infobox",
        force: { name: force.name, side: sideOf(force.name) ?? sideOfColumn.get(field.side) ?? null },
        rank: field.kind === "units" ? "unit" : "belligerent",
        within,
        change: null,
        other: null,
      };
    });
  });
}

function citationsIn({ document }: HappeningContext, start: number, end: number): string[] {
  return document.marks
    .filter(({ kind, span }) => kind === "footnote" && span.start >= start && span.end <= end + 1)
    .flatMap(({ labels }) => labels ?? []);
}
