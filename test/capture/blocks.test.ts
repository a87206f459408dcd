import { describe, expect, test } from "vitest";
import { captureText, outline } from "./helpers.ts";

const prose =
  "On 4 May the river guard entered the lower town, and by the evening of the next day it held the bridge as well.";

describe("titles", () => {
  test("a first line that stands alone", () => {
    const document = captureText(`Lipa: after the siege, the guard comes back\n\n${prose}`);
    expect(document.title).toBe("Lipa: after the siege, the guard comes back");
    expect(outline(document)[0]).toBe("title: Lipa: after the siege, the guard comes back");
  });

  test("marked titles", () => {
    expect(captureText(`= Battle of Lipa =\n\n${prose}`).title).toBe("Battle of Lipa");
    expect(outline(captureText(`# Battle of Lipa #\n\n${prose}`))[0]).toBe("title: Battle of Lipa");
    expect(outline(captureText(`Battle of Lipa\n==============\n\n${prose}`))).toEqual([
      "title: Battle of Lipa",
      `paragraph: ${prose}`,
    ]);
  });

  test("the bold or capital subject of the first sentence is the title, though no block", () => {
    const bold = captureText("The **battle of Lipa** was fought in 2018 over the bridge.");
    expect(bold.title).toBe("Battle of Lipa");
    expect(outline(bold)).toHaveLength(1);
    const capitals = captureText(
      "The BATTLE OF LIPA (MAY 2018), called DAWN, was a battle for Lipa in May near a Battle place of note.",
    );
    expect(capitals.title).toBe("Battle of Lipa (May 2018)");
  });

  test("prose, a section's name and a year are no titles", () => {
    expect(captureText(`${prose}\n\n${prose}`).title).toBeNull();
    expect(outline(captureText(`Background\n\n${prose}`))[0]).toBe("heading2: Background");
    expect(outline(captureText(`1918\n\n${prose}\n\n1919\n\n${prose}`))[0]).toBe("heading2: 1918");
  });
});

describe("headings", () => {
  test("marked ones have their level", () => {
    const document = captureText(
      `${prose}\n\n## First days\n${prose}\n### The bridge ###\n${prose}\n\n==Aftermath – a new siege==\n${prose}`,
    );
    expect(outline(document).filter((line) => line.startsWith("heading"))).toEqual([
      "heading2: First days",
      "heading3: The bridge",
      "heading2: Aftermath – a new siege",
    ]);
  });

  test("lines alone without a final stop, graded by the blank lines before them", () => {
    const document = captureText(
      `${prose}\n\n\nPrelude\n\n${prose}\n\n\nThe battle\n\nFirst fighting and the approach to Brod\n\n${prose}\n\nFall of Brod\n\n${prose}`,
    );
    expect(outline(document).filter((line) => line.startsWith("heading"))).toEqual([
      "heading2: Prelude",
      "heading2: The battle",
      "heading3: First fighting and the approach to Brod",
      "heading3: Fall of Brod",
    ]);
  });

  test("a line in bold, and lines with a wiki's edit link", () => {
    const bold = captureText(`${prose}\n\n**The bridge**\n\n${prose}\n\n**We hold.**\n\n## Next\n${prose}`);
    expect(outline(bold).slice(1, 4)).toEqual([
      "heading6: The bridge",
      `paragraph: ${prose}`,
      "paragraph: **We hold.**",
    ]);
    const copied = captureText(
      `${prose}\nBackground[edit]\n${prose}\nElőzmények[szerkesztés | forrásszöveg szerkesztése]\n${prose}`,
    );
    expect(outline(copied).filter((line) => line.startsWith("heading"))).toEqual([
      "heading2: Background",
      "heading2: Előzmények",
    ]);
  });

  test("no headings: short sentences, captions, names one a line, short lines beside marked headings", () => {
    const sentence = captureText(`${prose}\n\nThe bridge fell.\n\n${prose}`);
    expect(outline(sentence)[1]).toBe("paragraph: The bridge fell.");
    const caption = captureText(`${prose}\n\nMap of the attack\n\n${prose}`);
    expect(outline(caption)[1]).toBe("caption: Map of the attack");
    const names = captureText(
      `${prose}\n\nFirst Corps\n\nSecond Corps\n\nThird Corps\n\nFourth Corps\n\nFifth Corps\n\nThe attack\n\n${prose}`,
    );
    expect(outline(names).filter((line) => line.startsWith("heading"))).toEqual(["heading2: The attack"]);
    const marked = captureText(`${prose}\n\n== Battle ==\n\n${prose}\n\nFirst Corps\n\n${prose}`);
    expect(outline(marked)).toContain("paragraph: First Corps");
  });
});

