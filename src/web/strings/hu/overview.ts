import type { overview as english } from "../en/overview.ts";

const count = new Intl.NumberFormat("hu");
const list = new Intl.ListFormat("hu", { type: "conjunction" });
const counted = (number: number, noun: string): string => `${count.format(number)} ${noun}`;

/** The words of the overview, in Hungarian. */
export const overview: typeof english = {
  byOn: (who, when) => `${who}, ${when}`,
  columns: ["mi", "fél", "szöveg", "források"],
  title: "Áttekintés",
  lead: (first, last, documents, claims, places) =>
    `${first === null ? "" : first === last ? `${first} ` : `${first} – ${last} `}${counted(documents, "dokumentum")} ${counted(claims, "állítása")} szól arról, ki tartott ellenőrzése alatt ${counted(places, "helyet")}.`,
  decisive: "A napok, amelyeken a legtöbb változott",
  noChanges: "Ebben az ügyben egy hely sem cserél gazdát.",
  changedKey: "aznap változik",
  changed: (names, more) => `Változik: ${list.format(more > 0 ? [...names, `még ${count.format(more)}`] : names)}`,
  facts: "Egyetlen táblázatban",
  hint: "Minden bejegyzés megnyitja a mondatokat, amelyeken alapul. Ahol a dokumentumok mást mondanak, mindegyiknek saját sora van.",
  period: "Mikor",
  byItsClaims: (source) => `${source} állításainak napjai`,
  place: "Hol",
  partOf: "Része ennek",
  precededBy: "Előzménye",
  ledTo: "Következménye",
  result: "Eredmény",
  outcome: "A végén",
  outcomeOn: (day, held, open) =>
    `${day}, az összes állítás szerint: ${list.format(held.map(({ side, places }) => `${side}: ${counted(places, "hely")}`))}${open > 0 ? `; megosztott, harcok alatt vagy vitatott: ${count.format(open)}` : ""}.`,
  forces: "Erők",
  commanders: "Parancsnokok",
  strength: "Létszám",
  losses: "Veszteségek",
  otherLosses: "Polgári lakosok és mások",
  sources: (sources) => counted(sources, "forrás"),
  disagree: "a források nem lehetnek mind helyesek",
  amount: (subject, amount) => `${subject}: ${amount}`,
  nothing: (_documents) =>
    "A dokumentumoknak nincs infoboxuk, és nincs mondatuk az egészről; a többi nézet mutatja, amit tudni lehet.",
  phases: "Szakaszok",
  lookAt: (day) => `Ugrás: ${day}`,
  disputed: "A legvitatottabb",
  allDisputes: (disputes) => `Mind a ${counted(disputes, "vita")}`,
};
