import { createRequire } from "node:module";
import { pixels } from "./pixels.ts";

/** The parts of gifenc that are used; it has no types, and names its exports so that only `require` finds them everywhere. */
interface Gifenc {
  GIFEncoder(): {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { readonly palette: number[][]; readonly delay: number },
    ): void;
    finish(): void;
    bytes(): Uint8Array;
  };
  quantize(rgba: Uint8Array, colours: number): number[][];
  applyPalette(rgba: Uint8Array, palette: number[][]): Uint8Array;
}
const { applyPalette, GIFEncoder, quantize } = createRequire(import.meta.url)("gifenc") as Gifenc;

/** Milliseconds for each picture, and for the last before it begins again. */
const pace = 700;
const rest = 2500;

/** A GIF that shows the pictures one after another and begins again, with a comment in it. All pictures are of one size. */
export async function animation(svgs: readonly string[], comment: string): Promise<Uint8Array> {
  const encoder = GIFEncoder();
  for (const [index, svg] of svgs.entries()) {
    const { rgba, width, height } = await pixels(svg, 0.75);
    const palette = quantize(rgba, 256);
    const delay = index === svgs.length - 1 ? rest : pace;
    encoder.writeFrame(applyPalette(rgba, palette), width, height, { palette, delay });
  }
  encoder.finish();
  const gif = Buffer.from(encoder.bytes());
  // The last byte ends the file; the comment stands before it.
  return Buffer.concat([gif.subarray(0, -1), commentBlock(comment), gif.subarray(-1)]);
}

/** A comment extension (GIF89a, 24): pieces of at most 255 bytes. */
function commentBlock(text: string): Buffer {
  const bytes = Buffer.from(text, "utf8");
  const pieces = [Buffer.from([0x21, 0xfe])];
  for (let at = 0; at < bytes.length; at += 255) {
    const piece = bytes.subarray(at, at + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  return Buffer.concat([...pieces, Buffer.from([0])]);
}