describe("paragraphs", () => {
  test("one line each, also without blank lines between them", () => {
    const second = prose.replace("4 May", "6 May");
    expect(
      outline(
        captureText(`${prose}
${second}
${prose}`),
      ),
    ).toEqual([`paragraph: ${prose}`, `paragraph: ${second}`, `paragraph: ${prose}`]);
  });

  test("lines broken by hand belong together", () => {
    const wrapped = [
      "On 4 May the river guard entered the lower town, and by the evening",
      "of the next day it held the bridge as well. The garrison of the upper",
      "town did not leave its positions until the morning of 7 May, when its",
      "last food was gone.",
      "",
      "A second attack, made from the hills in the north with all that could",
      "be found, came too late. Nobody was left in the town when the column",
      "Arrived.",
    ].join("\n");
    const document = captureText(wrapped);
    expect(document.blocks.map((block) => block.kind)).toEqual(["paragraph", "paragraph"]);
    expect(document.text).toBe(wrapped);
  });

  test("Markdown joins lines until a blank one; quotations lose their sign to a mark", () => {
    const document = captureText("The **guard** took\nLipa.\n\n> We hold\n> the bridge.\n");
    expect(outline(document)).toEqual(["paragraph: The **guard** took⏎Lipa.", "paragraph: > We hold⏎> the bridge."]);
  });
});

describe("lists and tables", () => {
  test("items without their bullets, empty ones left out", () => {
    const document = captureText(
      `${prose}\n\n * 🇽 East spoke.\n- -\n-   - West answered.\n• North kept silent.\n▪South too.\n\n-   -   -\n`,
    );
    expect(outline(document).slice(1)).toEqual([
      "item: 🇽 East spoke.",
      "item: West answered.",
      "item: North kept silent.",
      "item: South too.",
    ]);
  });

  test("numbered lists, but no sentence that begins with a number", () => {
    const list = captureText(`${prose}\n\n1. First wave.\n2. Second wave.\n`);
    expect(outline(list).slice(1)).toEqual(["item: First wave.", "item: Second wave."]);
    const sentence = captureText(
      `${prose}\n\n3. Corps held the ridge until the night of the battle was over and everybody had left it.`,
    );
    expect(outline(sentence)[1]).toMatch(/^paragraph: 3\. Corps/);
  });

  test("an item goes on on indented lines", () => {
    const document = captureText(
      "- The guard entered the lower town in the morning and\n  took the bridge.\n- Nothing else happened.\n",
    );
    expect(outline(document)).toEqual([
      "item: The guard entered the lower town in the morning and⏎  took the bridge.",
      "item: Nothing else happened.",
    ]);
  });

  test("a table is its cells row by row, with the heads of their columns", () => {
    const document = captureText(
      "**x**\n\n| Town | Holder |\n| ---- | :----: |\n| Lipa | East   |\n| Brod |        |\n",
    );
    expect(outline(document).slice(1)).toEqual([
      "cell: Town",
      "cell: Holder",
      "cell<Town>: Lipa",
      "cell<Holder>: East",
      "cell<Town>: Brod",
    ]);
  });
});

describe("tables set in plain text", () => {
  test("columns are where the dashes are", () => {
    const document = captureText(
      `${prose}\n\n  Town        Holder   Since\n  ----------- -------- -----------\n  Lipa        East     4 May\n  New Brod             5 May 2018\n\n${prose}`,
    );
    expect(outline(document).slice(1, -1)).toEqual([
      "cell: Town",
      "cell: Holder",
      "cell: Since",
      "cell<Town>: Lipa",
      "cell<Holder>: East",
      "cell<Since>: 4 May",
      "cell<Town>: New Brod",
      "cell<Since>: 5 May 2018",
    ]);
  });

  test("a rule or an underlined title is no table", () => {
    expect(
      outline(captureText(`Lipa\n-----\n\n${prose}\n\n-----\n\n${prose}`)).some((line) => line.startsWith("cell")),
    ).toBe(false);
  });
});

describe("captions", () => {
  test("the same line twice is a picture's text and caption", () => {
    const line = "Men of the guard take positions at the bridge, May 5.";
    expect(outline(captureText(`${prose}\n\n${line}\n${line}\n\n${prose}`)).slice(1, 3)).toEqual([
      `caption: ${line}`,
      `caption: ${line}`,
    ]);
  });

  test("an image name with what was beside it is a caption; one before a sentence is a mark", () => {
    const document = captureText(`${prose}\n\nLipa_bridge.JPG (_pictured in 2010_)]]\n\nmap1.png ${prose}`);
    expect(outline(document)[1]).toBe("caption: Lipa_bridge.JPG (_pictured in 2010_)]]");
    expect(outline(document)[2]).toBe(`paragraph: map1.png ${prose}`);
    expect(document.marks.map((mark) => document.text.slice(mark.span.start, mark.span.end))).toEqual([
      "Lipa_bridge.JPG ",
      "_",
      "_",
      "]]",
      "map1.png ",
    ]);
  });
});
