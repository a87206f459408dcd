import { describe, expect, test } from "vitest";
import { sniffFormat } from "../../src/capture/index.ts";

const sniff = (text: string, name?: string) => sniffFormat(new TextEncoder().encode(text), name);

describe("the format is found by content", () => {
  test("plain text, whatever signs it has", () => {
    expect(sniff("The army took Lipa.\n\nIt held the town.")).toBe("text");
    expect(sniff("= Battle of Lipa =\n\n==The battle==\nText.")).toBe("text");
    expect(sniff("A_ship.JPG (_seen in 2010_)]]\n\nText [1] of 5 * 3 < 20.")).toBe("text");
    expect(sniff("He wrote {{!}} once|website=x}} by mistake.")).toBe("text");
  });

  test("Markdown", () => {
    expect(sniff("The **battle of Lipa** began.")).toBe("markdown");
    expect(sniff("Text.\n\n## Background\nMore text.")).toBe("markdown");
    expect(sniff("---\ntitle: A\n---\n\nText.")).toBe("markdown");
    expect(sniff("The [town](https://a.example/b) fell.")).toBe("markdown");
    expect(sniff("Nothing special.", "notes.md")).toBe("markdown");
    expect(sniff('<p align="center">A</p>\n<p>B</p>\n\n# Title\n\nText.')).toBe("markdown");
  });

  test("HTML, whole pages and fragments", () => {
    expect(sniff("<!DOCTYPE html><p>x")).toBe("html");
    expect(sniff("\n <!-- saved -->\n<HTML><body>x</body></HTML>")).toBe("html");
    expect(sniff("<p>One.</p>\n<p>Two.</p>")).toBe("html");
    expect(sniff("<article><h1>x</h1><p>y</p></article>", "a.txt")).toBe("html");
  });

  test("wikitext", () => {
    expect(sniff("'''X''' is a [[town]] near [[Brod]].<ref>{{cite web|title=a}}</ref>")).toBe("wikitext");
    expect(sniff("{{Infobox settlement\n| name = X\n}}\n'''X''' is a [[town]].")).toBe("wikitext");
    expect(sniff("== Battle ==\nText.", "x.wiki")).toBe("wikitext");
  });

  test("not by the name where the content says otherwise", () => {
    expect(sniff("<!DOCTYPE html><html></html>", "page.txt")).toBe("html");
    expect(sniff("Just words.", "page.html")).toBe("text");
    expect(sniff("Notes with a [[link]] and **bold** and another [[link]].", "notes.md")).toBe("markdown");
  });
});
