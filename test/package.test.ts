import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdfOf } from "./capture/made.ts";
import { documents } from "./cli/valley.ts";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "contested-package-"));
const installed = join(folder, "node_modules/contested");
const program = join(folder, "node_modules/.bin/contested");

function run(command: string, words: readonly string[], cwd: string) {
  return spawnSync(command, words, { cwd, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
}

const contested = (...words: string[]) => run(process.execPath, [program, ...words], folder);

beforeAll(() => {
  const packed = run("npm", ["pack", "--loglevel=error", "--pack-destination", folder], root);
  expect(packed.stderr + packed.stdout, "npm pack").toMatch(/\.tgz/);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"))!;
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "elsewhere", version: "1.0.0", private: true }));
  const words = ["install", tarball, "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  const done = run("npm", words, folder);
  expect(done.status, done.stderr).toBe(0);
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(folder, name), text);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package, installed elsewhere", () => {
  it("holds what a user needs, and nothing that only we need", () => {
    const held = (path: string) => existsSync(join(installed, path));
    for (const path of [
      "dist/cli/main.js",
      "dist/index.d.ts",
      "dist/web/index.html",
      "LICENSE",
      "README.md",
      "docs/cli.md",
    ])
      expect([path, held(path)]).toEqual([path, true]);
    for (const path of ["src", "test", "scripts", "node_modules/node", "dist/web/index.d.ts"])
      expect([path, held(path)]).toEqual([path, false]);
    expect(existsSync(join(folder, "node_modules/node"))).toBe(false);
  });

  it("tells its version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    expect(contested("--version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("reads into a case and answers", () => {
    const read = contested("read", "league.md", "crown.txt", "--case", "v.gpkg");
    expect(read).toMatchObject({ status: 0, stderr: "" });
    expect(read.stdout).toContain("2 documents: ");
    const at = contested("at", "2031-05-05", "Lower Tarn", "--json");
    expect(JSON.parse(at.stdout)).toMatchObject({
      date: "2031-05-05",
      places: [{ name: "Lower Tarn", holder: "league" }],
    });
  });

  it("takes a PDF apart in its thread", () => {
    const line = { x: 60, y: 780, text: "On 3 May 2031 the League captured Lower Tarn from the Crown." };
    writeFileSync(join(folder, "report.pdf"), pdfOf([[line]]));
    const read = contested("read", "report.pdf", "--json");
    expect(read).toMatchObject({ status: 0, stderr: "" });
    expect(read.stdout).toContain('"Lower Tarn"');
  });

  it("exports a map, a workbook and a site", { timeout: 120_000 }, () => {
    for (const format of ["png", "excel", "site"]) {
      const ran = contested("export", format, "--case", "v.gpkg", "-o", format);
      expect(ran).toMatchObject({ status: 0, stderr: "" });
    }
    expect(readFileSync(join(folder, "png")).subarray(1, 4).toString()).toBe("PNG");
    expect(existsSync(join(folder, "site/site.js"))).toBe(true);
  });

  it("is a library with types", () => {
    const lines = [
      'import { ask, capture, openCase, read, reconcile } from "contested";',
      'const bytes: Uint8Array = new TextEncoder().encode("On 3 May 2031 the League captured Lower Tarn from the Crown.");',
      'const document = capture({ bytes, origin: "note.txt" });',
      "const { histories } = reconcile([{ document, reading: read(document) }]);",
      'const holder: string | null | undefined = histories.get("lower-tarn")?.at(-1)?.holder;',
      'const kase = openCase("v.gpkg", { readOnly: true });',
      'const [day] = ask.at(kase, ["2031-05-05"], { place: "Lower Tarn" });',
      "console.log(holder, day?.places[0]?.holder);",
      "kase.close();",
    ];
    writeFileSync(join(folder, "library.mts"), lines.join("\n"));
    const words = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2024",
      "--skipLibCheck",
      "--types",
      "node",
    ];
    const roots = ["--typeRoots", join(root, "node_modules/@types")];
    const typed = run(join(root, "node_modules/.bin/tsc"), [...words, ...roots, "library.mts"], folder);
    expect(typed.stdout + typed.stderr).toBe("");
    const ran = run(process.execPath, ["library.mts"], folder);
    expect(ran).toMatchObject({ status: 0, stdout: "league league\n" });
  });

  it("serves the page", async () => {
    const child = spawn(process.execPath, [program, "open", "v.gpkg", "--no-browser"], { cwd: folder });
    const ended = new Promise((resolve) => child.on("exit", resolve));
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let output = "";
        for (const stream of [child.stdout, child.stderr]) {
          stream.on("data", (data) => {
            output += data;
            const found = /http:\/\/\S+?\/(?=\s)/.exec(output)?.[0];
            if (found) resolve(found);
          });
        }
        child.on("exit", (code) => reject(new Error(`exit ${code}: ${output}`)));
      });
      const page = await (await fetch(address)).text();
      const script = /src="([^"]+\.js)"/.exec(page)?.[1];
      expect((await fetch(new URL(script!, address))).status).toBe(200);
      expect(await (await fetch(new URL("api/case", address))).json()).toMatchObject({ documents: 2 });
    } finally {
      child.kill("SIGINT");
      await ended;
    }
  });

  it("says which Node it needs where it is too old", () => {
    const script = `Object.defineProperty(process.versions, "node", { value: "20.19.0" }); Object.defineProperty(process, "version", { value: "v20.19.0" }); process.argv[1] = ${JSON.stringify(program)}; require(${JSON.stringify(join(installed, "bin/contested"))});`;
    const ran = run(process.execPath, ["-e", script], folder);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toMatch(/^contested: needs Node 24 or later, and was started by v20\.19\.0/);
  });
});
