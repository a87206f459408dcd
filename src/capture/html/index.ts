import type { Day, Reference } from "../../model/index.ts";
import { settleApparatusSections } from "../apparatus.ts";
import { TextBuilder } from "../builder.ts";
import { findDays } from "../calendar.ts";
import { findUrl, publicationDay } from "../citation.ts";
import { blockOf, type Draft } from "../draft.ts";
import type { Extraction } from "../extraction.ts";
import { findFootnotes, joinMarks } from "../marks/index.ts";
import { type Metadata, mergeMetadata, noMetadata } from "../metadata/metadata.ts";
import { noticeMetadata } from "../metadata/notices.ts";
import { readHeaderLine } from "../text/header.ts";
import { pageMetadata } from "./metadata.ts";
import { isNoise } from "./noise.ts";
import { collectNoteLabels, isNoteList, noteEntries } from "./notes.ts";
import { PageRenderer } from "./render.ts";
import { type ArticleRoot, findArticle } from "./select.ts";
import { descendants, type ElementNode, findElement, isWithin, parseHtml, textContent } from "./tree.ts";

/**
 * Extracts the article of a web page: found among navigation, with headings, infobox fields, captions, tables row by row,
 * footnote marks as `[n]` and its reference list. The canonical text is the article's text, not the page's source.
 */
export function extractHtml(html: string): Extraction {
  const page = parseHtml(html);
  const article = findArticle(page);
  const { root, wiki, spared } = article;
  const noteLabels = collectNoteLabels(page);
  const title = titleElement(page, article);
  const builder = new TextBuilder();
  if (title) {
    builder.open("title", { level: 1 });
    builder.append(textContent(title));
    builder.close();
  }
  const topLevel = highestHeading(root, title);
  const renderer = new PageRenderer(builder, { wiki, spared, noteLabels, topLevel, title });
  renderer.render(root);
  for (const list of outlyingNotes(page, root)) renderer.renderNotes(list);

  const { text, drafts } = builder;
  const told = pageMetadata(page, wiki);
  const shown = headerOf(text, drafts, told.published);
  settleApparatusSections(text, drafts);
  const references = referencesOf(text, drafts, addressesOf(page, noteLabels));
  const blocks = drafts.map(blockOf);
  const marks = joinMarks(builder.marks, findFootnotes(text, blocks, references));
  const metadata = mergeMetadata(mergeMetadata(told, shown), noticeMetadata(text, blocks, references));
  if (title) metadata.title = textContent(title);
  return { text, blocks, marks, references, metadata };
}

function endsWithDay(line: string, day: Day): boolean {
  const last = findDays(line).at(-1);
  return last?.day === day && last.end >= line.length - 1;
}

/** What the lines between the title and the first prose tell: "Published: …", a byline. They are no narrative. */
function headerOf(text: string, drafts: readonly Draft[], published: Day | null): Metadata {
  const metadata = noMetadata();
  for (const draft of drafts.filter((each) => each.kind !== "title").slice(0, 6)) {
    if (draft.kind !== "paragraph" || draft.end - draft.start > 400) break;
    const line = text.slice(draft.start, draft.end);
    // "Valley News, 9 May 2018" is a header line where the page's head gives the same day, else it may be a caption.
    const repeats = published !== null && line.length <= 100 && endsWithDay(line, published);
    if (!repeats && !readHeaderLine(metadata, line)) break;
    draft.kind = "apparatus";
  }
  return metadata;
}

/** The page's main heading: MediaWiki's, or the first `h1` in the article, else the last before it that is no noise. */
function titleElement(page: ElementNode, { root, wiki, spared }: ArticleRoot): ElementNode | null {
  const wikiHeading = findElement(page, (each) => each.attributes.get("id") === "firstHeading");
  if (wikiHeading) return wikiHeading;
  const isAside = (element: ElementNode): boolean => {
    for (let at: ElementNode | null = element; at; at = at.parent)
      if (isNoise(at, wiki) && !spared.has(at)) return true;
    return false;
  };
  const isTitle = (each: ElementNode) => each.tag === "h1" && textContent(each) !== "" && !isAside(each);
  return findElement(root, isTitle) ?? descendants(page).filter(isTitle).at(-1) ?? null;
}

function highestHeading(root: ElementNode, title: ElementNode | null): number {
  let highest = 6;
  for (const element of descendants(root)) {
    if (element !== title && /^h[1-6]$/.test(element.tag)) highest = Math.min(highest, Number(element.tag[1]));
  }
  return highest;
}

/** Note lists that stand outside the element taken for the article. */
function outlyingNotes(page: ElementNode, root: ElementNode): ElementNode[] {
  return descendants(page).filter((each) => isNoteList(each) && !isWithin(each, root) && !isWithin(root, each));
}

/** The first outside address that the note with a label links to. */
function addressesOf(page: ElementNode, noteLabels: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const addresses = new Map<string, string>();
  for (const list of descendants(page)) {
    if (!isNoteList(list)) continue;
    for (const { item, label } of noteEntries(list, noteLabels)) {
      const link = findElement(
        item,
        (each) => each.tag === "a" && /^(?:https?:)?\/\//.test(each.attributes.get("href") ?? ""),
      );
      const href = link?.attributes.get("href");
      if (href && !addresses.has(label)) addresses.set(label, href.startsWith("//") ? `https:${href}` : href);
    }
  }
  return addresses;
}

function referencesOf(text: string, drafts: readonly Draft[], addresses: ReadonlyMap<string, string>): Reference[] {
  const references: Reference[] = [];
  for (const draft of drafts) {
    if (draft.label === undefined || draft.kind !== "apparatus") continue;
    const content = text.slice(draft.start, draft.end);
    references.push({
      label: draft.label,
      text: content,
      span: { start: draft.start, end: draft.end },
      url: addresses.get(draft.label) ?? findUrl(content),
      published: publicationDay(content),
    });
  }
  return references;
}
