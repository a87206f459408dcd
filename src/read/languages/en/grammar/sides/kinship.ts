import { remembering } from "../../../../grammar/memo.ts";
import { forceNouns, sideNouns, singular } from "../../nouns.ts";

/** A word that can only be initials, and one for the followers of a creed. Folded. */
const INITIALS = /^[bcdfghjklmnpqrstvwxz]{2,5}$/;
const CREED = /[a-z]{4}ists?$/;

const ORDINAL = /^\d+(st|nd|rd|th|d)$/;

const UNSTRESSED = new Set(["of", "the", "and", "in", "for"]);

/** The words of a key, and the initials it may go by: of all its words, of those that are stressed. */
const partsOf = remembering((key) => {
  const words = key.split(" ");
  const initialsOf = (some: readonly string[]): string => some.map((word) => word[0]).join("");
  const stems = words.map((word) => (INITIALS.test(word) ? `${word[0]}.` : word.slice(0, 3)));
  // A creed may be found by the initials of its party.
  if (words.length === 1 && CREED.test(key)) stems.push(`${key[0]}.`);
  const stressed = words.filter((word) => !UNSTRESSED.has(word));
  const initials = [initialsOf(words), initialsOf(stressed)];
  // "the Northern Front of Lipa" may go by NF.
  const of = words.indexOf("of");
  if (of > 1) initials.push(initialsOf(words.slice(0, of)));
  return { words, stems, initials };
});

/** A land, its people and its language begin alike. */
export function stems(key: string): readonly string[] {
  return partsOf(key).stems;
}

/** The initials that a key of several words may go by. */
export function initials(key: string): readonly string[] {
  const parts = partsOf(key);
  return parts.words.length > 1 ? parts.initials : [];
}

/** How strongly two keys are names of one belligerent by their form: demonyms, initials, one name inside the other. */
export function kinship(a: string, b: string): number {
  const aParts = partsOf(a);
  const bParts = partsOf(b);
  if (aParts.words.length === 1 && bParts.words.length === 1 && samePeople(a, b)) return 3;
  const [{ words: short }, { words: long, initials }] =
    aParts.words.length <= bParts.words.length ? [aParts, bParts] : [bParts, aParts];
  if (short.length === 1 && short[0]!.length >= 2 && initials.includes(short[0]!)) return 5;
  // "the 80th" is the 80th Brigade.
  if (short.length === 1 && long.length > 1 && short[0] === long[0] && ORDINAL.test(short[0]!)) return 3;
  if (short.length < long.length && short.every((word) => long.includes(word))) {
    // "the Army" may be the Azanian Army; "Army of the North" is another one.
    if (short.length === 1 && singular(short[0]!) === singular(long[long.length - 1]!)) return 1.2;
    if (short.length === 1 && (forceNouns.has(singular(short[0]!)) || sideNouns.has(singular(short[0]!)))) return 0;
    // "Azanian Democratic Forces" need not be the Azanian state's.
    // "the Armed Forces" are whoever's they are; a name of its own inside a longer one is the same.
    if (short.length > 1) return short.every((word) => STATE_ARMS.has(singular(word))) ? 1.2 : 2.5;
    const ofState = long[0] === short[0];
    // "Azanian 3rd Army": a number makes a part of it.
    if (ofState && NUMBERED.test(long[1]!)) return 2.5;
    return long.every((word) => word === short[0] || STATE_ARMS.has(singular(word)) || (ofState && word === "of"))
      ? 1.8
      : 0.6;
  }
  // "Azanian Navy", "Azania": the land's name at the front of its army's.
  if (short.length === 1 && long.some((word) => samePeople(word, short[0]!)))
    return long.includes("of") || long.length === 2 ? 1.8 : 0.6;
  if (samePeople(short[0]!, long[0]!) && short[0]!.length > 4) return 0.6;
  if (short.length === 1 && long.length === 1 && (isPartyOf(a, b) || isPartyOf(b, a))) return 1.1;
  return 0;
}

/** Whether two words are a land and its people by their endings ("Azania", "Azanian", "Azanians"). */
function samePeople(a: string, b: string): boolean {
  if (a === b) return true;
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  if (common < 3 || (common < 4 && Math.min(a.length, b.length) > 5)) return false;
  return ENDINGS.has(a.slice(common)) && ENDINGS.has(b.slice(common));
}

/** Whether initials may be the party of those who are called by their creed ("CPD", "communists"). */
function isPartyOf(initials: string, creed: string): boolean {
  return initials[0] === creed[0] && INITIALS.test(initials) && CREED.test(creed);
}

/** How the names of lands, peoples and languages end behind what they share. */
const ENDINGS = new Set([
  "",
  "e s",
  ..."a e y ia ian ians ine inian inians an ans i is ish ese s land lands ic n ns ce ch k ks in ni o er ers ginian ginians men ain sh stan ist ists cy te tes".split(
    " ",
  ),
]);

/** The numbers that units go by. */
const NUMBERED =
  /^(?:\d{1,3}(?:st|nd|rd|th)|[ivxl]{1,6}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/;

/** Words that, behind a people's name, make the name of what its state fights with. */
const STATE_ARMS = new Set(
  "army navy force armed air military government troop marine infantry police ministry defence defense general staff ground artillery paratrooper airborne guard soldier national territorial special joint main".split(
    " ",
  ),
);
