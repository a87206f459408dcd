export function isCapitalised(text: string): boolean {
  const first = text.codePointAt(0);
  if (first === undefined) return false;
  const character = String.fromCodePoint(first);
  return character !== character.toLowerCase();
}

/** Whether any letter is a capital: "al-Jazmati", "YPG". */
export function hasCapital(text: string): boolean {
  if (isCapitalised(text)) return true;
  if (/^[a-z]{1,2}['’]/.test(text) && isCapitalised(text.slice(text.search(/['’]/) + 1))) return true;
  const hyphen = text.indexOf("-");
  return hyphen > 0 && hyphen <= 4 && isCapitalised(text.slice(hyphen + 1));
}

/** "mid-October" is a date, "Al-March" would be a name. */
export function opensWithCapital(text: string): boolean {
  return isCapitalised(text) && !/^(mid|early|late)/i.test(text);
}
