import type { Catalogue } from "../en/index.ts";

const count = new Intl.NumberFormat("hu");
const list = new Intl.ListFormat("hu", { type: "conjunction" });

/** The words of the ribbons, in Hungarian. */
export const ribbons: Catalogue["ribbons"] = {
  label: "Az ellenőrzés sávjai: minden helynek egy sor, minden napnak egy oszlop",
  hint: "Mit ki tartott, napról napra. Nyisson szét egy helyet, és egymás mellett látja a forrásait.",
  sort: "Sorrend",
  sorts: {
    change: "első változás",
    name: "név",
    north: "északról délre",
    west: "nyugatról keletre",
    claims: "legtöbb állítás",
  },
  byArea: "Terület szerint",
  notOnMap: "nincs a térképen",
  none: "Az ügy egyetlen helyének sincs még története.",
  hide: "Sávok elrejtése",
  show: "Sávok mutatása",
  interval: (place, period, state) => `${place}, ${period}: ${state}`,
  spokenOf: (description) => `„${description}”`,
  unnamed: "Névtelen helyek",
  unnamedHint: "ahogy az iratok beszélnek róluk",
  elsewhere: "Nem tudni, milyen területen",
  within: (area, around) => [area, ...around].join(", "),
  places: (places) => `${count.format(places)} hely`,
  openSources: (place) => `${place}: források szétnyitása`,
  closeSources: (place) => `${place}: források becsukása`,
  rowOfSource: (source, place) => `${place}, ahogy ${source} mondja`,
  loading: "A források betöltése …",
  one: (source) => `Egyedül ez a forrás beszél róla: ${source}.`,
  noSource: "Önmagában egyetlen forrás sem beszél róla.",
  agree: (sources) => `A hely ${count.format(sources)} forrása sehol sem mond ellent egymásnak.`,
  disagree: (sources, periods) =>
    `A hely ${count.format(sources)} forrása közül némelyek ellentmondanak egymásnak: ${list.format(periods)}.`,
  andMore: (periods) => `további ${count.format(periods)}`,
  notAll: (shown, all) =>
    `Az első ${count.format(shown)} sor a(z) ${count.format(all)} sorból; a táblázatban mind benne van.`,
  columns: ["hely", "név", "forrás", "első nap", "utolsó nap", "állapot", "ki tartja", "következtetett"],
};
