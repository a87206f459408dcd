import type { FoundSummary } from "../../../happenings/found.ts";
import { contentEnd, quoteOf } from "./text.ts";
import type { SentenceView } from "./view.ts";

const TOPIC =
  /^(battle|offensive|siege|operation|campaign|war|attack|assault|invasion|conflict|counteroffensive|counter-offensive|fighting|it|clashes|uprising|raid)$/;

/** "The offensive resulted in …", "The battle ended with …": how the lead says that the document's own campaign ended. */
export function outcomesIn(view: SentenceView): FoundSummary[] {
  for (let at = 1; at < view.words.length - 2; at++) {
    const to = behindVerb(view, at);
    if (to === null || !isTopic(view, at)) continue;
    const end = contentEnd(view, to);
    const text = quoteOf(view, to, end);
    if (text === "") return [];
    return [
      {
        kind: "summary",
        topic: "result",
        text,
        evidence: [view.span(at, end)],
        trigger: view.span(at, at + 1),
        rule: "summary: lead",
        confidence: 0.7,
      },
    ];
  }
  return [];
}

/** Index behind "resulted in", "ended with", "culminated in"; null where no such verb stands. */
function behindVerb(view: SentenceView, at: number): number | null {
  const [verb, link] = [view.lower(at), view.lower(at + 1)];
  if (verb === "resulted" && link === "in") return at + 2;
  if ((verb === "ended" || verb === "culminated" || verb === "concluded") && (link === "in" || link === "with"))
    return at + 2;
  return null;
}

/** Whether the words before the verb are what the document is about: "the offensive", "it". */
function isTopic(view: SentenceView, at: number): boolean {
  const first = view.lower(0) === "the" ? 1 : 0;
  return at - first <= 4 && TOPIC.test(view.lower(at - 1));
}
