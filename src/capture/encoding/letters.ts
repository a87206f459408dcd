/** The letters of a language beyond ASCII, each with how often it stands in a thousand letters, roughly. */
export interface LanguageLetters {
  readonly letters: Readonly<Record<string, number>>;
  /** The encodings its files were commonly written in before Unicode, by their WHATWG names. */
  readonly encodings: readonly string[];
}

const CENTRAL = ["windows-1250", "iso-8859-2"];
const WESTERN = ["windows-1252"];
const CYRILLIC = ["windows-1251", "koi8-u", "ibm866", "iso-8859-5"];

function counts(told: string): Readonly<Record<string, number>> {
  return Object.fromEntries(told.split(" ").map((each) => [each.slice(0, 1), Number(each.slice(1))]));
}

/** Letter frequencies as tables of them commonly give them; only their proportions matter. */
export const LANGUAGES: readonly LanguageLetters[] = [
  { letters: counts("á34 é36 í6 ó11 ö10 ő9 ú3 ü6 ű3"), encodings: CENTRAL },
  { letters: counts("ą10 ć4 ę11 ł18 ń2 ó9 ś7 ź1 ż8"), encodings: CENTRAL },
  { letters: counts("á21 č10 ď1 é11 ě14 í31 ň1 ó1 ř11 š8 ť1 ú2 ů6 ý10 ž10"), encodings: CENTRAL },
  { letters: counts("á18 ä1 č10 ď2 é8 í10 ĺ1 ľ4 ň2 ó2 ô2 ŕ1 š9 ť5 ú9 ý11 ž9"), encodings: CENTRAL },
  { letters: counts("č11 ć7 đ3 š10 ž6"), encodings: CENTRAL },
  { letters: counts("ă25 â6 î10 ş12 ţ11"), encodings: CENTRAL },
  { letters: counts("ä6 ö3 ü7 ß3"), encodings: WESTERN },
  { letters: counts("à5 â1 ç1 è3 é19 ê2 ë1 î1 ï1 ô1 ù1 û1 œ1"), encodings: WESTERN },
  { letters: counts("á5 é4 í7 ñ3 ó8 ú2 ü1"), encodings: WESTERN },
  { letters: counts("à1 á1 â1 ã7 ç5 é3 ê5 í1 ó3 ô1 õ4 ú2"), encodings: WESTERN },
  { letters: counts("à6 è4 é1 ì1 ò2 ù2"), encodings: WESTERN },
  { letters: counts("ä18 å13 ö13 é1"), encodings: WESTERN },
  { letters: counts("æ9 ø9 å12 é1"), encodings: WESTERN },
  { letters: counts("ç12 ğ11 ı51 ö8 ş18 ü19 â1"), encodings: ["windows-1254"] },
  {
    letters: counts(
      "о110 е84 а80 и74 н67 т63 с55 р47 в45 л44 к35 м32 д30 п28 у26 я20 ы19 ь17 г17 з17 б16 ч14 й12 х10 ж9 ш7 ю6 ц5 щ4 э3 ф3 ё1 ъ1",
    ),
    encodings: CYRILLIC,
  },
  {
    letters: counts(
      "о94 а83 н65 и62 і57 т55 в53 р47 е45 с41 к37 м31 д31 л36 у33 п29 я25 ь18 з23 г16 ч14 б17 х12 ц6 ж9 ш8 ю9 ї6 є5 й14 щ5 ф3 ґ1",
    ),
    encodings: CYRILLIC,
  },
  {
    letters: counts(
      "ا125 ل112 ن67 م66 ي64 و60 ر50 ت46 ب41 ه41 ة33 ع37 د34 س32 ف29 ق27 أ27 ح26 ك21 ى12 ش12 ج13 ط10 ص10 خ9 إ9 ز7 ض7 ء5 ئ5 غ5 ث6 ذ4 ظ3 ؤ2 آ3",
    ),
    encodings: ["windows-1256"],
  },
  {
    letters: counts(
      "ا140 ی96 ر75 ن70 د67 ه62 م52 و50 ت45 ب42 س35 ش32 ز27 ل26 ک26 گ15 ق10 ف11 ع12 خ13 ح9 پ10 ج9 چ5 ط7 ص8 ض4 غ4 ژ2 ث2 ذ3 ظ3 آ9 ئ2",
    ),
    encodings: ["windows-1256"],
  },
  {
    letters: counts(
      "α90 ο83 ι67 τ77 ε66 ν65 σ50 ρ42 κ40 π40 ς40 η40 μ34 υ34 λ30 ί24 ά22 έ20 ό21 γ17 δ17 ή17 ω15 χ12 θ11 ύ11 φ9 β7 ώ9 ξ4 ζ4 ψ2",
    ),
    encodings: ["windows-1253"],
  },
  {
    letters: counts(
      "י110 ו105 ה100 ל70 א60 ת55 ר55 מ50 ב50 ש45 נ30 ם30 ק20 ד25 ע30 ח22 כ20 פ17 ט12 ג12 צ10 ן13 ז8 ס13 ף3 ץ2 ך6",
    ),
    encodings: ["windows-1255"],
  },
];

/** Signs of print that stand in texts of any language: quotation marks, dashes, the number sign … */
export const PRINTED = "“”„‚‘’«»‹›–—…•·°§№€£²³½©®\u00a0¿¡،؛؟ـ\u200c\u200e\u200f";
