import { SETTLEMENTS } from "./kinds.ts";
import { type Field, firstText, textValue } from "./record.ts";

/** Keys of the chief name, the surest first: plain tables, OpenStreetMap, Natural Earth, geoBoundaries, city portals. */
const CHIEF = [
  "name",
  "nameen",
  "nameenglish",
  "englishname",
  "placename",
  "toponym",
  "featurename",
  "fullname",
  "shapename",
  "title",
  "label",
  "asciiname",
  "primaryname",
  "neighborhood",
  "neighbourhood",
];

/** Keys that hold the name where no field is called so. */
const LAST_RESORT = ["place", "location", "settlement", "locality", "district", "town", "village", "city"];

/** Keys of further names that are one word, or mean nothing taken apart. */
const FURTHER = new Set([
  "names",
  "alias",
  "aliases",
  "aka",
  "alsoknownas",
  "altname",
  "altnames",
  "alternatename",
  "alternatenames",
  "alternativename",
  "alternativenames",
  "othername",
  "othernames",
  "asciiname",
  "variant",
  "variants",
  "spelling",
  "spellings",
  "synonym",
  "synonyms",
]);

/** Words that make a name field together with "name" or a language: "old_name", "alt_ar", "name:hu", "int_name". */
const KINDS_OF_NAME = new Set([
  "alt",
  "alternate",
  "alternative",
  "old",
  "loc",
  "local",
  "official",
  "int",
  "native",
  "short",
]);
const LANGUAGE = /^[a-z]{2,3}$/;

/** Administrative levels as humanitarian data sets (ADM3_EN, adm3_name) and GADM (NAME_3, NL_NAME_3) number them. */
const HUMANITARIAN_LEVEL = /^adm(?:in)?(\d)$/;
const GADM_LEVEL = /^(?:nl|var)?name(\d)$/;

/** Several names in one field are set apart by these; a comma is not one of them, since names contain commas. */
const SEPARATORS = /[;|]/;

/** All names in a value: text with separators, a list of texts, or objects with `text`, `name` or `value`. */
export function namesIn(value: unknown, deepest = 4): string[] {
  // Names lie no deeper in any format that is read; a file made to exhaust the stack has none.
  if (deepest === 0) return [];
  if (Array.isArray(value)) return value.flatMap((item) => namesIn(item, deepest - 1));
  if (typeof value === "object" && value !== null) {
    const { text, name, value: inner } = value as Record<string, unknown>;
    return namesIn(text ?? name ?? inner, deepest - 1);
  }
  if (typeof value !== "string") return [];
  return value.split(SEPARATORS).flatMap((part) => textValue(part) ?? []);
}

function isFurtherName({ words, key }: Field): boolean {
  if (FURTHER.has(key)) return true;
  const [first = "", ...rest] = words;
  if (first === "name" && rest.length > 0) return rest.every((word) => LANGUAGE.test(word));
  if (!KINDS_OF_NAME.has(first) || rest.length === 0) return false;
  return rest.every((word) => word === "name" || word === "names" || LANGUAGE.test(word));
}

/** The administrative level a field names something of, or null. */
export function levelOf({ words, key }: Field): number | null {
  const [first = "", second, ...rest] = words;
  const humanitarian = HUMANITARIAN_LEVEL.exec(first);
  if (humanitarian !== null) {
    const named = rest.length === 0 && (second === undefined || second === "name" || /^(?!id)[a-z]{2}$/.test(second));
    return named ? Number(humanitarian[1]) : null;
  }
  const gadm = GADM_LEVEL.exec(key);
  return gadm === null ? null : Number(gadm[1]);
}

/** The deepest administrative level at which the record names something; -1 where it names none. */
export function deepestLevel(fields: readonly Field[]): number {
  return Math.max(
    -1,
    ...fields.filter((field) => namesIn(field.value).length > 0).map((field) => levelOf(field) ?? -1),
  );
}

function levelNames(fields: readonly Field[]): string[] {
  const deepest = deepestLevel(fields);
  const named = fields.filter((field) => deepest >= 0 && levelOf(field) === deepest);
  // English first, so that the chief name does not hang on the order of the columns.
  const english = named.filter((field) => field.words.includes("en"));
  return [...english, ...named].flatMap((field) => namesIn(field.value));
}

/** A place's chief name and all its names, the chief one first and none twice; null where the record names nothing. */
export function placeNames(fields: readonly Field[]): { name: string; names: string[] } | null {
  const levels = levelNames(fields);
  const further = fields.filter(isFurtherName).flatMap((field) => namesIn(field.value));
  const name = firstText(fields, CHIEF) ?? levels[0] ?? further[0] ?? lastResort(fields);
  if (name === null) return null;
  return { name, names: [...new Set([name, ...further, ...levels])] };
}

function lastResort(fields: readonly Field[]): string | null {
  const name = firstText(fields, LAST_RESORT);
  return name === null || SETTLEMENTS.has(name) ? null : name;
}
