import type { FigureField, FigureLanguage } from "../../../figures/draft.ts";
import { attribution } from "../attribution/index.ts";
import { countsOf } from "./counts.ts";
import { groupOf } from "./groups.ts";
import { scopeOf } from "./scope.ts";

/** What the keys of infobox fields begin with, in Hungarian and as the capture stage names them. */
const KINDS: readonly (readonly [string, FigureField["kind"]])[] = [
  ["casualt", "losses"],
  ["veszteség", "losses"],
  ["strength", "strength"],
  ["létszám", "strength"],
  ["haderő", "strength"],
  ["combatant", "belligerent"],
  ["belligerent", "belligerent"],
  ["szembenálló", "belligerent"],
  ["result", "outcome"],
  ["eredmény", "outcome"],
  ["kimenetel", "outcome"],
  ["territor", "outcome"],
  ["date", "date"],
  ["dátum", "date"],
  ["időpont", "date"],
];

/** Hungarian, for the reader of figures. */
export const hungarianFigures: FigureLanguage = { countsOf, attribution, fieldOf, scopeOf, groupOf };

function fieldOf(key: string): FigureField | null {
  const lower = key.toLowerCase().trim();
  const kind = KINDS.find(([prefix]) => lower.startsWith(prefix))?.[1];
  if (kind === undefined) return null;
  const digit = lower.charCodeAt(lower.length - 1) - 48;
  return { kind, side: digit >= 1 && digit <= 9 ? digit : 0 };
}
