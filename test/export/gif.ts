/** A picture of a GIF: how long it is shown, in milliseconds, and its dots as red, green, blue. */
export interface Frame {
  readonly delay: number;
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A GIF taken apart (GIF89a): its size, how often it repeats (0: without end), its comments and its pictures. */
export interface Gif {
  readonly width: number;
  readonly height: number;
  readonly repeats: number | null;
  readonly comments: readonly string[];
  readonly frames: readonly Frame[];
}

/** Decodes a GIF whose pictures cover all of it. Throws where it is none. */
export function decodeGif(bytes: Buffer): Gif {
  if (bytes.toString("latin1", 0, 6) !== "GIF89a") throw new Error("no GIF89a");
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  let at = 13;
  const palette = (packed: number): Buffer | null => {
    if ((packed & 0x80) === 0) return null;
    const size = 3 * 2 ** ((packed & 7) + 1);
    at += size;
    return bytes.subarray(at - size, at);
  };
  const common = palette(bytes[10]!);
  const blocks = (): Buffer => {
    const found: Buffer[] = [];
    while (bytes[at] !== 0) {
      found.push(bytes.subarray(at + 1, at + 1 + bytes[at]!));
      at += 1 + bytes[at]!;
    }
    at++;
    return Buffer.concat(found);
  };
  const frames: Frame[] = [];
  const comments: string[] = [];
  let repeats: number | null = null;
  let delay = 0;
  for (;;) {
    const kind = bytes[at++];
    if (kind === 0x3b) break;
    if (kind === 0x21) {
      const label = bytes[at++];
      const data = blocks();
      if (label === 0xf9) delay = data.readUInt16LE(1) * 10;
      else if (label === 0xfe) comments.push(data.toString("utf8"));
      else if (label === 0xff && data.toString("latin1", 0, 11) === "NETSCAPE2.0") repeats = data.readUInt16LE(12);
      continue;
    }
    if (kind !== 0x2c) throw new Error(`a block of no kind at ${at - 1}`);
    const [left, top] = [bytes.readUInt16LE(at), bytes.readUInt16LE(at + 2)];
    const [wide, tall] = [bytes.readUInt16LE(at + 4), bytes.readUInt16LE(at + 6)];
    const packed = bytes[at + 8]!;
    at += 9;
    if (left !== 0 || top !== 0 || (packed & 0x40) !== 0)
      throw new Error("a picture that covers a part, or interlaced");
    const colours = palette(packed) ?? common!;
    const size = bytes[at++]!;
    const indices = unpacked(blocks(), size, wide * tall);
    const rgb = new Uint8Array(wide * tall * 3);
    for (const [dot, index] of indices.entries()) rgb.set(colours.subarray(index * 3, index * 3 + 3), dot * 3);
    frames.push({ delay, width: wide, height: tall, rgb });
  }
  return { width, height, repeats, comments, frames };
}

/** LZW with codes that grow (GIF89a, appendix F). */
function unpacked(data: Buffer, size: number, dots: number): Uint8Array {
  const [clear, end] = [2 ** size, 2 ** size + 1];
  const found = new Uint8Array(dots);
  let table: Uint8Array[] = [];
  let [bits, held, width, written] = [0, 0, size + 1, 0];
  let before: Uint8Array | null = null;
  for (const byte of data) {
    held |= byte << bits;
    bits += 8;
    while (bits >= width) {
      const code = held & (2 ** width - 1);
      held >>>= width;
      bits -= width;
      if (code === end) return found;
      if (code === clear) {
        table = Array.from({ length: end + 1 }, (_, index) => Uint8Array.of(index));
        width = size + 1;
        before = null;
        continue;
      }
      const known: Uint8Array = table[code] ?? Uint8Array.of(...before!, before![0]!);
      if (written + known.length > dots) throw new Error("more dots than the picture has");
      found.set(known, written);
      written += known.length;
      if (before !== null && table.length < 4096) table.push(Uint8Array.of(...before, known[0]!));
      if (table.length === 2 ** width && width < 12) width++;
      before = known;
    }
  }
  throw new Error("a picture without an end");
}
