import type { Extent } from "../../../../model/index.ts";
import type { NounEntry } from "../morphology/nouns.ts";
import { Nouns } from "../morphology/nouns.ts";

/** What a common noun speaks of. */
export interface Noun extends NounEntry {
  readonly kind: "place" | "force" | "part" | "event" | "control" | "time" | "other";
  /** Places: it only says what kind of place a name is and may be missing ("kerület"). */
  readonly generic?: boolean;
  /** Places: in the plural or with a number, ground somewhere and no place of its own ("több posztot"). */
  readonly ground?: boolean;
  /** Forces: it names one of the two sides by itself ("felkelők", "kormány"). */
  readonly side?: boolean;
  /** Parts: how much is meant. */
  readonly extent?: Extent;
}

const list = (rest: Omit<Noun, "lemma" | "oblique">, words: string): Noun[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [lemma, oblique] = word.split("/") as [string, string?];
      return oblique ? { ...rest, lemma, oblique } : { ...rest, lemma };
    });

const ENTRIES: readonly Noun[] = [
  // Kinds of place that a name often goes without.
  ...list(
    { kind: "place", generic: true },
    `kerület körzet városrész lakókerület lakóövezet övezet negyed városnegyed lakónegyed külváros előváros város község
     falu/falv település városka park zóna régió tartomány kormányzóság megye járás térség hegy domb magaslat gerinc csúcs sziget`,
  ),
  ...list({ kind: "place", generic: true, ground: true }, "terület"),
  // Kinds of place that tell one place from another.
  ...list(
    { kind: "place" },
    `projekt lakótelep telep gyár üzem erőmű finomító malom/malm fűrészmalom/fűrészmalm templom mecset székesegyház kolostor
     iskola akadémia egyetem kórház laktanya barakk erőd citadella vár kastély palota bázis támaszpont tábor repülőtér/repülőter
     légibázis kikötő pályaudvar állomás híd/hid gát alagút kereszteződés útkereszteződés csomópont út/ut autópálya
     főút útvonal folyosó határátkelő átkelő börtön múzeum stadion tér/ter piactér/piacter reptér/repter piac létesítmény raktár kőbánya bánya olajmező gázmező mező
     farm tanya temető torony/torny völgy hágó folyam tó/tav erdő sivatag főváros központ iskolaközpont ország
     állam határ enklávé félsziget part kormányhivatal városháza folyó épületegyüttes ipartelep víztorony/víztorny`,
  ),
  ...list({ kind: "place", ground: true }, "állás hadállás poszt pont ellenőrzőpont épület ház háztömb utca hídfő"),
  // Forces that are a side by their name.
  ...list(
    { kind: "force", side: true },
    `hadsereg kormány kormányerő rezsim felkelő lázadó ellenzék ellenzéki szakadár szeparatista dzsihadista iszlamista terrorista
     gerilla partizán felkelőcsoport kormánykatona kormánycsapat kormányhad junta köztársaságpárti királypárti`,
  ),
  // Forces that are somebody's.
  ...list(
    { kind: "force" },
    `sereg csapat erő/ere haderő fegyveres harcos katona milícia milicista egység dandár hadosztály ezred zászlóalj század szövetséges
     szövetség csoport különítmény gárda rendőrség rendőr légierő haditengerészet flotta tüzérség koalíció front
     hadtest hadcsoport merénylő robbantó öngyilkos önkéntes harckocsizó ejtőernyős gyalogság támogató parancsnokság védő támadó
     helyőrség minisztérium vezérkar ostromló ellenség ellenfél/ellenfel fél/fel`,
  ),
  // Parts of a place.
  ...list(
    { kind: "part", extent: "part" },
    "rész darab többség zöm szél perem környék vidék belső/belse közép/közep oldal szeglet szakasz csücsök/csücsk",
  ),
  ...list({ kind: "part", extent: "whole" }, "egész teljesség"),
  ...list({ kind: "part", extent: 0.5, always: "owned" }, "fele"),
  ...list({ kind: "part", extent: 0.333 }, "harmad"),
  ...list({ kind: "part", extent: 0.25 }, "negyedrész"),
  ...list({ kind: "part", extent: 0.667 }, "kétharmad"),
  ...list({ kind: "part", extent: 0.75 }, "háromnegyed"),
  ...list({ kind: "part" }, "százalék"),
  // What happens.
  ...list(
    { kind: "event" },
    `harc összecsapás ütközet csata küzdelem/küzdelm tűzharc ostrom támadás ellentámadás offenzíva ellenoffenzíva hadművelet hadjárat
     előretörés előrenyomulás roham rohamozás jelenlét védelem/védelm kísérlet elfoglalás visszafoglalás megszállás felszabadítás
     visszaszerzés kivonulás visszavonulás lövés bombázás légicsapás robbanás merénylet ellenállás patthelyzet állóharc kitörés
     siker vereség győzelem/győzelm veszteség tűzszünet háború polgárháború`,
  ),
  ...list(
    { kind: "control" },
    "ellenőrzés irányítás uralom/uralm fennhatóság kéz/kez birtok befolyás ostromgyűrű blokád",
  ),
  ...list({ kind: "time" }, "nap hét/het óra perc hónap év este reggel éjszaka"),
  ...list(
    { kind: "other" },
    `védvonal frontvonal arcvonal vonal tank harckocsi autóbomba bomba rakéta fegyver lőszer jármű teherautó hír jelentés civil lakos
     személy menekült lakó ezredes őrnagy újságíró polgár ember lakosság arány cél kezdeményezés utánpótlás erősítés merénylet kimenetel fogoly/fogly technical páncélos
     helikopter repülőgép drón akna löveg zsákmány híradás megállapodás szóvivő parancsnok tábornok vezető elnök miniszter
     helyszín lendület tüzelés tűz/tüz jog élet csatlakozás zászló`,
  ),
];

/** The common nouns the grammar knows. */
export const nouns = new Nouns<Noun>(ENTRIES);

/** The entry that peoples go by where they are armed men: "az azánok". */
export const PEOPLE: Noun = { lemma: "", kind: "force" };

/** Words that say what kind of place a name is and may be missing. */
export const genericPlaces: readonly string[] = ENTRIES.filter(({ generic }) => generic).map(({ lemma }) => lemma);
