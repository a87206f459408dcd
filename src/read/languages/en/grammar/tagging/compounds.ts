import type { Token } from "../../../../text/sentence.ts";
import type { Word } from "./word.ts";

/** Participles that, behind a hyphen, tell who holds or leads the noun before them. */
const HOLDING = new Set(
  "held controlled occupied besieged led backed allied aligned dominated run captured administered affiliated linked supported".split(
    " ",
  ),
);

/** "rebel-held" → who: "rebel", how: "held"; null for other words. */
export function compoundOf(token: Token): Word["compound"] {
  const hyphen = token.text.lastIndexOf("-");
  if (hyphen <= 1) return null;
  const how = token.lower.slice(hyphen + 1);
  return HOLDING.has(how) ? { who: token.text.slice(0, hyphen), how } : null;
}
