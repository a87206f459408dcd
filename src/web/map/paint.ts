import { printed, type SideStyle } from "../../export/palette.ts";
import { disputedTile, dividedTile, hatchTile, type Tile } from "../../export/pattern.ts";
import type { ControlInterval } from "../../model/index.ts";
import { type Age, type PlaceOnDay, sidesOf } from "../state/ledger.ts";

/** The ground everything is printed on. */
export interface Theme {
  readonly name: "light" | "dark";
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly accent: string;
}

export const themes: Readonly<Record<Theme["name"], Theme>> = {
  light: { name: "light", paper: "#f6f2e9", ink: "#1c2227", muted: "#5d6468", rule: "#d8d0c0", accent: "#8f1d3f" },
  dark: { name: "dark", paper: "#11161b", ink: "#e7e3da", muted: "#a3a9ab", rule: "#2b343c", accent: "#ff9db4" },
};

/** How ground is filled: a colour, or a tile with a name that is the same for the same picture. */
export type Paint =
  | { readonly kind: "none" }
  | { readonly kind: "solid"; readonly colour: string }
  | { readonly kind: "tile"; readonly name: string; readonly tile: Tile };

export type SideStyles = ReadonlyMap<string, SideStyle>;

/** The share of ink on paper by the age of the evidence. */
const inkByAge: Readonly<Record<Age, number>> = { 0: 0.84, 1: 0.6, 2: 0.4 };
const faint = 0.1;

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

export function sideColour(styles: SideStyles, key: string | null, theme: Theme): string {
  const style = key === null ? undefined : styles.get(key);
  return style ? style[theme.name] : theme.muted;
}

/**
 * The paint of a place's ground: the same on map, ribbon and legend.
 *
 * @param dimmed true where the legend filters the place out: a breath of colour stays, so that the map keeps its shape
 */
export function paintOf(state: PlaceOnDay, styles: SideStyles, theme: Theme, dimmed = false): Paint {
  return paint(state.status, state.interval ? sidesOf(state.interval) : [], state.age, styles, theme, dimmed);
}

export function paint(
  status: PlaceOnDay["status"],
  sides: readonly string[],
  age: Age,
  styles: SideStyles,
  theme: Theme,
  dimmed = false,
): Paint {
  const share = dimmed ? faint : inkByAge[age];
  const ink = (key: string | null) => printed(sideColour(styles, key, theme), theme.paper, share);
  const hatch = (key: string | undefined) => (key ? styles.get(key)?.hatch : undefined) ?? "rising";
  if (dimmed) return sides[0] ? { kind: "solid", colour: ink(sides[0]) } : { kind: "none" };
  const name = [status, ...sides.slice(0, 3), age, theme.name].join("|");
  switch (status) {
    case "held":
      return sides[0] ? { kind: "solid", colour: ink(sides[0]) } : { kind: "none" };
    case "divided": {
      const two = sides.length > 1 ? sides : [...sides, null];
      const tile = dividedTile(
        theme.paper,
        two.map((key) => ({ colour: ink(key), hatch: hatch(key ?? undefined) })),
      );
      return { kind: "tile", name, tile };
    }
    case "contested":
      return { kind: "tile", name, tile: hatchTile(theme.paper, ink(sides[0] ?? null), hatch(sides[0])) };
    case "disputed": {
      const second = sides[1] ? ink(sides[1]) : theme.paper;
      return { kind: "tile", name, tile: disputedTile(ink(sides[0] ?? null), second) };
    }
    default:
      return { kind: "none" };
  }
}
