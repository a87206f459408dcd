import { lookup as resolveName } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { Problem } from "../../model/index.ts";
import { version } from "../../model/version.ts";
import { isPrivate } from "./addresses.ts";

/** How far a fetch goes. */
export interface FetchLimits {
  /** Bytes of an answer after unpacking. */
  readonly bytes: number;
  /** Milliseconds for one address with all its redirects. */
  readonly time: number;
  readonly redirects: number;
  /** Whether addresses of this machine and of private networks may be asked. */
  readonly privateNetworks: boolean;
}

export const FETCH_LIMITS: FetchLimits = { bytes: 50_000_000, time: 30_000, redirects: 5, privateNetworks: false };

/** An answer, with what the custody record keeps of it. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The address that answered, after all redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Every address that was asked before it. */
  readonly redirects: readonly string[];
}

/**
 * Gets one address: http and https only, no cookies, no credentials, no more than the limits. The name is resolved once and
 * the connection goes to the address that was checked, so that a name cannot point elsewhere in between.
 *
 * @throws Problem (exit code 1) where it cannot be had, says why and what to do.
 */
export async function fetchAddress(address: string, limits: FetchLimits = FETCH_LIMITS): Promise<Fetched> {
  const until = Date.now() + limits.time;
  const redirects: string[] = [];
  let url = parsed(address, address);
  for (;;) {
    const answer = await ask(url, address, until, limits);
    const { statusCode: status = 0, headers } = answer;
    if (status >= 300 && status < 400 && headers.location) {
      answer.destroy();
      redirects.push(url.href);
      if (redirects.length > limits.redirects)
        throw new Problem(
          `${address}: it redirects more than ${limits.redirects} times; give the address it ends at`,
          1,
        );
      url = parsed(new URL(headers.location, url).href, address);
      continue;
    }
    if (status < 200 || status >= 300) {
      answer.destroy();
      throw new Problem(`${address}: the server answers ${status}; check the address or save the page by hand`, 1);
    }
    const bytes = await body(answer, address, until, limits);
    return { bytes, url: url.href, status, headers: pairs(answer), redirects };
  }
}

function parsed(href: string, address: string): URL {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    throw new Problem(`${address}: this is no address; it begins with https:// or http://`, 1);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Problem(`${address}: only http and https addresses are fetched, not ${url.protocol}`, 1);
  if (url.username !== "" || url.password !== "")
    throw new Problem(`${address}: addresses with a name and password are not fetched; save the page by hand`, 1);
  return url;
}

function pairs({ rawHeaders }: IncomingMessage): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) found.push([rawHeaders[at]!, rawHeaders[at + 1]!]);
  return found;
}

function ask(url: URL, address: string, until: number, limits: FetchLimits): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void =>
      reject(error instanceof Problem ? error : new Problem(`${address}: ${reasonOf(error)}`, 1));
    // A bare IP address is not looked up, so it is checked here.
    const host = url.hostname.replace(/^\[|\]$/g, "");
    if (!limits.privateNetworks && /^[\d.]+$|:/.test(host) && isPrivate(host)) return fail(refusal(address));
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(url, {
      lookup: checkedLookup(address, limits),
      headers: {
        "User-Agent": `contested/${version()}`,
        Accept: "text/html,application/xhtml+xml,application/pdf,text/plain,application/xml;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate, br",
      },
      timeout: Math.max(1, until - Date.now()),
    });
    const timer = setTimeout(() => request.destroy(timeOut(address, limits)), Math.max(1, until - Date.now()));
    request.on("timeout", () => request.destroy(timeOut(address, limits)));
    request.on("error", (error) => {
      clearTimeout(timer);
      fail(error);
    });
    request.on("response", (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    request.end();
  });
}

const refusal = (address: string): Problem =>
  new Problem(
    `${address}: this is an address of this machine or a private network; --allow-private lets it be fetched`,
    1,
  );
const timeOut = (address: string, { time }: FetchLimits): Problem =>
  new Problem(
    `${address}: no whole answer within ${Math.round(time / 1000)} seconds; try again or save the page by hand`,
    1,
  );

function reasonOf(error: Error & { code?: string }): string {
  switch (error.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "this name cannot be found; check the address and the connection";
    case "ECONNREFUSED":
      return "the server refuses the connection; check the address";
    default:
      return `the server cannot be reached (${error.code ?? error.message}); try again or save the page by hand`;
  }
}

/** Resolves a name and refuses it where any of its addresses is private. */
function checkedLookup(address: string, { privateNetworks }: FetchLimits): LookupFunction {
  return (name, options, callback) => {
    resolveName(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      if (!privateNetworks && found.some((one) => isPrivate(one.address))) return callback(refusal(address), []);
      if (options.all) return callback(null, found);
      const [first] = found;
      return callback(null, first!.address, first!.family);
    });
  };
}

/** The bytes of an answer, unpacked, within the limits. */
function body(answer: IncomingMessage, address: string, until: number, limits: FetchLimits): Promise<Uint8Array> {
  const encoding = (answer.headers["content-encoding"] ?? "").trim().toLowerCase();
  const unpacking =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "br"
        ? createBrotliDecompress()
        : encoding === "deflate"
          ? createInflate()
          : null;
  const stream = unpacking ? answer.pipe(unpacking) : answer;
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stop = (problem: Problem): void => {
      clearTimeout(timer);
      answer.destroy();
      stream.destroy();
      reject(problem);
    };
    const timer = setTimeout(() => stop(timeOut(address, limits)), Math.max(1, until - Date.now()));
    const late = (): boolean => Date.now() >= until - 50;
    const damaged = (): void =>
      stop(late() ? timeOut(address, limits) : new Problem(`${address}: the answer broke off; try again`, 1));
    answer.on("error", damaged);
    answer.on("aborted", damaged);
    if (unpacking) unpacking.on("error", damaged);
    stream.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > limits.bytes)
        stop(
          new Problem(
            `${address}: the answer is larger than ${Math.round(limits.bytes / 1_000_000)} MB; no article is`,
            1,
          ),
        );
      else chunks.push(chunk);
    });
    stream.on("end", () => {
      clearTimeout(timer);
      resolve(new Uint8Array(Buffer.concat(chunks, length)));
    });
  });
}
