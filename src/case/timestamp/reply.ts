import { createHash, verify, X509Certificate } from "node:crypto";
import { Problem } from "../../model/index.ts";
import { decodeOid, NoDer, tags, type Value, valuesIn } from "./der.ts";
import { sha256Oid } from "./request.ts";

/** What a time-stamping authority's reply says, after its signature was checked. */
export interface TimestampReply {
  /** The hash it is for, in hexadecimal digits. */
  readonly hash: string;
  /** When the authority saw it, an ISO 8601 instant in UTC. */
  readonly time: string;
  /** The subject of the certificate that signed it; null where the reply carries none, so that its signature stays unchecked. */
  readonly signer: string | null;
}

const oids = {
  signedData: "1.2.840.113549.1.7.2",
  timestamp: "1.2.840.113549.1.9.16.1.4",
  messageDigest: "1.2.840.113549.1.9.4",
} as const;

const digests: Readonly<Record<string, string>> = {
  [sha256Oid]: "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** What the status of a reply means where it holds no time stamp (RFC 3161, section 2.4.2). */
const refusals = ["", "", "rejected", "put off", "a revocation is near", "a revocation was made"];

/**
 * Reads a reply (TimeStampResp, RFC 3161, section 2.4.2): the authority's refusal, or the hash and the time it vouches
 * for. The signature is checked with the certificate that the reply carries; whom that certificate belongs to and
 * whether to trust it is not.
 *
 * @throws Problem where it is no reply, refuses, is not for a SHA-256 hash, or its signature does not hold
 */
export function readTimestampReply(bytes: Uint8Array, origin: string): TimestampReply {
  try {
    return read(bytes, origin);
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof NoDer)
      throw new Problem(`${origin}: this is no reply of a time-stamping authority: ${error.message}`);
    throw new Problem(`${origin}: this is no reply of a time-stamping authority that can be read`);
  }
}

function read(bytes: Uint8Array, origin: string): TimestampReply {
  const [reply] = valuesIn(bytes);
  const [statusInfo, token] = within(reply, tags.sequence);
  const [status] = within(statusInfo, tags.sequence);
  const number = status?.content[0] ?? 99;
  if (number > 1 || token === undefined)
    throw new Problem(`${origin}: the authority gives no time stamp (${refusals[number] ?? `status ${number}`})`);
  const [type, wrapped] = within(token, tags.sequence);
  if (type === undefined || decodeOid(type.content) !== oids.signedData) throw new NoDer("its content is not signed");
  const [signed] = within(wrapped, tags.member(0));
  const parts = within(signed, tags.sequence);
  const [contentType, content] = within(parts[2], tags.sequence);
  if (contentType === undefined || decodeOid(contentType.content) !== oids.timestamp)
    throw new NoDer("it holds no time stamp");
  const [octets] = within(content, tags.member(0));
  if (octets?.tag !== tags.octets) throw new NoDer("it holds no time stamp");
  const [info] = valuesIn(octets.content);
  const [, , imprint, , time] = within(info, tags.sequence);
  const [algorithm, hashed] = within(imprint, tags.sequence);
  const [hashName] = within(algorithm, tags.sequence);
  if (hashName === undefined || decodeOid(hashName.content) !== sha256Oid)
    throw new Problem(`${origin}: the time stamp is for another kind of hash than SHA-256`);
  const certificates = parts.find(({ tag }) => tag === tags.member(0));
  const signer = checkSignature(parts.at(-1), certificates, octets.content, origin);
  return { hash: Buffer.from(hashed!.content).toString("hex"), time: instantOf(time), signer };
}

function within(value: Value | undefined, tag: number): Value[] {
  if (value?.tag !== tag) throw new NoDer("it is put together otherwise");
  return valuesIn(value.content);
}

/** GeneralizedTime as RFC 3161 has it: YYYYMMDDhhmmss, perhaps with a fraction, and Z. */
function instantOf(value: Value | undefined): string {
  const text = Buffer.from(value?.content ?? []).toString("latin1");
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,9}))?Z$/.exec(text);
  if (value?.tag !== tags.time || match === null) throw new NoDer("it has no time");
  const [, year, month, day, hour, minute, second, fraction = "0"] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, "0").slice(0, 3)}Z`;
}

/** Checks the first signature with the certificates of the reply; the signer's subject, or null where there are none. */
function checkSignature(
  signers: Value | undefined,
  certificates: Value | undefined,
  stamped: Uint8Array,
  origin: string,
): string | null {
  const [signer] = within(signers, tags.set);
  const parts = within(signer, tags.sequence);
  const [digestName] = within(parts[2], tags.sequence);
  const digest = digests[decodeOid(digestName!.content)];
  if (digest === undefined) throw new Problem(`${origin}: its signature is of a kind that is not known here`);
  const attributes = parts.find(({ tag }) => tag === tags.member(0));
  const signature = parts.findLast(({ tag }) => tag === tags.octets);
  if (attributes === undefined || signature === undefined) throw new NoDer("it is not signed");
  const wrong = new Problem(`${origin}: its signature does not hold; the reply was altered, or is of something else`);
  const told = valuesIn(attributes.content).map((attribute) => within(attribute, tags.sequence));
  const own = told.find(([name]) => name !== undefined && decodeOid(name.content) === oids.messageDigest);
  const [digested] = own === undefined ? [] : within(own[1], tags.set);
  const expected = createHash(digest).update(stamped).digest();
  if (digested === undefined || !expected.equals(digested.content)) throw wrong;
  if (certificates === undefined) return null;
  // The attributes are signed as the set they are, not as the member of the structure (RFC 5652, section 5.4).
  const data = Buffer.from(attributes.whole);
  data[0] = tags.set;
  for (const each of valuesIn(certificates.content)) {
    if (each.tag !== tags.sequence) continue;
    const certificate = new X509Certificate(each.whole);
    if (holds(digest, data, certificate, signature.content)) return certificate.subject.replaceAll("\n", ", ");
  }
  throw wrong;
}

function holds(digest: string, data: Uint8Array, certificate: X509Certificate, signature: Uint8Array): boolean {
  try {
    return verify(digest, data, certificate.publicKey, signature);
  } catch {
    return false;
  }
}
