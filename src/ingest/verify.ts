import { capture, captureFile } from "../capture/index.ts";
import { binaryFormatOf } from "../capture/sniff.ts";
import type { Case, Verification } from "../case/index.ts";
import { version } from "../model/version.ts";

/**
 * Checks all of a case (see `Case.verify`), and captures every original again, PDFs and the like as well: the text must come
 * out as it is stored. Where another version of the program captured it, it may not, and is not compared; a note says so.
 *
 * @param progress told of each original that takes longer, before it is captured
 *
 * @example
 * import { ingest, openCase, verify } from "contested";
 *
 * const kase = openCase("tarn.gpkg", { create: true });
 * await ingest(kase, [{ origin: "note.txt", bytes: new TextEncoder().encode("The League took Lower Tarn.") }]);
 * (await verify(kase)).problem; // null
 * kase.close();
 */
export async function verify(
  kase: Case,
  progress: (done: number, all: number) => void = () => {},
): Promise<Verification> {
  const program = version();
  const captured = Map.groupBy(kase.captures(), ({ document }) => document);
  const tables = new Set(kase.documents().flatMap(({ id, format }) => (format === "table" ? [id] : [])));
  // A mapping of columns may have been given with a table, which its bytes do not tell.
  const isTable = (id: string): boolean => tables.has(id);
  let others = 0;
  const slow: string[] = [];
  const differs = (id: string) => `document ${id.slice(0, 12)}: its text is not what its original says`;
  const found = kase.verify((id, bytes, text) => {
    const records = captured.get(id) ?? [];
    // Which capture made the text is not noted: bytes seen again keep the text they had.
    const own = records.length > 0 && records.every((record) => record.program === program);
    if (!own || isTable(id)) {
      others++;
      return null;
    }
    if (binaryFormatOf(bytes) !== null) {
      slow.push(id);
      return null;
    }
    const matches = records.some(
      ({ origin, captured: when }) => capture({ bytes, origin, captured: when }).text === text,
    );
    return matches ? null : differs(id);
  });
  for (const [done, id] of found.problem === null ? slow.entries() : []) {
    progress(done, slow.length);
    const text = kase.document(id)!.text;
    let matches = false;
    for (const { origin, captured: when } of captured.get(id)!) {
      const again = await captureFile({ bytes: kase.original(id)!, origin, captured: when }).catch(() => null);
      matches ||= again?.text === text;
      if (matches) break;
    }
    if (!matches) return { ...found, problem: differs(id) };
  }
  const note = `${others} ${others === 1 ? "document was" : "documents were"} captured by another version of the program, or from a table: the hashes were checked, the text was not captured again`;
  return others === 0 ? found : { ...found, notes: [...found.notes, note] };
}
