import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/index.ts";
import { temporaryFolder } from "../case/folder.ts";
import { smallSamples } from "./small-samples.ts";

/** Mutants of each sample; there are 22 samples. */
const MUTANTS = 100;
/** Read in one go, so that each shows that the others go on. */
const TOGETHER = 25;
const SECONDS = 2;

const samples = await smallSamples();
const names = [...samples.keys()];

/** A generator of numbers below a bound, the same for the same seed (Lehmer, 2^31 − 1). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const join3 = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** One change of the kind a bad disk, a bad line or a bad person makes. */
function mutated(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random(200));
  switch (random(8)) {
    case 0: {
      const flipped = bytes.slice();
      for (let flips = random(20); flips >= 0 && flipped.length > 0; flips--)
        flipped[random(flipped.length)]! ^= 1 << random(8);
      return flipped;
    }
    case 1:
      return bytes.slice(0, at);
    case 2:
      return join3(bytes.subarray(0, at), bytes.subarray(end));
    case 3: {
      const other = samples.get(names[random(names.length)]!)!;
      const from = random(other.length);
      return join3(bytes.subarray(0, at), other.subarray(from, from + random(400)), bytes.subarray(at));
    }
    case 4: {
      const block = bytes.subarray(at, end);
      return join3(bytes.subarray(0, at), ...Array(1 + random(300)).fill(block), bytes.subarray(at));
    }
    case 5: {
      const noise = Uint8Array.from({ length: random(60) }, () => random(256));
      return join3(bytes.subarray(0, at), noise, bytes.subarray(at));
    }
    case 6: {
      // Numbers in a file say how much of something is to come.
      const text = Buffer.from(bytes).toString("latin1");
      return new Uint8Array(
        Buffer.from(
          text.replace(/\d+/g, (found) => (random(6) === 0 ? "9".repeat(1 + random(12)) : found)),
          "latin1",
        ),
      );
    }
    default:
      return new Uint8Array(Buffer.from(Buffer.from(bytes).toString("latin1"), "utf16le"));
  }
}

describe.each(names.map((name, at) => [name, at] as const))("mutants of %s", (name, at) => {
  test(`${MUTANTS} of them give documents or clear lines in ${SECONDS} s each, and the others are read`, async () => {
    const random = randomFrom(1000 + at);
    const folder = temporaryFolder();
    writeFileSync(join(folder, "good.txt"), "On 3 May 1931 the Azanian Army captured Oakford from the League.");
    for (let round = 0; round < MUTANTS; round += TOGETHER) {
      const files = Array.from({ length: TOGETHER }, (_, mutant) => {
        // Every fourth bears a wrong ending.
        const ending = (random(4) === 0 ? names[random(names.length)]! : name).replace(/^[^.]+/, "");
        const file = `${round + mutant}${ending}`;
        let bytes = samples.get(name)!;
        for (let changes = random(3); changes >= 0; changes--) bytes = mutated(bytes, random);
        writeFileSync(join(folder, file), bytes);
        return file;
      });
      const seconds = new Map<string, number>();
      let before = process.cpuUsage();
      const report = await ingest(null, [...files, "good.txt"], {
        folder,
        progress: (event) => {
          if (event.kind !== "done") return;
          const file = event.outcome.origin.split(/[/#]/, 1)[0]!;
          const { user, system } = process.cpuUsage(before);
          before = process.cpuUsage();
          seconds.set(file, (seconds.get(file) ?? 0) + (user + system) / 1e6);
        },
      });
      const outcomes = report.outcomes.filter(({ origin }) => origin !== "good.txt");
      expect(report.outcomes.at(-1)).toMatchObject({ origin: "good.txt", status: "read", claims: 1 });
      const failed = outcomes.filter(({ status }) => status === "failed");
      expect(report.exitCode).toBe(failed.length === 0 ? 0 : 1);
      for (const { origin, problem } of failed) {
        expect(problem, origin).toMatch(/^[^\n]{10,600}$/);
        expect(problem, origin).not.toContain("Contested failed");
        expect(problem!.startsWith(origin.split("#", 1)[0]!), problem!).toBe(true);
      }
      const slow = [...seconds].filter(([, taken]) => taken > SECONDS);
      expect(slow, `of ${name}, round ${round}`).toEqual([]);
    }
  }, 180_000);
});
