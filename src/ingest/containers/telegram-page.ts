import { type ElementNode, parseHtml } from "../../capture/html/tree.ts";
import { type Container, type Opened, recordOf } from "./part.ts";

interface Message {
  readonly id: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly text: string;
}

/** Whether a page is one of those that Telegram's desktop program writes when it exports a chat ("messages.html"). */
export const isTelegramPage = (head: string): boolean =>
  /<div class="page_header/.test(head) && /<div class="message (?:default|service)/.test(head);

/** The messages of such a page that have words, each a document of its day. Later pages of a chat are files of their own. */
export function telegramPage(html: string, origin: string): Container {
  const messages = messagesOf(parseHtml(html)).filter(({ text }) => text !== "");
  return { count: messages.length, parts: parts(messages, origin) };
}

async function* parts(messages: readonly Message[], origin: string): AsyncGenerator<Opened> {
  for (const [index, { id, ...told }] of messages.entries())
    yield { origin: `${origin}#${id || index + 1}`, bytes: recordOf(told) };
}

function messagesOf(page: ElementNode): Message[] {
  const header = page.all.find((element) => hasClass(element, "page_header"));
  const channel = header ? textOfFirst(header, "text") : null;
  const messages: Message[] = [];
  let last: string | null = channel;
  for (const element of page.all) {
    if (!hasClass(element, "message") || hasClass(element, "service")) continue;
    const own = textOfFirst(element, "from_name", "forwarded");
    // What somebody writes in one go bears the name once, at its beginning.
    const from: string | null = own ?? (hasClass(element, "joined") ? last : channel);
    last = from;
    const date = firstOf(element, "date")?.attributes.get("title") ?? "";
    const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})\b/.exec(date.trim()) ?? [];
    messages.push({
      id: /^message-?(\d+)$/.exec(element.attributes.get("id") ?? "")?.[1] ?? "",
      published: year === undefined ? null : `${year}-${month}-${day}`,
      publisher: from,
      text: textOfFirst(element, "text") ?? "",
    });
  }
  return messages;
}

const hasClass = ({ attributes }: ElementNode, name: string): boolean =>
  (attributes.get("class") ?? "").split(/\s+/).includes(name);

/** The first element below this one with a class; null where there is none, or only within one of the other class. */
function firstOf(element: ElementNode, name: string, outside?: string): ElementNode | null {
  for (let at = element.index + 1; at < element.end; at++) {
    const inner = element.all[at]!;
    if (outside !== undefined && hasClass(inner, outside)) at = inner.end - 1;
    else if (hasClass(inner, name)) return inner;
  }
  return null;
}

function textOfFirst(element: ElementNode, name: string, outside?: string): string | null {
  const found = firstOf(element, name, outside);
  if (!found) return null;
  const pieces: string[] = [];
  collect(found, pieces);
  const text = pieces
    .join("")
    .replace(/[^\S\n]*\n[^\S\n]*/g, "\n")
    .trim();
  return text === "" ? null : text;
}

/** The words of an element with its line breaks. The tree is never deep, see `parseHtml`. */
function collect(element: ElementNode, pieces: string[]): void {
  for (const child of element.children) {
    if (typeof child === "string") pieces.push(child.replace(/\s+/g, " "));
    else if (child.tag === "br") pieces.push("\n");
    else if (!hasClass(child, "details")) collect(child, pieces);
  }
}
