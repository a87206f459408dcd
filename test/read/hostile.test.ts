import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { capture } from "../../src/capture/index.ts";
import { readDocument } from "../../src/read/index.ts";

const LEAD = "In May 2016 rebels fought the army in Lipa. The rebels captured Lipa from the army.\n\n";

/** Seconds of processor time that reading a text takes, not counting others on the machine. */
function secondsToRead(text: string): number {
  const captured = capture({
    bytes: Buffer.from(LEAD + text),
    origin: "hostile.txt",
    captured: "2026-01-01T00:00:00Z",
  });
  const before = process.cpuUsage();
  const { claims } = readDocument({ ...captured, language: "en" });
  const seconds = process.cpuUsage(before).user / 1e6;
  for (const { evidence } of claims)
    for (const { start, end } of evidence) if (start >= end || end > captured.text.length) throw new Error("no span");
  return seconds;
}

const again = (words: string) => (size: number) => words.repeat(Math.ceil(size / words.length));
const counted = (each: number, sentence: (name: string, index: number) => string) => (size: number) =>
  Array.from({ length: size / each }, (_, index) => sentence(`${((index + 11) * 7919).toString(36)}a`, index)).join("");

const KINDS: Readonly<Record<string, (size: number) => string>> = {
  "one word": again("captured "),
  commas: again(", "),
  "opening brackets": again("("),
  "nested brackets": (size) => "(".repeat(size / 2) + ")".repeat(size / 2),
  digits: again("1"),
  numbers: again("1,000 "),
  "decimal points": again("1."),
  capitals: again("A"),
  "single capitals": again("A "),
  names: again("Lipa "),
  abbreviations: again("Gen. "),
  initials: again("A. "),
  "and without end": again("Lipa and "),
  "names joined by and": (size) => `Rebels captured ${counted(12, (name) => `N${name} and `)(size)}Lipa.`,
  "names joined by commas": (size) => `Rebels captured ${counted(10, (name) => `N${name}, `)(size)}Lipa.`,
  "towns of towns": (size) => `Rebels captured the town${again(" of the town")(size)}.`,
  "owners of owners": again("Lipa's "),
  hyphens: again("a-"),
  apostrophes: again("'"),
  "quotation marks": again('"a" '),
  "speech in speech": again("officials said that "),
  "clauses without end": (size) => `${again("rebels captured Lipa from the army while ")(size)}.`,
  "relative clauses": again("the rebels that captured "),
  dates: again("5 May 2016 "),
  "days after days": again("the next day "),
  stops: again("."),
  ellipses: again("… "),
  marks: again("! "),
  "combining marks": (size) => `a${"\u0301".repeat(size)}`,
  emoji: again("🙂"),
  "losses without end": again("5 killed and 6 wounded, "),
  "accusations in one another": again("accused the army of shelling Lipa and "),
  "pronouns alone": again("They captured it. "),
  "a new hill each time": again("They captured a hill. "),
  "the town each time": again("They captured the town. "),
  "a new place each time": counted(30, (name) => `Rebels captured N${name} Kesta. `),
  "a new force each time": counted(60, (name) => `The N${name} army attacked the M${name} militia in Lipa. `),
  "a new person each time": counted(45, (name) => `General Jan X${name} was killed in Lipa. `),
  "a new speaker each time": counted(65, (name) => `Minister X${name} denied that the army had shelled Lipa. `),
  "a belligerent a line": counted(28, (_, index) => `\n- Combatant${1 + (index % 2)}: Army ${index}`),
};

const SIZE = 15_000;

describe("a hostile text", () => {
  // The rules are compiled as they are first used.
  beforeAll(() => {
    for (const text of Object.values(KINDS)) secondsToRead(text(SIZE / 5));
  }, 60_000);

  it.each(Object.keys(KINDS))(
    "is read in a time that grows with its length: %s",
    (kind) => {
      const make = KINDS[kind]!;
      const short = Math.min(secondsToRead(make(SIZE)), secondsToRead(make(SIZE)));
      const long = secondsToRead(make(SIZE * 4));
      // Four times the text: a square would take sixteen times as long. Very short times tell nothing.
      expect(long).toBeLessThan(Math.max(short * 9, 0.6));
    },
    60_000,
  );

  it("may be one sentence of a megabyte", () => {
    const text = `On 5 May 2016 ${again("rebels captured Lipa from the army and the army recaptured Dolna while ")(1_000_000)}.`;
    expect(secondsToRead(text)).toBeLessThan(20);
  }, 120_000);
});

describe("the rules of reading", () => {
  /** A group with an unbounded repetition inside that is itself repeated without bound: "(a+)+"; not "(,a+)+". */
  const NESTED =
    /\((?:\?:|\?<\w+>|(?!\?))(?!(?:\[[^\w\\\]]+\]|\\?[^\w\s\\[(?])(?![+*?{]))[^()]*(?:[+*]|\{\d+,\})[^()]*\)(?:[+*]|\{\d+,\})/;

  it("hold no regular expression that can backtrack without bound", () => {
    const found: string[] = [];
    for (const name of readdirSync("src/read", { recursive: true, encoding: "utf8" })) {
      if (!name.endsWith(".ts")) continue;
      const source = readFileSync(join("src/read", name), "utf8");
      for (const [literal] of source.matchAll(
        /(?<=[=(,:?[!&|\s])\/(?![/*\s])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuy]*/g,
      ))
        if (NESTED.test(literal)) found.push(`${name}: ${literal}`);
    }
    expect(NESTED.test("/(a+)+b/")).toBe(true);
    expect(NESTED.test("/(?:a|b*)*/")).toBe(true);
    expect(NESTED.test("/(a+)?b/")).toBe(false);
    expect(NESTED.test("/(?:[.:]a+)*/")).toBe(false);
    expect(found).toEqual([]);
  });
});
