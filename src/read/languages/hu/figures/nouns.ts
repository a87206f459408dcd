import type { FigureWhat } from "../../../../model/index.ts";
import type { NounEntry } from "../morphology/nouns.ts";
import { Nouns } from "../morphology/nouns.ts";

/** A noun that numbers count. */
export interface Counted extends NounEntry {
  readonly class:
    | "people"
    | "fighters"
    | "vehicles"
    | "munitions"
    | "measure"
    | "duration"
    | "places"
    | "buildings"
    | "positions"
    | "share";
  /** What a number of it tells by itself, without a verb; null: nothing. */
  readonly what: FigureWhat | null;
  readonly unit: string;
}

const list = (kind: Counted["class"], what: FigureWhat | null, unit: string | null, words: string): Counted[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => {
      const [lemma, oblique] = word.split("/") as [string, string?];
      return { lemma, ...(oblique ? { oblique } : {}), class: kind, what, unit: unit ?? lemma };
    });

/** The nouns that figures are read of. */
export const counted = new Nouns<Counted>([
  ...list(
    "people",
    null,
    "people",
    "ember lakos civil polgár személy gyerek/gyermek gyermek nő férfi újságíró orvos menekült családtag túsz fő",
  ),
  ...list("people", "killed", "people", "halott áldozat"),
  ...list("people", "wounded", "people", "sebesült sérült"),
  ...list("people", "captured", "people", "fogoly/fogly hadifogoly/hadifogly"),
  ...list(
    "fighters",
    "strength",
    "fighters",
    "katona harcos fegyveres felkelő lázadó milicista terrorista dzsihadista önkéntes rendőr tiszt",
  ),
  ...list(
    "vehicles",
    "vehicles",
    null,
    "tank harckocsi technical teherautó jármű/járműv páncélos páncélozott helikopter repülőgép vadászgép drón ágyú löveg buldózer busz autó motorkerékpár hajó",
  ),
  ...list(
    "munitions",
    "munitions",
    null,
    "lövés rakéta bomba autóbomba akna légicsapás lövedék gránát hordóbomba merénylő robbantó öngyilkos merénylet pokolgép",
  ),
  ...list("measure", "distance", "km", "km kilométer"),
  ...list("measure", "distance", "m", "m méter"),
  ...list("measure", "distance", "miles", "mérföld"),
  ...list("measure", "area", "km²", "km² négyzetkilométer"),
  ...list("measure", "area", "ha", "hektár"),
  ...list("duration", "duration", "hours", "óra"),
  ...list("duration", "duration", "days", "nap"),
  ...list("duration", "duration", "weeks", "hét/het"),
  ...list("duration", "duration", "months", "hónap"),
  ...list("duration", "duration", "years", "év"),
  ...list(
    "places",
    "units of place",
    null,
    "hegy domb magaslat falu/falv település kerület város körzet negyed tanya bázis ellenőrzőpont támaszpont",
  ),
  ...list("buildings", "buildings", "buildings", "épület ház háztömb lakás"),
  ...list("positions", "other", "positions", "állás hadállás pozíció"),
  ...list("share", "share", "share", "százalék"),
]);
