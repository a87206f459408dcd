import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { captureFile } from "../../src/capture/index.ts";
import { documentSchema } from "../../src/model/index.ts";
import { wordOf } from "./made.ts";

const captured = async (bytes: Uint8Array | string, origin: string) =>
  documentSchema.parse(
    await captureFile({ bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, origin }),
  );

describe("Word documents", () => {
  test("headings and paragraphs", async () => {
    const document = await captured(
      wordOf([
        { text: "The Oakford front", style: "Heading1" },
        { text: "On 6 May 1931 the Azanian Army captured the town of Oakford. 🕊️ The rebels withdrew." },
      ]),
      "report.docx",
    );
    expect(document).toMatchObject({ format: "word", title: "The Oakford front" });
    expect(document.text).toContain("captured the town of Oakford. 🕊️ The rebels");
  });

  test("without text, cut off, damaged: one line", async () => {
    await expect(captured(wordOf([]), "a.docx")).rejects.toThrow(/no text/);
    const whole = wordOf([{ text: "The Army captured Oakford." }]);
    await expect(captured(whole.slice(0, whole.length - 30), "a.docx")).rejects.toThrow(/cut off or damaged/);
  });

  test("a bomb is left alone", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(60_000_000) }, { level: 9 });
    await expect(captured(bomb, "a.docx")).rejects.toThrow(/would unpack to 60 MB/);
  });
});

describe("e-mails", () => {
  const head = [
    "From: Lakeside Monitor <desk@monitor.example>",
    "To: reader@example.org",
    "Subject: =?UTF-8?Q?Oakford_front=2C_6_May?=",
    "Date: Wed, 6 May 1931 18:00:00 +0200",
    "Message-ID: <1@monitor.example>",
    "MIME-Version: 1.0",
  ];

  test("subject, sender, day and text", async () => {
    const document = await captured(
      [...head, "Content-Type: text/plain; charset=utf-8", "", "The Azanian Army captured Oakford on 6 May 1931."].join(
        "\r\n",
      ),
      "mail.eml",
    );
    expect(document).toMatchObject({
      format: "email",
      title: "Oakford front, 6 May",
      publisher: "Lakeside Monitor",
      published: "1931-05-06",
    });
    expect(document.text).toContain("captured Oakford on 6 May 1931.");
  });

  test("quoted-printable HTML in Windows-1250", async () => {
    const document = await captured(
      [
        ...head,
        'Content-Type: text/html; charset="windows-1250"',
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "<html><body><p>A hadsereg elfoglalta T=E1rn v=E1ros=E1t 1931. m=E1jus 6-=E1n, a felkel=F5k kivonultak.</p></body></html>",
      ].join("\r\n"),
      "mail.eml",
    );
    expect(document.text).toContain("elfoglalta Tárn városát 1931. május 6-án, a felkelők");
  });

  test("nothing but headers", async () => {
    await expect(captured([...head, "", ""].join("\r\n"), "mail.eml")).rejects.toThrow(/no text/);
  });
});

describe("records of a collection", () => {
  test("keys by any of their usual names", async () => {
    const record = {
      Headline: "Oakford falls",
      date_publish: "1931-05-06T18:00:00Z",
      source_domain: "monitor.example",
      url: "https://monitor.example/1",
      maintext: "The Azanian Army captured Oakford.\n\nThe rebels withdrew from the town.",
    };
    expect(await captured(JSON.stringify(record), "articles.jsonl")).toMatchObject({
      format: "record",
      title: "Oakford falls",
      published: "1931-05-06",
      publisher: "monitor.example",
      url: "https://monitor.example/1",
    });
  });

  test("HTML in a record is read as HTML", async () => {
    const record = {
      title: "Oakford",
      text: "<p>The Azanian Army captured <b>Oakford</b>.</p><p>The rebels withdrew.</p>",
    };
    const { text } = await captured(JSON.stringify(record), "x.json");
    expect(text).toContain("The Azanian Army captured Oakford.");
    expect(text).not.toContain("<");
  });

  test("JSON that holds no article is text like any other", async () => {
    expect((await captured('{"a": 1, "b": [2, 3]}', "x.json")).format).toBe("text");
  });
});
