import process from "node:process";
import { endQuietlyOnClosedPipes } from "./output/pipes.ts";
import { stopped } from "./output/stop.ts";
import { terminalOf } from "./output/terminal.ts";
import { run } from "./program.ts";

endQuietlyOnClosedPipes();

if (process.env.CONTESTED_LAUNCHED !== undefined && process.channel) {
  // Started by bin/contested under another Node: end when that process is gone, but do not wait for it.
  process.on("disconnect", () => process.exit(129));
  process.channel.unref();
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: terminalOf(process.stdout),
  stderr: terminalOf(process.stderr),
  env: process.env,
  folder: process.cwd(),
  stop: stopped,
});
