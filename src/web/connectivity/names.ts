import type { ConnectivityEvent } from "../../ask/connectivity-answers.ts";
import type { Ledger } from "../state/ledger.ts";
import { words } from "../strings/index.ts";
import { capital, isolated, type SideNames, sideInSentence } from "../words/state.ts";
import type { AreaOnDay, GroundOnDay, Period } from "./period.ts";

/** A piece of ground by name, with the case's place to look it up under, where documents speak of it. */
export interface NamedPiece {
  readonly piece: number;
  readonly name: string;
  readonly place: string | null;
  readonly presumed: boolean;
}

interface Order {
  readonly ledger: Ledger;
  readonly names: readonly string[];
  /** All pieces of ground, those of which most is said first, and by piece its place among them. */
  readonly sorted: readonly number[];
  readonly ranks: readonly number[];
}

const orders = new WeakMap<Period, Order>();

function orderOf(period: Period, ledger: Ledger): Order {
  const kept = orders.get(period);
  if (kept?.ledger === ledger) return kept;
  const names = period.terrain.tracts.map(({ name }) => isolated(name));
  const weights = period.terrain.tracts.map(({ places }) =>
    Math.max(0, ...places.map((place) => ledger.byId.get(place)?.claimDays.length ?? 0)),
  );
  const sorted = names.map((_, piece) => piece);
  sorted.sort((a, b) => weights[b]! - weights[a]! || (names[a]! < names[b]! ? -1 : 1));
  const ranks = new Array<number>(sorted.length);
  for (const [rank, piece] of sorted.entries()) ranks[piece] = rank;
  const order = { ledger, names, sorted, ranks };
  orders.set(period, order);
  return order;
}

/** The pieces with their names: those told of first, and of them those of which most is said. */
export function namedPieces(
  pieces: readonly number[],
  period: Period,
  ground: GroundOnDay,
  ledger: Ledger,
): NamedPiece[] {
  const { names, ranks } = orderOf(period, ledger);
  return pieces
    .map((piece) => ({
      piece,
      name: names[piece]!,
      place: period.terrain.tracts[piece]!.places[0] ?? null,
      presumed: ground.pieces[piece]?.presumed ?? true,
    }))
    .sort((a, b) => Number(a.presumed) - Number(b.presumed) || ranks[a.piece]! - ranks[b.piece]!);
}

/** All pieces, those of which most is said first, and their names by piece. */
export function piecesByWeight(period: Period, ledger: Ledger): Pick<Order, "names" | "sorted"> {
  return orderOf(period, ledger);
}

/** The first of many names, and how many more there are. */
export function some(names: readonly string[], most: number): string {
  return names.length <= most + 1
    ? words.connectivity.names(names, 0)
    : words.connectivity.names(names.slice(0, most), names.length - most);
}

/** What became of areas or a road, in one sentence; a check has words of its own. */
export function eventInWords(event: Exclude<ConnectivityEvent, { readonly kind: "check" }>, names: SideNames): string {
  const told = words.connectivity.event;
  const sides = (keys: readonly string[]) => keys.map((key) => sideInSentence(names, key));
  if (event.kind === "route") {
    const road = isolated(event.route.name);
    switch (event.change) {
      case "open":
      case "contested":
        return told[event.change](road, sides(event.sides));
      case "under fire":
        return told.attacked(road, sides(event.by));
      default:
        return told[event.change](road);
    }
  }
  const area = (ground: readonly { readonly name: string }[]) =>
    some(
      ground.map(({ name }) => isolated(name)),
      2,
    );
  const side = capital(sideInSentence(names, event.side));
  const through = event.through.length === 0 ? null : area(event.through);
  switch (event.change) {
    case "split":
      return told.split(
        side,
        event.after.length,
        through,
        event.cutOff.map((at) => area(event.after[at]!)),
      );
    case "joined":
      return told.joined(
        side,
        event.before.length,
        through,
        event.relieved.map((at) => area(event.before[at]!)),
      );
    case "lost":
      return told.lost(
        side,
        area(event.before[0]!),
        event.after.length === 0 ? null : area(event.after.flat()),
        sides(event.by),
      );
    default:
      return told[event.change](side, area(event.after[0]!), through);
  }
}

/** "Main body", "Cut off from the rest, beside the army", "Enclosed by the rebels". */
export function standingInWords({ stretch }: AreaOnDay, areas: number, names: SideNames): string {
  const told = words.connectivity.standing;
  const around = stretch.around.map(({ side }) => sideInSentence(names, side));
  if (stretch.enclosed) return told.enclosed(around);
  if (stretch.main) return areas > 1 ? told.main : told.whole;
  return told.cutOff(around);
}
