import { describe, expect, test } from "vitest";
import { quantitiesOf } from "../../../src/read/languages/en/numbers/index.ts";
import { tokensOf } from "./tokens.ts";

/** The quantities of a text as `[words, low, best, high]`. */
function read(text: string): (string | number | null)[][] {
  return quantitiesOf(tokensOf(text)).map((q) => [text.slice(q.span.start, q.span.end), q.low, q.best, q.high]);
}

describe("an exact number is low, best and high at once", () => {
  test.each([
    ["killing 260 men", "260", 260],
    ["with 10,500 people", "10,500", 10500],
    ["over two hills lay mist, two guns fired", "two", 2],
    ["some took two hundred and fifty carts", "two hundred and fifty", 250],
    ["they had twenty-two guns", "twenty-two", 22],
    ["half a dozen key buildings", "half a dozen", 6],
    ["it cost 2.5 million crowns", "2.5 million", 2_500_000],
    ["two and a half months", "two and a half", 2.5],
    ["a hundred bombs fell", "a hundred", 100],
    ["three dozen mules", "three dozen", 36],
    ["one and a couple of carts", "one", 1],
  ])("%s", (text, words, value) => {
    expect(read(text)).toContainEqual([words, value, value, value]);
  });
});

describe("ranges have low and high, no best", () => {
  test.each([
    ["200–300+ wounded", "200–300+", 200, 300],
    ["1,500-5,000 rebels", "1,500-5,000", 1500, 5000],
    ["between 30 and 40 men", "between 30 and 40", 30, 40],
    ["200 to 300 men", "200 to 300", 200, 300],
    ["from 200 to as many as 300 men", "200 to as many as 300", 200, 300],
    ["from 200 to 300 men were there", "200 to 300", 200, 300],
    ["two or four carts", "two or four", 2, 4],
    ["two or three hundred men", "two or three hundred", 200, 300],
    ["1.5–2 million people", "1.5–2 million", 1_500_000, 2_000_000],
    ["between a quarter and a half of them", "between a quarter and a half", 0.25, 0.5],
    ["70 to 80 percent of the town", "70 to 80 percent", 0.7, 0.8],
    ["60–70% of the town", "60–70%", 0.6, 0.7],
  ])("%s", (text, words, low, high) => {
    expect(read(text)).toEqual([[words, low, null, high]]);
  });

  test("a rise from one number to another is no range", () => {
    expect(read("the garrison grew from 200 to 300 men")).toEqual([
      ["200", 200, 200, 200],
      ["300", 300, 300, 300],
    ]);
  });

  test("numbers that fall are two numbers", () => {
    expect(read("300 or 200 men")).toHaveLength(2);
  });
});

describe("bounds", () => {
  test.each([
    ["at least 36 men", "at least 36", [36, null, null]],
    ["more than 150 shells", "more than 150", [150, null, null]],
    ["no fewer than 20 carts", "no fewer than 20", [20, null, null]],
    ["1,000+ soldiers", "1,000+", [1000, null, null]],
    ["40 or more residents", "40 or more", [40, null, null]],
    ["at least another 20 men", "at least another 20", [20, null, null]],
    ["up to eight carts", "up to eight", [null, null, 8]],
    ["fewer than 100 men", "fewer than 100", [null, null, 100]],
    ["less than a kilometer away", "less than a", [null, null, 1]],
    ["nearly 10,000 people", "nearly 10,000", [null, 10000, null]],
    ["some 3,000 fighters", "some 3,000", [null, 3000, null]],
    ["~200 men", "~200", [null, 200, null]],
    ["an estimated 400 men", "an estimated 400", [null, 400, null]],
    ["approx. 400 men", "approx. 400", [null, 400, null]],
  ])("%s", (text, words, [low, best, high]) => {
    expect(read(text)).toEqual([[words, low, best, high]]);
  });

  test("a verb before a number is no bound", () => {
    expect(read("officials estimated half of them had left")).toEqual([["half", 0.5, 0.5, 0.5]]);
  });
});

