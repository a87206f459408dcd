// npm test: installs what is missing, then lint, types, page and all tests; its last line says how many passed and failed.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import process from "node:process";
import { browser } from "./steps/browser.mjs";
import { install } from "./steps/install.mjs";
import { buildPage } from "./steps/page.mjs";
import { inProject, installSystemPackages, ownEnvironment, runCommand, runOwn, say } from "./steps/project.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };

/** Counts one check; prints what it has to say only where it fails. */
async function check(name, work) {
  const began = Date.now();
  const problem = await work().catch((error) => error.message);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (problem) {
    total.failed += 1;
    say(`${name}: failed (${seconds} s)\n${problem.trimEnd()}\n`);
  } else {
    total.passed += 1;
    say(`${name}: passed (${seconds} s)`);
  }
}

/** A tool's words where it fails, else nothing. */
async function tool(script, words) {
  const done = await runOwn(script, words, { quiet: true });
  return done.code === 0 ? "" : done.output || `exit code ${done.code}`;
}

/** Runs the tests of test/ and adds their counts from the report. */
async function tests(chromium) {
  const report = inProject(".cache", "test-report.json");
  mkdirSync(inProject(".cache"), { recursive: true });
  rmSync(report, { force: true });
  const words = [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ];
  const env = ownEnvironment(chromium === null ? {} : { CONTESTED_CHROMIUM: chromium });
  const { code } = await runOwn("node_modules/vitest/vitest.mjs", words, { env });
  const counts = countsOf(report);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
  // Something failed outside of any test: a file that does not load, an error nobody awaited.
  if (code !== 0 && counts.failed === 0) total.failed += 1;
}

function countsOf(report) {
  try {
    const told = JSON.parse(readFileSync(report, "utf8"));
    // A file that failed without a failed test did not load, or failed before or after its tests.
    const unloaded = told.testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((test) => test.status === "failed"),
    );
    return {
      passed: told.numPassedTests,
      failed: told.numFailedTests + unloaded.length,
      skipped: told.numPendingTests + told.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

try {
  await install();
  const chromium = await browser();
  if (chromium === null) say("No Chromium could be found or installed: the browser tests will fail.");
  if ((await runCommand("ogrinfo", ["--version"], { quiet: true })).code !== 0) {
    if (!(await installSystemPackages(["gdal-bin"])))
      say("No ogrinfo here: the case file is checked against the standard's tables alone.");
  }
  await check("lint", () => tool("node_modules/@biomejs/biome/bin/biome", ["check", "."]));
  await check("types", () => tool("node_modules/typescript/bin/tsc", ["-p", "."]));
  await check("page", () => buildPage().then(() => ""));
  await tests(chromium);
} catch (error) {
  say(error.message);
  total.failed += 1;
}
const skipped = total.skipped === 0 ? "" : `, ${total.skipped} skipped`;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
