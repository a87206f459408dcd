import { eld } from "eld/extrasmall";
import type { Block } from "../model/index.ts";

/** So much text is enough to be sure; more would only cost time. In UTF-16 code units. */
const SAMPLE_SIZE = 4000;
/** A single block gives no more than this, so that one quotation in another language does not decide. */
const BLOCK_SAMPLE_SIZE = 600;

/**
 * The language of a document's narrative by the n-grams of its paragraphs and items (method: Efficient Language
 * Detector). Returns a BCP 47 primary code, or "und" where the text is too short or the detector unsure.
 */
export function detectLanguage(text: string, blocks: readonly Block[]): string {
  const sample = narrativeSample(text, blocks);
  if (sample.length < 12) return "und";
  const result = eld.detect(sample);
  return result.language !== "" && result.isReliable() ? result.language : "und";
}

function narrativeSample(text: string, blocks: readonly Block[]): string {
  const prose = blocks.filter((block) => block.kind === "paragraph");
  const chosen = prose.length > 0 ? prose : blocks.filter((block) => block.kind !== "apparatus");
  // Evenly over the document: a long quotation at one spot must not outweigh the rest.
  const step = Math.max(1, Math.floor(chosen.length / (SAMPLE_SIZE / BLOCK_SAMPLE_SIZE)));
  const parts: string[] = [];
  let size = 0;
  for (let at = 0; at < chosen.length && size < SAMPLE_SIZE; at += step) {
    const { start, end } = chosen[at]!.span;
    const part = text.slice(start, Math.min(end, start + BLOCK_SAMPLE_SIZE));
    parts.push(part);
    size += part.length;
  }
  return parts.join("\n");
}
