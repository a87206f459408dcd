import type { Change } from "../../../../model/index.ts";
import type { HolderRole } from "../../../grammar/event.ts";
import type { Case } from "../morphology/endings.ts";

/** How a verb speaks of ground. */
export interface GroundVerb {
  /** "" for a verb without a prefix. */
  readonly prefix: string;
  /** Stems its endings go on: past, present and infinitive. */
  readonly stems: readonly string[];
  readonly change: Change | "attack";
  readonly holder: HolderRole;
  /** Where the ground stands: its object, or in a place case. */
  readonly ground: "object" | readonly Case[];
  /** With such ground only as an attack or a defence of it ("támadást", "védvonal"), never a place as object. */
  readonly again?: boolean;
}

const IN: readonly Case[] = ["illative", "inessive", "superessive", "sublative", "adessive", "terminative"];
const FROM: readonly Case[] = ["elative", "ablative", "delative"];

const verb = (
  change: GroundVerb["change"],
  holder: HolderRole,
  ground: GroundVerb["ground"],
  list: string,
  again = false,
): GroundVerb[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [prefix, stems] = word.split("+") as [string, string];
      return { prefix, stems: stems.split("/"), change, holder, ground, ...(again ? { again } : {}) };
    });

/** Verbs that speak of ground, "prefix+stem/stem". */
export const groundVerbs: readonly GroundVerb[] = [
  ...verb(
    "capture",
    "agent",
    "object",
    `el+foglal meg+szerez be+ve/vesz/ven meg+kaparint fel+szabadít föl+szabadít meg+tisztít meg+száll el+ragad be+kebelez
     meg+hódít el+ve/vesz/ven`,
  ),
  ...verb("capture", "agent", "object", "vissza+foglal vissza+szerez vissza+ve/vesz/ven vissza+hódít", true),
  ...verb("capture", "other than agent", "object", "el+veszít el+veszt"),
  ...verb("capture", "other than agent", "object", "fel+ad föl+ad"),
  ...verb(
    "advance",
    "agent",
    IN,
    `be+nyomul be+vonul be+tör be+hatol előre+nyomul előre+tör előre+halad tovább+halad meg+jelen meg+vetet át+tör be+jut`,
  ),
  ...verb("repel", "agent", "object", "vissza+ver/vert meg+hiúsít el+hárít vissza+szorít ki+véd vissza+vet"),
  ...verb("withdraw", "nobody", FROM, "vissza+vonul ki+vonul vissza+húzód el+vonul el+menekül vissza+vonják ki+von"),
  ...verb("withdraw", "nobody", "object", "el+hagy ki+ürít"),
  ...verb("hold", "agent", "object", "+birtokol +ellenőriz/ellenőrz +ural +tart meg+tart +felügyel meg+véd"),
  ...verb(
    "encircle",
    "agent",
    "object",
    "körül+zár be+kerít körbe+ve/vesz körül+ve/vesz +ostromol/ostroml körbe+zár el+zár",
  ),
  ...verb("attack", "agent", "object", "+támad meg+támad +bombáz +ágyúz meg+rohamoz +rohamoz +lő"),
];

/** Verbs that make a noun of fighting an event: "harcok folytak", "összecsapások törtek ki". */
export const fightingVerbs: readonly string[] = "foly folytatód zajl dúl tör robban kezdőd tart kerül vív újul".split(
  " ",
);
/** Verbs that launch an attack: "támadást indítottak X ellen". */
export const launchingVerbs: readonly string[] = "indít intéz hajt kezd folytat mér".split(" ");
/** Verbs of trying and wanting: what stands behind them in the infinitive is only planned. */
export const tryingVerbs: readonly string[] =
  "próbál akar tervez kísérel szándékoz készül igyekez törekedn törekedt remél fenyeget".split(" ");
export const ableVerbs: readonly string[] = ["tud", "bír", "sikerül"];
/** Verbs of fighting whose place is contested. */
export const contestVerbs: readonly string[] = ["harcol", "küzd", "csap"];
/** Verbs that tell success where they stand with "sikerrel". */
export const successVerbs: readonly string[] = ["jár"];
/** Verbs that bring ground under somebody's control, into their hands ("ellenőrzése alá vonta", "kezére került"). */
export const controlVerbs: readonly string[] = "kerül jut es von vesz ven ve hajt helyez szerez".split(" ");
/** Verbs of driving somebody out of a place, "prefix+stem". */
export const drivingVerbs: readonly string[] = "ki+szorít ki+űz el+űz ki+ver ki+kerget".split(" ");
