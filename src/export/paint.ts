import type { ControlInterval, SideKey, Status } from "../model/index.ts";
import { printed, type SideStyle } from "./palette.ts";
import { disputedTile, dividedTile, hatchTile, type Tile } from "./pattern.ts";

/** How old evidence is: fresh, older, old. */
export type Age = 0 | 1 | 2;
/** Evidence is paler after this many days without a claim. */
export const ageSteps = [14, 45] as const;

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

export function sideColour(styles: SideStyles, key: string | null, theme: Theme): string {
  const style = key === null ? undefined : styles.get(key);
  return style ? style[theme.name] : theme.muted;
}

/** The order of sides once found; thousands of intervals have the same few. */
const ordered = new WeakMap<ControlInterval["parts"], Map<SideKey | null, readonly SideKey[]>>();

/** The sides that share or claim a place during an interval, the strongest first, the holder before all. */
export function sidesOf({ holder, parts }: Pick<ControlInterval, "holder" | "parts">): readonly SideKey[] {
  let byHolder = ordered.get(parts);
  if (byHolder === undefined) {
    byHolder = new Map();
    ordered.set(parts, byHolder);
  }
  let sides = byHolder.get(holder);
  if (sides === undefined) {
    sides = inOrder(holder, parts);
    byHolder.set(holder, sides);
  }
  return sides;
}

function inOrder(holder: SideKey | null, parts: ControlInterval["parts"]): SideKey[] {
  const weight = (key: SideKey) => {
    const extent = parts[key];
    if (typeof extent === "number") return extent;
    return extent === "whole" ? 1 : extent === "part" ? 0.5 : 0;
  };
  const keys = new Set([...(holder ? [holder] : []), ...Object.keys(parts)]);
  return [...keys].sort((a, b) => Number(b === holder) - Number(a === holder) || weight(b) - weight(a));
}

/** Paints that were mixed: a case of thousands of places shows the same few on all its days. */
const mixed = new WeakMap<SideStyles, WeakMap<Theme, Map<string, Paint>>>();

function mixedUnder(styles: SideStyles, theme: Theme): Map<string, Paint> {
  const byTheme = mixed.get(styles) ?? new WeakMap<Theme, Map<string, Paint>>();
  mixed.set(styles, byTheme);
  const paints = byTheme.get(theme) ?? new Map<string, Paint>();
  byTheme.set(theme, paints);
  return paints;
}

/**
 * The paint of ground in a state: the same on map, ribbon and legend, and the same object each time. `dimmed`: a breath of
 * colour stays, so that a map keeps its shape.
 */
export function paint(
  status: Status,
  sides: readonly string[],
  age: Age,
  styles: SideStyles,
  theme: Theme,
  dimmed = false,
): Paint {
  const paints = mixedUnder(styles, theme);
  const key = `${status}|${dimmed}|${age}|${sides.join("|")}`;
  const known = paints.get(key);
  if (known) return known;
  const fresh = mix(status, sides, age, styles, theme, dimmed);
  paints.set(key, fresh);
  return fresh;
}

function mix(
  status: Status,
  sides: readonly string[],
  age: Age,
  styles: SideStyles,
  theme: Theme,
  dimmed: boolean,
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
