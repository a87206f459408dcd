import type { TextLanguage } from "../../text/language.ts";
import { wordTable } from "../../text/word-table.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** English abbreviations, sentence starters and enclitics. */
export const englishText: TextLanguage = {
  abbreviations: wordTable(`
    mr. mrs. ms. dr. prof. st. gen. maj. lt. col. brig. capt. cpt. cmdr. adm. sgt. gov. pres. sen. rep. rev. hon. jr. sr.
    approx. est. ca. c. fl. ft. mt. no. nos. vol. vs. v. etc. e.g. i.e. cf. al. fig. p. pp. ed. inc. ltd. co. corp. dept. div.
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. a.m. p.m. b.c. a.d. b.c.e. c.e. u.s. u.n. u.k. u.s.s.r.
  `),
  sentenceStarters: words(`
    the a an on in at by after before during when while as since until from with for of and but however he she it they we
    there this that these those his her its their some many most all both each several another other one two three four
    meanwhile later also additionally although though despite following according to early late soon then thus
  `),
  enclitics: ["'s"],
};
