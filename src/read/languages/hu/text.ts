import type { TextLanguage } from "../../text/language.ts";
import { wordTable } from "../../text/word-table.ts";
import { words } from "./words.ts";

/** Hungarian abbreviations and sentence starters. Endings are no tokens of their own: the grammar takes them off. */
export const hungarianText: TextLanguage = {
  abbreviations: wordTable(`
    dr. ifj. id. özv. gr. br. st. szt. ún. kb. pl. stb. ill. ld. vö. uo. uő. mb. ti. tkp. ui. sz. szd. évf. old. fej.
    tábgy. alez. ezds. vőrgy. altbgy. szds. hdgy. zls. pk. pság. min. eln. r. vm. megy. ker. u. krt.
    jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec. kr. i.e. i.sz. de. du.
  `),
  sentenceStarters: words(`
    a az egy ez azt ezt ezek azok és de majd ezután később eközben közben másnap aznap estére este éjszaka végül azonban
    ugyanakkor mivel miután miközben amikor ha hogy bár szintén továbbá ezzel ennek erre itt ott így ekkor addig
  `),
  enclitics: [],
  ordinalStops: true,
};
