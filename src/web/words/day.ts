import type { PlaceOnDay } from "../state/ledger.ts";
import { words } from "../strings/index.ts";
import { type SideNames, sideInSentence } from "./state.ts";

const heldBy = "held by ";

/** What a place counts towards in the sentence of a day. */
export function summaryKeys({
  status,
  holder,
  interval,
}: Pick<PlaceOnDay, "status" | "holder" | "interval">): readonly string[] {
  if (status === "unknown") return [];
  const keys: string[] = ["known", status === "held" ? `${heldBy}${holder ?? ""}` : status];
  return interval?.encircled ? [...keys, "encircled"] : keys;
}

/** The whole map of a day in one sentence: "Of 23 places, 13 are held by the federation and 4 by the league; 2 are divided." */
export function daySummary(counts: ReadonlyMap<string, number>, names: SideNames): string {
  const sides = [...counts]
    .filter(([key]) => key.startsWith(heldBy) && key !== heldBy)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([key, places]) => ({ side: sideInSentence(names, key.slice(heldBy.length)), places }));
  const of = (key: string) => counts.get(key) ?? 0;
  const rest = {
    divided: of("divided"),
    contested: of("contested"),
    disputed: of("disputed"),
    encircled: of("encircled"),
  };
  return words.drawer.summary(of("known"), sides, rest);
}
