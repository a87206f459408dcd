import { dayOf } from "../days.ts";
import { denialsOf } from "../denials.ts";
import type { Evidence, View } from "../evidence.ts";
import type { Identity } from "../identity/identity.ts";
import { Voices } from "../voices.ts";
import { together } from "./bounds.ts";
import { combine } from "./combine.ts";
import { type Counted, countedFigures } from "./counted.ts";
import type { Estimate, SourceEstimate } from "./estimate.ts";
import { eventsOf } from "./events.ts";
import { totalsOf } from "./periods.ts";
import { seriesOf } from "./series.ts";

/** Measures of ground and time are no counts of people or things that sources could be set against each other on. */
const NO_ESTIMATE: ReadonlySet<string> = new Set(["distance", "duration", "area", "share", "money", "units of place"]);

/**
 * What the sources say of each number that the documents give: single events, totals of a period and running counts apart.
 * Pure; the order is that of time, then of what is counted.
 */
export function estimates(evidence: Evidence, identity: Identity, view: View = {}): Estimate[] {
  const voices = new Voices(evidence, identity);
  const denials = denialsOf(evidence);
  const figures = countedFigures(evidence, identity, voices, view).filter(({ what }) => !NO_ESTIMATE.has(what));
  const found: Estimate[] = [];
  for (const own of Map.groupBy(figures, subjectKey).values()) {
    const { scope } = own[0]!;
    const groups = scope === "event" ? eventsOf(own) : scope === "total" ? totalsOf(own) : [own];
    for (const group of groups) found.push(estimateOf(group, denials));
  }
  return found.sort(
    (a, b) => compare(a.first, b.first) || compare(a.last, b.last) || compare(a.what, b.what) || compare(a.id, b.id),
  );
}

/** Things are told apart by what they are, people by whose they are. */
const THINGS: ReadonlySet<string> = new Set(["vehicles", "munitions", "buildings", "other"]);

function subjectKey({ what, who, unit, scope }: Counted): string {
  return [what, who ?? "", THINGS.has(what) ? unit : "", scope].join("|");
}

function estimateOf(group: readonly Counted[], denials: ReadonlyMap<string, readonly string[]>): Estimate {
  const { what, who, unit, scope } = group[0]!;
  const side = group.find((figure) => figure.side !== null)?.side ?? null;
  const latest = Math.max(...group.map(({ last }) => last));
  // Of a running count only the last figures are of the same; what a source said days before was another number.
  const current = scope === "running" ? group.filter(({ last }) => last === latest) : group;
  const sources = sourcesOf(current, denials);
  const first = Math.min(...group.map((figure) => figure.first));
  return {
    id: `${what} ${who ?? "?"} ${scope} ${group[0]!.claim.id}`,
    what,
    who,
    side,
    unit,
    scope,
    first: dayOf(first),
    last: dayOf(latest),
    ...combine(sources, what, side),
    sources,
    series: scope === "running" ? seriesOf(group, denials) : [],
  };
}

function sourcesOf(group: readonly Counted[], denials: ReadonlyMap<string, readonly string[]>): SourceEstimate[] {
  return [...Map.groupBy(group, ({ voice }) => voice.key).values()].map((own) => {
    const { name, kind, document, side } = own[0]!.voice;
    return {
      source: name,
      kind,
      document,
      side,
      ...together(own.map(({ bounds }) => bounds)),
      day: dayOf(Math.max(...own.map(({ last }) => last))),
      claims: own.filter(({ copy }) => !copy).map(({ claim }) => claim.id),
      copies: own.filter(({ copy }) => copy).map(({ claim }) => claim.id),
      deniedBy: own.flatMap(({ claim }) => denials.get(claim.id) ?? []),
    };
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
