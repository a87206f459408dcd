import { words } from "../words.ts";

/** Articles and words that point. */
export const articles = words("a az");
/** What may stand at the head of a noun phrase in place of an article. */
export const determiners = words(`
  egy egyik másik néhány több számos minden összes valamennyi mindkét mindegyik ez ezek azok e sok legtöbb
`);
export const indefinites = words("egy egyik másik néhány több számos sok");
export const coordinators = words("és s valamint illetve vagy meg");
/** Words that open a clause of their own. */
export const subordinators = words(`
  hogy miközben míg mialatt amikor mikor miután mielőtt mivel mert bár noha ha mintha ugyanis hiszen amíg amint de azonban
  ám viszont majd így ezért tehát
`);
export const relatives =
  /^a?(?:mely|melyek|melyet|melyeket|melyben|melyekben|melyből|melyről|melynek|melyeknek|melyhez|mellyel|melyekkel|ki|kik|kit|kiket|kinek|kiknek|hol|honnan|hova|hová|mi|mit)$/;
export const postpositions = words(`
  ellen alatt mellett után felett fölött között közt mögött előtt körül felé által miatt szerint nélkül ellenére során folyamán
  révén iránt kívül belül óta alá mellé mögé elől mentén túl fölé elé számára irányába érdekében segítségével
  következtében céljából keresztül követően közelében közepette elleni alatti melletti közötti körüli miatti utáni előtti
`);
export const adverbs = words(`
  is már még csak másnap aznap ugyanaznap ismét újra szintén végül később ekkor ekkorra akkor itt ott innen onnan oda ide majd pedig azonban viszont azonnal
  teljesen részben egyaránt egyidejűleg ezután eközben közben ezalatt ezzel párhuzamosan ennek ellenére tovább közel teljes
  először másodszor végleg hamarosan röviddel korábban előzőleg időközben gyorsan sikeresen állítólag hivatalosan nem sem ne ugyanakkor
  azóta addig eddig továbbra máris főleg leginkább elsősorban szinte szó együtt egymással egymás ezen azon erre arra ebben abban
  ebből abból összesen összességében így úgy ezúttal előtte utána nemcsak hanem át el ki be fel föl meg vissza le össze előre szét ide
  körbe félbe tovább rögtön folyamatosan fokozatosan csupán alig egyre jól keletre nyugatra északra délre
  északkeletre északnyugatra délkeletre délnyugatra
`);
/** Verbal prefixes that stand before their verb as one word or apart from it. */
export const prefixes: readonly string[] =
  "vissza előre keresztül körül körbe össze szét bele rajta tovább fel föl meg el ki be le át alá oda".split(" ");
export const copulas = words(
  "van volt vannak voltak lesz lett lesznek lettek maradt maradtak állt álltak áll állnak állott",
);
export const directions = /^(?:észak|dél|kelet|nyugat|északkelet|északnyugat|délkelet|délnyugat|közép)i?$/;
/** Participles that tie what stands before them to the noun behind: "a felkelők kezén lévő város". */
export const linking = words(
  "lévő levő található fekvő álló folyó zajló dúló kitört folytatott történt emelkedő elhelyezkedő húzódó",
);
