import { words } from "../words.ts";

/** Adjectives before a word for armed men that do not say whose they are ("speciális egységek", "erős csapatok"). */
const PLAIN = words(`
  speciális különleges erős nagyobb kisebb nagy kis új újabb további többi saját helyi külföldi idegen páncélos páncélozott gépesített
  légideszant tengerészgyalogos katonai fegyveres reguláris elit védő támadó előrenyomuló visszavonuló bekerített körülzárt ostromló szövetséges
  egyesített közös szárazföldi légi tengeri haditengerészeti rendőri biztonsági határőr polgári civil önkéntes első második harmadik
  északi déli keleti nyugati északkeleti északnyugati délkeleti délnyugati központi középső környező környékbeli közeli távoli
  megmaradt maradék sebesült halott elesett foglyul ejtett jelentős komoly heves súlyos több számos sok néhány egyes másik egyik öngyilkos
  fegyverzett felfegyverzett előretörő előretolt utánpótlást szállító tüzérségi teljes részleges ideiglenes tényleges mint olyan ilyen
  szembenálló ellenséges baráti érkező kivonuló benyomuló ottani itteni akkori korábbi későbbi mostani jelenlegi volt egykori
`);

/**
 * Whether a word before a force says whose it is ("azán csapatok", "tarvasi hadsereg"): any adjective but the plain ones,
 * numbers and forms with an ending.
 */
export function tellsWhose(word: string): boolean {
  return (
    word.length > 2 &&
    /^\p{Ll}[\p{Ll}-]*$/u.test(word) &&
    !PLAIN.has(word) &&
    !/(?:abb|ebb|ott|ett|ött|lt|ó|ő|ú|ű|os|es|ös|as)$/.test(word)
  );
}
