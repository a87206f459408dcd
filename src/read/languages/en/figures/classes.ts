import type { FigureWhat } from "../../../../model/index.ts";
import type { NounClass } from "./nouns.ts";

/** Classes of nouns that mean one `what` whatever happens to what they count. */
export const FIXED: Readonly<Partial<Record<NounClass, FigureWhat>>> = {
  killed: "killed",
  wounded: "wounded",
  "killed or wounded": "killed or wounded",
  formations: "strength",
  vehicles: "vehicles",
  munitions: "munitions",
  weapons: "other",
  buildings: "buildings",
  "units of place": "units of place",
  area: "area",
  money: "money",
  things: "other",
};

/** Classes whose numbers are of people, so that what happened to them decides. */
export const PEOPLE: ReadonlySet<NounClass> = new Set<NounClass>([
  "fighters",
  "people",
  "captured",
  "displaced",
  "evacuated",
]);
