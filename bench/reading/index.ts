// npm run bench -- reading [FOLDER]: how fast English is read, beside other libraries on the same texts, and whether the time grows
// with the length alone. FOLDER holds texts (.txt, .md); without it those of the examples are read.
import { spawnSync } from "node:child_process";
import { engines } from "./engines.ts";

interface Measured {
  readonly characters: number;
  readonly first: number;
  readonly best: number;
  readonly found: number;
  readonly memory: number;
}

const RUNS = 12;
const [folder] = process.argv.slice(3);

function measure(engine: string, runs: number, length: number): Measured {
  const words = ["bench/reading/measure.ts", engine, String(runs), String(length), ...(folder ? [folder] : [])];
  const child = spawnSync(process.execPath, words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (child.status !== 0) throw new Error(`${engine}: the measurement failed`);
  return JSON.parse(child.stdout) as Measured;
}

const speed = (characters: number, seconds: number): string => (characters / 1e6 / seconds).toFixed(2);

console.log("Million characters a second of processor time (user, all threads of the process)\n");
console.log(`${"".padEnd(13)}${"first run".padStart(10)}${"best".padStart(7)}${"MB used".padStart(9)}   what it reads`);
for (const { name, does } of engines) {
  const { characters, first, best, memory } = measure(name, RUNS, 0);
  const figures = `${speed(characters, first).padStart(10)}${speed(characters, best).padStart(7)}`;
  console.log(`${name.padEnd(13)}${figures}${String(Math.round(memory / 1e6)).padStart(9)}   ${does}`);
}

console.log("\ncontested, one text of so many million characters, with more names the longer it is\n");
const lengths = [1, 2, 5, 10];
const grown = lengths.map((length) => ({ length, ...measure("contested", length === 10 ? 1 : 2, length * 1e6) }));
for (const { length, characters, best, found } of grown) {
  const times = (best / grown[0]!.best).toFixed(1);
  console.log(
    `${String(length).padStart(4)}  ${best.toFixed(2).padStart(6)} s  ${speed(characters, best)} M/s  ${times} times the first  ${found} claims`,
  );
}
