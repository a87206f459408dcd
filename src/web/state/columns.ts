import type { Ribbon, Ribbons } from "../../ask/answers.ts";
import type { IntervalState, RibbonColumn, RibbonColumns } from "../../ask/ribbon-columns.ts";
import type { ControlInterval, Day } from "../../model/index.ts";

/** Numbers of an interval before its claims. */
const fixed = 8;

/** An interval of a column; its claims are looked up when somebody asks for them. */
class ColumnInterval implements ControlInterval {
  readonly place: string;
  readonly first: Day;
  readonly last: Day | null;
  readonly began: ControlInterval["began"];
  readonly holder: ControlInterval["holder"];
  readonly status: ControlInterval["status"];
  readonly extent: ControlInterval["extent"];
  readonly parts: ControlInterval["parts"];
  readonly encircled: ControlInterval["encircled"];
  readonly inferred: boolean;
  readonly rule: string;
  readonly #column: RibbonColumn;
  readonly #at: number;

  constructor(column: RibbonColumn, at: number, days: readonly Day[], state: IntervalState) {
    const { intervals } = column;
    const last = intervals[at + 1]!;
    const earliest = intervals[at + 2]!;
    this.place = column.place;
    this.first = days[intervals[at]!]!;
    this.last = last < 0 ? null : days[last]!;
    this.began = { earliest: earliest < 0 ? null : days[earliest]!, latest: days[intervals[at + 3]!]! };
    this.holder = state.holder;
    this.status = state.status;
    this.extent = state.extent;
    this.parts = state.parts;
    this.encircled = state.encircled;
    this.inferred = state.inferred;
    this.rule = state.rule;
    this.#column = column;
    this.#at = at;
  }

  get opens(): readonly string[] {
    return this.#claims(0);
  }

  get supports(): readonly string[] {
    return this.#claims(1);
  }

  get opposes(): readonly string[] {
    return this.#claims(2);
  }

  #claims(list: 0 | 1 | 2): readonly string[] {
    const { intervals, claims } = this.#column;
    const counts = this.#at + fixed - 3;
    let from = this.#at + fixed;
    for (let before = 0; before < list; before++) from += intervals[counts + before]!;
    return intervals.slice(from, from + intervals[counts + list]!).map((number) => claims[number]!);
  }
}

/** The ribbons that columns stand for. */
export function ribbonsOf({ days, states, rows, ...rest }: RibbonColumns): Ribbons {
  const ribbon = (column: RibbonColumn): Ribbon => {
    const { intervals, claimDays, claims: _claims, ...place } = column;
    const found: ControlInterval[] = [];
    for (let at = 0; at < intervals.length; ) {
      found.push(new ColumnInterval(column, at, days, states[intervals[at + 4]!]!));
      at += fixed + intervals[at + 5]! + intervals[at + 6]! + intervals[at + 7]!;
    }
    return { ...place, intervals: found, claimDays: claimDays.map((number) => days[number]!) };
  };
  return { ...rest, rows: rows.map(ribbon) };
}
