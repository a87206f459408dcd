import { Problem } from "../../model/index.ts";
import type { Extraction } from "../extraction.ts";
import { extractHtml } from "../html/index.ts";
import { mergeMetadata, noMetadata } from "../metadata/metadata.ts";
import { dayOf } from "../record/index.ts";
import { extractText } from "../text/index.ts";

/**
 * Extracts the text of an e-mail (EML, RFC 5322): its subject is the title, its sender the publisher, its day the day of
 * publication. Attachments are documents of their own and are not read here.
 *
 * @throws Problem (exit code 1) where it is no e-mail or has no text.
 */
export async function extractEmail(bytes: Uint8Array, origin: string): Promise<Extraction> {
  const { default: PostalMime } = await import("postal-mime");
  const email = await PostalMime.parse(bytes, { maxNestingDepth: 32, maxHeadersSize: 1_000_000 }).catch(() => {
    throw new Problem(`${origin}: this e-mail is damaged and cannot be opened; save it again`, 1);
  });
  const plain = email.text?.trim() ?? "";
  const html = email.html?.trim() ?? "";
  if (plain === "" && html === "") throw new Problem(`${origin}: this e-mail has no text in it`, 1);
  const extraction = html !== "" ? extractHtml(html) : extractText(plain, "text");
  const told = {
    ...noMetadata(),
    title: email.subject?.replace(/\s+/g, " ").trim() || null,
    publisher: email.from?.name || email.from?.address || null,
    published: dayOf(email.date ?? null),
  };
  return { ...extraction, metadata: mergeMetadata(told, extraction.metadata) };
}
