import { type Container, type Opened, recordOf } from "./part.ts";

/** The export of a chat or channel that Telegram's desktop program writes ("result.json"). */
interface TelegramExport {
  readonly name?: string | null;
  readonly messages: readonly TelegramMessage[];
}

interface TelegramMessage {
  readonly id?: number;
  readonly type?: string;
  readonly date?: string;
  readonly from?: string | null;
  readonly text?: string | readonly (string | { readonly text?: string })[];
}

export function isTelegram(value: unknown): value is TelegramExport {
  const messages = (value as { messages?: unknown } | null)?.messages;
  return Array.isArray(messages) && messages.some((one) => typeof one?.date === "string" && "text" in one);
}

/** The messages of an export that have words, each a document of its day. */
export function telegramMessages({ name, messages }: TelegramExport, origin: string): Container {
  const telling = messages.filter((message) => wordsOf(message) !== "");
  return { count: telling.length, parts: parts(telling, name ?? null, origin) };
}

async function* parts(
  messages: readonly TelegramMessage[],
  channel: string | null,
  origin: string,
): AsyncGenerator<Opened> {
  for (const [index, message] of messages.entries()) {
    const bytes = recordOf({
      published: message.date?.slice(0, 10) ?? null,
      publisher: message.from ?? channel,
      text: wordsOf(message),
    });
    yield { origin: `${origin}#${message.id ?? index + 1}`, bytes };
  }
}

/** What a message says: its text is one string or pieces with and without a style. */
function wordsOf({ text, type }: TelegramMessage): string {
  if (type !== undefined && type !== "message") return "";
  if (typeof text === "string") return text.trim();
  return (text ?? [])
    .map((piece) => (typeof piece === "string" ? piece : (piece.text ?? "")))
    .join("")
    .trim();
}
