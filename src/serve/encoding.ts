import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** The ways a body can be sent, best first. */
export type Encoding = "br" | "gzip" | "identity";

/** The best encoding an Accept-Encoding header allows; a quality of 0 forbids. */
export function chooseEncoding(accept: string | undefined): Encoding {
  const allowed = new Map<string, number>();
  for (const part of (accept ?? "").split(",").slice(0, 20)) {
    const [name, ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith("q="));
    allowed.set(name!, quality ? Number(quality.slice(2)) : 1);
  }
  if ((allowed.get("br") ?? 0) > 0) return "br";
  if ((allowed.get("gzip") ?? 0) > 0) return "gzip";
  return "identity";
}

/** Larger answers take longer to compress and to unpack than to cross the loopback interface as they are. */
const mostCompressed = 2 * 1024 * 1024;

/** A body kept in the forms it was asked for; bodies under a packet's size, and very large ones, are sent as they are. */
export class EncodedBody {
  readonly plain: Uint8Array;
  readonly #encoded = new Map<Encoding, Uint8Array>();

  constructor(plain: Uint8Array) {
    this.plain = plain;
  }

  as(wanted: Encoding): { readonly bytes: Uint8Array; readonly encoding: Encoding } {
    const { byteLength } = this.plain;
    if (wanted === "identity" || byteLength < 1200 || byteLength > mostCompressed)
      return { bytes: this.plain, encoding: "identity" };
    let bytes = this.#encoded.get(wanted);
    if (!bytes) {
      bytes = wanted === "br" ? brotli(this.plain) : gzipSync(this.plain, { level: 6 });
      this.#encoded.set(wanted, bytes);
    }
    return { bytes, encoding: wanted };
  }
}

/** Quality 5: on loopback the time to compress weighs more than the last bytes. */
function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    },
  });
}
