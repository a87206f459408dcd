import { describe, expect, test } from "vitest";
import { captureText, footnotes, markup, withoutMarks } from "./helpers.ts";

describe("footnote marks in brackets", () => {
  test.each([
    ["The bridge fell.[12][13] Nobody came.", ["12", "13"]],
    ["The bridge fell.[12, 13] Nobody came.", ["12", "13"]],
    ["The bridge fell[3–5] that day.", ["3", "4", "5"]],
    ["The bridge fell.[a] Nobody[nb 1] came[note 2].", ["a", "nb 1", "note 2"]],
    ["The bridge fell.[^first] Nobody came.", ["first"]],
    ["The bridge fell.[12]:34–36 Nobody came.", ["12"]],
    ["The **bridge** fell.[12](#cite_note-12) Nobody came.", ["12"]],
    ["Gen. Hadi Kos [11] commanded.", []],
    ["Gen. Hadi Kos [11]", ["11"]],
  ])("%s", (text, labels) => {
    expect(footnotes(captureText(text))).toEqual(labels);
  });

  test("the sentence reads on without them", () => {
    const document = captureText("It fell,[12](#n12) then rose.[13]:5 “So be it”[a] he said.");
    expect(withoutMarks(document, 0)).toBe("It fell, then rose. “So be it” he said.");
  });

  test.each([
    "He called it “[the] town [n]either side [could] hold”.",
    "“Two fighter[s] were killed”, he said of [Caliph] Marwan.",
    "The year [2016] and pages [100–300] are no notes.",
    "He killed [33] of them.",
    "A list [x, y] and [see below] and [] and [ ] and [-].",
    "cut[ting] him in two",
  ])("no mark in: %s", (text) => {
    expect(footnotes(captureText(text))).toEqual([]);
  });

  test("editors' notes are marks without labels", () => {
    const document = captureText("The town fell[citation needed] at night[when?] to them.[dubious – discuss]");
    expect(footnotes(document)).toEqual([]);
    expect(markup(document)).toEqual(["[citation needed]", "[when?]", "[dubious – discuss]"]);
  });
});

describe("bare footnote numbers", () => {
  const glued =
    "The hills were taken after heavy fighting1 and the houses were threatened2. The guard left3.\n\nOn the frontline4 it went on, as a man said “to the end.”5 Nothing more6,7 was heard.";

  test("glued to a word or a stop, counting up", () => {
    expect(footnotes(captureText(glued))).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });

  test("set off by spaces, with earlier labels used again", () => {
    const text = [
      'A "Hős csata", 6  a folyó mellett indult. Az őrség elment. 28  29  30 ',
      "A harc megállt. 31  Majd 150 lövést adtak le, legalább 100-at. 32  Az autók 2 vagy 4 helyen álltak. 32  33 ",
      "Végül visszatértek. 34  6  35 ",
    ].join("\n");
    expect(footnotes(captureText(text))).toEqual(["6", "28", "29", "30", "31", "32", "32", "33", "34", "6", "35"]);
  });

  test("after a stop with a single space, once a text is known to have them", () => {
    const text =
      "The town fell1. The guard left2. It came back3. 4 Nobody saw it. 5 In the end 12 men were left. In 2012. 33 people died.";
    expect(footnotes(captureText(text))).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("two are enough where a reference list has their labels", () => {
    const list = "\n\nReferences\n\n[1] Valley News, 4 May 2018.\n\n[2] The Observer.";
    expect(footnotes(captureText(`The town fell1 and rose2 again.${list}`))).toEqual(["1", "2"]);
    expect(footnotes(captureText("The town fell1 and rose2 again."))).toEqual([]);
  });

  test.each([
    "They took Hill 420 and the 1070 Project. Then the 3000 Project. 12 men were left at Hill 5. Nobody else.",
    "It covered 3 km2, then 4 km2, 5 m2 and 6 cm3. CO2 rose. The T72, the Su25 and the M4 were there.",
    "On 1 May 2018. On 2 May. On 3 May. On 4 May. It was 8.4 cm wide, 1.5 m high, at 08.30 on no.3 of p.4.",
    "The 1st, 2nd, 3rd and 4th brigades of Group 1 and Group 2, Group 3 and Group 4.",
  ])("no mark in: %s", (text) => {
    expect(footnotes(captureText(text))).toEqual([]);
  });

  test("names of image files do not count", () => {
    const text = "map1.png The guard came.\n\nmap2.png The guard left.\n\nmap3.png The guard stayed.";
    expect(footnotes(captureText(text))).toEqual([]);
  });

  test("raised digits hang on words, not on units or numbers", () => {
    expect(footnotes(captureText("The town fell¹ at night.²³ It had 30 km² and 10⁶ people, 5 m³ each.⁴"))).toEqual([
      "1",
      "23",
      "4",
    ]);
  });
});
