import type { MiddlewareHandler } from "hono";

/**
 * Nothing the page loads may come from anywhere but this server. Scripts and styles are files (React and MapLibre set
 * single properties through the object model, which needs no exception); pictures made on the page are blobs.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

const loopbackNames = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Whether a Host header names this machine. A page of another origin that points its own name at 127.0.0.1
 * (DNS rebinding) sends that name, and is refused.
 *
 * @param port the port the server listens on; null where it is not known (a test without a socket)
 */
export function isLoopbackHost(host: string | undefined, port: number | null): boolean {
  if (!host) return false;
  const colon = host.lastIndexOf(":");
  const hasPort = colon > host.lastIndexOf("]");
  const name = (hasPort ? host.slice(0, colon) : host).toLowerCase();
  if (!loopbackNames.has(name)) return false;
  if (port === null) return true;
  return (hasPort ? host.slice(colon + 1) : "80") === String(port);
}

/** Refuses requests that come from elsewhere, and sets the headers that keep the page to itself. */
export function guard(port: () => number | null): MiddlewareHandler {
  return async (context, next) => {
    const site = context.req.header("Sec-Fetch-Site");
    const read = context.req.method === "GET" || context.req.method === "HEAD";
    const fromElsewhere = site === "cross-site" && !(read && context.req.header("Sec-Fetch-Mode") === "navigate");
    if (!isLoopbackHost(context.req.header("Host"), port()) || fromElsewhere) {
      context.res = new Response("This server answers only to the machine it runs on.\n", { status: 403 });
    } else {
      await next();
    }
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  };
}
