import { dayOf } from "../days.ts";
import { together } from "./bounds.ts";
import type { Counted } from "./counted.ts";
import type { Series } from "./estimate.ts";

/** The running counts of one subject by source, each in order of time; several figures of one day by one source are one point. */
export function seriesOf(figures: readonly Counted[], denials: ReadonlyMap<string, readonly string[]>): Series[] {
  const byVoice = Map.groupBy(figures, ({ voice }) => voice.key);
  const found: Series[] = [];
  for (const [, own] of byVoice) {
    const { name, kind, document, side } = own[0]!.voice;
    const byDay = [...Map.groupBy(own, ({ last }) => last)].sort(([a], [b]) => a - b);
    const points = byDay.map(([day, those]) => ({
      day: dayOf(day),
      ...together(those.map(({ bounds }) => bounds)),
      claims: those.map(({ claim }) => claim.id),
      deniedBy: those.flatMap(({ claim }) => denials.get(claim.id) ?? []),
    }));
    found.push({ source: name, kind, document, side, points });
  }
  return found.sort((a, b) => b.points.length - a.points.length || (a.source < b.source ? -1 : 1));
}
