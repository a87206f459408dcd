import { describe, expect, test } from "vitest";
import { captureText, footnotes, outline } from "./helpers.ts";

const prose =
  "The river guard entered the lower town on 4 May 2018, officials said, and by the evening of the next day it held the bridge as well.";
const more =
  "Its garrison left during the night, a spokesman told reporters, although some fires were still burning in the market.";

function page(body: string, head = ""): string {
  return `<!DOCTYPE html><html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>`;
}

describe("the article among what stands around it", () => {
  const around = page(`
    <header><a href="/">Home</a><nav><a>World</a> <a>Politics</a></nav></header>
    <div class="page-with-sidebar">
      <div id="cookie-consent">We use cookies to show you a better page, and so do our partners in many countries.</div>
      <div class="content"><h1>Guard takes Lipa</h1><div class="share-buttons"><a>Share</a></div>
        <p>${prose}</p><script>var x = "<p>no</p>";</script><p>${more}</p>
        <p><a href="/more">More on this: the siege of Brod</a></p>
        <figure><img alt="x"><figcaption>Men at the bridge</figcaption></figure>
        <h2>What next?</h2><p>${more}<br><br>${prose}</p>
        <div class="related-posts"><h3>Related</h3><p>Another story, told at some length so that it looks like prose, with commas, too.</p></div>
      </div>
      <aside><p>The most read articles of this week, with a long text that could be mistaken for prose by a machine.</p></aside>
    </div>
    <footer>© Valley News 2018. All rights reserved.</footer>`);

  test("is found without any declaration of the page", () => {
    const document = captureText(around, "page.html");
    expect(document.format).toBe("html");
    expect(document.title).toBe("Guard takes Lipa");
    expect(outline(document)).toEqual([
      "title: Guard takes Lipa",
      `paragraph: ${prose}`,
      `paragraph: ${more}`,
      "apparatus: More on this: the siege of Brod",
      "caption: Men at the bridge",
      "heading2: What next?",
      `paragraph: ${more}`,
      `paragraph: ${prose}`,
    ]);
  });

  test("by article, main or articleBody; other article cards do not mislead", () => {
    const declared = page(
      `<article><h2>Card</h2><p>Short.</p></article><article><h1>Lipa</h1><p>${prose}</p><p>${more}</p></article>`,
    );
    expect(outline(captureText(declared))).toEqual(["title: Lipa", `paragraph: ${prose}`, `paragraph: ${more}`]);
    const body = page(
      `<main><p>Menu text that is long enough to look like prose, but is no part of it at all.</p><div itemprop="articleBody"><p>${prose}</p><p>${more}</p></div></main>`,
    );
    expect(outline(captureText(body))).toEqual([`paragraph: ${prose}`, `paragraph: ${more}`]);
  });

  test("a container named like noise is spared where it holds the article", () => {
    expect(outline(captureText(page(`<div class="widget-menu"><p>${prose}</p><p>${more}</p></div>`)))).toEqual([
      `paragraph: ${prose}`,
      `paragraph: ${more}`,
    ]);
  });

  test("hidden elements, forms' controls and comments are left out", () => {
    const document = captureText(
      page(
        `<p hidden>a</p><p style="display: none">b</p><div aria-hidden="true">c</div><!-- d --><p>${prose}</p><button>e</button><select><option>f</select>`,
      ),
    );
    expect(outline(document)).toEqual([`paragraph: ${prose}`]);
  });
});

