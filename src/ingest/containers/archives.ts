import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { Problem } from "../../model/index.ts";
import type { Container, Opened } from "./part.ts";

/** The largest file taken out of an archive, what an archive may unpack to, and how many files it may have. */
export interface ArchiveLimits {
  readonly file: number;
  readonly total: number;
  readonly files: number;
}

export const ARCHIVE_LIMITS: ArchiveLimits = { file: 500_000_000, total: 50_000_000_000, files: 2_000_000 };
/** An archive this many times smaller than what it holds is a bomb, where it holds more than a little. */
const MOST_TIMES = 1_000;
const SMALL = 50_000_000;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Files that archiving programs add, and pictures of saved pages. */
const isAside = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX|\.[^/]+|[^/]+_files)(?:\/|$)/.test(name) || name.endsWith("/");

/** The files of a ZIP archive, one after the other in the order of its directory. */
export async function zipFiles(path: string, origin: string, limits = ARCHIVE_LIMITS): Promise<Container> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
  const zip = await openPromise(path, options).catch(() => {
    throw new Problem(`${origin}: this archive is cut off or damaged; get the file again`, 1);
  });
  return { count: zip.entryCount, parts: zipParts(zip, origin, limits) };
}

async function* zipParts(zip: ZipFile, origin: string, limits: ArchiveLimits): AsyncGenerator<Opened> {
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
      const { fileName, uncompressedSize, compressedSize } = entry;
      if (isAside(fileName)) continue;
      const name = `${origin}/${fileName}`;
      if (entry.isEncrypted()) {
        yield { origin: name, problem: `${name}: this file wants a password; unpack the archive first` };
        continue;
      }
      const bomb = uncompressedSize > SMALL && uncompressedSize > compressedSize * MOST_TIMES;
      unpacked += uncompressedSize;
      if (bomb || uncompressedSize > limits.file || unpacked > limits.total) {
        yield {
          origin: name,
          problem: `${name}: this file would unpack to ${megabytes(uncompressedSize)}; it was left alone`,
        };
        if (unpacked > limits.total) return;
        continue;
      }
      const read = await bytesOf(await zip.openReadStreamPromise(entry), limits.file).catch(() => null);
      yield read === null
        ? { origin: name, problem: `${name}: this file of the archive is damaged` }
        : { origin: name, bytes: read };
    }
  } catch {
    yield { origin, problem: `${origin}: this archive is damaged; what could be taken out of it was` };
  } finally {
    zip.close();
  }
}

/** The files of a TAR archive, packed with gzip or not. */
export function tarFiles(path: string, origin: string, gzipped: boolean, limits = ARCHIVE_LIMITS): Container {
  return { count: null, parts: tarParts(path, origin, gzipped, limits) };
}

async function* tarParts(
  path: string,
  origin: string,
  gzipped: boolean,
  limits: ArchiveLimits,
): AsyncGenerator<Opened> {
  const source = createReadStream(path);
  const unpacking = extract();
  const fail = (error: Error): void => void unpacking.destroy(error);
  source.on("error", fail);
  if (gzipped) source.pipe(createGunzip()).on("error", fail).pipe(unpacking);
  else source.pipe(unpacking);
  let unpacked = 0;
  try {
    for await (const entry of unpacking) {
      const { name: file, type, size = 0 } = entry.header;
      const name = `${origin}/${file}`;
      unpacked += size;
      if (unpacked > limits.total) {
        yield {
          origin,
          problem: `${origin}: this archive unpacks to more than ${megabytes(limits.total)}; the rest was left alone`,
        };
        return;
      }
      if (type !== "file" || isAside(file) || size > limits.file) {
        if (type === "file" && size > limits.file)
          yield { origin: name, problem: `${name}: this file would unpack to ${megabytes(size)}; it was left alone` };
        entry.resume();
        continue;
      }
      yield { origin: name, bytes: (await bytesOf(entry as unknown as Readable, limits.file)) ?? new Uint8Array() };
    }
  } catch {
    yield { origin, problem: `${origin}: this archive is cut off or damaged; what could be taken out of it was` };
  } finally {
    source.destroy();
  }
}

/** One file packed with gzip, without an archive in it. */
export function gzipFile(path: string, origin: string, limits = ARCHIVE_LIMITS): Container {
  return { count: 1, parts: gzipPart(path, origin, limits) };
}

async function* gzipPart(path: string, origin: string, limits: ArchiveLimits): AsyncGenerator<Opened> {
  const name = origin.replace(/\.gz$/i, "");
  const stream = createReadStream(path).pipe(createGunzip());
  const read = await bytesOf(stream, limits.file).catch(() => undefined);
  if (read === undefined)
    yield { origin, problem: `${origin}: this file is cut off or damaged and cannot be unpacked` };
  else if (read === null)
    yield { origin, problem: `${origin}: this file unpacks to more than ${megabytes(limits.file)}; it was left alone` };
  else yield { origin: name, bytes: read };
}

/** All bytes of a stream; null where there are more than the limit. */
async function bytesOf(stream: Readable, limit: number): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) {
      stream.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}
