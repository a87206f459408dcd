/**
 * Adds documents to a case and derives its layers, telling each when it is done, until somebody kills this process.
 * The texts are long enough for a kill to fall into the middle of a write.
 */
import { writeSync } from "node:fs";
import { openCase } from "../../../src/case/index.ts";
import { interval, sample } from "../samples.ts";

const [path = "", run = ""] = process.argv.slice(2);
const kase = openCase(path, { create: true });
for (let number = 0; ; number++) {
  const { document, bytes, reading } = sample(`Document ${number} of run ${run}. ${"Tarn fell. ".repeat(2000)}`);
  kase.addDocument(document, bytes, reading);
  writeSync(1, `${document.id}\n`);
  const places = kase.documents().map(({ id }) => {
    return { id, name: id, aliases: [], type: "town", parent: null, mentions: [`${id}#tarn`], gazetteer: null };
  });
  kase.saveControl({ places, sides: [], intervals: places.map(({ id }) => interval({ place: id })) });
}