describe("inside the article", () => {
  test("unclosed tags, misnesting, character references and white space", () => {
    const document = captureText(
      page(
        `<p>Caf&eacute; &amp; <b>b<i>o</b>ld</i>\n  text&nbsp;here<p>Second <ul><li>one<li>two <b>x</ul></p>Loose text<div>in a block</div>`,
      ),
    );
    expect(outline(document)).toEqual([
      "paragraph: Café & bold text here",
      "paragraph: Second",
      "item: one",
      "item: two x",
      "paragraph: Loose text",
      "paragraph: in a block",
    ]);
  });

  test("raised numbers on words are footnotes, on units and numbers powers, letters nothing", () => {
    const document = captureText(
      page(
        "<p>It fell<sup>1</sup> on 30&nbsp;km<sup>2</sup>, with 10<sup>6</sup> men of the 9<sup>th</sup> Brigade.<sup>2, 3</sup> So.<sup><a href='#fn4'>[4]</a></sup><a role='doc-noteref' href='#n'>5</a></p>",
      ),
    );
    expect(document.text).toBe("It fell[1] on 30 km², with 10⁶ men of the 9th Brigade.[2, 3] So.[4][5]");
    expect(footnotes(document)).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("tables row by row with the heads of their columns; layout tables are no tables", () => {
    const document = captureText(
      page(
        `<table><tr><td><p>${prose}</p></table><p>${more} ${prose}</p><table><caption>Control</caption><tr><th>Town<th>Holder<tr><td>Lipa<td>East<br>West<tr><td>Brod<td></table>`,
      ),
    );
    expect(outline(document)).toEqual([
      `paragraph: ${prose}`,
      `paragraph: ${more} ${prose}`,
      "caption: Control",
      "cell: Town",
      "cell: Holder",
      "cell<Town>: Lipa",
      "cell<Holder>: East West",
      "cell<Town>: Brod",
    ]);
    expect(document.text).toContain("Town | Holder\nLipa | East West\nBrod");
  });

  test("notes at the end of an ordinary page become references", () => {
    const document = captureText(
      page(
        `<article><p>${prose}<sup><a href="#fn1" id="r1">1</a></sup> ${more}</p></article><section class="footnotes"><ol><li id="fn1"><p>Valley News, 5 May 2018, <a href="https://valley.example/a">here</a>. <a href="#r1">↩</a></p></li></ol></section>`,
      ),
    );
    expect(document.references).toMatchObject([
      { label: "1", text: "Valley News, 5 May 2018, here.", url: "https://valley.example/a", published: "2018-05-05" },
    ]);
    expect(footnotes(document)).toEqual(["1"]);
  });
});

describe("a saved wiki page", () => {
  const wiki = captureText(
    page(
      `<div id="mw-navigation">Main page</div><h1 id="firstHeading">Battle of Lipa</h1><div class="mw-parser-output">
      <div class="hatnote">For other uses, see Lipa.</div>
      <table class="infobox vevent"><tbody><tr><th colspan="2">Battle of Lipa</th></tr><tr><td colspan="2">Part of the River War</td></tr>
      <tr><td colspan="2"><img><div class="infobox-caption">Front lines on 5 May</div></td></tr>
      <tr><td colspan="2"><table><tr><th>Date</th><td>3 – 9 May 2018<br>(1 week)</td></tr><tr><th>Result</th><td>Eastern victory<sup class="reference"><a href="#cite_note-a-1">[1]</a></sup><ul><li>Bridge taken</li></ul></td></tr></table></td></tr>
      <tr><th colspan="2">Belligerents</th></tr><tr><td><span class="flagicon"><img alt="E"></span> East<br>River Guard</td><td>West</td></tr>
      <tr><th colspan="2">Casualties and losses</th></tr><tr><td>120 killed</td><td>200–300+ killed</td></tr><tr><td colspan="2">15 civilians killed</td></tr></tbody></table>
      <p>The <b>Battle of Lipa</b> was fought.<sup class="reference"><a href="#cite_note-a-1">[1]</a></sup><sup class="reference"><a href="#cite_note-2">[2]</a></sup><sup class="noprint Inline-Template">[<i>citation needed</i>]</sup></p>
      <div id="toc">Contents</div><h2>Battle<span class="mw-editsection">[edit]</span></h2><div class="thumb"><div class="thumbcaption">A view</div></div><p>${prose}<sup class="reference"><a href="#cite_note-n-3">[a]</a></sup></p>
      <h2>References</h2><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">^ <a>a</a> <a>b</a></span> <span class="reference-text">"Lipa falls". 4 May 2018. Retrieved 9 May 2018. <a href="//valley.example/lipa">link</a></span></li><li id="cite_note-2"><span class="mw-cite-backlink">^</span> Kos 2019.</li></ol>
      <div class="navbox">Battles</div></div><div id="catlinks">Categories</div><ul><li id="footer-info-lastmod">This page was last edited on 3 February 2020, at 10:00.</li></ul>`,
      `<title>Battle of Lipa - Somepedia</title><meta name="generator" content="MediaWiki 1.40"><script type="application/ld+json">{"@type":"Article","datePublished":"2019-01-01","publisher":{"name":"Foundation"}}</script>`.replace(
        "<title>",
        "<title>",
      ),
    ).replace("<title>x</title>", ""),
  );

  test("infobox, captions, headings without edit links, references", () => {
    expect(outline(wiki)).toEqual([
      "title: Battle of Lipa",
      "field<Conflict>: Battle of Lipa",
      "field<Partof>: Part of the River War",
      "caption: Front lines on 5 May",
      "field<Date>: 3 – 9 May 2018 (1 week)",
      "field<Result>: Eastern victory[1]",
      "field<Result>: Bridge taken",
      "field<Combatant1>: East",
      "field<Combatant1>: River Guard",
      "field<Combatant2>: West",
      "field<Casualties1>: 120 killed",
      "field<Casualties2>: 200–300+ killed",
      "field<Casualties3>: 15 civilians killed",
      "paragraph: The Battle of Lipa was fought.[1][2]",
      "heading2: Battle",
      "caption: A view",
      `paragraph: ${prose}[a]`,
      "apparatus: References",
      'apparatus: "Lipa falls". 4 May 2018. Retrieved 9 May 2018. link',
      "apparatus: Kos 2019.",
    ]);
    expect(footnotes(wiki)).toEqual(["1", "1", "2", "a"]);
    expect(wiki.references).toMatchObject([
      { label: "1", url: "https://valley.example/lipa", published: "2018-05-04" },
      { label: "2", url: null, published: null },
    ]);
  });

  test("is of the day it was last edited, and of the wiki, not of its foundation", () => {
    expect(wiki).toMatchObject({ published: "2020-02-03", publisher: "Somepedia", title: "Battle of Lipa" });
  });
});

describe("what a page tells about itself", () => {
  const told = (head: string, body = `<h1>Guard takes Lipa</h1><p>${prose}</p>`) => captureText(page(body, head));

  test("meta tags and the canonical link", () => {
    const document = told(
      '<meta property="og:site_name" content="Valley News"><meta property="og:url" content="https://valley.example/og"><link rel="canonical" href="https://valley.example/lipa"><meta property="article:published_time" content="2018-05-09T22:10:00+02:00"><link rel="license" href="https://licence.example/by">',
    );
    expect(document).toMatchObject({
      publisher: "Valley News",
      url: "https://valley.example/lipa",
      published: "2018-05-09",
      licence: "https://licence.example/by",
    });
  });

  test("JSON-LD, also in a graph; broken JSON-LD tells nothing", () => {
    const graph =
      '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2018-05-09","publisher":{"name":"Valley News"}}]}</script>';
    expect(told(graph)).toMatchObject({ publisher: "Valley News", published: "2018-05-09" });
    expect(told('<script type="application/ld+json">{"@type":</script>')).toMatchObject({
      publisher: null,
      published: null,
    });
  });

  test("a byline and a header line in the text", () => {
    expect(told("", `<h1>Lipa</h1><p>By Ana Kos, 12 December 2016</p><p>${prose}</p>`)).toMatchObject({
      published: "2016-12-12",
    });
    expect(told("", `<h1>Lipa</h1><p>Published: 12 December 2016</p><p>${prose}</p>`).blocks[1]?.kind).toBe(
      "apparatus",
    );
  });

  test("a line that repeats the page's day is no narrative; a caption with another day is", () => {
    const head = '<meta property="article:published_time" content="2018-05-09">';
    expect(told(head, `<h1>Lipa</h1><p>Valley News, 9 May 2018</p><p>${prose}</p>`).blocks[1]?.kind).toBe("apparatus");
    expect(told(head, `<h1>Lipa</h1><p>Men of the guard in Lipa, 4 May 2018</p><p>${prose}</p>`).blocks[1]?.kind).toBe(
      "paragraph",
    );
  });

  test("the title without the site's name", () => {
    const document = captureText(
      page(
        `<p>${prose}</p>`,
        '<title>Guard takes Lipa | Valley News</title><meta property="og:site_name" content="Valley News">',
      ).replace("<title>x</title>", ""),
    );
    expect(document.title).toBe("Guard takes Lipa");
  });

  test("a relative address and a day that cannot be told are nothing", () => {
    expect(told('<link rel="canonical" href="/lipa"><meta name="date" content="12/2/2016">')).toMatchObject({
      url: null,
      published: null,
    });
  });
});
