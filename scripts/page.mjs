// npm run page: builds the web page into dist/web.
import process from "node:process";
import { install } from "./steps/install.mjs";
import { buildPage } from "./steps/page.mjs";
import { say } from "./steps/project.mjs";

try {
  await install();
  await buildPage({ always: true });
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
