import { spawn, spawnSync } from "node:child_process";
import { closeSync, cpSync, existsSync, mkdirSync, openSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { folderWith } from "./folder.ts";
import { documents } from "./valley.ts";

const root = join(import.meta.dirname, "../..");
const program = join(root, "bin/contested");
const env = { ...process.env, NO_COLOR: "1" };

describe("bin/contested", () => {
  it("starts fast", () => {
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      expect(spawnSync(process.execPath, [program, "--version"], { encoding: "utf8", env }).stdout).toMatch(/^\d+\./);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(300);
  });

  it("passes on standard input and the exit code", () => {
    const text = documents["crown.txt"];
    const read = spawnSync(program, ["read", "-", "--json"], { input: text, encoding: "utf8", env });
    expect(read.status).toBe(0);
    expect(JSON.parse(read.stdout.split("\n")[0]!)).toMatchObject({
      kind: "sides",
      title: "Crown army holds the valley",
    });
    expect(spawnSync(program, ["at", "2016-02-30"], { env }).status).toBe(2);
  });

  it("goes on under the project's own Node where another started it", () => {
    const folder = folderWith();
    // The launcher decides by the real path of the Node that runs it: a copy is another Node.
    cpSync(process.execPath, join(folder, "other-node"));
    const other = spawnSync(join(folder, "other-node"), [program, "read", "-", "--json"], {
      input: documents["crown.txt"],
      encoding: "utf8",
      env,
    });
    expect(other).toMatchObject({ status: 0, stderr: "" });
    expect(other.stdout).toContain('"kind":"sides"');
  });

  it("says what to do where nothing is installed", () => {
    const folder = folderWith({ "src/cli/main.ts": "" });
    cpSync(join(root, "bin"), join(folder, "bin"), { recursive: true });
    const run = spawnSync(process.execPath, [join(folder, "bin/contested"), "--version"], { encoding: "utf8", env });
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/^contested: node_modules is missing in .+: run npm start or npm ci first\n$/);
  });

  it("says nothing when the reader of a pipe has gone", () => {
    const folder = folderWith(documents);
    mkdirSync(join(folder, "many"));
    for (let index = 0; index < 200; index++) symlinkSync(join(folder, "league.md"), join(folder, `many/${index}.md`));
    const run = spawnSync(
      "sh",
      ["-c", `"${program}" dates many/0.md --json | true; "${program}" read many --json | head -n 1`],
      {
        cwd: folder,
        encoding: "utf8",
        env,
      },
    );
    expect(run.stderr).toBe("");
    expect(JSON.parse(run.stdout)).toMatchObject({ kind: "sides" });
  });
});

/** Starts `contested open` and waits for its address. */
async function opened(words: readonly string[], folder: string, node = process.execPath) {
  const child = spawn(node, [program, "open", ...words, "--no-browser"], { cwd: folder, env });
  let output = "";
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (data) => {
      output += data;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (found) resolve(found);
    });
    child.stderr.on("data", (data) => (output += data));
    child.on("exit", (code) => reject(new Error(`exit ${code}: ${output}`)));
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  return { address, child, ended };
}

describe("contested open", () => {
  const folderWithCase = () => {
    const folder = folderWith(documents);
    spawnSync(program, ["read", "league.md", "--case", "v.gpkg"], { cwd: folder, env });
    return folder;
  };

  it("serves the page to this machine until it is told to stop", async () => {
    const { address, child, ended } = await opened(["v.gpkg"], folderWithCase());
    const page = await fetch(address);
    expect({ status: page.status, type: page.headers.get("content-type") }).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
    });
    child.kill("SIGINT");
    expect(await ended).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  it("takes the next free port, or says that the one asked for is taken", async () => {
    const folder = folderWithCase();
    const first = await opened([], folder);
    const second = await opened([], folder);
    expect(second.address).not.toBe(first.address);
    const port = new URL(first.address).port;
    const third = spawnSync(program, ["open", "--port", port, "--no-browser"], { cwd: folder, encoding: "utf8", env });
    expect(third.status).toBe(2);
    expect(third.stderr).toMatch(new RegExp(`^contested: port ${port} is taken`));
    for (const { child, ended } of [first, second]) {
      child.kill("SIGTERM");
      expect(await ended).toBe(0);
    }
  });

  it.skipIf(!existsSync("/dev/full"))("says in one line that what it prints could not be written", () => {
    const full = openSync("/dev/full", "w");
    const done = spawnSync(program, ["--help"], { stdio: ["ignore", full, "pipe"], encoding: "utf8", env });
    closeSync(full);
    expect(done.status).toBe(1);
    expect(done.stderr).toMatch(
      /^contested: the output could not be written: there is no space left on the device; .*\n$/,
    );
  });

  it("ends with the program that started it, however that ends", async () => {
    const folder = folderWithCase();
    cpSync(process.execPath, join(folder, "other-node"));
    const { address, child, ended } = await opened(["v.gpkg"], folder, join(folder, "other-node"));
    child.kill("SIGKILL");
    await ended;
    await expect
      .poll(
        () =>
          fetch(address).then(
            () => "served",
            () => "gone",
          ),
        { timeout: 5000 },
      )
      .toBe("gone");
  });
});
