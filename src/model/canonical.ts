/**
 * A JSON value as the one text that RFC 8785 (JSON Canonicalization Scheme) gives it: no white space, the members of
 * objects in the order of their names' UTF-16 code units, numbers and strings as ECMAScript writes them. Members that
 * are undefined are left out, as `JSON.stringify` does. Throws a TypeError for what JSON cannot hold (a number that is
 * not finite, a lone surrogate, a function).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("JSON holds no number that is not finite");
    return JSON.stringify(value);
  }
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new TypeError("RFC 8785 allows no lone surrogates");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`JSON holds no ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([name, member]) => `${canonicalJson(name)}:${canonicalJson(member)}`).join(",")}}`;
}
