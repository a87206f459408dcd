import type { Change, Extent } from "../../../../../model/index.ts";
import type { HolderRole } from "../../../../grammar/event.ts";
import type { Phrase } from "../../../../grammar/phrase.ts";
import type { Chunk } from "../phrases/chunk.ts";

export interface EventDraft {
  change: Change | "attack";
  places: readonly Chunk[];
  agent: Phrase | null;
  patient: Phrase | null;
  holder: HolderRole;
  extent: Extent;
  rule: string;
  confidence: number;
}

export function firstOf(phrases: readonly Chunk[] | null): Phrase | null {
  return phrases?.[0] ?? null;
}
