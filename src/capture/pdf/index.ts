import type { Extraction } from "../extraction.ts";
import { extractText } from "../text/index.ts";
import { linesOf } from "./lines.ts";
import { readPages } from "./pages.ts";
import { type PdfPiece, piecesOf } from "./paragraphs.ts";

/**
 * Extracts the text of a PDF in reading order: columns one after the other, words put together again that a line's end had
 * parted, running heads and page numbers left out. Every block knows its page and where it stands there.
 *
 * @throws Problem (exit code 1) where the file cannot be opened or has no text; see `readPages`.
 */
export async function extractPdf(bytes: Uint8Array, origin: string): Promise<Extraction> {
  const { pages, title } = await readPages(bytes, origin);
  const pieces = piecesOf(linesOf(pages));
  const text = pieces.map((piece) => piece.text).join("\n\n");
  const extraction = extractText(text, "text");
  const places = placesOf(pieces);
  const blocks = extraction.blocks.map((block) => {
    const at = pieceAt(places, block.span.start);
    if (at === null) return block;
    const { page, box, heading } = at.piece;
    const whole = block.span.start === at.start && block.span.end === at.start + at.piece.text.length;
    const placed = { ...block, page, box: [...box] as [number, number, number, number] };
    return heading !== null && whole && (block.kind === "paragraph" || block.kind === "heading")
      ? { ...placed, kind: "heading" as const, level: heading }
      : placed;
  });
  const largest = pieces.find(({ heading, page }) => heading === 1 && page === 1)?.text ?? null;
  const { metadata } = extraction;
  return { ...extraction, blocks, metadata: { ...metadata, title: largest ?? title ?? metadata.title } };
}

interface Placed {
  readonly piece: PdfPiece;
  readonly start: number;
}

function placesOf(pieces: readonly PdfPiece[]): Placed[] {
  let start = 0;
  return pieces.map((piece) => {
    const placed = { piece, start };
    start += piece.text.length + 2;
    return placed;
  });
}

/** The piece an offset lies in. */
function pieceAt(places: readonly Placed[], offset: number): Placed | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1] ?? null;
}
