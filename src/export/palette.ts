/**
 * How sides are told apart wherever they are drawn: on the map, in the ribbons, in the terminal.
 * Three cues that stand alone: a colour, the direction of the hatch, a letter.
 */

/** The direction of a hatch: rising "/", falling "\", level "=", upright "‖". */
export type HatchDirection = "rising" | "falling" | "level" | "upright";

export interface SideStyle {
  readonly key: string;
  /** sRGB, `#rrggbb`: on light paper and on dark slate. */
  readonly light: string;
  readonly dark: string;
  readonly hatch: HatchDirection;
  /** One upper-case letter, different for every side of a case as long as letters last. */
  readonly letter: string;
}

interface Ink {
  readonly light: string;
  readonly dark: string;
}

/**
 * Inks in the order they are given to sides. Each pair of the first six stays apart under protanopia, deuteranopia
 * and tritanopia (test/export/palette.test.ts measures it with the matrices of Machado, Oliveira and Fernandes, 2009),
 * by lightness where hue fails.
 */
export const inks: readonly Ink[] = [
  { light: "#2b6796", dark: "#73a3e0" },
  { light: "#d67b3f", dark: "#c96d22" },
  { light: "#e6c77f", dark: "#d8b950" },
  { light: "#5a3a5c", dark: "#8a679a" },
  { light: "#8ab3a9", dark: "#a9e2d5" },
  { light: "#5a614c", dark: "#535a40" },
  { light: "#c99bb0", dark: "#d3a9bd" },
  { light: "#9a8f7d", dark: "#a89c88" },
];

const directions: readonly HatchDirection[] = ["rising", "falling", "level", "upright"];

/**
 * Styles for the sides of a case, in the order given; the same list always gives the same styles.
 *
 * @param sides keys in the order of the case
 * @param chosen colours a person set for a side in the case, `#rrggbb`, used on both grounds
 */
export function sideStyles(
  sides: readonly { readonly key: string }[],
  chosen: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, SideStyle> {
  const taken = new Set<string>();
  const styles = new Map<string, SideStyle>();
  sides.forEach(({ key }, index) => {
    const ink = inks[index % inks.length]!;
    const own = chosen[key];
    const letter = letterFor(key, taken);
    taken.add(letter);
    styles.set(key, {
      key,
      light: own ?? ink.light,
      dark: own ?? ink.dark,
      hatch: directions[index % directions.length]!,
      letter,
    });
  });
  return styles;
}

/** The first letter of the key that no side before has, else the first free one; X marks fighting in ribbons and stands for no side. */
function letterFor(key: string, taken: ReadonlySet<string>): string {
  const own = [...key.toLocaleUpperCase("en")].filter((character) => /\p{L}/u.test(character) && character !== "X");
  const free = [...own, ..."ABCDEFGHIJKLMNOPQRSTUVWYZ"].find((letter) => !taken.has(letter));
  return free ?? own[0] ?? "·";
}

/** Red, green and blue, 0..255, of `#rrggbb`. */
export function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `share` (0..1) of `ink` printed on `ground`, both `#rrggbb`: an opaque colour, so that overlapping areas show no seams. */
export function printed(ink: string, ground: string, share: number): string {
  const a = channels(ink);
  const b = channels(ground);
  const mixed = a.map((value, index) => Math.round(value * share + b[index]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
