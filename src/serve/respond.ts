import type { Context } from "hono";
import { chooseEncoding, type EncodedBody } from "./encoding.ts";

/**
 * Sends a body with its validator: 304 where the browser has it already, else in the best encoding it takes.
 *
 * @param tag what the body is valid for, without quotes; the encoding is added to it
 * @param cacheControl `no-cache` keeps the body but asks each time; `immutable` files are named by their content
 * @param more further headers
 */
export function respond(
  context: Context,
  body: EncodedBody,
  tag: string,
  type: string,
  cacheControl = "no-cache",
  more: Readonly<Record<string, string>> = {},
): Response {
  const { bytes, encoding } = body.as(chooseEncoding(context.req.header("Accept-Encoding")));
  const etag = `"${tag}-${encoding}"`;
  const headers = new Headers({ ETag: etag, "Cache-Control": cacheControl, Vary: "Accept-Encoding", ...more });
  const known = (context.req.header("If-None-Match") ?? "").split(",").map((value) => value.trim());
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", type);
  headers.set("Content-Length", String(bytes.byteLength));
  if (encoding !== "identity") headers.set("Content-Encoding", encoding);
  return new Response(context.req.method === "HEAD" ? null : (bytes as Uint8Array<ArrayBuffer>), { headers });
}
