import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { fold } from "../../../src/ask/redaction/fold.ts";

/** The ways in which words can stand in the bytes of a file. */
function writings(words: string): Buffer[] {
  const json = JSON.stringify(words).slice(1, -1);
  const escaped = [...words].map((each) =>
    each.charCodeAt(0) < 128 ? each : `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const entities = [...words].map((each) => (each.codePointAt(0)! < 128 ? each : `&#${each.codePointAt(0)};`));
  const spelt = [
    words,
    words.normalize("NFD"),
    words.toLowerCase(),
    words.toUpperCase(),
    json,
    escaped.join(""),
    entities.join(""),
  ];
  const texts = [
    ...spelt,
    ...[words, words.toLowerCase()].map((each) => encodeURIComponent(each)),
    words.replaceAll(" ", "-").toLowerCase(),
  ];
  return [
    ...texts.map((text) => Buffer.from(text, "utf8")),
    Buffer.from(words, "utf16le"),
    Buffer.from(words.toLowerCase(), "utf16le"),
    // As PDFs write what they say of themselves.
    Buffer.from(words, "utf16le").swap16(),
  ];
}

/** The bytes themselves, and what they are when they are unpacked: gzip, brotli, the members of a zip file, the streams of a PDF. */
function layers(bytes: Buffer): Buffer[] {
  const found = [bytes];
  const attempt = (unpack: () => Buffer): void => {
    try {
      found.push(unpack());
    } catch {
      // It is not packed that way.
    }
  };
  attempt(() => gunzipSync(bytes));
  attempt(() => brotliDecompressSync(bytes));
  for (
    let at = bytes.indexOf("PK\u0003\u0004", 0, "latin1");
    at >= 0;
    at = bytes.indexOf("PK\u0003\u0004", at + 4, "latin1")
  ) {
    const data = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    attempt(() => inflateRawSync(bytes.subarray(data)));
  }
  for (let at = bytes.indexOf("stream\n", 0, "latin1"); at >= 0; at = bytes.indexOf("stream\n", at + 7, "latin1"))
    attempt(() => inflateSync(bytes.subarray(at + 7)));
  return found;
}

/** Which of the words are anywhere in the bytes, in any writing, packed or not, whatever the case and the accents. */
export function leaksIn(bytes: Uint8Array | string, words: readonly string[]): string[] {
  return layers(Buffer.from(bytes as Uint8Array)).flatMap((layer) => {
    const folded = ` ${fold(layer.toString("utf8")).text} `;
    return words.filter(
      (each) =>
        writings(each).some((writing) => layer.includes(writing)) || folded.includes(` ${fold(each).text.trim()} `),
    );
  });
}
