import { makeDay } from "../calendar.ts";
import type { WikiNode } from "./parser.ts";

/** The arguments of a template, printed on demand. */
export class TemplateArguments {
  readonly #positional: (readonly WikiNode[])[] = [];
  readonly #named = new Map<string, readonly WikiNode[]>();
  readonly #print: (nodes: readonly WikiNode[]) => string;
  /** Each argument is printed once however often it is asked for; nested templates would otherwise multiply. */
  readonly #printed = new Map<readonly WikiNode[], string>();

  constructor(parts: readonly (readonly WikiNode[])[], print: (nodes: readonly WikiNode[]) => string) {
    this.#print = print;
    for (const part of parts) {
      const first = part[0];
      const equals = typeof first === "string" ? first.indexOf("=") : -1;
      const name = equals > 0 ? (first as string).slice(0, equals).trim() : "";
      if (equals <= 0 || name.length > 60 || /[<>[\]\n]/.test(name)) this.#positional.push(part);
      else if (/^\d{1,2}$/.test(name))
        this.#positional[Number(name) - 1] = [(first as string).slice(equals + 1), ...part.slice(1)];
      else this.#named.set(name.toLowerCase(), [(first as string).slice(equals + 1), ...part.slice(1)]);
    }
  }

  /** The text of a positional argument, counted from 1; empty where there is none. */
  at(place: number): string {
    const nodes = this.#positional[place - 1];
    return nodes ? this.#printOnce(nodes) : "";
  }

  #printOnce(nodes: readonly WikiNode[]): string {
    const known = this.#printed.get(nodes);
    if (known !== undefined) return known;
    const text = this.#print(nodes).trim();
    this.#printed.set(nodes, text);
    return text;
  }

  get count(): number {
    return this.#positional.length;
  }

  all(): string[] {
    return this.#positional.map((_, at) => this.at(at + 1)).filter((text) => text !== "");
  }

  /** The text of the first named argument that is given. */
  named(...names: string[]): string {
    for (const name of names) {
      const nodes = this.#named.get(name);
      const text = nodes ? this.#printOnce(nodes) : "";
      if (text !== "") return text;
    }
    return "";
  }

  names(): string[] {
    return [...this.#named.keys()];
  }

  nodes(name: string): readonly WikiNode[] {
    return this.#named.get(name) ?? [];
  }
}

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
  ...each(["as of", "update after"], (given) => `${given.named("lc") ? "as" : "As"} of ${printDate(given, "")}`),
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

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** `{{start date|2016|10|28}}` as "28 October 2016"; a date in words stays as it is. */
function printDate(given: TemplateArguments, _name: string): string {
  return dateFrom(given, 1);
}

function dateFrom(given: TemplateArguments, from: number): string {
  const [year, month, day] = [given.at(from), given.at(from + 1), given.at(from + 2)];
  if (!/^\d{3,4}$/.test(year)) return year;
  const monthName = MONTHS[Number(month) - 1];
  if (monthName && /^\d{1,2}$/.test(day) && makeDay(Number(year), Number(month), Number(day)))
    return `${Number(day)} ${monthName} ${year}`;
  return monthName ? `${monthName} ${year}` : year;
}

function printDateRange(given: TemplateArguments): string {
  const [start, end] = [dateFrom(given, 1), dateFrom(given, 4)];
  return end === "" ? start : `${start} – ${end}`;
}

const UNITS: Readonly<Record<string, string>> = {
  sqkm: "km²",
  km2: "km²",
  m2: "m²",
  sqm: "m²",
  sqmi: "sq mi",
  mi2: "sq mi",
  sqft: "sq ft",
  acre: "acres",
  in: "in",
};
const CONNECTIVES: Readonly<Record<string, string>> = {
  to: " to ",
  "-": "–",
  "–": "–",
  "to(-)": "–",
  and: " and ",
  or: " or ",
  by: " by ",
  x: " × ",
  "+/-": " ± ",
};

/** `{{convert|3|to|5|km|mi}}` as "3 to 5 km": the numbers as given, with the first unit. */
function printMeasure(given: TemplateArguments): string {
  let amount = "";
  for (let place = 1; place <= given.count; place++) {
    const part = given.at(place);
    const connective = CONNECTIVES[part];
    if (connective !== undefined && amount !== "") amount += connective;
    else if (/^[\d.,+/–-]+$/.test(part)) amount += part;
    else return `${amount} ${UNITS[part] ?? part}`;
  }
  return amount;
}

/** `{{harvnb|Smith|2016|p=3}}` and `{{sfn|…}}` as "Smith 2016, p. 3". */
export function printShortCitation(given: TemplateArguments): string {
  const page = given.named("p", "page");
  const pages = given.named("pp", "pages");
  const location = page
    ? `, p. ${page}`
    : pages
      ? `, pp. ${pages}`
      : given.named("loc")
        ? `, ${given.named("loc")}`
        : "";
  return given.all().join(" ") + location;
}

/** What a citation template tells: the words of the reference, its address and its date as written. */
export interface WikiCitation {
  readonly text: string;
  readonly url: string;
  readonly date: string;
}

/** Prints `{{cite news|…}}`, `{{citation|…}}`, `{{cite tweet|…}}` and their like as a line of a bibliography. */
export function printCitation(given: TemplateArguments): WikiCitation {
  const authors: string[] = [];
  for (const number of ["", "1", "2", "3", "4"]) {
    const last = given.named(`last${number}`, `author${number}`, ...(number === "" ? ["authors", "vauthors"] : []));
    const forename = given.named(`first${number}`);
    const author = forename ? `${last}, ${forename}` : last;
    if (last !== "" && !authors.includes(author)) authors.push(author);
  }
  const date = given.named("date", "year", "publication-date");
  const title = [
    given.named("title", "script-title", "chapter"),
    given.named("trans-title") && `[${given.named("trans-title")}]`,
  ]
    .filter(Boolean)
    .join(" ");
  const work = [
    given.named("work", "newspaper", "website", "journal", "magazine", "agency"),
    given.named("publisher"),
  ].filter((part, at, all) => part !== "" && all.indexOf(part) === at);
  const pages = given.named("p", "page")
    ? `p. ${given.named("p", "page")}`
    : given.named("pp", "pages")
      ? `pp. ${given.named("pp", "pages")}`
      : "";
  const head = authors.length > 0 ? `${authors.join("; ")}${date ? ` (${date})` : ""}` : "";
  const parts = [head, title && `"${title}"`, ...work, authors.length > 0 ? "" : date, pages];
  return {
    text: `${parts.filter((part) => part !== "").join(". ")}.`,
    url: given.named("url", "chapter-url", "archive-url"),
    date,
  };
}
