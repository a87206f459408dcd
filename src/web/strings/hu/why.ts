import type { why as english } from "../en/why.ts";

const list = new Intl.ListFormat("hu", { type: "conjunction" });

/** Why a place is held to be so on a day, in Hungarian. */
export const why: typeof english = {
  ask: "Miért?",
  title: (place, day) => `Miért: ${place}, ${day}`,
  under: (policies) => `${list.format(policies)}:`,
  unknown: "Egy állítás sem ér el eddig a napig.",
  lastTold: (day) => `Utoljára erről a napról mondják: ${day}.`,
  carried: (day) => `Utoljára erről a napról mondják: ${day}; azóta áll, mert mást nem mondanak.`,
  inferred: "Egy mondat sem mondja; abból következik, amit később mondtak.",
  document: (title) => `„${title}”`,
  quoted: (name) => name,
  supports: (sources) => `Ezt mondja: ${list.format(sources)}.`,
  opposes: (sources) => `Mást mond: ${list.format(sources)}.`,
  noneOpposes: "Senki sem mond mást.",
  silent: (sources) => `Ezekről a napokról szól, de erről a helyről nem: ${list.format(sources)}.`,
  against: (source) => `A saját érdeke ellen mondja ezt: ${source}.`,
  outweighed: (source, because) => `Nem döntött, amit ${source} mond: ${because}.`,
  reasons: {
    "a denial": "tagadás",
    "speaks for its own side": "a saját oldala mellett szól",
    "said less firmly": "kevésbé határozottan mondja",
    "dated only by its document": "a napja csak a dokumentumáé",
    "not said of the place itself": "nem magáról a helyről mondja",
    "fewer sources": "kevesebb forrás mondja",
    "not outweighed": "döntött, és a források egymással szemben állnak",
  },
};
