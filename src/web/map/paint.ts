import { type Paint, paint, type SideStyles, sidesOf, type Theme } from "../../export/paint.ts";
import type { ControlInterval } from "../../model/index.ts";
import type { PlaceOnDay } from "../state/ledger.ts";

export { type Paint, paint, type SideStyles, sideColour, type Theme, themes } from "../../export/paint.ts";

/** Paints of one case under one theme, mixed once for each interval and age. */
export class Paints {
  readonly #styles: SideStyles;
  readonly #theme: Theme;
  readonly #mixed = new WeakMap<ControlInterval, Paint[]>();

  constructor(styles: SideStyles, theme: Theme) {
    this.#styles = styles;
    this.#theme = theme;
  }

  /** The paint of a place on a day; `dimmed` where the legend filters it out. */
  of(state: PlaceOnDay, dimmed = false): Paint {
    const { interval, age } = state;
    if (!interval) return none;
    let mixed = this.#mixed.get(interval);
    if (!mixed) {
      mixed = [];
      this.#mixed.set(interval, mixed);
    }
    const slot = dimmed ? 3 : age;
    mixed[slot] ??= paintOf(state, this.#styles, this.#theme, dimmed);
    return mixed[slot];
  }
}

const none: Paint = { kind: "none" };

/**
 * The paint of a place's ground: the same on map, ribbon and legend.
 *
 * @param dimmed true where the legend filters the place out: a breath of colour stays, so that the map keeps its shape
 */
export function paintOf(state: PlaceOnDay, styles: SideStyles, theme: Theme, dimmed = false): Paint {
  return paint(state.status, state.interval ? sidesOf(state.interval) : [], state.age, styles, theme, dimmed);
}
