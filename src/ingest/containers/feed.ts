import { SaxesParser } from "saxes";
import { dayOf } from "../../capture/record/index.ts";
import { Problem } from "../../model/index.ts";
import { type Container, type Opened, recordOf } from "./part.ts";

/** Elements that open an entry: RSS 2.0 and RDF, Atom. */
const ENTRIES = new Set(["item", "entry"]);
/** What an entry's elements tell, by their local names. */
const FIELDS: ReadonlyMap<string, keyof Entry> = new Map([
  ["title", "title"],
  ["pubDate", "published"],
  ["published", "published"],
  ["date", "published"],
  ["updated", "updated"],
  ["encoded", "content"],
  ["content", "content"],
  ["description", "summary"],
  ["summary", "summary"],
  ["link", "link"],
  ["guid", "link"],
  ["id", "link"],
  ["creator", "author"],
  ["author", "author"],
]);

interface Entry {
  title?: string;
  published?: string;
  updated?: string;
  content?: string;
  summary?: string;
  link?: string;
  author?: string;
}

/** Whether a text is a feed, by its root element. */
export const isFeed = (head: string): boolean =>
  /<(?:rss|feed|rdf:RDF)[\s>]/.test(head.slice(0, 4096)) && !/<html[\s>]/i.test(head.slice(0, 4096));

/**
 * The entries of an RSS or Atom feed, each a document of its day. Entities that the file defines itself are not expanded.
 *
 * @throws Problem (exit code 1) where the file is no well-formed XML.
 */
export function feedEntries(text: string, origin: string): Container {
  const { entries, publisher } = parse(text, origin);
  const telling = entries.filter(({ content, summary }) => (content ?? summary ?? "").trim() !== "");
  return { count: telling.length, parts: parts(telling, publisher, origin) };
}

async function* parts(entries: readonly Entry[], publisher: string | null, origin: string): AsyncGenerator<Opened> {
  for (const [index, { title, published, updated, content, summary, link, author }] of entries.entries()) {
    const words = content ?? summary ?? "";
    const html = /<\/?[a-z][^>]{0,300}>/i.test(words);
    const url = link && /^https?:\/\//i.test(link) ? link : null;
    const bytes = recordOf({
      title: title ?? null,
      published: dayOf(published ?? updated ?? null),
      url,
      publisher: publisher ?? author ?? null,
      ...(html ? { html: words } : { text: words }),
    });
    yield { origin: `${origin}#${index + 1}`, bytes, ...(url ? { url } : {}) };
  }
}

function parse(text: string, origin: string): { entries: Entry[]; publisher: string | null } {
  const parser = new SaxesParser({ xmlns: false });
  const entries: Entry[] = [];
  let entry: Entry | null = null;
  let depth = 0;
  let field: { name: keyof Entry; depth: number } | null = null;
  let publisher: string | null = null;
  let channelTitle: number | null = null;
  const local = (name: string): string => name.slice(name.indexOf(":") + 1);
  const add = (words: string): void => {
    if (entry && field) entry[field.name] = (entry[field.name] ?? "") + words;
    else if (channelTitle !== null) publisher = (publisher ?? "") + words;
  };
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    const own = local(name);
    if (ENTRIES.has(own) && !entry) entry = {};
    else if (entry && !field) {
      const told = FIELDS.get(own);
      const href = (attributes as Record<string, string>).href;
      if (own === "link" && href) {
        const rel = (attributes as Record<string, string>).rel ?? "alternate";
        if (rel === "alternate") entry.link = href;
      } else if (told && (entry[told] === undefined || own === "encoded" || own === "content")) {
        delete entry[told];
        field = { name: told, depth };
      }
    } else if (!entry && own === "title" && publisher === null) channelTitle = depth;
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    if (field?.depth === depth) field = null;
    if (channelTitle === depth) channelTitle = null;
    if (entry && ENTRIES.has(local(name))) {
      for (const key of Object.keys(entry) as (keyof Entry)[]) entry[key] = entry[key]!.trim();
      entries.push(entry);
      entry = null;
    }
    depth--;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n", 1)[0] : String(error);
    throw new Problem(`${origin}: this feed is no well-formed XML (${why}); get it again`, 1);
  }
  return { entries, publisher: (publisher as string | null)?.trim() || null };
}
