import type { Block, InlineMark } from "../../model/index.ts";
import { IMAGE_LINK, IMAGE_NAME } from "../images.ts";

/**
 * Finds what is left of pictures and lists when a page is turned into text: an image's name at the beginning of a
 * block, widths ("18px ") and asterisks of lists run together in a field, brackets that lost their partners.
 */
export function findDebris(text: string, block: Block): InlineMark[] {
  const { start, end } = block.span;
  const marks: InlineMark[] = [];
  const opening = text.slice(start, Math.min(end, start + 400));
  const image = IMAGE_NAME.exec(opening) ?? IMAGE_LINK.exec(opening);
  if (image) marks.push({ kind: "markup", span: { start, end: start + image[0].length } });
  const content = text.slice(start, end);
  if (content.endsWith("]]") && content.lastIndexOf("[[") <= 0)
    marks.push({ kind: "markup", span: { start: end - 2, end } });
  if (block.kind === "field") {
    for (const match of content.matchAll(/(?<=^|,\s)\*{1,4}\s?(?:\d{1,3}px\s)?|(?<![\p{L}\p{N}])\d{1,3}px\s/gu)) {
      if (match[0] === "") continue;
      marks.push({ kind: "markup", span: { start: start + match.index, end: start + match.index + match[0].length } });
    }
  }
  return marks;
}
