import { describe, expect, test } from "vitest";
import { figuresOf } from "./reading.ts";

const INFOBOX = `{{Infobox military conflict
| conflict = Battle of Norvale
| date = 3–9 May 2031 (6 days)
| result = Norvan victory
* Half of the town destroyed
| combatant1 = Free Norva
| combatant2 = Republic of Vell
| commander1 = Arn Bor (8th Brigade, 3 stars)
| strength1 = 12,000 men<br>40 tanks
| casualties1 = '''Per the Vell Monitor:'''<br>200 killed, 450+ wounded<br>'''Vellian claim:'''<br>1,100 killed
| casualties2 = 90 killed (VMN claim), 110 killed (The Vell Source)
| casualties3 = 40+ civilians killed
}}
'''The Battle of Norvale''' was fought in May 2031 and took 3 hills.
`;

describe("an infobox", () => {
  const drafts = figuresOf(INFOBOX);
  const rows = drafts.map(({ figure, source, modality }) => [figure.what, figure.who, figure.low, source, modality]);

  test("the column tells the side, the label and the bracket the source", () => {
    expect(rows).toEqual([
      ["duration", null, 6, null, "stated"],
      ["share", null, 0.5, null, "stated"],
      ["strength", "rebels", 12000, null, "stated"],
      ["vehicles", "tanks", 40, null, "stated"],
      ["killed", "rebels", 200, "Vell Monitor", "claimed"],
      ["wounded", "rebels", 450, "Vell Monitor", "claimed"],
      ["killed", "rebels", 1100, "Vellian", "claimed"],
      ["killed", "government", 90, "VMN", "claimed"],
      ["killed", "government", 110, "Vell Source", "claimed"],
      ["killed", "civilians", 40, null, "stated"],
      ["units of place", "hills", 3, null, "stated"],
    ]);
  });
});

test("the evidence covers the quantity and its noun, and the event word where it stands apart", () => {
  const text = "🙂 Cafe\u0301 مدينة. In Norvale 38 rebels of the old guard were killed.";
  const [draft] = figuresOf(text);
  expect(draft!.evidence.map((span) => text.slice(span.start, span.end))).toEqual(["38 rebels", "killed"]);
});

test("the footnote behind a figure is its citation", () => {
  const text = "The shelling killed 38 rebels,[12] wounding 7.[13]\n\nReferences\n\n1. A";
  expect(figuresOf(text).map((draft) => draft.citations)).toEqual([["12"], ["13"]]);
});

test("source and modality come from the sentence, across a paragraph", () => {
  const text = "The Vell Monitor said that 30 men had died. It also claimed that 12 guards were wounded.";
  expect(figuresOf(text).map(({ source, modality }) => [source, modality])).toEqual([
    ["Vell Monitor", "claimed"],
    ["Vell Monitor", "claimed"],
  ]);
});

test("a document without figures has none", () => {
  expect(figuresOf("On 3 May 2031 the army took Hill 420 near the M4 highway.")).toEqual([]);
});

test("the same text gives the same drafts", () => {
  expect(figuresOf(INFOBOX)).toEqual(figuresOf(INFOBOX));
});

test("hostile input is read in bounded time", () => {
  const started = performance.now();
  for (const part of [
    "5 men killed and ",
    "killing 5, ",
    "5 of 6 of ",
    "including 5 men, ",
    "a tank destroyed 5 ",
    "12 of them ",
  ]) {
    figuresOf(part.repeat(6000));
  }
  expect(performance.now() - started).toBeLessThan(15_000);
});

test("civilians in a column of losses are nobody's losses", () => {
  const text =
    "Infobox\n\n- Combatant1: Vellian Army\n- Combatant2: Free Norva\n- Casualties1: 152 killed\n" +
    "- Casualties2: More than 600 civilians killed\n";
  expect(figuresOf(text).map(({ figure }) => [figure.what, figure.who, figure.low])).toEqual([
    ["killed", "government", 152],
    ["killed", "civilians", 600],
  ]);
});
