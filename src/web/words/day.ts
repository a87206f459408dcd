import type { PlaceOnDay } from "../state/ledger.ts";
import { words } from "../strings/index.ts";
import { type SideNames, sideInSentence } from "./state.ts";

/** The whole map of a day in one sentence: "Of 23 places, 13 are held by the federation and 4 by the league; 2 are divided." */
export function daySummary(states: readonly PlaceOnDay[], names: SideNames): string {
  const held = new Map<string, number>();
  const rest = { divided: 0, contested: 0, disputed: 0, encircled: 0 };
  for (const { status, holder, interval } of states) {
    if (status === "held" && holder !== null) held.set(holder, (held.get(holder) ?? 0) + 1);
    else if (status === "divided" || status === "contested" || status === "disputed") rest[status] += 1;
    if (interval?.encircled) rest.encircled += 1;
  }
  const sides = [...held]
    .sort((a, b) => b[1] - a[1])
    .map(([key, places]) => ({ side: sideInSentence(names, key), places }));
  const known = states.filter((state) => state.status !== "unknown").length;
  return words.drawer.summary(known, sides, rest);
}
