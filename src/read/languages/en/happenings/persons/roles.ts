import type { Fate } from "../../../../../model/index.ts";
import { verbTable, wordSet } from "../forms.ts";

/** Ranks and offices of those who command and lead; abbreviations with their stop. Lower case. */
export const ROLES = wordSet(`
  general colonel major captain lieutenant brigadier admiral commodore marshal sergeant corporal commander commandant commander-in-chief
  colonel-general lieutenant-general major-general lieutenant-colonel vice-admiral rear-admiral brigadier-general field-marshal generalissimo
  gen. maj. lt. col. brig. capt. cpt. adm. sgt. cmdr. gov. pres.
  president premier chancellor minister governor mayor leader chief king queen emperor caliph emir sultan shah tsar czar prince
  chairman warlord secretary-general ayatollah imam ataman hetman consul viceroy regent dictator
  co-commander subcommander captain-general governor-general
`);
/** Words that open or go on with a role: "deputy prime minister", "chief of staff", "acting commander". */
export const ROLE_PARTS = wordSet(
  "deputy vice prime foreign defence defense interior chief acting senior top supreme military field battalion brigade division regimental company rear first second interim former then-president deputy-commander lieutenant major chief-of-staff head security",
);
/** Offices that are one only with "of": "head of the security committee". */
export const HEADS = wordSet(
  "head chief director minister secretary commander leader governor mayor president chairman chair commander-in-chief deputy-head",
);
/** Ranks that stand only before a name; without one they are common words ("the major port", "in general"). */
export const RANKS = wordSet(`
  general colonel major captain lieutenant brigadier admiral commodore marshal sergeant corporal gen. maj. lt. col. brig. capt. cpt. adm. sgt. cmdr.
  colonel-general lieutenant-general major-general lieutenant-colonel vice-admiral rear-admiral brigadier-general field-marshal
  king queen prince ayatollah imam emir sultan shah tsar czar
`);
/** Those who speak or write and lead nobody. */
export const NO_LEADERS = wordSet(
  "spokesman spokeswoman spokesperson journalist analyst reporter correspondent researcher adviser advisor expert historian former",
);

/** Verbs of fate: passive or with the person as object, but where the table below says otherwise. */
export const FATES: ReadonlyMap<string, Fate> = verbTable<Fate>([
  ["killed", "kill assassinate murder slay/slew/slain/slaying martyr"],
  ["executed", "execute behead hang/hanged/hanging"],
  ["wounded", "wound injure"],
  ["captured", "capture arrest detain imprison"],
  ["dismissed", "dismiss sack oust depose fire remove relieve suspend"],
  ["replaced", "replace succeed supersede"],
  ["appointed", "appoint name install elect inaugurate nominate"],
]);
/** Verbs of what a person does or undergoes as subject of an active verb. */
export const OWN_FATES: ReadonlyMap<string, Fate> = verbTable<Fate>([
  ["died", "die/died/dying perish"],
  ["resigned", "resign abdicate"],
  ["surrendered", "surrender"],
  ["defected", "defect"],
]);
/** The cheap look: a sentence without any of these tells of no commander. */
export const PERSON_WORDS: ReadonlySet<string> = new Set([
  ...ROLES,
  "commanders",
  "generals",
  "leaders",
  "commanded",
  "led",
  "head",
]);
