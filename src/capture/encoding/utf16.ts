/** As much of a file is looked at, in bytes. */
const SAMPLE = 20_000;
/** The share of code units that must be letters, digits, white space or print of everyday scripts. */
const PLAIN = 0.97;

/** Scripts of everyday writing below U+2100, and print; what the wrong byte order makes of them is mostly none of this. */
const EVERYDAY = /[\t\n\r -~\u00a0-\u024f\u0370-\u06ff\u1e00-\u1eff\u2010-\u2044\u20a0-\u20bf]/g;

/**
 * The byte order of a text in UTF-16 without a byte order mark: with its blanks and everyday letters in place one way
 * round, and next to none the other way.
 *
 * @returns the WHATWG name, or null where it is no such text
 */
export function tellUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  // Texts in UTF-16 have blanks, line ends or Latin letters, and these a zero byte each.
  if (sample.length < 8 || !sample.includes(0)) return null;
  const little = plainness(sample, "utf-16le");
  const big = plainness(sample, "utf-16be");
  if (Math.max(little, big) < PLAIN || Math.min(little, big) > PLAIN / 2) return null;
  return little > big ? "utf-16le" : "utf-16be";
}

function plainness(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample);
  return (text.match(EVERYDAY)?.length ?? 0) / text.length;
}
