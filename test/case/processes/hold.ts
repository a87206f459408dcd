/** Opens a case to write, adds a document, says so, and holds the case until standard input ends. */
import { openCase } from "../../../src/case/index.ts";
import { sample } from "../samples.ts";

const kase = openCase(process.argv[2]!);
const { document, bytes, reading } = sample("Held.");
kase.addDocument(document, bytes, reading);
process.stdout.write("held\n");
process.stdin.resume();
process.stdin.on("end", () => kase.close());
