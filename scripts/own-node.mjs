// Runs a TypeScript file of the project under its own Node: node scripts/own-node.mjs FILE [WORDS…]
import process from "node:process";
import { install } from "./steps/install.mjs";
import { runOwn } from "./steps/project.mjs";

const [file, ...words] = process.argv.slice(2);
await install();
process.exitCode = (await runOwn(file, words)).code;
