import { type SideNames, sideName } from "../../export/side-name.ts";
import type { SideKey } from "../../model/index.ts";

export { type SideNames, sideName };

/** The sides of a case as a list. */
export type Sides = readonly { readonly key: SideKey; readonly names: readonly string[] }[];

/** A list of sides by key. */
export function namesOf(sides: Sides): SideNames {
  return Object.fromEntries(sides.map(({ key, names }) => [key, names]));
}

/** The side inside a sentence: "the government", "NLF": a common noun takes an article, a name does not. */
export function theSide(key: SideKey, sides: SideNames): string {
  const name = sideName(key, sides);
  return /^\p{Lowercase}/u.test(name) ? `the ${name}` : name;
}

/** "the government and the rebels", "A, B and C". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
