import { describe, expect, test } from "vitest";
import { captureText, outline } from "./helpers.ts";

const prose =
  "On 4 May the river guard entered the lower town, and by the evening of the next day it held the bridge as well.";

describe("what a text tells about itself", () => {
  test("YAML front matter", () => {
    const document = captureText(
      `---\ntitle: "Lipa: the siege"\npublisher: Valley News\ndate: 2018-05-09\nurl: https://valley.example/lipa\nlicence: CC BY 4.0\nlang: en\ntags:\n  - war\n---\n\n${prose}`,
    );
    expect(document).toMatchObject({
      title: "Lipa: the siege",
      publisher: "Valley News",
      published: "2018-05-09",
      url: "https://valley.example/lipa",
      licence: "CC BY 4.0",
    });
    expect(document.blocks.map((block) => block.kind)).toEqual(["apparatus", "paragraph"]);
    expect(document.text.startsWith("---\n")).toBe(true);
  });

  test("header lines under the title", () => {
    const document = captureText(
      `Siege of Lipa ends\n\nPublished: 9 May 2018\nSource: Valley News\nURL: https://valley.example/lipa.\n\n${prose}`,
    );
    expect(document).toMatchObject({
      title: "Siege of Lipa ends",
      published: "2018-05-09",
      publisher: "Valley News",
      url: "https://valley.example/lipa",
    });
    expect(outline(document)[1]).toBe("apparatus: Published: 9 May 2018");
  });

  test("header lines before the title, several on a line, with Markdown", () => {
    expect(captureText(`Title: Siege of Lipa\nDate: Monday, 9 May 2018, 14:05 GMT\n\n${prose}`)).toMatchObject({
      title: "Siege of Lipa",
      published: "2018-05-09",
    });
    expect(
      captureText(`# Siege of Lipa\n\n**Published:** May 9, 2018 | **Publisher:** Valley News\n\n${prose}`),
    ).toMatchObject({ published: "2018-05-09", publisher: "Valley News" });
  });

  test("bylines", () => {
    expect(captureText(`Siege of Lipa ends\n\nBy Ana Kos, 12 December 2016\n\n${prose}`).published).toBe("2016-12-12");
    expect(captureText(`Siege of Lipa ends\n\nBy Ana Kos and Ivo Dam\n12 December 2016\n\n${prose}`).published).toBe(
      "2016-12-12",
    );
    expect(captureText(`Siege of Lipa ends\n\nAna Kos | 12 December 2016\n\n${prose}`).published).toBe("2016-12-12");
    expect(captureText(`Siege of Lipa ends\n\n12 December 2016\n\n${prose}`).published).toBe("2016-12-12");
  });

  test("other languages", () => {
    expect(captureText(`Lipa ostroma\n\nMegjelent: 2016. december 12.\n\n${prose}`).published).toBe("2016-12-12");
    expect(captureText(`Облога\n\nОпубліковано: 12 грудня 2016\n\n${prose}`).published).toBe("2016-12-12");
  });

  test("nothing is guessed", () => {
    expect(captureText(`Siege of Lipa ends\n\n${prose}`)).toMatchObject({
      published: null,
      publisher: null,
      url: null,
      licence: null,
    });
    expect(captureText(`Siege of Lipa ends\n\nDate: 3 – 9 May 2018\n\n${prose}`).published).toBeNull();
    expect(captureText(`Siege of Lipa ends\n\nPublished: 12/2/2016\n\n${prose}`).published).toBeNull();
    expect(captureText(`Siege of Lipa\n\n3 May 2018\n\n${prose}\n\n4 May 2018\n\n${prose}`).published).toBeNull();
    expect(captureText(`Siege of Lipa\n\nBy 12 December 2016 the town had fallen.\n\n${prose}`).published).toBeNull();
    expect(captureText(`Siege of Lipa\n\nBy Friday the guard had left.\n\n${prose}`).blocks[1]?.kind).toBe("paragraph");
  });

  test("what the caller knows wins", () => {
    const document = captureText(`Siege of Lipa\n\n${prose}`, "folder/lipa.txt");
    expect(document).toMatchObject({ origin: "folder/lipa.txt", captured: "2024-01-01T00:00:00.000Z" });
  });
});

describe("language", () => {
  test.each([
    ["en", prose],
    [
      "hu",
      "A felkelők három öngyilkos autóbombát robbantottak, majd bejelentették, hogy offenzívát indítottak a város ellen.",
    ],
    ["uk", "Війська увійшли до міста вранці, а надвечір відступили за річку разом з мешканцями."],
    ["ar", "سيطرت القوات على المدينة صباح اليوم ثم انسحبت منها في المساء بعد معارك عنيفة."],
    ["und", "12 34 – 56"],
  ])("%s", (language, text) => {
    expect(captureText(text).language).toBe(language);
  });

  test("reference titles in another language do not decide", () => {
    const references = `\n\nReferences\n\n${"[1] قوات النظام تعاود التقدم في منطقة منيان بأطراف حلب الغربية\n\n".repeat(20)}`;
    expect(captureText(prose + references).language).toBe("en");
  });
});
