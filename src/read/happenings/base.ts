import type { Attribution, Modality, When } from "../../model/index.ts";
import type { SentenceAttribution, SpanAttribution } from "../figures/index.ts";
import type { Phrase } from "../grammar/phrase.ts";
import type { Sentence } from "../text/sentence.ts";
import { type HappeningContext, whenOf } from "./context.ts";
import type { Found } from "./found.ts";

/** Something found, with the sentence it stands in. */
export interface Told<Kind extends Found = Found> {
  readonly found: Kind;
  readonly sentence: Sentence;
  /** Index of the sentence in the document. */
  readonly index: number;
  readonly attribution: SentenceAttribution;
  /** The force that acted last before this sentence in its block. */
  readonly topic: Phrase | null;
}

/** What all claims have but their id. */
export interface Base {
  document: string;
  evidence: { start: number; end: number }[];
  when: When;
  modality: Modality;
  attribution: Attribution;
  reader: string;
  confidence: number;
  rule: string;
}

/** What is agreed is settled, though the words of it ("agreed to", "failed to") are those of plans. */
function settled(found: Found, said: SpanAttribution): Modality {
  if (said.modality !== "planned" || found.kind === "action") return said.modality;
  return said.source === null ? "stated" : "claimed";
}

export function baseOf({ found, sentence, attribution }: Told, context: HappeningContext): Base {
  const said = attribution.of(found.trigger);
  const [first] = found.evidence;
  const citations = sentence.footnotes.find(({ at }) => at >= first.end)?.labels ?? [];
  const evidence = found.evidence.map(({ start, end }) => ({ start, end }));
  context.note?.(evidence, found);
  return {
    document: context.document.id,
    evidence,
    when: whenOf(context, found.dated ?? first),
    modality: found.planned ? "planned" : found.denied ? "denied" : settled(found, said),
    attribution: { source: said.source, citations: [...citations] },
    reader: context.reader,
    confidence: found.confidence,
    rule: found.rule,
  };
}
