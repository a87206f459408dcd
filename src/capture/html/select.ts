import { isNoise } from "./noise.ts";
import { classesOf, descendants, type ElementNode, findElement, hasClass } from "./tree.ts";

/** The part of a page that holds the article. */
export interface ArticleRoot {
  readonly root: ElementNode;
  /** Whether MediaWiki made the page. */
  readonly wiki: boolean;
  /** Elements named like noise that hold most of the article all the same ("content-with-sidebar"). */
  readonly spared: ReadonlySet<ElementNode>;
}

/** An element that holds this share of the page's prose holds the article. */
const ARTICLE_SHARE = 0.7;
/** Elements whose text counts whatever its length. */
const PROSE_TAGS = new Set(["p", "blockquote", "li", "dd", "td", "pre"]);
/** Elements that an article can fill; a paragraph or a list is only a part of one. */
const CONTAINERS = new Set("div section article main center form table tbody tr td".split(" "));
/** Text outside paragraph tags counts as prose from this length on, in UTF-16 code units. */
const PROSE_LENGTH = 60;

/**
 * Finds the article among navigation, lists of links and comments. A MediaWiki page says where it is, and so does
 * `itemprop=articleBody`; elsewhere it is the innermost element that holds most of the page's prose, where prose is the
 * text of paragraphs that is not mostly links (method: text density as in Readability, without its word weights).
 */
export function findArticle(page: ElementNode): ArticleRoot {
  const body = findElement(page, (element) => element.tag === "body") ?? page;
  const wikiBody = largest(page, (element) => hasClass(element, "mw-parser-output"));
  const wiki = wikiBody !== null || isMediaWiki(page);
  if (wikiBody) return { root: wikiBody, wiki, spared: new Set() };
  const everything = new Map<ElementNode, number>();
  measure(body, everything, false, () => true);
  const all = everything.get(body) ?? 0;
  const spared = new Set<ElementNode>();
  for (const [element, amount] of everything) {
    if (all > 0 && amount >= all * ARTICLE_SHARE && element.tag !== "nav") spared.add(element);
  }
  const prose = new Map<ElementNode, number>();
  measure(
    body,
    prose,
    false,
    (element) => spared.has(element) || (!isNoise(element, false) && element.tag !== "footer"),
  );
  return { root: innermost(body, prose), wiki, spared };
}

function isMediaWiki(page: ElementNode): boolean {
  return (
    findElement(page, (each) => each.tag === "meta" && /^mediawiki/i.test(each.attributes.get("content") ?? "")) !==
    null
  );
}

function largest(page: ElementNode, fits: (element: ElementNode) => boolean): ElementNode | null {
  let best: ElementNode | null = null;
  let size = 0;
  for (const element of descendants(page)) {
    if (!fits(element)) continue;
    const own = textLength(element);
    if (own > size) {
      best = element;
      size = own;
    }
  }
  return best;
}

function textLength(element: ElementNode): number {
  let length = 0;
  for (const child of element.children) length += typeof child === "string" ? child.length : 0;
  for (const each of descendants(element))
    for (const child of each.children) if (typeof child === "string") length += child.length;
  return length;
}

/** Notes for each element how much prose stands in it, as far as its parts count. */
function measure(
  element: ElementNode,
  prose: Map<ElementNode, number>,
  inParagraph: boolean,
  counts: (element: ElementNode) => boolean,
): number {
  let amount = 0;
  const paragraph = inParagraph || PROSE_TAGS.has(element.tag);
  for (const child of element.children) {
    if (typeof child === "string") {
      const length = child.trim().length;
      if (paragraph || length >= PROSE_LENGTH) amount += length;
    } else if (child.tag === "a") {
      // A link in a sentence is a few words; a link of a whole line is navigation.
      if (paragraph) amount += Math.min(textLength(child), 40);
    } else if (child.tag !== "script" && child.tag !== "style" && counts(child)) {
      amount += measure(child, prose, paragraph, counts);
    }
  }
  prose.set(element, amount);
  return amount;
}

function innermost(body: ElementNode, prose: ReadonlyMap<ElementNode, number>): ElementNode {
  const total = prose.get(body) ?? 0;
  let root = body;
  for (const declared of declaredArticles(body)) {
    if ((prose.get(declared) ?? 0) >= total * 0.5 && total > 0) return declared;
  }
  for (;;) {
    const inner = root.children.find(
      (child): child is ElementNode =>
        typeof child !== "string" && CONTAINERS.has(child.tag) && (prose.get(child) ?? 0) > total * ARTICLE_SHARE,
    );
    if (!inner) return root;
    root = inner;
  }
}

/** What the page itself declares to be its article, the most definite first. */
function declaredArticles(body: ElementNode): ElementNode[] {
  const all = descendants(body);
  return [
    ...all.filter((each) => (each.attributes.get("itemprop") ?? "").split(/\s+/).includes("articleBody")),
    ...all.filter((each) => each.tag === "article"),
    ...all.filter((each) =>
      classesOf(each).some((name) => name === "entry-content" || name === "post-content" || name === "article-body"),
    ),
    ...all.filter((each) => each.tag === "main" || each.attributes.get("role") === "main"),
  ];
}
