import type { ClaimWithSentence } from "../../ask/answers.ts";

/** A claim's sentence with the words that carry it marked. */
export function MarkedSentence({ claim }: { readonly claim: ClaimWithSentence }) {
  const { sentence, evidence } = claim;
  const parts: React.ReactNode[] = [];
  let at = sentence.start;
  const text = (from: number, to: number) => sentence.text.slice(from - sentence.start, to - sentence.start);
  for (const span of [...evidence].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, sentence.end);
    if (start >= end) continue;
    if (start > at) parts.push(text(at, start));
    parts.push(<mark key={start}>{text(start, end)}</mark>);
    at = end;
  }
  parts.push(text(at, sentence.end));
  return parts;
}