describe("shares are parts of one", () => {
  test.each([
    ["75 percent of the area", 0.75],
    ["75 per cent of the area", 0.75],
    ["22.8% of the people", 0.228],
    ["99.8% voted", 0.998],
    ["a quarter of the town", 0.25],
    ["one-third of the town", 0.33],
    ["two thirds of the town", 0.67],
    ["three quarters of the town", 0.75],
    ["half of the town", 0.5],
  ])("%s", (text, share) => {
    const [quantity] = quantitiesOf(tokensOf(text));
    expect(quantity).toMatchObject({ best: share, share: true });
  });

  test.each(["a third attack began", "the old quarter burned", "in the first half of the year", "the quarter fell"])(
    "no share: %s",
    (text) => {
      expect(quantitiesOf(tokensOf(text)).filter((q) => q.share)).toEqual([]);
    },
  );
});

describe("orders of magnitude are the least they can mean", () => {
  test.each([
    ["dozens of villages", 24],
    ["a few dozen villages", 24],
    ["hundreds of fighters", 200],
    ["several thousand men", 2000],
    ["tens of thousands of people", 20000],
    ["hundreds of thousands of people", 200000],
    ["hundreds and thousands of civilians", 200],
  ])("%s", (text, low) => {
    expect(quantitiesOf(tokensOf(text))).toMatchObject([{ low, best: null, high: null, vague: true }]);
  });
});

describe("what is no quantity", () => {
  test.each([
    "On 28 October the town fell.",
    "From 28–30 October and on March 3, 2031, it rained.",
    "Between 17 and 19 March nothing happened.",
    "In 2031 and since 1990, until May 2032.",
    "The 2031 Norvale offensive failed.",
    "In 1970 Vellian troops came, and the 1969 elections passed.",
    "At 08:45 and at 5 a.m. and 0530 shells fell.",
    "The 4th Mechanized Division and the 102nd Battalion met on the 3rd.",
    "They took Hill 420 along the M4 highway, past route 6.",
    "The 1070 Housing Project fell; so did Varda 5 Suburb.",
    "Resolution 83 and Task Force 20 are known; see no. 7 and p. 74.",
    "BM-21 rockets hit the T-72 near L-39.",
    "It was seen in 3D, version 1.2.3, on 12/05/2031, 24/7.",
    "In 490 BC and AD 70 they fought at Seven Oaks.",
    "The '99 guard came.",
    "As late as 1781 senior officials met.",
    "Between March 4 and 5, on the 1 and 2 of March, and 14 August-24 August it rained.",
    "A two-year-old boy, a 10 year-old girl and a 155mm shell.",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("four bare digits before a plural count", () => {
    expect(read("a force of 1500 men")).toEqual([["1500", 1500, 1500, 1500]]);
  });
});

test("money keeps its currency", () => {
  expect(quantitiesOf(tokensOf("the relief fund gave US$10,000 and €2 million"))).toMatchObject([
    { best: 10000, currency: "US$" },
    { best: 2_000_000, currency: "€" },
  ]);
});

test("offsets are UTF-16 code units behind emoji, Arabic and decomposed letters", () => {
  const text = "🙂 مدينة Cafe\u0301: more than 150 men, ١٢";
  const [quantity] = quantitiesOf(tokensOf(text));
  expect(text.slice(quantity!.span.start, quantity!.span.end)).toBe("more than 150");
});

test("hostile input is read in linear time", () => {
  const started = performance.now();
  for (const text of ["1 or ".repeat(40_000), "one-".repeat(40_000), "1,".repeat(80_000), "other ".repeat(40_000)]) {
    quantitiesOf(tokensOf(`${text} 5 men`));
  }
  expect(performance.now() - started).toBeLessThan(8000);
});
