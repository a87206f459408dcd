import type { CaseSide, SideKey } from "../../model/index.ts";
import { exactKey, soundKey } from "../identity/normalise.ts";

const none: ReadonlySet<string> = new Set();

/** The key under which spellings of one force's name meet ("Liwa al-Bahr", "Liwa Al-Bahr"). */
export function forceKey(name: string): string {
  const sound = soundKey(name, none);
  return sound === "" ? exactKey(name) : sound;
}

/** Fewest claims in which a name of one plain word must act to be a force's: "Ostran" and "They" are no names. */
const oftenEnough = 3;

/**
 * Whether words name a force ("Harbour Guard", "NRA") and do not only say whose men ("government troops", "the Army"): every
 * longer word has a capital, and no side is called so in lower case. A name of one word must be written in capitals, or
 * stand for itself often.
 *
 * @param acts in how many claims it acts
 */
export function namesForce(name: string, common: ReadonlySet<string>, acts: number): boolean {
  const words = name.split(/[\s-]+/u).filter((word) => word !== "");
  if (words.length === 0 || words.length > 7 || common.has(exactKey(name))) return false;
  const written = (word: string) => /^[\p{Lu}\p{Lo}\p{N}"“]/u.test(word);
  if (words.length > 1)
    return words.every((word) => written(word) || word.length <= longestLink) && words.some(written);
  if (!written(name)) return false;
  return /^\p{Lu}{2,}\p{N}*$/u.test(name) || (acts >= oftenEnough && !common.has(firstWord(name)));
}

const firstWord = (name: string) => `${exactKey(name)} …`;

/** Short words that a name may have in lower case ("Army of the North", "Hayat al-Bahr"). */
const longestLink = 3;

/**
 * What sides are called by common nouns, names made of them ("Army", "Rebels"), and words that other names begin with
 * ("Azanian" of "Azanian Guard"), the latter with an ellipsis.
 */
export function commonNames(sides: readonly CaseSide[]): ReadonlySet<string> {
  const common = new Set<string>();
  for (const { key, names } of sides) {
    for (const name of names) {
      const words = name.split(" ");
      if (/^\p{Ll}/u.test(name)) {
        common.add(exactKey(name));
        if (words.length === 1) common.add(`${exactKey(name)}s`);
      }
      if (words.length > 1) common.add(firstWord(words[0]!));
    }
    if (names.some((name) => /^\p{Ll}/u.test(name))) common.add(key);
  }
  return common;
}

/**
 * The sides that are more than one force taken for a side: several documents tell of them, they have several names, or
 * go by a common noun.
 */
export function mainSides(sides: readonly CaseSide[]): ReadonlySet<SideKey> {
  const main = sides.filter(
    ({ names, mentions }) => mentions.length > 1 || names.length > 2 || names.some((name) => /^\p{Ll}/u.test(name)),
  );
  return new Set((main.length > 1 ? main : sides).map(({ key }) => key));
}
