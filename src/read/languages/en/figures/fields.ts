import type { FigureField } from "../../../figures/draft.ts";

/** What the keys of infobox fields begin with ("Casualties1", "Strength 2", "Belligerents"). */
const KINDS: readonly (readonly [string, FigureField["kind"]])[] = [
  ["casualt", "losses"],
  ["loss", "losses"],
  ["strength", "strength"],
  ["combatant", "belligerent"],
  ["belligerent", "belligerent"],
  ["result", "outcome"],
  ["outcome", "outcome"],
  ["status", "outcome"],
  ["territor", "outcome"],
  ["date", "date"],
];

/** What a field of an English infobox tells, by its key; null where it holds no figures. */
export function fieldOf(key: string): FigureField | null {
  const lower = key.toLowerCase().trim();
  const kind = KINDS.find(([prefix]) => lower.startsWith(prefix))?.[1];
  if (kind === undefined) return null;
  const digit = lower.charCodeAt(lower.length - 1) - 48;
  return { kind, side: digit >= 1 && digit <= 9 ? digit : 0 };
}
