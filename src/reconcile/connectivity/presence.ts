import type { ControlInterval, SideKey, Status } from "../../model/index.ts";
import { coveringDays } from "../covering.ts";
import type { DayNumber } from "../days.ts";
import type { Graph } from "./graph.ts";
import type { Tract } from "./tract.ts";

/** Who is on a tract on a day. */
export interface Presence {
  /** The sides that have all or a part of it, in the order of their keys; none where nothing is known. */
  readonly sides: readonly SideKey[];
  readonly status: Status;
  /** How much of it each side has, where one place stands for it. */
  readonly parts: ControlInterval["parts"];
  /** Nothing is told of it: it is taken to be as the nearest ground of which something is. */
  readonly presumed: boolean;
  /** The claims that say so. */
  readonly claims: readonly string[];
}

/** Ground of which nothing is told is taken to be as ground at most so many borders away. */
const reach = 3;

const unknown: Presence = { sides: [], status: "unknown", parts: {}, presumed: false, claims: [] };

/** Who is on each tract on a day, as its places tell it; where nothing is told, as the nearest ground does. */
export function presencesOn(
  tracts: readonly Tract[],
  graph: Graph,
  histories: ReadonlyMap<string, readonly ControlInterval[]>,
  day: DayNumber,
): Presence[] {
  let told = kept.get(histories);
  if (told?.tracts !== tracts) {
    told = new Told(tracts, histories);
    kept.set(histories, told);
  }
  return presume(told.on(day), graph);
}

const kept = new WeakMap<ReadonlyMap<string, readonly ControlInterval[]>, Told>();

/** What is told of each tract; asked for one day after the other, only tracts of which something else is told are looked at. */
class Told {
  readonly tracts: readonly Tract[];
  readonly #histories: ReadonlyMap<string, readonly ControlInterval[]>;
  readonly #found: Presence[];
  /** The days for which it is so. */
  readonly #from: Float64Array;
  readonly #to: Float64Array;

  constructor(tracts: readonly Tract[], histories: ReadonlyMap<string, readonly ControlInterval[]>) {
    this.tracts = tracts;
    this.#histories = histories;
    this.#found = tracts.map(() => unknown);
    // No day lies between these.
    this.#from = new Float64Array(tracts.length).fill(Number.POSITIVE_INFINITY);
    this.#to = new Float64Array(tracts.length).fill(Number.NEGATIVE_INFINITY);
  }

  on(day: DayNumber): readonly Presence[] {
    for (let tract = 0; tract < this.tracts.length; tract++)
      if (day < this.#from[tract]! || day > this.#to[tract]!) this.#look(tract, day);
    return this.#found;
  }

  #look(tract: number, day: DayNumber): void {
    let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const intervals: ControlInterval[] = [];
    for (const place of this.tracts[tract]!.places) {
      const found = coveringDays(this.#histories.get(place) ?? [], day);
      if (found.interval) intervals.push(found.interval);
      from = Math.max(from, found.from);
      to = Math.min(to, found.to);
    }
    this.#found[tract] = together(intervals);
    this.#from[tract] = from;
    this.#to[tract] = to;
  }
}

/** What single intervals come to, so that the days of a long period share them. */
const alone = new WeakMap<ControlInterval, Presence>();

/** Several places on one tract are its parts. */
function together(intervals: readonly ControlInterval[]): Presence {
  const told = intervals.filter(({ status }) => status !== "unknown");
  if (told.length === 0) return unknown;
  if (told.length > 1) return joined(told);
  let found = alone.get(told[0]!);
  if (found === undefined) {
    found = joined(told);
    alone.set(told[0]!, found);
  }
  return found;
}

function joined(told: readonly ControlInterval[]): Presence {
  const sides = new Set<SideKey>();
  for (const { holder, parts } of told) {
    if (holder !== null) sides.add(holder);
    for (const [side, extent] of Object.entries(parts)) if (extent !== "none" && extent !== 0) sides.add(side);
  }
  const statuses = new Set(told.map(({ status }) => status));
  const status = statuses.size === 1 && (told[0]!.status !== "held" || sides.size === 1) ? told[0]!.status : "divided";
  const parts = told.length === 1 ? told[0]!.parts : {};
  return { sides: [...sides].sort(), status, parts, presumed: false, claims: told.flatMap(({ opens }) => opens) };
}

/** Gives untold ground the side of the nearest told ground, by borders; where two sides are as near, it stays untold. */
function presume(told: readonly Presence[], graph: Graph): Presence[] {
  const found = [...told];
  const presumedFor = new Map<SideKey, Presence>();
  let open = told.flatMap(({ sides }, tract) => (sides.length > 0 ? [tract] : []));
  for (let step = 0; step < reach && open.length > 0; step++) {
    const wanted = new Map<number, Set<SideKey>>();
    for (const tract of open) {
      for (const next of graph[tract]!) {
        if (found[next]!.sides.length > 0) continue;
        const sides = wanted.get(next) ?? new Set<SideKey>();
        for (const side of found[tract]!.sides) sides.add(side);
        wanted.set(next, sides);
      }
    }
    open = [];
    for (const [tract, sides] of wanted) {
      if (sides.size !== 1) continue;
      const [side] = sides;
      let presence = presumedFor.get(side!);
      if (presence === undefined) {
        presence = { sides: [side!], status: "held", parts: {}, presumed: true, claims: [] };
        presumedFor.set(side!, presence);
      }
      found[tract] = presence;
      open.push(tract);
    }
  }
  return found;
}
