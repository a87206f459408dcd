import { describe, expect, test } from "vitest";
import { capture } from "../../src/capture/index.ts";
import { checkDocument } from "./helpers.ts";

const wiki = "'''A''' [[b]] {{c}} [[d]]<ref>e</ref> ";
const page = "<!DOCTYPE html><html><body><p>x";

/** Repetitions that make careless scanners take quadratic time; `size` is how often the sign stands. */
const hostile: readonly (readonly [string, (size: number) => string])[] = [
  ["opening brackets", (size) => `Text ${"[".repeat(size)}`],
  ["link openings", (size) => `**a** ${"[a](".repeat(size)}`],
  ["asterisks with words", (size) => `**a** ${"*a ".repeat(size)}`],
  ["quotation signs", (size) => `**a**\n${"> ".repeat(size)}`],
  ["backticks", (size) => `**a** ${"`a".repeat(size)}`],
  ["numbers glued to words", (size) => "word1 ".repeat(size)],
  ["numbers set off", (size) => `a. ${"33  ".repeat(size)}`],
  ["short lines", (size) => "Aa\n".repeat(size)],
  ["headings", (size) => "Heading here\n\n".repeat(size)],
  ["underlined headings", (size) => "a\n===\n\n".repeat(size)],
  ["numbered lines", (size) => "1. a\n".repeat(size)],
  ["reference lines", (size) => "[1] x\n".repeat(size)],
  ["table rows", (size) => "| a | b\n".repeat(size)],
  ["header lines", (size) => "Date: 5\n".repeat(size)],
  ["blank lines", (size) => `a${"\n".repeat(size)}b`],
  ["one long word", (size) => "a".repeat(size * 5)],
  ["image names", (size) => "a.jpg".repeat(size)],
  ["template openings", (size) => wiki + "{{a|".repeat(size)],
  ["nested templates", (size) => wiki + "{{nowrap|".repeat(size) + "}}".repeat(size)],
  ["link openings in wikitext", (size) => wiki + "[[a|\n\n".repeat(size)],
  ["notes that never end", (size) => wiki + "<ref>".repeat(size)],
  ["comments that never end", (size) => wiki + "<!--".repeat(size)],
  ["tables in tables", (size) => `${wiki}\n${"{|\n".repeat(size)}`],
  ["unclosed divisions", (size) => page + "<div>".repeat(size)],
  ["unclosed bold", (size) => page + "<b>".repeat(size)],
  ["unclosed lists", (size) => page + "<ul><li>".repeat(size)],
  ["end tags without start", (size) => page + "</div>".repeat(size)],
  ["tables in table cells", (size) => page + "<table><tr><td>".repeat(size)],
  ["raised numbers", (size) => page + "<sup>1</sup>".repeat(size)],
  ["less-than signs", (size) => page + "<".repeat(size)],
];

function milliseconds(text: string): number {
  const bytes = new TextEncoder().encode(text);
  const start = performance.now();
  capture({ bytes, origin: "hostile" });
  return performance.now() - start;
}

describe("hostile repetition takes time in proportion to its length", () => {
  test.each(hostile)("%s", (_, make) => {
    const document = capture({ bytes: new TextEncoder().encode(make(3000)), origin: "hostile" });
    checkDocument(document);
    // Twenty times the size; quadratic time would be four hundred times as long.
    const small = Math.max(milliseconds(make(2_000)), 10);
    expect(milliseconds(make(40_000))).toBeLessThan(small * 200);
  });

  test("templates nested in arguments are printed once each", () => {
    const depth = 60;
    expect(milliseconds(`${wiki}${"{{ubl|a|".repeat(depth)}x${"}}".repeat(depth)}`)).toBeLessThan(1000);
  });

  test("ten megabytes of plain text take about a second (a machine busy with other work is given eight)", () => {
    const paragraph =
      "On 4 May the river guard entered the lower town,[12][13] and by the evening it held the bridge.[14] ".repeat(8);
    const text = `Lipa\n\n${`${paragraph}\n\n`.repeat(13_000)}`;
    expect(text.length).toBeGreaterThan(10_000_000);
    milliseconds(text.slice(0, 500_000));
    expect(milliseconds(text)).toBeLessThan(8000);
  });
});

test("any bytes give a document or one clear line", () => {
  const seed =
    "= Lipa =\n\nInfobox\n- Date: 3 May 2018\n\nThe **guard** took [[Lipa]].<ref>{{cite web|title=x}}</ref> <p>It[1] fell2</p>\n{| a\n|b\n|}\n";
  const bytes = new TextEncoder().encode(seed);
  let state = 7;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  for (let round = 0; round < 600; round++) {
    const changed = bytes.slice(0, 1 + random(bytes.length));
    for (let change = random(6); change >= 0; change--)
      changed[random(changed.length)] = random(3) === 0 ? random(256) : bytes[random(bytes.length)]!;
    try {
      checkDocument(capture({ bytes: changed, origin: "mutated", captured: "2024-01-01T00:00:00.000Z" }));
    } catch (error) {
      expect(error).toMatchObject({ name: "Problem" });
    }
  }
});
