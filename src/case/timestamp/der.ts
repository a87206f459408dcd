/** The few parts of DER (ITU-T X.690) that requests and replies of RFC 3161 are made of. */

/** One value: its tag, its content, and the bytes of both. */
export interface Value {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

/** Thrown where bytes are no DER or end before they should. */
export class NoDer extends Error {}

/** The values that stand one after the other in the bytes. */
export function valuesIn(bytes: Uint8Array): Value[] {
  const found: Value[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = valueAt(bytes, at);
    found.push(value);
    at += value.whole.length;
  }
  return found;
}

function valueAt(bytes: Uint8Array, start: number): Value {
  const tag = bytes[start]!;
  // Tags above 30 take further bytes; none of the structures here has one.
  if ((tag & 0x1f) === 0x1f) throw new NoDer("a tag of several bytes");
  const first = bytes[start + 1];
  if (first === undefined) throw new NoDer("it ends in a tag");
  let length = first;
  let at = start + 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new NoDer("a length that DER does not allow");
    length = 0;
    for (let index = 0; index < count; index++) {
      const byte = bytes[at++];
      if (byte === undefined) throw new NoDer("it ends in a length");
      length = length * 256 + byte;
    }
  }
  if (at + length > bytes.length) throw new NoDer("it ends before its content does");
  return { tag, content: bytes.subarray(at, at + length), whole: bytes.subarray(start, at + length) };
}

/** A value of a tag, whose content are these pieces. */
export function encode(tag: number, ...pieces: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(pieces);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Uint8Array.of(tag, length), content]);
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return Buffer.concat([Uint8Array.of(tag, 0x80 | digits.length, ...digits), content]);
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  null: 0x05,
  oid: 0x06,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** The member numbered so of a structure that holds others. */
  member: (number: number) => 0xa0 | number,
} as const;

/** An object identifier's content ("2.16.840.1.101.3.4.2.1"). */
export function encodeOid(oid: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = oid.split(".").map(Number);
  const bytes: number[] = [];
  for (const arc of [first * 40 + second, ...rest]) {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return Uint8Array.from(bytes);
}

/** The object identifier of a content. */
export function decodeOid(content: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [joint = 0, ...rest] = arcs;
  const first = Math.min(2, Math.floor(joint / 40));
  return [first, joint - first * 40, ...rest].join(".");
}
