import type { adding as english } from "../en/adding.ts";

const count = new Intl.NumberFormat("hu");
const claims = (number: number): string => `${count.format(number)} állítás`;

/** The words of adding documents and claims by hand, in Hungarian. */
export const adding: typeof english = {
  title: "Iratok hozzáadása",
  open: "Iratok hozzáadása",
  hint: "Szöveget, Markdownt, HTML-t, wikiszöveget, PDF-et, Wordöt, levelet, táblázatot és archívumot ezen a gépen olvas. Semmi sem hagyja el a gépet, csak az Ön által megadott cím lekérése.",
  drop: "Húzzon ide fájlokat, vagy",
  choose: "válasszon fájlokat",
  text: "Szöveg beillesztése",
  textTitle: "A címe",
  untitled: "Beillesztett szöveg",
  addText: "Szöveg hozzáadása",
  address: "Cím lekérése",
  fetch: "Lekérés most",
  progress: "Mi lett belőlük",
  waiting: "várakozik",
  reading: "olvasás alatt…",
  statuses: {
    added: (number) => `hozzáadva, ${claims(number)}`,
    "read again": (number) => `újraolvasva, ${claims(number)}`,
    read: (number) => claims(number),
    unchanged: (_number) => "már az ügyben van",
    failed: (_number) => "nem került be",
  },
  tooLarge: "Nagyobb 100 MB-nál; olvassa be a parancssorból.",
  none: "Nincs benne olvasnivaló.",
  byHand: {
    make: "Állítás a kijelölt szavakból",
    title: "Kézzel készített állítás",
    words: "Alapja",
    place: "Hely",
    when: "Nap, vagy első/utolsó",
    change: "Mi történt",
    holder: "Utána kié",
    extent: "Mennyi",
    reason: "Miért (a döntéssel együtt megmarad)",
    save: "Állítás hozzáadása",
    cancel: "Mégse",
    added: "Az állítás bekerült.",
  },
};
