// npm start: installs what is missing, builds the page, reads the example into a case and opens it.
import { spawn } from "node:child_process";
import process from "node:process";
import { install } from "./steps/install.mjs";
import { buildPage } from "./steps/page.mjs";
import { inProject, ownEnvironment, ownNode, root, say } from "./steps/project.mjs";

try {
  await install();
  await buildPage();
  openExample();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

/** Goes on under the project's own Node, which runs the TypeScript as it is. */
function openExample() {
  const words = [inProject("scripts", "open-example.ts"), ...process.argv.slice(2)];
  const child = spawn(ownNode, words, {
    cwd: root,
    env: ownEnvironment({ CONTESTED_LAUNCHED: "1" }),
    // The channel tells the child when this process is gone, however it ended.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    say(`cannot start ${ownNode}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
  });
}
