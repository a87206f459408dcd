import { encode, encodeOid, tags } from "./der.ts";

export const sha256Oid = "2.16.840.1.101.3.4.2.1";

/**
 * A request for a time stamp (TimeStampReq, RFC 3161, section 2.4.1) of a SHA-256 hash in hexadecimal digits, which asks
 * for the authority's certificate as well. To be sent to an authority as `application/timestamp-query`.
 */
export function timestampRequest(hash: string): Uint8Array {
  const algorithm = encode(tags.sequence, encode(tags.oid, encodeOid(sha256Oid)), encode(tags.null));
  const imprint = encode(tags.sequence, algorithm, encode(tags.octets, Buffer.from(hash, "hex")));
  const version = encode(tags.integer, Uint8Array.of(1));
  return encode(tags.sequence, version, imprint, encode(tags.boolean, Uint8Array.of(0xff)));
}
