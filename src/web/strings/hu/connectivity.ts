import type { connectivity as english } from "../en/connectivity.ts";

const count = new Intl.NumberFormat("hu");
const one = new Intl.NumberFormat("hu", { maximumFractionDigits: 1 });
const list = new Intl.ListFormat("hu", { type: "conjunction" });

/** The words of what hangs together, in Hungarian. */
export const connectivity: typeof english = {
  title: "Összefüggés",
  hint: "Melyik fél melyik területei függnek össze, mi van elvágva, és mely helyek elvesztése szakítaná ketté. Abból következik, hogy kié mi, és mi mivel határos; amiről senki sem szól, azt olyannak vesszük, mint a legközelebbit, amelyről szólnak.",
  none: "Nem ismert, hogy mi mivel határos.",
  noneHint:
    "Adjon az ügyhöz helyzeteket vagy körvonalakat, vagy egy fájlt arról, hogy mi mivel határos; akkor itt látszik, mi függ össze és mi van elvágva.",
  noneCommand: "contested terrain add hatarok.csv --case UGY.gpkg",

  map: (day) =>
    `Térkép arról, mi függ össze ezen a napon: ${day}. A mellette álló listák ugyanezt szavakkal mondják el.`,
  diagram: (day) =>
    `Ábra arról, mi függ össze ezen a napon: ${day}. Egyik helynek sincs helyzete: csak a köztük lévő kapcsolatok igazak.`,
  diagramHint: "Egyik helynek sincs helyzete: itt csak a kapcsolatok igazak, az nem, hogy mi hol áll.",
  tooMany: "Ennyi helyet helyzetek nélkül nem lehet lerajzolni; a listák elmondják, mi függ össze.",
  pictureName: (title, what, day) => `${title}, ${what}, ${day}`,
  links: {
    adjacent: "összefügg",
    corridor: "az egyetlen út oda",
    cut: "egy héten belül elvágva",
    barred: "elzárva, például folyó által",
  },
  linkCount: (name, links) => `${name} (${count.format(links)})`,
  keystone: "elvesztése elvág valamit",
  cutOffKey: "elvágva, az ostromló színével",
  attacked: "aznap támadás érte",
  presumedKey: "feltételezett",
  road: { open: "út, nyitva", contested: "út, vitatva", cut: "út, elvágva", unknown: "út, nem ismert" },

  squareKilometres: (area) => `${area >= 100 ? count.format(Math.round(area)) : one.format(area)} km²`,
  areas: (areas) => `${count.format(areas)} terület`,
  pieces: (pieces) => `${count.format(pieces)} hely`,
  presumed: (pieces) => `${count.format(pieces)} feltételezett`,
  standing: {
    whole: "Az egész",
    main: "Fő terület",
    cutOff: (sides) =>
      sides.length === 0 ? "Elvágva a többitől" : `Elvágva a többitől, mellette: ${list.format(sides)}`,
    enclosed: (sides) => (sides.length === 0 ? "Körülzárva" : `Körülzárva, körülötte: ${list.format(sides)}`),
  },
  saidEncircled: (side) => `a szövegek szerint bekerítette: ${side}`,
  single: "Egyes helyek",
  names: (names, more) => list.format(more > 0 ? [...names, `még ${count.format(more)}`] : names),
  more: (pieces) => `és még ${count.format(pieces)}`,
  showArea: (names) => `Mutatás a térképen: ${names}`,
  nothingKnown: "Erről a napról semmi sem ismert.",
  untold: (pieces, all) => `${count.format(all)} területdarab közül ${count.format(pieces)} ismeretlen.`,
  roads: "Utak",
  roadState: {
    open: (sides) => `nyitva ennek: ${list.format(sides)}`,
    contested: (sides) => `nyitva ennek: ${list.format(sides)}, de a terület egy része másoké`,
    cut: (sides) => `elvágva: egy-egy része ezeké: ${list.format(sides)}`,
    unknown: "semmi sem ismert róla",
  },
  attackedBy: (sides) => `aznap támadta: ${list.format(sides)}`,

  splits: "Ha egy hely elesik",
  splitsHint: "Azok a helyek, amelyek ezen a napon egyedül tartják össze a területet.",
  noSplits: "Egyik hely elvesztése sem vágna el olyat, amelyről irat szól.",
  fallsParts: { before: "Ha ez elesik: ", middle: ", ez el van vágva: ", one: ".", many: "." },
  untoldPieces: (pieces) => `${count.format(pieces)} hely, amelyről senki sem szól`,

  course: "Napról napra",
  courseHint:
    "Az egyes felek területei, olyan vastagon, amekkorák; ami el van vágva, vonalkázott. A jelek azt mutatják, mi lett velük.",
  coursePicture: "területek napról napra",
  lane: (side) => `${side}: területek napról napra`,
  areasOn: (day, areas) => `${day}: ${count.format(areas)} terület`,
  mark: (day, what) => `${day}: ${what}`,
  changes: {
    split: "kettészakadt",
    joined: "egyesült",
    encircled: "körülzárták",
    relieved: "felmentették",
    lost: "elveszett",
    open: "az út nyitva",
    contested: "az út vitatott",
    cut: "az utat elvágták",
    unknown: "az út nem ismert",
    "under fire": "az utat támadták",
  },
  events: "Mi lett velük",
  noEvents: "Semmi sem szakadt ketté, egyesült, zárult körül, szabadult fel vagy veszett el.",
  allEvents: (events) => `Mind: ${count.format(events)}`,
  event: {
    split: (side, parts, through, cutOff) =>
      `${side}: ${count.format(parts)} részre szakadt${through === null ? "" : `, mert elveszett: ${through}`}${cutOff.length === 0 ? "" : `; elvágva: ${cutOff.join("; ")}`}`,
    joined: (side, parts, through, relieved) =>
      `${side}: ${count.format(parts)} terület egyesült${through === null ? "" : ` ezen át: ${through}`}${relieved.length === 0 ? "" : `; felmentve: ${relieved.join("; ")}`}`,
    encircled: (side, area, through) =>
      `${side}: körülzárva: ${area}${through === null ? "" : `, mert elveszett: ${through}`}`,
    relieved: (side, area, through) =>
      `${side}: már nincs körülzárva: ${area}${through === null ? "" : `, ezen át: ${through}`}`,
    lost: (side, area, kept, to) =>
      `${side}: elveszett: ${area}${kept === null ? "" : `, megmaradt: ${kept}`}${to.length === 0 ? "" : `; most ezé: ${list.format(to)}`}`,
    open: (road, sides) => `${road}: nyitva ennek: ${list.format(sides)}`,
    contested: (road, sides) => `${road}: vitatott, még nyitva ennek: ${list.format(sides)}`,
    cut: (road) => `${road}: elvágva`,
    unknown: (road) => `${road}: semmi sem ismert róla`,
    attacked: (road, by) => `${road}: támadta: ${list.format(by)}`,
  },
  close: "Bezárás",
  noClaims: "a környező területről ismertekből következik",
  toDay: (day) => `Mutatás: ${day}`,

  checks: "Mit mondanak a szövegek, és mit a terület",
  checksHint:
    "Ahol egy irat azt mondja, hogy egy helyet bekerítettek, vagy már nincs bekerítve, ott meg lehet nézni, hogy a többi állítás szerint is így van-e.",
  noChecks: "Egyik irat sem mondja, hogy egy helyet bekerítettek, vagy hogy már nincs bekerítve.",
  says: {
    encircled: (place, by) =>
      by === null ? `A szöveg szerint bekerítették: ${place}` : `A szöveg szerint bekerítették: ${place} (${by})`,
    relieved: (place) => `A szöveg szerint már nincs bekerítve: ${place}`,
  },
  graph: {
    "cut off": "a terület szerint el van vágva",
    connected: "a terület szerint összefügg a többivel",
    unknown: "a területéről semmi sem ismert",
  },
  check: (says, graph) => `${says}; ${graph}.`,
  verdict: { agrees: "egyezik", differs: "eltér", open: "nem vethető össze" },
  verdicts: (agree, differ, open) =>
    [
      ...(agree > 0 ? [`${count.format(agree)} egyezik`] : []),
      ...(differ > 0 ? [`${count.format(differ)} eltér`] : []),
      ...(open > 0 ? [`${count.format(open)} nem vethető össze`] : []),
    ].join(", "),

  shares: "Mennyi terület",
  sharesHint:
    "Az egyes felek négyzetkilométerei napról napra; a sáv attól tart, ami egyedül az övé, addig, amin mással osztozik. A pontok azt mutatják, amit az iratok mondanak.",
  sharesPicture: "négyzetkilométer felenként",
  sharesPlot: (first, last) => `Az egyes felek négyzetkilométerei, ${first} – ${last}`,
  became: (side, day) => `Mi lett azzal a területtel, amely ekkor az övé volt: ${side}, ${day}`,
  becamePlot: (side) => `Kié az a terület, amely eleinte az övé volt: ${side}; napról napra, százalékban`,
  becamePicture: (side) => `mi lett a területével: ${side}`,
  nobody: "nem ismert",
  shareOfSide: (side, area, percent) => `${side}: ${area}, az ismert terület hányada: ${percent}`,
  lessThan: "kevesebb",
  told: "Mit mondanak az iratok arányokról és területekről",
  toldHint: "Egy kerület aránya nem vethető össze az egészével; hogy minek az aránya, azt a mondata mondja meg.",
  toldOf: (place) => `ebből: ${place}`,
  toldSide: (side, amount) => `${side}: ${amount}`,
  toldGround: (measured) => `a terület szerint ${measured}`,
  toldOfFirst: (percent, side, day) => `a terület szerint ${percent} abból, ami ekkor az övé volt: ${side}, ${day}`,
  noShares: "Körvonalak és helyzetek nélkül nincs mit mérni.",
  columns: ["nap", "fél", "négyzetkilométer", "legkevesebb", "legtöbb", "feltételezett", "az ismertek hányada"],
};
