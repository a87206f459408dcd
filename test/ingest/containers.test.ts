import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync as gzip } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { pack } from "tar-stream";
import { describe, expect, test } from "vitest";
import { openCase } from "../../src/case/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { temporaryFolder } from "../case/folder.ts";
import { telegramPageText } from "./small-samples.ts";

const words = (place: string): string =>
  `On 3 May 1931 the Azanian Army captured ${place} from the League. The League withdrew from ${place} on 4 May 1931.`;

/** Writes a file and ingests it alone; the outcomes in the order they were told. */
async function told(name: string, content: string | Uint8Array) {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), content);
  const titles: (string | null)[] = [];
  const days: (string | null)[] = [];
  const report = await ingest(null, [name], {
    folder,
    progress: (event) => {
      if (event.kind !== "done" || event.document === null) return;
      titles.push(event.document.title);
      days.push(event.document.published);
    },
  });
  return {
    report,
    titles,
    days,
    origins: report.outcomes.map(({ origin }) => origin),
    problems: report.outcomes.flatMap(({ problem }) => problem ?? []),
  };
}

async function tar(files: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const packing = pack();
  for (const [name, content] of Object.entries(files)) packing.entry({ name }, content);
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

const article = (title: string, day: string): string => JSON.stringify({ title, date: day, text: words(title) });

describe("collections of articles", () => {
  test("JSON lines: a line that is no article is named, the others are read", async () => {
    const lines = [
      article("Oakford", "1931-05-05"),
      "{ broken",
      '{"title": "no words"}',
      "",
      article("Elmhurst", "1931-05-06"),
    ];
    const { origins, titles, days, problems, report } = await told("articles.jsonl", `\ufeff${lines.join("\r\n")}\r\n`);
    expect(origins).toEqual(["articles.jsonl#1", "articles.jsonl#2", "articles.jsonl#3", "articles.jsonl#5"]);
    expect(titles).toEqual(["Oakford", "Elmhurst"]);
    expect(days).toEqual(["1931-05-05", "1931-05-06"]);
    expect(problems).toEqual([
      "articles.jsonl#2: this line is no JSON in UTF-8; each line must be one JSON object",
      'articles.jsonl#3: this object has no article in it; it needs a "text" (or "body", "content", "html")',
    ]);
    expect(report.exitCode).toBe(1);
  });

  test("a JSON list, and an export with a list in it", async () => {
    expect(
      (await told("a.json", `[${article("Oakford", "1931-05-05")}, ${article("Elmhurst", "1931-05-06")}]`)).titles,
    ).toEqual(["Oakford", "Elmhurst"]);
    expect((await told("b.json", `{"total": 1, "articles": [${article("Oakford", "1931-05-05")}]}`)).titles).toEqual([
      "Oakford",
    ]);
  });

  test.each([
    [",", "a.csv"],
    [";", "b.csv"],
    ["\t", "c.tsv"],
  ])("a table with a column of texts, separated by %j", async (separator, name) => {
    const row = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator);
    const table = [
      row("title", "date", "url", "text"),
      row("Oak", "1931-05-05", "https://x.example/1", `${words("Oakford")}\nHe said "gone".`),
    ].join("\n");
    const { titles, days } = await told(name, table);
    expect([titles, days]).toEqual([["Oak"], ["1931-05-05"]]);
  });

  test("RSS and Atom; entities that the file defines are not expanded", async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Lakeside Monitor</title>
      <item><title>Oakford &amp; Elmhurst</title><link>https://x.example/1</link><pubDate>Tue, 05 May 1931 10:00:00 GMT</pubDate>
      <description>short</description><content:encoded><![CDATA[<p>${words("Oakford")}</p>]]></content:encoded></item></channel></rss>`;
    const { titles, days } = await told("feed.xml", rss);
    expect([titles, days]).toEqual([["Oakford & Elmhurst"], ["1931-05-05"]]);
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Monitor</title><entry><title>Oakford</title><link href="https://x.example/2"/>
      <updated>1931-05-06T10:00:00Z</updated><content type="text">${words("Oakford")}</content></entry></feed>`;
    expect((await told("feed.atom", atom)).days).toEqual(["1931-05-06"]);
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>`;
    expect((await told("bomb.xml", bomb)).problems[0]).toMatch(/no well-formed XML/);
  });

  test("a Telegram export: every message with words is a document of its day", async () => {
    const value = {
      name: "Front news",
      type: "public_channel",
      messages: [
        { id: 1, type: "service", date: "1931-05-04T08:00:00", text: "channel created" },
        {
          id: 2,
          type: "message",
          date: "1931-05-05T08:00:00",
          text: ["In ", { type: "bold", text: "Oakford" }, ` all is quiet. ${words("Oakford")}`],
        },
        { id: 3, type: "message", date: "1931-05-06T08:00:00", text: "" },
      ],
    };
    const { origins, days } = await told("result.json", JSON.stringify(value));
    expect([origins, days]).toEqual([["result.json#2"], ["1931-05-05"]]);
  });
});

test("a Telegram export in pages: every message with words, whoever wrote it and whenever", async () => {
  const { origins, days, report } = await told("messages.html", telegramPageText);
  expect(origins).toEqual(["messages.html#2", "messages.html#3"]);
  expect(days).toEqual(["1931-05-05", "1931-05-06"]);
  expect(report.exitCode).toBe(0);
  const zipped = await told("chat.zip", zipSync({ "export/messages.html": strToU8(telegramPageText) }));
  expect(zipped.origins).toEqual(["chat.zip/export/messages.html#2", "chat.zip/export/messages.html#3"]);
});

describe("collections in other encodings than UTF-8", () => {
  const hungarian = "A felkelők május 3-án elfoglalták Alsókövest, és a gyűrű bezárult a helyőrség körül.";
  const legacy = (text: string) =>
    Uint8Array.from([...text], (sign) => ({ ő: 0xf5, ű: 0xfb })[sign] ?? sign.charCodeAt(0));
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
  const table = `title,date,text\nAlsóköves,1931-05-05,"${hungarian}"\n`;
  const list = JSON.stringify([{ title: "Alsóköves", date: "1931-05-05", text: hungarian }]);
  const feed = `<?xml version="1.0" encoding="windows-1250"?><rss><channel><item><title>Alsóköves</title><pubDate>5 May 1931</pubDate><description>${hungarian}</description></item></channel></rss>`;
  const telling = /by its letters it is/;

  test.each<[string, Uint8Array, boolean]>([
    ["a.csv", legacy(table), true],
    ["b.csv", utf16(table), true],
    ["c.json", legacy(list), true],
    ["d.jsonl", legacy(list.slice(1, -1)), true],
    ["e.jsonl", utf16(`${list.slice(1, -1)}\n${list.slice(1, -1)}`), true],
    ["f.jsonl", new Uint8Array([0xff, 0xfe, ...utf16(list.slice(1, -1))]), false],
    ["g.xml", legacy(feed), false],
  ])("%s", async (name, bytes, noted) => {
    const { titles, days, problems, report } = await told(name, bytes);
    expect(problems).toEqual([]);
    expect([titles[0], days[0]]).toEqual(["Alsóköves", "1931-05-05"]);
    for (const { notes } of report.outcomes) expect(notes.some((note) => telling.test(note))).toBe(noted);
  });
});

describe("archives", () => {
  const files = {
    "march/1.txt": words("Oakford"),
    "march/2.txt": words("Elmhurst"),
    "__MACOSX/1.txt": "x",
    "march/.hidden": "x",
  };

  test("ZIP", async () => {
    const zip = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    expect((await told("reports.zip", zip)).origins).toEqual(["reports.zip/march/1.txt", "reports.zip/march/2.txt"]);
  });

  test("TAR with and without gzip, and gzip alone", async () => {
    const packed = await tar(files);
    expect((await told("reports.tar", packed)).origins).toEqual(["reports.tar/march/1.txt", "reports.tar/march/2.txt"]);
    expect((await told("reports.tar.gz", gzip(packed))).origins).toHaveLength(2);
    expect((await told("one.txt.gz", gzip(words("Oakford")))).origins).toEqual(["one.txt"]);
  });

  test("a collection in an archive in an archive", async () => {
    const inner = zipSync({
      "a.jsonl": strToU8(`${article("Oakford", "1931-05-05")}\n${article("Elmhurst", "1931-05-06")}\n`),
    });
    expect((await told("outer.zip", zipSync({ "inner.zip": inner }))).origins).toEqual([
      "outer.zip/inner.zip/a.jsonl#1",
      "outer.zip/inner.zip/a.jsonl#2",
    ]);
  });

  test("a bomb is left alone, and what stands beside it is read", async () => {
    const bomb = zipSync({ "a.txt": new Uint8Array(80_000_000), "b.txt": strToU8(words("Oakford")) }, { level: 9 });
    const { problems, report } = await told("bomb.zip", bomb);
    expect(problems).toEqual(["bomb.zip/a.txt: this file would unpack to 80 MB; it was left alone"]);
    expect(report).toMatchObject({ exitCode: 1 });
    expect(report.outcomes).toHaveLength(2);
  });

  test.each(["reports.zip", "reports.tar.gz"])("%s cut off: one line, and no crash", async (name) => {
    const whole = name.endsWith(".zip")
      ? zipSync({ "a.txt": strToU8(words("Oakford").repeat(50)) })
      : gzip(await tar(files));
    const { problems } = await told(name, whole.slice(0, Math.floor(whole.length / 2)));
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(/damaged|cut off/);
  });
});

test("a collection read into a case goes on where it was", async () => {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const lines = Array.from({ length: 30 }, (_, at) => article(`Town${at}`, "1931-05-05"));
  const file = join(folder, "articles.jsonl");
  writeFileSync(file, lines.slice(0, 20).join("\n"));
  const kase = openCase(join(folder, "c.gpkg"), { create: true });
  try {
    expect((await ingest(kase, [file])).outcomes.map(({ status }) => status)).toEqual(Array(20).fill("added"));
    writeFileSync(file, lines.join("\n"));
    const again = (await ingest(kase, [file])).outcomes.map(({ status }) => status);
    expect(again).toEqual([...Array(20).fill("unchanged"), ...Array(10).fill("added")]);
  } finally {
    kase.close();
  }
});
