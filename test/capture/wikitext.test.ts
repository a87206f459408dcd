import { describe, expect, test } from "vitest";
import { captureText, footnotes, outline } from "./helpers.ts";

const wiki = (text: string) => captureText(text, "article.wiki");
const paragraph = (text: string) => outline(wiki(`== A ==\n${text}`))[1];

describe("words", () => {
  test.each([
    ["'''Bold''', ''italic'' and '''''both''''' are words.", "Bold, italic and both are words."],
    [
      "The [[River Guard|guard]] took [[Lipa]], [[:Brod]] and [[Osek (district)|]].",
      "The guard took Lipa, Brod and Osek.",
    ],
    [
      "A [https://a.example/x report] and [https://a.example] <small>small</small>&nbsp;&ndash; end<br/>here.",
      "A report and small – end here.",
    ],
    [
      "{{nowrap|some {{lang|ar|كلمة}}}} {{lang-hu|szó}} {{flagicon|X}} {{flag|East}} {{unknown|x}}{{citation needed|date=May 2018}}end",
      "some كلمة szó East end",
    ],
    [
      "It is {{convert|30|sqkm|sqmi}}, {{convert|3|to|5|km|mi|abbr=on}} wide, {{cvt|10|-|20|m}}.",
      "It is 30 km², 3 to 5 km wide, 10–20 m.",
    ],
    [
      "On {{date|2018|5|4}}, {{start date|2018|05}}; {{as of|2018|5|9}} it fell.",
      "On 4 May 2018, May 2018; As of 9 May 2018 it fell.",
    ],
    [
      "Gen. Kos {{KIA}} and area 5 km<sup>2</sup>, <nowiki>[[x]] '''y'''</nowiki>.",
      "Gen. Kos (KIA) and area 5 km², [[x]] '''y'''.",
    ],
    ["Seen<!-- not\nseen --> all. __NOTOC__", "Seen all."],
    ["[[Category:Battles]]Only this.[[de:Schlacht]]", "Only this."],
  ])("%s", (source, expected) => {
    expect(paragraph(source)).toBe(`paragraph: ${expected}`);
  });
});

describe("notes", () => {
  const document = wiki(
    [
      "'''Lipa''' fell.<ref name=\"a\">{{cite news |last=Kos |first=Ana |title=''Lipa'' falls |newspaper=Valley News |date=4 May 2018 |url=https://valley.example/lipa?x=1&y=2 |access-date=9 May 2018}}</ref>",
      "It rose.<ref name=a /><ref>Observer, 12 June 2018. [https://observer.example/b Here]. Retrieved 1 July 2018.</ref>{{sfn|Kos|2019|p=12}}",
      "It fell again.{{r|a|late}}{{efn|Some say June.<ref name=deep>Deep.</ref>}}{{sfn|Kos|2019|p=12}}<ref group=nb>A note.</ref>",
      "",
      "== References ==",
      "{{notelist}}",
      "{{reflist|refs=",
      '<ref name="late">Given late.</ref>',
      "}}",
    ].join("\n"),
  );

  test("a reused reference keeps its number; groups count by themselves", () => {
    expect(document.text.split("\n")[0]).toBe("Lipa fell.[1] It rose.[1][2][3] It fell again.[1][4][a][3][nb 1]");
    expect(footnotes(document)).toEqual(["1", "1", "2", "3", "1", "4", "a", "3", "nb 1"]);
  });

  test("each has its text, address and day", () => {
    expect(document.references.map(({ label, text, url, published }) => [label, text, url, published])).toEqual([
      ["1", 'Kos, Ana (4 May 2018). "Lipa falls". Valley News.', "https://valley.example/lipa?x=1&y=2", "2018-05-04"],
      ["2", "Observer, 12 June 2018. Here. Retrieved 1 July 2018.", "https://observer.example/b", "2018-06-12"],
      ["3", "Kos 2019, p. 12.", null, null],
      ["4", "Given late.", null, null],
      ["a", "Some say June.", null, null],
      ["nb 1", "A note.", null, null],
      ["5", "Deep.", null, null],
    ]);
    for (const { span, text } of document.references) expect(document.text.slice(span!.start, span!.end)).toBe(text);
  });
});

describe("structure", () => {
  const document = wiki(
    [
      "{{Short description|Battle}}",
      "{{Infobox military conflict",
      "| conflict = Battle of Lipa (2018)",
      "| image = Lipa map.png",
      "| caption = Front on 5 May",
      "| date = {{start and end dates|2018|5|3|2018|5|9}}<br />(1 week)",
      "| place = [[Lipa]]",
      "| result = Eastern victory",
      "* Bridge taken",
      "| combatant1 = {{flagdeco|East}} [[East (country)|East]]<br>River Guard",
      "| combatant2 = {{plainlist|",
      "* West",
      "** 2nd Corps",
      "}}",
      "| casualties1 =",
      "}}",
      "The '''Battle of Lipa''' was",
      "fought in May.",
      "",
      "== Battle ==",
      "[[File:Lipa.jpg|thumb|upright=1.2|left|The [[bridge]] of Lipa]]",
      "Text.",
      "=== Second phase ===",
      "* 5 May – the guard came.",
      "# It left.",
      ": He said so.",
      '{| class="wikitable"',
      "|+ Control",
      "! Town !! style='x' | Holder",
      "|-",
      '| align="left" | Lipa || East',
      "|-",
      "| Brod",
      "| West",
      "|}",
      "<gallery>",
      "File:a.jpg|A ''view''",
      "</gallery>",
      "<blockquote>We hold.</blockquote>",
      "== See also ==",
      "* [[River War]]",
    ].join("\n"),
  );

  test("blocks in their order", () => {
    expect(outline(document)).toEqual([
      "field<Conflict>: Battle of Lipa (2018)",
      "field<Date>: 3 May 2018 – 9 May 2018 (1 week)",
      "field<Place>: Lipa",
      "field<Result>: Eastern victory",
      "field<Result>: Bridge taken",
      "field<Combatant1>: East",
      "field<Combatant1>: River Guard",
      "field<Combatant2>: West",
      "field<Combatant2>: 2nd Corps",
      "caption: Front on 5 May",
      "paragraph: The Battle of Lipa was fought in May.",
      "heading2: Battle",
      "caption: The bridge of Lipa",
      "paragraph: Text.",
      "heading3: Second phase",
      "item: 5 May – the guard came.",
      "item: It left.",
      "paragraph: He said so.",
      "caption: Control",
      "cell: Town",
      "cell: Holder",
      "cell<Town>: Lipa",
      "cell<Holder>: East",
      "cell<Town>: Brod",
      "cell<Holder>: West",
      "caption: A view",
      "paragraph: We hold.",
      "apparatus: See also",
      "apparatus: River War",
    ]);
    expect(document).toMatchObject({ title: "Battle of Lipa (2018)", format: "wikitext", language: "en" });
  });

  test("without an infobox the first bold term is the title", () => {
    expect(wiki("The '''battle of [[Lipa]]''' was a [[battle]].<ref>x</ref>").title).toBe("Battle of Lipa");
  });

  test("what never closes is text", () => {
    expect(paragraph("The {{nowrap|guard took [[Lipa and left.")).toBe(
      "paragraph: The {{nowrap|guard took [[Lipa and left.",
    );
    expect(paragraph("It fell.<ref>No end")).toBe("paragraph: It fell.No end");
    expect(paragraph("A <!-- comment without end")).toBe("paragraph: A");
    expect(paragraph("Closed ]] too }} often</ref>.")).toBe("paragraph: Closed ]] too }} often.");
  });
});
