import type { ClaimWithSentence } from "../../ask/answers.ts";
import { spoken } from "../../export/spoken.ts";

/** A claim's sentence with the words that carry it marked. */
export function MarkedSentence({ claim }: { readonly claim: ClaimWithSentence }) {
  const { text, marks } = spoken(claim.sentence, claim.evidence);
  const parts: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
