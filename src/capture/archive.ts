import { Problem } from "../model/index.ts";

/** What an archive may unpack to, in bytes, and how many times its own size. Word's own files stay below a tenth of either. */
const LARGEST = 500_000_000;
const MOST_TIMES = 400;
const SMALL = 20_000_000;

/**
 * Reads the directory of a ZIP archive and refuses one that would unpack to far more than it holds.
 *
 * @throws Problem (exit code 1) where the archive is cut off, damaged, or a bomb.
 */
export function checkArchive(bytes: Uint8Array, origin: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) throw new Problem(`${origin}: this archive is cut off or damaged; get the file again`, 1);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw new Problem(`${origin}: this archive's directory is damaged; get the file again`, 1);
    unpacked += view.getUint32(at + 24, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (unpacked > LARGEST || (unpacked > SMALL && unpacked > bytes.length * MOST_TIMES))
    throw new Problem(
      `${origin}: this archive would unpack to ${Math.round(unpacked / 1_000_000)} MB, which no collection of reports is; it was left alone`,
      1,
    );
}

/** Where the end record of a ZIP directory stands, from behind; -1 for none. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_557); at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}
