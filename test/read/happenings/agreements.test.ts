import { describe, expect, test } from "vitest";
import { only } from "./reading.ts";

/** The steps told in a text, by the agreement they are of: "agreed 1988-03-12, broken 1988-03-20". */
function threads(text: string): string[] {
  const steps = Map.groupBy(only("agreement", text), ({ agreement }) => agreement);
  return [...steps.values()].map((own) => own.map(({ state, when }) => `${state} ${when.edtf}`).join(", "));
}

const first =
  "On 12 March 1988, a ceasefire was agreed between the Ostrian Army and the rebels. On 20 March 1988 the ceasefire was broken by the rebels.";

describe("agreements far apart in time", () => {
  test("are two where the first had ended", () => {
    expect(threads(`${first} On 30 June 1994 the ceasefire was broken.`)).toEqual([
      "agreed 1988-03-12, broken 1988-03-20",
      "broken 1994-06-30",
    ]);
  });

  test("are two where another one is made, although the text calls it the ceasefire", () => {
    const text = "On 12 March 1988, a ceasefire was agreed between the Ostrian Army and the rebels.";
    expect(threads(`${text} On 9 May 1994 the ceasefire was agreed in Varnholm.`)).toEqual([
      "agreed 1988-03-12",
      "agreed 1994-05-09",
    ]);
  });

  test("a step told in between goes to the one it is near to", () => {
    const text = `${first} On 9 May 1994, a ceasefire was agreed. On 25 March 1988 the ceasefire had been broken again.`;
    expect(threads(text)).toEqual(["agreed 1988-03-12, broken 1988-03-20, broken 1988-03-25", "agreed 1994-05-09"]);
  });

  test("one that stood can be broken long after", () => {
    const text = "On 12 March 1988, a ceasefire was agreed between the Ostrian Army and the rebels.";
    expect(threads(`${text} On 2 April 1994 the ceasefire was broken by the rebels.`)).toEqual([
      "agreed 1988-03-12, broken 1994-04-02",
    ]);
  });
});
