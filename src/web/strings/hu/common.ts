import type { common as english } from "../en/common.ts";

/** The words of the frame and the first views, in Hungarian. */

const list = new Intl.ListFormat("hu", { type: "conjunction" });
const choice = new Intl.ListFormat("hu", { type: "disjunction" });
const count = new Intl.NumberFormat("hu");
/** Nouns stand in the singular behind a number. */
const counted = (number: number, noun: string): string => `${count.format(number)} ${noun}`;

export const common: typeof english = {
  language: "hu",
  locale: "hu-HU",
  name: "Contested",

  case: {
    counts: (documents, claims, places) =>
      `${counted(documents, "dokumentum")}, ${counted(claims, "állítás")}, ${counted(places, "hely")}`,
    empty: "Ebben az ügyben még nincs dokumentum.",
    emptyHint: "Adjon hozzá néhányat itt vagy a parancssorból:",
    emptyCommand: "contested read FÁJL… --case ÜGY.gpkg",
    nothingHeld: "Az ügy dokumentumai nem szólnak arról, ki mit tartott ellenőrzése alatt.",
    nothingHeldHint:
      "Olvassa őket a Dokumentumok nézetben, vagy adjon hozzá olyat, amely napról napra beszéli el a harcokat.",
    loading: "Az ügy betöltése…",
    again: "Újra",
    failed: (why) => `A kiszolgáló nem válaszolt: ${why}. Az ügy fájlja sértetlen; töltse újra az oldalt.`,
  },

  views: {
    label: "Nézetek",
    overview: "Áttekintés",
    map: "Térkép",
    ribbons: "Sávok",
    timeline: "Idővonal",
    forces: "Erők",
    documents: "Iratok",
    sources: "Források",
    figures: "Számok",
    connectivity: "Összefüggés",
    disputes: "Viták",
    review: "Átnézés",
  },

  shared: {
    language: "Nyelv",
    loading: "Betöltés…",
    failed: (why) => `Nem sikerült betölteni: ${why}`,
    notPublished: "ez a közzétett oldalról kimaradt; magában a programban megvan",
    evidence: "Bizonyíték",
    showEvidence: (claims) => `${counted(claims, "mondat")} mutatása`,
    hideEvidence: "A mondatok elrejtése",
    moreEvidence: (claims) => `még ${count.format(claims)}`,
    save: "Mentés",
    saveAs: (format) => `Mentés ${format}-ként`,
    head: (hash) => (hash === null ? "Nem született döntés." : `Döntések: ${hash}`),
    changed: "Az ügy megváltozott; amit lát, friss.",
  },

  bar: {
    policy: "Mérlegelés",
    policies: {
      weighed: "Mind, súlyozva",
      "against-interest": "Saját érdek ellen",
      independent: "Csak függetlenek",
    },
    policyHints: {
      weighed: "Minden forrás számít, aszerint, milyen határozottan állítja",
      "against-interest": "A részrehajló forrás csak akkor számít, ha saját oldala ellen szól",
      independent: "A részrehajló források nem számítanak",
    },
    source: "Ki szerint",
    everyone: "Mindenki",
    search: "Hely keresése",
    noMatch: (text) => `Nincs ilyen nevű hely: „${text}”.`,
    theme: "Világos vagy sötét",
    previousDay: "Előző nap",
    nextDay: "Következő nap",
    choices: "Mérlegelés, forrás és keresés",
  },

  time: {
    slider: "Nap",
    play: "Lejátszás",
    pause: "Szünet",
    speed: (days) => `${days} nap másodpercenként`,
    speedShort: (days) => `${days}×`,
    previousChange: "Előző változás",
    nextChange: "Következő változás",
    histogram: "Állítások naponta",
    claimsOn: (claims) =>
      claims === 0 ? "Erről a napról nincs állítás" : `${counted(claims, "állítás")} erről a napról`,
    changesOn: (changes) => (changes === 0 ? "semmi sem változik" : `${counted(changes, "hely")} változik`),
  },

  legend: {
    title: "Ki tartja",
    divided: "megosztott",
    contested: "harcok folynak",
    disputed: "vitatott",
    unknown: "semmi sem ismert",
    encircled: "körülzárva",
    older: "két hétnél régebbi bizonyíték",
    old: "hat hétnél régebbi",
    inferred: "körvonal nélkül: egy pontból következtetve",
    inferredState: "a később elmondottakból következik",
    filter: (name, on) => `${name}: ${on ? "elrejtés" : "mutatás"}`,
    toggle: "Jelmagyarázat",
  },

  map: {
    label: (day) => `Térkép arról, ki mit tartott ${day} napján. A mellette álló lista szavakkal mondja el ugyanezt.`,
    keys: "A bal és a jobb nyíl a napot váltja, az Alt és a nyilak a térképet mozgatják, + és − nagyít és kicsinyít, a 0 mindent mutat.",
    zoomIn: "Nagyítás",
    zoomOut: "Kicsinyítés",
    fit: "Minden látsszék",
    picture: "Mentés képként",
    pictureName: (title, day) => `${title}, ${day}`,
    credits: (credits) => `Helyzetek: ${credits.join("; ")}`,
    noPlaces: "Az ügy egyetlen helyének sem ismert még a fekvése.",
    noPlacesHint: "Az alatta álló sávokhoz ez nem kell. Térképhez adjon az ügyhöz helynévtárat:",
    noPlacesCommand: "contested gazetteer add FÁJL --case ÜGY.gpkg",
    noWebGl:
      "Ez a böngésző nem tudja kirajzolni a térképet (hiányzik a WebGL 2). A sávok és az iratok nélküle is működnek.",
    paler: "Halványabb: két hétnél régebbi bizonyíték, leghalványabb: hat hétnél régebbi.",
    noOutline: "A körvonal nélküli terület egy pontból következtetett.",
    brokenRing: "Szaggatott gyűrű: körülzárva, a körülzáró oldal színében.",
    accordingTo: (source) => `Kizárólag ${source} szerint.`,
    sources: (documents) => `Források: ${documents.join("; ")}`,
    kilometres: (distance) => (distance < 1 ? `${count.format(distance * 1000)} m` : `${count.format(distance)} km`),
  },

  drawer: {
    label: "Bizonyítékok",
    back: "Minden hely",
    changes: "Változások ezen a napon",
    onMap: "A térképen",
    notOnMap: "Nincs a térképen",
    showAll: (places) => `Mind a ${count.format(places)} mutatása`,
    unnamedHint: "Az iratok név nélkül beszélnek ezekről; nem tudni, melyik hol van.",
    places: "Helyek",
    unmappedHint: "Ennek az ügynek egyik helye sincs még a térképen.",
    noPlaceSelectedUnmapped: "Válasszon egy helyet a sávokban vagy itt, és meglátja a történetét és azt, ki mondja.",
    notOnMapHint: "Ezek fekvését a helynévtár nem ismeri. A történetük így is ismert.",
    alsoCalled: (names) => `más néven ${list.format(names)}`,
    history: "Történet",
    noHistory: "Egyetlen dokumentum sem mondja, ki tartotta ezt a helyet.",
    against: "Ellene szól",
    encirclement: "A körülzárásról",
    otherClaims: "További állítások erről a helyről",
    noPlaceSelected:
      "Válasszon egy helyet a térképen, a sávokban vagy itt, és meglátja a történetét és azt, ki mondja.",
    expand: "Bizonyítékok mutatása",
    collapse: "Bizonyítékok elrejtése",
    summary: (places, held, rest) => {
      const holders = held.map(({ side, places: own }) => `${count.format(own)} helyet ${side} tart`);
      const others = [
        ...(rest.divided > 0 ? [`${count.format(rest.divided)} megosztott`] : []),
        ...(rest.contested > 0 ? [`${count.format(rest.contested)} helyen harcok folynak`] : []),
        ...(rest.disputed > 0 ? [`${count.format(rest.disputed)} vitatott`] : []),
      ];
      const surrounded = rest.encircled > 0 ? ` Közülük ${count.format(rest.encircled)} körül van zárva.` : "";
      const [only] = held;
      if (places === 1 && only && others.length === 0)
        return `Egy hely ismert: ${only.side} tartja${rest.encircled > 0 ? ", és körül van zárva" : ""}.`;
      const known = [
        ...(holders.length > 0 ? [list.format(holders)] : []),
        ...(others.length > 0 ? [list.format(others)] : []),
      ];
      return known.length === 0
        ? "Erről a napról semmi sem ismert."
        : `${counted(places, "helyből")} ${known.join("; ")}.${surrounded}`;
    },
  },

  keys: {
    title: "Billentyűk",
    withKey: (name, key) => `${name} (${key})`,
    list: [
      ["← →", "egy nap vissza vagy előre"],
      ["Shift ← →", "az előző vagy a következő változáshoz"],
      ["Szóköz", "lejátszás és szünet"],
      ["/", "hely keresése"],
      ["Esc", "vissza minden helyhez"],
      ["+ − 0", "a térképen: közelebb, távolabb, minden"],
      ["Alt ← → ↑ ↓", "a térképen: mozgatás"],
      ["↑ ↓ ← → Enter", "a sávokban: lépkedés, és kiválasztás"],
      ["Shift Enter", "a sávokban: a hely szétnyitása forrásaira"],
    ],
  },

  documents: {
    title: "Iratok",
    hint: "Válasszon egy dokumentumot; minden állítás meg van jelölve benne.",
    published: (day) => `megjelent: ${day}`,
    claims: (claims) => counted(claims, "állítás"),
    all: "Minden irat",
    untitled: "Cím nélküli irat",
    marked: (claims) => `${counted(claims, "állítás")} megjelölve`,
    mark: (what) => `Állítás: ${what}`,
    margin: "Állítások a margón",
    footnote: (label) => `${label}. lábjegyzet`,
    references: "Hivatkozások",
    foreignTitles: "Idegen írású címek",
    missing: "Az ügyben nincs ilyen című irat.",
  },

  compare: {
    with: "Összevetés ezzel",
    choose: "egy másik irat…",
    title: (a, b) => `${a} és ${b} egymás mellett`,
    back: "Csak A olvasása",
    counts: (differences) => (differences === 0 ? "Ugyanazt mondják" : counted(differences, "eltérés")),
    at: (number, of) => `${count.format(number)} / ${count.format(of)}`,
    hint: "Ami eltér, meg van jelölve. N a következő eltéréshez visz, P az előzőhöz.",
    previous: "Előző eltérés",
    next: "Következő eltérés",
    previousKey: "Előző eltérés (P)",
    nextKey: "Következő eltérés (N)",
    mark: (number, text) => `${number}. eltérés: ${text}`,
    failed: "A két irat nem vethető össze.",
    about: {
      number: "Szám",
      name: "Név",
      date: "Nap",
      actor: "Ki",
      outcome: "Mi lett belőle",
      source: "Milyen határozottan áll",
      detail: "Részlet",
      claim: "Állítás",
      sentence: "Mondat",
      field: "Infobox",
      wording: "Szövegezés",
    },
    kinds: {
      same: "egyformán mondják",
      different: "másképp mondják",
      "only in A": "csak A-ban",
      "only in B": "csak B-ben",
      untranslated: "A nyelvén maradt",
    },
  },

  words: {
    unnamed: "egy meg nem nevezett oldal",
    the: (name) => `${/^[aáeéiíoóöőuúüű]/i.test(name) ? "az" : "a"} ${name}`,
    held: (side) => `Ellenőrzi: ${side}`,
    divided: (sides) =>
      sides.length > 1
        ? `Megosztva: ${list.format(sides)}`
        : `Részben ellenőrzi: ${sides[0] ?? "egy meg nem nevezett oldal"}`,
    share: (side, share) => `${side} (${share})`,
    contested: "Harcok folynak érte",
    contestedMore: "; hogy kié, nem derül ki",
    disputed: "Vitatott",
    disputedMore: (sides) =>
      sides.length > 1 ? `: a források szerint ${choice.format(sides)}` : ": a források nem egyeznek",
    unknown: "Még semmi sem ismert",
    since: (state, day) => `${state}, ${day} óta`,
    sinceBetween: (state, earliest, latest) => `${state}, ${earliest} és ${latest} közti nap óta`,
    until: (state, day) => `${state}, eddig: ${day}`,
    encircled: (side) => `körülzárta: ${side}`,
    sentence: (parts) => `${parts.join(", ")}.`,
    says: (documents) => `${counted(documents, "dokumentum")} állítja`,
    saysDisputed: (documents) =>
      documents === 1 ? "1 dokumentum mindkettőt mondja" : `${counted(documents, "dokumentum")} nem egyezik`,
    noneDisagrees: "egy sem mond ellent",
    disagrees: (documents) => `${count.format(documents)} ellentmond`,
    inferred: "egy mondat sem mondja; a később elmondottakból következik",
    captured: (side, when) => `Elfoglalta: ${side}, ${when}`,
    claim: {
      capture: (place, side) => `${place}: elfoglalta ${side}`,
      advance: (place, side) => `${place}: benyomult ${side}`,
      repel: (place, side) => `${place}: a támadást visszaverte ${side}`,
      withdraw: (place, side) => `${place}: feladták, utána ${side}`,
      hold: (place, side) => `${place}: ellenőrzi ${side}`,
      contest: (place) => `${place}: harcok folynak érte`,
      encircle: (place, side) => `${place}: körülzárta ${side}`,
    },
    on: (day) => day,
    between: (first, last) => `${first} és ${last} között`,
    by: (day) => `legkésőbb ${day}`,
    from: (day) => `ettől: ${day}`,
    undated: "meg nem mondott napon",
    period: (first, last) => `${first} – ${last}`,
    to: (first) => `${first} –`,
    half: "a fele",
    percent: (share) => `${Math.round(share * 100)} %`,
    modality: {
      stated: (source) => `Kijelenti: ${source}`,
      reported: (source) => `Jelenti: ${source}`,
      claimed: (source) => `Állítja: ${source}`,
      denied: (source) => `Tagadja: ${source}`,
      planned: (source) => `Terv, ${source} szerint`,
    },
    inTitle: (title) => `itt: ${title}`,
    basis: {
      explicit: "a mondat megnevezi a napot",
      relative: "egy másik naptól számítva",
      carried: "a szakasz folyó napja",
      document: "csak a dokumentum időszaka ismert",
    },
    figure: (what, who, amount) => `${who ? `${who}: ` : ""}${`${amount} ${what}`.trim()}`,
    measured: (unit, what) => `${unit} (${what})`,
    amount: {
      exact: (value) => count.format(value),
      about: (value) => `mintegy ${count.format(value)}`,
      between: (low, high) => `${count.format(low)}–${count.format(high)}`,
      atLeast: (low) => `legalább ${count.format(low)}`,
      upTo: (high) => `legfeljebb ${count.format(high)}`,
      unknown: "meg nem mondott szám",
    },
  },
};
