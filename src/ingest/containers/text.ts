import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { decodeText, encodingNote } from "../../capture/decode.ts";
import { tellUtf16 } from "../../capture/encoding/utf16.ts";
import { Problem } from "../../model/index.ts";

/** The longest text JavaScript can hold is a little more than this, in bytes. */
const LARGEST = 500_000_000;
const CHUNK = 1 << 20;

/** A file's text, and what the user should know of its encoding. */
export interface FileText {
  readonly text: string;
  readonly note?: string;
}

/**
 * The whole text of a file in any encoding that can be told.
 *
 * @throws Problem (exit code 1) where the file is too large to be held, empty, or no text.
 */
export function textOf(path: string, origin: string): FileText {
  if (statSync(path).size > LARGEST)
    throw new Problem(`${origin}: this file is larger than ${LARGEST / 1_000_000} MB; cut it into parts`, 1);
  const bytes = readFileSync(path);
  const { text } = decodeText(bytes, origin);
  const note = encodingNote(bytes);
  return note === null ? { text } : { text, note };
}

/** The beginning of a file as text, to tell what it holds; what is in no Unicode encoding comes out with gaps. */
export function headText(bytes: Uint8Array): string {
  return new TextDecoder(utf16Of(bytes) ?? "utf-8").decode(bytes);
}

/** Whether a file is UTF-16, by its mark or by its letters, and in which byte order. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return tellUtf16(bytes);
}

/** Whether a file is UTF-8 from beginning to end; it is read piece by piece. */
export function isUtf8File(path: string): boolean {
  const file = openSync(path, "r");
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const buffer = new Uint8Array(CHUNK);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      decoder.decode(buffer.subarray(0, read), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  } finally {
    closeSync(file);
  }
}
