import { Problem } from "../../model/index.ts";
import { checkArchive } from "../archive.ts";
import type { Extraction } from "../extraction.ts";
import { extractHtml } from "../html/index.ts";

/**
 * Extracts the text of a Word document (DOCX): headings, lists, tables and notes as its styles have them. Pictures, comments
 * and what was deleted are left out.
 *
 * @throws Problem (exit code 1) where the file is damaged or unpacks to more than any report holds.
 */
export async function extractWord(bytes: Uint8Array, origin: string): Promise<Extraction> {
  checkArchive(bytes, origin);
  const { default: mammoth } = await import("mammoth");
  const options = { convertImage: mammoth.images.imgElement(async () => ({ src: "" })) };
  const html = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options).catch(() => {
    throw new Problem(`${origin}: this Word document is damaged and cannot be opened; save it again`, 1);
  });
  if (html.value.replace(/<[^>]*>/g, "").trim() === "")
    throw new Problem(`${origin}: this Word document has no text in it`, 1);
  return extractHtml(`<!doctype html><html><body><article>${html.value}</article></body></html>`);
}
