import type { Day } from "../../model/index.ts";
import { findDay, makeDay } from "../calendar.ts";
import { type Metadata, noMetadata } from "../metadata/metadata.ts";
import { descendants, type ElementNode, findElement, textContent } from "./tree.ts";

/** Names of `<meta>` tags by what they tell, the most definite first. */
const META_NAMES = {
  title: ["og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "headline"],
  publisher: [
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
    "application-name",
  ],
  url: ["og:url", "citation_public_url"],
  published: [
    "article:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_online_date",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.issued",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "date",
  ],
  licence: ["dc.rights", "dcterms.license", "dcterms.rights"],
} as const;

/** What a page tells about itself in its head: meta tags, JSON-LD (schema.org), canonical link, `<time>`, its title. */
export function pageMetadata(page: ElementNode, wiki: boolean): Metadata {
  const metas = collectMetas(page);
  const first = (names: readonly string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const linked = collectLinkedData(page);
  const metadata = noMetadata();
  metadata.title = first(META_NAMES.title) ?? headOf(page, "title");
  const site = first(META_NAMES.publisher) ?? (wiki ? siteInTitle(metadata.title) : null);
  // A wiki's linked data name its foundation, not the wiki.
  metadata.publisher = wiki ? (site ?? linked.publisher) : (linked.publisher ?? site);
  for (const name of [site, metadata.publisher]) {
    if (metadata.title && name) metadata.title = withoutSite(metadata.title, name);
  }
  metadata.url = linkOf(page, "canonical") ?? webAddress(first(META_NAMES.url));
  metadata.licence = linkOf(page, "license") ?? linked.licence ?? first(META_NAMES.licence);
  metadata.published = wiki
    ? (lastEdited(page) ?? linked.modified)
    : (dayOf(first(META_NAMES.published)) ?? linked.published ?? dayOfTime(page));
  metadata.language =
    findElement(page, (each) => each.tag === "html")
      ?.attributes.get("lang")
      ?.trim() || null;
  return metadata;
}

function collectMetas(page: ElementNode): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const element of descendants(page)) {
    const { attributes } = element;
    const name = attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop");
    const value = attributes.get("content")?.trim();
    if (name && value && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), value);
  }
  return metas;
}

/** The day a date of the head gives: as it was written there, whatever its time zone. */
function dayOf(value: string | null | undefined): Day | null {
  if (!value) return null;
  const iso = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:$|[T\s])/.exec(value.trim());
  return iso ? makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) : findDay(value.slice(0, 80));
}

/** `<time datetime itemprop=datePublished>` or `<time pubdate>`. */
function dayOfTime(page: ElementNode): Day | null {
  const time = findElement(
    page,
    (each) => each.attributes.has("pubdate") || (each.attributes.get("itemprop") ?? "").includes("datePublished"),
  );
  return time
    ? (dayOf(time.attributes.get("datetime") ?? time.attributes.get("content")) ?? dayOf(textContent(time)))
    : null;
}

/** A saved wiki page is the revision of the day it was last edited ("This page was last edited on …"). */
function lastEdited(page: ElementNode): Day | null {
  const footer = findElement(page, (each) => /^(?:footer-info-)?lastmod$/.test(each.attributes.get("id") ?? ""));
  return footer ? findDay(textContent(footer).slice(0, 200)) : null;
}

function headOf(page: ElementNode, tag: string): string | null {
  const element = findElement(page, (each) => each.tag === tag);
  return (element && textContent(element)) || null;
}

function linkOf(page: ElementNode, relation: string): string | null {
  const link = findElement(
    page,
    (each) =>
      (each.tag === "link" || each.tag === "a") &&
      (each.attributes.get("rel") ?? "").toLowerCase().split(/\s+/).includes(relation),
  );
  return webAddress(link?.attributes.get("href") ?? null);
}

function webAddress(value: string | null): string | null {
  if (!value) return null;
  const address = value.startsWith("//") ? `https:${value}` : value;
  return /^https?:\/\/\S+$/.test(address) ? address : null;
}

/** "Headline - The Site", "Headline | The Site": the headline, where the other part is the site's own name. */
function withoutSite(title: string, site: string): string {
  const match = /^(.{3,}?)\s+[-–—|:·]\s+([^-–—|]{2,60})$/u.exec(title);
  return match && match[2]!.trim().toLowerCase() === site.toLowerCase() ? match[1]! : title;
}

/** "Article - The Wiki": MediaWiki puts its name behind the last dash of the page's title. */
function siteInTitle(title: string | null): string | null {
  return /\s[-–—]\s([^-–—]{2,60})$/u.exec(title ?? "")?.[1]?.trim() ?? null;
}

interface LinkedData {
  publisher: string | null;
  published: Day | null;
  modified: Day | null;
  licence: string | null;
}

/** What the article object in the page's JSON-LD tells. */
function collectLinkedData(page: ElementNode): LinkedData {
  const told: LinkedData = { publisher: null, published: null, modified: null, licence: null };
  for (const element of descendants(page)) {
    if (element.tag !== "script" || element.attributes.get("type") !== "application/ld+json") continue;
    const source = element.children.filter((child) => typeof child === "string").join("");
    for (const thing of thingsOf(source)) readThing(thing, told);
  }
  return told;
}

function thingsOf(source: string): Record<string, unknown>[] {
  try {
    const parsed: unknown = JSON.parse(source);
    const top = Array.isArray(parsed) ? parsed : [parsed];
    const graphs = top.flatMap((each) => (isRecord(each) && Array.isArray(each["@graph"]) ? each["@graph"] : [each]));
    return graphs.filter(isRecord).filter((thing) => /Article|Posting|Report|WebPage/.test(String(thing["@type"])));
  } catch {
    // Broken JSON-LD is common and tells nothing.
    return [];
  }
}

function readThing(thing: Record<string, unknown>, told: LinkedData): void {
  told.published ??= typeof thing.datePublished === "string" ? dayOf(thing.datePublished) : null;
  told.modified ??= typeof thing.dateModified === "string" ? dayOf(thing.dateModified) : null;
  told.publisher ??=
    isRecord(thing.publisher) && typeof thing.publisher.name === "string" ? thing.publisher.name : null;
  told.licence ??= typeof thing.license === "string" ? thing.license : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
