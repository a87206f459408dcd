import type { FigureWhat } from "../../../../model/index.ts";
import { readingOf } from "../morphology/clitics.ts";
import { words } from "../words.ts";

/** A noun that numbers count. */
export interface Counted {
  readonly class:
    | "people"
    | "fighters"
    | "vehicles"
    | "munitions"
    | "measure"
    | "duration"
    | "places"
    | "buildings"
    | "share";
  /** What a number of it tells by itself, without a verb; null: nothing. */
  readonly what: FigureWhat | null;
  readonly unit: string;
  /** The first form of its line: the noun as a figure names it. */
  readonly lemma: string;
  /** The form itself says two: "جنديان". */
  readonly dual: boolean;
}

type Rest = Omit<Counted, "lemma" | "dual">;

/** Lines of "singular forms | duals". */
function list(rest: Rest, ...lines: string[]): [string, Counted][] {
  return lines.flatMap((line) => {
    const [forms, duals = ""] = line.split("|") as [string, string?];
    const lemma = forms.trim().split(/\s+/)[0]!;
    const of = (part: string, dual: boolean): [string, Counted][] =>
      part.trim() === "" ? [] : [...words(part)].map((form) => [form, { ...rest, lemma, dual }]);
    return [...of(forms, false), ...of(duals, true)];
  });
}

const TABLE: ReadonlyMap<string, Counted> = new Map([
  ...list(
    { class: "people", what: null, unit: "people" },
    "شخص شخصا أشخاص | شخصان شخصين",
    "مدني مدنيا مدنيين مدنيون مدنيا | مدنيان مدنيان",
    "طفل طفلا أطفال | طفلان طفلين",
    "امرأة نساء",
    "رجل رجلا رجال",
    "صحفي صحفيا صحفيين صحفيون",
    "نسمة ساكن سكان",
  ),
  ...list({ class: "people", what: "killed", unit: "people" }, "قتيل قتيلا قتلى | قتيلان قتيلين"),
  ...list({ class: "people", what: "wounded", unit: "people" }, "جريح جريحا جرحى مصاب مصابا مصابين | جريحان جريحين"),
  ...list({ class: "people", what: "captured", unit: "people" }, "أسير أسيرا أسرى | أسيران أسيرين"),
  ...list({ class: "people", what: "displaced", unit: "people" }, "نازح نازحا نازحين لاجئ لاجئا لاجئين"),
  ...list(
    { class: "fighters", what: "strength", unit: "fighters" },
    "مقاتل مقاتلا مقاتلين مقاتلون | مقاتلان",
    "جندي جنديا جنود | جنديان جنديين",
    "عنصر عنصرا عناصر | عنصران عنصرين",
    "مسلح مسلحا مسلحين مسلحون | مسلحان",
    "ضابط ضابطا ضباط | ضابطان ضابطين",
  ),
  ...list(
    { class: "vehicles", what: "vehicles", unit: "vehicles" },
    "دبابة دبابات | دبابتان دبابتين",
    "آلية آليات | آليتان آليتين",
    "عربة عربات | عربتان عربتين",
    "مروحية مروحيات | مروحيتان مروحيتين",
    "طائرة طائرات | طائرتان طائرتين",
    "حافلة حافلات",
  ),
  ...list(
    { class: "munitions", what: "munitions", unit: "munitions" },
    "صاروخ صاروخا صواريخ",
    "قذيفة قذائف",
    "غارة غارات",
    "برميل برميلا براميل",
  ),
  ...list({ class: "measure", what: "distance", unit: "km" }, "كيلومتر كيلومترا كيلومترات كم"),
  ...list({ class: "measure", what: "distance", unit: "m" }, "متر مترا أمتار"),
  ...list({ class: "duration", what: "duration", unit: "hours" }, "ساعة ساعات | ساعتان ساعتين"),
  ...list({ class: "duration", what: "duration", unit: "days" }, "يوم يوما أيام | يومان يومين"),
  ...list(
    { class: "places", what: "units of place", unit: "places" },
    "قرية قرى | قريتان قريتين",
    "بلدة بلدات | بلدتان بلدتين",
    "حي حيا أحياء | حيان حيين",
    "موقع موقعا مواقع | موقعان موقعين",
  ),
  ...list(
    { class: "buildings", what: "buildings", unit: "buildings" },
    "مبنى مباني أبنية | مبنيان مبنيين",
    "منزل منزلا منازل",
  ),
  ...list({ class: "share", what: "share", unit: "share" }, "المئة المائة"),
]);

/** The counted noun of a word, with or without what is written together with it; null for others. */
export function countedOf(word: string): Counted | null {
  return readingOf(word, (stem) => TABLE.get(stem) ?? null)?.value ?? TABLE.get(word) ?? null;
}
