const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Whether XML 1.0 has a way to write a character. */
function writable(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 0xfffe && code !== 0xffff);
}

/** A text as the content of an element or of a quoted attribute of XML 1.0; characters that XML has no way to write are left out. */
export function xml(text: string): string {
  let written = "";
  for (const character of text.toWellFormed())
    if (writable(character.codePointAt(0)!)) written += entities[character] ?? character;
  return written;
}
