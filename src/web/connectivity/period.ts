import type {
  AreaStretch,
  ConnectivityEvent,
  ConnectivityOfPeriod,
  GroundStretch,
  TerrainAnswer,
} from "../../ask/connectivity-answers.ts";
import type { SideKey } from "../../model/index.ts";
import { dayNumber } from "../time/day.ts";

/** An area on the day looked at. */
export interface AreaOnDay {
  /** Its number through the whole period. */
  readonly number: number;
  readonly side: SideKey;
  readonly stretch: AreaStretch;
  /** Its ground by number, ascending. */
  readonly ground: readonly number[];
}

export type RouteOnDay = ConnectivityOfPeriod["routes"][number]["stretches"][number] & {
  readonly id: string;
  readonly name: string;
  readonly ground: readonly number[];
  readonly fires: readonly Fire[];
};

/** Everything that is drawn of one day. */
export interface GroundOnDay {
  readonly day: number;
  /** By piece of ground; null before anything is told. */
  readonly pieces: readonly (GroundStretch | null)[];
  /** By side in the order of their size, each side's main body first, then the larger first. */
  readonly areas: readonly AreaOnDay[];
  readonly routes: readonly RouteOnDay[];
  /** Attacks on each piece of ground that day. */
  readonly fires: ReadonlyMap<number, readonly Fire[]>;
}

export type Fire = ConnectivityOfPeriod["fires"][number];
export type EventOfKind<K extends ConnectivityEvent["kind"]> = Extract<ConnectivityEvent, { readonly kind: K }>;

/** Days kept at a time: each is looked back at for a week. */
const keptDays = 16;

/** The answer for a whole period, with its days as numbers, so that a step of the slider only looks things up. */
export class Period {
  readonly answer: ConnectivityOfPeriod;
  readonly terrain: TerrainAnswer;
  readonly first: number;
  readonly last: number;
  /** The terrain's borders, by number. */
  readonly borders: readonly { readonly a: number; readonly b: number }[];
  readonly barred: readonly { readonly a: number; readonly b: number; readonly by: string }[];
  readonly #days = new Map<number, readonly (GroundStretch | null)[]>();
  readonly #pieces: ReadonlyMap<string, number>;
  readonly #ground: readonly (readonly number[])[];
  readonly #areas: readonly { readonly froms: readonly number[]; readonly end: number }[];
  readonly #routes: readonly (readonly number[])[];
  readonly #fires: readonly (Fire & { readonly from: number; readonly to: number })[];

  constructor(answer: ConnectivityOfPeriod, terrain: TerrainAnswer) {
    this.answer = answer;
    this.terrain = terrain;
    this.#pieces = new Map(terrain.tracts.map(({ id }, index) => [id, index]));
    this.borders = terrain.borders.map(({ a, b }) => ({ a: this.pieceOf(a), b: this.pieceOf(b) }));
    this.barred = terrain.barred.map(({ a, b, by }) => ({ a: this.pieceOf(a), b: this.pieceOf(b), by }));
    [this.first, this.last] = [dayNumber(answer.first), dayNumber(answer.last)];
    const froms = (stretches: readonly { readonly from: string }[]) => stretches.map(({ from }) => dayNumber(from));
    this.#ground = answer.ground.map(froms);
    this.#areas = answer.areas.map(({ stretches, end }) => ({
      froms: froms(stretches),
      end: end === null ? Number.POSITIVE_INFINITY : dayNumber(end),
    }));
    this.#routes = answer.routes.map(({ stretches }) => froms(stretches));
    this.#fires = answer.fires.map((fire) => ({ ...fire, from: dayNumber(fire.first), to: dayNumber(fire.last) }));
  }

  /** Every piece of ground as it is on a day. */
  piecesOn(day: number): readonly (GroundStretch | null)[] {
    let pieces = this.#days.get(day);
    if (pieces === undefined) {
      pieces = this.#ground.map((froms, piece) => this.answer.ground[piece]![at(froms, day)] ?? null);
      if (this.#days.size >= keptDays) this.#days.delete(this.#days.keys().next().value!);
      this.#days.set(day, pieces);
    }
    return pieces;
  }

  /** Everything as it is on a day. */
  on(day: number): GroundOnDay {
    const pieces = this.piecesOn(day);
    const own = new Map<number, number[]>();
    for (const [piece, stretch] of pieces.entries())
      for (const area of stretch?.areas ?? []) {
        const ground = own.get(area);
        if (ground) ground.push(piece);
        else own.set(area, [piece]);
      }
    const areas = [...own].flatMap(([number, ground]): AreaOnDay[] => {
      const stretch = this.area(number, day);
      return stretch === null ? [] : [{ number, side: this.answer.areas[number]!.side, stretch, ground }];
    });
    const fires = this.#fires.filter(({ from, to }) => from <= day && day <= to);
    return {
      day,
      pieces,
      areas: bySize(areas),
      routes: this.terrain.routes.flatMap(({ id, name, tracts }, index): RouteOnDay[] => {
        const froms = this.#routes[index] ?? [];
        const stretch = this.answer.routes[index]?.stretches[at(froms, day)];
        if (stretch === undefined) return [];
        const ground = tracts.map((tract) => this.pieceOf(tract)).filter((piece) => piece >= 0);
        return [{ ...stretch, id, name, ground, fires: fires.filter(({ routes }) => routes.includes(index)) }];
      }),
      fires: byPiece(fires),
    };
  }

  /** What an area is like on a day; null where it is not. */
  area(number: number, day: number): AreaStretch | null {
    const { froms, end } = this.#areas[number]!;
    return day >= end ? null : (this.answer.areas[number]!.stretches[at(froms, day)] ?? null);
  }

  /** The first day on which an area is, and the first on which it is no more (the day after the period where it lasts). */
  lifeOf(number: number): readonly [first: number, end: number] {
    const { froms, end } = this.#areas[number]!;
    return [froms[0] ?? this.first, Math.min(end, this.last + 1)];
  }

  /** The days from which an area is another than before. */
  daysOf(number: number): readonly number[] {
    return this.#areas[number]!.froms;
  }

  /** The number of a piece of ground by its id; -1 where there is none. */
  pieceOf(id: string): number {
    return this.#pieces.get(id) ?? -1;
  }
}

function byPiece(fires: readonly Fire[]): ReadonlyMap<number, readonly Fire[]> {
  const found = new Map<number, Fire[]>();
  for (const fire of fires) for (const piece of fire.ground) found.set(piece, [...(found.get(piece) ?? []), fire]);
  return found;
}

/** The last place in an ascending list that is not after a day; -1 where all are. */
function at(froms: readonly number[], day: number): number {
  let low = 0;
  let high = froms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (froms[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function bySize(areas: readonly AreaOnDay[]): AreaOnDay[] {
  const weight = new Map<SideKey, number>();
  for (const { side, stretch, ground } of areas)
    weight.set(side, (weight.get(side) ?? 0) + stretch.area + ground.length / 1000);
  return areas.toSorted(
    (a, b) =>
      weight.get(b.side)! - weight.get(a.side)! ||
      (a.side < b.side ? -1 : a.side > b.side ? 1 : 0) ||
      Number(b.stretch.main) - Number(a.stretch.main) ||
      b.ground.length - a.ground.length ||
      a.number - b.number,
  );
}
