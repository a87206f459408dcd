import { isUtf8 } from "node:buffer";
import { Problem } from "../model/index.ts";
import { tellEncoding } from "./encoding/legacy.ts";
import { tellUtf16 } from "./encoding/utf16.ts";

/** What the bytes are as text, and in which encoding they were written. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The WHATWG name of the encoding: "utf-8", "utf-16le", "utf-16be", "windows-1250" … */
  readonly encoding: string;
  /** Whether the encoding was told from the letters, since the file does not name it. */
  readonly told?: boolean;
}

/** How far into the file an HTML `<meta charset>` may stand; the HTML standard says the first 1024 bytes, real pages go further. */
const CHARSET_WINDOW = 4096;

/** First bytes of common formats that hold no text of their own, so that the message can name them. */
const KNOWN_BINARY: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive (DOCX, ODT and EPUB are such archives)"],
  ["\u001f\u008b", "a gzip archive"],
  ["\u0089PNG", "a PNG picture"],
  ["\u00ff\u00d8\u00ff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["SQLite format 3\u0000", "a SQLite database"],
  ["\u00d0\u00cf\u0011\u00e0", "an old Microsoft Office file"],
  ["{\\rtf", "an RTF file"],
];

/**
 * Decodes a file: UTF-8, UTF-16, a legacy encoding that an HTML or XML file names itself, or one that can be told from the
 * letters with confidence.
 *
 * @throws Problem (exit code 1) where the file is empty, is no text, or is text in an encoding that cannot be told.
 */
export function decodeText(bytes: Uint8Array, origin: string): DecodedText {
  if (bytes.length === 0) throw new Problem(`${origin}: the file is empty, so there is nothing to read in it`, 1);
  const marked = decodeMarked(bytes, origin) ?? decodeUnmarked(bytes, origin);
  if (marked !== null) return checked(marked, origin);
  refuseBinary(bytes, origin);
  return checked(decodeUtf8(bytes) ?? decodeLegacy(bytes, origin), origin);
}

/** What the user should know of a text whose file does not name its encoding; null where there is nothing to know. */
export function encodingNote(bytes: Uint8Array): string | null {
  if (isUtf8(bytes) && !bytes.includes(0)) return null;
  try {
    const { encoding, told } = decodeText(bytes, "");
    return told === true
      ? `The file does not name its encoding; by its letters it is ${encoding.toUpperCase()}, and was read as that.`
      : null;
  } catch {
    return null;
  }
}

/** Null where the bytes are not well-formed UTF-8. */
function decodeUtf8(bytes: Uint8Array): DecodedText | null {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return null;
  }
}

function decodeMarked(bytes: Uint8Array, origin: string): DecodedText | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  if (encoding === null) return null;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new Problem(
      `${origin}: its byte order mark says ${encoding.toUpperCase()}, but it is cut off or damaged; save it again as UTF-8`,
      1,
    );
  }
}

/** UTF-16 whose file has no byte order mark. */
function decodeUnmarked(bytes: Uint8Array, origin: string): DecodedText | null {
  const encoding = tellUtf16(bytes);
  if (encoding === null) return null;
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, told: true };
  } catch {
    throw new Problem(`${origin}: this is ${encoding.toUpperCase()}, cut off or damaged; save it again as UTF-8`, 1);
  }
}

function checked(decoded: DecodedText, origin: string): DecodedText {
  if (decoded.text.trim() === "") throw new Problem(`${origin}: the file holds nothing but white space`, 1);
  return decoded;
}

function refuseBinary(bytes: Uint8Array, origin: string): void {
  const head = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join("");
  const known = KNOWN_BINARY.find(([signature]) => head.startsWith(signature));
  if (known) {
    throw new Problem(`${origin}: this is ${known[1]}, not text; save the article as text, HTML or Markdown first`, 1);
  }
  const zero = bytes.subarray(0, 65536).indexOf(0);
  if (zero !== -1) {
    throw new Problem(
      `${origin}: this is no text file (a zero byte at offset ${zero}); if it is UTF-16, save it as UTF-8 first`,
      1,
    );
  }
}

function decodeLegacy(bytes: Uint8Array, origin: string): DecodedText {
  const encoding = declaredEncoding(bytes);
  if (encoding !== null && encoding !== "utf-8") {
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  }
  // A page that says it is UTF-8 and is not has been saved otherwise.
  const told = tellEncoding(bytes);
  if (told !== null) return { text: new TextDecoder(told).decode(bytes), encoding: told, told: true };
  const at = firstBadByte(bytes);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
  throw new Problem(
    `${origin}: not UTF-8 (the first bad byte, 0x${byte}, is at offset ${at}), and in which encoding it is cannot be told; save it as UTF-8`,
    1,
  );
}

/** The encoding an HTML page declares in its first bytes, by its WHATWG name; null where it names none that is known. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, CHARSET_WINDOW));
  const declared = /<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}["']?([\w.:-]{2,40})/i.exec(head);
  if (!declared?.[1]) return null;
  try {
    return new TextDecoder(declared[1]).encoding;
  } catch {
    return null;
  }
}

/** Offset of the first byte that is not part of well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates). */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return bytes.length;
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let i = 1; i < length; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1]!;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : length;
}
