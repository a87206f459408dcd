import type { SideKey } from "../../model/index.ts";
import { type SideStyle, sideStyles } from "../palette.ts";
import { displayWidth } from "./width.ts";

/** Letters with a meaning of their own in a ribbon. */
const reserved = new Set(["X"]);
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWYZ";

/** Whether a letter can stand for a side in a ribbon: one column wide, with a capital and a small form. */
function fits(letter: string): boolean {
  return letter.length === 1 && letter !== letter.toLowerCase() && displayWidth(letter) === 1 && !reserved.has(letter);
}

/**
 * The sides' styles as everywhere (src/export/palette.ts), with letters that a ribbon can write large and small:
 * a letter that cannot be so written gives way to the first free one of the Latin alphabet.
 */
export function ribbonStyles(
  sides: readonly { readonly key: SideKey }[],
  chosen: Readonly<Record<string, string>> = {},
): Map<SideKey, SideStyle> {
  const styles = new Map(sideStyles(sides, chosen));
  const used = new Set(Array.from(styles.values(), (style) => style.letter));
  for (const [key, style] of styles) {
    if (fits(style.letter)) continue;
    const letter = [...alphabet].find((each) => !used.has(each)) ?? "Z";
    used.add(letter);
    styles.set(key, { ...style, letter });
  }
  return styles;
}
