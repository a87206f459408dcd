/** What a relative pronoun is in its clause: who or what acts, what it is done to, where it is. */
export type RelativeRole = "nominative" | "accusative" | "where";

/** The role that the ending of a relative pronoun gives what it stands for; null for others. */
export function roleOf(relative: string): RelativeRole | null {
  if (/^a?(?:mely|melyek|mi)$/.test(relative)) return "nominative";
  if (/^a?(?:melyet|melyeket|mit)$/.test(relative)) return "accusative";
  return /^a?(?:hol|hova|hová|melyben|melyekben)$/.test(relative) ? "where" : null;
}
