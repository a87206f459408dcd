import type { Block } from "../../model/index.ts";
import type { Metadata } from "./metadata.ts";

/** A licence by its name, as notices print it. */
const LICENCE =
  /\b(?:creative commons attribution(?:[\s/–-]{1,3}(?:share[\s-]?alike|noncommercial|non-commercial|noderiv(?:ative)?s))*(?:\s\d\.\d)?(?:\s(?:international|unported))?(?:\slicen[cs]e)?|cc[\s-]by(?:-(?:sa|nc|nd))*(?:\s\d\.\d)?|cc0(?:\s1\.0)?|gnu free documentation license|all rights reserved)/i;

/** What licence and site notices tell: the licence, and the site in "This article is issued from …". */
export function noticeMetadata(text: string, blocks: readonly Block[]): Partial<Metadata> {
  const told: Partial<Metadata> = {};
  for (const block of blocks) {
    if (block.kind !== "apparatus" || block.span.end - block.span.start > 1000) continue;
    const notice = text.slice(block.span.start, block.span.end);
    told.licence ??= LICENCE.exec(notice)?.[0] ?? null;
    told.publisher ??= /\bissued from (\p{Lu}[\p{L}\d ]{1,40}?)(?:\s[-–]|[.,])/u.exec(notice)?.[1] ?? null;
  }
  return told;
}
