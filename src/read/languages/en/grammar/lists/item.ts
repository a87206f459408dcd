import type { Chunk } from "../phrases/chunk.ts";
import type { Word } from "../tagging/word.ts";

/** A word outside any phrase, or a coordinated list of phrases (most lists have one member). */
export type Item =
  | { readonly type: "word"; readonly word: Word; readonly from: number; readonly to: number }
  | { readonly type: "list"; readonly members: readonly Chunk[]; readonly from: number; readonly to: number };
