/** Whether a word begins with a capital letter. */
export function isCapitalised(text: string): boolean {
  const first = text.codePointAt(0);
  if (first === undefined) return false;
  if (first < 128) return first >= 65 && first <= 90;
  const character = String.fromCodePoint(first);
  return character !== character.toLowerCase();
}

/** Whether a name begins here, behind an article or particle or at once: "al-Lipa", "d'Lipa", "NLF". */
export function hasCapital(text: string): boolean {
  if (isCapitalised(text)) return true;
  if (/^[a-z]{1,2}['’]/.test(text) && isCapitalised(text.slice(text.search(/['’]/) + 1))) return true;
  const hyphen = text.indexOf("-");
  return hyphen > 0 && hyphen <= 4 && isCapitalised(text.slice(hyphen + 1));
}
