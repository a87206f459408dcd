// Measures one engine in this process: node bench/reading/measure.ts ENGINE RUNS LENGTH [FOLDER]; prints one JSON object.
// LENGTH 0 reads the texts one by one, else one text of so many characters made of them.
import { engines } from "./engines.ts";
import { longText, textsIn } from "./texts.ts";

const [name, runs, length, folder] = process.argv.slice(2);
const engine = engines.find((one) => one.name === name);
if (!engine) throw new Error(`there is no engine "${name}"`);
const given = textsIn(folder);
const texts = Number(length) === 0 ? given : [longText(given, Number(length))];
const characters = texts.reduce((sum, text) => sum + text.length, 0);
const read = await engine.load();
const seconds: number[] = [];
let found = 0;
// A long text is read on a warm engine, as the later texts of a corpus are.
if (Number(length) > 0) for (const text of given) read(text);
for (let run = 0; run < Number(runs); run++) {
  const before = process.cpuUsage();
  found = 0;
  for (const text of texts) found += read(text);
  // Of all threads of this process: what collects garbage and compiles counts, what others do on the machine does not.
  seconds.push(process.cpuUsage(before).user / 1e6);
}
const best = Math.min(...seconds);
console.log(JSON.stringify({ characters, first: seconds[0], best, found, memory: process.memoryUsage().rss }));
