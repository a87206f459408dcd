import { prefixes } from "../lexicon/function-words.ts";
import {
  ableVerbs,
  contestVerbs,
  controlVerbs,
  drivingVerbs,
  fightingVerbs,
  type GroundVerb,
  groundVerbs,
  launchingVerbs,
  successVerbs,
  tryingVerbs,
} from "../lexicon/verbs.ts";
import { formOf, type VerbForm } from "../morphology/verbs.ts";

export type VerbRole =
  | "ground"
  | "fight"
  | "launch"
  | "try"
  | "able"
  | "control"
  | "contest"
  | "strengthen"
  | "success"
  | "drive"
  | "fall"
  | "other";

/** A verb as one word says it, with the prefix that stands before, behind or apart from it. */
export interface VerbReading {
  readonly role: VerbRole;
  readonly ground: GroundVerb | null;
  readonly form: VerbForm;
  readonly lemma: string;
}

interface Entry {
  readonly role: VerbRole;
  readonly prefix: string;
  readonly stem: string;
  readonly ground: GroundVerb | null;
}

/** Entries by the first two letters of the stem: most words are told apart so. */
const byStem = new Map<string, Entry[]>();
const add = (role: VerbRole, prefix: string, stem: string, ground: GroundVerb | null = null): void => {
  const key = stem.slice(0, 2);
  byStem.set(key, [...(byStem.get(key) ?? []), { role, prefix, stem, ground }]);
};
for (const ground of groundVerbs) for (const stem of ground.stems) add("ground", ground.prefix, stem, ground);
add("strengthen", "meg", "erősít");
add("fall", "el", "es");
add("other", "el", "vág");
for (const word of drivingVerbs) add("drive", ...(word.split("+") as [string, string]));
for (const stem of contestVerbs) add("contest", "", stem);
for (const stem of successVerbs) add("success", "", stem);
for (const stem of controlVerbs) add("control", "", stem);
for (const stem of launchingVerbs) add("launch", "", stem);
for (const stem of fightingVerbs) add("fight", "", stem);
for (const stem of tryingVerbs) add("try", "", stem);
for (const stem of ableVerbs) add("able", "", stem);

/** How many words may stand between a prefix and its verb ("be is vette", "meg tudták volna tartani"). */
const APART = 3;

/** The verb at a word; null where none that the grammar knows is there. */
export function verbAt(lowers: readonly string[], index: number): VerbReading | null {
  const lower = lowers[index]!;
  const attached = prefixes.find((prefix) => lower.startsWith(prefix) && lower.length > prefix.length + 1);
  const own = attached ? entryOf(lower.slice(attached.length), attached) : null;
  if (own) return own;
  const bare = byStem.get(lower.slice(0, 2));
  if (!bare) return null;
  const apart = prefixApart(lowers, index);
  return (apart ? entryOf(lower, apart) : null) ?? entryOf(lower, "", apart !== null);
}

/** @param loose the verb has a prefix, which its entry need not name ("törtek ki") */
function entryOf(rest: string, prefix: string, loose = false): VerbReading | null {
  for (const { role, prefix: wanted, stem, ground } of byStem.get(rest.slice(0, 2)) ?? []) {
    if (wanted !== prefix && !(prefix !== "" && wanted === "" && role !== "ground")) continue;
    if (loose && role === "ground") continue;
    const form = formOf(rest, stem);
    if (form) return { role, ground, form, lemma: prefix + stem };
  }
  return null;
}

const isPrefix = (word: string | undefined): word is string => word !== undefined && prefixes.includes(word);

function prefixApart(lowers: readonly string[], index: number): string | null {
  const behind = lowers[index + 1];
  if (isPrefix(behind)) return behind;
  for (let at = index - 1; at >= Math.max(0, index - APART); at--) {
    const word = lowers[at]!;
    if (/^[,.;:]$/.test(word)) return null;
    if (isPrefix(word) && !(at === index - 1 && word === "alá")) return word;
  }
  return null;
}
