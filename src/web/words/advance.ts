import type { Advance } from "../../ask/advances/advance.ts";
import { words } from "../strings/index.ts";
import { dayNumber } from "../time/day.ts";
import { dayInSentence } from "../time/format.ts";
import type { SideNames } from "./state.ts";

/** "Taken by the government on 28 November, coming from Mill Hill." */
export function advanceSentence(
  { day, side, outcome, from }: Advance,
  names: SideNames,
  nameOf: (place: string) => string | undefined,
  lookingAt: number,
): string {
  const who = names.get(side)?.inSentence ?? side;
  const start = from === null ? null : (nameOf(from) ?? null);
  return words.atlas.arrows.sentence[outcome](who, dayInSentence(dayNumber(day), lookingAt), start);
}
