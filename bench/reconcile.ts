import { histories, identify, Reconciler } from "../src/reconcile/index.ts";
import { claimAbout, randomFrom, syntheticCase } from "./synthetic.ts";

/** How long reconciling takes, and how long one more claim, as a case grows; the targets are those of a million claims. */
const sizes: readonly (readonly [claims: number, places: number])[] = [
  [10_000, 200],
  [30_000, 600],
  [100_000, 2_000],
  [300_000, 6_000],
  [1_000_000, 20_000],
];
const target = { whole: 20_000, one: 20 };
const rounds = 50;

/** Milliseconds of processor time of this process, which other work on the machine does not lengthen. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const most = Number(process.argv[3] ?? Number.POSITIVE_INFINITY);
console.log("   claims  places    whole ms (processor)   one more claim ms: median  slowest   same bytes");
for (const [claims, places] of sizes) {
  if (claims > most) break;
  let evidence = syntheticCase(claims, places);
  const [start, startProcessor] = [performance.now(), processor()];
  const reconciler = new Reconciler(evidence);
  reconciler.histories();
  const [whole, wholeProcessor] = [performance.now() - start, processor() - startProcessor];
  const random = randomFrom(11);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const at = Math.floor(random() * evidence.readings.length);
    const reading = evidence.readings[at]!;
    const villages = reading.places.filter(({ type }) => type === "village");
    const place = villages[Math.floor(random() * villages.length)]!;
    const claim = claimAbout(reading.document, reading.claims.length, place, random);
    evidence = {
      ...evidence,
      readings: evidence.readings.with(at, { ...reading, claims: [...reading.claims, claim] }),
    };
    const began = performance.now();
    reconciler.update(evidence);
    reconciler.histories();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const [median, slowest] = [times[rounds >> 1]!, times.at(-1)!];
  const scratch = histories(evidence, identify(evidence));
  const same =
    JSON.stringify([...reconciler.histories().places].slice(0, 2000)) ===
    JSON.stringify([...scratch.places].slice(0, 2000));
  const cells = [
    String(claims).padStart(9),
    String(places).padStart(7),
    `${whole.toFixed(0).padStart(11)} ${`(${wholeProcessor.toFixed(0)})`.padStart(11)}`,
    median.toFixed(1).padStart(26),
    slowest.toFixed(1).padStart(8),
    (same ? "yes" : "NO").padStart(12),
  ];
  console.log(cells.join(" "));
  if (!same) process.exitCode = 1;
  if (claims === 1_000_000 && (whole > target.whole || median > target.one)) process.exitCode = 1;
}
console.log(`Targets at a million claims: the whole ${target.whole} ms, one more claim ${target.one} ms.`);
