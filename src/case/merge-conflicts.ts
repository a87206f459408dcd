import {
  type Act,
  canonicalJson,
  type Decision,
  decisionsInForce,
  type MergeConflict,
  type PlaceHandle,
} from "../model/index.ts";

/** What a decision settles: subjects, each with what is said of it. Two that say different things of one subject conflict. */
function settles(act: Act): [subject: string, says: unknown][] {
  switch (act.kind) {
    case "confirm":
    case "reject":
      return [[`claim ${act.claim.id}`, act.kind]];
    case "correct":
      // A correction goes with a confirmation no better than with a rejection, or with another of the same member.
      return [
        [`claim ${act.claim.id}`, act.kind],
        ...Object.entries(act.to).map(([member, value]): [string, unknown] => [
          `claim ${act.claim.id}, its ${member}`,
          without(value),
        ]),
      ];
    case "join-places":
      return act.places.slice(1).map((place) => [`places ${pair(act.places[0]!, place)}`, "joined"]);
    case "split-place":
      return [[`the parts of ${act.place.name}`, act.mentions.toSorted()]];
    case "locate":
      return [[`where ${act.place.name} lies`, act.geometry]];
    case "describe-place": {
      const { place, name, type, parent } = act;
      const said = Object.entries({ name, type, parent: parent === undefined ? undefined : (parent?.name ?? null) });
      return said.flatMap(([member, value]) =>
        value === undefined ? [] : [[`the ${member} of ${place.name}`, value]],
      );
    }
    case "describe-side": {
      const said = Object.entries({ name: act.name, colour: act.colour });
      return said.flatMap(([member, value]) =>
        value === undefined ? [] : [[`the ${member} of the side ${act.side.key}`, value]],
      );
    }
    case "join-sides":
      return act.sides
        .slice(1)
        .map((side) => [`sides ${[act.sides[0]!.key, side.key].toSorted().join(" and ")}`, "joined"]);
    case "split-side":
      return [[`the parts of the side ${act.side.key}`, act.mentions.toSorted()]];
    case "membership":
      return [[`the side of ${act.force}`, { side: act.side.key, from: act.from, to: act.to }]];
    case "align-source":
      return [[`whom ${act.source} speaks for`, typeof act.side === "object" ? (act.side?.key ?? null) : act.side]];
    case "adjacency":
      return [[`the way between ${pair(...act.places)}`, act.adjacent]];
    case "add-claim":
    case "withhold":
    case "undo":
    case "merge":
      return [];
  }
}

function pair(a: PlaceHandle, b: PlaceHandle): string {
  return [a.name, b.name].toSorted().join(" and ");
}

/** A place or side by its name alone: its mentions are those of the case it was decided in. */
function without(value: unknown): unknown {
  return typeof value === "object" && value !== null && "mentions" in value ? { ...value, mentions: undefined } : value;
}

/** Decisions of two cases, of which at least one is in one case alone, that say different things of the same subject. */
export function conflictingDecisions(ours: readonly Decision[], theirs: readonly Decision[]): MergeConflict[] {
  const [own, other] = [standingBySubject(ours), standingBySubject(theirs)];
  const shared = new Set(ours.map(({ id }) => id).filter((id) => theirs.some((each) => each.id === id)));
  const conflicts: MergeConflict[] = [];
  for (const [about, mine] of own) {
    const their = other.get(about);
    if (their === undefined || canonicalJson(mine.says) === canonicalJson(their.says)) continue;
    if (shared.has(mine.decision.id) && shared.has(their.decision.id)) continue;
    conflicts.push({ kind: "decision", about, ours: told(mine), theirs: told(their) });
  }
  return [...conflicts, ...undoneElsewhere(ours, theirs, shared)];
}

interface Said {
  readonly decision: Decision;
  readonly says: unknown;
}

function told({ decision: { id, author, time, reason }, says }: Said): unknown {
  return { decision: id, author, time, reason, says };
}

/** The last decision on each subject. */
function standingBySubject(decisions: readonly Decision[]): Map<string, Said> {
  const found = new Map<string, Said>();
  for (const decision of decisionsInForce(decisions)) {
    for (const [subject, says] of settles(decision.what)) found.set(subject, { decision, says: says ?? null });
  }
  return found;
}

/** A decision of both that only one of them took back: the undo counts, and is told. */
function undoneElsewhere(
  ours: readonly Decision[],
  theirs: readonly Decision[],
  shared: ReadonlySet<string>,
): MergeConflict[] {
  const standing = (decisions: readonly Decision[]) => new Set(decisionsInForce(decisions).map(({ id }) => id));
  const [own, other] = [standing(ours), standing(theirs)];
  return [...shared]
    .filter((id) => own.has(id) !== other.has(id))
    .map((id) => ({
      kind: "decision",
      about: `whether the decision ${id.slice(0, 12)} stands`,
      ours: own.has(id) ? "stands" : "taken back",
      theirs: other.has(id) ? "stands" : "taken back",
    }));
}
