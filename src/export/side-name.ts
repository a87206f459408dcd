import type { SideKey } from "../model/index.ts";

/** The sides of an answer: every name by key. */
export type SideNames = Readonly<Record<SideKey, readonly string[]>>;

/** The side's name as its texts write it: "government", "NLF", "rebels" rather than "rebel". */
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
