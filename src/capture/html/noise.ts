import { classesOf, type ElementNode } from "./tree.ts";

/** Elements that never hold words of the article. */
const NEVER = new Set(
  "head script style noscript template svg canvas iframe object embed audio video map input select button textarea label datalist progress meter nav aside dialog math".split(
    " ",
  ),
);
const NOISE_ROLES = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "complementary",
  "search",
  "dialog",
  "alert",
  "toolbar",
  "menu",
]);

/** Words in a class or id by which sites name what stands around the article. */
const NOISE_WORDS = new Set(
  "nav navbar navigation menu sidebar sidenav share sharing social sharedaddy related recommended recirculation comments commentlist disqus respond newsletter subscribe subscription promo promotion advert advertisement ads adsbygoogle banner cookie cookies consent gdpr breadcrumb breadcrumbs pagination pager masthead popup modal tags taglist widget outbrain taboola noprint printonly skip skiplink screenreader sronly hidden paywall donate trending popular".split(
    " ",
  ),
);

/** What MediaWiki prints around an article: edit links, navigation boxes, maintenance notes, coordinates at the top. */
const WIKI_NOISE = new Set(
  "mw-editsection navbox vertical-navbox navbox-styles sidebar noprint metadata ambox tmbox hatnote toc mw-jump-link mw-empty-elt portal sistersitebox catlinks printfooter authority-control navbar mw-indicators shortdescription Inline-Template portalbox side-box mbox-small plainlinks-print geo-nondefault mw-hidden-catlinks mw-authority-control dablink rellink seealso-hatnote".split(
    " ",
  ),
);

/** Whether an element is no part of an article: by what it is, what it is hidden for, or (outside wikis) how it is named. */
export function isNoise(element: ElementNode, wiki: boolean): boolean {
  const { tag, attributes } = element;
  if (NEVER.has(tag)) return true;
  if (attributes.size === 0) return false;
  if (attributes.has("hidden") || attributes.get("aria-hidden") === "true") return true;
  if (NOISE_ROLES.has(attributes.get("role") ?? "")) return true;
  if (/display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(attributes.get("style") ?? "")) return true;
  return wiki ? isWikiNoise(element) : isNamedAsNoise(element);
}

function isWikiNoise(element: ElementNode): boolean {
  const id = element.attributes.get("id");
  if (id === "toc" || id === "coordinates" || id === "siteSub" || id === "contentSub") return true;
  return classesOf(element).some((name) => WIKI_NOISE.has(name));
}

function isNamedAsNoise(element: ElementNode): boolean {
  if (element.tag === "body" || element.tag === "html" || element.tag === "main" || element.tag === "article")
    return false;
  const names = `${element.attributes.get("class") ?? ""} ${element.attributes.get("id") ?? ""}`;
  if (names.length > 400 || names.trim() === "") return false;
  // "site-share-buttons", "relatedPosts", "comments_area" are named by words joined in three ways.
  const words = names
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => NOISE_WORDS.has(word));
}
