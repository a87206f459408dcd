import process from "node:process";
import { endOnBrokenOutput } from "./output/pipes.ts";
import { endWithLauncher, stopped } from "./output/stop.ts";
import { terminalOf } from "./output/terminal.ts";
import { run } from "./program.ts";

endOnBrokenOutput();

endWithLauncher();

process.exitCode = await run(process.argv.slice(2), {
  stdout: terminalOf(process.stdout),
  stderr: terminalOf(process.stderr),
  env: process.env,
  folder: process.cwd(),
  program: "contested",
  stop: stopped,
});
