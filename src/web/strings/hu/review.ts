import type { review as english } from "../en/review.ts";

const count = new Intl.NumberFormat("hu");

/** The words of the review, in Hungarian. */
export const review: typeof english = {
  title: "Átnézés",
  hint: "Elöl áll, amire a leginkább érdemes ránézni. Minden döntés megmarad azzal együtt, ki, mikor és miért hozta, és visszavonható.",
  progress: (open, decided) =>
    `${count.format(open)} vár átnézésre, ${count.format(decided)} állításról született döntés`,
  done: "Nincs több átnéznivaló.",
  doneHint: "Új iratok és javítások új kérdéseket hoznak.",
  at: (number, of) => `${count.format(number)} / ${count.format(of)}`,
  kinds: {
    claim: "Állítás",
    dispute: "Vita",
    join: "Egy hely vagy kettő?",
    locate: "Nincs a térképen",
    source: "Kinek a nevében szól?",
  },
  requests: {
    confirm: "Így van, a szöveg ezt mondja",
    reject: "A szöveg nem ezt mondja",
    correct: "Javítás",
    "join-places": (names) => `Egy hely: ${names}`,
    "align-source": (source, side) => `${source} e fél nevében szól: ${side}`,
    other: (what) => what,
  },
  skip: "Most hagyjuk",
  undo: "Az utolsó döntés visszavonása",
  undone: "Visszavonva.",
  decided: "Eldöntve.",
  failed: (why) => `Nem született döntés: ${why}`,
  author: "Ki dönt",
  authorHint: "Döntés előtt adja meg a nevét: minden döntés mellett ott áll.",
  reason: "Miért (a döntés mellett megmarad)",
  keys: "1–9 választ, J és K előre és vissza lép, C javít, U visszavon",
  log: "Eddigi döntések",
  by: (author, when) => `${author}, ${when}`,
  takenBack: "visszavonva",
  version: (says) => says,
  correct: {
    title: "Mit mond ehelyett a szöveg",
    place: "Hely",
    when: "Nap, vagy első/utolsó",
    holder: "Utána ki tartja",
    nobody: "senki, vagy nem derül ki",
    change: "Mi történt",
    extent: "Mekkora része",
    extents: { whole: "az egész", part: "egy része", none: "semmi" },
    changes: {
      capture: "elfoglalták",
      advance: "benyomultak",
      repel: "támadást visszaverték",
      withdraw: "feladták",
      hold: "tartják",
      contest: "harcok folynak",
      encircle: "körülzárták",
    },
    save: "Így helyes",
    cancel: "Hagyjuk",
  },
  locate: {
    hint: "Szélesség és hosszúság fokban, így: 36.2, 37.16",
    save: "Legyen ott",
    wrong: "Ez nem helyzet; írja be a szélességet és a hosszúságot fokban, így: 36.2, 37.16",
  },
};
