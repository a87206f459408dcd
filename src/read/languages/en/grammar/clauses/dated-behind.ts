import type { ClauseState } from "./state.ts";

/** Whether a date stands right behind an item: "B on 5 May", "B on the 5th", "B a day later", "B (5 May)". */
export function isDatedBehind({ items }: ClauseState, index: number): boolean {
  const next = items[index + 1];
  const after = items[index + 2];
  if (next?.type === "list") return next.members[0]!.kind === "time";
  if (next?.type !== "word") return false;
  if (next.word.tag === "preposition")
    return after?.type === "list" ? after.members[0]!.kind === "time" : after?.word.tag === "month";
  return next.word.token.text === "(" && after?.type === "word" && after.word.tag === "month";
}
