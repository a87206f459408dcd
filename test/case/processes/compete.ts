/**
 * Adds documents to a case that others want to write to as well, opening it anew for each. A setting counts who is
 * writing: were two ever in at once, the second would find it taken and fail.
 */
import { setTimeout as wait } from "node:timers/promises";
import { type Case, openCase } from "../../../src/case/index.ts";
import { Problem } from "../../../src/model/index.ts";
import { sample } from "../samples.ts";

const [path = "", name = "", count = "1"] = process.argv.slice(2);

async function open(): Promise<Case> {
  for (;;) {
    try {
      return openCase(path);
    } catch (error) {
      if (!(error instanceof Problem) || !error.message.includes("is writing")) throw error;
      await wait(5 + Math.random() * 20);
    }
  }
}

for (let number = 0; number < Number(count); number++) {
  const kase = await open();
  if ((kase.setting("writing") ?? 0) !== 0) throw new Error("two writers at once");
  kase.setSetting("writing", 1);
  const { document, bytes, reading } = sample(`Document ${number} of writer ${name}`);
  kase.addDocument(document, bytes, reading);
  await wait(Math.random() * 5);
  kase.setSetting("writing", 0);
  kase.close();
}
