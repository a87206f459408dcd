import type { SummaryClaim, SummaryTopic } from "../../model/index.ts";
import { baseOf, type Told } from "./base.ts";
import { type HappeningContext, whenOf } from "./context.ts";
import type { FoundSummary } from "./found.ts";

/** Fields longer than this are no summary but a text of their own. */
const longest = 600;
const TOPICS: ReadonlySet<string> = new Set<SummaryTopic>(["result", "place", "period"]);

/** How it ended, where and when it was: from the fields of the infobox, and from the lead where it tells the end. */
export function summaryClaims(told: readonly Told<FoundSummary>[], context: HappeningContext): SummaryClaim[] {
  const { document, happenings } = context;
  const claims: SummaryClaim[] = [];
  for (const block of document.blocks) {
    const field = block.kind === "field" && block.key ? happenings.fieldOf(block.key) : null;
    if (!field || !TOPICS.has(field.kind)) continue;
    const { start, end } = block.span;
    const text = wordsOf(context, start, end);
    if (text === "" || text.length > longest) continue;
    claims.push({
      kind: "summary",
      id: context.identify(["summary", start, field.kind]),
      document: document.id,
      evidence: [{ start, end }],
      when: whenOf(context, block.span),
      modality: "stated",
      attribution: { source: null, citations: citationsIn(context, start, end) },
      reader: context.reader,
      confidence: 0.95,
      rule: "summary: infobox",
      topic: field.kind as SummaryTopic,
      text,
    });
  }
  for (const one of told) {
    const base = baseOf(one, context);
    const { start } = base.evidence[0]!;
    claims.push({
      kind: "summary",
      id: context.identify(["summary", start, one.found.topic]),
      ...base,
      topic: one.found.topic,
      text: one.found.text,
    });
  }
  return claims;
}

/** The field's text on one line, without footnote marks and bullets. */
function wordsOf({ document }: HappeningContext, start: number, end: number): string {
  let text = "";
  let at = start;
  for (const { span } of document.marks) {
    if (span.start < at || span.end > end) continue;
    text += document.text.slice(at, span.start);
    at = span.end;
  }
  return (text + document.text.slice(at, end))
    .split(/\n+/)
    .map((line) => line.replace(/^[\s*•–-]+/, "").trim())
    .filter((line) => line !== "")
    .join("; ")
    .replace(/\s+/g, " ")
    .replace(/\s*\(\s*\)/g, "")
    .trim();
}

function citationsIn({ document }: HappeningContext, start: number, end: number): string[] {
  return document.marks
    .filter(({ kind, span }) => kind === "footnote" && span.start >= start && span.end <= end + 1)
    .flatMap(({ labels }) => labels ?? []);
}
