import type { Catalogue } from "../en/index.ts";

const count = new Intl.NumberFormat("hu");

/** A térkép saját szavai, magyarul. */
export const atlas: Catalogue["atlas"] = {
  arrows: {
    label: "Előrenyomulás",
    spans: { 1: "e napé", 3: "3 napé", 7: "7 napé", 0: "rejtve" },
    taken: "megszerzett terület",
    repelled: "visszavert támadás",
    rule:
      "A nyíl onnan indul, ahol az oldal az előző napon állt: a mondatban megnevezett helyről, különben a megszerzett " +
      "területtel határos legközelebbiről. Ahol ilyen nem volt, ott nincs nyíl.",
    how: "Hogyan készülnek a nyilak",
    note: (days) =>
      `Nyilak: ${days === 1 ? "e nap" : `e ${days} nap`} előrenyomulásai onnan, ahol az előző napon álltak; ami megáll, azt visszaverték.`,
    older: "A halványabb nyilak korábbi napoké.",
    withoutStart: (advances) => `${count.format(advances)} előrenyomulás kiindulása nem ismert`,
    noneTold: (days) =>
      `Nincs nyíl: ${days === 1 ? "e napról" : `e ${days} napról`} nem szól előrenyomulás a térkép helyeire.`,
    noneStarts: (advances) =>
      advances === 1
        ? "Nincs nyíl: az egyetlen előrenyomulás kiindulása nem ismert."
        : `Nincs nyíl: a ${count.format(advances)} előrenyomulás egyikének sem ismert a kiindulása.`,
    noneShown: "Nincs nyíl: az előrenyomuló oldalak ki vannak szűrve.",
    title: "Előrenyomulás",
    sentence: {
      taken: (side, day, from) => `${day}: elfoglalta ${side}${from ? `, kiindulás: ${from}` : ""}.`,
      entered: (side, day, from) => `${day}: behatolt ${side}${from ? `, kiindulás: ${from}` : ""}.`,
      repelled: (side, day, from) => `${day}: ${side} támadását visszaverték${from ? `, kiindulás: ${from}` : ""}.`,
    },
    basis: {
      named: "A kiindulást egy mondat nevezi meg.",
      adjacent: "A kiindulás következtetett: a legközelebbi határos terület, amely az övék volt.",
      "same day": "A kiindulás következtetett: azt a területet ugyanazon a napon foglalták el.",
    },
  },
  swipe: {
    compare: "Összevetés",
    title: "Összevetés ezzel",
    day: "másik nap",
    source: "másik forrás",
    none: "egyik sem",
    first: "Az első nap",
    end: "Összevetés vége",
    close: "Bezárás",
    divider: (left, right) => `Választóvonal: balra ${left}, jobbra ${right}`,
    share: (percent) => `a szélesség ${percent} %-a balra`,
    beside: (left, right) => `${left} | ${right}`,
    note: (left, right) => `A vonaltól balra: ${left}. Jobbra: ${right}.`,
    failed: (why) => `Amivel össze kellene vetni, nem tölthető be: ${why}`,
    bothCounts: (left, right) => `${count.format(left)} balra, ${count.format(right)} jobbra`,
  },
  file: {
    drawing: "Mentés rajzként (SVG)",
    failed: (why) => `A térkép nem menthető: ${why}`,
  },
  basemap: {
    title: "Alaptérkép",
    none: "Nincs: az állítások sima papíron állnak.",
    shown: (name) => `Az állítások alatt: ${name}`,
    choose: "PMTiles-fájl",
    hint: "A térképre is ráejthető. Ezen a gépen marad.",
    remove: "Eltávolítás",
    credit: (attribution) => `Alaptérkép: ${attribution}`,
    noPmtiles: (name) => `${name} nem PMTiles-fájl. MBTiles-ből a „pmtiles convert” készít ilyet.`,
    otherVersion: (name, version) => `${name} PMTiles ${version}. változatú; csak a 3. változat olvasható.`,
    otherTiles: (name) => `${name} csempéi nem rajzolhatók; vektoros (MVT), PNG, JPEG, WebP és AVIF csempék igen.`,
    damaged: (name, why) => `${name} nem olvasható: ${why}`,
  },
};
