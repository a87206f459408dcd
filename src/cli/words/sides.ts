import type { SideKey } from "../../model/index.ts";

/** The sides of an answer: every name by key. */
export type SideNames = Readonly<Record<SideKey, readonly string[]>>;

/** The sides of a case as a list. */
export type Sides = readonly { readonly key: SideKey; readonly names: readonly string[] }[];

/** A list of sides by key. */
export function namesOf(sides: Sides): SideNames {
  return Object.fromEntries(sides.map(({ key, names }) => [key, names]));
}

/** The side's name as its texts write it: "government", "ISIL", "rebels" rather than "rebel". */
export function sideName(key: SideKey, sides: SideNames): string {
  const names = sides[key] ?? [];
  const called = (wanted: string) => names.findIndex((name) => keyOf(name) === wanted);
  const [one, many] = [called(key), called(`${key}s`)];
  // The commoner of two forms of a noun is what its texts call the side: they speak of "governments" now and then.
  const at = many >= 0 && (one < 0 || many < one || many - one === 1) ? many : one;
  return names[at] ?? key;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/\s+/gu, "-");
}

/** The side inside a sentence: "the government", "ISIL": a common noun takes an article, a name does not. */
export function theSide(key: SideKey, sides: SideNames): string {
  const name = sideName(key, sides);
  return /^\p{Lowercase}/u.test(name) ? `the ${name}` : name;
}

/** "the government and the rebels", "A, B and C". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
