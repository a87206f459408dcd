import type { Word } from "./word.ts";

/** Participles that, behind a hyphen, tell who holds or leads the noun before them. */
const HOLDING = new Set(
  "held controlled occupied besieged led initiated backed allied aligned dominated run captured administered affiliated linked supported".split(
    " ",
  ),
);

const AGAIN = new Set(["re", "un", "non", "de", "pre"]);

/** "rebel-held" → who: "rebel", how: "held"; null for other words. */
export function compoundOf(text: string, lower: string): Word["compound"] {
  const hyphen = text.lastIndexOf("-");
  if (hyphen <= 1) return null;
  // "re-captured" was captured again, by nobody called "re".
  if (AGAIN.has(lower.slice(0, hyphen))) return null;
  const how = lower.slice(hyphen + 1);
  return HOLDING.has(how) ? { who: text.slice(0, hyphen), how } : null;
}
