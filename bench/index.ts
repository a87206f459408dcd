/** Runs a benchmark by its name: `npm run bench -- reconcile`. */
const benchmarks: Readonly<Record<string, () => Promise<unknown>>> = {
  reading: () => import("./reading/index.ts"),
  reconcile: () => import("./reconcile.ts"),
};

const name = process.argv[2] ?? "";
const chosen = benchmarks[name];
if (chosen === undefined) {
  console.error(`bench: give the name of a benchmark: ${Object.keys(benchmarks).join(", ")}`);
  process.exitCode = 2;
} else await chosen();
