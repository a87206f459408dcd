import type { FigureContext } from "./draft.ts";

/** The side each numbered column of an infobox stands for: that of the first of its belligerents who has one. */
export function belligerentsOf(context: FigureContext): ReadonlyMap<number, string> {
  const sides = new Map<number, string>();
  for (const block of context.document.blocks) {
    if (block.kind !== "field" || block.key === undefined) continue;
    const field = context.language.fieldOf(block.key);
    if (field?.kind !== "belligerent" || field.side === 0 || sides.has(field.side)) continue;
    for (const name of context.document.text.slice(block.span.start, block.span.end).split(/[,;\n•[(]/)) {
      const side = name.trim() === "" ? null : context.sideOf(name.trim());
      if (side === null) continue;
      sides.set(field.side, side);
      break;
    }
  }
  return sides;
}
