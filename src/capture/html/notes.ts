import { descendants, type ElementNode, findElement, hasClass, textContent } from "./tree.ts";

/** A footnote mark as a page prints it. */
export interface NoteMark {
  readonly labels: string[];
}

const LABEL = /^\[?\s?((?:nb|note|n|N|Note|lower-alpha|upper-alpha)\s?\d{1,3}|\d{1,3}|[a-z]{1,2}|[*†‡§])\s?\]?$/;

/**
 * The footnote mark an element is, or null: MediaWiki's `<sup class="reference">`, a raised link into the page's own
 * notes, or raised digits on a word. Raised digits on a unit or a number ("km²", "10⁶") are no marks.
 */
export function noteMarkOf(element: ElementNode, before: string): NoteMark | null {
  if (element.tag !== "sup" && element.tag !== "a") return null;
  const text = textContent(element);
  // A link that is not raised must show a number or brackets: "in" may link to the references, too.
  if (element.tag === "a") return isNoteLink(element) && /^\[|^\d/.test(text) ? markFrom(text) : null;
  if (text.length > 30) return null;
  const linked = hasClass(element, "reference") || findElement(element, isNoteLink) !== null;
  if (!linked && (!/^\[?\d{1,3}(?:\s?,\s?\d{1,3})*\]?$/.test(text) || isPower(before))) return null;
  return markFrom(text);
}

function isNoteLink(element: ElementNode): boolean {
  if (element.attributes.get("role") === "doc-noteref") return true;
  const href = element.attributes.get("href") ?? "";
  return (
    element.tag === "a" &&
    /#(?:_?ftn|fn|cite_note|cite-note|footnote|note|ref|endnote|sdfootnote|easy-footnote)/i.test(href) &&
    !/ref\b.*(?:back)/i.test(href)
  );
}

function markFrom(text: string): NoteMark | null {
  const labels = text
    .split(/[,;\s]*[,;\]]\s*\[?/)
    .map((part) => part.replace(/^[\s[]+|[\s\]]+$/g, ""))
    .filter((part) => part !== "");
  if (labels.length === 0 || !labels.every((label) => LABEL.test(label))) return null;
  return { labels };
}

/** Raised digits behind a unit of length or a digit are a power. */
function isPower(before: string): boolean {
  return /(?:\d|(?:^|[^\p{L}])(?:k?m|cm|mm|dm|ft|mi|yd|in))$/u.test(before.slice(-6));
}

/** Entries of the page's note lists: the list item and its label. */
export interface NoteEntry {
  readonly item: ElementNode;
  readonly label: string;
}

/** Whether a list holds the texts of footnotes. */
export function isNoteList(element: ElementNode): boolean {
  if (element.tag !== "ol" && element.tag !== "ul" && element.tag !== "dl") return false;
  if (hasClass(element, "references") || hasClass(element, "footnotes-list")) return true;
  const parent = element.parent;
  if (parent && (hasClass(parent, "footnotes") || parent.attributes.get("role") === "doc-endnotes")) return true;
  const first = element.children.find((child): child is ElementNode => typeof child !== "string" && child.tag === "li");
  return /^(?:fn|footnote|cite_note|_ftn|note-|easy-footnote)/i.test(first?.attributes.get("id") ?? "");
}

/**
 * The entries of a note list. The label is the one the text's marks show for it: found by the entry's id among the links
 * of the page, else its place in the list.
 */
export function noteEntries(list: ElementNode, labelsById: ReadonlyMap<string, string>): NoteEntry[] {
  const entries: NoteEntry[] = [];
  let place = Number(list.attributes.get("start") ?? 1) || 1;
  for (const child of list.children) {
    if (typeof child === "string" || child.tag !== "li") continue;
    const id = child.attributes.get("id") ?? "";
    entries.push({ item: child, label: labelsById.get(id) ?? String(place) });
    place++;
  }
  return entries;
}

/** For every id that a footnote mark of the page links to, the label that the mark shows. */
export function collectNoteLabels(page: ElementNode): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const element of descendants(page)) {
    if (element.tag !== "a") continue;
    const href = element.attributes.get("href") ?? "";
    const hash = href.lastIndexOf("#");
    if (hash === -1) continue;
    const mark = markFrom(textContent(element).slice(0, 30));
    const id = decode(href.slice(hash + 1));
    if (mark && !labels.has(id)) labels.set(id, mark.labels[0]!);
  }
  return labels;
}

function decode(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Links from a note back to its mark, which are no words of the note. */
export function isBacklink(element: ElementNode): boolean {
  if (hasClass(element, "mw-cite-backlink") || element.attributes.get("role") === "doc-backlink") return true;
  return element.tag === "a" && /^(?:[↩↑⤴^]\ufe0e?|\[?back\]?)$/i.test(textContent(element).slice(0, 12));
}
