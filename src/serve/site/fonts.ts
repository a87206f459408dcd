/**
 * Which fonts of a style sheet a page has no letter for: those whose ranges hold none of the text. A browser never asks for
 * them, so that a site does not need them.
 *
 * @param css the style sheet, with the `@font-face` rules
 * @param texts everything the page can show
 * @returns the names of the files
 */
export function unneededFonts(css: string, texts: readonly string[]): Set<string> {
  const letters = new Set(texts.flatMap((text) => [...new Set(text)]).map((letter) => letter.codePointAt(0)!));
  const needed = new Set<string>();
  const unneeded = new Set<string>();
  for (const [rule] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const ranges = rangesOf(/unicode-range:([^;}]*)/.exec(rule)?.[1] ?? "");
    const isNeeded =
      ranges.length === 0 || [...letters].some((code) => ranges.some(([from, to]) => code >= from && code <= to));
    for (const [, path] of rule.matchAll(/url\(["']?([^"')]+)["']?\)/g))
      (isNeeded ? needed : unneeded).add(path!.split("/").at(-1)!);
  }
  return new Set([...unneeded].filter((name) => !needed.has(name)));
}

/** "U+1F??,U+301" as first and last code points. */
function rangesOf(text: string): (readonly [from: number, to: number])[] {
  return [...text.matchAll(/U\+([0-9A-F?]{1,6})(?:-([0-9A-F]{1,6}))?/gi)].map(([, from, to]) => [
    Number.parseInt(from!.replaceAll("?", "0"), 16),
    Number.parseInt(to ?? from!.replaceAll("?", "F"), 16),
  ]);
}
