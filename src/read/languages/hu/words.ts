/** The words of a list, split at white space. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** "key=value" entries of a list, split at white space; "_" stands for a space. */
export function table(list: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const entry of list.trim().split(/\s+/)) {
    const at = entry.indexOf("=");
    entries.set(entry.slice(0, at).replaceAll("_", " "), entry.slice(at + 1).replaceAll("_", " "));
  }
  return entries;
}

const PLAIN = /^[\0-\u02ff]*$/;

/** Lower case with composed accents: the form in which Hungarian words are looked up ("É" in one code unit or two). */
export function normal(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize("NFC");
}

/** Whether a word begins with a capital letter. */
export function isCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}
