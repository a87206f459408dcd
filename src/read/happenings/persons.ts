import type { Actor, PersonClaim } from "../../model/index.ts";
import { fold, lastWord } from "../grammar/fold.ts";
import type { Actors } from "./actors.ts";
import { type Base, baseOf, type Told } from "./base.ts";
import { type HappeningContext, whenOf } from "./context.ts";
import type { FoundPerson } from "./found.ts";

interface Known {
  readonly person: string;
  role: string | null;
  of: Actor | null;
}

interface Draft {
  readonly found: FoundPerson;
  readonly base: Base;
  readonly of: Actor | null;
}

/** Turns people found into claims: roles once a document, every word of somebody's fate. */
export function personClaims(
  told: readonly Told<FoundPerson>[],
  context: HappeningContext,
  actors: Actors,
): PersonClaim[] {
  const drafts: Draft[] = [
    ...fieldPeople(context, actors),
    ...told.map((one) => ({ found: one.found, base: baseOf(one, context), of: actors.resolve(one.found.of, null) })),
  ];
  const known = new People();
  for (const { found, of } of drafts) if (!found.unknown) known.add(found, of);
  const roles = new Set<string>();
  const claims: PersonClaim[] = [];
  for (const { found, base, of } of drafts) {
    const person = known.find(found.person, found.unknown === true);
    if (found.unknown && !person) continue;
    const name = person?.person ?? found.person;
    if (found.fate === null) {
      const key = fold(name);
      if (roles.has(key)) continue;
      roles.add(key);
    }
    const { start, end } = base.evidence[0]!;
    claims.push({
      kind: "person",
      id: context.identify(["person", start, end, name, found.fate ?? ""]),
      ...base,
      // A role is the document's word, whoever is quoted around it.
      ...(found.fate === null
        ? { modality: "stated" as const, attribution: { ...base.attribution, source: null } }
        : {}),
      person: name,
      role: found.role ?? person?.role ?? null,
      of: of ?? person?.of ?? null,
      fate: found.fate,
      other: found.other,
    });
  }
  return claims;
}

/** The people of a document by their names; a last name alone means the one who has it. */
class People {
  private readonly byName = new Map<string, Known>();
  private readonly byLast = new Map<string, Known | null>();

  add(found: FoundPerson, of: Actor | null): void {
    const key = fold(found.person);
    const known = this.byName.get(key) ?? this.shorter(key);
    if (known) {
      known.role ??= found.role;
      known.of ??= of;
      return;
    }
    const person: Known = { person: found.person, role: found.role, of };
    this.byName.set(key, person);
    const last = lastWord(key);
    const other = this.byLast.get(last);
    this.byLast.set(last, other === undefined ? person : null);
  }

  /** "General Tarn" is the Karim Tarn named before. */
  private shorter(key: string): Known | null {
    return key.includes(" ") ? null : (this.byLast.get(key) ?? null);
  }

  /** The person of this name; of a bare name only one who is known to lead. */
  find(name: string, _unknown: boolean): Known | null {
    const key = fold(name);
    return this.byName.get(key) ?? this.shorter(key);
  }
}

/** The commanders of the infobox; a column's people are of the side of its belligerents. */
function fieldPeople(context: HappeningContext, actors: Actors): Draft[] {
  const drafts: Draft[] = [];
  const { document, happenings } = context;
  for (const block of document.blocks) {
    if (block.kind !== "field" || !block.key) continue;
    const field = happenings.fieldOf(block.key);
    if (field?.kind !== "commanders") continue;
    const { start, end } = block.span;
    for (const found of happenings.commanders(document.text.slice(start, end), start)) {
      const span = found.evidence[0];
      const own = actors.resolve(found.of, null);
      const column = columnSide(context, field.side);
      drafts.push({
        found,
        // Who stands in a side's column is on it, whatever other force a name is like.
        of: own ? { ...own, side: column?.side ?? own.side } : column,
        base: {
          document: document.id,
          evidence: [{ start: span.start, end: span.end }],
          when: whenOf(context, span),
          modality: "stated",
          attribution: { source: null, citations: citationsAt(context, span.end) },
          reader: context.reader,
          confidence: found.confidence,
          rule: found.rule,
        },
      });
    }
  }
  return drafts;
}

function citationsAt(context: HappeningContext, end: number): string[] {
  const mark = context.document.marks.find(
    ({ kind, span }) => kind === "footnote" && span.start <= end + 1 && span.end >= end - 1,
  );
  return [...(mark?.labels ?? [])];
}

/** The first belligerent of an infobox column that is a side. */
function columnSide({ document, language, sideOf }: HappeningContext, column: number): Actor | null {
  if (column === 0) return null;
  for (const block of document.blocks) {
    if (block.kind !== "field" || !block.key) continue;
    const field = language.figures.fieldOf(block.key);
    if (field?.kind !== "belligerent" || field.side !== column) continue;
    for (const part of document.text.slice(block.span.start, block.span.end).split(/[,;\n•[(]/)) {
      const name = part.trim();
      const side = name === "" ? null : sideOf(name);
      if (side) return { name, side };
    }
  }
  return null;
}
