import { inflateSync } from "node:zlib";
import { extractText } from "unpdf";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import * as ask from "../../src/ask/index.ts";
import { openCase } from "../../src/case/index.ts";
import { formats } from "../../src/export/index.ts";
import { reportContent } from "../../src/export/report/content.ts";
import { newDocument, type PdfDocument } from "../../src/export/report/pdf/document.ts";
import { bar, Fonts } from "../../src/export/report/pdf/fonts.ts";
import { drawMap } from "../../src/export/report/pdf/svg.ts";
import { type Piece, TypeSetter } from "../../src/export/report/pdf/text.ts";
import { leaksIn } from "../ask/redaction/leaks.ts";
import { contested } from "../cli/fake-context.ts";
import { folderWith } from "../cli/folder.ts";
import { buildPage } from "../web/build-page.ts";
import { textOfPdf } from "./pdf-text.ts";
import { exported, valley } from "./valley.ts";

const pdf = formats.find(({ name }) => name === "pdf")!;

beforeAll(buildPage, 120_000);

/** The operators of all streams that are no fonts. */
function streamsOf(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = bytes.indexOf("stream\n"); at >= 0; at = bytes.indexOf("stream\n", at + 7)) {
    try {
      found.push(inflateSync(bytes.subarray(at + 7)).toString("latin1"));
    } catch {
      // "endstream"
    }
  }
  return found;
}

describe("the report as PDF", { timeout: 60_000 }, () => {
  test("holds every statement, sentence and address of the report, and the hash of the decisions on every page", async () => {
    const { kase, decide } = await valley();
    decide({ kind: "describe-place", place: "Oldmill", name: "Old Mill" });
    const bytes = (await exported(pdf, kase, { date: "2031-05-21" })).get("")!;
    const told = await textOfPdf(bytes);
    const report = reportContent(ask.publishable(kase), { view: {}, date: "2031-05-21" });
    expect(report.notes.length).toBeGreaterThan(3);
    for (const { sentence, document, url } of report.notes) {
      expect(told).toContain(sentence.replaceAll("\u0301", ""));
      expect(told).toContain(document.slice(0, 12));
      if (url !== null) expect(bytes.includes(`/URI (${url})`)).toBe(true);
    }
    for (const { heading, rows } of report.situation) {
      expect(told).toContain(heading);
      for (const { place } of rows) expect(told).toContain(place);
    }
    const { text: ofPages } = await extractText(new Uint8Array(bytes), { mergePages: false });
    expect(ofPages.length).toBe(bytes.toString("latin1").match(/\/Type \/Page\n/g)!.length);
    expect(ofPages.length).toBeGreaterThanOrEqual(3);
    for (const [index, page] of ofPages.entries()) {
      expect(page).toContain(`decisions ${kase.head()}`);
      expect(page).toContain(`${index + 1} of ${ofPages.length}`);
    }
  });

  test("says what it is, in which language, and what its parts are; links lead to notes that are there", async () => {
    const { kase } = await valley();
    const bytes = (await exported(pdf, kase, { date: "2031-05-21" })).get("")!;
    const raw = bytes.toString("latin1");
    expect(raw.startsWith("%PDF-1.7")).toBe(true);
    expect(raw.trimEnd().endsWith("%%EOF")).toBe(true);
    expect(raw).toContain("(Valley: 21 May 2031)");
    expect(raw).toContain("(contested 0.");
    expect(raw).toMatch(/\/Lang \(en\)/);
    expect(raw).toMatch(/\/Marked true/);
    for (const kind of ["Document", "H1", "H2", "H3", "Table", "TR", "TH", "TD", "P", "Note", "Link", "Figure"])
      expect(raw).toContain(`/S /${kind}\n`);
    expect(raw).toContain("/Alt (Map of Valley, 21 May 2031. Held by");
    expect(raw).toContain("/Outlines");
    expect(raw).not.toMatch(/CreationDate|ModDate|\/JavaScript|\/EmbeddedFile/);
    const wanted = new Set([...raw.matchAll(/\/D \((note-\d+)\)/g)].map(([, name]) => name));
    expect(wanted.size).toBeGreaterThan(3);
    for (const name of wanted) expect(raw).toMatch(new RegExp(`\\(${name}\\) \\[?\\d+ 0 R`));
  });

  test("draws the map as vectors, hatched where the ground is divided, with the places' names as words", async () => {
    const { kase } = await valley();
    const bytes = (await exported(pdf, kase, { date: "2031-05-21" })).get("")!;
    const map = streamsOf(bytes).find((stream) => stream.includes(" W n") || stream.includes("\nW n"))!;
    expect(map.match(/\n(?:f\*|f)\n/g)!.length).toBeGreaterThan(3);
    expect(bytes.toString("latin1")).not.toContain("/Subtype /Image");
    const told = await textOfPdf(bytes);
    for (const name of ["Lower Tarn", "Oldmill", "Saltford", "Stonebridge"])
      expect(told.split(name).length).toBeGreaterThan(2);
  });

  test("leaves out what is confidential, as a reader of PDFs finds it, and draws bars there", async () => {
    const { kase, decide } = await valley();
    const secret = ["Velkan", "Tarn Valley Monitor", "courier", "eastern gate", "digest.example"];
    const before = (await exported(pdf, kase, { date: "2031-05-21" })).get("")!;
    const seen = [...leaksIn(before, secret), ...leaksIn(await textOfPdf(before), secret)];
    expect(seen).toEqual(expect.arrayContaining(["courier", "eastern gate", "digest.example"]));
    const digest = ask.documentNamed(kase, "The spring offensive {in} the | Tarn valley");
    const whole = kase.document(digest)!.text;
    const words = "after a courier had opened the eastern gate at night";
    const start = whole.indexOf(words);
    decide({ kind: "withhold", confidential: { what: "person", names: ["Idris Velkan"] } });
    decide({ kind: "withhold", confidential: { what: "source", names: ["Tarn Valley Monitor"] } });
    decide({
      kind: "withhold",
      confidential: { what: "span", document: digest, span: { start, end: start + words.length } },
    });
    const after = (await exported(pdf, kase, { date: "2031-05-21" })).get("")!;
    const told = await textOfPdf(after);
    expect(leaksIn(after, secret)).toEqual([]);
    expect(leaksIn(told, secret)).toEqual([]);
    expect(told).toContain("Something is withheld here");
    expect(told).toContain("On 20 May, the League captured Stonebridge");
  });

  test("reads in any script, whatever its direction", async () => {
    const folder = folderWith({
      "arabic.md":
        '---\ntitle: "تقرير عن بلدة كلمنار (نسخة 2)"\npublished: 2031-05-20\n---\nفي 3 مايو 2031، سيطرت قوات الجيش على بلدة كلمنار.\n',
      "mixed.md":
        "---\ntitle: Győr & <Čačak>, Оборона Калменара, Ελλάδα\npublished: 2031-05-21\n---\n" +
        "On 3 May 2031, League forces captured Šibařov from the Crown army. The office had filed a final offer there.\n",
    });
    await contested(["read", "arabic.md", "mixed.md", "--case", "mixed.gpkg"], { folder });
    const kase = openCase(`${folder}/mixed.gpkg`);
    onTestFinished(() => kase.close());
    const told = await textOfPdf((await exported(pdf, kase, { date: "2031-05-15" })).get("")!);
    for (const words of ["Győr & <Čačak>, Оборона Калменара, Ελλάδα", "Šibařov", "سيطرت قوات الجيش على بلدة كلمنار"])
      expect(told).toContain(words);
  });

  test("an empty case gives a report that says so", async () => {
    const folder = folderWith({ "note.txt": "Nothing of interest was seen there in 2031." });
    await contested(["read", "note.txt", "--case", "empty.gpkg"], { folder });
    const kase = openCase(`${folder}/empty.gpkg`);
    onTestFinished(() => kase.close());
    const told = await textOfPdf((await exported(pdf, kase)).get("")!);
    expect(told).toContain("Nothing is told of who held what on this day.");
    expect(told).toContain("The sources disagree on nothing up to this day.");
  });
});

