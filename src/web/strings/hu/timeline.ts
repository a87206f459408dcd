import type { timeline as english } from "../en/timeline.ts";

const count = new Intl.NumberFormat("hu");

/** The words of the timeline, in Hungarian. */
export const timeline: typeof english = {
  title: "Idővonal",
  hint: "Mi történt, miről egyeztek meg, mivel vádoltak és mit mondtak, annak a félnek a sávjában, amelyik tette. A halvány végű szakasz napja nem pontosan ismert.",
  kinds: {
    control: "Terület",
    action: "Események",
    agreement: "Megállapodások",
    allegation: "Vádak",
    statement: "Nyilatkozatok",
  },
  show: "Mutasd",
  phases: "Szakaszok",
  phasesOf: "A szakaszok, ahogy ez az irat osztja fel őket",
  vague: "Csak az irat ideje ismert",
  vagueHint: "Egyetlen mondat sem mond napot; csak az irat teljes időszaka ismert.",
  vagueNote: (items) =>
    `${count.format(items)} dolognak csak az irata ideje ismert: ezek a szaggatott szakaszok az irat teljes időszaka fölött.`,
  sometime: (days) => `valamelyik nap ebben az időszakban: ${days}, csak az irat alapján`,
  undated: (items) => `${count.format(items)} dologról nap nélkül beszélnek, ezek itt nem látszanak.`,
  columns: ["fajta", "fél", "első nap", "utolsó nap", "keltezés", "mi", "darab", "cáfolták", "állítások"],
  close: "Bezárás",
  inAll: (all) => `összesen ${count.format(all)}`,
  agreements: "Megállapodások",
  noSide: "Fél nélkül",
  zoomIn: "Közelebb",
  zoomOut: "Távolabb",
  zoomed: (times) => `${times}×`,
  none: "Az ügy dokumentumai nem szólnak naphoz kötött eseményről.",
  noneHint: "Az események olyan mondatokból valók, mint „május 3-án ágyúzták a várost”.",
  noneOfKinds: "A választott fajtákból semmi sincs.",
  mark: (kind, what, when, all) => `${kind}, ${when}: ${what}${all > 1 ? `, összesen ${count.format(all)}` : ""}`,
  denied: "cáfolták",
  chosen: "Amit mondanak róla",
  nothingChosen: "Válasszon egy jelet a mondataihoz. A sávban a nyilakkal lehet jelről jelre lépni.",
  outside: (items) => `${count.format(items)} dologról az ügy napjai előttről vagy utánról beszélnek.`,
  scroll: "A napok balról jobbra",
};
