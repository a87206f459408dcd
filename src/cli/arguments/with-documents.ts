import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { findDocument } from "../../ask/compare.ts";
import type { Case } from "../../case/case.ts";
import { openCase } from "../../case/index.ts";
import { ingest } from "../../ingest/index.ts";
import { Problem } from "../../model/problem.ts";
import type { Context } from "../context.ts";
import type { Options } from "../definition.ts";
import { memoryCase } from "../memory-case.ts";
import { casePath } from "./case-path.ts";

/**
 * Finds documents that are files or stand in the case, for one question; nothing is stored. Words that name a file are
 * read, all others are looked for in the case, which is opened only where one is named or needed.
 *
 * @param options.case "": the case is needed, wherever it is found
 * @param question gets a case that holds them all, and their ids in the order of the words
 */
export async function withDocuments<T>(
  words: readonly string[],
  options: Options,
  context: Context,
  question: (opened: Case, ids: readonly string[]) => Promise<T>,
): Promise<T> {
  const isFile = (word: string): boolean => word === "-" || existsSync(resolve(context.folder, word));
  let held = memoryCase();
  if (options.case !== undefined || !words.every(isFile)) {
    const named = options.case === "" ? undefined : options.case;
    const opened = openCase(casePath(named, context), { readOnly: true });
    try {
      held = memoryCase(opened.decisions());
      copy(opened, held);
    } finally {
      opened.close();
    }
  }
  const ids: string[] = [];
  for (const word of words) {
    if (!isFile(word)) {
      ids.push(findDocument(held, word).id);
      continue;
    }
    const { outcomes } = await ingest(held, [word], { folder: context.folder });
    const [outcome, ...more] = outcomes;
    if (more.length > 0) throw new Problem(`${word} holds several documents; name one of them`);
    if (!outcome || outcome.document === null) throw new Problem(outcome?.problem ?? `${word}: nothing to read`);
    ids.push(outcome.document);
  }
  return question(held, ids);
}

/** Everything of a case that questions are answered from. */
function copy(from: Case, to: Case): void {
  for (const reading of from.readings()) {
    const document = from.document(reading.document);
    if (document) to.addDocument(document, new Uint8Array(), reading);
  }
  to.addGazetteer(from.gazetteer());
  to.addTerrain(from.terrain());
  const alignments = from.setting("alignments");
  if (alignments !== undefined) to.setSetting("alignments", alignments);
}