describe("lines of text", () => {
  const style = { size: 10, weight: 400, colour: "#000000" } as const;
  function setter(): { document: PdfDocument; setter: TypeSetter } {
    const document = newDocument({ title: "", subject: "", keywords: "" });
    document.addPage({ size: "A4", margin: 0 });
    return { document, setter: new TypeSetter(document, new Fonts(document)) };
  }
  const texts = (pieces: readonly Piece[], width: number, base: "ltr" | "auto" = "ltr") =>
    setter()
      .setter.set(pieces, width, base)
      .lines.map(({ runs }) => runs.map(({ text }) => text));

  test("are no wider than the page, and nothing is lost", () => {
    const words = `${"A long sentence of many words. ".repeat(20)}${"x".repeat(400)} 🏔🏔 end`;
    const { lines } = setter().setter.set([{ text: words, style }], 200);
    expect(lines.length).toBeGreaterThan(8);
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(200.01);
    const drawn = lines.map(({ runs }) => runs.map(({ text }) => text).join("")).join("");
    expect(drawn.replaceAll(" ", "")).toBe(words.replaceAll(" ", ""));
  });

  test("stand in the order of the bidirectional algorithm", () => {
    expect(texts([{ text: "in the كلمنار (نسخة 2) town", style }], 500)[0]!.join("|")).toBe(
      "in the |(|2|نسخة |)|كلمنار | town",
    );
    expect(texts([{ text: "«كلمنار»، 12–15 (3)", style }], 500, "auto")[0]!.join("")).toBe("(3) 15–12 ،«كلمنار»");
  });

  test("begin at the right where their words do", () => {
    const { setter: own } = setter();
    expect(own.set([{ text: "قال the League", style }], 300, "auto").rightToLeft).toBe(true);
    expect(own.set([{ text: "the قال", style }], 300, "auto").rightToLeft).toBe(false);
    expect(own.set([{ text: "قال", style }], 300).rightToLeft).toBe(false);
  });

  test("have a bar where words were blacked out, and no width for marks of direction", () => {
    const { lines } = setter().setter.set([{ text: `a ${bar.repeat(5)} \u2068b\u2069\u200f`, style }], 300);
    const runs = lines[0]!.runs;
    expect(runs.filter(({ face }) => face === bar).map(({ text }) => text)).toEqual([bar.repeat(5)]);
    expect(runs.map(({ text }) => text).join("")).toBe(`a ${bar.repeat(5)} b`);
  });
});

test("a map with something unknown in it is no map of ours", () => {
  const document = newDocument({ title: "", subject: "", keywords: "" });
  document.addPage({ size: "A4", margin: 0 });
  const own = new TypeSetter(document, new Fonts(document));
  expect(() => drawMap(document, own, '<svg><image href="x.png"/></svg>', { x: 0, y: 0, scale: 1 })).toThrow("image");
});
