import type { TemplateArguments } from "./arguments.ts";
import { printShortCitation } from "./citations.ts";
import { printDate, printDateRange, printMeasure } from "./values.ts";

type Print = (given: TemplateArguments, name: string) => string;

const first: Print = (given) => given.at(1);
const second: Print = (given) => given.at(2);
const lastOf: Print = (given) => given.all().at(-1) ?? "";
const lines: Print = (given) =>
  given
    .all()
    .map((entry) => `\n${entry}`)
    .join("");
const fixed =
  (text: string): Print =>
  () =>
    text;

/** What a template prints, by its name in lower case. Templates that are not here print nothing. */
const TEMPLATES: ReadonlyMap<string, Print> = new Map<string, Print>([
  ...each(
    [
      "nowrap",
      "nobr",
      "small",
      "smaller",
      "big",
      "larger",
      "resize",
      "abbr",
      "tooltip",
      "nobold",
      "noitalic",
      "center",
      "flag",
      "flagcountry",
      "flagu",
      "flagg",
      "flag+link",
      "quote",
      "blockquote",
      "quotation",
      "cquote",
      "quote box",
      "columns-list",
      "ill",
      "interlanguage link",
      "illm",
      "wikidata fallback link",
      "var",
      "em",
      "strong",
      "bold",
      "italic",
      "sic",
      "as written",
      "linktext",
      "visible anchor",
      "vanchor",
      "pslink",
      "section link",
      "plainlist",
      "plain list",
      "flatlist",
      "endflatlist",
      "formatnum",
      "nowrap begin",
      "time",
      "percentage",
      "no wrap",
      "script",
      "flagathlete",
      "hidden",
      "allow wrap",
      "nbs",
      "s",
      "avoid wrap",
      "sup-text",
    ],
    (given) => given.named("text", "quote") || given.at(1),
  ),
  ...each(
    [
      "lang",
      "script/arabic",
      "color",
      "font color",
      "colored text",
      "transl",
      "transliteration",
      "rtl-lang",
      "tlit",
      "font",
      "text color",
      "background color",
      "align",
      "aligned",
    ],
    (given, name) =>
      name.startsWith("transl") || name === "tlit"
        ? lastOf(given, name)
        : given.named("text") || second(given, name) || first(given, name),
  ),
  ...each(
    [
      "ubl",
      "unbulleted list",
      "bulleted list",
      "tree list",
      "ublist",
      "blist",
      "plain text list",
      "ordered list",
      "collapsible list",
      "vunblist",
      "ulist",
      "hlist",
      "flat list",
      "cslist",
      "unordered list",
      "indented plainlist",
    ],
    lines,
  ),
  ...each(["snd", "spaced ndash", "spnd", "sndash", "spaced en dash", "dash", "spndash"], fixed(" – ")),
  ...each(["ndash", "en dash", "–", "nsndns"], fixed("–")),
  ...each(["mdash", "em dash", "—"], fixed("—")),
  ...each(["nbsp", "space", "nbs", "spaces", "zwsp", "thinsp", "hairsp"], fixed(" ")),
  ...each(["!"], fixed("|")),
  ...each(["=", "equals"], fixed("=")),
  ...each(["'", "apos", "'s"], (_, name) => (name === "'s" ? "'s" : "'")),
  ...each(["kia", "killed in action"], fixed(" (KIA)")),
  ...each(["wia", "wounded in action"], fixed(" (WIA)")),
  ...each(["pow", "prisoner of war"], fixed(" (POW)")),
  ...each(["mia"], fixed(" (MIA)")),
  ...each(["dow"], fixed(" (DOW)")),
  ...each(["executed"], fixed(" (executed)")),
  ...each(["surrendered"], fixed(" (surrendered)")),
  ...each(
    [
      "start date",
      "end date",
      "start date and age",
      "date",
      "dts",
      "start and end date",
      "birth date",
      "death date",
      "film date",
      "dtsh",
    ],
    printDate,
  ),
  ...each(["start and end dates"], printDateRange),
  ...each(["as of", "update after"], (given) => `${given.named("lc") ? "as" : "As"} of ${printDate(given)}`),
  ...each(["circa", "c."], (given) => `c. ${given.at(1)}`.trim()),
  ...each(["convert", "cvt"], printMeasure),
  ...each(["val", "gaps", "number", "nts", "ntsh", "formatnumber"], first),
  ...each(["frac", "sfrac", "fraction"], (given) => given.all().join("⁄")),
  ...each(["sup"], first),
  ...each(["sub"], first),
  ...each(
    ["army", "navy", "air force", "marines", "armed forces", "coast guard", "police", "military"],
    (given, name) => `${given.named("name") || given.at(1)} ${capitalised(name)}`,
  ),
  ...each(
    ["uss", "hms", "hmcs", "hmas", "sms", "ins", "ss", "mv", "rts"],
    (given, name) => `${name.toUpperCase()} ${given.at(1)}`,
  ),
  ...each(["ship", "sclass", "sclass2"], (given) => given.all().slice(0, 2).join(" ")),
  ...each(["harvnb", "harvtxt", "harv", "harvard citation no brackets", "harvcoltxt"], printShortCitation),
  ...each(["isbn", "issn", "doi", "oclc"], (given, name) => `${name.toUpperCase()} ${given.at(1)}`),
  ...each(["'\"", "\"'"], (_, name) => name),
]);

function each(names: readonly string[], print: Print): [string, Print][] {
  return names.map((name) => [name, print]);
}

/** Prints a template that stands for words; empty for all that only lay out, warn, navigate or categorise. */
export function printTemplate(name: string, given: TemplateArguments): string {
  const known = TEMPLATES.get(name);
  if (known) return known(given, name);
  // `{{lang-ar|…}}`, `{{langx|ar|…}}` give words of another language; `{{flagicon|…}}` gives a picture.
  if (name === "langx") return given.at(2);
  if (/^lang-[a-z-]{2,12}$/.test(name)) return given.at(1);
  const magic = /^(?:formatnum|lc|uc|lcfirst|ucfirst):(.*)$/s.exec(name);
  return magic ? magic[1]! : "";
}

function capitalised(words: string): string {
  return words.replace(/(^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase());
}
