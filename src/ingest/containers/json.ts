import { type ArticleRecord, isArticle } from "../../capture/record/index.ts";
import type { Container, Opened } from "./part.ts";
import { isTelegram, telegramMessages } from "./telegram.ts";

/** Keys under which exports keep their list of articles. */
const LISTS = ["articles", "items", "results", "documents", "data", "entries", "posts", "records"];

/** A JSON file that holds many articles: a list of them, an export with a list in it, a Telegram export. Null for others. */
export function jsonContainer(text: string, origin: string): Container | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (isTelegram(value)) return telegramMessages(value, origin);
  const list = listIn(value);
  if (!list) return null;
  return { count: list.length, parts: articles(list, origin) };
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some(isArticle) ? value : null;
  if (typeof value !== "object" || value === null || isArticle(value)) return null;
  for (const key of LISTS) {
    const list = (value as Record<string, unknown>)[key];
    if (Array.isArray(list) && list.some(isArticle)) return list;
  }
  return null;
}

async function* articles(list: readonly unknown[], origin: string): AsyncGenerator<Opened> {
  const encoder = new TextEncoder();
  for (const [index, value] of list.entries()) {
    const name = `${origin}#${index + 1}`;
    if (!isArticle(value)) {
      yield {
        origin: name,
        problem: `${name}: this entry has no article in it; it needs a "text" (or "body", "content")`,
      };
      continue;
    }
    const article: ArticleRecord = value;
    yield { origin: name, bytes: encoder.encode(JSON.stringify(article)) };
  }
}
