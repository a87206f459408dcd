import type { ListedForce } from "../../../../happenings/language.ts";

/** What no force is called: headings inside a list, counts, and what only points elsewhere. */
const NO_FORCE =
  /^(see |unknown|various|others?$|and others|supported by|support(ed)?:?$|allied with|in support|co-belligerents?|see also|full order|order of battle)/i;
const longest = 60;

/**
 * The forces of an infobox field, one a line, after commas or bullets; stars tell how deep a unit stands. Footnote marks,
 * brackets, the width of a flag's picture and the names of countries that flags leave behind are no part of a name.
 *
 * @param value the field's text
 * @param at its offset in the document
 */
export function forcesIn(value: string, at: number): ListedForce[] {
  const found: ListedForce[] = [];
  let start = 0;
  for (const end of [...cutsOf(value), value.length]) {
    const force = forceIn(value.slice(start, end), at + start);
    if (force !== null) found.push(force);
    start = end + 1;
  }
  return found;
}

/** Where the list is cut, outside brackets. */
function cutsOf(value: string): number[] {
  const cuts: number[] = [];
  let open = 0;
  for (let index = 0; index < value.length; index++) {
    const char = value[index]!;
    if (char === "(") open++;
    else if (char === ")") open = Math.max(0, open - 1);
    else if (open === 0 && /[,;\n•]/.test(char)) cuts.push(index);
  }
  return cuts;
}

function forceIn(raw: string, at: number): ListedForce | null {
  const stars = /^\s*(\*+)/.exec(raw)?.[1]?.length ?? 0;
  const bare = raw
    .replace(/^[\s*•–-]+/, "")
    .replace(/^\d+px\s*/, "")
    .replace(/\[[^\]]{0,12}\]|\([^()]*\)|<[^<>]*>/g, " ")
    .replace(/^["“]|["”]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (bare.length < 2 || bare.length > longest || !/\p{Lu}/u.test(bare) || NO_FORCE.test(bare)) return null;
  // "300 volunteers" counts, "4th Division" names.
  if (/^[~≈]?\d[\d.,–-]*\+?\s+\p{Ll}/u.test(bare) || /:$/.test(bare)) return null;
  const lead = raw.search(/[^\s*•–-]/);
  return { name: bare, span: { start: at + Math.max(0, lead), end: at + raw.trimEnd().length }, depth: stars };
}
