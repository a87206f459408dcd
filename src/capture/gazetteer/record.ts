/** One field of a record. Its name is kept as words, so that "Name_EN", "name:en" and "nameEn" are one. */
export interface Field {
  readonly words: readonly string[];
  /** The words run together: "nameen". */
  readonly key: string;
  readonly value: unknown;
}

/**
 * One row, feature or object of a gazetteer file before it is understood, and where in the file it stands
 * ("line 12", "feature 3").
 */
export interface GazetteerRecord {
  readonly where: string;
  readonly fields: readonly Field[];
  /** The geometry of a GeoJSON feature; undefined where the format keeps none apart from the fields. */
  readonly geometry?: unknown;
}

/** The records of one file, and one line for each part of it that could not even be taken apart. */
export interface GazetteerRecords {
  readonly records: readonly GazetteerRecord[];
  readonly problems: readonly string[];
}

/** The words of a field's name in lower case: "ADM3_EN" is "adm3", "en"; "nameEn" is "name", "en". */
export function wordsOf(name: string): string[] {
  return (
    name
      .normalize("NFKC")
      .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** The fields of an object, in its order. */
export function fieldsOf(object: Readonly<Record<string, unknown>>): Field[] {
  return Object.entries(object).map(([name, value]) => {
    const words = wordsOf(name);
    return { words, key: words.join(""), value };
  });
}

/** The value as trimmed text; null where it is empty or neither text nor number. */
export function textValue(value: unknown): string | null {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") return null;
  const text = value.normalize("NFC").trim();
  return text === "" ? null : text;
}

/** The value of the first of these keys that a field has and that is not empty. */
export function firstValue(fields: readonly Field[], keys: readonly string[]): unknown {
  for (const key of keys) {
    const field = fields.find((candidate) => candidate.key === key && !isEmpty(candidate.value));
    if (field !== undefined) return field.value;
  }
  return undefined;
}

/** The text of the first of these keys that a field has and that holds text. */
export function firstText(fields: readonly Field[], keys: readonly string[]): string | null {
  for (const key of keys) {
    for (const field of fields) {
      const text = field.key === key ? textValue(field.value) : null;
      if (text !== null) return text;
    }
  }
  return null;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}
